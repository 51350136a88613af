"""`compare` on the command line: two files or two policies, and the firms for whom something changes."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

SOURCES = Path(__file__).parents[1] / "sources"


@pytest.mark.usefixtures("snapshot")
def test_two_files_or_two_policies_are_compared(run: Run, tmp_path: Path) -> None:
    record = json.loads((SOURCES / "sy-robots.json").read_text(encoding="utf-8"))
    del record["measures"][3]
    (tmp_path / "new.json").write_text(json.dumps(record), encoding="utf-8")
    status, out, _ = run("compare", SOURCES / "sy-robots.json", tmp_path / "new.json")
    (difference,) = json.loads(out)["differences"]
    assert (status, difference["turn"], difference["measure"]) == (0, "removed", "sy-robots-m4")
    status, out, _ = run("compare", "cn-quality-sme-2022", "cn-quality-sme-2026", "--format", "md")
    assert (status, "旧版原文" in out) == (0, True)
    firms = tmp_path / "firms.csv"
    firms.write_text("企业名称,企业规模\n甲渔业公司,小型\n乙渔业公司,大型\n", encoding="utf-8")
    status, out, _ = run("compare", SOURCES / "sy-robots.json", tmp_path / "new.json", "--firms", firms)
    standings = json.loads(out)["standings"]
    gone = next(each for each in standings if each["measure"] == "sy-robots-m4")
    assert (status, gone["after"], gone["lost"]) == (0, None, 2)
    of_list = (
        "compare",
        SOURCES / "sy-robots.json",
        tmp_path / "new.json",
        "--firms",
        firms,
        "--format",
        "md",
    )
    assert [words in run(*of_list)[1] for words in ("旧版最高支出", "事项已取消")] == [True, True]
    assert run("compare", "absent", "sy-robots")[0] == 2
    assert run("compare", tmp_path / "absent.pdf", "sy-robots")[0] == 2


@pytest.mark.usefixtures("snapshot")
def test_bad_rows_of_the_firms_of_a_comparison_are_named_and_the_rest_go_on(run: Run, tmp_path: Path) -> None:
    firms = tmp_path / "firms.jsonl"
    firms.write_text('{"id": "good"}\n{"id": "bad", "employees": -1}\n{', encoding="utf-8")
    status, out, err = run("compare", "sy-robots", "sy-robots", "--firms", firms)
    assert (status, "bad" in err, "row-3" in err) == (1, True, True)
    assert json.loads(out)["why"] == "两版的事项、条件和支持没有差别。"
