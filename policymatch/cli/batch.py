"""`policymatch batch`."""

from datetime import date
from pathlib import Path

import click

from policymatch.cli.inputs import snapshot_at
from policymatch.cli.options import (
    ignore_dates_option,
    language_option,
    on_option,
    snapshot_option,
    top_option,
)
from policymatch.cli.screen import language_of_user, progress_bar, refuse, refuse_sheets
from policymatch.domain.errors import RequestError
from policymatch.domain.how_many import RECOMMENDED
from policymatch.domain.wording import Language, Wording, counted


@click.command()
@click.argument("firms", type=click.Path(path_type=Path))
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help=".jsonl, .csv, .parquet or .xlsx."
)
@snapshot_option
@top_option(RECOMMENDED)
@click.option("--all-verdicts", is_flag=True, help="Add the verdict on every measure (JSON lines only).")
@ignore_dates_option
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    help="Processes that share the work, each mapping the snapshot [default: the cores, 1 for a short list].",
)
@on_option
@language_option
def batch(
    firms: Path,
    out: Path,
    snapshot: Path | None,
    top: int,
    all_verdicts: bool,
    ignore_dates: bool,
    workers: int | None,
    on: date,
    language: Language,
) -> int:
    """Answer a firm list (.jsonl, .csv, .xlsx or .parquet), one row a firm.

    Stopped on the way, the same command goes on where it was; the answers are the same to the last byte, with
    any number of workers. Rows that can't be used are named
    on stderr and in OUT.refused.jsonl; the rest go on.
    """
    from policymatch.batch import Wish, over_processes, run_batch, sweep_seldom

    _check_form(out, all_verdicts)
    sweep_seldom()
    wish = Wish(on=on, top=top, language=language, all_verdicts=all_verdicts, ignore_dates=ignore_dates)
    with progress_bar() as progress:
        spread = None if workers is None else over_processes(workers)
        report = run_batch(snapshot_at(snapshot), firms, out, wish, progress, spread=spread)
    lost = refuse_sheets(firms, report.sheets_left_out)
    for firm in report.repeated:
        refuse(f"{firms} {firm.firm}", firm.wording)
    for row in report.refused:
        refuse(f"{firms}:{row.number} {row.firm}", row.reason)
    click.echo(_told(report.answered, report.refused_count).in_language(language_of_user()), err=True)
    return 1 if report.refused or lost else 0


def _told(answered: int, refused: int) -> Wording:
    """How many firms were answered, and how many rows were not."""
    return Wording(
        zh=f"{answered} 家企业已匹配，{refused} 行不可用",
        en=f"{counted(answered, 'firm')} answered, {counted(refused, 'row')} refused",
    )


def _check_form(out: Path, all_verdicts: bool) -> None:
    """Refuse to leave out silently what was asked for.

    Raises RequestError: verdicts on every measure are wanted in a table.
    """
    if all_verdicts and out.suffix.lower() != ".jsonl":
        raise RequestError.at(
            "/all-verdicts",
            zh=f"--all-verdicts 只能写入 .jsonl，{out.name} 装不下；请改用 --out ….jsonl，或去掉该选项。",
            en=f"--all-verdicts goes into .jsonl alone, not {out.name}; write to .jsonl or leave it out.",
        )
