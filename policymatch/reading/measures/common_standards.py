"""Common standards: how much is given for each of the things that a list before it supports.

1.支持内容：（1）……；（2）…… 2.支持标准：（1）不超过投资额的40%；（2）单个“智慧工厂”项目不超过20万元: the
list offers, the standard tells how much, and what it says of one thing by name is of that one alone.
"""

import re
from collections.abc import Collection, Sequence

from policymatch.domain.measure import MeasureKind
from policymatch.reading.measures.directions import DIRECTION, HOW_MUCH
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import names_sum
from policymatch.reading.measures.units import Layout, TextUnit

_LONGEST_HEAD = 12
_NAMED = re.compile(r"[《“](?P<name>[^《》“”]{2,16})[》”]")
_WITHOUT_MONEY = frozenset({MeasureKind.SERVICE, MeasureKind.OTHER})


def with_common_standards(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a standard begins no offer where the list before it begins
    one or several; what it says of one thing by name is the offer of that thing.
    """
    found = list(labels)
    for content, standard in _pairs(layout):
        things, items = _items(layout, content), _items(layout, standard)
        begun = {u.paragraph for u, label in zip(layout.units, found, strict=True) if label is Label.BEGIN}
        if begun.intersection(things):
            named = {at: [thing for thing in things if _names_some_of(layout, at, [thing])] for at in items}
            told = {thing for things_named in named.values() for thing in things_named}
            found = [
                _retold(unit, label, outside={*items, *told}, begins=[at for at in items if named[at]])
                for unit, label in zip(layout.units, found, strict=True)
            ]
    return found


def _retold(unit: TextUnit, label: Label, outside: Collection[int], begins: Collection[int]) -> Label:
    if unit.paragraph in begins:
        return Label.INSIDE if unit.place else Label.BEGIN
    return Label.OUTSIDE if unit.paragraph in outside else label


def common_standard(layout: Layout, paragraph: int) -> list[int]:
    """The paragraphs that say how much is given for what one paragraph of such
    a list supports, but for what they say of others by name; none elsewhere.
    """
    for content, standard in _pairs(layout):
        if paragraph in _items(layout, content):
            things = _items(layout, content)
            return [at for at in _items(layout, standard) if not _names_some_of(layout, at, things)]
    return []


def kind_by_standard(layout: Layout, paragraph: int, kind: MeasureKind) -> MeasureKind:
    """The kind of what a paragraph supports; money where a common standard says how much of it is given."""
    told = "".join(_text(layout, at) for at in common_standard(layout, paragraph))
    if kind not in _WITHOUT_MONEY or not names_sum(told):
        return kind
    return MeasureKind.AWARD if "奖励" in told else MeasureKind.GRANT


def _pairs(layout: Layout) -> list[tuple[int, int]]:
    """The heads of a list of what is supported and of the standard that stands right behind it."""
    heads = [at for at in range(len(layout.paragraphs)) if len(_text(layout, at)) <= _LONGEST_HEAD]
    contents = [at for at in heads if DIRECTION.match(_text(layout, at)) and _items(layout, at)]
    pairs = ((at, at + len(_items(layout, at)) + 1) for at in contents)
    return [
        (at, behind)
        for at, behind in pairs
        if behind in heads
        and HOW_MUCH.match(_text(layout, behind))
        and layout.paragraphs[at].path == layout.paragraphs[behind].path
        and not any(names_sum(_text(layout, item)) for item in _items(layout, at))
    ]


def _items(layout: Layout, head: int) -> list[int]:
    return [at for at, paragraph in enumerate(layout.paragraphs) if head in paragraph.path]


def _names_some_of(layout: Layout, at: int, paragraphs: Sequence[int]) -> bool:
    names = [found["name"] for found in _NAMED.finditer(_text(layout, at))]
    return any(name in _text(layout, paragraph) for name in names for paragraph in paragraphs)


def _text(layout: Layout, paragraph: int) -> str:
    return layout.text_of(paragraph).strip()
