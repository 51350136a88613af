"""Two bounds of one figure: both hold, unless the text grades its gift or its sorts by them."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, leaves_of


def _held(condition, field):
    """The bounds of a field that all must meet."""
    nodes = (n for n in condition.all if isinstance(n, Criterion) and n.field == field)
    return {(str(n.op), n.value) for n in nodes}


def _ways(condition, field):
    """The bounds of a field of which one is enough."""
    leaves = (leaf for n in condition.all if isinstance(n, AnyOf) for leaf in leaves_of(n))
    return {leaf.value for leaf in leaves if isinstance(leaf, Criterion) and leaf.field == field}


@pytest.mark.parametrize(
    ("own", "general", "field", "both"),
    [
        (
            "对从业人员不超过80人的建筑企业，按培训费的40%给予补助，最高8万元。",
            "申报企业须依法纳税，从业人员不超过400人。",
            "employees",
            {("<=", 80.0), ("<=", 400.0)},
        ),
        (
            "对上年度营业收入3000万元以上的物流企业，给予15万元奖励。",
            "上年度营业收入不低于800万元。",
            "revenue_yuan",
            {(">=", 3e7), (">=", 8e6)},
        ),
    ],
)
def test_the_bound_of_an_offer_holds_beside_that_asked_of_whoever_applies(read, own, general, field, both):
    condition = read(own=own, condition=general)
    assert _held(condition, field) == both
    assert not _ways(condition, field)


def test_what_an_offer_asks_of_whoever_applies_holds_beside_its_own_bound(read):
    own = "对年纳税额200万元以上的企业，给予12万元奖励，申报单位近两年纳税额均应在60万元以上。"
    assert _held(read(own=own), "tax_paid_yuan") == {(">=", 2e6), (">=", 6e5)}


def test_grades_of_a_gift_stay_ways_beside_a_general_bound(read):
    own = "对营业收入4000万元以上的企业，给予6万元奖励；对营业收入9000万元以上的企业，给予14万元奖励。"
    condition = read(own=own, condition="上年度营业收入不低于700万元。")
    assert _ways(condition, "revenue_yuan") == {4e7, 9e7}
    assert _held(condition, "revenue_yuan") == {(">=", 7e6)}


def test_bounds_of_several_things_that_one_may_build_stay_ways(read):
    own = "对投资1500万元以上建设数字车间、投资400万元以上建设数字产线的制造企业，给予补助。"
    assert _ways(read(own=own), "project_investment_yuan") == {1.5e7, 4e6}


def test_a_share_of_schooled_researchers_is_no_share_of_all_of_them(asked):
    schooled = "对专科以上技术人员占职工总数25%以上、研发人员占比12%以上的企业，给予10万元奖励。"
    assert {c for c in asked(own=schooled) if c[0] == "rd_staff_ratio"} == {("rd_staff_ratio", ">=", 0.12)}
    assert asked(condition="硕士以上学历的研发人员不少于12人。") == set()
    assert asked(condition="专职研发人员不少于12人。") == {("rd_staff", ">=", 12.0)}


@pytest.mark.parametrize(
    "text",
    [
        "研发人员中具有本科以上学历的比例不低于55%。",
        "40周岁以下研发人员占研发人员总数的比例不低于45%。",
        "年龄在40周岁以下的研发人员占比不低于35%。",
    ],
)
def test_a_share_of_those_who_do_research_is_no_share_of_the_staff(asked, text):
    assert not {c for c in asked(condition=text) if c[0] in ("rd_staff_ratio", "bachelor_ratio")}


def test_shares_of_the_staff_are_shares_of_the_staff(asked):
    assert ("rd_staff_ratio", ">=", 0.12) in asked(condition="研发人员占职工总数的比例不低于12%。")
    assert ("bachelor_ratio", ">=", 0.6) in asked(condition="职工中具有本科以上学历的比例不低于60%。")


@pytest.mark.parametrize(
    ("told", "both"),
    [
        ("3000万元（含）至6亿元（不含）的饮料生产企业", {(">=", 3e7), ("<", 6e8)}),
        ("3000万元至6亿元（含）的饮料生产企业", {(">=", 3e7), ("<=", 6e8)}),
        ("3000万元至6亿元的物流企业", {(">=", 3e7), ("<=", 6e8)}),
        ("3000万元至6亿元的给予企业7万元奖励", {(">=", 3e7)}),
    ],
)
def test_a_range_before_those_of_a_trade_has_its_end_and_the_bracket_says_whether_it_counts(read, told, both):
    condition = read(target=f"对上年度营业收入{told}")
    assert _held(condition, "revenue_yuan") == both
