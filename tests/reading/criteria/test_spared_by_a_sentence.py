"""Spared by a sentence: those whom it names need not meet what stands before it, or in the article that it cites."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, OpaqueCriterion, leaves_of


def shape(condition):
    """The fields that a condition asks, those asked beside another way in a tuple."""
    return [
        tuple(str(leaf.field) if isinstance(leaf, Criterion) else "open" for leaf in leaves_of(node))
        for node in condition.all
    ]


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ("申报单位应在本区注册。高校、科研院所不受注册地限制。", "region"),
        ("申报单位应在本区注册。高校可不受注册地限制，但须与区内企业联合申报。", "region"),
        ("申报单位成立满2年。渔业企业不受本项限制。", "age_months"),
    ],
)
def test_whom_a_sentence_spares_has_another_way(read, told, field):
    assert shape(read(condition=told)) == [(field, "open")]


def test_those_whom_a_bracket_spares_are_not_the_only_ones_let_in(read):
    told = read(target="企业、高校、科研院所（高校、科研院所可不受注册地限制，但须与区内企业联合申报）。")
    kinds = [leaf.value for leaf in leaves_of(told) if isinstance(leaf, Criterion)]
    assert kinds == [("enterprise", "institute", "university")]


ACT = """第二条 申请的机构，应当符合以下条件：
（一）在本区注册登记满一年；
（二）上年度研发经费支出不低于300万元；
（三）研发人员不少于12人。
"""


@pytest.mark.parametrize("where", ["前条", "第二条"])
def test_items_of_an_article_are_asked_of_all_but_those_spared(read, where):
    spared = f"由院士团队新设的机构，不受{where}第（一）项年限限制，第（三）项研发人员要求放宽至6人。"
    nodes = read(condition=f"{ACT}第三条 {spared}").all
    eased = {
        str(leaf.field)
        for node in nodes
        if isinstance(node, AnyOf)
        for leaf in leaves_of(node)
        if isinstance(leaf, Criterion)
    }
    assert eased == {"age_months", "rd_staff"}
    assert not any(isinstance(node, OpaqueCriterion) and "院士" in node.quote.text for node in nodes)
    assert {"region", "rd_expense_yuan"} <= {str(n.field) for n in nodes if isinstance(n, Criterion)}


@pytest.mark.parametrize("title", ["认定条件与程序", "申报条件和程序", "备案标准与流程"])
def test_a_title_over_conditions_and_steps_asks_nothing(read, title):
    assert shape(read(condition=f"{title}\n研发人员不少于12人。")) == [("rd_staff",)]
