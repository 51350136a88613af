"""Standards behind: how much is given for what an offer lists before it says so.

对……费用进行补助，包括：（1）……；（2）……。 补助标准：不超过费用的40%:
one offer, from what is paid for to how much.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import names_sum
from policymatch.reading.measures.units import Layout

_STANDARD = re.compile(r"\s{0,4}(?:补助|补贴|支持|奖励|资助|扶持|奖补|贴息)标准：")
_LISTS = re.compile(r"(?:补助|补贴|支持|奖励|资助|扶持|贴息)[^。；：\d]{0,8}(?:包括|如下)：\s*$")


def with_standards_behind(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a standard behind the list of what an offer pays for goes on with that offer."""
    found = list(labels)
    for first, standard in _pairs(layout, found):
        found[first + 1 : standard + 1] = [Label.INSIDE] * (standard - first)
    return found


def _pairs(layout: Layout, found: Sequence[Label]) -> Iterator[tuple[int, int]]:
    """The units that begin an offer with a list, each with that of the standard in its clause."""
    begun = [i for i, label in enumerate(found) if label is Label.BEGIN]
    for first, standard in pairwise(begun):
        units = layout.units[first], layout.units[standard]
        clause, behind = (layout.paragraphs[unit.paragraph].path for unit in units)
        lists = _LISTS.search(units[0].text) is not None and not names_sum(units[0].text)
        together = bool(clause) and behind[: len(clause)] == clause
        if lists and together and units[1].place == 0 and _STANDARD.match(units[1].text):
            yield first, standard
