"""Headings over what is asked, and caps behind a gift: they ask nothing."""

import pytest

from policymatch.domain.condition import Criterion, OpaqueCriterion, leaves_of


def told(condition):
    return [
        leaf.quote.text if isinstance(leaf, OpaqueCriterion) else leaf.field
        for leaf in leaves_of(condition)
        if not (isinstance(leaf, Criterion) and leaf.field == "entity_type")
    ]


@pytest.mark.parametrize("heading", ["限制", "限制情形"])
def test_a_heading_bars_nobody(read, heading):
    condition = read(
        own="对企业给予3万元补贴。",
        exclusion=f"二、{heading}\n（一）房地产企业；\n（二）从业人员少于8人的企业。",
    )
    assert told(condition) == ["industry", "employees"]


@pytest.mark.parametrize("heading", ["准入门槛", "企业资质", "需要满足什么条件"])
def test_a_heading_asks_nothing(read, heading):
    condition = read(own="对企业给予3万元补贴。", condition=f"二、{heading}\n（一）研发人员不少于8人；")
    assert told(condition) == ["rd_staff"]


@pytest.mark.parametrize(
    "cap",
    [
        "补助金额不超过企业上年度纳税额，且不超过90万元",
        "最高不超过90万元，且不超过企业实际支付利息总额",
        "且最高不超过90万元",
        "最高90万元，且补助期限不超过两年",
    ],
)
def test_a_second_cap_behind_a_gift_asks_nothing(read, cap):
    assert told(read(own=f"对职工9人以上的企业按投资额的4%给予补助，{cap}。")) == ["employees"]


def test_a_second_bound_before_a_gift_is_asked(read):
    condition = read(own="对成立不少于2年且不超过5年的企业，按投资额的4%给予补助。")
    assert told(condition) == ["age_months", "age_months"]
