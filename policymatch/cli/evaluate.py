"""`policymatch evaluate`: quality on a gold folder; makes the ranker again."""

import json
from datetime import date
from pathlib import Path

import click

from policymatch.cli.options import on_option
from policymatch.cli.screen import progress_bar
from policymatch.config import read_settings


@click.command()
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of tables.")
@click.option(
    "--train",
    "train_into",
    type=click.Path(file_okay=False, path_type=Path),
    help="Make the ranker again from the gold folder and write it, with its card, to this folder.",
)
@click.option(
    "--feedback",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Outcomes (JSONL) of firms of the gold folder, counted as grades when training.",
)
@on_option
def evaluate(gold: Path, as_json: bool, train_into: Path | None, feedback: Path | None, on: date) -> None:
    """Measure extraction, verdicts and ranking on a GOLD folder: documents/, firms.jsonl, relevance.tsv."""
    from policymatch.evaluation.gold import read_gold
    from policymatch.evaluation.measuring import evaluate as measure
    from policymatch.evaluation.measuring import table_of
    from policymatch.evaluation.ranker_training import train_ranker
    from policymatch.evaluation.stand import stand_of
    from policymatch.service import remembered

    with progress_bar() as progress, stand_of(read_gold(gold, on), read_settings(), on, progress) as stand:
        told = remembered(feedback) if feedback else ()
        figures = train_ranker(stand, train_into, told) if train_into else measure(stand)
    click.echo(json.dumps(figures.model_dump(), indent=1) if as_json else table_of(figures))
