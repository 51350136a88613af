"""What is paid back is no condition, and whom an offer behind a run-in heading is made to is one."""

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of


def untested(condition):
    return [leaf.quote.text for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion)]


@pytest.mark.parametrize(
    "own",
    [
        "对未拖欠工资的渔业企业，返还其上年度工伤保险缴费的30%。",
        "对未拖欠工资的渔业企业，退还上年度水费的15%。",
    ],
)
def test_what_is_paid_back_is_the_gift_and_nothing_that_is_asked(read, own):
    asked = untested(read(own=own))
    assert any("未拖欠工资" in words for words in asked)
    assert not any("还" in words and "%" in words for words in asked)


def test_what_a_firm_must_pay_back_stays_asked(read):
    assert any("退还" in words for words in untested(read(own="企业应退还已拨付经费的40%。")))


def test_the_rate_of_a_whole_city_is_no_place_of_a_firm(asked_fields):
    compared = "对离职率低于全市上年度失业率的渔业企业，给予3万元补贴。"
    assert "region" not in asked_fields(own=compared)
    assert "region" in asked_fields(own="对在全市注册的渔业企业，给予3万元补贴。")


def test_whom_an_offer_is_made_to_behind_a_heading_run_into_it_is_asked(read):
    run_in = "加大纾困力度对未拖欠工资的渔业企业，返还其上年度工伤保险缴费的30%。"
    assert any("未拖欠工资" in words for words in untested(read(own=run_in)))
    act = "加大对未上市渔业企业的辅导力度，给予3万元补贴。"
    assert not any("力度" in words for words in untested(read(own=act)))
