"""Numbered items behind a gift, in its own line, that say who has it."""

import pytest

from policymatch.domain.condition import AtLeast, leaves_of

SIGNS = [("（一）", "（二）", "（三）"), ("1.", "2.", "3."), ("①", "②", "③")]
ITEMS = ("上年度营业收入9000万元以上", "上年度纳税400万元以上", "研发人员18人以上")


def act(head, signs):
    items = "；".join(f"{sign}{item}" for sign, item in zip(signs, ITEMS, strict=True))
    return f"青川市渔业奖励办法\n第一条 {head}：{items}。\n第二条 对职工9人以上的企业给予2万元补贴。\n"


@pytest.mark.parametrize("signs", SIGNS)
@pytest.mark.parametrize(
    ("head", "least"),
    [
        ("凡符合下列条件中至少两项的企业，奖励6万元", 2),
        ("对满足以下条件中两项及以上的企业，给予6万元奖励", 2),
        ("对符合下列条件之一的企业，给予6万元奖励", 1),
        ("对同时符合下列条件的企业，给予6万元奖励", 3),
    ],
)
def test_as_many_of_all_items_are_asked_as_the_head_says(measures_of, head, least, signs):
    first, second = measures_of(act(head, signs))
    fields = {"revenue_yuan", "tax_paid_yuan", "rd_staff"}
    assert {leaf.field for leaf in leaves_of(first.condition)} - {"entity_type"} == fields
    assert not fields & {leaf.field for leaf in leaves_of(second.condition)}
    ways = [node for node in first.condition.all if not hasattr(node, "field")]
    asked = {node.at_least if isinstance(node, AtLeast) else 1 for node in ways} or {len(ITEMS)}
    assert asked == {least}


def test_a_sum_ends_where_the_list_begins(measures_of):
    first, _ = measures_of(act("对符合下列条件之一的企业，给予6万元奖励", SIGNS[0]))
    assert [(benefit.amount_yuan, benefit.per) for benefit in first.benefits] == [(60000, None)]


def test_items_that_give_are_offers_of_their_own(measures_of):
    text = "第一条 对符合下列条件的企业给予奖励：（一）职工90人以上的，奖励6万元；（二）研发人员18人以上的，奖励4万元。\n"
    given = [
        benefit.amount_yuan for m in measures_of(f"青川市渔业奖励办法\n{text}") for benefit in m.benefits
    ]
    assert {60000, 40000} <= set(given)
