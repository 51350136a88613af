"""Other places: what a firm could have only by a move, as documents that court newcomers allow."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import OtherPlaces
from policymatch.domain.verdict import POSSIBLE, Verdict
from policymatch.domain.wording import Wording, counted
from policymatch.matching.columns.judge import Judged
from policymatch.service.places import named_place
from policymatch.snapshot import Snapshot

_MOST_NAMED = 3


def issued_elsewhere(snapshot: Snapshot, profile: FirmProfile) -> NDArray[np.bool_]:
    """(measures,): which are issued in another place than the firm's; none where that is not known."""
    columns = snapshot.rank_columns
    away: NDArray[np.bool_] = columns.placed(profile.region).away.take(columns.issued_by) > 0
    return away


def other_places(snapshot: Snapshot, profile: FirmProfile, judged: Judged) -> OtherPlaces | None:
    """What of the measures that a firm may have is issued in other places; None where nothing is."""
    away = issued_elsewhere(snapshot, profile)
    counts = {
        verdict.value: int(np.count_nonzero(away[judged.where(verdict)]))
        for verdict in Verdict
        if verdict in POSSIBLE
    }
    if not any(counts.values()):
        return None
    rows = judged.where(*POSSIBLE)
    regions = Counter(snapshot.rank_columns.regions[rows[away[rows]]].tolist())
    most_first = sorted(regions.items(), key=lambda told: (-told[1], told[0]))
    places = tuple(named_place(f"{code:06}").name for code, _ in most_first)
    return OtherPlaces(counts=counts, places=places, wording=_wording(sum(counts.values()), places))


def _wording(measures: int, places: Sequence[Wording]) -> Wording:
    shown, more = places[:_MOST_NAMED], len(places) - _MOST_NAMED
    zh, en = "、".join(place.zh for place in shown), "; ".join(place.en for place in shown)
    zh, en = (f"{zh}等{len(places)}地", f"{en}; and {counted(more, 'more place')}") if more > 0 else (zh, en)
    subject = "1 of those that may be had is" if measures == 1 else f"{measures} of those that may be had are"
    return Wording(
        zh=f"以上可申报、待核实和暂不符合的事项中，{measures}项是外地（{zh}）招商引资的政策，迁入当地才能享受。",
        en=f"{subject} offered by other places to firms that move there ({en}).",
    )
