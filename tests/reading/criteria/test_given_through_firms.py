"""What people have through their firm, who is let in beside firms, and who the later of several prizes are for."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, OpaqueCriterion, leaves_of
from tests.reading.criteria.leaves import untested

PERSON = ("entity_type", "in", ("individual",))


@pytest.mark.parametrize(
    "text",
    [
        "对上一年度纳税600万元以上的企业，其高管子女入学名额安排不超过2名。",
        "在我市上一年度入库税收800万元以上的企业，奖励该高管子女公办小学入学名额1名。",
        "投资企业投产后，向当地公安机关为企业法人代表（独资企业的投资人）、高层管理人员及其子女申请办理户口。",
        "取得专利授权的，法人组织每件资助0.6万元，自然人每件资助0.4万元。",
    ],
)
def test_what_people_have_through_their_firm_or_beside_firms_asks_nobody_to_be_a_person(asked, text):
    assert PERSON not in asked(own=text)


def test_people_whose_children_find_a_school_without_a_firm_are_people_still(asked):
    assert PERSON in asked(own="引进的高层次人才，其子女入学由市教育局统筹安排。")


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("企业在境外（含香港）各类资本市场上市的，奖励200万元。", ("listed", "=", True)),
        ("通过PCT途径进行专利申请的，每件资助1万元。", ("pct_patents", ">=", 1.0)),
        (
            "受市政府表彰的龙头骨干企业，奖励30万元。",
            ("titles", "has_any", ("市政府表彰的龙头骨干企业",)),
        ),
        ("对参与起草国家标准的我市企业，给予8万元奖励。", ("region", "in_region", "210100")),
    ],
)
def test_a_deed_is_asked_however_it_is_told(asked, text, criterion):
    assert criterion in asked(own=text)


def test_to_take_part_in_a_standard_is_no_coming_to_a_place(read):
    (place,) = [
        node
        for node in read(own="对参与起草国家标准的我市企业，给予8万元奖励。").all
        if isinstance(node, Criterion) and node.field == "region"
    ]
    assert str(place.hardness) == "must"


@pytest.mark.parametrize(
    "text",
    [
        "企业在境外上市的，包括房地产企业，一次性奖励200万元。",
        "对重点拟上市企业（与券商、律师事务所签约），给予10万元奖励。",
        "对参与制定国家、行业和地方标准的企业，给予10万元奖励。",
    ],
)
def test_a_trade_let_in_or_signed_with_is_asked_of_nobody(asked_fields, text):
    assert "industry" not in asked_fields(own=text)


def test_firms_about_to_be_listed_have_what_listed_ones_have_whatever_the_heading_says(read):
    condition = read(own="支持上市公司拓展空间。对于上市公司和拟上市企业的募投项目，优先安排用地指标。")
    (ways,) = [node for node in condition.all if isinstance(node, AnyOf)]
    assert {type(way) for way in ways.any} == {Criterion, OpaqueCriterion}
    assert not [node for node in condition.all if isinstance(node, Criterion) and node.field == "listed"]


def test_a_support_that_may_be_had_twice_asks_nobody_to_have_done_both(asked_fields):
    text = "企业通过辅导验收后，奖励80万元。企业两地都上市的，可以重复享受。"
    assert "listed" not in asked_fields(own=text)


def test_prizes_told_without_a_winner_are_for_whom_the_first_names(read):
    condition = read(own="对我市建筑业企业获得“金石杯”奖的，奖励50万元；对获得“青石杯”奖的，奖励5万元。")
    shared = {str(node.field) for node in condition.all if isinstance(node, Criterion)}
    assert {"region", "industry"} <= shared


def test_prizes_each_with_a_winner_of_its_own_share_none(read):
    condition = read(own="对建筑业企业获得省级奖的，奖励50万元；对软件企业获得省级奖的，奖励5万元。")
    assert not [node for node in condition.all if isinstance(node, Criterion) and node.field == "industry"]


def test_firms_that_give_beside_a_government_are_not_asked_to_be_of_their_trade(asked_fields):
    assert "industry" not in asked_fields(own="对住进公寓的青年，家具企业和当地政府给予折扣和补助。")
    assert "industry" in asked_fields(own="对家具企业和物流企业给予补助。")


def test_whoever_enjoys_a_policy_already_is_of_a_sort_and_no_office_gives_it_by_that(read):
    own = "享受缓缴学费政策的物流企业，缴清期限延长至2027年5月31日。"
    leaves = list(leaves_of(read(own=own)))
    assert any(isinstance(one, Criterion) and one.value == ("物流",) for one in leaves)
    assert "享受缓缴学费政策的物流企业" in untested(read(own=own))
