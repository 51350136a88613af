"""Firm lists in several formats, bad rows named, and work that survives a kill."""

import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import polars
import pytest

from policymatch.batch import Answered, BadRow, Chunk, Wish, reach_of_list, read_firms, run_batch
from policymatch.batch.run import CHUNK
from policymatch.config import Settings
from policymatch.domain.errors import FirmListError, RequestError
from policymatch.domain.wording import Language
from policymatch.service import Snapshot

WISH = Wish(on=date(2026, 11, 24), top=5, all_verdicts=True)
FIRMS = [
    {"id": "a", "region": "210112", "titles": ["high_tech"], "description": "协作机器人"},
    {"id": "b", "region": "210200", "revenue_yuan": {"min": 5e6, "max": 2e7}, "titles": []},
    {"id": "c", "description": "=cmd|' /C calc'!A0", "region": "210100", "employees": 30},
]
HEADER = "id,region,titles,description,revenue_yuan,employees"
ROWS = ["a,210112,high_tech,协作机器人,,", "b,210200,无,,5e6-2e7,", "c,210100,,=cmd|' /C calc'!A0,,30"]


@pytest.fixture
def jsonl(tmp_path: Path) -> Path:
    path = tmp_path / "firms.jsonl"
    path.write_text("".join(json.dumps(firm, ensure_ascii=False) + "\n" for firm in FIRMS), encoding="utf-8")
    return path


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    path = tmp_path / "firms.csv"
    path.write_text("\n".join([HEADER, *ROWS]) + "\n", encoding="utf-8-sig")
    return path


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_each_firm_has_a_line_with_the_verdict_on_every_measure(
    tmp_path: Path, jsonl: Path, snapshot: Snapshot
) -> None:
    report = run_batch(snapshot, jsonl, tmp_path / "out.jsonl", WISH)
    found = lines(tmp_path / "out.jsonl")
    assert (report.answered, [line["firm"] for line in found]) == (3, ["a", "b", "c"])
    assert all(set(line["verdicts"]) == set(snapshot.catalogue.measure_ids) for line in found)
    assert found[1]["verdicts"]["sy-robots-m1"] == "ineligible"


def test_a_list_is_read_alike_from_csv_xlsx_parquet_and_jsonl(
    tmp_path: Path, jsonl: Path, csv: Path, snapshot: Snapshot
) -> None:
    xlsx, parquet = tmp_path / "firms.xlsx", tmp_path / "firms.parquet"
    table = polars.read_csv(csv, infer_schema=False)
    table.write_excel(xlsx)
    table.write_parquet(parquet)
    answers = []
    for number, firms in enumerate((jsonl, csv, xlsx, parquet)):
        out = tmp_path / f"{number}.jsonl"
        run_batch(snapshot, firms, out, WISH)
        answers.append(out.read_text(encoding="utf-8"))
    assert answers[1:] == answers[:1] * 3


def test_a_list_in_gb18030_is_read(tmp_path: Path) -> None:
    path = tmp_path / "firms.csv"
    path.write_bytes("\n".join([HEADER, *ROWS]).encode("gb18030"))
    assert next(iter(read_firms(path))).told["description"] == "协作机器人"


def test_bad_rows_are_named_with_every_fault_and_the_rest_go_on(tmp_path: Path, snapshot: Snapshot) -> None:
    path = tmp_path / "firms.jsonl"
    bad = {"id": "bad", "revenue_yuan": -1, "rd_staff_ratio": 2}
    path.write_text(f'{json.dumps(bad)}\nnot json\n[1]\n{{"id": "good"}}\n', encoding="utf-8")
    report = run_batch(snapshot, path, tmp_path / "out.jsonl", WISH)
    assert [line["firm"] for line in lines(tmp_path / "out.jsonl")] == ["good"]
    assert [row.number for row in report.refused] == [1, 2, 3]
    assert all(key in report.refused[0].reason.en for key in ("/revenue_yuan", "/rd_staff_ratio"))
    beside = lines(tmp_path / "out.jsonl.refused.jsonl")
    assert [row["firm"] for row in beside] == ["bad", "row-2", "row-3"]


def test_a_row_longer_than_its_header_is_bad(tmp_path: Path) -> None:
    path = tmp_path / "firms.csv"
    path.write_text("id,region\na,210100,1,2\n", encoding="utf-8")
    assert isinstance(next(iter(read_firms(path))), BadRow)


