"""`policymatch judge`."""

import json
from datetime import date
from pathlib import Path

import click

from policymatch.cli.inputs import profile_in, snapshot_at
from policymatch.cli.options import ignore_dates_option, language_option, on_option, snapshot_option
from policymatch.domain.wording import Language


@click.command()
@click.argument("profile", type=click.Path(path_type=Path))
@click.option("--measure", "measures", multiple=True, required=True, help="A measure's id; give one or more.")
@snapshot_option
@on_option
@ignore_dates_option
@language_option
def judge(
    profile: Path,
    measures: tuple[str, ...],
    snapshot: Path | None,
    on: date,
    ignore_dates: bool,
    language: Language,
) -> None:
    """Print the verdict and findings of named measures for the firm of a profile.json."""
    from policymatch import service

    firm = profile_in(profile, on)
    judged = service.judge(snapshot_at(snapshot), firm, measures, on=on, ignore_dates=ignore_dates)
    click.echo(json.dumps(service.plain(judged, language), ensure_ascii=False, indent=1))
