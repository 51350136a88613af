"""Asides: sentences that offer nothing by where they stand, whatever the models make of their words."""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label, Tables
from policymatch.reading.measures.units import Layout, Unit
from policymatch.reading.roles import SectionRole

_TELL_OF_STEPS = (SectionRole.HEAD, SectionRole.PROCEDURE, SectionRole.RULES)
_TELL_OF_PAPERS = (SectionRole.FACTS, SectionRole.WINDOW, SectionRole.MATERIALS)
_GIVES = re.compile(r"给予|予以|奖励|补助|补贴|资助|万元|认定为|授予|命名|名单|免费|减免|贴息|遴选出|取消")
_UNLIKELY = 0.5
# 补贴测算：, 计算公式：: how a sum that was told before comes about.
_RECKONS = re.compile(r"(?:(?:补贴|补助|奖励|标准)测算|计算公式|工作待遇)[：:]")


def without_asides(layout: Layout, labels: Sequence[Label], begins: Sequence[float] | Tables) -> list[Label]:
    """Labels in which what only tells of papers, times or steps begins no offer; `begins` are the chances that one does.

    A reckoning goes on with the offer before it.
    """
    found, aside = list(labels), False
    for i, unit in enumerate(layout.units):
        if found[i] is Label.BEGIN:
            aside = _is_aside(unit, begins[i]) or _only_asks(layout, unit)
        if found[i] is Label.OUTSIDE:
            aside = False
        elif aside:
            found[i] = Label.OUTSIDE
        if _RECKONS.search(unit.text):
            before = found[i - 1] if i else Label.OUTSIDE
            found[i] = Label.OUTSIDE if before is Label.OUTSIDE else Label.INSIDE
    return found


def with_cells(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which every cell of a table that says what is given begins an offer, where none was found in it."""
    found = list(labels)
    for at in {unit.paragraph for unit in layout.units if _gives_by_place(layout, unit)}:
        inside = [i for i, unit in enumerate(layout.units) if unit.paragraph == at]
        if all(found[i] is not Label.BEGIN for i in inside):
            found[inside[0]] = Label.BEGIN
            found[inside[0] + 1 : inside[-1] + 1] = [Label.INSIDE] * (len(inside) - 1)
    return found


def _gives_by_place(layout: Layout, unit: Unit) -> bool:
    """Whether a sentence stands in a cell under 奖励标准; the name of a row heads cells and is none."""
    paragraph = layout.paragraphs[unit.paragraph]
    heads = any(unit.paragraph in other.path for other in layout.paragraphs)
    return paragraph.cell and unit.role is SectionRole.OFFER and not heads


def _only_asks(layout: Layout, unit: Unit) -> bool:
    """Whether a sentence stands in a cell of a table that says who may apply, beside what is given."""
    paragraph = layout.paragraphs[unit.paragraph]
    return paragraph.cell and unit.role is not SectionRole.OFFER


def _is_aside(unit: Unit, chance: float) -> bool:
    if unit.role in _TELL_OF_PAPERS:
        return True
    if unit.role not in _TELL_OF_STEPS or chance >= _UNLIKELY:
        return False
    return _GIVES.search(unit.text) is None
