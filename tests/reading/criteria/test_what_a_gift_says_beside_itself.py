"""Words of an offer that only tell how it is paid, capped or stepped, and of whom something was had: none is asked."""

import pytest

from policymatch.reading.criteria import Passage, PassageRole, read_condition
from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    "text",
    [
        # A cap of one thing, of each sort of applicant, of what is had twice.
        "对瞪羚企业购买专利的，按交易额的10%给予补助，单项不超过30万元。",
        "对瞪羚企业，一次性奖励90万元。同一年度获得多项认定的，按最高额奖励，晋级的补足差额。",
        "对瞪羚企业给予官方费用50%的资助。同一专利在多个国家获权的，资助总额最高不超过8万元。",
        # For how long it is paid, and what is left to pay.
        "对瞪羚企业，自签约之日起三年内，每年按其研发费用的20%给予补助，期满经考核优秀的可续补两年。",
        "对瞪羚企业新增贷款给予贴息，贴息后企业实际承担利率不高于2%。",
    ],
)
def test_caps_terms_and_rates_left_of_a_gift_ask_nothing(read, text):
    condition = read(own=text)
    assert told(condition, "titles") == [("has_any", ("gazelle",))]
    assert [quote for quote in untested(condition) if "专利的" not in quote or "同一" in quote] == []


def test_what_each_sort_of_applicant_has_at_most_is_no_condition(read):
    text = "对科技型中小企业和创业团队，按不超过合同金额的50%发放，企业每年度最高20万元，创业团队最高5万元。"
    assert not any("每年度" in quote for quote in untested(read(own=text)))


@pytest.mark.parametrize("figure", ["加计扣除额", "服务外包执行额"])
def test_steps_of_a_figure_that_no_field_tells_ask_nothing_where_they_begin_at_nothing(read, figure):
    text = f"对{figure}300万元以下的企业，补助5万元；300万元（含）至900万元的，补助8万元；900万元（含）以上的，补助20万元。"
    assert untested(read(own=text)) == []


def test_a_step_that_begins_at_some_figure_is_asked(read):
    assert untested(read(own="对服务外包执行额300万元以上的企业，补助5万元。")) != []


def test_those_who_took_part_in_one_of_two_projects_ask_nobody_to_have_led_both(read):
    text = "对承担国家科技重大专项的企业，给予90万元补助；承担省级重点研发计划项目的，给予40万元补助，其中作为参与单位承担的减半执行。"
    condition = read(own=text)
    assert [value for _, value in told(condition, "projects")] == [
        ("国家科技重大专项",),
        ("省级重点研发计划项目",),
    ]
    assert not any(getattr(node, "field", None) == "projects" for node in condition.all)
    assert untested(condition) == []


def test_whoever_comes_with_the_title_is_another_way_to_its_sum(read):
    text = "对首次通过认定的高新技术企业奖励20万元，重新认定的奖励8万元，整体迁入且在有效期内的高新技术企业按首次认定标准奖励。"
    condition = read(own=text)
    assert not any(getattr(node, "opaque", False) for node in condition.all)


@pytest.mark.parametrize(
    "text",
    [
        "对从高等院校、科研院所购买科技成果并在本市转化的中小企业，按交易额的20%给予补助。",
        "对从高校、科研院所受让专利并产业化的中小企业，给予20万元奖励。",
    ],
)
def test_those_from_whom_a_firm_has_bought_are_not_who_applies(read, text):
    condition = read(own=text)
    assert told(condition, "entity_type") == []
    assert told(condition, "size_class") == [("in", ("small", "medium"))]


@pytest.mark.parametrize(
    "text",
    [
        "本政策所称企业是指在本市登记注册、具有独立法人资格且依法纳税的企业。",
        "本措施所称企业，是指在本市依法登记注册、具有独立法人资格、实行独立核算的企业。",
    ],
)
def test_a_word_that_is_explained_by_what_fields_tell_leaves_nothing_open(read, text):
    condition = read(target=text)
    assert told(condition, "independent_legal_person") == [("=", True)]
    assert untested(condition) == []


@pytest.mark.parametrize(
    "text",
    [
        "年营业收入500万元以上，较上年增长20%以上",
        "营业收入不低于500万元，且较上一年度增加20%以上",
    ],
)
def test_what_a_revenue_is_more_than_the_year_before_is_its_growth(read, text):
    condition = read(condition=text)
    assert told(condition, "revenue_growth") == [(">=", 0.2)]
    assert untested(condition) == []


@pytest.mark.parametrize("name", ["高新技术企业研发中心", "高新技术企业研究开发中心"])
def test_the_research_centre_of_a_high_tech_firm_is_a_platform_and_no_title(read, name):
    condition = read(own=f"对新认定的省级重点实验室、省级{name}，分别给予90万元、20万元补助。")
    assert told(condition, "titles") == told(condition, "entity_type") == []
    assert any(f"省级{name}" in value for _, value in told(condition, "platforms"))


def test_whoever_brings_a_deal_about_is_not_asked_what_the_institution_before_him_is(terms):
    text = "对技术合同登记额达到5000万元的技术转移机构，给予9万元奖励；技术经纪人促成转化的，按交易额的2%奖励个人。"
    behind = Passage(role=PassageRole.OWN, start=text.index("技术经纪人"), end=len(text))
    condition = read_condition(text, [behind], terms, "210100")
    assert told(condition, "entity_type") == [("in", ("individual",))]
    assert told(condition, "tech_contract_yuan") == told(condition, "platforms") == []


def test_fields_that_are_each_paid_a_sum_of_their_own_are_not_asked(read):
    text = "支持企业开展技术研发，工业领域单项资助30万元，农业领域单项资助15万元。"
    assert not any("领域" in quote for quote in untested(read(own=text)))
