"""Firm lists in: jsonl, csv, xlsx, parquet; one row a firm, a bad row named and the rest read on."""

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple, TextIO
from zipfile import BadZipFile

import fastexcel
import polars
import pyarrow.parquet

from policymatch.batch.csv_reader import LONGEST_READ, Broken, csv_rows
from policymatch.batch.header import Column, columns_of
from policymatch.batch.tables import Line, left_open, named, rows_of_table, too_long, with_units
from policymatch.batch.units import Unclear
from policymatch.batch.workbook import rows_of_workbook
from policymatch.domain.errors import Fault, FirmListError
from policymatch.domain.json_text import loads_once
from policymatch.domain.pointers import writable
from policymatch.domain.wording import Wording

_UNREADABLE = (polars.exceptions.PolarsError, fastexcel.FastExcelError, BadZipFile, OSError, ValueError)
_PIECE = 1 << 20
_ROWS_AT_ONCE = 5000


class FirmRow(NamedTuple):
    """One row of a list: the line of the file that it stands on, the firm's id, and what it tells."""

    number: int
    firm: str
    told: Mapping[str, Any]


class BadRow(NamedTuple):
    """A row that can't be used, with all its faults."""

    number: int
    firm: str
    error: FirmListError


def check_kind(path: Path) -> None:
    """Refuse a kind of list that is not read.

    Raises FirmListError: the ending of `path` is none of those that are.
    """
    if path.suffix.lower() not in _READERS:
        kinds, shown = ", ".join(sorted(_READERS)), f"{path!s:.200}"
        raise FirmListError.at(
            "/firms",
            zh=f"{shown} 不是企业名单；可读 {kinds}。",
            en=f"{shown} is no firm list; {kinds} are read.",
        )


def read_firms(path: Path) -> Iterator[FirmRow | BadRow]:
    """The rows of a firm list.

    Raises FirmListError: the list as a whole can't be read, or holds no row, as one that was cut to nothing.
    """
    check_kind(path)
    if not path.is_file():
        raise FirmListError.at("/firms", zh=f"没有文件 {path}。", en=f"There is no file {path}.")
    try:
        is_empty = True
        for number, row in _READERS[path.suffix.lower()](path):
            is_empty = False
            yield _row(number, row)
    except OSError as error:
        raise FirmListError.at(
            "/firms", zh=f"{path} 无法读取：{error.strerror}。", en=f"{path} can't be read: {error.strerror}."
        ) from error
    if is_empty:
        raise FirmListError.at(
            "/firms",
            zh=f"{path} 里一家企业也没有，请检查名单是否导出完整。",
            en=f"{path} holds no firm; see whether the list was written whole.",
        )


def bad_row(number: int, firm: str, faults: tuple[Fault, ...]) -> BadRow:
    """A row refused for `faults`."""
    error = FirmListError(
        faults, zh=f"第{number}行（{firm}）不可用：", en=f"Row {number} ({firm}) can't be used:"
    )
    return BadRow(number, firm, error)


def _row(number: int, row: Any) -> FirmRow | BadRow:
    if isinstance(row, Fault):
        return bad_row(number, f"row-{number}", (row,))
    if not isinstance(row, dict):
        expected = Wording(zh="每行应是一个JSON对象", en="a row is a JSON object")
        return bad_row(number, f"row-{number}", (Fault(pointer="", wording=expected),))
    told = dict(row)
    firm = told.pop("firm", None) or told.get("id")
    name = str(firm) if firm is not None else f"row-{number}"
    if unclear := [value.fault for value in told.values() if isinstance(value, Unclear)]:
        return bad_row(number, writable(name), tuple(unclear))
    return FirmRow(number, writable(name), {**told, "id": name})


def _lines(path: Path) -> Iterator[Line]:
    with _opened(path) as text:
        for number, line in enumerate(text, start=1):
            if line.strip():
                yield number, _parsed(line)


def _parsed(line: str) -> Any:
    try:
        return loads_once(line)
    except (ValueError, RecursionError) as error:  # a number of thousands of digits is a ValueError too
        return Fault(pointer="", wording=Wording(zh="这一行不是JSON", en=f"this is no JSON: {error}"))


_FAULTS = {Broken.TOO_LONG: too_long(LONGEST_READ), Broken.LEFT_OPEN: left_open()}


def _rows_of_csv(path: Path) -> Iterator[Line]:
    with _opened(path) as text:
        yield from rows_of_table(_lines_of_csv(text))


def _lines_of_csv(text: TextIO) -> Iterator[Line]:
    for first, cells in csv_rows(text):
        yield first, _FAULTS[cells] if isinstance(cells, Broken) else cells


def _opened(path: Path) -> TextIO:
    for encoding in ("utf-8-sig", "gb18030"):
        if _decodes(path, encoding):
            return path.open(encoding=encoding, newline="")
    raise FirmListError.at(
        "/firms",
        zh=f"{path.name} 不是 UTF-8 或 GB18030 文本。",
        en=f"{path.name} is neither UTF-8 nor GB18030 text.",
    )


def _decodes(path: Path, encoding: str) -> bool:
    """Whether the whole file is text of `encoding`; read in pieces, so that a long list is never held."""
    try:
        with path.open(encoding=encoding, newline="") as text:
            while text.read(_PIECE):
                pass
    except UnicodeDecodeError:
        return False
    return True


def _rows_of_frames(read: Callable[[Path], Iterator[Line]]) -> Callable[[Path], Iterator[Line]]:
    def rows(path: Path) -> Iterator[Line]:
        try:
            yield from read(path)
        except _UNREADABLE as error:
            raise FirmListError.at(
                "/firms",
                zh=f"{path.name} 无法读取为表格。",
                en=f"{path.name} can't be read as a table: {error}",
            ) from error

    return rows


def _rows_of_parquet(path: Path) -> Iterator[Line]:
    columns: tuple[Column, ...] | None = None
    rows = count(1)
    for frame in _frames_of_parquet(path):
        columns = columns or columns_of(frame.columns)
        for cells in frame.iter_rows():
            yield next(rows), named(columns, cells)


def _frames_of_parquet(path: Path) -> Iterator[polars.DataFrame]:
    with pyarrow.parquet.ParquetFile(path) as table:
        for rows in table.iter_batches(_ROWS_AT_ONCE):
            frame = polars.from_arrow(rows)
            assert isinstance(frame, polars.DataFrame), "a batch of rows has columns"
            yield frame


_READERS: dict[str, Callable[[Path], Iterator[Line]]] = {
    ".jsonl": _lines,
    ".csv": _rows_of_csv,
    ".xlsx": _rows_of_frames(rows_of_workbook),
    ".parquet": _rows_of_frames(lambda path: with_units(_rows_of_parquet(path))),
}
