"""Asking: the paragraphs that ask something, and what each of them is to a condition."""

from collections.abc import Iterator, Sequence

from policymatch.reading.criteria import PassageRole
from policymatch.reading.extract.within import PASSAGE_ROLES
from policymatch.reading.labels import is_question
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout

# A paragraph of some length that no stop ends was broken off by the layout.
_LONG_LINE, _STOPS = 20, "。；;：:！!？?"


class Asking:
    """The paragraphs of a document that ask something and hold no offer, by their index.

    `offered` are the units of all offers with what leads to them, `taken` the paragraphs that these stand in.
    """

    def __init__(self, layout: Layout, offers: Sequence[Offer]) -> None:
        self._layout = layout
        self.offered = {u for offer in offers for u in range(offer.lead, offer.last + 1)}
        self.taken = {layout.units[u].paragraph for u in self.offered}
        self.roles = self._roles()
        self._continued = frozenset(i for i in self.roles if self._goes_on(i))

    def _roles(self) -> dict[int, PassageRole]:
        return {
            i: PASSAGE_ROLES[p.role]
            for i, p in enumerate(self._layout.paragraphs)
            if p.role in PASSAGE_ROLES and i not in self.taken and not is_question(self._layout.text_of(i))
        }

    def begun(self) -> Iterator[tuple[int, PassageRole]]:
        """The paragraphs that do not only go on with the one before, each with its role."""
        return ((i, role) for i, role in self.roles.items() if i not in self._continued)

    def end_of(self, index: int) -> int:
        """Where the last of the paragraphs ends that a sentence broken by the layout runs through."""
        while index + 1 in self._continued:
            index += 1
        return self._layout.paragraphs[index].end

    def _goes_on(self, index: int) -> bool:
        """Whether a paragraph only goes on with the sentence that the one before broke off."""
        numbered = self._layout.paragraphs[index].numeral is not None
        if self.roles.get(index - 1) is not self.roles[index] or numbered:
            return False
        before = self._layout.text_of(index - 1).rstrip()
        return len(before) >= _LONG_LINE and before[-1] not in _STOPS
