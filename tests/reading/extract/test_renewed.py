"""Renewed: of those recognised for the first time and again each sum is for its own."""

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of

HEAD = "海城市扶持企业若干措施\n"


@pytest.fixture
def offer_of(measures_of):
    """The first measure of an article."""
    return lambda article: measures_of(f"{HEAD}第一条 {article}\n")[0]


def cases(measure):
    return [
        (benefit.amount_yuan, benefit.condition.quote.text if benefit.condition else None)
        for benefit in measure.benefits
    ]


def untested(measure):
    return [leaf.quote.text for leaf in leaves_of(measure.condition) if isinstance(leaf, OpaqueCriterion)]


def test_a_sum_for_those_recognised_again_is_asked_of_nobody_else(offer_of):
    found = offer_of("对首次认定为瞪羚企业的，给予12万元奖励；重新认定的，给予4万元奖励。")
    assert cases(found) == [(120000, "对首次认定为瞪羚企业的"), (40000, "重新认定的")]
    assert not any("重新" in words for words in untested(found))


def test_so_is_one_for_those_who_passed_a_review(offer_of):
    found = offer_of("对新认定的雏鹰企业，给予9万元奖励；有效期满后复审通过的，给予3万元奖励。")
    assert cases(found)[1] == (30000, "有效期满后复审通过的")
    assert not any("复审" in words for words in untested(found))


def test_a_line_may_break_within_the_words_that_tell_the_case(measures_of):
    lines = "第一条 对首次认定的国家高新技术企业，一次性给予12万元的资金奖励；对有效期满后重\n新认定的国家高新技术企业，一次性给予4万元的资金奖励，由市渔业局按年度拨付到位。\n"
    (found,) = measures_of(f"{HEAD}{lines}")
    assert cases(found) == [
        (120000, "对首次认定的国家高新技术企业"),
        (40000, "对有效期满后重\n新认定的国家高新技术企业"),
    ]


def test_further_sums_without_such_a_case_stay_as_they_are(offer_of):
    found = offer_of("对首次认定的省级绿色工厂，给予40万元奖励；对市级绿色工厂，给予8万元奖励。")
    assert not any(words and "首次" in words for _, words in cases(found) if words)


def test_who_must_pass_a_review_is_still_asked_to(offer_of):
    found = offer_of("对通过年度考核的雏鹰企业，复审通过的，给予9万元奖励。")
    assert any("复审通过" in words for words in untested(found))
