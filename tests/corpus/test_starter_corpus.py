"""The starter corpus: real facts in our own words, literal quotes, useful to a firm of Shenyang."""

import json
from datetime import date
from pathlib import Path

import pytest

from policymatch.domain.measure import Policy
from policymatch.domain.verdict import Verdict
from policymatch.matching.barring.exclusivity import exclusive_groups
from policymatch.matching.plain.governed import governed_condition
from policymatch.matching.plain.verdict import verdict_of
from policymatch.matching.profiles.profile import parse_profile
from policymatch.matching.reality.facts import reality_of
from policymatch.reading.record import policy_of_record
from policymatch.terms import load_terms, packaged_folder

POLICIES = sorted((packaged_folder("corpus") / "policies").glob("*.json"))
PROFILES = sorted((packaged_folder("corpus") / "profiles").glob("*.json"))
SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "policies_zh.jsonl"
ON = date(2026, 11, 24)
LONGEST_SHARED_RUN = 60


@pytest.fixture(scope="module")
def policies() -> tuple[Policy, ...]:
    return tuple(policy_of_record(json.loads(path.read_text("utf-8")), load_terms()) for path in POLICIES)


def test_there_are_at_least_thirty_measures_of_the_country_the_province_and_the_city(
    policies: tuple[Policy, ...],
) -> None:
    assert sum(len(policy.measures) for policy in policies) >= 30
    assert {policy.document.region for policy in policies} >= {"000000", "210000", "210100"}


def test_every_document_names_its_issuer_and_where_to_read_it(policies: tuple[Policy, ...]) -> None:
    for policy in policies:
        document = policy.document
        assert document.issuer, document.id
        assert (document.url or "").startswith("http"), document.id
        assert document.document_number or document.issued_on, document.id
        assert document.region in load_terms().regions


def test_ids_are_distinct_and_follow_the_document(policies: tuple[Policy, ...]) -> None:
    ids = [measure.id for policy in policies for measure in policy.measures]
    assert len(ids) == len(set(ids))
    for policy in policies:
        assert policy.document.id in {path.stem for path in POLICIES}
        assert [m.id for m in policy.measures] == [
            f"{policy.document.id}-m{n}" for n in range(1, len(policy.measures) + 1)
        ]


def test_a_measure_encloses_its_own_article(policies: tuple[Policy, ...]) -> None:
    for policy in policies:
        for measure in policy.measures:
            text = policy.document.body[measure.start : measure.end]
            assert text.startswith(measure.clause or ""), measure.id
            assert "\n" not in text
            assert measure.benefits[0].quote.text in text, measure.id


def test_every_measure_gives_something_and_asks_something(policies: tuple[Policy, ...]) -> None:
    for policy in policies:
        for measure in policy.measures:
            assert measure.benefits, measure.id
            assert measure.condition.all, measure.id


def test_what_a_later_document_replaced_says_so(policies: tuple[Policy, ...]) -> None:
    by_id = {policy.document.id: policy.document for policy in policies}
    assert by_id["cn-quality-sme-2022"].status == "superseded"
    assert by_id["cn-quality-sme-2022"].expires_on == date(2026, 3, 31)
    assert by_id["cn-quality-sme-2026"].effective_on == date(2026, 4, 1)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared documents are not here")
def test_no_sentence_is_copied_from_a_document_of_the_collection(policies: tuple[Policy, ...]) -> None:
    collection = "".join(json.loads(line)["text"] for line in SHARED.read_text("utf-8").splitlines())
    dense = "".join(collection.split())
    for policy in policies:
        body = "".join(policy.document.body.split())
        for at in range(0, len(body) - LONGEST_SHARED_RUN, 10):
            assert body[at : at + LONGEST_SHARED_RUN] not in dense, (policy.document.id, body[at : at + 30])


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_the_sample_profiles_are_valid(path: Path) -> None:
    raw = json.loads(path.read_text("utf-8"))
    assert parse_profile(raw, on=ON, terms=load_terms()).id == path.stem


