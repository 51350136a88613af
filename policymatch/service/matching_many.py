"""Match many: a firm list against one snapshot, what firms have in common done once.

Every firm of a block is judged in one pass over all measures, and each different text is encoded and compared
once. A text is encoded by itself: in a batch its neighbours would change the last bits of its vector, and one
core encodes a batch no faster.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from policymatch.domain.profile import FirmProfile
from policymatch.matching.firm_findings import FirmFindings
from policymatch.matching.judge import judge_many
from policymatch.search.facets import FirmFacets
from policymatch.service.explaining import Held
from policymatch.service.matching import Asked, Match, answered
from policymatch.service.ranking import Nearness, facets_of_firm, nearness_of
from policymatch.snapshot import Snapshot

_JUDGED_BYTES = 32_000_000
_BYTES_OF_A_VERDICT = 7
_NEAR_BYTES = 16_000_000
_BYTES_OF_A_SCORE = 12


class ManyFirms:
    """Answers lists of firms from one snapshot; the same answers as `match`, firm by firm.

    What it keeps between calls is bounded, however many firms come.
    """

    def __init__(self, snapshot: Snapshot, asked: Asked) -> None:
        self.snapshot = snapshot
        self.asked = asked
        self._block = max(1, _JUDGED_BYTES // (_BYTES_OF_A_VERDICT * max(len(snapshot), 1)))
        most = max(1, _NEAR_BYTES // (_BYTES_OF_A_SCORE * max(len(snapshot), 1)))
        self._near = _Kept(lambda facets: nearness_of(snapshot, facets), most)

    def matches(self, profiles: Sequence[FirmProfile]) -> Iterator[Match]:
        """The match of each firm, in their order.

        Raises SnapshotMismatch: the settings name another encoder than the snapshot was built with.
        """
        for start in range(0, len(profiles), self._block):
            yield from self._block_of(profiles[start : start + self._block])

    def _block_of(self, profiles: Sequence[FirmProfile]) -> list[Match]:
        asked, snapshot = self.asked, self.snapshot
        judged = judge_many(snapshot.conditions, profiles, asked.on, ignore_dates=asked.ignore_dates)
        facets = [facets_of_firm(profile) for profile in profiles]
        matches: dict[int, Match] = {}
        # Firms of one text side by side, so that its scores need not be kept for long.
        for place in sorted(range(len(profiles)), key=lambda place: facets[place].text):
            near = self._near.of(facets[place])
            held = Held(profiles[place], asked.on, asked.ignore_dates, FirmFindings())
            matches[place] = answered(snapshot, asked, held, judged.of_firm(place), near)
        return [matches[place] for place in range(len(profiles))]


class _Kept:
    """The scores of the texts that were asked for last, at most `most` of them."""

    def __init__(self, reckon: Callable[[FirmFacets], Nearness], most: int) -> None:
        self._reckon = reckon
        self._most = most
        self._by_text: OrderedDict[str, Nearness] = OrderedDict()

    def of(self, facets: FirmFacets) -> Nearness:
        """The scores of a firm's text, with the facets of this firm."""
        near = self._by_text.get(facets.text)
        if near is None:
            near = self._by_text[facets.text] = self._reckon(facets)
        self._by_text.move_to_end(facets.text)
        if len(self._by_text) > self._most:
            self._by_text.popitem(last=False)
        return replace(near, facets=facets)
