"""Who has an offer too (……同等享受): it is no offer of its own, and widens who may have the one before it."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, OpaqueCriterion, leaves_of

HEAD = "海川市渔业促进办法\n"


@pytest.mark.parametrize(
    "others",
    [
        "渔业合作社同等享受。",
        "依托单位为高等院校、科研院所的，同等享受。",
        "市外企业来区设立分公司的，同等享受上述政策。",
    ],
)
def test_those_who_have_it_too_make_no_offer_and_are_let_in_beside_firms(measures_of, others):
    body = f"第二条 对渔业企业建设冷库的，按投资额的10%给予补助，最高50万元。{others}\n"
    (found,) = measures_of(HEAD + body)
    (firms,) = (node for node in found.condition.all if isinstance(node, AnyOf))
    (firm, other) = firms.any
    assert isinstance(firm, Criterion)
    assert firm.value == ("enterprise",)
    assert isinstance(other, OpaqueCriterion)
    assert other.quote is not None
    assert other.quote.text == others.rstrip("。")
    asked = [leaf.field.value for leaf in leaves_of(found.condition) if isinstance(leaf, Criterion)]
    assert sorted(asked) == ["entity_type", "industry"]


def test_two_sorts_that_have_an_offer_alike_are_no_others(measures_of):
    body = "第二条 渔业企业与科研院所同等享受培训补贴，每人补贴1000元。\n"
    (found,) = measures_of(HEAD + body)
    assert [benefit.amount_yuan for benefit in found.benefits] == [1000.0]
