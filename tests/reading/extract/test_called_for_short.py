"""Whom an act defines and then calls by a short name: who names them asks all that they are."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, leaves_of

DEFINED = (
    "1.2 本办法所称成长型企业，是指注册地在本县的下列企业：{a}高新技术企业；{b}县农业局备案的“雏鹰企业”；{c}近三年"
    "承担过市级以上科技计划项目的企业。{short}\n"
)
CALLED = "上述企业以下简称“甲库企业”。"
ACT = """柳河县农机资金管理办法
一、总则
1.1 为规范资金使用，制定本办法。
{defined}二、支持内容
2.1 对甲库企业购置收割机的，按购置额的20%给予补助。
2.2 对农机合作社购置拖拉机的，每台给予2万元补助。
2.3 维修机构为甲库企业提供上门维修的，每年给予5万元奖励。
"""


def titles(measure):
    found = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
    return {title for leaf in found if leaf.field == "titles" for title in leaf.value}


def ways(measure):
    return [len(node.any) for node in measure.condition.all if isinstance(node, AnyOf)]


@pytest.mark.parametrize("numbers", ["（a）（b）（c）", "（1）（2）（3）"])
def test_who_is_paid_by_a_short_name_must_be_one_of_the_sorts_that_it_stands_for(measures_of, numbers):
    a, b, c = (numbers[at : at + 3] for at in (0, 3, 6))
    combine, tractor, repairs = measures_of(ACT.format(defined=DEFINED.format(a=a, b=b, c=c, short=CALLED)))
    assert titles(combine) == {"high_tech", "eaglet"}
    assert ways(combine) == [3]
    assert not titles(tractor)
    # Those for whom others work do not apply themselves.
    assert not titles(repairs)


def test_a_name_that_nobody_explained_asks_for_none_of_those_sorts(measures_of):
    defined = DEFINED.format(a="（a）", b="（b）", c="（c）", short="")
    assert not any(map(titles, measures_of(ACT.format(defined=defined))))


@pytest.mark.parametrize(
    ("first", "asks"),
    [
        ("3.1 甲库企业从农村银行取得贷款的，可以申请贴息。", True),
        # Another thing, for which the sums behind it are not.
        ("3.1 甲库企业参加农机展会的，可以申请补助。", False),
    ],
)
def test_who_may_apply_is_told_before_how_much_is_given(measures_of, first, asks):
    defined = DEFINED.format(a="（a）", b="（b）", c="（c）", short=CALLED)
    chapter = (
        f"三、贷款贴息\n{first}\n3.2 贴息标准：信用贷款按实际支付利息的50%给予贴息，每户每年不超过10万元。\n"
    )
    measures = measures_of(ACT.format(defined=defined) + chapter)
    interest = next(measure for measure in measures if measure.clause == "3.2")
    assert bool(titles(interest)) is asks
