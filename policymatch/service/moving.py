"""Elsewhere: the same firm, were it registered in another place."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

import numpy as np

from policymatch.domain.condition import demands_region
from policymatch.domain.how_many import MOVED
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import FirmBenefit, MeasureHead, PolicyHead
from policymatch.domain.regions import WHOLE_COUNTRY, region_stem
from policymatch.domain.value import Value
from policymatch.domain.verdict import POSSIBLE, State, Verdict
from policymatch.domain.wording import Wording, counted
from policymatch.matching.benefits.benefit import benefit_for
from policymatch.matching.columns.judge import Judged, among, judge_all, positions_of
from policymatch.matching.planning.elsewhere import Away, Elsewhere, held_elsewhere
from policymatch.service.grounding import measure_head
from policymatch.service.nearness import nearness
from policymatch.service.other_places import issued_elsewhere
from policymatch.service.places import NamedPlace, named_place, place_elsewhere
from policymatch.service.ranking import best_of_rows
from policymatch.snapshot import Snapshot, head_of
from policymatch.terms import load_terms

_PROVINCE_DIGITS = 2


class MovedMeasure(Value):
    """A measure that the firm may have on one side only, and what it is worth to it."""

    measure: MeasureHead
    policy: PolicyHead
    verdict: Verdict
    benefit: FirmBenefit


class FirmElsewhere(Value):
    """What the firm may have there and not here, here and not there, the best first; how many of each.

    What one of the two places offers to firms that move there is of that place alone: gained by the move
    there, lost by the move away.
    `kept`: how many it may have on both sides, of which `kept_national` are of the whole country and
    `kept_of_others` are what third places offer to firms that move there. `documents_here` and
    `documents_there` count those of each place, of the city and province around it and of what lies in it.
    What is told of here is None where the firm's place was not told.
    """

    snapshot: str
    on: date
    firm: str | None = None
    here: NamedPlace | None = None
    there: NamedPlace
    gained: tuple[MovedMeasure, ...]
    lost: tuple[MovedMeasure, ...]
    gains: int
    losses: int
    kept: int
    kept_national: int
    kept_of_others: int
    documents_here: int | None
    documents_there: int
    counts_here: dict[str, int]
    counts_there: dict[str, int]
    why: Wording


def elsewhere(
    snapshot: Snapshot,
    profile: FirmProfile,
    region: str,
    *,
    on: date,
    top: int = MOVED.usual,
    ignore_dates: bool = False,
) -> FirmElsewhere:
    """The firm as it is beside the firm as it would be in `region`, a code or a name.

    Raises RequestError: there is no such place, or several have the name.
    Raises SnapshotMismatch: the settings name another encoder than the snapshot was built with.
    """
    there = place_elsewhere(region)
    moved = profile.model_copy(update={"region": there})
    judge = partial(judge_all, snapshot.conditions, on=on, ignore_dates=ignore_dates)
    judged_here, judged_there = judge(profile), judge(moved)
    away = _away(snapshot, (profile, judged_here), (moved, judged_there))
    held = held_elsewhere(snapshot.conditions, profile, there, on, away=away, ignore_dates=ignore_dates)
    here = named_place(profile.region) if profile.region else None
    numbers = _numbers(snapshot, profile, held)
    return FirmElsewhere(
        snapshot=snapshot.id,
        on=on,
        firm=profile.id,
        here=here,
        there=named_place(there),
        gained=_best(snapshot, moved, held.gained, (judged_there, judged_here), top),
        lost=_best(snapshot, profile, held.lost, (judged_here, judged_there), top),
        **numbers._asdict(),
        counts_here=held.counts_here,
        counts_there=held.counts_there,
        why=_why(here, named_place(there), numbers, has_policies=_has_policies_of(snapshot, there)),
    )


def _away(snapshot: Snapshot, here: tuple[FirmProfile, Judged], there: tuple[FirmProfile, Judged]) -> Away:
    """What is issued elsewhere than the firm is, and than it would be.

    What itself names the place that it is for is for firms of that place, whoever issued it.
    """
    away = Away(*(issued_elsewhere(snapshot, profile) for profile, _ in (here, there)))
    possible = [among(judged.verdicts, *POSSIBLE) for _, judged in (here, there)]
    doubtful = (possible[0] ^ possible[1]) & (away.here | away.there)
    named = [
        row for row in positions_of(doubtful) if demands_region(snapshot.catalogue.placed(row).condition)
    ]
    for issued in away:
        issued[named] = False
    return away


class _Numbers(NamedTuple):
    """How many of each there are, by the names of a FirmElsewhere."""

    gains: int
    losses: int
    kept: int
    kept_national: int
    kept_of_others: int
    documents_here: int | None
    documents_there: int


def _numbers(snapshot: Snapshot, here: FirmProfile, held: Elsewhere) -> _Numbers:
    """How many measures there are of each sort, and how many documents of each place."""
    national = snapshot.rank_columns.regions[np.array(held.kept, np.int64)] == 0
    return _Numbers(
        gains=len(held.gained),
        losses=len(held.lost),
        kept=len(held.kept),
        kept_national=int(np.count_nonzero(national)),
        kept_of_others=len(held.of_others),
        documents_here=_documents_of(snapshot, here.region) if here.region else None,
        documents_there=_documents_of(snapshot, held.there),
    )


def _documents_of(snapshot: Snapshot, code: str) -> int:
    """How many documents are of a place, of the city and province around it, or of what lies in it."""
    rows = range(len(snapshot.catalogue.policy_ids))
    told = (snapshot.catalogue.policy_row(row).head.region or WHOLE_COUNTRY for row in rows)
    local = (region for region in told if region != WHOLE_COUNTRY)
    state = load_terms().shared_places.state
    return sum(state(code, region) is not State.UNMET for region in local)


def _best(
    snapshot: Snapshot,
    profile: FirmProfile,
    rows: Sequence[int],
    judged: tuple[Judged, Judged],
    top: int,
) -> tuple[MovedMeasure, ...]:
    """The `top` most applicable of `rows` for the firm as it stands in `profile`.

    `judged`: as it stands there, and as it stands in the other place.
    """
    asked = np.array(rows, np.int64)
    near = nearness(snapshot, profile, asked)
    ranked = best_of_rows(snapshot, profile, judged[0], near, asked, top) if rows else None
    return tuple(
        MovedMeasure(
            measure=measure_head(placed),
            policy=head_of(placed.document),
            verdict=_verdict(placed.row, *judged),
            benefit=benefit_for(placed.measure, profile),
        )
        for placed in (snapshot.catalogue.placed(int(row)) for row in (ranked.rows if ranked else ()))
    )


def _verdict(row: int, judged: Judged, from_afar: Judged) -> Verdict:
    """The verdict on a measure; on one for those that come from afar, that on the firm before it came."""
    verdict = judged.verdict(row)
    return verdict if verdict in POSSIBLE else from_afar.verdict(row)


def _has_policies_of(snapshot: Snapshot, code: str) -> bool:
    """Whether the snapshot holds a document of a place itself, of what lies in it or of its city.

    One of its province alone tells little: it stands on both sides.
    """
    stem = region_stem(code)
    rows = range(len(snapshot.catalogue.policy_ids))
    stems = (region_stem(snapshot.catalogue.policy_row(row).head.region or WHOLE_COUNTRY) for row in rows)
    return any(
        found.startswith(stem) or (len(found) > _PROVINCE_DIGITS and stem.startswith(found))
        for found in stems
        if found
    )


def _why(here: NamedPlace | None, there: NamedPlace, numbers: _Numbers, *, has_policies: bool) -> Wording:
    from_zh, from_en = ("目前所在地", "where it is") if here is None else (here.name.zh, here.name.en)
    among, known = _kept_among(numbers), _known(here, there, numbers)
    zh = f"若注册在{there.name.zh}，比{from_zh}多{numbers.gains}项可能申报的事项，少{numbers.losses}项"
    zh += f"，两地都有{numbers.kept}项{among.zh}"
    en = f"Registered in {there.name.en}, the firm might have {counted(numbers.gains, 'measure')} that it "
    en += f"might not have {f'in {from_en}' if here else from_en}, and would lose {numbers.losses}; "
    en += f"{counted(numbers.kept, 'measure')} might be had in both{among.en}"
    if here is None:
        zh += "；未填注册地，目前所在地的事项均按待核实计"
        en += "; its own place was not told, so that everything local there counts as open"
    zh, en = f"{zh}；{known.zh}", f"{en}. {known.en}"
    if not has_policies:
        zh += f"；注意：快照中没有{there.name.zh}的文件，加入当地文件后再比较才可靠"
        en += f"; mind that it holds none of {there.name.en} itself: add some, then compare"
    return Wording(zh=f"{zh}。", en=f"{en}.")


def _kept_among(numbers: _Numbers) -> Wording:
    """What of the kept is of neither place: it says nothing of them."""
    national, others = numbers.kept_national, numbers.kept_of_others
    zh = [f"全国性的{national}项"] * bool(national) + [f"第三地招商引资的{others}项"] * bool(others)
    en = [f"{national} of them national"] * bool(national)
    en += [f"{others} offered by third places to firms that move there"] * bool(others)
    return Wording(zh=f"（其中{'、'.join(zh)}）" if zh else "", en=f" ({', '.join(en)})" if en else "")


def _known(here: NamedPlace | None, there: NamedPlace, numbers: _Numbers) -> Wording:
    """Of how many documents each place is told."""
    zh = f"{there.name.zh}{numbers.documents_there}份"
    en = f"{counted(numbers.documents_there, 'document')} of {there.name.en}"
    if here is not None:
        zh += f"，{here.name.zh}{numbers.documents_here}份"
        en += f" and {numbers.documents_here} of {here.name.en}"
    return Wording(
        zh=f"依据的地方文件（含上级和下辖地区的）：{zh}",
        en=f"The snapshot holds {en}, those of the places around and within counted",
    )
