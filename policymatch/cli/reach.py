"""`policymatch reach`: the reverse, one measure held against a firm list."""

import json
from datetime import date
from pathlib import Path

import click

from policymatch.cli.inputs import snapshot_at
from policymatch.cli.options import ignore_dates_option, language_option, on_option, snapshot_option
from policymatch.cli.screen import refuse, refuse_sheets
from policymatch.domain.wording import Language


@click.command()
@click.argument("measure_id")
@click.argument("firms", type=click.Path(path_type=Path))
@snapshot_option
@on_option
@ignore_dates_option
@language_option
def reach(
    measure_id: str, firms: Path, snapshot: Path | None, on: date, ignore_dates: bool, language: Language
) -> int:
    """Print which firms of a list may have MEASURE_ID, and which criterion stops most of the others."""
    from policymatch.batch import reach_of_list
    from policymatch.service import plain

    found = reach_of_list(snapshot_at(snapshot), measure_id, firms, on=on, ignore_dates=ignore_dates)
    lost = refuse_sheets(firms, found.sheets_left_out)
    for row in found.refused:
        refuse(f"{firms}:{row.number} {row.firm}", row.reason)
    click.echo(json.dumps(plain(found, language), ensure_ascii=False, indent=1))
    return 1 if found.refused or lost else 0
