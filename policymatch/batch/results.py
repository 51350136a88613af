"""What comes out of a batch: one JSON line a firm, or a flat table of one row a recommendation.

Tables are written as the answers come, a run of rows at a time, so that a long list is never held.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import xlsxwriter

from policymatch.domain.errors import RequestError

Cell = str | float | int | None
Row = dict[str, Cell]

COLUMNS: dict[str, Any] = {
    "firm": pyarrow.string(),
    "name": pyarrow.string(),
    "rank": pyarrow.int64(),
    "measure_id": pyarrow.string(),
    "measure_title": pyarrow.string(),
    "kind": pyarrow.string(),
    "policy_title": pyarrow.string(),
    "issuer": pyarrow.string(),
    "document_number": pyarrow.string(),
    "verdict": pyarrow.string(),
    "eligible_on": pyarrow.string(),
    "amount_yuan_max": pyarrow.float64(),
    "benefit": pyarrow.string(),
    "closes_on": pyarrow.string(),
    "score": pyarrow.float64(),
    "confidence": pyarrow.float64(),
    "why": pyarrow.string(),
    "url": pyarrow.string(),
}
FORMATS = (".jsonl", ".csv", ".parquet", ".xlsx")
ROWS_OF_A_SHEET = 1_048_575
"""Rows that a sheet of a workbook holds below its header; what is more goes to a further sheet."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_ROWS_AT_ONCE = 5000
_PLAIN_CELLS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
# A workbook tells when it was made; the same answers shall be the same bytes.
_MADE = datetime(2000, 1, 1)


def check_format(out: Path) -> None:
    """Refuse a kind of output that is not written, before any work is done.

    Raises RequestError: the ending of `out` is none of the formats.
    """
    if out.suffix.lower() not in FORMATS:
        kinds = ", ".join(FORMATS)
        raise RequestError.at(
            "/out", zh=f"不能写 {out}；可写 {kinds}。", en=f"{out} can't be written; {kinds} can."
        )


def write_results(lines: Iterable[str], out: Path) -> int:
    """Write the answers of a batch to `out` in the format of its ending; how many there were."""
    counted = _Counted(lines)
    match out.suffix.lower():
        case ".jsonl":
            with out.open("w", encoding="utf-8", newline="\n") as target:
                target.writelines(counted)
        case ".csv":
            _write_csv(_rows(counted), out)
        case ".parquet":
            _write_parquet(_rows(counted), out)
        case ".xlsx":
            _write_xlsx(_rows(counted), out)
    return counted.count


class _Counted:
    """Counts the lines that go by."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = lines
        self.count = 0

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.count += 1
            yield line


def _rows(lines: Iterable[str]) -> Iterator[Row]:
    for line in lines:
        yield from rows_of(json.loads(line))


def _write_csv(rows: Iterable[Row], out: Path) -> None:
    # Spreadsheets take a file without the mark for one of the machine's own encoding.
    with out.open("w", encoding="utf-8-sig", newline="") as target:
        table = csv.writer(target, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows([_shown(cell) for cell in row.values()] for row in rows)


def _write_parquet(rows: Iterable[Row], out: Path) -> None:
    schema = pyarrow.schema(list(COLUMNS.items()))
    following = iter(rows)
    with pyarrow.parquet.ParquetWriter(out, schema, compression="zstd") as target:
        while run := list(islice(following, _ROWS_AT_ONCE)):
            target.write_table(pyarrow.Table.from_pylist(run, schema=schema))


def _write_xlsx(rows: Iterable[Row], out: Path) -> None:
    with xlsxwriter.Workbook(out, _PLAIN_CELLS) as book:
        book.set_properties({"created": _MADE})
        sheet, at = _new_sheet(book), 0
        for row in rows:
            if at == ROWS_OF_A_SHEET:
                sheet, at = _new_sheet(book), 0
            at += 1
            # A cell of a workbook says that it is text: what begins with = is no formula there.
            sheet.write_row(at, 0, list(row.values()))


def _new_sheet(book: Any) -> Any:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, list(COLUMNS))
    return sheet


def rows_of(line: Mapping[str, Any]) -> Iterator[Row]:
    """The recommendations of one firm as rows of the table."""
    for given in line["recommendations"]:
        measure, policy, benefit = given["measure"], given["policy"], given["benefit"]
        yield {
            "firm": line["firm"],
            "name": line.get("name"),
            "rank": given["rank"],
            "measure_id": measure["id"],
            "measure_title": measure["title"],
            "kind": measure["kind"],
            "policy_title": policy["title"],
            "issuer": policy["issuer"],
            "document_number": policy["document_number"],
            "verdict": given["verdict"],
            "eligible_on": given["eligible_on"],
            "amount_yuan_max": benefit["amount_yuan_max"],
            "benefit": benefit["text"],
            "closes_on": given["closes_on"],
            "score": given["relevance"]["score"],
            "confidence": measure["confidence"],
            "why": given["why"],
            "url": policy["url"],
        }


def inert(cell: str) -> str:
    """A cell of a file that does not say what is text, so that no spreadsheet takes it for a formula.

    >>> inert("=1+1"), inert("奖励")
    ("'=1+1", '奖励')
    """
    return "'" + cell if cell.startswith(_FORMULA_STARTS) else cell


def _shown(cell: Cell) -> Cell:
    return inert(cell) if isinstance(cell, str) else cell
