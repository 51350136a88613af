"""A document read into a policy, end to end, and its record."""

import json
from datetime import date

import pytest

from policymatch.domain.condition import leaves_of
from policymatch.domain.document import Document
from policymatch.domain.errors import RecordError
from policymatch.domain.fields import Field
from policymatch.domain.measure import ExclusiveRule, MeasureKind, Recurrence
from policymatch.reading.extract import extract_policy
from policymatch.reading.extract.exclusivity import read_exclusivity
from policymatch.reading.extract.materials import materials_of, read_materials
from policymatch.reading.extract.windows import read_window, read_yearly
from policymatch.reading.flow import chinese_flow_of
from policymatch.reading.measures.units import layout_of
from policymatch.reading.record import policy_of_record, policy_record, quotes_of
from policymatch.reading.sections import paragraphs
from policymatch.terms import load_terms

BODY = """某市促进软件产业发展若干措施
一、适用对象
在某市登记注册、具有独立法人资格的软件企业。
二、支持措施
（一）支持企业做大做强。对营业收入首次突破1亿元的企业，给予50万元一次性奖励。
（二）支持企业资质提升。对首次认定的高新技术企业，给予20万元一次性奖励。
（三）降低企业用房成本。对租用办公用房的企业，按照实际租金的30%给予补贴，每家企业每年最高10万元。
三、附则
本措施与其他同类政策按照从高不重复的原则执行。本措施自2024年1月1日起施行，有效期3年。"""


@pytest.fixture(scope="module")
def policy():
    document = Document(id="sample", title=BODY.partition("\n")[0], body=BODY, region="210100")
    return extract_policy(document, load_terms())


def test_each_payable_thing_is_a_measure_of_its_own(policy):
    assert [m.kind for m in policy.measures] == [MeasureKind.AWARD, MeasureKind.AWARD, MeasureKind.RENT]
    assert [m.id for m in policy.measures] == ["sample-m1", "sample-m2", "sample-m3"]
    assert [m.clause for m in policy.measures] == ["（一）", "（二）", "（三）"]


def test_a_measure_carries_what_it_gives(policy):
    assert policy.measures[0].benefits[0].amount_yuan == 500_000
    rent = policy.measures[2].benefits[0]
    assert (rent.rate, rent.cap_yuan) == (0.3, 100_000)


def test_a_plain_offer_of_money_is_read_with_confidence(policy):
    assert all(0.8 <= measure.confidence <= 1 for measure in policy.measures)


def test_a_record_that_says_nothing_of_confidence_is_taken_at_its_word(policy):
    record = policy_record(policy)
    told = record["measures"][0]
    assert told.pop("confidence") == policy.measures[0].confidence
    again = policy_of_record(record, load_terms())
    assert [m.confidence for m in again.measures] == [1.0, *(m.confidence for m in policy.measures[1:])]


def test_a_title_that_is_asked_becomes_a_testable_criterion(policy):
    titles = [
        leaf
        for leaf in leaves_of(policy.measures[1].condition)
        if getattr(leaf, "field", None) is Field.TITLES
    ]
    assert titles[0].value == ("high_tech",)


def test_shared_conditions_are_carried_to_every_measure(policy):
    for measure in policy.measures:
        fields = {getattr(leaf, "field", None) for leaf in leaves_of(measure.condition)}
        assert Field.INDEPENDENT_LEGAL_PERSON in fields


def test_shared_exclusivity_is_carried_to_every_measure(policy):
    assert all(ExclusiveRule.HIGHER_ONLY in {e.rule for e in m.exclusive} for m in policy.measures)


def test_every_quote_is_a_literal_piece_of_the_body(policy):
    quotes = [quote for measure in policy.measures for quote in quotes_of(measure)]
    assert len(quotes) > 10
    assert all(quote.is_literal_in(BODY) for quote in quotes)


def test_a_record_comes_back_as_the_same_policy(policy):
    record = json.loads(json.dumps(policy_record(policy), ensure_ascii=False))
    again = policy_of_record(record, load_terms(), reviewed=policy.reviewed)
    assert again == policy


def test_an_edited_record_may_give_its_quotes_as_strings_and_says_that_it_was_reviewed(policy):
    record = policy_record(policy)
    record["measures"][0]["benefits"][0]["quote"] = "给予 50万元 一次性奖励"
    again = policy_of_record(record, load_terms())
    assert again.reviewed
    assert again.measures[0].benefits[0].quote.text == "给予50万元一次性奖励"


