"""Industrial firms, whatever trade of industry they name."""

from datetime import date

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.profile import FirmProfile
from policymatch.matching.leaf import leaf_truth
from policymatch.matching.truth import Truth

DAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("trade", "truth"),
    [
        ("家具制造业", Truth.MET),
        ("农副食品加工业", Truth.MET),
        ("煤炭开采和洗选业", Truth.MET),
        ("电力、热力生产和供应业", Truth.MET),
        ("零售业", Truth.UNKNOWN),
    ],
)
def test_every_trade_of_industry_is_one_of_industrial_firms(read, trade, truth):
    condition = read(own="对购置设备60万元以上的工业企业，给予9万元奖励。")
    (asked,) = (
        leaf for leaf in leaves_of(condition) if isinstance(leaf, Criterion) and leaf.field == "industry"
    )
    assert asked.value[0] == "工业企业"
    assert leaf_truth(asked, FirmProfile(industry=[trade]), DAY) is truth
