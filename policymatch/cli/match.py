"""`policymatch match`."""

import json
from datetime import date
from pathlib import Path

import click

from policymatch.cli.inputs import profile_in, snapshot_at
from policymatch.cli.options import (
    ignore_dates_option,
    language_option,
    on_option,
    snapshot_option,
    top_option,
)
from policymatch.cli.sheets import as_markdown, show_table
from policymatch.domain.wording import Language


@click.command()
@click.argument("profile", type=click.Path(path_type=Path))
@snapshot_option
@top_option
@on_option
@click.option(
    "--format", "form", type=click.Choice(["json", "table", "md"]), default="json", show_default=True
)
@ignore_dates_option
@language_option
def match(
    profile: Path,
    snapshot: Path | None,
    top: int,
    on: date,
    form: str,
    ignore_dates: bool,
    language: Language,
) -> None:
    """Print what the firm of a profile.json may have, best first, with the reasons."""
    from policymatch import service

    firm = profile_in(profile, on)
    answer = service.recommend(snapshot_at(snapshot), firm, on=on, top=top, ignore_dates=ignore_dates)
    match form:
        case "table":
            show_table(answer, language)
        case "md":
            click.echo(as_markdown(answer, language))
        case _:
            click.echo(json.dumps(service.plain(answer, language), ensure_ascii=False, indent=1))
