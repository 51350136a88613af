"""Several cards in one document: each offers its own, to whom it asks for itself."""

import pytest

from policymatch.domain.condition import leaves_of
from policymatch.reading.cards import cells_of, with_titles
from policymatch.reading.lines import lines_of

FIRST = ("瞪羚企业奖励", "在浑南区注册的企业", "新认定的瞪羚企业", "一次性奖励40万元", "每年第二季度")
SECOND = (
    "研发投入补助",
    "科技型中小企业",
    "上年度研发费用80万元以上",
    "按研发费用的6%给予补助，最高30万元",
    "常年受理",
)
LABELS = ("政策名称", "支持对象", "申报条件", "支持标准", "申报时间")


def card(between, texts, *, named=True):
    told = list(zip(LABELS, texts, strict=True))
    head = [] if named else [texts[0]]
    return [*head, *(f"{label}{between}{text}" for label, text in (told if named else told[1:]))]


def headed(number, texts):
    return [f"{number}、{texts[0]}", *card("\t", texts)]


def stacked(number, texts):
    told = zip(LABELS[1:], texts[1:], strict=True)
    return [f"{number}{texts[0]}", *(part for cell in told for part in cell)]


LAYOUTS = {
    "labels above under numbers": [*stacked("1. ", FIRST), *stacked("2. ", SECOND)],
    "labels above under bracketed numbers": [*stacked("（一）", FIRST), *stacked("（二）", SECOND)],
    "tables": [*card("\t", FIRST), *card("\t", SECOND)],
    "tables under headings": [*headed("一", FIRST), *headed("二", SECOND)],
    "labels under a bare name": [*card("：", FIRST, named=False), *card("：", SECOND, named=False)],
}


def fields(measure):
    return {(str(leaf.field), leaf.value) for leaf in leaves_of(measure.condition) if hasattr(leaf, "field")}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_card_offers_its_own_and_asks_its_own(measures_of, layout):
    first, second = measures_of("\n".join(["浑南区惠企政策指南", *LAYOUTS[layout]]))
    assert (first.title, second.title) == (FIRST[0], SECOND[0])
    assert (first.benefits[0].amount_yuan, second.benefits[0].rate) == (400_000, 0.06)
    assert ("titles", ("gazelle",)) in fields(first)
    assert ("rd_expense_yuan", 800_000.0) not in fields(first)
    assert ("rd_expense_yuan", 800_000.0) in fields(second)
    assert ("titles", ("gazelle",)) not in fields(second)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_card_has_its_own_window(measures_of, layout):
    found = measures_of("\n".join(["浑南区惠企政策指南", *LAYOUTS[layout]]))
    assert [str(measure.window.recurrence) for measure in found] == ["annual", "rolling"]


def test_the_last_item_of_a_list_of_papers_is_no_title_of_the_next_card():
    papers = ("申报材料", "1.渔船登记表", "2.渔业公司章程")
    cards = [
        ("支持对象", "渔业企业", "支持标准", "补助6万元", *papers),
        ("支持对象", "盐业企业", "支持标准", "补助9万元"),
    ]
    lines = [line for card in cards for line in card]
    told = with_titles(cells_of(lines_of("\n".join(lines))))
    assert [cell.title for cell in told] == [None] * len(told)
