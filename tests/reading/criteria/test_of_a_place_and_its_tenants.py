"""What is said of a place or of the firms in it, and what some may do with, is not asked of the applicant."""

import pytest


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("上年度营业收入800万元以上的企业不少于4家", "revenue_yuan"),
        ("当年新增规上企业2家以上或新增高新技术企业4家以上", "titles"),
        ("当年新增规上企业2家以上或新增高新技术企业4家以上", "above_scale"),
        ("目前入驻的小微企业不少于30家，从业人员不少于600人", "employees"),
        ("在孵企业近两年营业收入平均增长率不低于12%，或上年度新增发明专利合计8件以上", "invention_patents"),
        ("基地成立时间3年以上", "age_months"),
        ("众创空间实际运营满18个月", "age_months"),
        ("单台销售价格40万元以上，或批量销售额150万元以上", "revenue_yuan"),
    ],
)
def test_a_figure_of_a_place_or_of_its_tenants_is_not_asked_of_the_applicant(asked_fields, text, field):
    assert field not in asked_fields(condition=text + "。")


def test_a_figure_of_the_applicant_is_asked_beside_those_of_tenants(asked_fields):
    text = "在孵企业不少于20家；上年度营业收入800万元以上；成立满2年。"
    assert {"revenue_yuan", "age_months"} <= set(asked_fields(condition=text))


def test_firms_that_are_chosen_in_some_number_are_asked_what_they_are_chosen_by(asked_fields):
    assert "revenue_yuan" in asked_fields(own="每年评选营业收入1亿元以上的企业5家，给予20万元奖励。")


def test_what_a_floor_is_lowered_to_for_some_is_another_way_and_bars_nobody(read):
    text = "上年度研发经费投入400万元以上。其中属于高新技术企业的，研发经费投入门槛可放宽至200万元。"
    (way,) = [node for node in read(condition=text).all if hasattr(node, "any")]
    high, low = way.any
    assert (high.field, high.value) == ("rd_expense_yuan", 4e6)
    assert [(str(x.field), x.value) for x in low.all] == [
        ("titles", ("high_tech",)),
        ("rd_expense_yuan", 2e6),
    ]


def test_those_of_whom_figures_are_reduced_are_no_demand(asked_fields):
    text = "有效专利15件以上。小微企业减按50%计算。"
    assert "size_class" not in asked_fields(condition=text)


def test_people_whom_an_applicant_provides_for_do_not_apply(asked):
    text = "申请设立区级实践基地的企业，能够为博士后人员提供必要的科研条件。"
    assert ("entity_type", "in", ("individual",)) not in asked(own=text)
