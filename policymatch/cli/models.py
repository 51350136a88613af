"""`policymatch models`: prepares and shows the encoder and re-ranker, makes the reader's models again."""

import json
from pathlib import Path
from typing import Any

import click

from policymatch.cli.fine_tune import fine_tune
from policymatch.cli.options import gold_argument
from policymatch.cli.screen import progress_bar
from policymatch.config import read_settings
from policymatch.domain.wording import counted


@click.group()
def models() -> None:
    """Prepare and show the models that POLICYMATCH_ENCODER and POLICYMATCH_RERANKER name."""


models.add_command(fine_tune)


@models.command()
def prepare() -> None:
    """Make the encoder and the network of the reader ready, so that the first start is a fast one.

    Damaged ones are made anew.
    """
    from policymatch import service

    settings = read_settings()
    with progress_bar() as progress:
        description = service.prepare_encoder(settings, progress)
    service.prepare_reader(settings)
    _tell(service.plain(description))


@models.command()
def show() -> None:
    """Say which encoder, reader and re-ranker it is, where they lie and whether they are ready."""
    from policymatch import service

    _tell(service.plain(service.describe_encoder(read_settings())))


def _tell(encoder: dict[str, Any]) -> None:
    """The encoder, how documents are read, and beside it the re-ranker where the settings name one."""
    from policymatch import service

    settings = read_settings()
    told = {**encoder, "reader": service.plain(service.describe_reader(settings))}
    if (reranker := service.describe_reranker(settings)) is not None:
        told["reranker"] = service.plain(reranker)
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
    click.echo(
        f"{counted(count, 'document')}; offers.json, offers.npz, kinds.json and titles.json are in {out}"
    )


@models.command("train-context")
@_MARKS
@_COLLECTIONS
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Where the models go."
)
@click.option(
    "--epochs", default=8, show_default=True, type=click.IntRange(1), help="Rounds over the documents."
)
@click.option(
    "--settling",
    default=3,
    show_default=True,
    type=click.IntRange(0),
    help="Rounds behind them whose weights are averaged.",
)
@click.option(
    "--gold",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Gold documents that teach beside the marks; without them, what it says of gold is held back.",
)
def train_context(
    marks: Path, collections: tuple[Path, ...], out: Path, epochs: int, settling: int, gold: Path | None
) -> None:
    """Teach the network that reads sentences in their context from marked documents: an hour or more."""
    from policymatch.evaluation.context_training import train_context as train
    from policymatch.search.adapter_tuning import AdapterPlan

    with progress_bar() as progress:
        plan = AdapterPlan(epochs=epochs, settling=settling)
        count = train(read_settings(), marks, collections, out, plan, gold, progress)
    click.echo(f"{counted(count, 'document')}; adapters.npz and context.npz are in {out}")


@models.command("hold-back-reader")
@gold_argument
@_MARKS
@_COLLECTIONS
@click.option(
    "--context",
    "network",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A network of `train-context` taught by marks alone (the packaged one has seen gold); none without.",
)
def hold_back_reader(gold: Path, marks: Path, collections: tuple[Path, ...], network: Path | None) -> None:
    """Print the extraction record of every document of GOLD, read by models that never saw it."""
    from policymatch.evaluation.reader_training import held_back
    from policymatch.reading.record import policy_record
    from policymatch.service import context_in
    from policymatch.terms import load_terms

    context = context_in(network, read_settings(), threads=2) if network else None
    for policy in held_back(gold, marks, collections, load_terms(), context):
        click.echo(json.dumps(policy_record(policy), ensure_ascii=False))
