"""Named outside: who does not belong to those whom an offer is for, told in a sentence behind it."""

import pytest

from tests.reading.criteria.plain import FIRM, misses


@pytest.mark.parametrize(
    ("bar", "barred"),
    [
        ("国有企业不在支持范围内。", {"ownership": "state"}),
        ("国有企业不属于支持对象。", {"ownership": "state"}),
        ("上市公司不属于支持范围。", {"listed": True}),
        ("房地产企业不属于本办法支持对象。", {"industry": ["房地产"]}),
    ],
)
def test_who_is_named_outside_behind_an_offer_is_barred_from_it(measures_of, bar, barred):
    (measure,) = measures_of(f"沈阳市渔业若干措施\n第一条 对高新技术企业，给予一次性30万元奖励。{bar}")
    assert not misses(measure.condition, FIRM)
    assert misses(measure.condition, FIRM, **barred)


@pytest.mark.parametrize(
    "titles",
    ["高新技术企业或专精特新中小企业", "高新技术企业、创新型中小企业", "专精特新中小企业或者高新技术企业"],
)
def test_who_has_none_of_several_titles_is_barred_and_no_support_is_asked_about(measures_of, titles):
    (measure,) = measures_of(
        f"沈阳市渔业若干措施\n第一条 对高校毕业生创办的企业，给予2万元补助。未取得{titles}资格的企业不予支持。"
    )
    assert misses(measure.condition, FIRM, titles=["gazelle"])
    assert not misses(measure.condition, FIRM, titles=["high_tech"])
