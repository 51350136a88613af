"""Headings that lift a burden from firms of a sort, over offers that name nobody."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of

ACT = """某县关于优化营商环境的若干措施
一、{heading}
1.延续实施阶段性降低工伤保险费率政策，执行至2031年底。
2.{offer}
"""


def asked(measure):
    return {
        (leaf.field.value, leaf.value) for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)
    }


FIRMS = ("entity_type", ("enterprise",))


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("缓解企业用工成本压力", {FIRMS}),
        ("着力破解民营企业招工难题", {FIRMS, ("ownership", ("private",))}),
        ("完善社会保险工作", set()),
        ("缓解用工成本压力", set()),
    ],
)
def test_a_heading_that_lifts_a_burden_from_firms_says_whom_its_offers_are_for(measures_of, heading, told):
    act = ACT.format(heading=heading, offer="对企业购置织机的，给予5万元补助。")
    first, *_ = measures_of(act)
    assert told == {one for one in asked(first) if one[0] in ("entity_type", "ownership")}


@pytest.mark.parametrize(
    "offer",
    [
        "企业职工取得茶艺证书的，给予每人600元补贴。",
        "对减免租金的房东，给予2万元补助。",
        "对民间资本改建的旧仓库，给予2万元补助。",
    ],
)
def test_an_offer_that_names_others_is_not_for_the_firms_of_its_heading(measures_of, offer):
    act = ACT.format(heading="缓解企业用工成本压力", offer=offer)
    assert FIRMS not in asked(measures_of(act)[-1])


def test_whose_burden_is_lifted_is_quoted_from_the_heading_and_entitles_nobody(measures_of):
    act = "某县若干措施\n一、破解民营企业融资难题。\n1.组织开展金融服务进园区活动，定期举办银企对接会。"
    measures = measures_of(act)
    leaves = [leaf for leaf in leaves_of(measures[0].condition) if leaf.decides]
    told = [leaf for leaf in leaves if isinstance(leaf, Criterion)]
    assert {leaf.quote.text for leaf in told} == {"破解民营企业融资难题"}
    assert len(leaves) > len(told)
