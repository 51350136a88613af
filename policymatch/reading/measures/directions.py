"""Directions: what a call supports (支持方向：……), told
before how much it gives (支持方式：……), is one offer with it.
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import names_sum
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

DIRECTION = re.compile(
    rf"^{OPENING_NUMBER}(?:支持(?:方向|对象|范围|内容|重点)|(?:功能)?定位|建设(?:目标|定位))[。：:]"
)
HOW_MUCH = re.compile(
    rf"^{OPENING_NUMBER}(?:支持|资助|奖励|补助|补贴|奖补)(?:方式|强度|标准|额度|金额)(?:[和及与][\u4e00-\u9fff]{{2,4}})?[。：:]"
)

# The direction, what is asked, how much is given.
_PARTED = 2


def with_directions(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which how much is given goes on with the offer
    of the direction told right before it, which names no sum.
    """
    found = list(labels)
    for at, paragraph in enumerate(layout.paragraphs[1:], start=1):
        same = paragraph.path == layout.paragraphs[at - 1].path
        if not (same and HOW_MUCH.match(_text(layout, at)) and DIRECTION.match(_text(layout, at - 1))):
            continue
        begins = next((i for i in layout.units_in(at) if found[i] is Label.BEGIN), None)
        since = _last_of_the_one(found, layout.units_in(at - 1))
        if begins is not None and since is not None and not names_sum(_text(layout, at - 1)):
            found[since + 1 : begins + 1] = [Label.INSIDE] * (begins - since)
    found = _with_scopes(layout, found)
    return _with_sums_apart(layout, found)


def _last_of_the_one(found: Sequence[Label], told: Sequence[int]) -> int | None:
    """The last unit of what is offered among `told`: where it is one offer, or where it reaches their end."""
    begun = [i for i in told if found[i] is Label.BEGIN]
    if told and found[told[-1]] is not Label.OUTSIDE:
        return told[-1]
    last = max((i for i in told if found[i] is not Label.OUTSIDE), default=None)
    return last if len(begun) == 1 else None


# 支持内容包括设备购置、场景改造。
_SCOPE = re.compile(rf"^{OPENING_NUMBER}支持内容(?:主要)?(?:包括|为)")
_SCOPE_WITHIN = 3


def _with_scopes(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which what a support comprises goes on with it, also where a demand stands between them."""
    found = list(labels)
    for i, unit in enumerate(layout.units):
        if found[i] is not Label.BEGIN or not _SCOPE.match(unit.text):
            continue
        near = range(i - 1, max(i - 1 - _SCOPE_WITHIN, -1), -1)
        offered = next((j for j in near if found[j] is not Label.OUTSIDE), None)
        if offered is not None and unit.paragraph - layout.units[offered].paragraph <= 1:
            found[offered + 1 : i + 1] = [Label.INSIDE] * (i - offered)
    return found


# 3.单个项目支持额度300万元左右, 4.每项支持20万元
_EACH = re.compile(
    rf"^{OPENING_NUMBER}(?:(?:单个|每个?)项目|每项)[^，。；\d]{{0,6}}(?:支持|资助|补助)(?:额度|金额|经费|强度)?[^，。；\d]{{0,6}}\d"
)


def _with_sums_apart(layout: Layout, labels: list[Label]) -> list[Label]:
    """Labels in which how much is given, told behind what is
    asked, is the offer, and not the direction before both.
    """
    found = labels
    for at in range(len(layout.paragraphs)):
        each = _EACH.match(_text(layout, at)) is not None
        direction = _direction_of(layout, at) if each or HOW_MUCH.match(_text(layout, at)) else None
        if direction is None or names_sum(_text(layout, direction)):
            continue
        told = layout.units_in(direction)
        gives = layout.units_in(at)
        nothing_between = all(found[i] is Label.OUTSIDE for i in range(told[-1] + 1, gives[0]))
        if nothing_between and (each or found[told[0]] is Label.BEGIN):
            for i in told:
                found[i] = Label.OUTSIDE
            found[gives[0]] = Label.BEGIN
    return found


def _direction_of(layout: Layout, at: int) -> int | None:
    """The paragraph that opens the clause that a paragraph
    stands in, where others that ask something part the two.
    """
    path = layout.paragraphs[at].path
    inside = [i for i in range(at) if path and layout.paragraphs[i].path[: len(path)] == path]
    first = inside[0] if inside else None
    if first is None or at - first < _PARTED:
        return None
    opens = layout.paragraphs[first].numeral is None or DIRECTION.match(_text(layout, first))
    return first if opens and layout.paragraphs[first].path == path else None


def _text(layout: Layout, paragraph: int) -> str:
    return layout.text_of(paragraph).lstrip()
