"""What those who have turned into firms do next is given something of its own in the same sentence."""

from policymatch.domain.condition import leaves_of

BODY = (
    "溪口县支持转型办法\n（一）{front}，且正常经营一年以上的，给予一次性奖励6000元，"
    "申报为规模以上工业企业的，按其年产值首次达到900万元的奖励2万元，首次达到1900万元的奖励3万元。\n"
)


def _quotes(measure):
    return "".join(leaf.quote.text for leaf in leaves_of(measure.condition))


def test_a_second_head_that_names_no_one_is_of_those_named_first(measures_of):
    last = measures_of(BODY.format(front="对家庭作坊转型为公司的"))[-1]
    assert "家庭作坊" in _quotes(last)
    assert "规模以上" in _quotes(last)


def test_a_title_that_is_given_beside_another_step_is_not_asked_with_it(measures_of):
    last = measures_of(BODY.format(front="对认定为县级示范作坊的"))[-1]
    assert "示范作坊" not in _quotes(last)
