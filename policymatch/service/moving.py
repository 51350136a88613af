"""Elsewhere: the same firm, were it registered in another place."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from policymatch.domain.errors import Fault, RequestError
from policymatch.domain.how_many import MOVED
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import FirmBenefit, MeasureHead, PolicyHead
from policymatch.domain.regions import WHOLE_COUNTRY, region_stem
from policymatch.domain.value import Value
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Language, Wording
from policymatch.matching.benefit import benefit_for
from policymatch.matching.elsewhere import held_elsewhere
from policymatch.matching.judge import judge_all
from policymatch.service.grounding import measure_head
from policymatch.service.nearness import nearness
from policymatch.service.ranking import best_of_rows
from policymatch.snapshot import Snapshot, head_of
from policymatch.terms import load_terms

_PROVINCE_DIGITS = 2


class NamedPlace(Value):
    """A place: its code of GB/T 2260 and its name."""

    code: str
    name: Wording


class MovedMeasure(Value):
    """A measure that the firm may have on one side only, and what it is worth to it."""

    measure: MeasureHead
    policy: PolicyHead
    verdict: Verdict
    benefit: FirmBenefit


class FirmElsewhere(Value):
    """What the firm may have there and not here, here and not there, the best first; how many of each.

    `kept`: how many it may have on both sides. `here` is None where the firm's place was not told.
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
    held = held_elsewhere(snapshot.conditions, profile, there, on, ignore_dates=ignore_dates)
    moved = profile.model_copy(update={"region": there})
    here = _place(profile.region) if profile.region else None
    return FirmElsewhere(
        snapshot=snapshot.id,
        on=on,
        firm=profile.id,
        here=here,
        there=_place(there),
        gained=_best(snapshot, moved, held.gained, on, top=top, ignore_dates=ignore_dates),
        lost=_best(snapshot, profile, held.lost, on, top=top, ignore_dates=ignore_dates),
        gains=len(held.gained),
        losses=len(held.lost),
        kept=len(held.kept),
        counts_here=held.counts_here,
        counts_there=held.counts_there,
        why=_why(
            here,
            _place(there),
            (len(held.gained), len(held.lost), len(held.kept)),
            has_policies=_has_policies_of(snapshot, there),
        ),
    )


def _best(
    snapshot: Snapshot,
    profile: FirmProfile,
    rows: Sequence[int],
    on: date,
    *,
    top: int,
    ignore_dates: bool,
) -> tuple[MovedMeasure, ...]:
    """The `top` most applicable of `rows` for the firm as it stands in `profile`."""
    judged = judge_all(snapshot.conditions, profile, on, ignore_dates=ignore_dates)
    asked = np.array(rows, np.int64)
    near = nearness(snapshot, profile, asked)
    ranked = best_of_rows(snapshot, profile, judged, near, asked, top) if rows else None
    return tuple(
        MovedMeasure(
            measure=measure_head(placed),
            policy=head_of(placed.document),
            verdict=judged.verdict(placed.row),
            benefit=benefit_for(placed.measure, profile),
        )
        for placed in (snapshot.catalogue.placed(int(row)) for row in (ranked.rows if ranked else ()))
    )


def place_elsewhere(region: str) -> str:
    """The code of the one place that a code or a name tells.

    Raises RequestError: there is no such place, several have the name, or it is the whole country.

    >>> place_elsewhere("大连市")
    '210200'
    """
    regions = load_terms().regions
    code = regions.code_of(region.strip())
    if code is not None and code != WHOLE_COUNTRY:
        return regions.in_force(code)
    expected = Wording(
        zh=f"收到“{region:.40}”，应为一个地区的代码或名称，如 440300、深圳市、沈阳市浑南区；"
        "同名地区请写明上级",
        en=f"{region[:40]!r} arrived; a code or name of one place is expected, such as 440300, 深圳市, "
        "沈阳市浑南区; name the city above it where several places share a name",
    )
    raise RequestError([Fault(pointer="/region", wording=expected)], zh="地区有误：", en="No such place:")


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


def _place(code: str) -> NamedPlace:
    regions = load_terms().regions
    name = Wording(zh=regions.full_name_of(code), en=regions.full_name_of(code, Language.EN))
    return NamedPlace(code=code, name=name)


def _why(
    here: NamedPlace | None, there: NamedPlace, numbers: tuple[int, int, int], *, has_policies: bool
) -> Wording:
    gains, losses, kept = numbers
    from_zh, from_en = ("目前所在地", "where it is") if here is None else (here.name.zh, here.name.en)
    zh = f"若注册在{there.name.zh}，比{from_zh}多{gains}项可能申报的事项，少{losses}项，两地都有{kept}项"
    en = f"In {there.name.en} the firm might have {gains} not to be had in {from_en}, and lack {losses}; "
    en += f"{kept} in both"
    if here is None:
        zh += "；未填注册地，目前所在地的事项均按待核实计"
        en += "; its own place was not told, so that everything local there counts as open"
    if not has_policies:
        zh += f"；注意：快照中没有{there.name.zh}的文件，加入当地文件后再比较才可靠"
        en += f"; mind that the snapshot holds no document of {there.name.en} itself: add some, then compare"
    return Wording(zh=f"{zh}。", en=f"{en}.")
