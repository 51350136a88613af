"""Plan, calendar, changes, another place, two versions, free text: where the answers are known beforehand."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from policymatch.config import Settings
from policymatch.domain.errors import RequestError
from policymatch.domain.measure import MeasureKind
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.domain.recommendation import FirmBenefit
from policymatch.domain.verdict import Finding, Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.planning.calendar import Event, EventKind
from policymatch.service import (
    Snapshot,
    build,
    calendar,
    changes,
    compare,
    elsewhere,
    open_snapshot,
    outlook,
    plan,
    policy,
    policy_in,
    read_profile,
    recommend,
    suggest,
)
from policymatch.service.planning import plan_among
from policymatch.service.scheduling import days_ahead

ON = date(2026, 11, 24)
SOURCES = Path(__file__).parents[1] / "sources"
STARTER = Path(__file__).parents[2] / "corpus" / "policies"
FIRM: dict[str, Any] = {
    "id": "firm-1",
    "region": "沈阳市浑南区",
    "founded_on": "2022-03-18",
    "revenue_yuan": 1e7,
    "rd_expense_yuan": 4e5,
    "titles": [],
    "description": "研制协作机器人",
}


@pytest.fixture
def firm() -> FirmProfile:
    return read_profile(FIRM, on=ON)


def test_a_plan_names_what_may_be_had_now_and_later_and_nothing_else(
    snapshot: Snapshot, firm: FirmProfile
) -> None:
    made = plan(snapshot, firm, on=ON, top=1000)
    kept, later = ({each.measure.id for each in part} for part in (made.kept, made.later))
    assert all(each.verdict in (Verdict.ELIGIBLE, Verdict.UNCLEAR) for each in made.kept)
    assert {(each.measure.id, each.eligible_on) for each in made.later} == {
        ("sy-robots-m3", date(2027, 3, 18))
    }
    assert kept.isdisjoint(later)
    assert "sy-draft-m1" not in kept | later
    assert made.yuan_max >= made.yuan_max_eligible


def test_money_credit_and_what_is_told_of_one_person_alone_are_summed_apart(
    snapshot: Snapshot, firm: FirmProfile
) -> None:
    answer = recommend(snapshot, firm, on=ON, top=4)
    words = Wording(zh="", en="")
    benefits = (
        FirmBenefit(amount_yuan_max=2e5, text=words),
        FirmBenefit(amount_yuan_max=7e3, of_one_unit=True, text=words),
        FirmBenefit(credit_yuan_max=3e6, text=words),
        FirmBenefit(text=words),
    )
    given = tuple(
        each.model_copy(
            update={"benefit": benefit, "verdict": Verdict.UNCLEAR, "rank": rank, "exclusive_with": ()}
        )
        for rank, (each, benefit) in enumerate(zip(answer.recommendations, benefits, strict=True), 1)
    )
    made = plan_among(snapshot, answer.model_copy(update={"recommendations": given}), firm)
    assert (made.yuan_max, made.credit_yuan_max, made.untold) == (2e5, 3e6, 2)
    assert "2项未写明金额或只写明每人、每件的金额，不计入合计" in made.why.zh


def test_a_plan_says_what_the_match_says_to_check_first(snapshot: Snapshot, firm: FirmProfile) -> None:
    answer = recommend(snapshot, firm, on=ON, top=1000)
    given = next(each for each in answer.recommendations if each.policy.region == "210100")
    words = "对迁入本市的瞪羚企业"
    arrival = Finding(
        state="unknown",
        hardness="must",
        kind="testable",
        quote=Quote.of(words, 0, len(words)),
        wording=Wording(zh=words, en=""),
    )
    told = given.model_copy(update={"findings": (arrival,), "verdict": Verdict.UNCLEAR})
    made = plan_among(snapshot, answer.model_copy(update={"recommendations": (told,)}), firm)
    assert made.kept[0].caution is not None
    assert made.kept[0].caution.zh.startswith("该支持针对从外地迁入的企业")


def test_a_plan_says_of_how_many_the_sum_does_not_count(snapshot: Snapshot, firm: FirmProfile) -> None:
    answer = recommend(snapshot, firm, on=ON, top=1000)
    subsidy = next(
        each for each in answer.recommendations if each.measure.kind is MeasureKind.INTEREST_SUBSIDY
    )
    worth = FirmBenefit(amount_yuan_max=5e5, text=Wording(zh="", en=""))
    told = subsidy.model_copy(update={"benefit": worth, "verdict": Verdict.UNCLEAR})
    without = firm.model_copy(update={"loan_yuan": 0.0})
    made = plan_among(snapshot, answer.model_copy(update={"recommendations": (told,)}), without)
    assert (made.yuan_max, len(made.kept)) == (0.0, 1)
    assert "1项因所填贷款余额为0，写明的上限不计入合计" in made.why.zh


def test_every_measure_left_out_stands_beside_the_sentence_that_bars_it(snapshot: Snapshot) -> None:
    firm = read_profile({**FIRM, "titles": ["high_tech"]}, on=ON)
    made = plan(snapshot, firm, on=ON, top=1000)
    kept = {each.measure.id for each in made.kept}
    for each in made.left_out:
        assert each.in_favour_of.id in kept
        assert each.measure.id not in kept
        assert each.quote.is_literal_in(snapshot.placed(each.measure.id).document.body)


def test_a_title_that_one_measure_demands_and_another_forbids_is_planned_on_one_side_alone(
    tmp_path: Path, settings: Settings
) -> None:
    build([STARTER / "sy-high-tech-zone.json"], tmp_path / "out", settings)
    snapshot = open_snapshot(settings.model_copy(update={"snapshot": tmp_path / "out"}))
    told = {key: value for key, value in FIRM.items() if key != "titles"}
    untold = plan(snapshot, read_profile(told, on=ON), on=ON)
    left_out = {each.measure.id: each for each in untold.left_out}
    assert "sy-high-tech-zone-m3" in {each.measure.id for each in untold.kept}
    assert "资质称号需没有高新技术企业" in left_out["sy-high-tech-zone-m6"].because.zh
    assert left_out["sy-high-tech-zone-m6"].quote.text == "新纳入区高新技术企业培育库"
    without = plan(snapshot, read_profile({**told, "titles": []}, on=ON), on=ON)
    assert "sy-high-tech-zone-m6" in {each.measure.id for each in without.kept}


def test_the_calendar_tells_the_day_on_which_a_firm_is_old_enough(
    snapshot: Snapshot, firm: FirmProfile
) -> None:
    ahead = calendar(snapshot, firm, on=ON, top=1000)
    possible = [event for event in ahead.events if event.kind == "becomes_possible"]
    assert [(event.day, [m.id for m in event.measures]) for event in possible] == [
        (date(2027, 3, 18), ["sy-robots-m3"])
    ]
    assert "sy-robots-m3" not in {measure.id for measure in ahead.undated}
    assert (ahead.until, ahead.firm) == (date(2027, 11, 24), "firm-1")


def test_a_calendar_counts_days_and_not_what_falls_on_them() -> None:
    said = Wording(zh="", en="")
    first, second, third = (
        Event(day=date(2027, 3, day), kind=EventKind.CLOSES, policy=name, measures=(), wording=said)
        for day, name in ((1, "a"), (1, "b"), (31, "a"))
    )
    assert days_ahead([first, second, third], 4).zh.startswith("今后十二个月有2个日期；另有4项")
    assert days_ahead([first, second, third], 4).en.startswith("2 days to note")
    one = days_ahead([first, second], 1).en
    assert one.startswith(
        "1 day to note in the next twelve months; the document of 1 more measure states none"
    )
    assert days_ahead([], 2).zh.startswith("今后十二个月没有已知日期；2项")


def test_the_title_that_opens_the_award_is_among_the_changes(snapshot: Snapshot, firm: FirmProfile) -> None:
    found = changes(snapshot, firm, on=ON).changes
    title = next(change for change in found if change.target == "high_tech")
    assert "sy-robots-m1" in {measure.id for measure in title.measures}
    assert title.opens >= title.eligible >= 1
    assert "取得“高新技术企业”（资质称号），可打开" in title.wording.zh


def test_each_title_opens_and_closes_what_the_match_says_of_a_firm_that_holds_it(snapshot: Snapshot) -> None:
    for told in (FIRM, {"titles": []}, {"region": "沈阳市浑南区", "titles": ["tech_sme"]}):
        before = recommend(snapshot, read_profile(told, on=ON), on=ON).counts
        found = changes(snapshot, read_profile(told, on=ON), on=ON, most=50).changes
        titles = [change for change in found if change.field == "titles"]
        assert "high_tech" in {change.target for change in titles}
        for change in titles:
            held = {**told, "titles": [*told["titles"], change.target]}
            after = recommend(snapshot, read_profile(held, on=ON), on=ON).counts
            assert change.opens - change.closes == before["ineligible"] - after["ineligible"]


def test_in_another_city_its_own_award_is_gained_and_those_of_here_are_lost(
    snapshot: Snapshot, firm: FirmProfile
) -> None:
    found = elsewhere(snapshot, firm, "大连市", on=ON, top=1000)
    assert {each.measure.id for each in found.gained} == {"sy-robots-m4"}
    assert "sy-robots-m3" in {each.measure.id for each in found.lost}
    assert (found.gains, found.losses) == (len(found.gained), len(found.lost))
    assert found.there.name.zh == "辽宁省大连市"


def test_a_place_under_its_abolished_code_is_the_one_that_took_it_over(
    snapshot: Snapshot, firm: FirmProfile
) -> None:
    assert elsewhere(snapshot, firm, "210122", on=ON) == elsewhere(snapshot, firm, "210115", on=ON)


def test_a_place_without_documents_is_told_to_be_one(snapshot: Snapshot, firm: FirmProfile) -> None:
    assert "没有广东省深圳市的文件" in elsewhere(snapshot, firm, "440300", on=ON).why.zh
    assert "没有" not in elsewhere(snapshot, firm, "沈阳市", on=ON).why.zh


@pytest.mark.parametrize("region", ["亚特兰蒂斯", "", "000000", "朝阳"])
def test_what_is_no_place_is_refused(region: str, snapshot: Snapshot, firm: FirmProfile) -> None:
    with pytest.raises(RequestError) as refused:
        elsewhere(snapshot, firm, region, on=ON)
    assert refused.value.faults[0].pointer == "/region"


def test_two_versions_are_compared_and_firms_told_what_they_gain_and_lose(snapshot: Snapshot) -> None:
    old, new = (policy(snapshot, f"cn-quality-sme-{year}") for year in (2022, 2026))
    found = compare(old, new, on=ON)
    assert found.differences
    titles = {new.document.title, *(m.title for m in (*old.measures, *new.measures))}
    assert {each.title for each in found.differences} <= titles
    assert compare(old, old, on=ON).differences == ()
    assert compare(old, old, on=ON).why.zh == "两版的事项、条件和支持没有差别。"


def test_a_condition_that_was_let_go_lets_a_firm_gain(snapshot: Snapshot) -> None:
    old = policy(snapshot, "sy-robots")
    freed = tuple(m.model_copy(update={"condition": type(m.condition)()}) for m in old.measures)
    firms = [read_profile(FIRM, on=ON), read_profile({**FIRM, "id": "b", "titles": ["high_tech"]}, on=ON)]
    found = compare(old, old.model_copy(update={"measures": freed}), firms, on=ON)
    gained = {(each.firm, each.measure) for each in found.effects if each.effect == "gained"}
    assert ("firm-1", "sy-robots-m1") in gained
    assert ("b", "sy-robots-m1") not in gained
    assert found.why.zh.endswith("2家企业中，2家因此可能多享受，0家因此失去。")


def test_a_file_to_compare_holds_one_document(tmp_path: Path, settings: Settings) -> None:
    assert policy_in(SOURCES / "sy-robots.json", settings).document.id == "sy-robots"
    (tmp_path / "empty.txt").write_bytes(b"")
    for absent in (tmp_path / "empty.txt", tmp_path / "nowhere.pdf"):
        with pytest.raises(RequestError, match=absent.name):
            policy_in(absent, settings)


def test_each_suggestion_is_fit_for_a_profile_and_stands_beside_its_words() -> None:
    text = "公司成立于2019年3月，员工86人，注册于沈阳市浑南区，是国家高新技术企业，专精特新正在申报。"
    found = suggest(text, on=ON).suggestions
    assert all(text[each.start : each.end] == each.words for each in found)
    assert {each.key: each.shown.zh for each in found} == {
        "age_months": "7年7个月至7年8个月",
        "employees": "86人",
        "region": "辽宁省沈阳市浑南区",
        "titles": "高新技术企业",
    }
    told = read_profile({each.key: each.value for each in found}, on=ON)
    assert (told.region, told.employees) == ("210112", 86)


def test_an_outlook_is_the_answer_with_what_goes_with_it(snapshot: Snapshot, firm: FirmProfile) -> None:
    whole = outlook(snapshot, firm, on=ON, top=30)
    assert whole.answer == recommend(snapshot, firm, on=ON, top=30)
    assert whole.plan == plan(snapshot, firm, on=ON, top=30)
    assert whole.calendar == calendar(snapshot, firm, on=ON, top=30)
    assert whole.changes == changes(snapshot, firm, on=ON)


def test_a_suggested_choice_is_told_by_its_name() -> None:
    (found,) = suggest("一个人开店，去年刚办的个体户执照", on=ON).suggestions
    assert (found.key, found.value, found.words) == ("entity_type", "individual", "个体户")
    assert (found.shown.zh, found.shown.en) == ("个人", "individual")
