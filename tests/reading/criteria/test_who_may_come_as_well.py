"""Who may apply as well is no demand on everybody; nor is a trade in the name of a plan, or a step on the way."""

from tests.reading.criteria.leaves import told


def test_who_may_apply_as_well_is_not_asked_of_everybody(read):
    asked = read(own="给予2万元补助。", condition="申报主体须为非外资的用人单位，中外合资企业也可申报。")
    assert told(asked, "ownership") == [("not_in", ("foreign",))]


def test_who_alone_may_apply_is_asked(read):
    asked = read(own="给予2万元补助。", condition="申报主体须为中外合资企业。")
    assert told(asked, "ownership") == [("in", ("joint",))]


def test_a_trade_in_the_name_of_a_plan_is_not_asked(read):
    assert not told(
        read(own="给予2万元补助。", condition="“深海外专产业项目合作计划”须在年内实施。"), "industry"
    )
    assert told(read(own="给予2万元补助。", condition="申报企业须从事渔业加工业务。"), "industry")


def test_a_firm_that_has_come_through_a_stage_of_listing_is_not_yet_listed(read):
    assert not told(read(own="对完成上市、挂牌相应阶段工作的企业给予3万元补助。"), "listed")
    assert told(read(own="对完成上市的企业给予3万元补助。"), "listed")
