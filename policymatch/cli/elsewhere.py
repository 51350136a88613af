"""`policymatch elsewhere`."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policymatch.cli.inputs import profile_in, snapshot_at
from policymatch.cli.options import firm_options
from policymatch.cli.sheet import Form, Sheet, show
from policymatch.domain.how_many import MOVED
from policymatch.domain.labels import VERDICT_NAMES
from policymatch.domain.wording import Language, Wording

if TYPE_CHECKING:
    from policymatch.service import MovedMeasure

_GAINED, _LOST = (
    Wording(zh="那里有而这里没有", en="There, not here"),
    Wording(zh="这里有而那里没有", en="Here, not there"),
)
_HEADINGS = (
    Wording(zh="政策事项", en="measure"),
    Wording(zh="判定", en="verdict"),
    Wording(zh="支持", en="benefit"),
    Wording(zh="依据", en="policy"),
)


@click.command()
@click.option("--region", required=True, help="The other place: a name or a code, such as 深圳市 or 440300.")
@firm_options(MOVED, "How many of each side to list.")
def elsewhere(
    profile: Path,
    region: str,
    snapshot: Path | None,
    top: int,
    on: date,
    form: Form,
    ignore_dates: bool,
    language: Language,
) -> None:
    """Print what the firm of a profile.json might have in another place and not here, and the reverse."""
    from policymatch import service

    firm = profile_in(profile, on)
    found = service.elsewhere(snapshot_at(snapshot), firm, region, on=on, top=top, ignore_dates=ignore_dates)
    sheets = [
        Sheet(title, _HEADINGS, _rows(moved, language))
        for title, moved in ((_GAINED, found.gained), (_LOST, found.lost))
    ]
    show(found, sheets, found.why, form, language)


def _rows(moved: Iterable["MovedMeasure"], language: Language) -> list[tuple[str, ...]]:
    return [
        (
            each.measure.title,
            VERDICT_NAMES[each.verdict].in_language(language),
            each.benefit.text.in_language(language),
            each.policy.title,
        )
        for each in moved
    ]
