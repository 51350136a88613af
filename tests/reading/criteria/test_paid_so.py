"""How an offer pays, for how long, in which stages and of what base, is no condition."""

import pytest

from policymatch.domain.condition import OpaqueCriterion


def _untested(condition):
    return [node.quote.text for node in condition.all if isinstance(node, OpaqueCriterion)]


@pytest.mark.parametrize(
    "gift",
    [
        "连续两年给予每年8万元的房租补贴",
        "给予每年最高9万元的补贴，补贴期限两年",
        "每年给予7万元补助，最多补助4年",
        "分两个阶段累计给予600万元奖励",
        "按能源费用较上年增加部分的百分之八给予补助",
        "按每间每月不超过200元给予租金补贴，连续补贴两年",
        "自认定之日起连续两年按每平方米每月不超过9元的标准给予租金补贴",
    ],
)
def test_how_an_offer_pays_asks_nothing(read, asked, gift):
    own = f"对瞪羚企业，{gift}。"
    assert asked(own=own) == {("titles", "has_any", ("gazelle",))}
    assert _untested(read(own=own)) == []


@pytest.mark.parametrize(
    ("own", "open_words"),
    [
        ("对连续两年产能利用率提高的瞪羚企业，给予8万元奖励。", "对连续两年产能利用率提高的瞪羚企业"),
        ("对租赁期限两年的瞪羚企业，给予8万元补贴。", "对租赁期限两年的瞪羚企业"),
        ("瞪羚企业按约定投资600万元的，给予8万元补助。", "瞪羚企业按约定投资600万元的"),
    ],
)
def test_what_a_firm_has_done_for_so_long_or_by_agreement_is_asked(read, own, open_words):
    assert _untested(read(own=own)) == [open_words]
