"""The sheet of a workbook that holds the firm list: which it is, its rows, and which sheets are left out."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import polars

from policymatch.batch.header import is_header_of_firms
from policymatch.batch.per_cents import shown_as_per_cents
from policymatch.batch.tables import Line, header_of, rows_of_table, told_lines
from policymatch.domain.errors import FirmListError
from policymatch.domain.value import Value
from policymatch.domain.wording import Wording
from policymatch.reading.formats.xlsx_marks import SheetPart, sheets_in

_HEAD = 50
"""Rows in which a header is looked for."""


class SheetLeftOut(Value):
    """A sheet of the workbook that was not read; `is_list`: it looks like a firm list too."""

    sheet: str
    is_list: bool

    @property
    def wording(self) -> Wording:
        """What is said of it."""
        if self.is_list:
            return Wording(
                zh="这张工作表也是企业名单，没有读取：一个文件只读第一张名单，请另存为单独的文件",
                en="this sheet is a firm list too and was not read: the first list of a file is; "
                "save it as a file of its own",
            )
        return Wording(
            zh="这张工作表不是企业名单，没有读取", en="this sheet is no firm list and was not read"
        )


def rows_of_workbook(path: Path) -> Iterator[Line]:
    """The rows of the first sheet that is a list, every cell as text: codes keep their zeros."""
    sheets = _seen(path)
    sheet = _list_among(path, sheets)
    lines = enumerate(_frame(path, sheet.name).iter_rows(), start=1)
    try:
        yield from rows_of_table(lines, partial(shown_as_per_cents, path, sheet))
    except FirmListError as error:
        raise _on_sheet(sheet.name, error) if len(sheets) > 1 else error from None


def sheets_left_out(path: Path) -> tuple[SheetLeftOut, ...]:
    """The sheets of a list that hold anything and are not read; none where it is no workbook."""
    sheets = _seen(path) if path.suffix.lower() == ".xlsx" else []
    if len(sheets) < 2:
        return ()
    chosen = _list_among(path, sheets)
    headers = {sheet.name: _header(path, sheet.name) for sheet in sheets if sheet != chosen}
    told = ((name, header) for name, header in headers.items() if len(header))
    return tuple(SheetLeftOut(sheet=name, is_list=is_header_of_firms(header)) for name, header in told)


def _seen(path: Path) -> list[SheetPart]:
    """The sheets that a reader sees; all of them where every one is hidden."""
    sheets = sheets_in(path)
    if not sheets:
        raise ValueError("it tells no sheets")
    return [sheet for sheet in sheets if sheet.is_shown] or sheets


def _list_among(path: Path, sheets: Sequence[SheetPart]) -> SheetPart:
    """The first sheet with a column that is known; where there is none the first that tells anything."""
    if len(sheets) == 1:
        return sheets[0]
    headers = [(sheet, _header(path, sheet.name)) for sheet in sheets]
    lists = [sheet for sheet, header in headers if is_header_of_firms(header)]
    return next(iter([*lists, *(sheet for sheet, header in headers if len(header)), *sheets]))


def _header(path: Path, name: str) -> Sequence[Any]:
    """The header of a sheet; nothing where the sheet is empty."""
    return header_of(told_lines(enumerate(_frame(path, name, _HEAD).iter_rows(), start=1)))


def _frame(path: Path, name: str, rows: int | None = None) -> polars.DataFrame:
    """A sheet, a million rows at most, or its first `rows`."""
    return polars.read_excel(
        path,
        sheet_name=name,
        engine="calamine",
        has_header=False,
        # Without skip_rows, empty rows at the top are not counted.
        read_options={"skip_rows": 0} | ({} if rows is None else {"n_rows": rows}),
        infer_schema_length=0,
        drop_empty_rows=False,
        drop_empty_cols=False,
        raise_if_empty=False,
    )


def _on_sheet(name: str, error: FirmListError) -> FirmListError:
    """The error with the sheet named, of several the one that is read."""
    told = error.wording
    named = FirmListError(
        (),
        zh=f"只读取第一张企业名单，读到的是工作表“{name}”。{told.zh}",
        en=f"The first sheet that is a firm list is read; the sheet “{name}” was. {told.en}",
    )
    named.faults = error.faults
    return named
