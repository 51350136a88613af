"""Calls for titles of plants, workshops and the like: who applies need not hold what is called for."""

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of


def call(title, name):
    return f"""{title}
各有关单位：
一、申报条件
1.企业成立满3年；
2.研发费用占营业收入比例不低于4%。
二、扶持措施
对通过认定的{name}，给予9万元奖励。
"""


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("关于组织申报2031年度绿色工厂的通知", "绿色工厂"),
        ("关于申报2031年度青川市数字化车间的通知", "数字化车间"),
        ("关于申报2031年度青川市渔业创新示范企业的通知", "渔业创新示范企业"),
        ("关于组织开展2031年度智慧渔场认定工作的通知", "智慧渔场"),
    ],
)
def test_the_title_is_offered_and_its_holders_alone_are_paid(measures_of, title, name):
    conferred, paid = measures_of(call(title, name))
    assert str(conferred.kind) == "title"
    assert [leaf.field for leaf in leaves_of(conferred.condition)] == ["age_months", "rd_ratio"]
    held = [leaf for leaf in leaves_of(paid.condition) if getattr(leaf, "field", "") == "titles"]
    assert [leaf.value[0].endswith(name) for leaf in held] == [True]
    assert not any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(paid.condition))


def test_a_call_for_support_offers_no_title(measures_of):
    (measure,) = measures_of(call("关于申报2031年度技术改造补助的通知", "技术改造项目"))
    assert str(measure.kind) != "title"
