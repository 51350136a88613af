"""What a firm is recommended, where the answer is known beforehand."""

from datetime import date
from typing import Any

import pytest

from policymatch.cli.sheets import as_markdown
from policymatch.domain.errors import NotFound
from policymatch.domain.labels import note_on_quotes
from policymatch.domain.profile import FirmProfile
from policymatch.domain.reality import FactKind
from policymatch.domain.recommendation import PolicyHead
from policymatch.domain.verdict import State, Verdict
from policymatch.domain.wording import Language
from policymatch.service import Snapshot, judge, match, read_profile, recommend

ON = date(2026, 11, 24)
FIRM: dict[str, Any] = {
    "region": "沈阳市浑南区",
    "founded_on": "2023-05-18",
    "revenue_yuan": 1e7,
    "rd_expense_yuan": 4e5,
    "titles": ["high_tech"],
    "description": "研制协作机器人",
}


@pytest.fixture
def firm() -> FirmProfile:
    return read_profile(FIRM, on=ON)


def verdicts(snapshot: Snapshot, firm: FirmProfile) -> dict[str, str]:
    return match(snapshot, firm, on=ON).verdicts()


def test_every_measure_is_judged_not_only_the_similar_ones(snapshot: Snapshot, firm: FirmProfile) -> None:
    found = match(snapshot, firm, on=ON, top=1)
    assert set(found.verdicts()) == set(snapshot.catalogue.measure_ids)
    assert found.answer.counts["judged"] == len(snapshot)


def test_the_verdicts_are_those_of_the_documents_own_words(snapshot: Snapshot, firm: FirmProfile) -> None:
    found = verdicts(snapshot, firm)
    assert found["sy-robots-m1"] == Verdict.ELIGIBLE
    assert found["sy-robots-m2"] == Verdict.INELIGIBLE
    assert found["sy-robots-m3"] == Verdict.NOT_YET
    assert found["sy-robots-m4"] == Verdict.INELIGIBLE
    assert found["sy-draft-m1"] == Verdict.DRAFT


def test_what_may_not_be_had_is_left_out_unless_it_is_asked_for(
    snapshot: Snapshot, firm: FirmProfile
) -> None:
    usual = recommend(snapshot, firm, on=ON, top=1000)
    asked = recommend(snapshot, firm, on=ON, top=1000, include=frozenset({Verdict.INELIGIBLE, Verdict.DRAFT}))
    assert {"sy-robots-m2", "sy-draft-m1"}.isdisjoint(g.measure.id for g in usual.recommendations)
    assert {"sy-robots-m2", "sy-draft-m1"} <= {g.measure.id for g in asked.recommendations}


def test_drafts_that_would_suit_are_counted_until_they_are_asked_for(snapshot: Snapshot) -> None:
    here, elsewhere = (read_profile({"region": place}, on=ON) for place in ("210112", "440305"))
    assert recommend(snapshot, here, on=ON).drafts_left_out == 1
    assert recommend(snapshot, elsewhere, on=ON).counts["draft"] == 1
    assert recommend(snapshot, elsewhere, on=ON).drafts_left_out == 0
    assert recommend(snapshot, here, on=ON, include=frozenset({Verdict.DRAFT})).drafts_left_out == 0
    assert recommend(snapshot, here, on=ON, ignore_dates=True).drafts_left_out == 0


def test_the_gap_is_told_in_the_fields_own_unit(snapshot: Snapshot, firm: FirmProfile) -> None:
    judged = judge(snapshot, firm, ["sy-robots-m2"], on=ON).judgements[0]
    ratio = next(finding for finding in judged.findings if finding.field == "rd_ratio")
    assert (ratio.state, ratio.quote.text) == (State.UNMET, "研发费用占营业收入比例不低于5%")
    assert ratio.gap is not None


def test_a_firm_that_is_too_young_is_told_the_day(snapshot: Snapshot, firm: FirmProfile) -> None:
    judged = judge(snapshot, firm, ["sy-robots-m3"], on=ON).judgements[0]
    assert (judged.verdict, judged.eligible_on) == (Verdict.NOT_YET, date(2028, 5, 18))
    assert "2028-05-18起可以" in judged.why.zh


def test_each_finding_stands_beside_a_literal_quote(snapshot: Snapshot, firm: FirmProfile) -> None:
    for given in recommend(snapshot, firm, on=ON, top=200).recommendations:
        body = snapshot.placed(given.measure.id).document.body
        for finding in given.findings:
            assert finding.implied or (finding.quote and finding.quote.is_literal_in(body))


def test_the_explained_verdict_is_the_compiled_one(snapshot: Snapshot, firm: FirmProfile) -> None:
    found = match(snapshot, firm, on=ON, top=1000, include=frozenset(Verdict))
    explained = {g.measure.id: g.verdict.value for g in found.answer.recommendations}
    assert explained == found.verdicts()