def test_a_robotics_start_up_of_shenyang_is_answered_usefully(policies: tuple[Policy, ...]) -> None:
    raw = json.loads(
        (packaged_folder("corpus") / "profiles" / "shenyang-robotics-startup.json").read_text("utf-8")
    )
    firm = parse_profile(raw, on=ON, terms=load_terms())
    verdicts = {
        measure.id: verdict_of(governed_condition(policy.document, measure), firm, ON)
        for policy in policies
        for measure in policy.measures
    }
    assert verdicts["cn-loss-carry-forward-m1"] is Verdict.ELIGIBLE
    assert verdicts["cn-high-tech-recognition-m1"] is Verdict.UNCLEAR
    assert verdicts["cn-high-tech-income-tax-m1"] is Verdict.INELIGIBLE
    assert verdicts["ln-eaglet-gazelle-m1"] is Verdict.UNCLEAR
    assert verdicts["sy-high-tech-zone-m5"] is Verdict.INELIGIBLE


@pytest.mark.parametrize(
    ("held", "verdict"),
    [
        ("国家级科技企业孵化器", Verdict.ELIGIBLE),
        ("省级大学科技园", Verdict.ELIGIBLE),
        ("市级科技企业孵化器", Verdict.UNCLEAR),
        ("市级众创空间", Verdict.UNCLEAR),
    ],
)
def test_the_incubators_tax_relief_is_for_those_of_the_country_and_the_provinces(
    policies: tuple[Policy, ...], held: str, verdict: Verdict
) -> None:
    firm = parse_profile({"id": "f", "region": "210100", "platforms": [held]}, on=ON, terms=load_terms())
    relief = next(policy for policy in policies if policy.document.id == "cn-incubator-tax")
    condition = governed_condition(relief.document, relief.measures[0])
    assert verdict_of(condition, firm, ON) is verdict


def _verdicts(policies: tuple[Policy, ...], told: dict[str, object]) -> dict[str, Verdict]:
    firm = parse_profile(told, on=ON, terms=load_terms())
    return {
        measure.id: verdict_of(governed_condition(policy.document, measure), firm, ON)
        for policy in policies
        for measure in policy.measures
    }


def test_an_award_for_a_first_recognition_is_not_promised_to_whoever_holds_the_title(
    policies: tuple[Policy, ...],
) -> None:
    told = {"region": "210112", "titles": [{"code": "high_tech", "year": 2018}], "above_scale": True}
    verdicts = _verdicts(policies, told)
    assert verdicts["sy-high-tech-zone-m1"] is Verdict.UNCLEAR
    assert verdicts["sy-high-tech-zone-m3"] is Verdict.UNCLEAR


def test_a_first_and_a_renewed_recognition_are_not_awarded_together(policies: tuple[Policy, ...]) -> None:
    zone = next(policy for policy in policies if policy.document.id == "sy-high-tech-zone")
    groups = {group.measures for group in exclusive_groups(zone.measures)}
    assert groups == {
        ("sy-high-tech-zone-m1", "sy-high-tech-zone-m2"),
        ("sy-high-tech-zone-m2", "sy-high-tech-zone-m3"),
    }


@pytest.mark.parametrize(
    ("held", "measure"),
    [
        ("eaglet", "ln-eaglet-gazelle-m1"),
        ("gazelle", "ln-eaglet-gazelle-m2"),
        ("single_champion", "cn-single-champion-m1"),
        ("specialised_sme", "cn-quality-sme-2026-m1"),
        ("little_giant", "cn-quality-sme-2026-m2"),
        ("tech_service", "cn-tech-service-tax-m2"),
    ],
)
def test_who_holds_a_title_is_not_told_to_apply_for_it(
    policies: tuple[Policy, ...], held: str, measure: str
) -> None:
    assert _verdicts(policies, {"region": "210112", "titles": [held]})[measure] is Verdict.INELIGIBLE
    assert _verdicts(policies, {"region": "210112", "size_class": "small"})[measure] is Verdict.UNCLEAR


def test_a_window_is_told_in_words_of_time_and_an_entry_as_an_entry(policies: tuple[Policy, ...]) -> None:
    for policy in policies:
        for measure in policy.measures:
            assert measure.window is None or "年" in measure.window.quote.text, measure.id
    recognition = next(p for p in policies if p.document.id == "cn-high-tech-recognition").measures[0]
    facts = {fact.kind.value: fact for fact in reality_of(policies[0].document, recognition)}
    assert facts["entry"].wording.zh == "申报入口：“企业登录高新技术企业认定管理工作网注册填报”"
    assert not facts["window"].stated


def test_every_text_of_the_corpus_is_known_as_a_summary(policies: tuple[Policy, ...]) -> None:
    assert all(policy.document.is_summary for policy in policies)
