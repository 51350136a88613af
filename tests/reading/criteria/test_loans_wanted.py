"""A loan that is wanted is no loan that a firm has."""

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of


@pytest.mark.parametrize(
    "wanted",
    ["融资需求400万元以下", "申请贷款金额不超过400万元", "贷款申请额400万元以下", "意向贷款额不超过400万元"],
)
def test_the_loan_that_is_asked_for_is_left_to_be_confirmed(read, asked_fields, wanted):
    own = f"对{wanted}的小型渔业企业，给予担保费补贴6000元。"
    assert "loan_yuan" not in asked_fields(own=own)
    assert any(
        wanted in leaf.quote.text for leaf in leaves_of(read(own=own)) if isinstance(leaf, OpaqueCriterion)
    )


def test_what_a_firm_owes_is_still_a_figure_of_it(asked):
    own = "对贷款余额不超过400万元的小型渔业企业，给予贴息6000元。"
    assert ("loan_yuan", "<=", 4000000.0) in asked(own=own)
