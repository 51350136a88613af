"""`policymatch evaluate`: quality on a gold folder; makes the ranker again."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policymatch.cli.options import gold_argument, grades_options, on_option
from policymatch.cli.screen import progress_bar
from policymatch.config import read_settings

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from policymatch.domain.progress import Progress
    from policymatch.evaluation.cases import Case
    from policymatch.evaluation.stand import Stand


@click.command()
@gold_argument
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of tables.")
@click.option(
    "--train",
    "train_into",
    type=click.Path(file_okay=False, path_type=Path),
    help="Make the ranker again from the gold folder and write it, with its card, to this folder.",
)
@grades_options
@click.option(
    "--read",
    "records",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Extraction records (JSONL) of the gold documents that stand in place of our reading, such as those "
    "of `policymatch models hold-back-reader`: an order learned on them knows how wrong a reading can be.",
)
@on_option
def evaluate(
    gold: Path,
    as_json: bool,
    train_into: Path | None,
    feedback: Path | None,
    panel: Path | None,
    collections: tuple[Path, ...],
    records: Path | None,
    on: date,
) -> None:
    """Measure extraction, verdicts and ranking on a GOLD folder: documents/, firms.jsonl, relevance.tsv."""
    from policymatch.evaluation.measuring import evaluate as measure
    from policymatch.evaluation.measuring import table_of
    from policymatch.evaluation.ranker_training import train_ranker
    from policymatch.service import remembered

    with progress_bar() as progress, _stand(gold, records, on, progress) as stand:
        told = remembered(feedback) if feedback else ()
        others = _judged_by(panel, collections, stand) if panel else []
        figures = (
            train_ranker(stand, train_into, told, others) if train_into else measure(stand, panel=others)
        )
    click.echo(json.dumps(figures.model_dump(), indent=1) if as_json else table_of(figures))


def _stand(
    gold: Path, records: Path | None, on: date, progress: "Progress"
) -> "AbstractContextManager[Stand]":
    from policymatch.evaluation.gold import read_gold
    from policymatch.evaluation.stand import stand_of

    told = read_gold(gold, on)
    return stand_of(told, read_settings(), on, progress, read=(records,) if records else None)


def _judged_by(folder: Path, collections: Sequence[Path], stand: "Stand") -> "list[Case]":
    from policymatch.evaluation.panel import panel_cases, read_panel
    from policymatch.evaluation.stand import published

    panel = read_panel(folder, stand.on)
    with published(collections, read_settings()) as (_, snapshot):
        return panel_cases(panel, snapshot, stand.on, stand.snapshot.catalogue.policy_ids)