def test_a_record_with_quotes_that_are_not_there_is_refused_with_every_fault(policy):
    record = policy_record(policy)
    record["measures"][0]["benefits"][0]["quote"] = "给予100万元奖励"
    record["measures"][2]["kind"] = "gift"
    with pytest.raises(RecordError) as refused:
        policy_of_record(record, load_terms())
    pointers = {fault.pointer for fault in refused.value.faults}
    assert {"/measures/0/benefits/0/quote", "/measures/2/kind"} <= pointers


def window_of(text):
    flow = chinese_flow_of(text, [(0, len(text))])
    return read_window(text, flow, 0, len(flow.text))


def test_windows_open_on_the_first_day_that_the_text_can_mean():
    assert window_of("从 2023 年 9 月起").opens_on == date(2023, 9, 1)


def test_a_term_closes_on_the_day_before_it_ends():
    window = window_of("2022 年 8 月 11 日起，有效期 3 年")
    assert (window.opens_on, window.closes_on) == (date(2022, 8, 11), date(2025, 8, 10))


@pytest.mark.parametrize(
    ("text", "closes"),
    [
        ("自2028年2月29日起，有效期2年", date(2030, 2, 27)),
        ("自2026年5月1日起，有效期二十年", date(2046, 4, 30)),
        ("自2026年5月1日起，有效期十二年", date(2038, 4, 30)),
        ("自2026年5月1日起，有效期二十五年", date(2051, 4, 30)),
    ],
)
def test_a_term_from_a_leap_day_or_of_many_years_closes_when_it_says(text, closes):
    assert window_of(text).closes_on == closes


@pytest.mark.parametrize("text", ["2024年3月1日起至2024年4月15日止", "2024年3月1日9:00—4月15日17:00"])
def test_a_span_of_dates_opens_and_closes(text):
    window = window_of(text)
    assert (window.opens_on, window.closes_on) == (date(2024, 3, 1), date(2024, 4, 15))


@pytest.mark.parametrize(
    ("text", "recurrence"),
    [
        ("常年受理", Recurrence.ROLLING),
        ("每年第一季度", Recurrence.ANNUAL),
        ("每三年评定一次", Recurrence.BATCH),
    ],
)
def test_recurrences(text, recurrence):
    assert window_of(text).recurrence is recurrence


@pytest.mark.parametrize(
    ("text", "recurrence"),
    [
        ("申请人每年12月底前向所在地主管部门提出书面申请。", Recurrence.ANNUAL),
        ("该奖每年举办一届。", Recurrence.ANNUAL),
        ("每年从中遴选一批做法推广。", None),
    ],
)
def test_a_sentence_about_applying_tells_how_often(text, recurrence):
    flow = chinese_flow_of(text, [(0, len(text))])
    window = read_yearly(text, flow, 0, len(flow.text))
    assert (window and window.recurrence) == recurrence


def test_a_text_without_a_time_is_no_window():
    assert window_of("以申报通知为准") is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("按照从高不重复原则执行。", ExclusiveRule.HIGHER_ONLY),
        ("同一项目不得重复申报。", ExclusiveRule.ONE_OF),
        ("已获得市级财政资金支持的项目不再支持。", ExclusiveRule.NOT_IF_RECEIVED),
    ],
)
def test_rules_between_supports(text, rule):
    flow = chinese_flow_of(text, [(0, len(text))])
    assert [e.rule for e in read_exclusivity(text, flow, 0, len(flow.text))] == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "对已获得国家认定的企业给予20万元奖励。",
        "未获得授权的，不予资助。",
        "按最高不超过2%的利率贴息。",
    ],
)
def test_what_bars_no_other_support_is_no_rule(text):
    flow = chinese_flow_of(text, [(0, len(text))])
    assert not list(read_exclusivity(text, flow, 0, len(flow.text)))


def test_materials_follow_the_sentence_that_asks_for_them():
    body = "某办法\n第一条 申请人应提供以下材料：\n1.投资合同复印件；\n2.企业营业执照。\n第二条 主管部门应当审核申请材料。"
    names = list(
        dict.fromkeys(material.name for _, material in materials_of(layout_of(body, paragraphs(body))))
    )
    assert names == ["投资合同复印件", "企业营业执照"]


def test_materials_are_named_without_their_number():
    text = "（二）企业营业执照复印件；"
    flow = chinese_flow_of(text, [(0, len(text))])
    assert [m.name for m in read_materials(text, flow, 0, len(flow.text))] == ["企业营业执照复印件"]


