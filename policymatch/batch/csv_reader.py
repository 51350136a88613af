"""Rows of csv, with a bound of our own on the length of a cell, and with quotation marks left open."""

import csv
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain
from threading import Lock
from typing import Any

LONGEST_READ = 16_000_000

_ONE_AT_A_TIME = Lock()


class Broken(StrEnum):
    """Why a row is none."""

    TOO_LONG = "too long"
    LEFT_OPEN = "left open"


def csv_rows(text: Iterable[str]) -> Iterator[tuple[int, list[str] | Broken]]:
    r"""The rows of `text`, each with the line that it begins on, counted from 1.

    A row with a cell of more than LONGEST_READ characters is TOO_LONG. One with a quotation mark that nothing
    closes, or that another cell's closes, is LEFT_OPEN. Both end with their line.

    >>> list(csv_rows(["id,note\n", 'a,"two\n', 'lines"\n', "b,one\n"]))
    [(1, ['id', 'note']), (2, ['a', 'two\nlines']), (4, ['b', 'one'])]
    >>> [row for _, row in csv_rows(["id,note\n", 'a,"open\n', "b,one\n"])]
    [['id', 'note'], <Broken.LEFT_OPEN: 'left open'>, ['b', 'one']]
    """
    lines, first = iter(text), 1
    while True:
        kept = _Kept(lines)
        try:
            row: list[str] | Broken | None = _next_row(csv.reader(kept, strict=True))
        except csv.Error as error:
            row = _as_it_stands(kept, error)
        if row is None:
            return
        yield first, row
        taken = 1 if isinstance(row, Broken) else len(kept.lines)
        lines = chain(kept.lines[taken:], lines) if taken < len(kept.lines) else lines
        first += taken


class _Kept:
    """Lines, those kept that were read."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.lines: list[str] = []
        self._lines = lines

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.lines.append(line)
        return line


def _as_it_stands(kept: _Kept, error: csv.Error) -> list[str] | Broken | None:
    """The row that `kept` holds, where csv is laxer than its rules ("甲"公司), or why it is none."""
    if len(kept.lines) > 1 or "unexpected end" in str(error):
        return Broken.LEFT_OPEN
    return Broken.TOO_LONG if "field larger" in str(error) else _next_row(csv.reader(kept.lines))


def _next_row(table: Any) -> list[str] | None:
    # The bound of csv is one for the process and belongs to whoever else reads csv in it: it is put back
    # behind each row. The usual one, 131,072, would end the whole list, where the row alone is refused.
    with _ONE_AT_A_TIME:
        theirs = csv.field_size_limit(LONGEST_READ)
        try:
            return next(table, None)
        finally:
            csv.field_size_limit(theirs)
