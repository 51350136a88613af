"""What a sum is paid for must be had, and what was done before one applies is no step of it."""

import pytest

from policymatch.domain.condition import AnyOf, CriterionKind, leaves_of
from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    ("own", "what"),
    [
        ("港口行业专用模型按研发投入20%累计最高300万元。", "港口行业专用模型"),
        ("算法服务备案最高80万元。", "算法服务备案"),
        ("水产领域垂直模型最高60万元补助。", "水产领域垂直模型"),
        ("仿真算力费用按40%给予补助。", "仿真算力费用"),
    ],
)
def test_who_has_not_what_a_sum_is_paid_for_is_not_paid(read, own, what):
    condition = read(target="在本市从事软件业务的企业", own=own)
    assert what in untested(condition)


@pytest.mark.parametrize(
    "own",
    [
        "市级财政最高支持300万元。",
        "单个项目补助金额最高80万元。",
        "每引进一名最高补助20万元。",
        "推进港口示范应用，最高支持60万元。",
    ],
)
def test_units_purses_and_acts_are_nothing_that_one_must_have(read, own):
    condition = read(target="在本市从事软件业务的企业", own=own)
    assert not [quote for quote in untested(condition) if quote in own]


def test_of_several_kinds_paid_in_one_sentence_each_is_enough(read):
    own = "对市级批准设立的渔业保护中心给予20万元，渔业快速处置示范区给予10万元。"
    assert "渔业快速处置示范区" not in untested(read(own=own))


@pytest.mark.parametrize(
    "own",
    [
        "渔业企业向银行申请一年期以上的养殖权质押贷款，本息结清后，按贷款额的2%给予贴息。",
        "商标权利人首次签订商标许可合同并向商标局备案的，每件资助2000元。",
    ],
)
def test_a_loan_paid_back_and_a_contract_registered_are_facts(read, own):
    leaves = list(leaves_of(read(own=own)))
    assert not [leaf for leaf in leaves if leaf.kind is CriterionKind.PROCEDURAL]
    assert untested(read(own=own))


def test_an_application_to_an_office_stays_a_step(read):
    kinds = {leaf.kind for leaf in leaves_of(read(condition="企业应向市商务局申请。"))}
    assert kinds == {CriterionKind.PROCEDURAL}


@pytest.mark.parametrize(
    "own", ["实际应用于本企业生产的，奖励5万元。", "技术属自主研发并在本市投产，奖励5万元。"]
)
def test_what_one_does_oneself_is_no_act_of_an_office(read, own):
    assert untested(read(target="在本市从事软件业务的企业", own=own))


def test_no_entry_in_the_register_of_faults_is_a_clean_record_or_a_mended_one(read):
    text = "项目审核时在“省企业信用公示平台”上的“处罚信息”和“异常名录”栏目中无记录（已修复信用的除外）。"
    condition = read(condition=text)
    (either,) = condition.all
    assert isinstance(either, AnyOf)
    assert told(either, "clean_record") == [("=", True)]
    assert len(untested(either)) == 1


def test_support_for_single_firms_asks_for_no_trade(read):
    condition = read(own="算力支持单家企业最高200万元。")
    assert not told(condition, "industry")
    assert not untested(condition)


def test_projects_of_students_are_not_for_persons_alone(read):
    assert not told(read(own="符合条件的大学生VR项目最高30万元；"), "entity_type")
    assert told(read(own="对自主创业的大学生给予1万元补贴。"), "entity_type")


@pytest.mark.parametrize(
    "text", ["免审即享的项目，无需提交申请表。", "渔业保险等不适宜提交审计报告的项目除外。"]
)
def test_who_need_hand_in_nothing_has_no_step_to_take(read, text):
    leaves = leaves_of(read(own="对企业奖励5万元。", procedure=text))
    assert not [leaf for leaf in leaves if leaf.kind is CriterionKind.PROCEDURAL]


def test_who_must_hand_in_something_else_has(read):
    text = "无需提交纸质材料，应当提交电子申请表。"
    leaves = leaves_of(read(own="对企业奖励5万元。", procedure=text))
    assert [leaf for leaf in leaves if leaf.kind is CriterionKind.PROCEDURAL]


@pytest.mark.parametrize(
    "own",
    [
        "对新引进的院士，每引进一名按省级标准的30%给予奖励。",
        "对国外授权的外观设计，资助缴纳费用的40%，一个国家每件最多资助1万元。",
        "符合担保贷款贴息条件的，市县财政按规定及时足额予以贴息。",
    ],
)
def test_by_what_a_gift_is_counted_and_who_pays_it_is_no_condition(read, own):
    quotes = [leaf.quote.text for leaf in leaves_of(read(own=own)) if leaf.quote]
    assert not [quote for quote in quotes if quote.startswith(("每引进", "一个国家", "市县财政"))]


@pytest.mark.parametrize(
    ("own", "is_asked"), [("对渔船保险资助5万元。", False), ("对渔网更新资助5万元。", True)]
)
def test_what_is_left_out_by_name_needs_no_audit(read, own, is_asked):
    papers = "资助10万元以上的项目，应当提交专项审计报告。渔港改造、渔船保险等不适宜审计的资助项目除外。"
    quotes = [leaf.quote.text for leaf in leaves_of(read(own=own, procedure=papers)) if leaf.quote]
    assert any("专项审计" in quote for quote in quotes) == is_asked


def test_what_the_first_lot_of_a_product_sells_is_no_revenue_of_a_firm(asked_fields):
    first = "首年度销售额：甲类材料不低于300万元，乙类材料不低于90万元。"
    assert "revenue_yuan" not in asked_fields(condition=first)
    assert "revenue_yuan" in asked_fields(condition="申报企业上年度销售额不低于300万元。")
