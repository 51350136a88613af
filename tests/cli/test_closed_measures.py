"""What has ended says so wherever it is listed, with its day and its sentence; what is counted is accounted for."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ENDS = "本政策自2023年5月1日起施行，有效期2年"
ACT = f"""沈阳市浑南区支持渔具产业发展若干政策
一、对获评渔具样板的企业，给予10万元奖励。
二、{ENDS}。
"""
FORWARDED = """转发沈阳市浑南区渔港补助通知
一、对新建渔港的企业，给予20万元补助。
"""


@pytest.fixture
def told(run: Run, tmp_path: Path) -> Callable[..., str]:
    sources = {"act": ACT, "copy": FORWARDED, "again": FORWARDED}
    for name, text in sources.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "firm.json").write_text(json.dumps({"region": "沈阳市浑南区"}), encoding="utf-8")
    run("build", *(tmp_path / f"{name}.txt" for name in sources), "--out", tmp_path / "snap")

    def telling(*options: str) -> str:
        place = ("--snapshot", tmp_path / "snap", "--on", "2026-12-02", "--include", "closed", "--top", "50")
        return run("match", tmp_path / "firm.json", *place, *options)[1]

    return telling


def test_a_closed_measure_tells_its_last_day_and_the_sentence_that_says_so(told: Callable[..., str]) -> None:
    closed = next(
        each for each in json.loads(told("--lang", "en"))["recommendations"] if each["verdict"] == "closed"
    )
    assert closed["why"].endswith("The document has expired: it was in force until 2025-04-30.")
    formal = closed["reality"][0]
    assert formal["wording"] == "Standing of the document: expired, in force until 2025-04-30"
    assert formal["quote"]["text"] == ENDS
    assert ACT[formal["quote"]["start"] : formal["quote"]["end"]] == ENDS


def test_no_sheet_calls_a_document_in_force_whose_day_is_past(told: Callable[..., str]) -> None:
    page, english = told("--format", "md"), told("--format", "md", "--lang", "en")
    assert "文件有效期至2025-04-30，现已失效。" in page
    assert f"- 文件效力：已失效，有效期至2025-04-30 — “{ENDS}”" in page
    assert f"- Standing of the document: expired, in force until 2025-04-30 — “{ENDS}”" in english
    assert "正式文件，有效期" not in page
    assert "已失效" in told("--format", "table")


def test_what_is_counted_and_not_listed_is_accounted_for(told: Callable[..., str]) -> None:
    answer = json.loads(told())
    assert answer["counts"]["judged"] == len(answer["recommendations"]) + answer["repeats_left_out"] == 3
    assert answer["repeats_left_out"] == 1
    assert "计数中有1项与另一项文字相同" in told("--format", "md")
    assert "1 of those counted is in the words of another" in told("--format", "table", "--lang", "en")
