"""Within: sentences that say who may apply, in paragraphs that are there for something else."""

import re
from collections.abc import Container, Iterator
from itertools import takewhile
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
    for unit in layout.units:
        if unit.place and unit.paragraph not in passed_over:
            role = role_told(unit.text, "", unit.role)
            if role in _WHO_MAY:
                start, end = layout.spans[unit.paragraph]
                closes = _CLOSES.search(layout.flow.text[start:end]) is not None
                yield Told(unit, _last_of(layout, unit), PASSAGE_ROLES[role], closes)


def _last_of(layout: Layout, first: Unit) -> Unit:
    """The unit that ends the sentence, which runs on through semicolons (有下列情形之一的，不予支持：（一）……；（二）……。)."""
    at = layout.units.index(first)
    rest = takewhile(lambda unit: unit.paragraph == first.paragraph, layout.units[at:])
    sentence = list(takewhile(lambda unit: not unit.text.endswith("。"), rest))
    ends = at + len(sentence)
    closed = ends < len(layout.units) and layout.units[ends].paragraph == first.paragraph
    return layout.units[ends] if closed else sentence[-1]
