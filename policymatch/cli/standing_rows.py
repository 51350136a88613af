"""Rows of how a firm list stands to a measure before and after: how many firms, and at what cost."""

from typing import TYPE_CHECKING

from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Language, Wording

if TYPE_CHECKING:
    from policymatch.matching.versions.standings import MeasureStanding, Standing


def standing_row(standing: "MeasureStanding", language: Language) -> tuple[str, ...]:
    """The cells of one measure: firms that may have it, those for whom it turned, the most it may cost."""
    sides = standing.before, standing.after
    turned = standing.gained, standing.lost, standing.delayed
    return (
        _title(standing),
        *(_firms(side, language) for side in sides),
        *map(str, turned),
        *(_cost(side, language) for side in sides),
    )


def _title(standing: "MeasureStanding") -> str:
    """What the measure is called; where it was called something else, that first."""
    was = standing.was_title
    return standing.title if was in (None, standing.title) else f"{was} → {standing.title}"


def _firms(side: "Standing | None", language: Language) -> str:
    """How many may have it, and how many of them surely."""
    if side is None:
        return "—"
    sure = side.counts[Verdict.ELIGIBLE.value]
    words = Wording(zh=f"{side.possible}（其中可申报{sure}）", en=f"{side.possible} ({sure} eligible)")
    return words.in_language(language)


def _cost(side: "Standing | None", language: Language) -> str:
    from policymatch.matching.numbers import yuan

    if side is None or not side.possible:
        return "—"
    if side.without_sum == side.possible:
        return Wording(zh="金额不明", en="sum not known").in_language(language)
    sum_, left = yuan(side.most_yuan), side.without_sum
    if not left:
        return sum_.in_language(language)
    words = Wording(zh=f"{sum_.zh}，另有{left}家金额不明", en=f"{sum_.en}, and {left} firms of unknown sum")
    return words.in_language(language)
