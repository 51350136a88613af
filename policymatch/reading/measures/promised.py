"""Promised: what a sentence promises without a sum is no offer beside those that say how much of it is given."""

import re
from collections.abc import Collection, Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import below, names_sum, tells_gift
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

# 对示范项目给予支持。 and 对转让方的费用给予资金补贴。, with no figure
_PROMISES = re.compile(r"(?:给予|予以)[^，。；：\d]{0,12}(?:支持|补贴|补助|奖励|资助|贴息)(?:支持)?[。；]$")
# 实行区级税收奖励政策。 and behind it 前三年全额奖励，第四年按50%奖励。
_RUNS_A_POLICY = re.compile(
    r"(?:实施|实行|执行)[^，。；：\d]{2,40}(?:奖励|补贴|补助|扶持|返还)(?:政策|办法)[。；]$"
)
_BY_THE_POLICY = re.compile(
    r"^(?!对|凡|支持|鼓励|新|引进)[^。；]{2,120}?(?:全额|按照?[^，。；]{0,24}\d)[^，。；]{0,24}(?:奖励|补贴|补助|返还)"
)
# 采取后补助支持方式。
_MODE = re.compile(rf"{OPENING_NUMBER}采[取用][^，。；：\d]{{2,16}}方式[^，。；：\d]{{0,8}}。")
# 按照费用的40%给予补贴; 采取后补助方式给予支持，根据规模，给予不超过……; 国内参展每次资助1万元，……:
# how much, and to nobody anew
_SAYS_HOW_MUCH = re.compile(
    r"^(?:(?:按照?|采[取用]|根据|依据)(?![^。；]{0,80}对(?!其))[^。；]{4,200}(?:给予|予以|补助|补贴)"
    r"|[^，。；对\d]{2,12}每[件次家个项人户](?:给予|资助|补助|奖励|补贴)\d)"
)
# 分为补助和贴息两种，……。 采取补助+股权投资方式给予支持。 采取前补助或后补助方式给予分类支持，资金用于……。
_NAMES_FORMS = re.compile(
    rf"{OPENING_NUMBER}(?:(?:支持方式)?分为[^，。；：\d]{{2,16}}[和与、及][^，。；：\d]{{2,16}}[两三二]种[^。；：\d]{{0,60}}"
    r"|采[取用][^，。；：\d]{2,12}(?:\+|加|与|和|、)[^，。；：\d]{2,12}方式给予(?:资金)?支持"
    r"|(?:[根依]?据[^，。；：]{2,16}，)?采[取用][^，。；：\d]{2,24}方式给予分类支持[^。；：\d]{0,80})。"
)
# 鼓励商户利用贷款扩大经营，给予贴息支持。
_ENCOURAGES = re.compile(
    rf"{OPENING_NUMBER}(?:鼓励|支持)(?![^。；]{{0,100}}对)[^。；\d]{{6,60}}，给予(?P<form>贴息|补贴|补助|奖励|资助)(?:支持)?。"
)
# 鼓励建设专业工坊，提供加工服务。 and behind it 符合示范条件的，给予不超过50万元支持。
_BIDS = re.compile(rf"{OPENING_NUMBER}(?:鼓励|支持|引导)[^。；\d]{{6,120}}[。；]$")
_IF_MET = re.compile(r"(?:对)?符合[^，。；对]{0,20}条件的，[^。；]{0,60}\d[\d.]{0,8}\s?[万亿元%]")
# 第三年采取股权投资方式给予支持, behind a subsidy
_TAKES_A_STAKE = re.compile(r"(?:采[取用]|以|通过)股权投资(?:的)?方式")


def is_on_terms(before: str, text: str) -> bool:
    """Whether a sentence gives a sum to those who meet terms for what the one before it only encourages.

    >>> is_on_terms("鼓励建设专业工坊，提供加工服务。", "符合示范条件的，给予不超过50万元支持。")
    True
    """
    bids = _BIDS.fullmatch(before) is not None and not tells_gift(before)
    return bids and _IF_MET.match(text) is not None


def takes_a_stake(before: str, text: str) -> bool:
    """Whether a sentence gives by taking a stake, and the one before it does not.

    >>> takes_a_stake("前两年给予200万元补助。", "第三年采取股权投资方式给予支持。")
    True
    """
    return gives_by_stake(text) and not gives_by_stake(before)


def gives_by_stake(text: str) -> bool:
    """Whether a sentence gives by taking a stake.

    >>> gives_by_stake("采取股权投资方式给予支持。"), gives_by_stake("鼓励企业股权融资。")
    (True, False)
    """
    return _TAKES_A_STAKE.search(text) is not None


def with_promises(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a sentence that promises a support and no sum goes with the next, which only
    says how much, and begins nothing where offers behind it say to whom each and how much.
    """
    found = list(labels)
    begun = {unit.paragraph for unit, label in zip(layout.units, found, strict=True) if label is Label.BEGIN}
    for i, unit in enumerate(layout.units):
        if found[i] is not Label.BEGIN or names_sum(unit.text):
            continue
        if _names_forms(layout, found, i, begun) or _told_apart_behind(layout, found, i):
            found[i] = Label.OUTSIDE
        elif sums := _sums_behind(layout, found, i):
            found[i + 1 : sums + 1] = [Label.INSIDE] * (sums - i)
    return found


def _sums_behind(layout: Layout, found: Sequence[Label], at: int) -> int | None:
    """The unit behind a promise, or behind the mode of payment told between, that only says how much."""
    promise, behind = layout.units[at].text, at + 1
    if _RUNS_A_POLICY.search(promise):
        told = behind < len(found) and found[behind] is Label.BEGIN and layout.units[behind].place > 0
        return behind if told and _BY_THE_POLICY.match(layout.units[behind].text) else None
    if not _PROMISES.search(promise):
        return None
    if behind < len(found) and found[behind] is Label.OUTSIDE and _MODE.fullmatch(layout.units[behind].text):
        behind += 1
    if behind >= len(found) or found[behind] is not Label.BEGIN:
        return None
    unit, gap = layout.units[behind], layout.units[behind].paragraph - layout.units[at].paragraph
    near = gap == 0 or (gap == 1 and layout.paragraphs[unit.paragraph].numeral is None)
    return behind if near and names_sum(unit.text) and _SAYS_HOW_MUCH.match(unit.text) else None


def _names_forms(layout: Layout, found: Sequence[Label], at: int, begun: Collection[int]) -> bool:
    """Whether a sentence only names the forms in which the offers right behind or below it give."""
    unit = layout.units[at]
    if _NAMES_FORMS.fullmatch(unit.text) is None:
        return False
    next_begins = at + 1 < len(found) and found[at + 1] is Label.BEGIN
    return (not unit.is_last and next_begins) or any(i in begun for i in below(layout, unit.paragraph))


def _told_apart_behind(layout: Layout, found: Sequence[Label], at: int) -> bool:
    """Whether a sentence that opens a paragraph encourages something by a form
    of support of which each of the next two sentences gives a sum to some.
    """
    encouraged = _ENCOURAGES.fullmatch(layout.units[at].text) if layout.units[at].place == 0 else None
    if not encouraged or at + 2 >= len(found):
        return False
    return all(
        found[i] is Label.BEGIN
        and layout.units[i].paragraph == layout.units[at].paragraph
        and encouraged["form"] in layout.units[i].text
        and names_sum(layout.units[i].text)
        for i in (at + 1, at + 2)
    )
