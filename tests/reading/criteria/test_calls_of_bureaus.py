"""What calls of bureaus ask: prior support, machines that are bought, and figures of somebody else."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of


def told(condition, field):
    leaves = (x for x in leaves_of(condition) if isinstance(x, Criterion))
    return [(str(x.op), x.value) for x in leaves if str(x.field) == field]


@pytest.mark.parametrize(
    "bar",
    [
        "原则上已经获得国家或县级财政资金补助的项目不能重复申报（上级要求配套的项目除外）。",
        "申报农场2030年、2031年已获渔船更新专项资金等中央财政资金，以及渔港亮化资金等省级财政资金支持的同类项目不重复支持。",
    ],
)
def test_support_had_before_bars_the_project_and_is_no_project_that_was_won(read, bar):
    condition = read(exclusion=bar)
    assert [op for op, _ in told(condition, "received")] == ["has_none"]
    assert told(condition, "projects") == []


def test_a_project_that_was_won_is_asked(read):
    assert told(read(condition="获得省级重点攻关项目立项的企业。"), "received") == []


def test_what_is_paid_for_machines_is_no_investment_in_a_project(read):
    own = read(own="对购置的检测仪器设备（单台价值6万元以上，且投资总额达70万元以上），按30%给予补助。")
    assert told(own, "equipment_yuan") == [(">=", 700_000.0)]
    assert told(own, "project_investment_yuan") == []


def test_the_investment_of_a_project_that_buys_machines_stays_one(read):
    own = read(own="对购置检测仪器设备，且项目总投资达700万元以上的企业，按3%给予补助。")
    assert told(own, "project_investment_yuan") == [(">=", 7_000_000.0)]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("转让方应为专业种业机构，且成立5年以上。", "age_months"),
        ("申报单位已建成运营9个月以上且仍在营业的驿站不少于40个。", "age_months"),
        ("年零售额超过3000万元。", "revenue_yuan"),
        ("活动当月零售额同比增长的县内商户企业数应达到40%以上。", "revenue_growth"),
    ],
)
def test_figures_of_a_seller_of_stations_of_retail_and_of_other_shops_are_not_the_applicants(
    read, text, field
):
    assert told(read(condition=text), field) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("申报单位应为专业种业机构，且成立5年以上。", "age_months"),
        ("申报单位运营9个月以上。", "age_months"),
        ("年销售额超过3000万元。", "revenue_yuan"),
    ],
)
def test_the_applicants_own_figures_are_asked(read, text, field):
    assert told(read(condition=text), field)


def test_a_word_that_sums_up_what_platforms_are_counted_is_no_applicant(read):
    condition = read(condition="研发平台包括重点实验室、工程技术研究中心等研发机构。")
    assert told(condition, "entity_type") == []


def test_people_for_whom_a_place_does_something_do_not_apply(read):
    place = read(own="优先支持共享平台的运营，确保其能为人才创新创业提供优质服务。")
    assert ("in", ("individual",)) not in told(place, "entity_type")
    assert told(read(own="为人才提供租房补贴4万元。"), "entity_type") == [("in", ("individual",))]


def test_those_in_a_pool_are_called_by_the_name_of_the_pool(read):
    condition = read(condition="申报企业应为“海燕”中小企业培育库入库企业。")
    assert told(condition, "titles") == [("has_any", ("“海燕”中小企业培育库入库企业",))]
    assert told(read(condition="申报企业应为“专精特新”中小企业。"), "titles") == [
        ("has_any", ("specialised_sme",))
    ]


def test_a_base_in_quotes_is_a_platform_and_a_factory_is_a_title(read):
    base = read(own="对新认定的省级“渔具创新基地”给予7万元奖励。")
    assert [value for _, value in told(base, "platforms")] == [("省级“渔具创新基地”",)]
    assert told(base, "titles") == []
    assert told(read(own="对新认定的省级“灯塔渔场”给予7万元奖励。"), "titles")


def test_some_at_whom_an_office_looks_more_closely_are_not_the_only_ones_to_apply(read):
    looked_at = read(condition="对市属科研机构，将同时核查其结题率，作为受理的依据。")
    assert told(looked_at, "entity_type") == []
    assert told(read(condition="对上市公司，将重点审查资金用途。"), "listed") == []
    assert told(read(target="对科研机构，给予7万元补助。"), "entity_type") == [("in", ("institute",))]


def test_a_letter_of_the_province_tells_where_the_legal_person_is(read):
    assert told(read(condition="申报单位必须是在辽具有法人资格的单位。"), "region") == [
        ("in_region", "210000")
    ]
    assert told(read(condition="申报单位必须是在校具有法人资格的单位。"), "region") == []


def test_research_is_called_by_its_letters_with_its_name_in_brackets(read):
    share = read(condition="平均R&D（研究与试验发展）经费占营业收入的比重不低于7%。")
    assert told(share, "rd_ratio") == [(">=", 0.07)]
    assert told(read(condition="人均R&D（研究与试验发展）经费占比不低于7%。"), "rd_ratio") == []


def test_whole_years_are_years_of_age(read):
    assert told(read(condition="企业成立时间不超过7个完整年度。"), "age_months") == [("<=", 84.0)]