@pytest.mark.parametrize(
    ("name", "content"), [("firms.doc", b""), ("firms.xlsx", b"no zip"), ("absent.csv", None)]
)
def test_a_list_that_cannot_be_read_at_all_is_refused(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(FirmListError):
        list(read_firms(tmp_path / name))


def test_an_output_of_an_unknown_kind_is_refused_before_the_work(
    tmp_path: Path, jsonl: Path, snapshot: Snapshot
) -> None:
    with pytest.raises(RequestError, match=r"\.jsonl, \.csv, \.parquet, \.xlsx"):
        run_batch(snapshot, jsonl, tmp_path / "out.docx", WISH)


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".parquet"])
def test_a_table_has_one_row_a_recommendation(
    ending: str, tmp_path: Path, jsonl: Path, snapshot: Snapshot
) -> None:
    out = tmp_path / f"out{ending}"
    run_batch(snapshot, jsonl, out, WISH)
    read = {".csv": polars.read_csv, ".xlsx": polars.read_excel, ".parquet": polars.read_parquet}[ending]
    table = read(out)
    assert table["firm"].to_list() == ["a"] * 5 + ["b"] * 5 + ["c"] * 5
    assert table["rank"].to_list() == [1, 2, 3, 4, 5] * 3


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".parquet"])
def test_a_table_names_the_firms_as_far_as_the_list_does(
    ending: str, tmp_path: Path, snapshot: Snapshot
) -> None:
    firms, out = tmp_path / "firms.csv", tmp_path / f"out{ending}"
    firms.write_text("企业名称,员工人数\n北辰阀门,5\n,7\n", encoding="utf-8")
    run_batch(snapshot, firms, out, WISH._replace(top=1, all_verdicts=False))
    read = {".csv": polars.read_csv, ".xlsx": polars.read_excel, ".parquet": polars.read_parquet}[ending]
    assert read(out)["firm", "name"].rows() == [("row-2", "北辰阀门"), ("row-3", None)]


def test_a_line_has_the_name_of_its_firm_where_it_is_told(tmp_path: Path, snapshot: Snapshot) -> None:
    firms = tmp_path / "firms.jsonl"
    firms.write_text('{"name": "北辰阀门"}\n{"id": "b"}\n', encoding="utf-8")
    run_batch(snapshot, firms, tmp_path / "out.jsonl", WISH)
    found = lines(tmp_path / "out.jsonl")
    assert [(line["firm"], line.get("name")) for line in found] == [("row-1", "北辰阀门"), ("b", None)]
    assert [list(line)[1] for line in found] == ["name", "snapshot"]


def test_no_cell_of_a_table_is_a_formula(tmp_path: Path, snapshot: Snapshot) -> None:
    firms = tmp_path / "firms.jsonl"
    firms.write_text('{"id": "=HYPERLINK(1)"}\n', encoding="utf-8")
    run_batch(snapshot, firms, tmp_path / "out.csv", WISH)
    cells = polars.read_csv(tmp_path / "out.csv", infer_schema=False)["firm"].to_list()
    assert set(cells) == {"'=HYPERLINK(1)"}


STARTS_OF_FORMULAS = ("=cmd|calc", "{=1+1}", "+甲", "-1", "@x", "\tz", "internal:A1", "http://a.example")


def test_no_cell_of_a_workbook_is_a_formula_and_ids_are_as_they_were_given(
    tmp_path: Path, snapshot: Snapshot
) -> None:
    firms = tmp_path / "firms.jsonl"
    told = [{"id": start, "name": start} for start in STARTS_OF_FORMULAS]
    firms.write_text("\n".join(json.dumps(firm) for firm in told), encoding="utf-8")
    out, same = tmp_path / "out.xlsx", tmp_path / "out.parquet"
    for target in (out, same):
        run_batch(snapshot, firms, target, WISH._replace(top=1, all_verdicts=False))
    with zipfile.ZipFile(out) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert not re.search("<f[ />]|<hyperlink", sheet)
    given = polars.read_parquet(same)["firm", "name"].rows()
    assert polars.read_excel(out)["firm", "name"].rows() == given


@pytest.mark.parametrize("language", Language)
def test_a_refused_row_has_its_reason_as_one_sentence_in_the_language_of_the_answers(
    tmp_path: Path, snapshot: Snapshot, language: Language
) -> None:
    path = tmp_path / "firms.jsonl"
    path.write_text('{"id": "bad", "revenue_yuan": -1}\n', encoding="utf-8")
    report = run_batch(snapshot, path, tmp_path / "out.jsonl", WISH._replace(language=language))
    [row] = lines(tmp_path / "out.jsonl.refused.jsonl")
    reason = report.refused[0].reason.in_language(language)
    assert row == {"number": 1, "firm": "bad", "reason": reason}


