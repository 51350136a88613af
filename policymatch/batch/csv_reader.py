"""Rows of csv, with a bound of our own on the length of a cell."""

import csv
from collections.abc import Iterable, Iterator
from threading import Lock
from typing import Any

LONGEST_READ = 16_000_000

_ONE_AT_A_TIME = Lock()


def csv_rows(text: Iterable[str]) -> Iterator[tuple[int, list[str] | None]]:
    r"""The rows of `text`, each with the line that it begins on, counted from 1.

    A row with a cell of more than LONGEST_READ characters is None, and the last: where the next one begins
    is not to be known.

    >>> list(csv_rows(["id,note\n", 'a,"two\n', 'lines"\n', "b,one\n"]))
    [(1, ['id', 'note']), (2, ['a', 'two\nlines']), (4, ['b', 'one'])]
    """
    table, first = csv.reader(text), 1
    try:
        while (cells := _next_row(table)) is not None:
            yield first, cells
            first = table.line_num + 1
    except csv.Error:
        yield first, None


def _next_row(table: Any) -> list[str] | None:
    # The bound of csv is one for the process and belongs to whoever else reads csv in it: it is put back
    # behind each row. The usual one, 131,072, would end the whole list, where the row alone is refused.
    with _ONE_AT_A_TIME:
        theirs = csv.field_size_limit(LONGEST_READ)
        try:
            return next(table, None)
        finally:
            csv.field_size_limit(theirs)
