"""Receivers below: whom a bare heading pays, told in the line under it, is part of the offer that it makes.

（1）奖励达标牧场 over 全年供应鲜奶不少于200天，且合格率不低于98%的牧场。: no sentence of its own gives anything.
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

_PAYS = re.compile(
    rf"^{OPENING_NUMBER}(?:奖励|资助|补助|补贴|奖补)[^，。；：\d]{{2,24}}(?P<noun>[\u4e00-\u9fff]{{2}})$"
)
_TELLS_WHOM = re.compile(
    r"^(?!对|给予|按)[^。；]{6,160}的(?:[^，。；的]{0,8})(?P<noun>[\u4e00-\u9fff]{2})[。；]?$"
)


def with_receivers(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which the line that tells whom the heading above it pays goes on with the offer of that."""
    found = list(labels)
    for at in range(1, len(found)):
        if found[at] is Label.OUTSIDE and found[at - 1] is Label.BEGIN and _tells_whom(layout, at):
            found[at] = Label.INSIDE
    return found


def _tells_whom(layout: Layout, at: int) -> bool:
    """Whether a sentence, alone in an unnumbered paragraph, ends with the receivers that the heading before names."""
    above, unit = layout.units[at - 1], layout.units[at]
    apart = unit.paragraph == above.paragraph + 1 and unit.place == 0 and unit.is_last
    if not apart or layout.paragraphs[unit.paragraph].numeral is not None:
        return False
    head, told = _PAYS.match(above.text), _TELLS_WHOM.match(unit.text)
    return head is not None and told is not None and head["noun"] == told["noun"]
