"""Words that had been read the other way round, or of the applicant where they tell of somebody else."""

import pytest

from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    "text",
    [
        "不在规模以上统计范围内的企业",
        "不属于规模以上企业的科技型中小企业",
        "未达到规模以上标准的企业",
        "未列入规模以上工业统计的科技型企业",
    ],
)
def test_whoever_is_not_above_scale_is_below_it(read, text):
    assert told(read(condition=text), "above_scale") == [("=", False)]


def test_whoever_has_reached_the_scale_is_above_it(read):
    assert told(read(condition="达到规模以上标准的企业"), "above_scale") == [("=", True)]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("拖欠职工工资、社会保险费或者中小企业账款被通报尚未办结的", "size_class"),
        ("不存在拖欠民营企业账款、农民工工资等行为", "ownership"),
    ],
)
def test_those_to_whom_somebody_owes_money_are_not_who_applies(read, text, field):
    assert told(read(condition=text), field) == told(read(exclusion=text), field) == []


def test_a_firm_that_has_a_research_unit_is_no_institute(read):
    assert told(read(condition="申报单位应有专门研发机构"), "entity_type") == []


def test_a_zone_that_is_known_by_its_city_alone_bars_nobody_from_the_district(read):
    condition = read(region="210112", target="本政策适用于注册地在浑南区（沈阳经济开发区除外）的企业。")
    assert told(condition, "region") == [("in_region", "210112")]
    assert untested(condition) != []


def test_a_city_that_is_left_out_of_its_province_is_barred(read):
    condition = read(region="210000", condition="申报单位应在辽宁省（大连市除外）注册")
    assert sorted(told(condition, "region")) == [("in_region", "210000"), ("in_region", "210200")]


def test_articles_that_hold_for_other_bodies_too_open_who_and_not_where(read):
    text = "本政策适用于注册地在浑南区，具有独立法人资格的企业；第五条、第七条同时适用于符合条件的其他法人单位和个人。"
    condition = read(region="210112", target=text)
    decided = {str(node.field) for node in condition.all if hasattr(node, "field")}
    assert decided == {"region"}
    assert told(condition, "independent_legal_person") == [("=", True)]


@pytest.mark.parametrize(
    "text",
    [
        "连续两次评价不合格，或者无正当理由不参加评价的，取消市级资格，两年内不得重新申请。",
        "连续两年考核不合格的，取消其资格。",
    ],
)
def test_what_holders_may_lose_is_not_asked_of_who_applies(read, text):
    assert list(read(condition=text).all) == []


@pytest.mark.parametrize(
    ("text", "months"), [("注册时间在申报之日前5年以内", 60.0), ("成立时间在申报截止日前3年内", 36.0)]
)
def test_how_long_before_applying_a_firm_was_set_up_is_its_age(read, text, months):
    assert told(read(condition=text), "age_months") == [("<=", months)]
