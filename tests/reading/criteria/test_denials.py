"""Denials: what an applicant must not be, and figures that end above as they begin below."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, leaves_of
from policymatch.domain.fields import Field


@pytest.mark.parametrize(
    ("role", "text", "barred"),
    [
        ("own", "对尚未取得专精特新称号的企业，给予培育支持。", (Field.TITLES, ("specialised_sme",))),
        ("own", "对不属于房地产行业的企业，给予奖励。", (Field.INDUSTRY, ("房地产",))),
        ("own", "对未认定为高新技术企业的科技型中小企业，给予补助。", (Field.TITLES, ("high_tech",))),
        ("condition", "申报企业不属于国家高新技术企业。", (Field.TITLES, ("high_tech",))),
        ("condition", "未获得过国家级专精特新小巨人企业称号。", (Field.TITLES, ("little_giant",))),
        ("condition", "不含外商投资企业。", (Field.OWNERSHIP, ("foreign",))),
        ("own", "对注册地不在本市的企业，给予奖励。", (Field.REGION, "210100")),
        ("own", "对注册在广东省（不含深圳）的企业，给予奖励。", (Field.REGION, "440300")),
    ],
)
def test_what_a_sentence_denies_must_not_be_held(read, role, text, barred):
    condition = read(**{role: text})
    denied = [leaf for node in condition.all if isinstance(node, NoneOf) for leaf in node.none]
    assert [(leaf.field, leaf.value) for leaf in denied] == [barred]
    asked = [node for node in condition.all if isinstance(node, Criterion)]
    assert barred not in [(leaf.field, leaf.value) for leaf in asked]


def test_to_have_one_title_and_not_another_is_read_as_both(read):
    condition = read(own="对未认定为高新技术企业的科技型中小企业，给予补助。")
    assert (Field.TITLES, ("tech_sme",)) in [
        (leaf.field, leaf.value) for leaf in condition.all if isinstance(leaf, Criterion)
    ]


def test_what_must_not_have_been_received_stays_a_rule_of_its_own(asked):
    assert ("received", "has_none", ("其他财政资金",)) in asked(condition="未获得过其他财政资金支持。")


@pytest.mark.parametrize(
    ("text", "field", "low", "high"),
    [
        ("对营业收入在500万元至2000万元的企业，给予奖励。", Field.REVENUE_YUAN, 5e6, 2e7),
        ("对职工人数20-300人的企业，给予奖励。", Field.EMPLOYEES, 20, 300),
        ("对成立1至3年的企业，给予奖励。", Field.AGE_MONTHS, 12, 36),
    ],
)
def test_a_range_has_an_upper_end_too(read, text, field, low, high):
    bounds = {str(x.op): x.value for x in read(own=text).all if isinstance(x, Criterion) and x.field is field}
    assert bounds == {">=": low, "<=": high}


def test_of_ranges_that_grade_a_support_the_highest_grade_has_no_end(read):
    text = "对营业收入500万元至2000万元、2000万元以上的企业，分别给予5万元、10万元奖励。"
    leaves = [leaf for leaf in leaves_of(read(own=text)) if isinstance(leaf, Criterion)]
    assert not any(leaf.op == "<=" for leaf in leaves)


def test_firms_about_to_be_listed_beside_listed_ones_need_not_be_listed(asked):
    assert not any(field == "listed" for field, _, _ in asked(own="对上市公司和拟上市企业，给予奖励。"))


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("对国有企业和民营企业，给予奖励。", {("state",), ("private",)}),
        ("对国有企业、民营企业、外商投资企业，给予奖励。", {("state",), ("private",), ("foreign",)}),
        ("对国有企业、民营企业、高校，给予奖励。", {("state",), ("private",), ("university",)}),
    ],
)
def test_of_owners_in_one_list_one_is_enough(read, text, owners):
    groups = [node for node in read(own=text).all if isinstance(node, AnyOf)]
    assert [{leaf.value for leaf in group.any} for group in groups] == [owners]
    assert not any(isinstance(x, Criterion) and x.field is Field.OWNERSHIP for x in read(own=text).all)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("对帮助企业取得高新技术企业认定的服务机构，给予1万元奖励。", False),
        ("对培育入驻企业成为专精特新小巨人企业的园区，给予20万元奖励。", False),
        ("对首次认定为高新技术企业的企业，给予20万元奖励。", True),
    ],
)
def test_a_title_that_others_are_helped_to_is_not_asked_of_the_helper(asked, text, asks):
    assert any(field == "titles" for field, _, _ in asked(own=text)) is asks


@pytest.mark.parametrize(
    ("own", "barred"),
    [
        ("对符合条件的非金融企业，给予便利化登记。", ("金融",)),
        ("支持非房地产企业发行债券，给予补贴。", ("房地产",)),
        ("支持非金属新材料企业，给予补贴。", None),
    ],
)
def test_a_trade_that_is_denied_is_barred_and_not_asked(read, own, barred):
    nones = [leaf.value for node in read(own=own).all if isinstance(node, NoneOf) for leaf in node.none]
    assert nones == ([barred] if barred else [])
    asked_for = [x.value for x in read(own=own).all if isinstance(x, Criterion) and x.field is Field.INDUSTRY]
    assert barred not in asked_for


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("own", "发明专利权利人（不包括自然人）将其专利实际运用于本单位生产经营的，给予资助。"),
        ("condition", "注册或登记地在本市的单位。"),
    ],
)
def test_an_offer_to_organisations_bars_persons_and_no_firm(asked, role, text):
    told = [one for one in asked(**{role: text}) if one[0] == "entity_type"]
    assert told == [("entity_type", "not_in", ("individual",))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("申请团队不具备法人资格。", False),
        ("对无独立法人资格的创客团队，给予场地支持。", False),
        ("尚未取得法人资格，成员不少于3人。", False),
        ("申请单位具备法人资格。", True),
    ],
)
def test_who_has_no_legal_person_yet_is_asked_to_have_none(asked, text, value):
    role = "own" if text.startswith("对") else "condition"
    assert ("independent_legal_person", "=", value) in asked(**{role: text})


def test_a_team_that_has_founded_no_firm_yet_is_no_firm(asked):
    told = asked(condition="创客团队还未注册企业。")
    assert ("entity_type", "not_in", ("enterprise",)) in told
    assert ("entity_type", "in", ("enterprise",)) not in told


def test_who_lacks_a_legal_person_is_barred_and_so_must_have_one(asked):
    assert ("independent_legal_person", "=", True) in asked(exclusion="不具有独立法人资格的，不予支持。")
