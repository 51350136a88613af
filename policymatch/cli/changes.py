"""`policymatch changes`."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from policymatch.cli.inputs import profile_in, snapshot_at
from policymatch.cli.options import (
    form_option,
    ignore_dates_option,
    language_option,
    most_option,
    on_option,
    snapshot_option,
)
from policymatch.cli.sheet import Form, Sheet, show
from policymatch.domain.how_many import CHANGES
from policymatch.domain.recommendation import MeasureHead
from policymatch.domain.wording import Language, Wording

_TITLE = Wording(zh="改变最小、打开最多", en="The smallest changes that open the most")
_HEADINGS = (
    Wording(zh="改变", en="change"),
    Wording(zh="可打开", en="opens"),
    Wording(zh="会失去", en="closes"),
)
_IN_ALL = Wording(zh="等{}项", en="and others, {} in all")
_NONE = Wording(
    zh="没有哪一项适合本企业的小改变能打开新的事项。",
    en="No single small change that suits the firm opens anything.",
)


@click.command()
@click.argument("profile", type=click.Path(path_type=Path))
@snapshot_option
@most_option(CHANGES)
@on_option
@form_option
@ignore_dates_option
@language_option
def changes(
    profile: Path,
    snapshot: Path | None,
    most: int,
    on: date,
    form: Form,
    ignore_dates: bool,
    language: Language,
) -> None:
    """Print the single changes that would open most for the firm of a profile.json: a title, a patent more.

    Only of what was told and is missed; what was not told is a question (see `match`), no change.
    """
    from policymatch import service

    firm = profile_in(profile, on)
    found = service.changes(snapshot_at(snapshot), firm, on=on, most=most, ignore_dates=ignore_dates)
    rows = [
        (
            change.wording.in_language(language),
            _titles(change.measures, change.opens, language),
            _titles(change.lost, change.closes, language),
        )
        for change in found.changes
    ]
    show(found, [Sheet(_TITLE, _HEADINGS, rows)], None if rows else _NONE, form, language, firm=firm)


def _titles(measures: Sequence[MeasureHead], count: int, language: Language) -> str:
    """The titles, one a line, and how many there are where not all are named."""
    more = [] if count <= len(measures) else [_IN_ALL.in_language(language).format(count)]
    return "\n".join([*(measure.title for measure in measures), *more])
