"""Which document of a collection ends with another one: by number, by title and issuer, never on likeness."""

import json
from datetime import date
from pathlib import Path

import pytest

from policymatch.config import Settings, read_settings
from policymatch.domain.document import Status
from policymatch.domain.measure import Policy
from policymatch.domain.verdict import Verdict
from policymatch.service import build, judge, open_snapshot, policy, publish_with, read_one, read_profile
from policymatch.service.succession import with_succession

ON = date(2026, 11, 24)
GIVES = "第一条 对在本市注册的高新技术企业给予20万元奖励。\n"


def one(name: str, title: str, text: str = GIVES, **facts: str) -> Policy:
    told = {"issuer": "沈阳市科学技术局", "date": "2021-03-01", **facts}
    return read_one({"id": name, "title": title, "text": text, **told}, read_settings(reader="traits"))


def ending(text: str, name: str = "new", **facts: str) -> Policy:
    facts = {"date": "2025-03-01", "doc_no": "沈科发〔2025〕9号", **facts}
    return one(name, "沈阳市企业创新奖励办法", GIVES + text, **facts)


OLD = one("old", "沈阳市科学技术局关于印发《沈阳市企业奖励办法》的通知", doc_no="沈科发〔2021〕3号")


def heirs(*policies: Policy) -> dict[str, str]:
    found = with_succession(policies)
    assert all((p.document.status is Status.SUPERSEDED) == bool(p.document.superseded_by) for p in found)
    return {p.document.id: p.document.superseded_by for p in found if p.document.superseded_by}


@pytest.mark.parametrize(
    "sentence",
    [
        "第二条 《沈阳市企业奖励办法》（沈科发〔2021〕3号）同时废止。",
        "第二条 原沈科发〔2021〕3 号文件自本办法施行之日起停止执行。",
        "第二条 此前印发的《沈阳市企业奖励办法》，以本办法为准。",
        "第二条 《沈阳市科学技术局关于印发〈沈阳市企业奖励办法〉的通知》、《甲办法》即行废止。",
        "第二条 《市科学技术局关于印发〈沈阳市企业奖励办法〉的通知》同时废止。",
    ],
)
def test_the_document_that_a_later_one_ends_is_superseded_by_it(sentence: str) -> None:
    assert heirs(OLD, ending(sentence)) == {"old": "new"}


@pytest.mark.parametrize(
    "sentence",
    [
        "第二条 《沈阳市企业奖励办法》第三条同时废止。",
        "第二条 根据《沈阳市企业奖励办法》，《甲办法》同时废止。",
        "第二条 《沈阳市企业奖励办法》与本办法不一致的，以本办法为准。",
        "第二条 《沈阳市企业奖励办法》（沈科发〔2020〕8号）同时废止。",
        "第二条 《沈阳市企业奖励管理办法》同时废止。",
        "第二条 《大连市科学技术局关于印发〈沈阳市企业奖励办法〉的通知》同时废止。",
        "第二条 《沈阳市企业奖励办法》废止前已经受理的，按原办法办理。",
        "第二条 修订或者废止《沈阳市企业奖励办法》。",
    ],
)
def test_a_document_that_is_cited_in_part_or_by_another_name_stays_in_force(sentence: str) -> None:
    assert heirs(OLD, ending(sentence)) == {}


def test_of_two_documents_with_one_title_and_no_number_told_none_is_meant() -> None:
    twin = one("twin", "沈阳市企业奖励办法", doc_no="沈科发〔2019〕1号", date="2019-03-01")
    assert heirs(OLD, twin, ending("《沈阳市企业奖励办法》同时废止。")) == {}


def test_a_number_of_another_city_is_not_meant() -> None:
    text = "《招商办法》（市政发〔2020〕34号）同时废止。"
    here = one("here", "沈阳市招商规定", issuer="沈阳市人民政府", doc_no="市政发〔2020〕34号")
    there = one("there", "白银市招商规定", issuer="白银市人民政府", doc_no="市政发〔2020〕34号")
    assert heirs(here, there, ending(text, issuer="沈阳市人民政府")) == {"here": "new"}


