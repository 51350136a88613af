"""Asked: what an offer gives by name, where it answers a question (问：开店有钱拿吗？答：……可领一次性开业补贴1万元。)."""

import re

from policymatch.domain.measure import MeasureKind
from policymatch.reading.labels import is_question
from policymatch.reading.titles.giving import joined
from policymatch.reading.titles.headings import heading_name
from policymatch.reading.titles.told import Told

_GIFT = r"(?:补贴|补助|奖励|津贴|贴息|资助|返还|奖补|担保贷款|担保贷)"
_SUM = r"\d[\d.]{0,8}[万亿]?元(?:以内|以下)?的?"
_NAMED = re.compile(
    rf"(?:给予|予以|发放|可领|改领|领取|申领|(?<![已未])享受|申请)(?:最高(?:不超过)?)?(?:{_SUM})?(?P<name>(?:一次性)?[\u4e00-\u9fff]{{2,8}}?{_GIFT})(?!的)"
    rf"|{_SUM}(?P<behind>(?!给予|予以|作为|进行|申领|领取|享受|发放)(?:一次性)?[\u4e00-\u9fff]{{2,8}}?{_GIFT})"
)
# 按支付猎头费用的三成补助: of that cost.
_OF_A_COST = re.compile(
    r"按(?:照)?(?:其)?(?:实际|当年){0,2}(?:支付|发生|缴纳|支出|产生){0,2}的?(?P<cost>[\u4e00-\u9fff]{0,6}?(?:费用?|租金|保费))(?:支出|金额|总额)?的?\d[\d.]{0,6}%(?:给予|予以)?(?P<gift>补贴|补助|奖励)"
)
_TELLS_NOTHING = re.compile(
    r"^(?:一次性|财政|资金|现金|适当|相应|一定|定额|专项|最高|全额|等额|同等|额外|标准|该项?|本|此|上述|以上|这项|各项|各类|政府|市级|区级|县级|省级|国家){1,4}(?:的|资金)?"
    rf"{_GIFT}$|(?:单位|企业|机构|个人|人员|者|主体|其|人才|毕业生|团队){_GIFT}$|[的、]|标准|比例"
)


def asked_names(told: Told) -> list[str]:
    """The names that an answer gives to what is had, the first of them first; none where no question stands over it.

    >>> from policymatch.domain.measure import MeasureKind
    >>> own, asked = "新开渔店可领一次性开业补贴1万元。", ("开店有钱拿吗？",)
    >>> asked_names(Told(own, MeasureKind.GRANT, headings=asked)), asked_names(Told(own, MeasureKind.GRANT))
    (['一次性开业补贴'], [])
    """
    asked = [text for text in (*told.headings, *told.above) if is_question(text)]
    if not asked:
        return []
    about = heading_name(asked[0])
    if about.endswith("贷款"):
        return list(_loans(told, about))
    named = (found["name"] or found["behind"] for found in _NAMED.finditer(told.own))
    # What the question names tells more than what is paid of which cost.
    costs = _OF_A_COST.finditer(told.own) if asked[0] not in told.headings else ()
    names = [
        name for name in (*named, *(f["cost"] + f["gift"] for f in costs)) if not _TELLS_NOTHING.search(name)
    ]
    if not names and asked[0] in told.headings and len(about) >= _SHORTEST and about.endswith(_ENDS):
        return [about]
    return [_with_what_for(name, about) for name in names[:1]]


# 参加渔市大赛获奖有什么奖励？, of 落地奖励
_BARE = re.compile(
    r"^(?:一次性)?(?:落地|落户|开办|经营|达标|晋级|配套|升级|追加)(?:补贴|补助|奖励|奖补|资助)$"
)
_LONGEST_ABOUT, _SHORTEST = 10, 4
_ENDS = ("补贴", "补助", "奖励", "奖补", "贴息")


def _with_what_for(name: str, about: str) -> str:
    """A name that tells no more than that one comes or rises, with what the question is about."""
    what = about.removeprefix("参加")
    bare = _BARE.match(name) and len(what) <= _LONGEST_ABOUT and not re.search(_GIFT, what)
    return joined(what, name) if bare else name


_LOAN = re.compile(r"(?:(?![的元请享受])[\u4e00-\u9fff]){2,4}担保贷款")
# 小微企业当年新招用……的，最高可贷200万元
_BORROWER = re.compile(
    r"(?:^|(?<=[。；：]))(?P<who>[\u4e00-\u9fff]{0,6}?(?:企业|群体|个人|主体|商户|创业者|毕业生))(?:个人)?(?=当年|可|贷款|最高|[，招])"
)


def _loans(told: Told, about: str) -> list[str]:
    """The name of what is lent, then with who borrows it; the interest of it that is paid as such."""
    named = _LOAN.search(told.lead + told.own)
    name = named.group().removeprefix("申请") if named else about
    if told.kind is MeasureKind.INTEREST_SUBSIDY:
        return [f"{name}贴息"]
    who = _BORROWER.search(told.own)
    return [f"{who['who']}{name}", name] if who and not named else [name]
