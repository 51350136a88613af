"""The list as a page: what a profile settles comes first, what several measures share stands once."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ACT = """沈阳市浑南区支持机器人产业发展若干政策
一、对新认定的高新技术企业，给予10万元奖励。
二、对获得国家科技进步奖的企业，给予100万元奖励。
三、申报单位应当产权清晰、管理规范。上市公司不予支持。
"""
FIRM = {"region": "沈阳市浑南区", "titles": ["high_tech"], "listed": False}


@pytest.fixture
def page(run: Run, tmp_path: Path) -> str:
    (tmp_path / "act.txt").write_text(ACT, encoding="utf-8")
    (tmp_path / "firm.json").write_text(json.dumps(FIRM), encoding="utf-8")
    run("build", tmp_path / "act.txt", "--out", tmp_path / "snap")
    arguments = (tmp_path / "firm.json", "--snapshot", tmp_path / "snap", "--format", "md")
    return run("match", *arguments, "--on", "2026-11-24")[1]


def test_a_bar_that_the_firm_passes_is_shown_as_met(page: str) -> None:
    bars = [line for line in page.splitlines() if "上市公司不予支持" in line]
    assert [line.partition("]")[0] for line in bars] == ["- [符合", "- [符合"]


def test_the_place_that_was_read_stands_in_full_above_all_else(run: Run, page: str, tmp_path: Path) -> None:
    assert page.startswith("注册地：辽宁省沈阳市浑南区\n\n")
    (tmp_path / "short.json").write_text(json.dumps({"region": "Fuzhou"}), encoding="utf-8")
    (tmp_path / "nowhere.json").write_text("{}", encoding="utf-8")
    for name in ("match", "plan", "calendar", "changes"):
        told = ("--snapshot", tmp_path / "snap", "--format", "md", "--lang", "en")
        assert run(name, tmp_path / "short.json", *told)[1].startswith(
            "Place of registration: Fuzhou, Fujian\n\n"
        )
        assert "Place of registration" not in run(name, tmp_path / "nowhere.json", *told)[1].split("\n\n")[0]


def test_the_words_behind_a_sum_stand_below_it(page: str) -> None:
    assert "> “给予10万元奖励”" in page


def test_what_only_the_text_tells_stands_once_and_is_pointed_at(page: str) -> None:
    assert page.count("申报单位应当产权清晰、管理规范") == 1
    assert "- 另有 1 条与第 1 项所列相同，请见该项" in page


def test_a_measure_of_which_all_that_decides_is_listed_above_lists_it_again(run: Run, tmp_path: Path) -> None:
    act = "某县渔具扶持办法\n一、给予渔具展10万元补助。\n二、给予渔具赛20万元补助。\n三、申报单位应当产权清晰、管理规范。\n"
    (tmp_path / "act.txt").write_text(act, encoding="utf-8")
    (tmp_path / "firm.json").write_text(json.dumps({"employees": 12}), encoding="utf-8")
    run("build", tmp_path / "act.txt", "--out", tmp_path / "snap")
    arguments = (tmp_path / "firm.json", "--snapshot", tmp_path / "snap", "--format", "md")
    first, second = run("match", *arguments, "--on", "2026-11-24")[1].split("## 2.")
    demand = "申报单位应当产权清晰、管理规范"
    assert (demand in first, demand in second) == (True, True)


def test_several_findings_of_the_same_words_stand_below_one_quote(run: Run, tmp_path: Path) -> None:
    sorts = "对在浑南区注册的民营小微企业"
    (tmp_path / "act.txt").write_text(f"{ACT}四、{sorts}，给予50万元补助。\n", encoding="utf-8")
    (tmp_path / "firm.json").write_text(json.dumps(FIRM), encoding="utf-8")
    run("build", tmp_path / "act.txt", "--out", tmp_path / "snap")
    arguments = (tmp_path / "firm.json", "--snapshot", tmp_path / "snap", "--format", "md")
    page = run("match", *arguments, "--on", "2026-11-24")[1]
    posed = [line for line in page.splitlines() if sorts in line]
    assert [line for line in posed if line.startswith("- “")] == posed
    below = page.partition(posed[0])[2].partition("\n- ")[0].splitlines()[1:]
    assert len(below) > 1
    assert all(line.startswith("  - [") for line in below if line)


def test_what_a_profile_settles_comes_before_what_only_the_text_tells(page: str) -> None:
    first = page.partition("## 2.")[0]
    assert first.index("上市公司不予支持") < first.index("申报单位应当产权清晰、管理规范")


def test_what_decides_nothing_stands_below_what_decides_and_has_no_state(run: Run, tmp_path: Path) -> None:
    told = "四、对科研仪器企业，给予5万元补助，优先支持拥有自主品牌的企业。申报单位应当在线提交审计报告。\n"
    (tmp_path / "act.txt").write_text(f"{ACT}{told}", encoding="utf-8")
    (tmp_path / "firm.json").write_text(json.dumps(FIRM), encoding="utf-8")
    run("build", tmp_path / "act.txt", "--out", tmp_path / "snap")
    arguments = (tmp_path / "firm.json", "--snapshot", tmp_path / "snap", "--format", "md")
    page = run("match", *arguments, "--on", "2026-11-24")[1]
    given = next(block for block in page.split("\n## ") if "科研仪器" in block)
    deciding, _, beside = given.partition("- 不影响资格的说明：办理步骤、优先和评定\n")
    assert "上市公司不予支持" in deciding
    assert "  - 需要办理 — “申报单位应当在线提交审计报告”" in beside.splitlines()
    assert not any("需要办理" in line or "优先条件" in line for line in deciding.splitlines())


def test_a_quote_that_a_page_broke_into_lines_stands_on_one(run: Run, tmp_path: Path) -> None:
    asked = "拥有自主品牌、研发场地固定、知识产权归属明确、主营产品性能稳定"
    title, *body = ACT.replace("产权清晰、管理规范", asked).splitlines()
    lines = [line[at : at + 24] for line in body for at in range(0, len(line), 24)]
    (tmp_path / "act.txt").write_text("\n".join([title, *lines]), encoding="utf-8")
    (tmp_path / "firm.json").write_text(json.dumps(FIRM), encoding="utf-8")
    run("build", tmp_path / "act.txt", "--out", tmp_path / "snap")
    arguments = (tmp_path / "firm.json", "--snapshot", tmp_path / "snap", "--format", "md")
    page = run("match", *arguments, "--on", "2026-11-24")[1]
    assert [line for line in page.splitlines() if asked in line]


def test_questions_are_headed_by_what_their_answers_may_do(page: str, run: Run, tmp_path: Path) -> None:
    asked = page.partition("回答这些问题")[2]
    assert asked.startswith("可以确认更多事项") == ("可确定" in asked or "可能确认" in asked)
    arguments = (tmp_path / "firm.json", "--snapshot", tmp_path / "snap", "--format", "md", "--lang", "en")
    asked = run("match", *arguments, "--on", "2026-11-24")[1].partition("Answers that ")[2]
    assert asked.startswith("would settle more") == ("settles " in asked or "eligible" in asked)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "另有 1 项征求意见稿中的事项可能适合，正式发布前不能申报；加 --include draft 可一并列出。"),
        ("en", "1 in drafts may suit the firm; no application is possible before a draft is issued"),
    ],
)
def test_the_table_says_how_many_drafts_would_suit_and_how_to_list_them(
    lang: str, said: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "act.txt").write_text(ACT.replace("若干政策\n", "若干政策（征求意见稿）\n"), encoding="utf-8")
    (tmp_path / "firm.json").write_text(json.dumps({**FIRM, "awards": []}), encoding="utf-8")
    run("build", tmp_path / "act.txt", "--out", tmp_path / "snap")
    asked = (tmp_path / "firm.json", "--snapshot", tmp_path / "snap", "--lang", lang, "--on", "2026-11-24")
    table = run("match", *asked, "--format", "table")[1]
    assert "".join(said.split()) in "".join(table.split())
    with_drafts = run("match", *asked, "--format", "md", "--include", "draft")[1]
    assert "## 2." in with_drafts
    assert said not in with_drafts


@pytest.mark.usefixtures("snapshot")
@pytest.mark.parametrize(
    ("lang", "said"), [("zh", "可申报（原文未写明条件）"), ("en", "eligible (the text names no condition)")]
)
def test_a_measure_that_asks_nothing_is_told_apart_from_one_whose_conditions_are_met(
    lang: str, said: str, run: Run, profile: Path
) -> None:
    asked = (profile, "--ignore-dates", "--top", 1000, "--lang", lang, "--on", "2026-11-24")
    blocks = run("match", *asked, "--format", "md")[1].split("\n## ")
    heads = {block.split("\n")[0] for block in blocks if said in block.split("\n")[0]}
    assert [head for head in heads if "概念验证平台补助" in head]
    assert not [head for head in heads if "高新技术企业认定奖励" in head]
