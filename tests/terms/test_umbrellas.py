"""Words of documents for several fields at once."""

import pytest

from policymatch.terms import load_terms


@pytest.mark.parametrize(
    ("words", "region", "over"),
    [
        (["人工智能"], "110108", ["高精尖产业"]),
        (["机器人"], "110115", ["高精尖产业"]),
        (["机器人"], "420111", []),
        (["机器人"], None, []),
        (["餐饮"], "110108", []),
        (["工业软件"], "420111", ["软件和信息服务业", "软件信息服务业"]),
        ([], "110108", []),
    ],
)
def test_a_firm_is_under_the_word_for_its_field_where_the_word_means_that(words, region, over):
    assert list(load_terms().umbrellas.over(words, region)) == over
