"""Sums told by how large a firm or its project is: each bracket is asked by its own sum, and not of everybody."""

import pytest

from policymatch.domain.condition import AllOf, Criterion, leaves_of

HEAD = "海川市渔业促进办法\n"


def asked(node):
    return [
        (leaf.field.value, leaf.op.value, leaf.value)
        for leaf in leaves_of(node)
        if isinstance(leaf, Criterion)
    ]


def the_one(measures_of, body):
    (found,) = measures_of(HEAD + body + "\n")
    return found, [asked(benefit.condition or AllOf()) for benefit in found.benefits]


BY_REVENUE = [
    [("revenue_yuan", "<=", 4e7)],
    [("revenue_yuan", ">=", 4e7), ("revenue_yuan", "<=", 3e8)],
    [("revenue_yuan", ">=", 3e8)],
]


@pytest.mark.parametrize(
    "body",
    [
        "第二条 规模以上渔业企业按下列标准给予补助：\n"
        "（一）上年度营业收入4000万元以下的，按研发费用的7%给予补助，最高40万元；\n"
        "（二）上年度营业收入4000万元（含）至3亿元的，按研发费用的5%给予补助，最高120万元；\n"
        "（三）上年度营业收入3亿元（含）以上的，按研发费用的3%给予补助，最高260万元。",
        "第二条 对渔业企业购置设备的，上年度营业收入4000万元以下的，按投资额的20%给予补贴；"
        "4000万元至3亿元的，按投资额的15%给予补贴；3亿元以上的，按投资额的10%给予补贴。",
    ],
)
def test_brackets_of_revenue_are_each_of_their_own_rate_and_rule_nobody_out(measures_of, body):
    found, by_sum = the_one(measures_of, body)
    assert by_sum == BY_REVENUE
    assert "revenue_yuan" not in {field for field, _, _ in asked(found.condition)}


def test_brackets_of_staff_do_not_contradict_one_another(measures_of):
    body = (
        "第二条 吸纳渔民就业的渔业企业，职工人数在50人以下的，给予5万元奖励；"
        "职工人数在50人以上100人以下的，给予10万元奖励；职工人数在100人以上的，给予20万元奖励。"
    )
    found, by_sum = the_one(measures_of, body)
    assert by_sum[1] == [("employees", ">=", 50.0), ("employees", "<=", 100.0)]
    assert "employees" not in {field for field, _, _ in asked(found.condition)}


def test_what_the_lowest_bracket_asks_is_asked_of_all_and_what_stands_before_the_brackets_too(measures_of):
    body = (
        "第二条 对年营业收入2000万元以上的渔业企业实施技改的，按下列标准给予补助：\n"
        "（一）设备投资额100万元（含）至500万元（不含）的，按设备投资额的10%给予补助；\n"
        "（二）设备投资额500万元（含）以上的，按设备投资额的12%给予补助，最高300万元。"
    )
    found, by_sum = the_one(measures_of, body)
    assert by_sum == [
        [("equipment_yuan", ">=", 1e6), ("equipment_yuan", "<", 5e6)],
        [("equipment_yuan", ">=", 5e6)],
    ]
    figures = [leaf for leaf in asked(found.condition) if leaf[0] != "industry"]
    assert figures[0] == ("revenue_yuan", ">=", 2e7)
    assert figures[1:] == [("equipment_yuan", ">=", 1e6), ("equipment_yuan", ">=", 5e6)]


def test_brackets_with_a_gap_ask_for_one_of_them(measures_of):
    body = (
        "第二条 对渔业企业新增贷款给予贴息。其中贷款额100万元以下的，按利息的50%给予贴息；"
        "贷款额300万元以上的，按利息的30%给予贴息。"
    )
    found, by_sum = the_one(measures_of, body)
    assert by_sum == [[("loan_yuan", "<=", 1e6)], [("loan_yuan", ">=", 3e6)]]
    ways = [node for node in found.condition.all if hasattr(node, "any")]
    assert [asked(way) for way in ways] == [[("loan_yuan", "<=", 1e6), ("loan_yuan", ">=", 3e6)]]


def test_sums_by_the_age_of_a_firm_are_one_support(measures_of):
    body = "第二条 对成立不超过1年的渔业企业，给予2万元补贴；成立1年以上3年以下的，给予4万元补贴。"
    found, by_sum = the_one(measures_of, body)
    assert by_sum == [[("age_months", "<=", 12.0)], [("age_months", ">=", 12.0), ("age_months", "<=", 36.0)]]
    ways = [node for node in found.condition.all if hasattr(node, "any")]
    assert [asked(way) for way in ways[0].any] == by_sum


def test_brackets_that_ask_something_else_beside_are_left_as_they_are_told(measures_of):
    body = (
        "第二条 上一年度营业收入不少于300万元且同比增长不少于10%的渔业企业，按营业收入增量部分的4%予以奖励；"
        "如上一年度同比增长小于10%，但营业收入达到1200万元以上的，按营业收入总额的1%予以奖励。"
    )
    found = [m for m in measures_of(HEAD + body + "\n") if len(m.benefits) == 2]
    leaves = [leaf for m in found for leaf in asked(m.condition)]
    assert ("revenue_growth", ">=", 0.1) in leaves
