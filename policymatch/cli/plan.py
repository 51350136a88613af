"""`policymatch plan`."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policymatch.cli.inputs import profile_in, snapshot_at
from policymatch.cli.options import firm_options
from policymatch.cli.sheet import Form, Sheet, show
from policymatch.domain.how_many import PLANNED
from policymatch.domain.labels import VERDICT_NAMES
from policymatch.domain.wording import Language, Wording

if TYPE_CHECKING:
    from policymatch.service import FirmPlan, PlannedMeasure

_NOW, _LATER = Wording(zh="可着手申报", en="To apply for now"), Wording(zh="以后可申报", en="Later")
_LEFT_OUT = Wording(zh="因不可同时享受而未列入", en="Left out: can't be combined with the others")
_CAUTIONS = Wording(zh="同一事项不重复享受", en="Only one for one and the same matter")
_CAPPED = Wording(zh="合计受限", en="Together under a cap")
_MEASURE, _POLICY = Wording(zh="政策事项", en="measure"), Wording(zh="依据", en="policy")
_PLANNED = (
    _MEASURE,
    Wording(zh="判定", en="verdict"),
    Wording(zh="支持", en="benefit"),
    Wording(zh="截止", en="closes"),
    _POLICY,
)
_REASONED = (_MEASURE, Wording(zh="原因", en="reason"), Wording(zh="原文", en="sentence of the document"))


@click.command()
@firm_options(PLANNED, "Among how many of the best to choose.")
def plan(
    profile: Path,
    snapshot: Path | None,
    top: int,
    on: date,
    form: Form,
    ignore_dates: bool,
    language: Language,
) -> None:
    """Print the best set that the firm of a profile.json may have together, and why the rest is left out.

    Chosen among the --top measures that `match` recommends; drafts and closed windows are never in it.
    """
    from policymatch import service

    firm = profile_in(profile, on)
    made = service.plan(snapshot_at(snapshot), firm, on=on, top=top, ignore_dates=ignore_dates)
    show(made, _sheets(made, language), made.why, form, language, firm=firm)


def _sheets(made: "FirmPlan", language: Language) -> Iterator[Sheet]:
    yield Sheet(_NOW, _PLANNED, [_planned(each, language) for each in made.kept])
    yield Sheet(_LATER, _PLANNED, [_planned(each, language) for each in made.later])
    left_out = [
        (each.measure.title, each.because.in_language(language), each.quote.shown) for each in made.left_out
    ]
    yield Sheet(_LEFT_OUT, _REASONED, left_out)
    capped = [
        ("、".join(m.title for m in each.measures), each.because.in_language(language), each.quote.shown)
        for each in made.capped
    ]
    yield Sheet(_CAPPED, _REASONED, capped)
    cautions = [
        ("、".join(m.title for m in each.measures), each.because.in_language(language), each.quote.shown)
        for each in made.cautions
    ]
    yield Sheet(_CAUTIONS, _REASONED, cautions)


def _planned(given: "PlannedMeasure", language: Language) -> Sequence[str]:
    verdict = VERDICT_NAMES[given.verdict].in_language(language)
    return (
        given.measure.title,
        f"{verdict} {given.eligible_on or ''}".strip(),
        "\n".join(words.in_language(language) for words in (given.benefit.text, given.caution) if words),
        str(given.closes_on or ""),
        given.policy.title,
    )