def test_an_older_document_ends_no_later_one() -> None:
    assert (
        heirs(OLD, ending("《沈阳市企业奖励办法》（沈科发〔2021〕3号）同时废止。", date="2020-01-01")) == {}
    )


def test_a_draft_gives_way_to_the_final_text_of_the_same_issuer() -> None:
    title = "关于公开征求《沈阳市企业创新奖励办法（征求意见稿）》意见的公告"
    draft = one("draft", title, date="2025-01-01")
    other = one("other", title, date="2025-01-01", issuer="大连市科学技术局")
    later = one("later", title, date="2026-01-01")
    assert draft.document.status is Status.DRAFT
    assert heirs(draft, other, later, ending("")) == {"draft": "new"}


def test_what_ends_is_quoted_from_the_later_text() -> None:
    read = ending("《沈阳市企业奖励办法》（沈科发〔2021〕3 号）同时废止。").document
    [cited] = read.supersedes
    assert cited.title.text == "沈阳市企业奖励办法"
    assert cited.number.text == "沈科发〔2021〕3 号"
    assert cited.title.is_literal_in(read.body)
    assert cited.number.is_literal_in(read.body)


def test_a_notice_names_the_document_that_it_forwards_where_that_is_at_hand() -> None:
    original = one("call", "沈阳市科学技术局关于申报创新奖励的通知")
    by_issuer = one(
        "a", "关于转发《沈阳市科学技术局关于申报创新奖励的通知》的通知", issuer="沈阳市浑南区科学技术局"
    )
    by_words = one("b", "关于转发《关于申报创新奖励的通知》的通知", issuer="沈阳市浑南区科学技术局")
    other = one("c", "关于转发《关于申报创新奖励的通知》的通知", "第一条 给予30万元奖励。")
    found = {
        p.document.id: p.document.forwards for p in with_succession([original, by_issuer, by_words, other])
    }
    assert found == {"call": None, "a": "call", "b": "call", "c": None}


def collection(folder: Path, *policies: Policy) -> Path:
    path = folder / "collection.jsonl"
    rows = [
        {"id": d.id, "title": d.title, "text": d.body, "issuer": d.issuer, "doc_no": d.document_number,
         "date": str(d.issued_on)}
        for d in (policy.document for policy in policies)
    ]  # fmt: skip
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return path


def test_a_build_closes_the_measures_of_a_superseded_document_and_a_changed_one_opens_them(
    tmp_path: Path, settings: Settings
) -> None:
    new = ending("《沈阳市企业奖励办法》（沈科发〔2021〕3号）同时废止。")
    mine = settings.model_copy(update={"snapshot": tmp_path / "shelf"})
    build([collection(tmp_path, OLD, new)], mine.snapshot_place, mine)
    snapshot = open_snapshot(mine)
    firm = read_profile({"region": "210100", "titles": []}, on=ON)
    [found] = judge(snapshot, firm, ["old-m1"], on=ON).judgements
    assert found.verdict is Verdict.CLOSED
    assert policy(snapshot, "old").document.superseded_by == "new"
    [before] = judge(snapshot, firm, ["old-m1"], on=date(2025, 2, 28)).judgements
    assert before.verdict is not Verdict.CLOSED
    assert before.reality[0].wording.zh == "文件效力：正式文件，自2025-03-01起由新文件代替"
    [after] = judge(snapshot, firm, ["old-m1"], on=date(2025, 3, 1)).judgements
    assert (after.verdict, after.reality[0].wording.zh) == (Verdict.CLOSED, "文件效力：已被新文件代替")

    changed = ending("第二条 本办法解释权归市科学技术局。")
    told = {"id": changed.document.id, "title": changed.document.title, "text": changed.document.body}
    publish_with(changed, told, mine)
    again = policy(open_snapshot(mine), "old").document
    assert (again.superseded_by, again.superseded_on, again.status) == (None, None, Status.IN_FORCE)
