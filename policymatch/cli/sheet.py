"""Tables for a reader: printed in the terminal, or as Markdown."""

import json
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from policymatch.domain.wording import Language, Wording

if TYPE_CHECKING:
    from policymatch.domain.profile import FirmProfile


class Form(StrEnum):
    """How an answer is printed."""

    JSON = "json"
    TABLE = "table"
    MARKDOWN = "md"


class Sheet(NamedTuple):
    """A table under a title; not shown where it has no rows."""

    title: Wording
    headings: tuple[Wording, ...]
    rows: Sequence[Sequence[str]]


def show(
    value: Any,
    sheets: Iterable[Sheet],
    why: Wording | None,
    form: Form,
    language: Language,
    *,
    firm: "FirmProfile | None" = None,
) -> None:
    """Print `value` as JSON, or where `firm` is, the sentence that sums `value` up and its tables."""
    if form is Form.JSON:
        from policymatch.service import plain

        click.echo(json.dumps(plain(value, language), ensure_ascii=False, indent=1))
        return
    for line in place_line(firm, language):
        click.echo(f"{line}\n")
    if why is not None:
        click.echo(why.in_language(language))
    for sheet in sheets:
        if sheet.rows and form is Form.TABLE:
            _print_table(sheet, language)
        elif sheet.rows:
            click.echo(_markdown(sheet, language))


def place_line(firm: "FirmProfile | None", language: Language) -> Iterator[str]:
    """The line that tells in full where a firm is; none where that was not told."""
    from policymatch.service import place_of_firm

    if firm is not None and (place := place_of_firm(firm)) is not None:
        yield place.in_language(language)


def _print_table(sheet: Sheet, language: Language) -> None:
    headings = (Column(heading.in_language(language), overflow="fold") for heading in sheet.headings)
    table = Table(*headings, show_lines=True, title=sheet.title.in_language(language), title_justify="left")
    for row in sheet.rows:
        table.add_row(*map(escape, row))
    Console().print(table)


def _markdown(sheet: Sheet, language: Language) -> str:
    headings = [heading.in_language(language) for heading in sheet.headings]
    lines = [headings, ["---"] * len(headings), *([_cell(cell) for cell in row] for row in sheet.rows)]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f"\n## {sheet.title.in_language(language)}\n\n{table}"


def _cell(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.replace("|", "\\|").splitlines())
    return "<br>".join(filter(None, lines))
