"""Those whom one sentence gives something in turn, what is told again of them, and what only counts out a gift."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from tests.reading.criteria.leaves import untested


def values_of(condition, field):
    return [
        leaf.value for leaf in leaves_of(condition) if isinstance(leaf, Criterion) and leaf.field == field
    ]


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        (
            "获评国家级绿色工厂的企业给予100万元奖励，获评省级绿色工厂的给予50万元奖励。",
            "titles",
            [("国家级绿色工厂",), ("省级绿色工厂",)],
        ),
        (
            "新认定的国家级绿色工厂奖励50万元，新认定的省级绿色工厂奖励20万元。",
            "titles",
            [("国家级绿色工厂",), ("省级绿色工厂",)],
        ),
        (
            "获得省政府质量奖的企业给予100万元，获得提名奖的给予30万元。",
            "awards",
            [("省政府质量奖",), ("省政府质量提名奖",)],
        ),
        (
            "对获得中国专利金奖的给予100万元，获得银奖的给予50万元，获得优秀奖的给予20万元。",
            "awards",
            [("中国专利金奖",), ("中国专利银奖",), ("中国专利优秀奖",)],
        ),
    ],
)
def test_of_standings_with_a_gift_each_one_is_enough(read, text, field, values):
    (either,) = (node for node in read(own=text).all if isinstance(node, AnyOf))
    assert values_of(either, field) == values


def test_whoever_is_recognised_once_more_must_hold_the_title_too(read):
    condition = read(own="对首次通过高新技术企业认定的企业给予30万元奖励，重新认定的给予10万元奖励。")
    assert not any(isinstance(node, AnyOf) for node in condition.all)
    assert untested(condition) == []


@pytest.mark.parametrize(
    "text",
    [
        "对企业研发费用按5%给予补助，高新技术企业按8%给予补助。",
        "对企业研发费用按10%给予补助，其中，高新技术企业最高100万元，其他企业最高50万元。",
    ],
)
def test_a_better_rate_for_some_asks_nobody_to_be_one_of_them(asked_fields, text):
    assert "titles" not in asked_fields(own=text)


def test_the_steps_of_a_cap_ask_for_no_figure(asked_fields):
    text = "对科技型中小企业按研发费用的10%给予补助，其中，营业收入5000万元以上的企业最高100万元，5000万元以下的企业最高50万元。"
    assert "revenue_yuan" not in asked_fields(own=text)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("对投资科技型中小企业的创业投资机构，按投资额的1%给予奖励。", "titles"),
        ("对采购本市中小企业产品的龙头企业，按采购额的1%给予奖励。", "size_class"),
        ("对采购本市中小企业产品的龙头企业，按采购额的1%给予奖励。", "region"),
        ("对服务规模以上工业企业50家以上的公共服务平台，给予20万元奖励。", "above_scale"),
        ("对入选国家级中小企业数字化转型试点的企业，给予50万元奖励。", "size_class"),
        ("对获得“创客中国”大赛一等奖的企业，奖励10万元。", "individual"),
    ],
)
def test_what_is_said_of_others_or_in_a_name_is_not_asked_of_the_receiver(asked, text, field):
    told = asked(own=text)
    assert all(field not in (name, *(value if isinstance(value, tuple) else ())) for name, _, value in told)


@pytest.mark.parametrize(
    "text",
    [
        "对参加见习的高校毕业生给予补贴，补贴期限最长不超过12个月。",
        "对企业贷款给予贴息，贴息期限不超过3年。",
        "对企业租用厂房给予租金补贴，补贴面积不超过200平方米。",
    ],
)
def test_how_long_and_how_much_is_given_is_no_condition(read, text):
    assert not any("不超过" in quote for quote in untested(read(own=text)))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("国家级、省级众创空间分别给予50万元、20万元奖励。", "platforms"),
        ("获得国家级工业设计中心的企业，奖励100万元。", "platforms"),
        ("对技术交易额达到1000万元的技术转移机构，给予10万元。", "platforms"),
        ("对首次上规入统的工业企业，给予20万元奖励。", "above_scale"),
        ("对新建投产纳规的工业企业，给予20万元奖励。", "above_scale"),
        ("对首次纳限的批发零售企业，给予5万元奖励。", "above_scale"),
        ("对主持制定国家标准的企业，每项奖励30万元。", "standards"),
        ("企业为主起草国家标准的，每项奖励30万元。", "standards"),
        ("企业当年获得银行贷款500万元以上的，按贷款额的1%给予贴息。", "loan_yuan"),
        ("对科技型中小企业贷款按照LPR的30%给予贴息。", "titles"),
        ("对国家科技进步奖一等奖、二等奖分别给予300万元、200万元奖励。", "awards"),
    ],
)
def test_ordinary_ways_to_say_who_receives_are_heard(asked_fields, text, field):
    assert field in asked_fields(own=text)


def test_a_contract_of_employment_is_a_fact_and_no_step(read):
    text = "企业引进博士研究生并签订3年以上劳动合同的，给予企业5万元。"
    assert any("劳动合同" in quote for quote in untested(read(own=text)))


def test_who_is_left_out_behind_the_gift_is_barred(read):
    condition = read(own="对新引进的总部企业给予500万元奖励（不含房地产企业）。")
    assert any(isinstance(node, NoneOf) for node in condition.all)


def least_of_each(node):
    return [
        leaf.value
        for leaf in leaves_of(node)
        if isinstance(leaf, Criterion) and isinstance(leaf.value, float)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "对上年度研发投入5000万元以上的企业，给予100万元奖励；1000万元至5000万元的，给予50万元奖励。",
        "对研发投入5000万元以上的企业，按3%给予补助；1000万元至5000万元的，按5%给予补助。",
    ],
)
def test_of_the_grades_of_a_figure_the_lowest_is_enough(read, text):
    (either,) = (node for node in read(own=text).all if isinstance(node, AnyOf))
    assert least_of_each(either) == [5e7, 1e7]


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("年营业收入首次突破5000万元的奖励10万元，首次突破1亿元的奖励20万元。", 5e7),
        ("规上服务业企业，营业收入1亿元以上的给予20万元，5亿元以上的给予50万元。", 1e8),
    ],
)
def test_a_threshold_right_before_its_sum_is_read(read, text, least):
    (revenue,) = (n for n in read(own=text).all if getattr(n, "field", None) == "revenue_yuan")
    assert revenue.value == least


def test_grades_by_a_figure_that_no_field_tells_are_alternatives(read):
    text = "对年产值5亿元以上的企业，产值增速10%以上的，奖励20万元；年产值1亿元至5亿元的企业，产值增速15%以上的，奖励10万元。"
    assert any(isinstance(node, AnyOf) for node in read(own=text).all)


def test_a_follow_on_is_for_those_named_before(terms):
    body = "对首次上规入统的工业企业奖励20万元；次年产值增速达到10%以上的，再给予10万元。\n"
    start = body.index("次年")
    passage = Passage(role=PassageRole.OWN, start=start, end=len(body) - 1)
    fields = {
        str(x.field)
        for x in leaves_of(read_condition(body, [passage], terms, "210100"))
        if isinstance(x, Criterion)
    }
    assert {"above_scale", "industry"} <= fields


def test_conditions_for_the_gift_hold_for_those_recognised_too(asked):
    told = asked(
        condition="申请奖励的企业应符合以下条件：\n（一）上年度研发费用占营业收入比例不低于3%；",
        own="对经认定的国家级绿色工厂，给予50万元奖励。",
    )
    assert ("rd_ratio", ">=", 0.03) in told


def test_a_follow_on_with_a_grade_of_its_own_asks_for_that_grade(terms):
    body = "对年营业收入超过1亿元的企业，给予10万元奖励；超过5亿元的，给予30万元奖励。\n"
    passage = Passage(role=PassageRole.OWN, start=body.index("超过5"), end=len(body) - 1)
    nodes = read_condition(body, [passage], terms, "210100").all
    assert [n.value for n in nodes if getattr(n, "field", None) == "revenue_yuan"] == [5e8]


def test_grades_of_what_no_field_tells_are_asked_once(read):
    text = "电商企业年网络零售额超过5000万元的，给予10万元奖励；超过1亿元的，给予30万元奖励。"
    assert untested(read(own=text)) == ["电商企业年网络零售额超过5000万元的"]


def test_other_levels_of_what_is_named_are_asked_of_nobody(read):
    text = "对新认定的国家企业技术中心，奖励200万元；省级的奖励50万元；市级的奖励20万元。"
    assert untested(read(own=text)) == []


def test_how_a_platform_was_judged_stays_a_demand_of_its_own(read, asked_fields):
    text = "评价为优秀的市级众创空间，给予20万元补贴。"
    assert "platforms" in asked_fields(own=text)
    assert untested(read(own=text))


def test_those_whom_a_guarantor_serves_are_no_size_of_its_own(asked_fields):
    text = "对小微企业贷款担保业务，按年度担保额的1%给予融资担保机构补助。"
    assert "size_class" not in asked_fields(own=text)


def test_conditions_that_are_only_pointed_to_are_asked_once(read):
    condition = read(condition="（一）发明专利不少于2件；", own="对符合条件的，认定为市级工业设计中心。")
    assert not any("符合条件" in quote for quote in untested(condition))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("经备案的省级新型研发机构，按设备投入的20%给予补助。", "platforms"),
        ("我市企业获得中国质量奖的，给予300万元奖励。", "awards"),
        ("对面积2000平方米以上的公共海外仓，给予建设运营企业投资额30%的补助。", "entity_type"),
    ],
)
def test_more_ways_to_say_who_receives_are_heard(asked_fields, text, field):
    assert field in asked_fields(own=text)


def test_an_offer_with_a_deed_of_its_own_takes_no_deed_from_the_one_before(terms):
    body = "对新获得国内发明专利授权的企业，每件资助3000元；通过PCT途径获得国外授权的，每件资助3万元。\n"
    passage = Passage(role=PassageRole.OWN, start=body.index("通过"), end=len(body) - 1)
    leaves = leaves_of(read_condition(body, [passage], terms, "210100"))
    assert "invention_patents" not in {str(x.field) for x in leaves if isinstance(x, Criterion)}


def test_how_large_a_stake_is_taken_asks_nothing(read):
    condition = read(
        own="对掌握深海装备核心技术的企业，采取股权投资方式给予支持，引导基金出资额不超过1500万元，占股比例不超过25%，且不为第一大股东。"
    )
    assert not any("出资" in words or "股东" in words or "占股" in words for words in untested(condition))
