"""What keeps a firm from every measure where it may have none: the fields that alone bar most."""

from collections.abc import Iterator
from datetime import date

import numpy as np

from policymatch.domain.fields import FIELD_SPECS, Field
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import Obstacle
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.columns.firms import FirmColumns
from policymatch.matching.columns.openness import Masks, field_bit, openers_of
from policymatch.matching.compiled import CompiledConditions
from policymatch.matching.judge import Judged


def obstacles_for(
    compiled: CompiledConditions, profile: FirmProfile, on: date, judged: Judged, *, most: int = 5
) -> tuple[Obstacle, ...]:
    """What rules out the ineligible measures: fields that alone bar most first, what several bar last.

    A measure that any of two fields would open counts for both of them.
    """
    positions = judged.where(Verdict.INELIGIBLE)
    truths = judged.truths if judged.truths is not None else compiled.truths(FirmColumns.of([profile], on))
    alone = openers_of(compiled, truths, [field_bit(field) for field in Field], compiled.roots[positions])
    found = sorted(_of_one_field(alone), key=lambda each: -each.measures)
    return (*found[:most], *_of_several(alone))


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
