"""Levels that a list of titles says once."""

import pytest

from tests.reading.criteria.leaves import untested


@pytest.mark.parametrize(
    "text",
    [
        "对新获评国家级或省级绿色工厂、绿色供应链管理企业的，分别给予50万元、20万元一次性奖励。",
        "对新获评国家级、省级绿色工厂和绿色供应链管理企业的，分别给予50万元、20万元一次性奖励。",
    ],
)
def test_a_level_goes_on_through_a_list_of_titles(asked, read, text):
    (asking,) = asked(own=text)
    assert (asking[0], set(asking[2])) == (
        "titles",
        {"国家级绿色工厂", "省级绿色工厂", "国家级绿色供应链管理企业", "省级绿色供应链管理企业"},
    )
    assert untested(read(own=text)) == []


def test_a_title_that_has_no_levels_takes_none(asked):
    asking = asked(own="对新认定的省级绿色工厂、高新技术企业，给予20万元奖励。")
    assert ("titles", "has_any", ("省级绿色工厂", "high_tech")) in asking
