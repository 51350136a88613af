"""Two spellings of signs: each character has one in either, and both stand where the character stood."""

import pytest

from policymatch.reading.criteria.text.ascii_flow import ascii_flow_of
from policymatch.reading.flow import chinese_flow_of
from policymatch.reading.quantities.numerals import plain
from policymatch.reading.signs import ASCII_SIGNS, CHINESE_SIGNS

MIXED = "渔业企业(含渔港)占比２０％～３０%；渔船：１２艘"


@pytest.mark.parametrize("table", [CHINESE_SIGNS, ASCII_SIGNS], ids=["Chinese", "ASCII"])
def test_what_a_table_makes_of_a_sign_it_leaves_as_it_is(table):
    assert len(table) > 20
    assert [sign for sign in table.values() if sign.translate(table) != sign or len(sign) != 1] == []


def test_a_text_of_both_widths_is_read_in_one_of_the_two_and_quoted_as_it_stands():
    chinese, ascii_ = chinese_flow_of(MIXED, [(0, len(MIXED))]), ascii_flow_of(MIXED, 0, len(MIXED))
    assert chinese.text == "渔业企业（含渔港）占比20%-30%；渔船：12艘"
    assert ascii_.text == plain(MIXED) == "渔业企业(含渔港)占比20%~30%；渔船:12艘"
    for flow in (chinese, ascii_):
        at = flow.text.index("占比")
        assert flow.quote(at, at + 9, MIXED).text == "占比２０％～３０%"
