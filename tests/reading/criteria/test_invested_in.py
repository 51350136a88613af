"""Those whom an investor puts money in are none that applies for what the investor has."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of


@pytest.mark.parametrize(
    "text",
    [
        "天使投资机构投资本市成立5年以内、未上市的科技型企业，投资期满2年的，按实际投资额的10%奖励投资机构。",
        "对创投机构投资本市成立3年以内的渔业企业，按实际投资额的6%给予奖励。",
        "天使投资人投资成立不超过3年的初创企业，给予投资额8%的补助。",
    ],
)
def test_what_is_said_of_those_invested_in_is_asked_of_no_investor(read, text):
    asked = [leaf for leaf in leaves_of(read(own=text)) if isinstance(leaf, Criterion)]
    assert {str(leaf.field) for leaf in asked} <= {"industry"}
    assert all("投资" in value for leaf in asked for value in leaf.value)


def test_who_was_given_money_by_an_investor_is_asked_for_it(asked):
    assert ("equity_raised_yuan", ">=", 9e6) in asked(
        own="渔业企业获得创投机构投资900万元以上的，给予50万元奖励。"
    )
