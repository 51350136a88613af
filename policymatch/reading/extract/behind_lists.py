"""Behind lists: paragraphs without a number that stand behind the last item of a list, and belong to no item of it."""

from collections.abc import Sequence

from policymatch.reading.extract.parts import Parts
from policymatch.reading.measures.units import Layout
from policymatch.reading.roles import SectionRole

_FEWEST = 2
_STOPS, _LEADS = ("。", "；", ";"), "："
_Lists = dict[tuple[tuple[int, ...], int], list[int]]


class BehindLists:
    """The paragraphs behind the last item of a list, and the offers around it; `places` are where offers begin.

    Each item of such a list is a sentence, and none but the last goes on in a
    paragraph below it: what stands under a heading is what the heading is for.
    """

    def __init__(self, layout: Layout, parts: Parts, places: Sequence[int]) -> None:
        self._layout, self._parts, self._places = layout, parts, places
        gone_on = {paragraph.path[-1] for paragraph in layout.paragraphs if paragraph.path}
        lists = (items for items in _lists_of(layout).values() if len(items) >= _FEWEST)
        self._last = {items[-1]: items for items in lists}
        self._ended = {item for item, items in self._last.items() if _ends(layout, items, gone_on)}

    def governed(self, index: int) -> frozenset[int] | None:
        """The paragraphs of the offers around a list that a paragraph stands behind, where it bars some or
        the list offers nothing, or of the one that the list is asked for; None where it is behind no such list
        or none is offered around it.
        """
        path = self._outside(index)
        within = self._layout.paragraphs[index].path[len(path) :]
        if not within:
            return None
        bars = self._layout.paragraphs[index].role is SectionRole.EXCLUSION
        head = self._head_of(within[0])
        if not bars and head in self._places and self._layout.text_of(head).endswith(_LEADS):
            return frozenset({head})
        offers = self._parts.under(within[0])
        around = self._parts.under(path[-1]) if path else frozenset(self._places)
        return (around or None) if bars or not any(self._is_listed(at) for at in offers) else None

    def around(self, index: int) -> frozenset[int]:
        """The paragraphs of the offers of the list, and around it, that a paragraph stands behind; none where it is
        behind no list of one-sentence offers.
        """
        path = self._outside(index)
        listed = path and path != self._layout.paragraphs[index].path
        return self._parts.under(path[-1]) if listed else frozenset()

    def _head_of(self, item: int) -> int:
        """The paragraph before the list that ends with an item; the line over it may enclose its first item alone."""
        first, numeral = self._last[item][0], self._layout.paragraphs[item].numeral
        before = self._layout.paragraphs[first - 1].numeral if first else None
        return first - 2 if before and numeral and before.form == numeral.form else first - 1

    def _is_listed(self, place: int) -> bool:
        return self._layout.paragraphs[place].numeral is not None

    def _outside(self, index: int) -> tuple[int, ...]:
        """The clauses that enclose a paragraph once it is taken out of the lists that it stands behind."""
        paragraph = self._layout.paragraphs[index]
        path = paragraph.path
        while paragraph.numeral is None and not paragraph.cell and path and path[-1] in self._ended:
            path = path[:-1]
            # （三）满足下列条件之一：, the last item of its own list, over the list that ended.
            if path and path[-1] in self._last and self._layout.text_of(path[-1]).endswith(_LEADS):
                path = path[:-1]
        return path


def _lists_of(layout: Layout) -> _Lists:
    """The numbered paragraphs of each clause, by the kind of their numbers."""
    lists: _Lists = {}
    for index, paragraph in enumerate(layout.paragraphs):
        if paragraph.numeral is not None and not paragraph.numeral.named:
            lists.setdefault((paragraph.path, paragraph.numeral.form), []).append(index)
    return lists


def _ends(layout: Layout, items: list[int], gone_on: set[int]) -> bool:
    """Whether a list is one of sentences, of which none but the last goes on below its line."""
    texts = {item: layout.text_of(item).rstrip() for item in items}
    below = any(item in gone_on and not texts[item].endswith(_LEADS) for item in items[:-1])
    said = all(text.endswith((*_STOPS, _LEADS)) for text in texts.values())
    return said and not below and texts[items[-1]].endswith(_STOPS)
