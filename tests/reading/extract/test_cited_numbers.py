"""Demands on items that are cited by ranges, and by numbers that are printed otherwise."""

import pytest

from policymatch.domain.condition import leaves_of


def act(demand, signs):
    gifts = ("新建渔港", "改造渔船", "开办渔业学校")
    items = "\n".join(
        f"{sign}对{gift}的企业，给予{n}万元补助。"
        for n, (sign, gift) in enumerate(zip(signs, gifts, strict=True), 2)
    )
    return f"青川市渔业奖励办法\n第一条 支持措施\n{items}\n第二条 {demand}\n"


BRACKETED, DOTTED = ("（一）", "（二）", "（三）"), ("1. ", "2. ", "3. ")


@pytest.mark.parametrize("signs", [BRACKETED, DOTTED])
@pytest.mark.parametrize(
    ("cited", "asked"),
    [
        ("申请第（二）至（三）项的企业", [1, 2]),
        ("申请第二至三项的企业", [1, 2]),
        ("申请第1-2项的企业", [0, 1]),
        ("申请第（一）项的企业", [0]),
        ("申请第1项的企业", [0]),
        ("申请第（一）项、第（三）项的企业", [0, 2]),
        ("第（二）项至第（三）项的企业", [1, 2]),
    ],
)
def test_a_demand_on_cited_items_is_asked_for_these_alone(measures_of, signs, cited, asked):
    measures = measures_of(act(f"{cited}成立时间应满3年。", signs))
    assert len(measures) == len(signs)
    ages = [{getattr(leaf, "field", "") for leaf in leaves_of(m.condition)} for m in measures]
    assert [at for at, fields in enumerate(ages) if "age_months" in fields] == asked
