"""A row that can't be used is refused by name, whatever is wrong with it; the rest of its list goes on."""

import csv
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from policymatch.batch import BadRow, Wish, read_firms, run_batch
from policymatch.service import Snapshot

ON = date(2026, 11, 24)
NUMBER = "9" * 5000
LONG = "长" * 140_000


def listed(folder: Path, name: str, rows: list[str]) -> Path:
    path = folder / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        (
            "a number of 5,000 digits.jsonl",
            ['{"id": "a"}', f'{{"id": "b", "employees": {NUMBER}}}', '{"id": "c"}'],
        ),
        ("nested.jsonl", ['{"id": "a"}', "[" * 100_000, '{"id": "c"}']),
        ("half a character.jsonl", ['{"id": "a"}', '{"id": "b", "description": "\\ud800"}', '{"id": "c"}']),
        ("half a name.jsonl", ['{"id": "a"}', '{"id": "\\ud800"}', '{"id": "c"}']),
        ("nested.csv", ["id,titles", "a,无", "b," + "[" * 100_000, "c,无"]),
        ("a number of 5,000 digits.csv", ["id,titles", "a,无", f'b,"[{NUMBER}]"', "c,无"]),
        ("a long cell.csv", ["id,description", "a,x", f"b,{LONG}", "c,x"]),
        (
            "a long cell of many lines.csv",
            ["id,description", "a,x", *f'b,"{LONG[:70_000]}|{LONG[:70_000]}"'.split("|"), "c,x"],
        ),
    ],
)
def test_one_row_is_refused_and_the_others_are_answered(
    name: str, rows: list[str], tmp_path: Path, snapshot: Snapshot
) -> None:
    out = tmp_path / "out.jsonl"
    report = run_batch(snapshot, listed(tmp_path, name, rows), out, Wish(on=ON, top=1))
    answered = [json.loads(line)["firm"] for line in out.read_text(encoding="utf-8").splitlines()]
    line = 3 if name.endswith(".csv") else 2
    assert (answered, [row.number for row in report.refused]) == (["a", "c"], [line])
    assert (tmp_path / "out.jsonl.refused.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("bound", [10, 50_000_000])
def test_a_bound_that_another_reader_of_csv_has_set_is_neither_heeded_nor_moved(
    tmp_path: Path, bound: int
) -> None:
    usual = csv.field_size_limit(bound)
    try:
        _, good, bad = read_firms(
            listed(
                tmp_path,
                "a.csv",
                ["id,description", "a,x", "b,研制海上风电安装平台的吊装机器人", f"c,{LONG}"],
            )
        )
        assert csv.field_size_limit() == bound
    finally:
        csv.field_size_limit(usual)
    assert [isinstance(row, BadRow) for row in (good, bad)] == [False, True]


def test_lists_that_are_read_at_once_keep_the_bound(tmp_path: Path) -> None:
    rows = ["id,description", *(f"f{number},研制吊装机器人" for number in range(3000)), f"long,{LONG}", "z,x"]
    path = listed(tmp_path, "a.csv", rows)
    usual = csv.field_size_limit(10)
    try:
        with ThreadPoolExecutor(4) as readers:
            found = list(readers.map(lambda each: list(read_firms(each)), [path] * 4))
        assert csv.field_size_limit() == 10
    finally:
        csv.field_size_limit(usual)
    refused = [[row.number for row in each if isinstance(row, BadRow)] for each in found]
    assert ([len(each) for each in found], refused) == ([3002] * 4, [[3002]] * 4)


def test_a_row_says_that_its_cell_is_too_long(tmp_path: Path) -> None:
    _, bad, _ = read_firms(listed(tmp_path, "a.csv", ["id,description", "a,x", f"b,{LONG}", "c,x"]))
    assert isinstance(bad, BadRow)
    assert "140000 characters, 131072 at most" in bad.error.wording.en


def test_a_quotation_mark_that_is_left_open_in_a_long_list_takes_nothing_else_with_it(tmp_path: Path) -> None:
    rows = ["id,description", "a,x", 'b,"open'] + [f"f{number},研制机器人" for number in range(30_000)]
    found = list(read_firms(listed(tmp_path, "a.csv", rows)))
    assert [at for at, row in enumerate(found) if isinstance(row, BadRow)] == [1]
    assert len(found) == 30_002


def test_a_quotation_mark_that_is_left_open_costs_its_own_row_alone(tmp_path: Path) -> None:
    rows = ["id,description,titles", "a,x,无", 'b,"电视,无', "c,x,无", 'd,"第一行', '第二行",无', "e,x,无"]
    told = list(read_firms(listed(tmp_path, "open.csv", rows)))
    assert [row.firm for row in told if not isinstance(row, BadRow)] == ["a", "c", "d", "e"]
    (bad,) = [row for row in told if isinstance(row, BadRow)]
    assert bad.number == 3
    assert "引号没有闭合" in bad.error.wording.zh


def test_a_quotation_mark_inside_a_cell_is_read_as_it_stands(tmp_path: Path) -> None:
    rows = ["id,description", 'a,"甲"公司', "b,x"]
    assert [row.firm for row in read_firms(listed(tmp_path, "loose.csv", rows))] == ["a", "b"]
