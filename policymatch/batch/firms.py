"""Firm lists in: jsonl, csv, xlsx, parquet; one row a firm, a bad row named and the rest read on."""

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TextIO

import fastexcel
import polars
import pyarrow.parquet

from policymatch.batch.cells import told_by
from policymatch.domain.errors import Fault, FirmListError
from policymatch.domain.wording import Wording

_UNREADABLE = (polars.exceptions.PolarsError, fastexcel.FastExcelError, OSError, ValueError)
_PIECE = 1 << 20
_ROWS_AT_ONCE = 5000
_LONGEST_CELL = 131_072
_MOST_READ = 16_000_000
# The reader's own limit, 131,072, ends the whole list; here the row alone is refused.
csv.field_size_limit(_MOST_READ)


class FirmRow(NamedTuple):
    """One row of a list: its number from 1, the firm's id, and what it tells."""

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
        raise FirmListError(
            (), zh=f"{shown} 不是企业名单；可读 {kinds}。", en=f"{shown} is no firm list; {kinds} are read."
        )


def read_firms(path: Path) -> Iterator[FirmRow | BadRow]:
    """The rows of a firm list.

    Raises FirmListError: the list as a whole can't be read.
    """
    check_kind(path)
    if not path.is_file():
        raise FirmListError((), zh=f"没有文件 {path}。", en=f"There is no file {path}.")
    try:
        for number, row in enumerate(_READERS[path.suffix.lower()](path), start=1):
            yield _row(number, row)
    except OSError as error:
        raise FirmListError(
            (), zh=f"{path} 无法读取：{error.strerror}。", en=f"{path} can't be read: {error.strerror}."
        ) from error


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
    return FirmRow(number, _writable(name), {**told, "id": name})


def _writable(name: str) -> str:
    """The name with halves of characters told by their number, which no file can hold."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _lines(path: Path) -> Iterator[Any]:
    with _opened(path) as text:
        yield from (_parsed(line) for line in text if line.strip())


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:  # a number of thousands of digits is a ValueError too
        return Fault(pointer="", wording=Wording(zh=f"不是JSON：{error}", en=f"this is no JSON: {error}"))


def _rows_of_csv(path: Path) -> Iterator[Any]:
    with _opened(path) as text:
        table = csv.reader(text)
        header = [name.strip() for name in next(table, [])]
        try:
            yield from (_named(header, cells) for cells in table if any(cell.strip() for cell in cells))
        except csv.Error:
            yield _too_long(_MOST_READ)  # Where the next row begins is not to be known.


def _named(header: list[str], cells: list[str]) -> Any:
    longest = max(map(len, cells))
    if longest > _LONGEST_CELL:
        return _too_long(longest)
    if len(cells) > len(header):
        told = Wording(
            zh=f"有{len(cells)}格，表头只有{len(header)}格",
            en=f"{len(cells)} cells under a header of {len(header)}",
        )
        return Fault(pointer="", wording=told)
    return told_by(dict(zip(header, cells, strict=False)))


def _too_long(characters: int) -> Fault:
    told = Wording(
        zh=f"有一格有{characters}字，上限{_LONGEST_CELL}字；是否有引号没有闭合？",
        en=f"a cell has {characters} characters, {_LONGEST_CELL} at most; is a quotation mark left open?",
    )
    return Fault(pointer="", wording=told)


def _opened(path: Path) -> TextIO:
    for encoding in ("utf-8-sig", "gb18030"):
        if _decodes(path, encoding):
            return path.open(encoding=encoding, newline="")
    raise FirmListError(
        (), zh=f"{path} 不是 UTF-8 或 GB18030 文本。", en=f"{path} is neither UTF-8 nor GB18030 text."
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


def _rows_of_frames(read: Callable[[Path], Iterator[polars.DataFrame]]) -> Callable[[Path], Iterator[Any]]:
    def rows(path: Path) -> Iterator[Any]:
        try:
            for frame in read(path):
                yield from map(told_by, frame.iter_rows(named=True))
        except _UNREADABLE as error:
            raise FirmListError(
                (), zh=f"{path} 无法读取：{error}", en=f"{path} can't be read as a table: {error}"
            ) from error

    return rows


def _frame_of_xlsx(path: Path) -> Iterator[polars.DataFrame]:
    """The first sheet (a million rows at most), every cell as text: codes keep their zeros."""
    yield polars.read_excel(path, engine="calamine", infer_schema_length=0)


def _frames_of_parquet(path: Path) -> Iterator[polars.DataFrame]:
    with pyarrow.parquet.ParquetFile(path) as table:
        for rows in table.iter_batches(_ROWS_AT_ONCE):
            frame = polars.from_arrow(rows)
            assert isinstance(frame, polars.DataFrame), "a batch of rows has columns"
            yield frame


_READERS: dict[str, Callable[[Path], Iterator[Any]]] = {
    ".jsonl": _lines,
    ".csv": _rows_of_csv,
    ".xlsx": _rows_of_frames(_frame_of_xlsx),
    ".parquet": _rows_of_frames(_frames_of_parquet),
}
