"""Audiences: sentences that say for whom an act is, whom it prefers or who proposes them, and give nobody anything."""

import re

from policymatch.reading.demands import is_open_to_all
from policymatch.reading.measures.under import names_sum, tells_gift
from policymatch.reading.numbering import OPENING_NUMBER

_NUMBER = rf"^(?:第[一二三四五六七八九十百\d]{{1,5}}条[\s　]{{0,4}}|{OPENING_NUMBER})"
# 第二条 服务券发放对象为本市的科技型中小企业……。
_IS_FOR = re.compile(
    rf"{_NUMBER}[^。；，：\d]{{0,14}}(?:发放|申领|兑付|兑现|投放|享受|补贴|补助|资助|支持|扶持|奖励|奖补)(?:的)?(?:对象|主体)(?:为|是|包括|：)"
)
# 申领企业上年度营业收入不超过3亿元，且未被列入经营异常名录。
_APPLICANTS_ARE = re.compile(
    rf"{_NUMBER}(?:申领|申请|申报|享受)(?:的)?(?:企业|单位|主体|机构|对象)[^。；，]{{2,40}}(?:不超过|不低于|不少于|以上|以下|以内)[^。；]{{0,60}}。$"
)
# 为推动企业上市，对注册和纳税均在本区的企业，区财政分阶段给予奖励。
_OPENS_THE_ACT = re.compile(
    r"^(?:[^。；，]{4,60}?(?:意见|办法|措施|通知|政策|细则|规定|方案)(?:（[^（）]{2,10}）)?\s{0,2})?为(?:了)?[^。；\d]{4,120}，对[^。；\d]{4,90}(?:给予|予以)[^。；，\d]{0,12}(?:奖励|补助|补贴|资助|支持|扶持)。$"
)
# 【优先】承担国家科技计划的企业优先支持。
_PREFERS = re.compile(
    rf"{_NUMBER}(?:【优先[^】]{{0,6}}】|优先(?:条件|支持)?[：:])?(?![^。]{{0,80}}\d\s?(?:万|亿|元|%))[^。；]{{4,80}}(?:的|企业|单位|项目|机构)，?可?(?:予以)?优先(?:予以|给予)?(?:支持|考虑|安排|推荐)。$"
)
# 申报企业由县农业农村局推荐，联席会议组织专家评审。
_PROPOSED_BY = re.compile(
    rf"{_NUMBER}(?:申报|申请)(?:企业|单位|项目|主体|人)?由[^。；，]{{2,24}}推荐(?=[，。；])(?![^。]{{0,80}}(?:给予|奖励\d|补助\d))"
)


def only_says_whom(text: str) -> bool:
    """Whether a sentence says for whom an act is, which of them it prefers or who proposes them, and names no gift of its own.

    >>> only_says_whom("第二条 服务券发放对象为本市的科技型中小企业。"), only_says_whom("服务券每家企业最高10万元。")
    (True, False)
    >>> only_says_whom("为推动企业上市，对在本区注册的企业分阶段给予奖励。"), only_says_whom("对上市企业给予奖励。")
    (True, False)
    """
    if _PREFERS.match(text) or _PROPOSED_BY.match(text) or _OPENS_THE_ACT.match(text) or is_open_to_all(text):
        return True
    if _IS_FOR.match(text):
        return not names_sum(text) or not tells_gift(text)
    return _APPLICANTS_ARE.match(text) is not None and not tells_gift(text)