def test_the_same_question_gives_the_same_answer(snapshot: Snapshot, firm: FirmProfile) -> None:
    assert recommend(snapshot, firm, on=ON) == recommend(snapshot, firm, on=ON)


def test_a_shorter_list_is_the_beginning_of_a_longer_one(snapshot: Snapshot, firm: FirmProfile) -> None:
    short, long = (recommend(snapshot, firm, on=ON, top=top).recommendations for top in (5, 15))
    assert [g.measure.id for g in short] == [g.measure.id for g in long[:5]]


def test_a_firm_of_which_nothing_is_known_is_ruled_out_of_nothing(snapshot: Snapshot) -> None:
    counts = recommend(snapshot, read_profile({}, on=ON), on=ON).counts
    assert (counts["ineligible"], counts["eligible"] + counts["unclear"] > 0) == (0, True)


def test_dates_may_be_ignored(snapshot: Snapshot, firm: FirmProfile) -> None:
    found = match(snapshot, firm, on=ON, ignore_dates=True).verdicts()
    assert found["sy-draft-m1"] == Verdict.ELIGIBLE


def test_a_measure_that_is_not_there_is_refused_by_name(snapshot: Snapshot, firm: FirmProfile) -> None:
    with pytest.raises(NotFound, match="nothing-m1") as refused:
        judge(snapshot, firm, ["nothing-m1"], on=ON)
    assert "GET" not in refused.value.wording.zh + refused.value.wording.en


def test_each_measure_comes_with_what_its_text_says_of_its_use(snapshot: Snapshot, firm: FirmProfile) -> None:
    judged = judge(snapshot, firm, ["sy-robots-m1", "sy-draft-m1"], on=ON).judgements
    standings = [next(f for f in one.reality if f.kind == "formal") for one in judged]
    assert [fact.wording.zh for fact in standings] == ["文件效力：正式文件", "文件效力：征求意见稿，尚未施行"]
    assert [len(one.reality) for one in judged] == [6, 6]
    first = recommend(snapshot, firm, on=ON).recommendations[0]
    assert {fact.kind for fact in first.reality} == set(FactKind)


def test_a_holder_is_told_that_an_award_is_for_a_first_recognition(
    snapshot: Snapshot, firm: FirmProfile
) -> None:
    given = {each.measure.id: each for each in recommend(snapshot, firm, on=ON, top=1000).recommendations}
    told = {
        measure: "针对首次认定" in each.why.zh
        for measure, each in given.items()
        if "high-tech-zone" in measure
    }
    assert told["sy-high-tech-zone-m1"]
    assert not told["sy-high-tech-zone-m2"]
    assert given["sy-high-tech-zone-m1"].verdict is Verdict.UNCLEAR


def test_a_measure_that_is_judged_by_itself_has_the_reason_that_it_has_in_the_list(
    snapshot: Snapshot, firm: FirmProfile
) -> None:
    listed = recommend(snapshot, firm, on=ON, top=1000).recommendations
    judged = judge(snapshot, firm, [each.measure.id for each in listed], on=ON).judgements
    assert any("针对首次认定" in each.why.zh for each in judged)
    assert [each.why for each in judged] == [each.standing for each in listed]


def test_a_measure_of_an_old_document_says_how_old_it_is(snapshot: Snapshot, firm: FirmProfile) -> None:
    old = "cn-high-tech-recognition-m1"
    listed = recommend(snapshot, firm, on=ON, top=1000, include=frozenset(Verdict)).recommendations
    judged = judge(snapshot, firm, [old], on=ON).judgements[0]
    assert judged.reality == {given.measure.id: given for given in listed}[old].reality
    assert judged.reality[0].wording.zh.endswith("，2016年发布，已逾10年，文中未写明有效期")
    earlier = judge(snapshot, firm, [old], on=date(2023, 11, 24)).judgements[0]
    assert earlier.reality[0].wording.zh == "文件效力：正式文件"


def test_an_answer_says_where_its_quotes_come_from_a_summary(snapshot: Snapshot, firm: FirmProfile) -> None:
    answer = recommend(snapshot, firm, on=ON, top=100)
    summarised = {each.policy.id for each in answer.recommendations if each.policy.summarised}
    assert "cn-high-tech-income-tax" in summarised
    assert "sy-robots" not in summarised
    assert answer.note is not None
    assert "并非原文字句" in answer.note.zh
    assert answer.note.zh in as_markdown(answer, Language.ZH)


def test_an_answer_out_of_published_texts_alone_has_no_such_note() -> None:
    assert note_on_quotes([PolicyHead(id="p", title="")]) is None
