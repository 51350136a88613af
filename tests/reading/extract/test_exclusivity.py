"""Rules between supports, told in a sentence of their own."""

import pytest

from policymatch.domain.measure import ExclusiveRule
from policymatch.reading.extract.exclusivity import read_exclusivity
from policymatch.reading.flow import flow_of


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("同一部作品同一年度原则上仅限申报一种补贴。", [ExclusiveRule.ONE_OF]),
        ("项目如获文化基金资助，不得接受其他区级财政性资金支持。", [ExclusiveRule.NOT_IF_RECEIVED]),
        ("每个项目的补助资金不超过该项目建设实际发生的费用。", [ExclusiveRule.TOTAL_CAP]),
        (
            "获评雏鹰企业的，再增加奖励8万元，已获得中央财政资金支持的国家级制造业单项冠军示范企业不予奖励。",
            [ExclusiveRule.NOT_IF_RECEIVED],
        ),
        ("企业不得接受其他单位委托。", []),
        ("每家企业仅限申报1个项目。", []),
        ("符合本措施重点支持方向且总投资达到2000万元（含）以上的，应纳入项目库。", []),
    ],
)
def test_a_rule_between_supports_is_told_from_what_is_asked(text, rules):
    found = read_exclusivity(text, flow_of(text, [(0, len(text))]), 0, len(text))
    assert [one.rule for one in found] == rules
