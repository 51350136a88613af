"""`policymatch match`."""

import json
from datetime import date
from pathlib import Path

import click

from policymatch.cli.inputs import profile_in, snapshot_at
from policymatch.cli.options import firm_options, include_option
from policymatch.cli.sheet import Form
from policymatch.cli.sheets import as_markdown, show_table
from policymatch.domain.how_many import RECOMMENDED
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Language


@click.command()
@firm_options(RECOMMENDED)
@include_option
def match(
    profile: Path,
    snapshot: Path | None,
    top: int,
    on: date,
    form: Form,
    ignore_dates: bool,
    language: Language,
    include: frozenset[Verdict],
) -> None:
    """Print what the firm of a profile.json may have, best first, with the reasons."""
    from policymatch import service

    firm = profile_in(profile, on)
    answer = service.recommend(
        snapshot_at(snapshot), firm, on=on, top=top, include=include, ignore_dates=ignore_dates
    )
    match form:
        case Form.TABLE:
            show_table(answer, language, firm=firm)
        case Form.MARKDOWN:
            click.echo(as_markdown(answer, language, firm=firm))
        case _:
            click.echo(json.dumps(service.plain(answer, language), ensure_ascii=False, indent=1))
