import pytest

from policymatch.domain.profile import FirmProfile
from policymatch.matching.benefits.benefit import benefit_for
from policymatch.matching.findings.support_words import support_in_english
from tests.matching.benefits.offers import measure


@pytest.mark.parametrize(
    ("words", "english"),
    [
        ("其他区级财政资金支持", "other district public funds"),
        ("省级财政科技资金", "provincial public science funds"),
        ("同类政策支持", "policy support of the same kind"),
        ("中央或省级财政补助", "national or provincial public subsidies"),
        ("其他部门奖励", "other departmental awards"),
        ("市级桑蚕补贴", "市级桑蚕补贴"),
    ],
)
def test_support_that_must_not_have_been_had_is_told_in_english_where_every_word_is_known(words, english):
    assert support_in_english(words) == english


def test_the_base_of_a_rate_is_told_in_english_in_the_figures_too():
    one = measure({"form": "rate", "rate": 0.2, "cap_yuan": 1e6, "base": "实际履约总额"})
    told = benefit_for(one, FirmProfile())
    assert told.trace == ("20 % × the contract sum, ≤ 1,000,000 yuan",)
    assert told.reckoned[0].zh == "实际履约总额 × 20%，最高100万元"
