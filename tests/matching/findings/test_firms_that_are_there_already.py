import pytest

from policymatch.domain.quote import Quote
from policymatch.domain.verdict import Finding
from policymatch.domain.wording import Wording
from policymatch.matching.findings.arrivals import arrived_already


def finding(text, hardness="must"):
    words = Wording(zh=text, en=text)
    quote = Quote.of(text, 0, len(text))
    return Finding(state="unknown", hardness=hardness, kind="testable", quote=quote, wording=words)


@pytest.mark.parametrize(
    "text", ["对迁入本区的瞪羚\n企业", "整体迁入我县的独角兽企业", "省外引进的软件企业总部"]
)
def test_a_firm_of_the_place_is_told_that_support_is_for_those_who_move_in(text):
    told = arrived_already([finding(text)], "320000", "320106")
    assert told.zh.startswith("该支持针对从外地迁入的企业")
    assert arrived_already([finding(text)], "320000", "330106") is None
    assert arrived_already([finding(text)], "320000", None) is None


@pytest.mark.parametrize("text", ["对新注册或迁入本区的企业", "在本区注册的企业", "引进高层次人才的企业"])
def test_support_for_those_who_are_there_too_says_nothing_of_moving_in(text):
    assert arrived_already([finding(text)], "320000", "320106") is None


def test_a_preference_for_those_who_move_in_says_nothing_of_it():
    assert arrived_already([finding("对迁入本区的企业优先", "prefer")], "320000", "320106") is None
