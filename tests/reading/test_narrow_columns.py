"""Narrow columns, as of a page printed in two: which lines of a paragraph go on in the next."""

from itertools import pairwise

import pytest

from policymatch.reading.lines import is_soft_break, lines_of, wrap_width

NARROW = (
    "1.申报条件：渔业企业拥有渔船\n或者养殖网箱，并在沈阳市内登记\n注册，近三年没有发生安全事故，\n海域使用权证书齐全。\n"
    "2.船员中持有船员服务簿的不少\n于30人，其中船长应当持有适任证\n书，在本市缴纳社会保险满二年，\n并签订劳动合同。\n"
    "（二）养殖网箱更新\n本项由区渔业局受理，养殖户应当\n在每年四月底前到所在地渔业站提\n交材料。\n"
)


def test_the_indented_first_line_in_a_narrow_column_goes_on_in_the_next_line():
    lines = lines_of(NARROW)
    width = wrap_width(lines)
    heads = [
        before.text
        for before, after in pairwise(lines)
        if before.text[-1] not in "。" and not is_soft_break(before, after, width)
    ]
    assert heads == ["（二）养殖网箱更新"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1.支持养殖网箱更新改造项目", "对更新网箱的养殖户给予补助。"),
        ("1.支持养殖网箱更新", "区渔业局负责受理养殖户的申请"),
    ],
)
def test_a_heading_in_a_narrow_column_stands_alone_where_it_had_room_or_a_sentence_begins(before, after):
    first, second = lines_of(f"{before}\n{after}")
    assert not is_soft_break(first, second, 16)
