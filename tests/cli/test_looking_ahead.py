"""Commands that look ahead: plan, calendar, changes, elsewhere."""

import json
from pathlib import Path

import pytest

from policymatch.service import Snapshot
from tests.cli.conftest import FIRM, Run

LOOKING_AHEAD = (("plan",), ("calendar",), ("changes",), ("elsewhere", "--region", "大连市"))


@pytest.mark.parametrize("command", LOOKING_AHEAD, ids=lambda command: command[0])
def test_what_looks_ahead_prints_json_a_table_and_markdown(
    command: tuple[str, ...], run: Run, profile: Path, snapshot: Snapshot
) -> None:
    name, *options = command
    status, out, _ = run(name, profile, *options, "--on", "2026-11-24")
    answer = json.loads(out)
    assert (status, answer["snapshot"], answer["firm"]) == (0, snapshot.id, "firm-1")
    for form in ("table", "md"):
        assert run(name, profile, *options, "--format", form, "--lang", "en")[0] == 0


def test_a_plan_is_printed_with_its_reasons(run: Run, profile: Path) -> None:
    _, out, _ = run("plan", profile, "--top", 100, "--on", "2026-11-24")
    made = json.loads(out)
    assert {each["measure"]["id"] for each in made["kept"]} >= {"sy-robots-m1"}
    _, table, _ = run("plan", profile, "--top", 100, "--on", "2026-11-24", "--format", "md")
    assert table.startswith("注册地：辽宁省沈阳市浑南区\n\n可着手申报")
    assert "| 高新技术企业认定奖励 | 可申报 |" in table


def test_another_place_is_told_by_name_and_what_is_none_gives_status_2(run: Run, profile: Path) -> None:
    found = json.loads(run("elsewhere", profile, "--region", "大连市")[1])
    assert "sy-robots-m4" in {each["measure"]["id"] for each in found["gained"]}
    status, _, err = run("elsewhere", profile, "--region", "亚特兰蒂斯")
    assert (status, "/region" in err) == (2, True)


def test_a_cell_of_several_lines_stays_one_row_of_markdown(run: Run, tmp_path: Path) -> None:
    (tmp_path / "firm.json").write_text(json.dumps({**FIRM, "titles": []}), encoding="utf-8")
    _, out, _ = run("changes", tmp_path / "firm.json", "--format", "md")
    row = next(line for line in out.splitlines() if "“高新技术企业”" in line)
    assert "<br>" in row
    assert row.count(" | ") == 2


def test_where_nothing_that_suits_the_firm_is_one_step_away_that_and_no_more_is_said(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "firm.json").write_text(json.dumps({"region": "沈阳市"}), encoding="utf-8")
    _, out, _ = run("changes", tmp_path / "firm.json", "--format", "md")
    assert out.split("\n\n", 1)[1].strip() == "没有哪一项适合本企业的小改变能打开新的事项。"
