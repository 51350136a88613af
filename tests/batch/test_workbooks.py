"""Workbooks as people keep them: cells shown as per cents, several sheets, sheets that are no list."""

import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from policymatch.batch import BadRow, Wish, reach_of_list, read_firms, run_batch, sheets_left_out
from policymatch.domain.errors import FirmListError
from policymatch.service import Snapshot

ON = date(2026, 11, 24)
Sheets = dict[str, Sequence[Sequence[Any]]]
NOTES = [["填写说明：请勿改动表头"]]
LIST = [["企业名称", "注册地"], ["甲", "沈阳市"], ["乙", "白银市"]]


def workbook(folder: Path, sheets: Sheets, *, hidden: str | None = None) -> Path:
    """A workbook of these sheets; a cell that is a pair is a number and its format."""
    path = folder / "firms.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    if isinstance(cell, tuple):
                        sheet.write(row, column, cell[0], book.add_format({"num_format": cell[1]}))
                    else:
                        sheet.write(row, column, cell)
            if name == hidden:
                sheet.hide()
    return path


def column(folder: Path, header: str, *cells: Any, beside: str | None = "编号") -> list[object]:
    """The values of one column; None for a row that is refused."""
    head = [header] if beside is None else [beside, header]
    rows = [[cell] if beside is None else [f"A{at}", cell] for at, cell in enumerate(cells)]
    found = read_firms(workbook(folder, {"名单": [head, *rows]}))
    return [None if isinstance(row, BadRow) else told(row.told) for row in found]


def told(row: Any) -> object:
    return next(value for key, value in row.items() if key != "id")


@pytest.mark.parametrize("header", ["研发费用占比（%）", "研发费用占比", "rd_ratio", "营业收入增长率（%）"])
def test_a_cell_shown_as_a_per_cent_is_what_it_shows_whatever_its_header_says(
    tmp_path: Path, header: str
) -> None:
    shown = [(0.04, "0%"), (0.045, "0.0%"), (0.06, "0.00%"), (0.07, "[Red]0.0%;-0.0%"), (0.001, "0.0%")]
    assert column(tmp_path, header, *shown) == [0.04, 0.045, 0.06, 0.07, 0.001]


def test_cells_shown_as_per_cents_stand_beside_plain_figures_from_1_on(tmp_path: Path) -> None:
    assert column(tmp_path, "研发费用占比（%）", (0.06, "0.00%"), 6, "6%") == [0.06, 0.06, 0.06]


@pytest.mark.parametrize("header", ["研发费用占比（%）", "营业收入增长率（%）"])
def test_a_plain_figure_below_1_beside_cells_shown_as_per_cents_refuses_its_row(
    tmp_path: Path, header: str
) -> None:
    assert column(tmp_path, header, (0.06, "0.00%"), 0.06, 8) == [0.06, None, 0.08]


def test_a_plain_figure_without_a_unit_beside_cells_shown_as_per_cents_refuses_its_row(
    tmp_path: Path,
) -> None:
    assert column(tmp_path, "研发费用占比", (0.06, "0.00%"), 0.06, 6) == [0.06, None, None]


def test_a_sign_that_a_format_only_writes_beside_the_number_multiplies_nothing(tmp_path: Path) -> None:
    assert column(tmp_path, "研发费用占比（%）", (4, '0.0"%"'), (5, "General")) == [0.04, 0.05]


def test_formats_are_seen_where_the_list_begins_to_the_right_of_empty_columns(tmp_path: Path) -> None:
    rows = [[None, None, "编号", "研发费用占比（%）"], [None, (None, "0%"), "A1", (0.06, "0%")]]
    (row,) = read_firms(workbook(tmp_path, {"名单": rows}))
    assert (row.number, row.told["rd_ratio"]) == (2, 0.06)


def test_formats_are_seen_beyond_the_first_mebibyte_of_a_sheet(tmp_path: Path) -> None:
    cells = [(0.06, "0%") if at % 7 else 6 for at in range(30_000)]
    assert set(column(tmp_path, "研发费用占比（%）", *cells)) == {0.06}


def test_a_workbook_that_does_not_say_where_its_cells_stand_is_refused_where_they_are_per_cents(
    tmp_path: Path,
) -> None:
    path = workbook(tmp_path, {"名单": [["编号", "研发费用占比"], ["A1", (0.06, "0%")]]})
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    for place in (b"A1", b"B1", b"A2", b"B2"):
        parts[sheet] = parts[sheet].replace(b'<c r="%s"' % place, b"<c")
    with zipfile.ZipFile(path, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)
    with pytest.raises(FirmListError, match="where its cells stand"):
        list(read_firms(path))


def test_a_first_sheet_of_notes_does_not_hide_the_list_and_is_named(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"说明": NOTES, "企业名单": LIST, "空表": []})
    assert [row.told["name"] for row in read_firms(path)] == ["甲", "乙"]
    assert [(each.sheet, each.is_list) for each in sheets_left_out(path)] == [("说明", False)]


def test_a_second_list_is_named_in_what_is_reported(tmp_path: Path, snapshot: Snapshot) -> None:
    path = workbook(tmp_path, {"名单": LIST, "外地": [LIST[0], ["丙", "贵阳市"]]})
    report = run_batch(snapshot, path, tmp_path / "out.csv", Wish(on=ON, top=1))
    reached = reach_of_list(snapshot, "sy-robots-m1", path, on=ON)
    assert report.answered == 2
    assert [(each.sheet, each.is_list) for each in report.sheets_left_out] == [("外地", True)]
    assert reached.sheets_left_out == report.sheets_left_out


def test_a_list_with_a_column_that_is_not_known_is_not_passed_over_for_a_later_one(tmp_path: Path) -> None:
    path = workbook(
        tmp_path, {"名单": [["企业名称", "注册地", "开户行"], ["甲", "沈阳市", "某行"]], "外地": LIST}
    )
    with pytest.raises(FirmListError, match="the sheet “名单” was") as refused:
        list(read_firms(path))
    assert [fault.pointer for fault in refused.value.faults] == ["/开户行"]


def test_where_no_sheet_is_a_list_the_error_names_the_first_that_tells_anything(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"空表": [], "说明": NOTES, "附注": NOTES})
    with pytest.raises(FirmListError, match="the sheet “说明” was"):
        list(read_firms(path))


def test_a_hidden_sheet_is_neither_read_nor_named(tmp_path: Path) -> None:
    # The first sheet of a workbook is the one that opens, and that can't be hidden.
    path = workbook(
        tmp_path, {"名单": LIST, "选项": [["企业规模", "所有制"], ["小型", "民营"]]}, hidden="选项"
    )
    assert [row.told["name"] for row in read_firms(path)] == ["甲", "乙"]
    assert sheets_left_out(path) == ()


def test_only_workbooks_have_sheets_that_are_left_out(tmp_path: Path) -> None:
    assert sheets_left_out(tmp_path / "firms.csv") == ()
