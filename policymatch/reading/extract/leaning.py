"""Leaning: the first sentence of an offer may leave it to the one before to say for whom it is."""

import re
from collections.abc import Sequence

from policymatch.reading.criteria.text.alike import gives, opening_of
from policymatch.reading.measures.offers import BY_SIZE
from policymatch.reading.measures.units import TextUnit
from policymatch.reading.numbering import OPENING_NUMBER

_NAMES_NO_ONE = re.compile(
    r"(?:[（(]?\d[）)．.])?(?:可|并|则|将|同时|经[^，]{2,8}，)?(?:给予|予以|按|采取|奖励|补助|补贴|资助|每|单|根据|最高|其中|对符合|符合|择优|支持(?![^，。；]{0,24}(?:企业|机构|基金|单位|主体|高校|院所|团队|平台|园区|个人|人员))|上述)"
)
# 符合条件的贷款利息，由财政贴息, behind a sum for some: of all loans that the clause tells of.
_NAMES_ITS_OBJECT = re.compile(r"符合条件的[^，。；对]{2,20}(?:贷款|利息|保费)，")
_SUM = re.compile(r"\d\s?[万亿]?元|\d\s?[%％]")
# 鼓励在京企业开展项目建设。对于……的竣工项目，……: who is named in the sentence before.
_ENCOURAGES = re.compile(
    r"(?:[（(]?\d{1,2}[）)．.、])?(?:鼓励|支持)[^，。；]{0,24}(?:企业|单位|机构|主体|高校|院所)"
)
_OF_A_PROJECT = re.compile(r"^对于?(?![^，。；]{0,60}(?:企业|单位|机构|主体|公司|人员|人才|协会|平台|团队))")
# 参保企业未裁员的，可申请返还。大型企业按上年度缴费的20%返还: how much, by size.
_RATE_BY_SIZE = re.compile(BY_SIZE)
_MAY_HAVE = re.compile(r"可(?:以)?(?:按规定)?(?:申请|享受|申领)[^。；\d]{2,24}(?:（[^（）]{2,90}）)?。$")

# 龙头企业增资扩产的，优先安排用地；租用国有厂房的，租金减收: who does so is named before.
_WHO_DOES = re.compile(
    rf"^(?:第[^条]{{1,5}}条\s{{0,2}}|{OPENING_NUMBER})?(?:（[^（）]{{2,8}}）)?(?:对|支持)?(?P<who>[^，。；对]{{2,24}}?企业)"
    r"(?=增资|租用|购置|建设|实施|开展|新建|扩产|投保|参加)[^，。；]{2,40}的，"
)
_DOES = re.compile(
    r"^(?:租用|租赁|购买|购置|新建|扩建|自建|投保|聘用|引进)(?![^，。；]{0,60}(?:企业|单位(?!面积)|机构|个人|主体))[^，。；]{4,60}的，"
)

# 支持小微企业招用残疾人，给予补贴，对招用残疾人达到……的，予以倾斜: the same firms, that do the same.
_BACKS_A_DEED = re.compile(
    rf"^(?:{OPENING_NUMBER})?(?:支持|鼓励|引导)(?P<who>[^，。；对]{{2,24}}?企业)(?P<deed>[^，。；]{{4,40}})，"
)
_DOES_THE_SAME = re.compile(r"^对(?P<deed>[^，。；企单机个]{4})[^，。；企单机]{0,60}的，")


def who_does(first: str, before: str) -> re.Match[str] | None:
    """The match, by `who`, of the firms that a clause `before` a semicolon names, where the `first` tells a deed of
    nobody, or that it backs in the deed for which the `first`, behind a comma, gives more; None elsewhere.

    >>> found = who_does("租用国有厂房的，租金减收两成。", "龙头企业增资扩产的，优先安排用地；")
    >>> found and found["who"]
    '龙头企业'
    >>> who_does("对租用厂房的企业，租金减收两成。", "龙头企业增资扩产的，优先安排用地；") is None
    True
    """
    backed, same = _BACKS_A_DEED.match(before), _DOES_THE_SAME.match(first)
    if backed and same and before.endswith("，") and same["deed"] in backed["deed"]:
        return backed
    told = before.endswith("；") and _DOES.match(first) is not None
    return _WHO_DOES.match(before) if told else None


def leans_on(first: str, before: str) -> bool:
    """Whether the `first` sentence of an offer names no one,
    or only a project of those whom the one `before` names.

    >>> leans_on("给予最高50万元奖励。", "对新设立的研发机构，"), leans_on("对机构给予奖励。", "鼓励企业创新。")
    (True, False)
    >>> leans_on("支持产业基金参与孵化。", "支持有条件的企业发行债券。")
    False
    >>> leans_on("对竣工项目给予奖励。", "鼓励在京企业开展技术改造。")
    True
    """
    if _NAMES_ITS_OBJECT.match(first) and _SUM.search(before):
        return False
    if _NAMES_NO_ONE.match(first) or (_RATE_BY_SIZE.match(first) and _MAY_HAVE.search(before)):
        return True
    return _ENCOURAGES.match(before) is not None and _OF_A_PROJECT.match(first) is not None


def is_some_of_them(text: str, before: str) -> bool:
    """Whether a clause gives something else to some of those whom the clause `before` it names.

    >>> is_some_of_them("其中信誉良好的，可享受贷款政策。", "未登记的店主，可享受扶持政策，")
    True
    """
    return before.endswith("，") and text.startswith("其中")


def is_next_case(text: str, before: str) -> bool:
    """Whether a sentence goes on with cases of which the
    one `before` is another, told alike and given nothing.

    >>> is_next_case("取得注册证的，奖励20万元。", "企业取得新药证书；"), is_next_case("取得注册证的，奖励2万元。", "取得证书的，奖励1万元；")
    (True, False)
    """
    if not before.endswith("；") or gives(before):
        return False
    opening = opening_of(text)
    return opening is not None and opening == opening_of(before)


# 新纳入统计的商贸企业：批发企业……，给予……；零售企业……: a head before the items of one sentence.
_HEADS_ITEMS = re.compile(r"^[^：]{6,80}(?:企业|单位|机构|项目|人才|团队|平台|的)(?=：[^：])")

# 受表彰的企业，自受表彰起3年内，对于特级企业，……；对于其他企业，……: a head before the cases of one sentence.
_HEADS_CASES = re.compile(
    r"^[^，：。；对]{4,40}(?:企业|单位|机构)，(?:自[^，。；]{2,16}(?:内|起)，)?(?=对于[^，。；]{2,30}，)"
)


def head_of_list(units: Sequence[TextUnit], first: int) -> tuple[int, int] | None:
    """Where the head stands of a list run on with semicolons,
    of which the unit `first` is not the first item.
    """
    at = first
    while at and units[at - 1].paragraph == units[first].paragraph and units[at - 1].text.endswith("；"):
        at -= 1
    of_cases = units[first].text.startswith("对于")
    head = (_HEADS_ITEMS.match(units[at].text) if at < first else None) or (
        _HEADS_CASES.match(units[at].text) if at < first and of_cases else None
    )
    return (units[at].start, units[at].start + head.end()) if head else None
