"""Classes that sentences tell apart: each is asked its own, and those of whom nothing is asked pass."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf, leaves_of


def shape(node):
    """A node as nested tuples of fields and values; open words as their quote."""
    if isinstance(node, AllOf):
        return ("all", *(shape(one) for one in node.all))
    if isinstance(node, AnyOf):
        return ("any", *(shape(one) for one in node.any))
    if isinstance(node, NoneOf):
        return ("none", *(shape(one) for one in node.none))
    if isinstance(node, Criterion):
        return (str(node.field), node.op.value, node.value)
    return node.quote.text


def asked(read, text):
    (node,) = read(condition=text).all
    return shape(node)


HIGH_TECH = ("titles", "has_any", ("high_tech",))


@pytest.mark.parametrize(
    ("text", "demand"),
    [
        ("除高新技术企业外，其他企业研发投入占比须达到6%以上。", ("rd_ratio", ">=", 0.06)),
        ("高新技术企业以外的企业，研发投入占比不低于6%。", ("rd_ratio", ">=", 0.06)),
        (
            "除高新技术企业外，企业须成立满3年、职工15人以上。",
            ("all", ("age_months", ">=", 36.0), ("employees", ">=", 15.0)),
        ),
    ],
)
def test_those_for_whom_a_demand_does_not_hold_need_not_meet_it(read, text, demand):
    assert asked(read, text) == ("any", HIGH_TECH, demand)


def test_whom_no_field_tells_may_be_spared_a_demand(read):
    text = "除初创企业外，营业收入须达到900万元。"
    assert asked(read, text) == ("any", "除初创企业外", ("revenue_yuan", ">=", 9e6))


def test_firms_below_scale_are_of_the_trade_of_those_above_it(read):
    either = asked(read, "规模以上渔业企业研发投入强度需达到2%，规模以下达到4%。")
    assert [way[1:] for way in either[1:]] == [
        (("above_scale", "=", True), ("industry", "has_any", ("渔业",)), ("rd_ratio", ">=", 0.02)),
        (("above_scale", "=", False), ("industry", "has_any", ("渔业",)), ("rd_ratio", ">=", 0.04)),
    ]


def test_a_figure_that_must_grow_is_told_once_for_all_classes(read):
    text = "大型企业营业收入需增长8%以上，中型企业需增长12%以上，小微企业需增长18%以上。"
    assert [way[2] for way in asked(read, text)[1:]] == [
        ("revenue_growth", ">=", rate) for rate in (0.08, 0.12, 0.18)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "高新技术企业研发投入占比不低于2%，非高新技术企业不低于4%。",
        "属于高新技术企业的，研发投入占比不低于2%；其他企业研发投入占比不低于4%。",
        "属于高新技术企业的，研发投入占比不低于2%；不属于高新技术企业的，研发投入占比不低于4%。",
    ],
)
def test_those_who_are_not_of_a_class_are_none_of_it(read, text):
    assert asked(read, text) == (
        "any",
        ("all", HIGH_TECH, ("rd_ratio", ">=", 0.02)),
        ("all", ("none", HIGH_TECH), ("rd_ratio", ">=", 0.04)),
    )


def test_each_trade_has_a_sentence_and_a_figure_of_its_own(read):
    text = "属于渔业的，营业收入不低于4000万元；属于服务业的，营业收入不低于900万元。"
    assert asked(read, text) == (
        "any",
        ("all", ("industry", "has_any", ("渔业",)), ("revenue_yuan", ">=", 4e7)),
        ("all", ("industry", "has_any", ("服务业",)), ("revenue_yuan", ">=", 9e6)),
    )


def test_the_young_are_asked_nothing_and_the_old_their_figure(read):
    text = "成立2年以内的企业，营业收入不作要求；成立2年以上的，营业收入不低于600万元。"
    assert asked(read, text) == (
        "any",
        ("age_months", "<=", 24.0),
        ("all", ("age_months", ">=", 24.0), ("revenue_yuan", ">=", 6e6)),
    )


def test_more_is_asked_in_brackets_of_some_alone(read):
    condition = read(condition="申报企业研发人员占比15%以上（软件企业25%以上）。")
    assert [shape(node) for node in condition.all] == [
        ("any", ("none", ("industry", "has_any", ("软件",))), ("rd_staff_ratio", ">=", 0.25)),
        ("rd_staff_ratio", ">=", 0.15),
    ]


@pytest.mark.parametrize("sign", ["：", "，"])
def test_the_figure_is_named_before_the_classes(read, sign):
    text = f"上年度营业收入{sign}大型企业不低于3亿元，中小企业不低于1500万元。"
    assert [way[2] for way in asked(read, text)[1:]] == [
        ("revenue_yuan", ">=", 3e8),
        ("revenue_yuan", ">=", 1.5e7),
    ]


def test_who_applies_tells_what_is_asked(read):
    text = "企业牵头的，研发投入占比不低于2%；高校牵头的，研发人员不少于25人。"
    assert asked(read, text) == (
        "any",
        ("all", ("entity_type", "in", ("enterprise",)), ("rd_ratio", ">=", 0.02)),
        ("all", ("entity_type", "in", ("university",)), ("rd_staff", ">=", 25.0)),
    )


def test_what_is_asked_of_all_stands_beside_the_classes(read):
    text = "企业须在本市注册，大型企业研发投入占比不低于2%，中小企业不低于4%，近三年无重大安全事故。"
    place, either, record = read(condition=text).all
    assert (place.field, record.field) == ("region", "clean_record")
    assert [leaf.field for leaf in leaves_of(either)] == ["size_class", "rd_ratio"] * 2


def test_firms_that_a_park_counts_are_no_classes(read):
    condition = read(condition="入驻科技企业不少于35家，毕业企业不少于12家。")
    leaves = list(leaves_of(condition))
    assert leaves
    assert not any(isinstance(node, AnyOf) for node in condition.all)


@pytest.mark.parametrize(
    "text",
    [
        "研发投入占比不低于2%，其中软件企业不低于7%。",
        "企业研发投入占比不低于2%，软件企业不低于7%。",
        "研发投入占比不低于2%；其中，软件企业不低于7%。",
    ],
)
def test_more_is_asked_of_some_of_all_behind_what_is_asked_of_all(read, text):
    of_all, of_some = map(shape, read(condition=text).all)
    assert of_all == ("rd_ratio", ">=", 0.02)
    assert of_some == ("any", ("none", ("industry", "has_any", ("软件",))), ("rd_ratio", ">=", 0.07))


def test_a_class_is_told_by_another_number_of_the_figure_before(read):
    text = "职工25人以下的，研发人员不少于3人；25人以上的，研发人员不少于8人。"
    assert asked(read, text) == (
        "any",
        ("all", ("employees", "<=", 25.0), ("rd_staff", ">=", 3.0)),
        ("all", ("employees", ">=", 25.0), ("rd_staff", ">=", 8.0)),
    )


def test_classes_that_no_field_tells_stay_open_each_with_its_own(read):
    text = "首次申报的企业，营业收入不低于900万元；再次申报的，营业收入增长率不低于12%。"
    assert asked(read, text) == (
        "any",
        ("all", "首次申报的企业", ("revenue_yuan", ">=", 9e6)),
        ("all", "再次申报的", ("revenue_growth", ">=", 0.12)),
    )


def test_those_from_elsewhere_are_asked_more(read):
    text = "本市企业上年度营业收入不低于800万元，外地企业上年度营业收入不低于2亿元。"
    (_, here, there) = asked(read, text)
    assert here[1][0] == "region"
    assert there == ("all", ("none", here[1]), ("revenue_yuan", ">=", 2e8))


@pytest.mark.parametrize(
    "text", ["成立不满1年的企业，不考核营业收入增长指标。", "成立不满1年的企业不作营业收入要求。"]
)
def test_nobody_must_be_of_a_class_that_is_asked_nothing(read, text):
    condition = read(condition=f"职工不少于12人；{text}")
    assert [shape(node) for node in condition.all] == [("employees", ">=", 12.0)]


def test_who_leads_is_asked_where_several_apply_together(read):
    assert asked(read, "联合申报的，牵头单位须为企业。") == (
        "any",
        "联合申报的",
        ("entity_type", "in", ("enterprise",)),
    )


def test_the_small_need_only_so_much(read):
    assert asked(read, "小微企业仅需成立满半年。") == (
        "any",
        ("none", ("size_class", "in", ("micro", "small"))),
        ("age_months", ">=", 6.0),
    )


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("如属于国有企业，需提供国资主管部门意见。", ("none", ("ownership", "in", ("state",)))),
        ("如申报企业为上市公司，须近三年未受到证监会处罚。", ("listed", "=", False)),
        ("从事渔业的企业，应具有相应的捕捞资质。", ("none", ("industry", "has_any", ("渔业",)))),
        ("渔业企业须依法取得捕捞许可证。", ("none", ("industry", "has_any", ("渔业",)))),
    ],
)
def test_what_is_asked_in_a_case_asks_nobody_to_be_in_it(read, text, case):
    either = asked(read, text)
    assert either[:2] == ("any", case)
    assert len(either) == 3
