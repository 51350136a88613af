"""What is still charged of a fee is told as that, and as no support of that share."""

import pytest

from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.benefits.benefit import benefit_for


@pytest.mark.parametrize(
    ("words", "rate", "told"),
    [
        ("渔获检测费用按70%收取", 0.7, "按70%收取"),
        ("码头场地费按八折", 0.8, "按80%收取"),
        ("渔船停泊费减半收取", 0.5, "按50%收取"),
        ("渔工公寓租金按市场价的70%收取", 0.7, "按70%收取"),
    ],
)
def test_what_is_still_charged_is_no_support_of_that_share(words, rate, told):
    quoted = Benefit(quote=Quote.of(words, 0, len(words)), form="rate", rate=rate)
    one = Measure(id="p-m1", title="t", start=0, end=4, kind="other", benefits=(quoted,))
    assert benefit_for(one, FirmProfile()).text.zh == told


def test_no_sum_is_reckoned_of_what_is_still_charged():
    words = "冷库租金按设备投资额的60%收取"
    quoted = Benefit(quote=Quote.of(words, 0, len(words)), form="rate", rate=0.6, base="设备投资额")
    one = Measure(id="p-m1", title="t", start=0, end=4, kind="rent", benefits=(quoted,))
    given = benefit_for(one, FirmProfile(equipment_yuan=3e6))
    assert (given.text.zh, given.amount_yuan_max) == ("按设备投资额的60%收取", None)
