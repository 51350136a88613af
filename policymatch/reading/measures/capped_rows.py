"""Capped rows: a sentence says what is given, and the rows of the table below it up to how much each class has.

按合同额的40%发放创新券，限额如下：, over 大型企业 | 20万元: each class has the share of the sentence and a cap of its own.
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout

_LEAVES_CAPS = re.compile(
    r"\d[\d.]{0,5}\s?[%％][^。；]{0,40}[，；](?:[^，。；：\d]{0,8}(?:限额|上限|最高额度?|额度))(?:标准)?(?:分别|具体)?(?:如下(?:表)?|见下表)(?:所示)?[：:]\s*$"
)
_FEWEST_ROWS = 2


def gift_over(layout: Layout, first: int) -> int | None:
    """The unit that says what is given, where the unit `first` is the cell of a row that only caps it."""
    cell = layout.paragraphs[layout.units[first].paragraph]
    if not cell.added or len(cell.path) < _FEWEST_ROWS or not layout.paragraphs[cell.path[-1]].cell:
        return None
    over = [i for i in range(first) if layout.units[i].paragraph == cell.path[-2]]
    return over[-1] if over and _LEAVES_CAPS.search(layout.units[over[-1]].text) else None


def row_named(layout: Layout, first: int) -> str:
    """The name of the row in which the cell of unit `first` stands."""
    return layout.text_of(layout.paragraphs[layout.units[first].paragraph].path[-1]).strip()


def without_gifts_over_caps(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a sentence that leaves its caps to the rows of a table begins no offer of its own."""
    found = list(labels)
    begun = [i for i, label in enumerate(found) if label is Label.BEGIN]
    over = [at for i in begun if (at := gift_over(layout, i)) is not None]
    for at in {at for at in over if over.count(at) >= _FEWEST_ROWS}:
        found[at] = Label.OUTSIDE
    return found