def test_a_batch_that_was_killed_goes_on_and_ends_with_the_same_bytes(
    tmp_path: Path, snapshot: Snapshot
) -> None:
    firms = tmp_path / "firms.jsonl"
    firms.write_text("".join(f'{{"id": "f{n}"}}\n' for n in range(7)), encoding="utf-8")
    run_batch(snapshot, firms, tmp_path / "whole.jsonl", WISH, chunk=2)

    def killed(_stage: object, done: int, _total: int) -> None:
        if done >= 4:
            raise KeyboardInterrupt

    out = tmp_path / "out.jsonl"
    with pytest.raises(KeyboardInterrupt):
        run_batch(snapshot, firms, out, WISH, killed, chunk=2)
    assert not out.exists()
    done = sorted(path.name for path in (tmp_path / "out.jsonl.parts").glob("0*.jsonl"))
    run_batch(snapshot, firms, out, WISH, chunk=2)
    assert done == ["0000000.jsonl", "0000001.jsonl"]
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    assert not (tmp_path / "out.jsonl.parts").exists()


def test_another_question_does_not_take_up_the_parts_of_the_last(
    tmp_path: Path, jsonl: Path, snapshot: Snapshot
) -> None:
    out = tmp_path / "out.jsonl"

    def killed(*_step: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_batch(snapshot, jsonl, out, WISH, killed)
    run_batch(snapshot, jsonl, out, WISH._replace(top=1))
    assert [len(line["recommendations"]) for line in lines(out)] == [1, 1, 1]


def test_reach_tells_who_may_have_a_measure_and_what_stops_the_others(
    jsonl: Path, snapshot: Snapshot
) -> None:
    found = reach_of_list(snapshot, "sy-robots-m1", jsonl, on=WISH.on)
    assert found.firms == {"eligible": ["a"], "ineligible": ["b"], "unclear": ["c"]}
    assert found.stops[0].unmet == 1


def test_reach_names_the_firms_and_says_so_where_none_may_have_it(tmp_path: Path, snapshot: Snapshot) -> None:
    told = [{"id": "a", "name": "北辰阀门", "titles": []}, {"id": "b", "titles": []}]
    firms = tmp_path / "firms.jsonl"
    firms.write_text("\n".join(json.dumps(firm, ensure_ascii=False) for firm in told), encoding="utf-8")
    found = reach_of_list(snapshot, "sy-robots-m1", firms, on=WISH.on)
    assert found.firms == {"eligible": [], "ineligible": ["a", "b"]}
    assert found.names == {"a": "北辰阀门"}


def test_a_table_opens_as_utf_8_in_spreadsheets(tmp_path: Path, jsonl: Path, snapshot: Snapshot) -> None:
    run_batch(snapshot, jsonl, tmp_path / "out.csv", WISH)
    assert (tmp_path / "out.csv").read_bytes().startswith("\ufefffirm,name,rank,".encode())


def test_rows_are_refused_by_their_lines_and_firms_that_repeat_are_named(
    tmp_path: Path, snapshot: Snapshot
) -> None:
    path = tmp_path / "firms.csv"
    path.write_text('id,name,employees\n\na,"甲\n公司",5\nb,乙,many\na,甲,7\n', encoding="utf-8")
    report = run_batch(snapshot, path, tmp_path / "out.jsonl", WISH)
    assert [(row.number, row.firm) for row in report.refused] == [(5, "b")]
    assert [(each.firm, each.lines) for each in report.repeated] == [("a", (3, 6))]


@pytest.mark.parametrize("other", [{"backend": "openvino"}, {"program": "of before"}])
def test_a_batch_is_gone_on_with_by_the_same_back_end_and_program_alone(
    other: dict[str, str], tmp_path: Path, snapshot: Snapshot, settings: Settings
) -> None:
    firms, out = tmp_path / "firms.jsonl", tmp_path / "out.jsonl"
    firms.write_text("".join(f'{{"id": "f{n}"}}\n' for n in range(CHUNK + 1)), encoding="utf-8")
    run_batch(snapshot, firms, tmp_path / "whole.jsonl", WISH, spread=map)

    def stopped(answer: Callable[[Chunk], Answered], chunks: Iterable[Chunk]) -> Iterator[Answered]:
        yield answer(next(iter(chunks)))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_batch(snapshot, firms, out, WISH, spread=stopped)
    plan, part = (tmp_path / "out.jsonl.parts" / name for name in ("plan.json", "0000000.jsonl"))
    part.write_text('{"firm": "f0", "recommendations": []}\n', encoding="utf-8")
    told = json.loads(plan.read_text(encoding="utf-8"))
    assert told["backend"] == settings.backend
    plan.write_text(json.dumps(told | other, sort_keys=True, ensure_ascii=False), encoding="utf-8")
    run_batch(snapshot, firms, out, WISH, spread=map)
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
