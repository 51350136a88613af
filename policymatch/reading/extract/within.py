"""Within: sentences that say who may apply, in paragraphs that are there for something else."""

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from typing import NamedTuple

from policymatch.reading.criteria import PassageRole
from policymatch.reading.demands import asks_a_figure, asks_of_applicant, those_named
from policymatch.reading.labels import ACT
from policymatch.reading.measures.under import below
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import CITED_ARTICLE, OPENING_NUMBER
from policymatch.reading.roles import SectionRole, role_told

PASSAGE_ROLES: dict[SectionRole, PassageRole] = {
    SectionRole.TARGET: PassageRole.TARGET,
    SectionRole.CONDITION: PassageRole.CONDITION,
    SectionRole.EXCLUSION: PassageRole.EXCLUSION,
    SectionRole.PROCEDURE: PassageRole.PROCEDURE,
    SectionRole.MATERIALS: PassageRole.PROCEDURE,
}
"""What a paragraph of each role that asks something is to the condition of an offer."""
_WHO_MAY = (SectionRole.TARGET, SectionRole.CONDITION, SectionRole.EXCLUSION)
# Paragraphs of steps, papers and times tell what one does, and not what one is.
_MAY_ASK = (SectionRole.HEAD, SectionRole.OFFER, SectionRole.RULES)
_OPENING_NUMBER = re.compile(OPENING_NUMBER)
# 本措施自……起施行，由……负责解释: the paragraph that closes an act, wherever it stands.
_CLOSES = re.compile(
    rf"{ACT}[^。；，]{{0,6}}(?:自[^。；，]{{2,30}}(?:施行|实施|执行)|由[^。；，]{{2,30}}负责解释)"
)
# 本措施与其他同类政策不得重复享受，……
_NOT_BESIDE = re.compile(
    rf"^(?:{CITED_ARTICLE})?{ACT}与[^。；：，]{{2,24}}(?:资金|政策|措施|支持|补[贴助]|资助|奖励)不(?:得|能|可)(?:重复|同时)(?:申报|申请|享受)"
)
# 申请上述支持的企业，应当……。已享受……不得重复申报。
_OF_ALL_ABOVE = re.compile(
    r"^(?:申[报请]|享受)(?:上述|以上)[^。；，]{0,4}(?:支持|政策|资金|奖励|补贴|补助|奖补|扶持|措施)的?(?:各类)?(?:企业|单位|主体|对象)"
    r"|^(?:\d{1,2}\s?[、.．])?(?:上述|以上)[^。；，]{0,8}(?:资助|支持|补助|补贴|奖励)的?申[报请](?:企业|单位|主体)"
)


class Demand(NamedTuple):
    """A sentence that asks something, from its first unit to
    its last; its role, and whether its act asks it for all.
    """

    first: TextUnit
    last: TextUnit
    role: PassageRole
    of_the_act: bool


def speaks_of_all_above(text: str) -> bool:
    """Whether a paragraph opens with those who apply for all that stands above it.

    >>> speaks_of_all_above("申请上述支持的企业，应当……"), speaks_of_all_above("申请补贴的企业，应当……")
    (True, False)
    """
    return _OF_ALL_ABOVE.match(text) is not None


def told_within(layout: Layout, passed_over: Container[int]) -> Iterator[Demand]:
    """The later sentences of paragraphs that say who may apply
    (本办法自……施行。申报单位须……), but for `passed_over`.
    """
    for at, unit in enumerate(layout.units):
        if unit.paragraph in passed_over:
            continue
        if not unit.place and unit.role is SectionRole.OFFER and asks_a_figure(_unnumbered(unit.text)):
            yield Demand(unit, unit, PassageRole.CONDITION, of_the_act=False)
        if _NOT_BESIDE.match(_unnumbered(unit.text)):
            yield Demand(unit, unit, PassageRole.EXCLUSION, of_the_act=True)
        elif named := list(of_all(unit)):
            yield from named
        elif (role := _role_of(unit)) in _WHO_MAY:
            closes = _CLOSES.search(layout.text_of(unit.paragraph)) is not None
            last = last_below(layout, unit, ()) or last_of(layout, at)
            yield Demand(unit, last, PASSAGE_ROLES[role], closes)


