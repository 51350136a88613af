"""The command line: exact shapes on stdout, sentences on stderr, and an exit status that tells."""

import json
from pathlib import Path

import pytest

from policymatch.service import Snapshot
from tests.cli.conftest import Run

SOURCES = Path(__file__).parents[1] / "sources"
COMMANDS = (
    *("build", "extract", "match", "judge", "plan", "calendar", "changes", "elsewhere", "compare"),
    *("suggest", "batch", "reach", "serve", "models"),
)


def test_extract_prints_one_record_a_document(run: Run) -> None:
    status, out, _ = run("extract", SOURCES / "sy-notice.txt", SOURCES / "sy-robots.json")
    records = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [record["source"] for record in records] == ["sy-notice.txt", "sy-robots.json"]
    assert records[0].keys() >= {"policy", "body", "measures", "source"}
    for record in records:
        for measure in record["measures"]:
            quote = measure["benefits"][0]["quote"]
            assert record["body"][quote["start"] : quote["end"]] == quote["text"]


def test_extract_explains_each_leaf_with_its_words(run: Run) -> None:
    status, out, _ = run("extract", "--explain", SOURCES / "sy-robots.json")
    assert status == 0
    assert "rd_ratio >= 0.05" in out
    assert "“研发费用占营业收入比例不低于5%”" in out


def doubtful_robots(folder: Path) -> Path:
    """The reviewed record, its measures read with less and less confidence; of the last it says nothing."""
    record = json.loads((SOURCES / "sy-robots.json").read_text("utf-8"))
    for measure, confidence in zip(record["measures"], (0.94, 0.31, 1.0), strict=False):
        measure["confidence"] = confidence
    path = folder / "doubtful.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


def test_extract_tells_which_measures_were_read_with_doubt(run: Run, tmp_path: Path) -> None:
    _, out, _ = run("extract", "--explain", doubtful_robots(tmp_path))
    blocks = out.split("\nsy-robots-m")[1:]
    assert [("识别可信度 94%" in block, "31%，该处文字未必给予支持" in block) for block in blocks] == [
        (True, False),
        (False, True),
        (False, False),
        (False, False),
    ]