BANKS = """某市文化金融支持办法
一、支持内容
（一）银行奖励。对银行为文化企业提供的贷款，按照1%给予奖励，最高100万元。
（二）担保公司奖励。对担保公司为文化企业提供的担保，按照1%给予奖励，最高80万元。
（三）融资租赁公司奖励。对融资租赁公司为文化企业提供的融资，按照1%给予奖励，最高60万元。
二、申报条件
（一）申报的文化企业须同时满足以下条件：
1.上年度营业收入不低于500万元；
（二）申报的银行和担保公司、融资租赁公司等金融机构须同时满足以下条件：
1.持续经营2年以上。"""


def test_conditions_of_several_applicants_in_one_head_go_with_the_offers_to_each_of_them():
    document = Document(id="banks", title=BANKS.partition("\n")[0], body=BANKS, region="210100")
    asked = [
        {getattr(leaf, "field", None) for leaf in leaves_of(measure.condition)}
        for measure in extract_policy(document, load_terms()).measures
    ]
    assert len(asked) == 3
    assert all(Field.AGE_MONTHS in fields and Field.REVENUE_YUAN not in fields for fields in asked)


def test_who_a_label_names_applies_for_all_that_another_lists():
    body = """某市支持机器人产业若干措施
适用对象：在沈阳从事机器人研发的企业
支持内容：研发费用按50%给予补助，每家企业最高20万元；对示范应用项目给予最高100万元奖励。
截止：2026-08-26"""
    document = Document(id="labels", title=body.partition("\n")[0], body=body, region="210100")
    measures = extract_policy(document, load_terms()).measures
    assert [m.benefits[0].cap_yuan for m in measures] == [200_000, 1_000_000]
    for measure in measures:
        assert measure.window is not None
        assert measure.window.closes_on == date(2026, 8, 26)
        fields = {leaf.field for leaf in leaves_of(measure.condition) if hasattr(leaf, "field")}
        assert {Field.REGION, Field.ENTITY_TYPE} <= fields


@pytest.mark.parametrize(
    "sentence",
    [
        "依法查处“二选一”、歧视性待遇等垄断行为。",
        "再选择一批企业开展改革试点。",
    ],
)
def test_what_is_no_choice_between_supports_excludes_nothing(measures_of, sentence):
    found = measures_of(f"沈阳市若干措施\n一、支持企业。对高新技术企业，给予20万元奖励。{sentence}")
    assert [m.exclusive for m in found] == [()] * len(found)


def test_false_papers_are_none_to_hand_in(measures_of):
    body = (
        "沈阳市若干措施\n一、支持企业。对高新技术企业，给予20万元奖励。\n"
        "二、申报材料\n1.营业执照复印件；\n2.提供虚假申请材料的，取消资格。"
    )
    (measure,) = measures_of(body)
    assert [material.name for material in measure.materials] == ["营业执照复印件"]


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (ExclusiveRule.ONE_OF, "企业可自行选择其中一项政策享受，不得叠加。"),
        (ExclusiveRule.HIGHER_ONLY, "符合多项奖励条件的，只奖励最高一项。"),
        (ExclusiveRule.NOT_IF_RECEIVED, "获得过区级首台套奖励的产品，不再给予市级奖励。"),
    ],
)
def test_a_closing_rule_between_supports_is_heard_and_offers_nothing(measures_of, rule, sentence):
    (measure,) = measures_of(f"沈阳市若干措施\n第一条 对高新技术企业，给予20万元奖励。\n第二条 {sentence}")
    assert [e.rule for e in measure.exclusive] == [rule]


def test_a_fault_of_a_condition_is_told_once_at_its_place_in_the_record(policy):
    record = policy_record(policy)
    quote = record["measures"][0]["benefits"][0]["quote"]
    leaf = {"field": "employees", "op": "around", "value": 5, "quote": quote}
    record["measures"][0]["condition"] = {"all": [leaf, {"any": [dict(leaf, op=">=", value=[])]}]}
    record["measures"][0]["benefits"][0]["quote"] = "给予100万元奖励"
    with pytest.raises(RecordError) as refused:
        policy_of_record(record, load_terms())
    pointers = [fault.pointer for fault in refused.value.faults]
    assert "/measures/0/condition/all/0/op" in pointers
    assert pointers.count("/measures/0/benefits/0/quote") == 1
    assert not any("Input" in fault.wording.zh for fault in refused.value.faults)
