"""Said of somebody else than who applies: holders of a thing, partners, those gathered to serve."""

import pytest

from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    "words",
    [
        "软件著作权人原则上应为申请资金的企业。",
        "商标持有者为该企业全资控股的境内公司。",
    ],
)
def test_who_holds_a_thing_says_not_what_kind_an_applicant_is(read, words):
    condition = read(own="对开拓市场的项目，给予5万元补助。", condition=words)
    assert told(condition, "entity_type") == []
    assert words.rstrip("。") in untested(condition)


def test_with_whom_a_house_works_is_no_trade_of_its_own(read):
    words = "引导工业设计企业开放资源，与装备制造企业开展联合开发合作，对工业设计机构给予20万元补助。"
    assert all("制造" not in str(value) for _, value in told(read(own=words), "industry"))


def test_those_whom_an_office_gathers_to_serve_firms_are_no_applicants(read):
    words = "汇聚一批会计师事务所、律师事务所等服务机构，为企业提供上市辅导，给予5万元补助。"
    condition = read(own=words)
    assert told(condition, "industry") == []
    assert untested(condition) == []


def test_a_firm_that_serves_firms_and_is_paid_for_it_is_an_applicant(read):
    words = "对为企业提供上市辅导的律师事务所，给予5万元补助。"
    assert "律师事务所" in str(told(read(own=words), "industry"))


@pytest.mark.parametrize(
    "words",
    [
        "支持沈阳市材料创新中心建设，给予50万元补助。",
        "支持大连综合性国家科学中心建设，安排资金2亿元。",
    ],
)
def test_a_place_in_the_name_of_an_institution_is_not_where_one_must_be(read, words):
    assert told(read(own=words), "region") == []


def test_what_a_fund_is_called_after_is_no_trade(read):
    condition = read(own="对转让股权的，免征印花税。", condition="从事养老基金投资活动所得收入。")
    assert told(condition, "industry") == []


def test_which_firms_a_document_is_for_is_not_asked_of_others_to_whom_it_gives(read):
    condition = read(
        own="鼓励各区给予检测平台租金优惠、运维补助等支持。",
        target="国家和市级“专精特新”中小企业",
        condition="本办法只适用于国家级和市级“专精特新”中小企业。",
    )
    assert all("专精特新" not in words for words in untested(condition))


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("优化担保机构业务结构，稳步提升民营企业首贷率。", "ownership"),
        ("推动企业信用信息报告替代各类守法证明。", "entity_type"),
    ],
)
def test_what_an_office_strives_for_and_what_papers_are_called_names_no_applicant(read, words, field):
    assert told(read(own=words), field) == []


def test_a_support_had_once_in_some_years_is_this_one_and_no_other(read):
    condition = read(
        own="对购置设备的企业，给予10万元补助。", condition="同一企业3年内只能获得1次该项补助支持。"
    )
    assert told(condition, "received") == [("has_none", ("该项补助支持",))]


def test_houses_that_the_state_builds_and_others_run_leave_the_owner_open(read):
    condition = read(own="对公建民营养老机构，给予每张床位5000元补贴。")
    assert told(condition, "ownership") == []
    assert told(read(own="对民营养老机构，给予每张床位5000元补贴。"), "ownership") != []
