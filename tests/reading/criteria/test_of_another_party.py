"""What is said of another party, of the prize itself and of who does likewise."""

import pytest

from policymatch.domain.condition import AnyOf, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from tests.reading.criteria.leaves import told, untested
from tests.reading.criteria.plain import NOBODY, PLACE, misses

PERSON = {"region": PLACE, "entity_type": "individual"}


def _either(condition, field):
    return next(
        node
        for node in condition.all
        if isinstance(node, AnyOf) and field in {str(getattr(leaf, "field", "")) for leaf in leaves_of(node)}
    )


def test_what_comes_under_the_name_of_a_firm_asks_nobody_to_be_one(read):
    condition = read(own="支持个体工商户权益保护转移至“个转企”企业名下。")
    assert not misses(condition, PERSON)


def test_firms_that_open_a_way_for_households_are_not_those_who_have_it(read):
    condition = read(own="鼓励互联网平台企业为个体工商户开辟绿色通道。")
    assert not misses(condition, PERSON)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("对募集资金转贷给中小微企业的，给予发行人1%贴息。", "size_class"),
        ("对散养农户、养殖场因病死亡的生猪，每头补助60元给处理中心。", "entity_type"),
        ("对集体和个人所有的一级公益林，每亩补助10元。", "entity_type"),
        ("引进零售企业设立的首店的引进方，给予10万元奖励。", "industry"),
        ("对担保机构为小微企业提供担保贷款且贷款额度100万元以上的，给予风险补偿。", "loan_yuan"),
    ],
)
def test_what_is_said_of_another_party_is_not_asked(asked_fields, text, field):
    assert field not in asked_fields(own=text)


def test_what_is_said_of_who_is_paid_is_asked(asked_fields):
    assert "size_class" in asked_fields(own="对获得贷款的中小微企业，给予1%贴息。")
    assert "loan_yuan" in asked_fields(own="对获得银行贷款100万元以上的企业，给予1%贴息。")


def test_who_does_likewise_stands_beside_those_named(read):
    condition = read(own="对中小微企业返还保险费的50%，社会团体、基金会参照中小微企业实施。")
    assert not misses(condition, {"region": PLACE, "entity_type": "association"})
    assert untested(_either(condition, "size_class"))
    assert misses(read(own="对中小微企业返还保险费的50%。"), {**NOBODY, "size_class": "large"})


def test_the_prize_that_an_office_hands_over_is_held_by_nobody(asked_fields):
    assert "awards" not in asked_fields(own="对获得沈阳市质量奖的组织，由市政府颁发奖牌和证书。")
    assert "awards" in asked_fields(own="对获得沈阳市质量奖的企业，给予50万元奖励。")


@pytest.mark.parametrize("behind", ["对年度评估为优秀的给予20万元。", "对正常运营6个月以上的，给予5万元。"])
def test_how_one_of_those_named_has_done_is_said_of_them(terms, behind):
    body = f"对新获批的省级工业互联网平台给予100万元，{behind}"
    passage = Passage(role=PassageRole.OWN, start=body.index(behind), end=len(body))
    condition = read_condition(body, [passage], terms, "210100")
    assert told(condition, "platforms") == [("has_any", ("工业互联网平台",))]


def test_those_named_again_are_named_by_themselves(terms):
    body = "对新获批的省级工业互联网平台给予100万元，对年度评估为优秀的孵化器给予20万元。"
    passage = Passage(role=PassageRole.OWN, start=body.index("对年度"), end=len(body))
    condition = read_condition(body, [passage], terms, "210100")
    assert "工业互联网平台" not in str(told(condition, "platforms"))
