"""Counted firms: those whom the receiver of an offer sets up or houses, and for each of whom it is paid.

企业三年内被认定为高新技术企业的，按每家20万元奖励机构: the house has it, whatever its firms are.
"""

import re

from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_HOST = (
    r"(?:孵化|运营|新型研发|研发|培育|服务|辅导|招商|管理|建设|依托|举办){0,2}"
    r"(?:机构|载体|孵化器|众创空间|加速器|平台|园区|基地|协会|商会|单位|主体|研究院)"
)
_FOR_EACH = re.compile(
    r"(?:^|(?<=[,，;；]))(?P<whom>(?:其|该|所)?[^,，。;；]{0,14}?(?:企业|公司)(?:(?![,，](?:其|该|所)?[^,，。;；]{0,4}企业)[^。;；]){2,80}?的)[,，](?:按照?)?每[家户个](?:企业)?"
    rf"(?:\d[\d.]{{0,8}}[万亿]?元(?:的?标准)?(?:给予|奖励给?|补助)|(?:分别|再|一次性|最高)?(?:给予|奖励给?|补助))(?:该|所在|其)?{_HOST}"
)
# 衍生企业营业收入首次达到2000万元的，再奖励30万元: whoever was paid before.
_AND_MORE = re.compile(
    r"^(?P<whom>(?:其|该|所)?(?:衍生|孵化|在孵|毕业|培育|服务|辅导)(?:的)?企业[^。;；]{2,80}?的)[,，](?:每家)?(?:再|另)(?:给予|奖励|补助)"
)
# 年度辅导本市企业首次通过认定10家以上: how many there were.
_SO_MANY = re.compile(
    r"(?:辅导|指导|代理|培训|推荐|帮助|服务|培育|孵化)(?P<whom>[^,，。;；给\d]{0,24}?(?:企业|公司)[^,，。;；\d]{0,24}\d{1,4}[家户](?:次)?以上)"
)
# 参会工业企业达25家以上的，给予举办方……: how many came.
_CAME = re.compile(
    r"(?P<whom>(?:参会|参展|参训|参赛|邀请)(?:的)?[^,，。;；给\d]{0,16}?(?:企业|公司)[^,，。;；\d]{0,10}\d{1,4}(?:\(含\))?(?:[家户]|[-—–~至]{1,2}\d))"
)
_REACH = 240


def is_of_those_counted(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion is said of the firms by whose number another is paid."""
    if sentence.role is not PassageRole.OWN:
        return False
    told = [
        *_FOR_EACH.finditer(sentence.text),
        *_SO_MANY.finditer(sentence.text),
        *_CAME.finditer(sentence.text),
        *_told_before(sentence),
    ]
    at, end = found.start - sentence.start, found.end - sentence.start
    return any(
        one.start("whom") <= at < one.end("whom") or one.start("whom") < end <= one.end("whom")
        for one in told
    )


def _told_before(sentence: Sentence) -> list[re.Match[str]]:
    """What more is given for such firms, behind a sentence that pays for each of them."""
    more = _AND_MORE.match(sentence.text)
    before = sentence.flow.text[max(0, sentence.start - _REACH) : sentence.start] if more else ""
    return [more] if more and _FOR_EACH.search(before) else []
