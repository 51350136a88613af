"""Lenders, guarantors and investors whom an offer pays: it is theirs, and no borrower's."""

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of


@pytest.mark.parametrize(
    ("own", "trades"),
    [
        ("财政按全年新发放助业贷款总额的2%，奖励服务优良的经办银行。", ("银行",)),
        ("按发放额的2%奖励合作银行、贷款担保基金运营机构等单位。", ("银行", "担保基金")),
        (
            "银行向商标权人发放两年期以上商标质押贷款，按照质押贷款额的0.4%给予风险补助，最高30万元。",
            ("银行",),
        ),
        ("运用风险补偿等方式，引导天使投资机构投资小微企业。", ("天使投资",)),
        ("落实代偿风险补偿政策，引导融资担保公司为中小微企业提供担保。", ("融资担保",)),
    ],
)
def test_who_lends_or_vouches_must_be_of_that_trade(asked, own, trades):
    assert ("industry", "has_any", trades) in asked(own=own)


@pytest.mark.parametrize(
    "own",
    [
        "奖励通过合作银行获得首笔贷款的企业，每户2万元。",
        "对获得银行贷款的小微企业，按利息的30%给予补贴。",
        "银行为小微企业发放信用贷款，按利息的30%给予企业贴息。",
        "建立风险补偿机制，引导银行为小微企业提供贷款。",
        "对向银行借款的企业，按贷款额的1%给予奖励。",
    ],
)
def test_those_through_whom_a_firm_borrows_are_not_asked_of_it(asked_fields, own):
    assert "industry" not in asked_fields(own=own)


def test_the_size_of_whom_an_investor_backs_is_not_its_own(asked_fields):
    assert "size_class" not in asked_fields(own="运用风险补偿等方式，引导天使投资机构投资小微企业。")


def test_what_else_is_asked_of_the_bank_stays_open(read):
    condition = read(own="财政按全年新发放助业贷款总额的2%，奖励服务优良的经办银行。")
    opaque = [leaf.quote.text for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion)]
    assert any("服务优良" in words for words in opaque)


MAKERS = "申请单位应为规模以上制造业企业。"


@pytest.mark.parametrize(
    ("own", "trade"),
    [
        ("对为企业办理上述贷款的本市银行业金融机构，按年度新增余额的0.3%给予奖励。", "银行业"),
        ("融资担保机构平均费率不高于1.2%的，按担保额的0.6%给予保费补贴。", "融资担保"),
    ],
)
def test_what_makers_must_be_is_not_asked_of_who_lends_to_them(asked, own, trade):
    found = asked(condition=MAKERS, own=own)
    trades = [value for field, _, value in found if field == "industry"]
    assert any(trade in named for named in trades)
    assert not any("制造业" in named for named in trades)


def test_it_is_asked_of_makers_who_borrow(asked):
    found = asked(condition=MAKERS, own="对获得银行贷款的企业，按利息的35%给予补贴。")
    assert any("制造业" in value for field, _, value in found if field == "industry")
