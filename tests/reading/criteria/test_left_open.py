"""What stays open: conditions that a document does not name, and sorts of applicant that no field tells."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, CriterionKind, Op, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.narrowing import is_narrowed
from tests.reading.criteria.leaves import told, untested


def open_leaves(condition):
    found = (leaf for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion))
    return [leaf for leaf in found if leaf.kind is CriterionKind.TESTABLE and leaf.decides]


@pytest.mark.parametrize(
    "text",
    [
        "对符合条件的制造业企业，给予补助。",
        "推动符合规定条件的高新技术企业自主开展职称评审。",
        "落实困难中小企业延期还本付息政策。",
        "对符合相关要求的小微企业减免租金。",
        "为工贸企业储存、使用危险化学品提供指引，防止行政执法“一刀切”。",
        "将企业招用人员补贴范围由失业一年以上人员调整为失业半年以上人员。",
        "制定轻微违法行为免罚清单，加强对免罚企业普法宣传教育。",
    ],
)
def test_conditions_that_nobody_names_are_asked_about(read, text):
    condition = read(own=text)
    assert open_leaves(condition)
    assert any(isinstance(leaf, Criterion) for leaf in leaves_of(condition))


@pytest.mark.parametrize(
    "text",
    [
        "对迁入本市的省级瞪羚企业给予50万元奖励。",
        "对迁至本县的高新技术企业给予20万元奖励。",
    ],
)
def test_that_a_firm_has_moved_in_is_asked_about_beside_its_title(read, text):
    condition = read(own=text)
    assert open_leaves(condition)
    assert any(isinstance(leaf, Criterion) for leaf in leaves_of(condition))


@pytest.mark.parametrize(
    "text", ["对留学人员给予创业资助。", "为驾驶员提供免费培训。", "对毕业生给予租房补贴。"]
)
def test_a_sort_of_people_is_asked_about_beside_their_being_people(read, asked, text):
    assert ("entity_type", "in", ("individual",)) in asked(own=text)
    assert open_leaves(read(own=text))


def test_who_belongs_to_a_firm_told_otherwise_is_no_sort_of_people(read):
    assert not open_leaves(read(own="为外资企业人员出入境提供便利。"))


@pytest.mark.parametrize(
    ("text", "kinds", "told"),
    [
        ("对高校、科研院所和中小微企业，给予资助。", {"university", "institute"}, Field.SIZE_CLASS),
        ("支持高校、科研机构、国有企业使用算力资源。", {"university", "institute"}, Field.OWNERSHIP),
    ],
)
def test_firms_told_by_size_or_owner_at_the_end_of_a_list_are_not_any_firms(read, text, kinds, told):
    (group,) = (node for node in read(own=text).all if isinstance(node, AnyOf))
    values = {x.field: x.value for x in group.any if isinstance(x, Criterion)}
    assert set(values[Field.ENTITY_TYPE]) == kinds
    assert told in values


def test_a_firm_that_buys_another_is_no_alternative_to_it(read):
    condition = read(own="对民营企业兼并、收购外地企业的，给予一次性奖励。")
    assert not any(isinstance(node, AnyOf) for node in condition.all)
    assert ("private",) in [leaf.value for leaf in condition.all if isinstance(leaf, Criterion)]


def test_a_person_alone_is_told(read, asked):
    text = "对个人给予一次性奖励。"
    assert asked(own=text) == {("entity_type", "in", ("individual",))}
    assert not open_leaves(read(own=text))


@pytest.mark.parametrize(
    "text",
    [
        "对购置智能化生产设备60万元以上的企业，给予6万元奖励。",
        "对进口检测设备投资300万元以上的企业，按8%给予补助。",
    ],
)
def test_equipment_of_a_sort_is_asked_about_beside_what_was_spent_on_equipment(read, asked_fields, text):
    assert Field.EQUIPMENT_YUAN in asked_fields(own=text)
    assert open_leaves(read(own=text))


def test_equipment_of_no_sort_is_told_by_what_was_spent(read):
    assert not open_leaves(read(own="对购置生产设备300万元以上的企业，按8%给予补助。"))


@pytest.mark.parametrize(
    "text", ["对符合条件的软件企业、研发主体给予补助。", "在本市符合相关条件的芯片企业、设计主体，给予补助。"]
)
def test_conditions_that_nobody_names_are_asked_of_every_sort_of_a_list(read, text):
    asked = read(own=text).all
    assert any(isinstance(node, AnyOf) for node in asked)
    assert any(isinstance(node, OpaqueCriterion) and node.decides for node in asked)


@pytest.mark.parametrize(
    "text", ["对优秀民营企业和民营企业家予以通报表扬。", "对重点民营企业和个体工商户给予贴息。"]
)
def test_the_best_of_several_sorts_are_not_all_of_one_of_them(read, text):
    """The office chooses whom it holds to be the best: to be private alone is not enough."""
    asked = read(own=text).all
    assert any(isinstance(node, OpaqueCriterion) and node.decides for node in asked)


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("对未拖欠工资的个体工商户给予补贴。", True),
        ("对从事餐饮的个体工商户给予补贴。", True),
        ("对个体工商户给予补贴。", False),
    ],
)
def test_what_is_said_of_sole_traders_is_asked_of_persons_too(read, text, more):
    beside = [node for node in read(own=text).all if isinstance(node, OpaqueCriterion) and node.decides]
    assert bool(beside) is more


def test_firms_of_trades_are_asked_about_where_a_table_knows_but_one_of_them(read):
    asked = read(own="组织重点煤炭、焦化等企业建立改造清单，推荐纳入省级名录。")
    assert told(asked, "industry") == [("has_any", ("煤炭", "焦化"))]
    assert not open_leaves(read(own="为企业提供信息发布、供需对接等服务。"))


@pytest.mark.parametrize(
    "text",
    [
        "指导开展上市后备企业合规体检、专利排查等服务。",
        "推动银行加大对示范区企业的信贷投放力度。",
        "对于信用良好的投标企业，减收投标保证金。",
        "为民营企业境外维权提供法律咨询服务。",
        "纺织业企业外出参展的，给予补贴。",
        "为手艺人和创新企业提供设备租借服务。",
        "对渔业领域重点用人单位，在住房方面给予保障。",
        "把政府采购服务面向小微企业的预留份额提高到50%。",
        "允许企业以保函提交隧道建设项目投标保证金。",
    ],
)
def test_what_makes_firms_some_of_all_firms_is_asked_about_though_no_field_tells_it(read, text):
    assert open_leaves(read(own=text))


def test_to_be_a_leading_firm_of_the_trade_named_is_asked_about(read):
    assert open_leaves(read(target="船舶领域重点企业", own="给予50万元奖励。"))


@pytest.mark.parametrize(
    "text", ["对民营企业给予贷款贴息。", "为小微企业提供法律咨询服务。", "为外资企业提供展位。"]
)
def test_firms_told_by_owner_or_size_alone_are_not_narrowed(read, text):
    assert not open_leaves(read(own=text))


def test_a_zone_that_a_place_tells_narrows_no_further():
    text = "对云岭示范区企业给予奖励。"
    place = Found(Field.REGION, Op.IN_REGION, "110000", 1, 6)
    assert is_narrowed([], text, 0, len(text))
    assert not is_narrowed([place], text, 0, len(text))


@pytest.mark.parametrize("how", ["认定", "入选", "通过评选", "获评", "经认定", "评定"])
def test_that_a_firm_was_chosen_is_left_open_where_nothing_says_as_what(read, how):
    assert untested(read(own=f"对{how}的企业给予6万元奖励。"))


def test_the_fund_out_of_which_an_office_pays_is_no_condition(read):
    condition = read(own="设立总规模8亿元的渔业基金，对初创渔业企业给予股权投资支持。")
    assert not any("基金" in words for words in untested(condition))
