"""`policymatch models fine-tune`: teaches the encoder by graded pairs, and keeps it where it gains."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policymatch.cli.options import gold_argument, grades_options, on_option
from policymatch.cli.screen import progress_bar
from policymatch.config import read_settings

if TYPE_CHECKING:
    from policymatch.domain.progress import Progress
    from policymatch.evaluation.encoder_tuning import School


@click.command("fine-tune")
@gold_argument
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Where the model goes."
)
@grades_options
@click.option(
    "--aside", is_flag=True, help="GOLD only measures; the panel alone teaches, once, without folds."
)
@click.option(
    "--epochs", type=click.IntRange(1, 100), default=4, show_default=True, help="Rounds over all firms."
)
@click.option(
    "--folds", type=click.IntRange(2, 20), default=3, show_default=True, help="Parts held back in turn."
)
@click.option(
    "--steps", type=click.IntRange(1), help="Stop each teaching after so many steps [default: none]."
)
@click.option(
    "--rate",
    type=click.FloatRange(min=0, min_open=True),
    default=5e-4,
    show_default=True,
    help="Of learning.",
)
@click.option(
    "--strength",
    type=click.FloatRange(0, 1, min_open=True),
    default=0.5,
    show_default=True,
    help="Share of what is learned that is kept; whole, it forgets how short questions are put.",
)
@click.option("--threads", type=click.IntRange(1, 64), default=1, show_default=True, help="For torch.")
@click.option(
    "--seed", type=click.IntRange(0), default=0, show_default=True, help="Of all that is drawn by chance."
)
@on_option
def fine_tune(
    gold: Path,
    out: Path,
    panel: Path | None,
    collections: tuple[Path, ...],
    feedback: Path | None,
    aside: bool,
    epochs: int,
    folds: int,
    steps: int | None,
    rate: float,
    strength: float,
    threads: int,
    seed: int,
    on: date,
) -> None:
    """Teach the encoder of the settings by the graded pairs of a GOLD folder; print what came of it as JSON.

    Takes a quarter of an hour a teaching on two cores. OUT holds the model only where firms held back gain
    by it ("kept"); the figures in any case.
    """
    from policymatch.evaluation.encoder_tuning import fine_tune as teach
    from policymatch.search.tuning import TuningPlan

    plan = TuningPlan(
        epochs=epochs, seed=seed, rate=rate, strength=strength, most_steps=steps, threads=threads
    )
    with progress_bar() as progress, _school(gold, panel, collections, feedback, on, progress) as school:
        told = teach(replace(school, aside=aside), plan, out, folds=folds, progress=progress)
    click.echo(told.model_dump_json(indent=1))


@contextmanager
def _school(
    gold: Path,
    panel: Path | None,
    collections: tuple[Path, ...],
    feedback: Path | None,
    on: date,
    progress: "Progress",
) -> "Iterator[School]":
    from policymatch.evaluation.cases import cases_of
    from policymatch.evaluation.encoder_tuning import School
    from policymatch.evaluation.gold import read_gold
    from policymatch.evaluation.lessons import lessons_of_panel
    from policymatch.evaluation.panel import read_panel
    from policymatch.evaluation.ranker_training import with_feedback
    from policymatch.evaluation.stand import stand_of
    from policymatch.service import remembered

    settings = read_settings()
    with stand_of(read_gold(gold, on), settings, on, progress) as stand:
        cases = with_feedback(cases_of(stand), stand, remembered(feedback) if feedback else ())
        school = School.of(settings.encoder, settings.encoder_cache, stand, cases)
        if panel:
            others = lessons_of_panel(read_panel(panel, on), collections, stand.snapshot.encoder, settings)
            school = replace(school, others=others)
        yield school
