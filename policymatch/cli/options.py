"""Options that several commands share."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from policymatch.cli.sheet import Form
from policymatch.config import today_in_china
from policymatch.domain.how_many import HowMany
from policymatch.domain.verdict import POSSIBLE, Verdict
from policymatch.domain.wording import Language

_Command = TypeVar("_Command", bound=Callable[..., Any])


if TYPE_CHECKING:
    _DayParam = click.ParamType[date]
else:  # older ones can't be subscripted
    _DayParam = click.ParamType


class DayType(_DayParam):
    """A day as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that the text names."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"{value!r} is no day; write YYYY-MM-DD, such as 2026-11-24", param, ctx)


def snapshot_option(command: _Command) -> _Command:
    """Add `--snapshot`."""
    return click.option(
        "--snapshot",
        type=click.Path(path_type=Path),
        help="The snapshot, or the folder `build --out` wrote it to [default: POLICYMATCH_SNAPSHOT, "
        "else the current one in the user's data folder].",
    )(command)


def on_option(command: _Command) -> _Command:
    """Add `--on`."""
    return click.option(
        "--on",
        type=DayType(),
        default=today_in_china,
        help="The day to judge on [default: today in Shanghai].",
    )(command)


def language_option(command: _Command) -> _Command:
    """Add `--lang`."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice([language.value for language in Language]),
        default=Language.ZH.value,
        show_default=True,
        callback=lambda _ctx, _param, value: Language(value),
        help="The language of the sentences in the answer.",
    )(command)


def top_option(how_many: HowMany, told: str = "How many to recommend.") -> Callable[[_Command], _Command]:
    """Add `--top`."""
    return _count_option("--top", how_many, told)


def most_option(how_many: HowMany) -> Callable[[_Command], _Command]:
    """Add `--most`."""
    return _count_option("--most", how_many, "How many to name.")


def _count_option(name: str, how_many: HowMany, told: str) -> Callable[[_Command], _Command]:
    numbers = click.IntRange(1, how_many.most)
    return click.option(name, type=numbers, default=how_many.usual, show_default=True, help=told)


def ignore_dates_option(command: _Command) -> _Command:
    """Add `--ignore-dates`."""
    return click.option(
        "--ignore-dates", is_flag=True, help="Judge as if every policy were in force and every window open."
    )(command)


def include_option(command: _Command) -> _Command:
    """Add `--include`."""
    left_out = [verdict.value for verdict in Verdict if verdict not in POSSIBLE]
    return click.option(
        "--include",
        multiple=True,
        type=click.Choice(left_out),
        callback=lambda _ctx, _param, values: frozenset(map(Verdict, values)),
        help="List these too, which are left out otherwise; give one or more.",
    )(command)


def form_option(command: _Command) -> _Command:
    """Add `--format`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice([form.value for form in Form]),
        default=Form.JSON.value,
        show_default=True,
        callback=lambda _ctx, _param, value: Form(value),
        help="JSON, a table in the terminal, or Markdown.",
    )(command)


def firm_options(how_many: HowMany, told: str = "How many to recommend.") -> Callable[[_Command], _Command]:
    """Add the argument PROFILE and what is asked about that firm: --snapshot, --top, --on, --format,
    --ignore-dates, --lang.
    """

    def add_all(command: _Command) -> _Command:
        for add in (
            language_option,
            ignore_dates_option,
            form_option,
            on_option,
            top_option(how_many, told),
            snapshot_option,
            click.argument("profile", type=click.Path(path_type=Path)),
        ):
            command = add(command)
        return command

    return add_all


def gold_argument(command: _Command) -> _Command:
    """Add the argument GOLD, a gold folder."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.argument("gold", type=folder)(command)


def grades_options(command: _Command) -> _Command:
    """Add what else is graded beside a gold folder: `--panel`, `--collection`, `--feedback`."""
    file = click.Path(exists=True, dir_okay=False, path_type=Path)
    for add in (
        click.option(
            "--feedback",
            type=file,
            help="Outcomes (JSONL) of firms of the gold folder, counted as grades in learning.",
        ),
        click.option(
            "--collection",
            "collections",
            multiple=True,
            type=file,
            help="Documents (JSONL) that the panel was graded on; may be given several times.",
        ),
        click.option(
            "--panel",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            help="Other firms to learn from: a folder with firms.jsonl and grades.tsv.",
        ),
    ):
        command = add(command)
    return command
