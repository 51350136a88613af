"""Within: sentences that say who may apply, in paragraphs that are there for something else."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from policymatch.reading.criteria import PassageRole
from policymatch.reading.labels import ACT
from policymatch.reading.measures.units import Layout, Unit
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
# 本措施自……起施行，由……负责解释: the paragraph that closes an act, wherever it stands.
_CLOSES = re.compile(
    rf"{ACT}[^。；，]{{0,6}}(?:自[^。；，]{{2,30}}(?:施行|实施|执行)|由[^。；，]{{2,30}}负责解释)"
)


class Told(NamedTuple):
    """A sentence that asks something, from its first unit to its last; its role, and whether its act asks it for all."""

    first: Unit
    last: Unit
    role: PassageRole
    of_the_act: bool


def told_within(layout: Layout, passed_over: Container[int]) -> Iterator[Told]:
    """The later sentences of paragraphs that say who may apply (本办法自……施行。申报单位须……), but for `passed_over`."""
    for at, unit in enumerate(layout.units):
        if unit.place and unit.paragraph not in passed_over:
            role = role_told(unit.text, "", unit.role)
            if role in _WHO_MAY:
                start, end = layout.spans[unit.paragraph]
                closes = _CLOSES.search(layout.flow.text[start:end]) is not None
                yield Told(unit, _last_of(layout, at), PASSAGE_ROLES[role], closes)


def told_beside(layout: Layout, offered: Container[int], paragraphs: Container[int]) -> Iterator[Told]:
    """The sentences of paragraphs that offer something, but for the `offered` units, that say who may apply."""
    for at, unit in enumerate(layout.units):
        if unit.place and unit.paragraph in paragraphs and at not in offered:
            role = role_told(unit.text, "", unit.role)
            if role in _WHO_MAY:
                last = _last_of(layout, at, offered)
                yield Told(unit, last, PASSAGE_ROLES[role], of_the_act=False)


def _last_of(layout: Layout, at: int, offered: Container[int] = ()) -> Unit:
    """The unit that ends the sentence, which runs on through semicolons (有下列情形之一的，不予支持：（一）……；（二）……。)."""
    units, end = layout.units, at
    while (
        not units[end].text.endswith("。")
        and end + 1 < len(units)
        and units[end + 1].paragraph == units[at].paragraph
        and end + 1 not in offered
    ):
        end += 1
    return units[end]
