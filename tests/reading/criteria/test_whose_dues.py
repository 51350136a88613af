"""Whose taxes and fees an offer forgoes, and whose standing it points back to."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("免征集成电路企业的进口关税。", "industry", ("集成电路",)),
        ("减免小微企业的房产税。", "size_class", ("micro", "small")),
        ("减免中小微企业房屋租金3个月。", "size_class", ("micro", "small", "medium")),
        (
            "免征符合条件的科技企业孵化器和众创空间服务收入增值税。",
            "platforms",
            ("科技企业孵化器", "众创空间"),
        ),
        ("按照40%幅度减免小型微利企业和个体工商户的印花税。", "entity_type", ("enterprise", "individual")),
    ],
)
def test_those_whose_dues_are_forgone_are_asked_for(asked, text, field, value):
    assert (field, value) in {(name, told) for name, _, told in asked(own=text)}


def test_a_tax_with_firms_in_its_name_is_nobodys(asked_fields):
    assert "entity_type" not in asked_fields(own="免征企业所得税五年。")


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("支持企业申报高新技术企业，对通过认定的企业给予20万元奖励。", "titles", ("high_tech",)),
        ("鼓励企业申报市级绿色工厂，对获得认定的给予30万元奖励。", "titles", ("市级绿色工厂",)),
        (
            "支持企业申报省级企业技术中心，对成功认定的给予50万元奖励。",
            "platforms",
            ("省级企业技术中心", "辽宁省企业技术中心"),
        ),
    ],
)
def test_who_has_been_recognised_has_the_standing_named_before(asked, read, text, field, value):
    assert (field, "has_any", value) in asked(own=text)
    assert not any(quote.endswith("认定的") for quote in untested(read(own=text)))


def test_a_standing_to_apply_for_is_not_held_where_nobody_is_paid_for_it(read):
    condition = read(own="支持企业申报高新技术企业，对申报企业提供辅导。")
    assert told(condition, "titles") == []
    assert not any(isinstance(leaf, Criterion) and leaf.field == "titles" for leaf in leaves_of(condition))
