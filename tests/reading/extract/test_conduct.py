"""What is done to whoever cheats, which records no longer hinder, and by when to apply: none is a demand."""

import pytest

from policymatch.domain.condition import Criterion, CriterionKind, OpaqueCriterion, leaves_of

HEAD = "沈阳市知识产权资助办法\n"
OFFERS = "第二条 沈阳市知识产权示范企业给予20万元资助。\n第三条 获得中国专利金奖的，给予100万元奖励。\n"


def untested(measure):
    return [
        leaf.quote.text
        for leaf in leaves_of(measure.condition)
        if isinstance(leaf, OpaqueCriterion) and leaf.kind is CriterionKind.TESTABLE
    ]


def steps(measure):
    leaves = leaves_of(measure.condition)
    return [
        x.quote.text for x in leaves if not isinstance(x, Criterion) and x.kind is CriterionKind.PROCEDURAL
    ]


@pytest.mark.parametrize(
    "penalty",
    [
        "对提供虚假资料及以不正当行为骗取或套取资助资金的，按照有关规定处理。",
        "对弄虚作假、骗取财政资金的单位，依法追究法律责任。",
        "涉嫌犯罪的，依法移送司法机关处理。",
    ],
)
def test_what_is_done_to_whoever_cheats_is_asked_of_nobody(measures_of, penalty):
    rules = f"第四条 申请资助应当符合以下基本条件：\n（一）知识产权权属清晰。\n第五条 资助对象应当如实申报。\n{penalty}\n"
    measures = measures_of(HEAD + OFFERS + rules)
    assert len(measures) == 2
    for measure in measures:
        assert untested(measure) == ["知识产权权属清晰", "资助对象应当如实申报"]


def test_a_record_that_no_longer_hinders_is_no_demand(measures_of):
    rules = (
        "第一条 申请资助应当符合以下基本条件：\n"
        "（一）资助对象审核时在公示系统中的“行政处罚信息”栏目中无记录；其中，“行政处罚信息”记录自作出处罚决定之日起至审核时，"
        "超过2年尚未移出的，不再对其资助申请进行限制。\n（二）知识产权权属清晰。\n"
    )
    for measure in measures_of(HEAD + rules + OFFERS):
        assert untested(measure) == [
            "资助对象审核时在公示系统中的“行政处罚信息”栏目中无记录",
            "知识产权权属清晰",
        ]


def test_by_when_to_apply_and_the_heads_of_papers_are_no_demands(measures_of):
    rules = (
        "第四条 申请知识产权创造资助应当提交：\n专利授权证书的复印件。\n"
        "第五条 申请本办法规定的资助资金，应当在具备资助条件之日起6个月内申请办理资助事项。\n"
    )
    for measure in measures_of(HEAD + OFFERS + rules):
        assert untested(measure) == []
        assert "申请知识产权创造资助应当提交" not in steps(measure)
