"""An offer may lean on words before it: the head of its list, or a sentence that names no one less."""

import pytest

from policymatch.domain.condition import leaves_of
from policymatch.reading.extract.leaning import head_of_list, leans_on, who_does
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

ITEMS = "批发企业年销售额达到1亿元，给予5万元；零售企业年零售额达到2000万元，给予2万元；餐饮企业给予1万元。"


def head_of(text, nth):
    layout = layout_of(text, paragraphs(text))
    head = head_of_list(layout.units, nth)
    return None if head is None else layout.flow.text[slice(*head)]


def test_support_for_a_party_of_its_own_does_not_lean_on_that_for_another():
    before = "积极支持我市有条件的企业发行债券。"
    assert not leans_on("支持产业投资基金参与孵化。", before)
    assert leans_on("支持金额最高30万元。", before)


@pytest.mark.parametrize("nth", [1, 2])
def test_a_later_item_has_the_head_of_its_list(nth):
    assert head_of("新纳入统计的商贸企业：" + ITEMS, nth) == "新纳入统计的商贸企业"


@pytest.mark.parametrize(
    ("text", "nth"),
    [
        ("新纳入统计的商贸企业：" + ITEMS, 0),
        (ITEMS, 1),
        ("按以下标准奖励：" + ITEMS, 1),
        ("新纳入统计的商贸企业：批发企业给予5万元。零售企业给予2万元。", 1),
    ],
)
def test_the_first_item_and_those_without_such_a_head_have_none(text, nth):
    assert head_of(text, nth) is None


def test_a_later_case_has_the_head_of_all_cases():
    text = "受表彰的龙头企业，自受表彰之年起3年内，对于特级企业，增长部分给予60%奖励；对于其他企业，给予30%奖励。"
    assert head_of(text, 1) == "受表彰的龙头企业，自受表彰之年起3年内，"


def test_a_loan_named_behind_a_sum_for_some_is_anybodys():
    first = "符合条件的创业贷款利息，由财政部门贴息50%。"
    assert not leans_on(first, "对招用残疾人的小店，按每人10万元申请贷款。")
    assert leans_on(first, "鼓励小店利用贷款扩大经营。")


def test_who_may_have_it_is_told_case_by_case_before_it_is_named(measures_of):
    (measure,) = measures_of(
        "惠民政策清单\n一、失业保险待遇\n缴纳失业保险费满两年的；不是因本人意愿离职的；已经进行失业登记的。"
        "可以申领失业保险金，具体标准由省里确定。\n二、联系方式\n电话：0000。\n"
    )
    quoted = "".join(leaf.quote.text for leaf in leaves_of(measure.condition))
    assert "缴纳失业保险费满两年的" in quoted
    assert "不是因本人意愿离职的" in quoted


BACKED = "支持小微企业积极安置退役士兵就业，"


@pytest.mark.parametrize(
    ("first", "named"),
    [
        ("对安置退役士兵占员工30%以上的，在分配贷款贴息时予以倾斜。", "小微企业"),
        ("对安置退役士兵较多的大型企业，予以倾斜。", None),
        ("对吸纳残疾人较多的，予以倾斜。", None),
    ],
)
def test_more_for_a_deed_in_which_firms_are_backed_is_for_those_firms(first, named):
    found = who_does(first, BACKED)
    assert (found["who"] if found else None) == named
