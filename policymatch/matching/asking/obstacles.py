"""What keeps a firm from every measure where it may have none: the fields that alone bar most."""

from collections.abc import Iterator
from datetime import date

import numpy as np

from policymatch.domain.fields import FIELD_SPECS, Field
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import Obstacle
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.firms import FirmColumns
from policymatch.matching.columns.judge import Judged
from policymatch.matching.columns.openness import Masks, field_bit, openers_of
from policymatch.matching.columns.timings import TimingColumns


def obstacles_for(
    compiled: CompiledConditions, profile: FirmProfile, on: date, judged: Judged, *, most: int = 5
) -> tuple[Obstacle, ...]:
    """Why measures are ruled out: fields that alone bar most first, then several, what is over, drafts.

    A measure that any of two fields would open counts for both of them.
    """
    positions = judged.where(Verdict.INELIGIBLE)
    truths = judged.truths if judged.truths is not None else compiled.truths(FirmColumns.of([profile], on))
    alone = openers_of(compiled, truths, [field_bit(field) for field in Field], compiled.roots[positions])
    found = sorted(_of_one_field(alone), key=lambda each: -each.measures)
    return (*found[:most], *_of_several(alone), *_of_time(compiled.timings, on, judged))


def _of_one_field(alone: Masks) -> Iterator[Obstacle]:
    for field in Field:
        if count := int(np.count_nonzero(alone & np.uint64(field_bit(field)))):
            name = FIELD_SPECS[field].name
            yield Obstacle(
                field=field,
                measures=count,
                wording=Wording(
                    zh=f"{count}项只有“{name.zh}”不符合",
                    en=f"{count} ruled out by one condition alone: {name.en}",
                ),
            )


def _of_several(alone: Masks) -> Iterator[Obstacle]:
    if count := int(np.count_nonzero(alone == 0)):
        wording = Wording(zh=f"{count}项有多个条件不符合", en=f"{count} ruled out by several conditions")
        yield Obstacle(measures=count, wording=wording)


def _of_time(timings: TimingColumns, on: date, judged: Judged) -> Iterator[Obstacle]:
    """What nobody may have on this day: measures that are over, with the last day of any, and drafts."""
    if len(over := judged.where(Verdict.CLOSED)):
        last = timings.last_end(over, on)
        until = Wording(zh=f"，最晚的截至{last}", en=f", the last of them ran until {last}") if last else None
        yield Obstacle(
            measures=len(over),
            wording=Wording(
                zh=f"{len(over)}项已截止或失效{until.zh if until else ''}",
                en=f"{len(over)} {'is' if len(over) == 1 else 'are'} over{until.en if until else ''}",
            ),
        )
    if drafts := len(judged.where(Verdict.DRAFT)):
        told = "1 is a draft" if drafts == 1 else f"{drafts} are drafts"
        yield Obstacle(
            measures=drafts,
            wording=Wording(
                zh=f"{drafts}项仍在征求意见",
                en=f"{told} still open for comment",
            ),
        )