def of_all(unit: TextUnit) -> Iterator[Demand]:
    """Those who alone may apply, and those who may not, by a sentence that says who all may."""
    told = those_named(unit.text) if unit.role in _MAY_ASK else ()
    for role, span in zip((PassageRole.TARGET, PassageRole.EXCLUSION), told, strict=False):
        if span:
            low, high = span
            named = replace(unit, start=unit.start + low, end=unit.start + high, text=unit.text[low:high])
            yield Demand(named, named, role, of_the_act=False)


def _role_of(unit: TextUnit) -> SectionRole | None:
    """What a sentence of a paragraph that asks nothing in its first words says who may apply."""
    told = role_told(unit.text, _number_of(unit.text), unit.role) if unit.place else None
    asks = told is None and unit.role in _MAY_ASK and asks_of_applicant(unit.text)
    return SectionRole.CONDITION if asks else told


def _unnumbered(text: str) -> str:
    return text[len(_number_of(text)) :]


def _number_of(text: str) -> str:
    """The number that opens a sentence: items of a closing rule stand side by side, （三）……；（四）……。"""
    number = _OPENING_NUMBER.match(text)
    return number.group() if number else ""


# 总投资2亿元以上的工业类项目为重大项目。重大项目……: whom the next sentence means.
_NAMES_THEM = re.compile(
    rf"^(?:{CITED_ARTICLE})?[^。；]{{4,90}}的[^，。；的]{{2,24}}(?:项目|企业)为(?P<name>[^，。；的]{{2,10}}(?:项目|企业))。$"
)


def _is_meant_next(layout: Layout, at: int) -> bool:
    """Whether a sentence says whom the next one of its paragraph names at its head."""
    named = _NAMES_THEM.match(layout.units[at].text)
    if named is None or layout.units[at].is_last:
        return False
    behind = layout.units[at + 1].text
    return behind.removeprefix("对").startswith(named["name"])


# 申报市级示范企业的，须……；通过认定的奖励10万元: of that title alone, which it leads to.
_SEEKS_A_TITLE = re.compile(r"^(?:申报|申请)[^，。；：]{2,20}(?:企业|单位|机构|中心|基地|平台|称号)的，")


def told_beside(
    layout: Layout, offered: Container[int], paragraphs: Container[int], leads: Container[int] = ()
) -> Iterator[Demand]:
    """The sentences of paragraphs that offer something, but for the `offered` units, that say who may apply.

    `leads` are the units that lead to an offer; what one of them asks for a title is asked for no other offer.
    """
    for at, unit in enumerate(layout.units):
        if at in leads and unit.place and _SEEKS_A_TITLE.match(unit.text):
            continue
        if unit.paragraph in paragraphs and at not in offered:
            opens = unit.role if not unit.place else None
            role = role_told(unit.text, "", unit.role) or opens
            role = SectionRole.TARGET if _is_meant_next(layout, at) else role
            if role in _WHO_MAY:
                last = last_below(layout, unit, offered) or last_of(layout, at, offered)
                yield Demand(unit, last, PASSAGE_ROLES[role], of_the_act=False)


def last_below(layout: Layout, unit: TextUnit, offered: Container[int]) -> TextUnit | None:
    """The last unit of the list, in paragraphs of its own, that
    a sentence heads which ends its paragraph; None without one.
    """
    heads = unit.is_last and unit.text.endswith("：")
    under = set(below(layout, unit.paragraph)) if heads else set()
    # What bears no number behind the last item goes on with the clause, and not with that item.
    last = max((at for at in under if layout.paragraphs[at].numeral), default=-1)
    under = {at for at in under if at <= last}
    listed = [at for at, u in enumerate(layout.units) if u.paragraph in under]
    return layout.units[listed[-1]] if listed and not any(at in offered for at in listed) else None


def last_of(layout: Layout, at: int, offered: Container[int] = ()) -> TextUnit:
    """The unit that ends the sentence, which runs on through
    semicolons (有下列情形之一的，不予支持：（一）……；（二）……。).
    """
    units, end = layout.units, at
    while (
        not units[end].text.endswith("。")
        and end + 1 < len(units)
        and units[end + 1].paragraph == units[at].paragraph
        and end + 1 not in offered
    ):
        end += 1
    return units[end]
