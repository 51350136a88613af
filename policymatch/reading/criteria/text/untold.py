"""Untold: short words of a demand that no criterion tells, though little is left of it beside what was found."""

import re
from collections.abc import Sequence

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found

# 申报单位为渔具加工企业: of a trade that no table knows.
_IS_SUCH_A_FIRM = re.compile(
    r"(?:申[请报]|牵头|承担|参评)(?:企业|单位|主体|机构|人)(?:应当?|须|必须|需)?[为是](?P<words>[^,，。;的]{0,8}"
    r"(?:制造|加工|生产|贸易|物流|运输|施工|养殖|种植|设计|开发|销售|批发|零售|租赁|咨询|代理|经销|回收|软件|服务))企业(?=$|[,，。;])"
)
# 获得A轮及以上融资的企业: no field tells which round.
_ROUND = re.compile(r"(?P<words>(?:[A-Z]\+?|种子|天使|Pre-?[A-C])轮)(?=[^,，。;]{0,8}(?:融资|投资))")
# 拥有国家级研发平台: of which kind, nobody says.
_A_PLATFORM = re.compile(
    r"(?<![等各])(?P<words>(?:国家|[省市区县])级(?:研发|创新|科研|科技创新)(?:平台|机构))(?!之一)"
)
# 且不超过5年的企业: of what, the part before says.
_A_BOUND = re.compile(
    r"^[且并](?P<words>(?:不(?:得)?(?:超过|低于|少于|高于)|达到|超过)\d[\d.]{0,8}\s?(?:[万亿]?元|年|个?月|人|家|件|项|[%％]))"
)
_DEED = r"(?:并购|收购|兼并|重组|投资|购买|采购|购置|租用|租赁|引进|参加|参展|承办|举办|主办|开展|实施|投保|承接|入驻)"
# 对规模以上企业设立研发机构的, 对本市企业并购境外企业的: what they do
_SETS_UP = re.compile(
    rf"(?:企业|公司|单位|院所|高校)(?:在[^,，。;的]{{1,10}})?(?P<words>(?:{_DEED}|设立|建立|组建|成立|新建|新设|建有)[^,，。;的]{{2,20}})的(?=$|[,，])"
)
# 对承办国家级赛事的企业或协会
_DOES = re.compile(
    rf"对于?(?P<words>{_DEED}[^,，。;的]{{2,24}})的(?=[^,，。;的对]{{0,8}}(?:企业|公司|单位|机构|协会|高校|院所))"
)
# 获得中央财政资金支持的瞪羚企业不纳入支持范围: of whom some alone had money
_HAD_MONEY = re.compile(
    r"(?:获得?|享受|取得)过?(?P<words>(?:中央|国家|[省市区县]级?)?[^,，。;的]{0,8}(?:资金|补助|奖励|补贴|资助)(?:支持)?)的(?=[^,，。;]{2,24}(?:企业|单位|机构|平台))"
)
_WORDS = (_HAD_MONEY, _SETS_UP, _DOES, _IS_SUCH_A_FIRM, _ROUND, _A_PLATFORM, _A_BOUND)


def leaves_words_untold(text: str, start: int, end: int, found: Sequence[Found]) -> bool:
    """Whether words at [start, end) that ask something stand outside of all that was found.

    >>> leaves_words_untold("对获得A轮及以上融资的企业", 0, 13, ()), leaves_words_untold("对获得融资的企业", 0, 8, ())
    (True, False)
    """
    told = [(f.start, f.end) for f in found if f.field is not Field.ENTITY_TYPE]
    spans = (m.span("words") for words in _WORDS for m in words.finditer(text[start:end]))
    return any(not any(low < start + b and start + a < high for low, high in told) for a, b in spans)
