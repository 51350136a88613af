"""`policymatch models`: prepares and shows the encoder and re-ranker, makes the reader's models again."""

import json
from pathlib import Path
from typing import Any

import click

from policymatch.cli.fine_tune import fine_tune
from policymatch.cli.options import gold_argument
from policymatch.cli.screen import progress_bar
from policymatch.config import read_settings


@click.group()
def models() -> None:
    """Prepare and show the models that POLICYMATCH_ENCODER and POLICYMATCH_RERANKER name."""


models.add_command(fine_tune)


@models.command()
def prepare() -> None:
    """Make the encoder ready, so that the first start is a fast one; make a damaged one anew."""
    from policymatch import service

    with progress_bar() as progress:
        description = service.prepare_encoder(read_settings(), progress)
    _tell(service.plain(description))


@models.command()
def show() -> None:
    """Say which encoder and re-ranker it is, where they lie and whether they are ready."""
    from policymatch import service

    _tell(service.plain(service.describe_encoder(read_settings())))


def _tell(encoder: dict[str, Any]) -> None:
    """The encoder, and beside it the re-ranker where the settings name one."""
    from policymatch import service

    reranker = service.describe_reranker(read_settings())
    told = encoder if reranker is None else {**encoder, "reranker": service.plain(reranker)}
    click.echo(json.dumps(told, ensure_ascii=False, indent=1))


_MARKS = click.option(
    "--marks", required=True, type=click.Path(exists=True, path_type=Path), help="Marks of offers (JSONL)."
)
_COLLECTIONS = click.option(
    "--collection",
    "collections",
    required=True,
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    help="The documents marked (JSONL); may be given several times.",
)


@models.command("train-reader")
@gold_argument
@_MARKS
@_COLLECTIONS
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Where the models go."
)
def train_reader(gold: Path, marks: Path, collections: tuple[Path, ...], out: Path) -> None:
    """Make the models of the reader again from a GOLD folder and marked documents."""
    from policymatch.evaluation.reader_training import train_reader as train

    out.mkdir(parents=True, exist_ok=True)
    count = train(gold, marks, collections, out)
    click.echo(f"{count} documents; offers.json, offers.skops and kinds.json are in {out}")


@models.command("hold-back-reader")
@gold_argument
@_MARKS
@_COLLECTIONS
def hold_back_reader(gold: Path, marks: Path, collections: tuple[Path, ...]) -> None:
    """Print the extraction record of every document of GOLD, read by models that never saw it."""
    from policymatch.evaluation.reader_training import held_back
    from policymatch.reading.record import policy_record
    from policymatch.terms import load_terms

    for policy in held_back(gold, marks, collections, load_terms()):
        click.echo(json.dumps(policy_record(policy), ensure_ascii=False))
