"""What goes on with a sum told before: caps in turn, a higher sum of some, and more for those who have it already."""

from policymatch.domain.condition import Criterion, leaves_of

HEAD = "海川市渔业促进办法\n"


def test_caps_told_in_turn_behind_rates_are_caps(measures_of):
    body = "第二条 对认定为国家级、省级首台（套）渔业装备的，按单台售价的20%、10%给予奖励，最高分别为200万元、100万元。\n"
    (found,) = measures_of(HEAD + body)
    assert [(b.rate, b.amount_yuan, b.cap_yuan) for b in found.benefits] == [
        (0.2, None, 2e6),
        (0.1, None, 1e6),
    ]


def test_a_higher_yearly_sum_of_some_is_no_measure_and_is_asked_of_nobody_else(measures_of):
    body = "第二条 渔业企业购买科技服务，可申领创新券，每家企业每年最高10万元；高新技术企业每年最高20万元。\n"
    (found,) = measures_of(HEAD + body)
    assert [b.cap_yuan for b in found.benefits] == [1e5, 2e5]
    assert isinstance(found.benefits[1].condition, Criterion)
    assert "titles" not in {leaf.field for leaf in leaves_of(found.condition) if isinstance(leaf, Criterion)}


def test_more_for_something_else_is_for_those_before_without_the_terms_of_their_gift(measures_of):
    body = (
        "第二条 渔业企业获得银行贷款的，按贷款利息的30%给予贴息，其中小微企业按50%给予贴息，单户年度最高30万元。"
        "通过融资担保获得贷款的，再按担保费的50%给予补贴，最高10万元。\n"
    )
    interest, fee = measures_of(HEAD + body)
    assert [b.rate for b in interest.benefits] == [0.3, 0.5]
    assert [(b.rate, b.cap_yuan) for b in fee.benefits] == [(0.5, 1e5)]
    quotes = [leaf.quote.text for leaf in leaves_of(fee.condition) if leaf.quote]
    assert "渔业企业获得银行贷款的" in quotes
    assert not any("贴息" in quote or "最高" in quote for quote in quotes)
