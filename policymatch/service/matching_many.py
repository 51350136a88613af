"""Match many: hold a list of firms against one snapshot, and do once what they have in common.

All firms of a block are judged in one pass over the measures. Each different text is encoded and compared
once. It is encoded by itself, since neighbours in a batch would change the last bits of its vector. On one
core a batch is no faster.
"""

from collections.abc import Iterator, Sequence

from policymatch.domain.profile import FirmProfile
from policymatch.matching.columns.judge import judge_many
from policymatch.matching.findings.firm_findings import FirmFindings
from policymatch.service.explaining import FirmOnDay
from policymatch.service.matching import Match, MatchRequest, answered, may_have
from policymatch.service.nearness import nearness
from policymatch.snapshot import Snapshot

_JUDGED_BYTES = 32_000_000
_BYTES_OF_A_VERDICT = 7


class ManyFirms:
    """Answers lists of firms from one snapshot; the same answers as `match`, firm by firm.

    What it keeps between calls is bounded, however many firms come; `judged_bytes` bounds the verdicts that
    are held at once.
    """

    def __init__(self, snapshot: Snapshot, asked: MatchRequest, *, judged_bytes: int = _JUDGED_BYTES) -> None:
        self.snapshot = snapshot
        self.asked = asked
        self._block = max(1, judged_bytes // (_BYTES_OF_A_VERDICT * max(len(snapshot), 1)))

    def matches(self, profiles: Sequence[FirmProfile]) -> Iterator[Match]:
        """The match of each firm, in their order.

        Raises SnapshotMismatch: the settings name another encoder than the snapshot was built with.
        """
        for start in range(0, len(profiles), self._block):
            yield from self._block_of(profiles[start : start + self._block])

    def _block_of(self, profiles: Sequence[FirmProfile]) -> list[Match]:
        asked, snapshot = self.asked, self.snapshot
        judged = judge_many(snapshot.conditions, profiles, asked.on, ignore_dates=asked.ignore_dates)
        matches: dict[int, Match] = {}
        # Firms of one description side by side: what is near to it need not be kept for long.
        for place in sorted(range(len(profiles)), key=lambda place: profiles[place].description or ""):
            profile, alone = profiles[place], judged.of_firm(place)
            held = FirmOnDay(profile, asked.on, asked.ignore_dates, FirmFindings.of_firm(profile, asked.on))
            near = nearness(snapshot, profile, may_have(alone, asked))
            matches[place] = answered(snapshot, asked, held, alone, near)
        return [matches[place] for place in range(len(profiles))]