@pytest.mark.parametrize("form", ["table", "md"])
def test_a_list_for_readers_tells_with_what_confidence_a_measure_was_read(
    form: str, run: Run, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    assert run("build", doubtful_robots(tmp_path), "--out", tmp_path / "snap")[0] == 0
    given = ("match", profile, "--snapshot", tmp_path / "snap", "--format", form, "--on", "2026-11-24")
    assert run(*given)[1].count("识别可信度") == 2
    assert "read with 31% confidence: the text may offer nothing here" in run(*given, "--lang", "en")[1]


def test_a_list_for_readers_tells_how_much_each_measure_has_to_do_with_the_firm(
    run: Run, profile: Path, tmp_path: Path
) -> None:
    assert run("build", SOURCES / "sy-robots.json", "--out", tmp_path / "snap")[0] == 0
    given = ("match", profile, "--snapshot", tmp_path / "snap", "--format", "md", "--on", "2026-11-24")
    blocks = run(*given)[1].split("## ")[1:]
    assert blocks
    assert all("\n\n相关度" in block or "\n\n可能相关" in block for block in blocks)


def test_square_brackets_in_a_title_are_printed_as_they_are(
    run: Run, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    record = json.loads((SOURCES / "sy-robots.json").read_text("utf-8"))
    record["measures"][0]["title"] = "[bold]认定[/x]奖励"
    (tmp_path / "brackets.json").write_text(json.dumps(record), encoding="utf-8")
    run("build", tmp_path / "brackets.json", "--out", tmp_path / "snap")
    _, out, _ = run("match", profile, "--snapshot", tmp_path / "snap", "--format", "table")
    assert "[bold]认定[/x]奖励" in out


def test_a_file_that_cannot_be_read_gives_status_1_and_its_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    status, out, err = run("extract", tmp_path / "empty.txt", SOURCES / "sy-notice.txt")
    assert (status, len(out.splitlines())) == (1, 1)
    assert "empty.txt" in err


def test_nothing_but_unreadable_files_gives_status_2(run: Run, tmp_path: Path) -> None:
    assert run("extract", tmp_path / "absent.pdf")[0] == 2


def test_match_prints_the_recommendation_of_the_contract(run: Run, profile: Path, snapshot: Snapshot) -> None:
    status, out, _ = run("match", profile, "--top", 3, "--on", "2026-11-24")
    answer = json.loads(out)
    assert status == 0
    assert (answer["snapshot"], answer["on"], answer["firm"]) == (snapshot.id, "2026-11-24", "firm-1")
    assert [given["rank"] for given in answer["recommendations"]] == [1, 2, 3]
    first = answer["recommendations"][0]
    assert first.keys() >= {
        "measure",
        "policy",
        "verdict",
        "findings",
        "benefit",
        "relevance",
        "why",
        "window",
    }
    assert isinstance(first["why"], str)
    assert answer["counts"].keys() >= {
        "judged",
        "eligible",
        "unclear",
        "not_yet",
        "ineligible",
        "closed",
        "draft",
    }


@pytest.mark.parametrize("form", ["table", "md"])
@pytest.mark.usefixtures("snapshot")
def test_match_prints_for_readers_too(form: str, run: Run, profile: Path) -> None:
    status, out, _ = run("match", profile, "--format", form, "--lang", "en")
    assert status == 0
    assert "measures judged" in out


@pytest.mark.parametrize("form", ["table", "md"])
def test_a_list_in_which_nothing_stands_says_what_rules_out_most(form: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "support.txt").write_text(
        "沈阳市支持机器人企业若干措施\n一、支持首台套。对机器人企业，给予50万元一次性奖励。", encoding="utf-8"
    )
    (tmp_path / "elsewhere.json").write_text('{"region": "深圳市南山区"}', encoding="utf-8")
    run("build", tmp_path / "support.txt", "--out", tmp_path / "snap")
    given = ("match", tmp_path / "elsewhere.json", "--snapshot", tmp_path / "snap", "--format", form)
    assert "1项只有“注册地”不符合" in run(*given, "--lang", "zh")[1]
    assert "1 ruled out by one condition alone: place of registration" in run(*given, "--lang", "en")[1]


def test_where_all_is_over_no_change_of_the_firm_is_hinted_at(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "沈阳市支持机器人企业若干措施\n一、对机器人企业，给予50万元一次性奖励。\n本措施自2024年1月1日起施行，有效期1年。",
        encoding="utf-8",
    )
    (tmp_path / "firm.json").write_text('{"region": "210102", "entity_type": "enterprise"}', encoding="utf-8")
    run("build", tmp_path / "a.txt", "--out", tmp_path / "out")
    given = ("--snapshot", tmp_path / "out", "--format", "table", "--on", "2026-11-24", "--lang", "zh")
    told = run("match", tmp_path / "firm.json", *given)[1]
    assert "1项已截止或失效，最晚的截至2024-12-31" in told
    assert "policymatch changes" not in told


@pytest.mark.usefixtures("snapshot")
def test_judge_prints_the_findings_of_named_measures(run: Run, profile: Path) -> None:
    status, out, _ = run("judge", profile, "--measure", "sy-robots-m1", "--measure", "sy-robots-m4")
    judged = json.loads(out)["judgements"]
    assert status == 0
    assert [one["verdict"] for one in judged] == ["eligible", "ineligible"]


def test_a_profile_with_faults_gives_status_2_and_all_of_them(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    faulty = {
        "revenu": 1,
        "revenue_yuan": -1,
        "rd_staff_ratio": 2,
        "founded_on": "2999-01-01",
        "region": "亚特兰蒂斯",
    }
    path.write_text(json.dumps(faulty), encoding="utf-8")
    status, _, err = run("match", path)
    assert status == 2
    assert all(f"/{name}" in err for name in faulty)


@pytest.mark.parametrize("content", [b"{", b"[1]", b'"text"', b"\xff\xfe"])
def test_a_profile_that_is_no_object_gives_status_2(content: bytes, run: Run, tmp_path: Path) -> None:
    (tmp_path / "firm.json").write_bytes(content)
    assert run("match", tmp_path / "firm.json")[0] == 2


@pytest.mark.usefixtures("snapshot")
def test_a_measure_that_is_not_there_gives_status_2(run: Run, profile: Path) -> None:
    status, _, err = run("judge", profile, "--measure", "absent-m1")
    assert (status, "absent-m1" in err) == (2, True)


def test_no_snapshot_gives_status_2_and_the_command_to_run(run: Run, profile: Path, tmp_path: Path) -> None:
    status, _, err = run("match", profile, "--snapshot", tmp_path / "nowhere")
    assert (status, "policymatch build" in err) == (2, True)


def test_an_impossible_day_gives_status_2(run: Run, profile: Path) -> None:
    assert run("match", profile, "--on", "2026-02-30")[0] == 2


@pytest.mark.usefixtures("snapshot")
def test_batch_refuses_bad_rows_by_name_with_status_1(run: Run, tmp_path: Path) -> None:
    firms = tmp_path / "firms.jsonl"
    firms.write_text('{"id": "good"}\n{"id": "bad", "employees": -1}\n', encoding="utf-8")
    status, _, err = run("batch", firms, "--out", tmp_path / "out.csv")
    assert (status, "bad" in err, (tmp_path / "out.csv").exists()) == (1, True, True)


def test_every_command_explains_itself(run: Run) -> None:
    for command in COMMANDS:
        status, out, _ = run(command, "--help")
        assert (status, "Usage:" in out) == (0, True)


def test_a_setting_that_cannot_be_used_is_named(
    run: Run, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYMATCH_PORT", "seventy")
    status, _, err = run("match", profile)
    assert (status, "POLICYMATCH_PORT" in err) == (2, True)


def test_a_text_or_a_file_suggests_facts(run: Run, tmp_path: Path) -> None:
    text = "员工86人，是国家高新技术企业"
    (tmp_path / "about.txt").write_text(text, encoding="utf-8")
    answers = [json.loads(run("suggest", told)[1])["suggestions"] for told in (text, tmp_path / "about.txt")]
    assert answers[0] == answers[1]
    assert [(each["key"], each["value"]) for each in answers[0]] == [
        ("employees", 86),
        ("titles", ["high_tech"]),
    ]
    assert '| "employees": 86 |' in run("suggest", text, "--format", "md")[1]
    (tmp_path / "about.bin").write_bytes(b"\xff\xfe\x00")
    assert run("suggest", tmp_path / "about.bin")[0] == 2
    assert run("suggest", "x" * 5000)[0] == 0


@pytest.mark.usefixtures("snapshot")
def test_questions_for_readers_say_what_an_answer_would_do(run: Run, profile: Path) -> None:
    asked = json.loads(run("match", profile, "--on", "2026-11-24")[1])["questions"]
    _, out, _ = run("match", profile, "--on", "2026-11-24", "--format", "md")
    assert asked
    for question in asked:
        (line,) = [line for line in out.splitlines() if line.startswith(f"- {question['ask']}")]
        assert line.endswith(f"({question['promise']})")
        assert (f"可确定 {question['settles']} 项" in line) == (question["settles"] > 0)
        assert (f"可能确认 {question['opens']} 项可申报" in line) == (question["opens"] > 0)
        assert (f"可能再排除 {question['narrows']} 项" in line) == (question["narrows"] > 0)
        assert ("涉及最高" in line) == (question["unlocks_yuan_max"] is not None)


@pytest.mark.usefixtures("snapshot")
def test_an_output_that_cannot_be_written_gives_status_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "firms.jsonl").write_text('{"id": "good"}\n', encoding="utf-8")
    status, _, err = run("batch", tmp_path / "firms.jsonl", "--out", "/proc/out.jsonl")
    assert (status, "/proc/out.jsonl" in err, "Traceback" in err) == (2, True, False)


@pytest.mark.usefixtures("snapshot")
def test_verdicts_on_every_measure_are_not_left_out_of_a_table_silently(run: Run, tmp_path: Path) -> None:
    firms = tmp_path / "firms.jsonl"
    firms.write_text('{"id": "a"}\n{"id": "a"}\n', encoding="utf-8")
    status, _, err = run("batch", firms, "--out", tmp_path / "out.csv", "--all-verdicts")
    assert (status, "--all-verdicts" in err, (tmp_path / "out.csv").exists()) == (2, True, False)
    status, _, err = run("batch", firms, "--out", tmp_path / "out.csv", "--top", "1")
    assert (status, "lines 1, 2" in err) == (0, True)
