"""Won: what an offer pays for by how or where it was won or counted, as subjects of a title."""

import re
from collections.abc import Iterator

# 通过海牙体系途径在德国获得注册的
_BY_A_WAY = re.compile(
    r"(?:^|(?<=[，：、]))(?:通过|经)(?P<way>[^，。；的]{2,14}?)(?:途径|渠道)(?:在[^，。；的]{2,24}?)?(?:获得|取得)(?P<won>注册|授权|登记)的"
)
# 向澳门提交商标申请获得核准后
_HANDED_IN = re.compile(
    r"(?:^|(?<=[，：、]))[向在](?P<where>[^，。；的]{2,14}?)提交(?P<what>[^，。；的]{2,12}?)申请(?:并)?获得(?P<won>授权|注册|登记|核准)"
)
# 根据上一年度商标申请量和当年度在境外获得注册的商标量，予以……
_BY_COUNTS = re.compile(
    r"^根据(?P<first>[^，。；的和]{2,20}[量数])[和与](?P<second>[^，。；]{2,24}[量数])，(?:给予|予以)"
)
# 对2022年度产值首次突破2亿元（含）且……的企业
_FIRST_PASSED = re.compile(
    r"(?:^|(?<=[，：、对度年]))(?P<what>产值|(?:营业|主营业务|销售)收入|出口额|交易额)首次(?P<passes>突破|达到|超过)(?P<sum>\d[\d.]{0,6}[万亿]元)"
)
_WHEN = re.compile(r"^(?:上一?年度?|当年度?|本年度?)")


def won_in(sentence: str) -> Iterator[str]:
    """What a sentence says was won, with where or how; of counts, both in their shortest words.

    >>> list(won_in("向澳门提交商标申请获得核准后，每件资助500元"))
    ['澳门商标核准']
    >>> list(won_in("通过海牙体系途径在德国获得注册的，每件资助500元"))
    ['海牙体系途径注册']
    """
    for found in _BY_A_WAY.finditer(sentence):
        yield f"{found['way']}途径{found['won']}"
    for found in _HANDED_IN.finditer(sentence):
        yield f"{found['where']}{found['what']}{found['won']}"
    for found in _FIRST_PASSED.finditer(sentence):
        yield f"{found['what']}首次{found['passes']}{found['sum']}企业"
    if counts := _BY_COUNTS.match(sentence):
        yield f"{_WHEN.sub('', counts['first'])}和{_WHEN.sub('', counts['second']).rpartition('的')[2]}"
