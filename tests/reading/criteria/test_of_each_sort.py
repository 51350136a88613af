"""What is said of one sort of applicant alone, of those an applicant brings in, and of those for whom it applies."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, Hardness, leaves_of
from tests.reading.criteria.leaves import told, untested


def fields_of(node):
    return {str(x.field) for x in leaves_of(node) if isinstance(x, Criterion)}


@pytest.mark.parametrize(
    ("text", "plain", "with_a_figure"),
    [
        ("对科技型中小企业和成立4年以内的高新技术企业，给予贷款贴息。", {"titles"}, {"age_months", "titles"}),
        ("对高新技术企业或成立3年以内的瞪羚企业，给予奖励。", {"titles"}, {"age_months", "titles"}),
        (
            "对国有企业和从业人员80人以上的民营企业，给予奖励。",
            {"ownership", "entity_type"},
            {"employees", "ownership"},
        ),
        (
            "研发费用超过300万元的规模以上企业，以及研发费用60万元以上的规模以下科技型中小企业，按10%给予补助。",
            {"rd_expense_yuan", "above_scale"},
            {"rd_expense_yuan", "above_scale", "titles"},
        ),
    ],
)
def test_a_figure_of_the_second_sort_is_not_asked_of_the_first(read, text, plain, with_a_figure):
    (ways,) = (node for node in read(own=text).all if isinstance(node, AnyOf))
    assert [fields_of(way) for way in ways.any] == [plain, with_a_figure]


def test_a_figure_joined_by_and_is_asked_too(read):
    condition = read(own="对评价入库为科技型中小企业、且年营业收入在300万元以上的企业给予奖励。")
    assert told(condition, "titles") == [("has_any", ("tech_sme",))]
    assert not any(isinstance(node, AnyOf) for node in condition.all)


@pytest.mark.parametrize(
    "texts",
    [
        {"condition": "项目总投资不低于3000万元，中小企业项目总投资下限为600万元。"},
        {"own": "对总投资3000万元以上的项目，按10%给予补助；中小企业项目总投资下限为600万元。"},
    ],
)
def test_a_floor_of_their_own_is_enough_of_small_firms(read, texts):
    (either,) = (node for node in read(**texts).all if isinstance(node, AnyOf))
    assert isinstance(either.any[1], AllOf)
    assert told(either.any[1], "project_investment_yuan") == [(">=", 6e6)]
    assert fields_of(either.any[1]) == {"size_class", "project_investment_yuan"}


@pytest.mark.parametrize("note", ["（重点是营业收入3000万元以上的企业）", "（优先支持高新技术企业）"])
def test_who_comes_first_by_a_note_is_not_demanded_and_the_rest_still_is(read, note):
    condition = read(target=f"制造业中小企业{note}")
    assert fields_of(condition) == {"industry", "size_class", "entity_type"}
    decide = [leaf for leaf in leaves_of(condition) if isinstance(leaf, Criterion)]
    assert all(leaf.hardness is Hardness.MUST for leaf in decide)


def test_those_for_whom_another_applies_are_not_who_must_apply(read):
    condition = read(target="备案的技术转移示范机构（高校院所内设机构由其法人单位申报）")
    assert told(condition, "entity_type") == []


def test_who_may_apply_is_told_by_a_condition_that_lets_all_of_them(read):
    condition = read(condition="企业、医疗机构、高等学校等事业单位均可申报；医疗机构限三级医院。")
    ((op, kinds),) = told(condition, "entity_type")
    assert (op, set(kinds)) == ("in", {"enterprise", "institute", "university", "hospital"})


@pytest.mark.parametrize(
    "text",
    [
        "企业新引进的博士、硕士（含重点高校本科生），由企业申领，分别按每人每月2000元、1000元发放生活补贴。",
        "对新引进的博士，每人每年给予2万元补贴，由用人企业统一申领。",
    ],
)
def test_money_for_people_that_their_firm_applies_for_asks_for_the_firm(read, text):
    assert told(read(own=text), "entity_type") == [("in", ("enterprise",))]


def test_the_size_of_a_project_that_another_brings_in_is_not_his(read):
    text = "对成功引进固定资产投资2亿元以上工业项目的商会、招商机构及自然人，按投资额的1‰给予奖励。"
    condition = read(own=text)
    assert told(condition, "project_investment_yuan") == []
    assert told(condition, "industry") == []
    assert told(condition, "entity_type") == [("in", ("enterprise", "individual", "association"))]
    assert untested(condition) == [text.split("，", maxsplit=1)[0]]


def test_the_size_of_ones_own_new_project_is_asked(read):
    condition = read(own="对新引进的投资6亿元以上的先进制造业项目的企业，给予奖励。")
    assert told(condition, "project_investment_yuan") == [(">=", 6e8)]


@pytest.mark.parametrize(
    "text",
    [
        "对当年新入规企业，给予20万元奖励，其中属于从个体工商户转型设立的（两年内）增加5万元。",
        "对当年新入规企业，给予20万元奖励，成立不足两年的，奖励标准减半。",
    ],
)
def test_more_or_less_for_some_asks_nothing_of_all(read, text):
    assert told(read(own=text), "age_months") == []


def test_what_counts_as_the_same_is_no_demand(read):
    condition = read(
        condition="募集资金70%以上投资于本市；外地上市公司将注册地迁入本市的，视同成功上市，享受全部奖励。"
    )
    assert told(condition, "listed") == []


def test_a_trade_may_have_figures_in_its_name_and_no_sum(read):
    assert told(read(own="对符合“331”产业体系的项目给予奖励。"), "industry") == [("has_any", ("“331”",))]
    assert told(read(own="对投资2亿元以上工业项目给予奖励。"), "industry") == []
