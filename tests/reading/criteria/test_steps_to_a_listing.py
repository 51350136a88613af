"""Steps on the way to a listing that are paid before it, and the cases of one sum that go on behind a semicolon."""

import pytest

from policymatch.domain.condition import AnyOf, OpaqueCriterion, leaves_of


def musts(condition):
    return [str(getattr(node, "field", "")) for node in condition.all]


@pytest.mark.parametrize(
    "own",
    [
        "对在创业板上市的渔业企业给予90万元奖励，其中完成股份制改造的给予20万元。",
        "对在北交所上市的渔业企业，分步奖励90万元，其中对通过辅导验收的，奖励20万元；对上市申请获受理的，奖励30万元；"
        "对成功发行上市的，奖励40万元。",
    ],
)
def test_who_is_not_listed_yet_is_not_ruled_out_where_a_step_before_it_is_paid(read, own):
    condition = read(own=own)
    assert "listed" not in musts(condition)
    (either,) = (node for node in condition.all if isinstance(node, AnyOf))
    assert any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(either))


def test_a_sum_for_the_listing_alone_asks_for_it(read):
    assert "listed" in musts(read(own="对在创业板上市的渔业企业给予90万元奖励。"))
    after = "对在创业板上市的渔业企业给予90万元奖励，其中募集资金超过2亿元的给予20万元。"
    assert "listed" in musts(read(own=after))


def test_cases_behind_a_semicolon_go_on_with_those_that_a_sentence_ended_in(read):
    own = "对渔港给予90万元奖励，其中对完成清淤工程的，奖励20万元；对建成冷库的，奖励30万元。"
    assert not any("冷库" in leaf.quote.text for leaf in leaves_of(read(own=own)) if leaf.decides)
    apart = "对渔港给予90万元奖励。对建成冷库的渔业企业，奖励30万元。"
    assert any("冷库" in leaf.quote.text for leaf in leaves_of(read(own=apart)) if leaf.decides)
