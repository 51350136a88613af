"""Whom a bare heading pays, told in the line under it."""

import pytest

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.receivers_below import with_receivers
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

HEAD = "一、支持内容\n（1）奖励鲜奶供应达标牧场\n"


def labels_of(body):
    layout = layout_of(body, paragraphs(body))
    begins = [Label.BEGIN if "（1）" in unit.text else Label.OUTSIDE for unit in layout.units]
    return with_receivers(layout, begins)[-1]


def test_the_line_that_ends_with_those_whom_the_heading_pays_is_part_of_the_offer():
    assert labels_of(f"{HEAD}全年供应鲜奶不少于200天，且抽检合格率不低于98%的牧场。\n") is Label.INSIDE


@pytest.mark.parametrize(
    "line",
    [
        "全年供应鲜奶不少于200天，且抽检合格率不低于98%的奶站。",
        "（2）全年供应鲜奶不少于200天，且抽检合格率不低于98%的牧场。",
        "对全年供应鲜奶不少于200天，且抽检合格率不低于98%的牧场。",
        "申报材料由区农业局统一受理。逾期不再受理。",
    ],
)
def test_a_line_of_others_of_its_own_number_or_of_something_else_is_not(line):
    assert labels_of(f"{HEAD}{line}\n") is Label.OUTSIDE
