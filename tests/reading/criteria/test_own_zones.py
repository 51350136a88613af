"""高新区 in an act that such a zone issues is the place that the act is of."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition

ZONE_ACT = """{issuer}关于促进水产加工的若干政策
一、支持对象
本政策适用于注册登记、税务征管和统计关系均在高新区的企业。
二、支持内容
（一）对新建冷库的企业，给予20万元补助。
"""


@pytest.mark.parametrize(
    ("issuer", "region", "places"),
    [
        ("某市云岭高新技术产业开发区管委会", "340100", ["340100"]),
        # An act of the city speaks of one of its zones, and one of another zone of that one.
        ("某市人民政府", "340100", []),
        ("某市云岭综合保税区管委会", "340100", []),
    ],
)
def test_the_zone_that_issues_an_act_is_the_place_that_the_act_is_of(terms, issuer, region, places):
    body = ZONE_ACT.format(issuer=issuer)
    start = body.index("本政策适用于")
    passages = [Passage(role=PassageRole.TARGET, start=start, end=body.index("\n", start))]
    condition = read_condition(body, passages, terms, region)
    found = (leaf for leaf in leaves_of(condition) if isinstance(leaf, Criterion))
    assert [leaf.value for leaf in found if leaf.field == "region"] == places
