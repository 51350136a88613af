"""Who has nothing, said in an offer by a figure, by what was won, or by a list of trades."""

import pytest

from tests.reading.criteria.leaves import told, untested
from tests.reading.criteria.plain import FIRM, meets, misses


@pytest.mark.parametrize(
    ("text", "field", "failing"),
    [
        ("规模以上工业企业研发投入占营业收入比重不足2%的，不享受本条政策。", "rd_ratio", 0.01),
        ("其中，规模以上工业企业研发费用占营业收入比重低于3%的，不予补助。", "rd_ratio", 0.01),
        ("企业年纳税额不足100万元的，不再享受本条奖励。", "tax_paid_yuan", 1e4),
        ("成立不满1年的企业不得申报。", "founded_on", "2026-06-01"),
    ],
)
def test_a_figure_that_bars_is_not_asked(read, text, field, failing):
    condition = read(own=text)
    assert meets(condition, FIRM)
    assert not meets(condition, FIRM, **{field: failing})


def test_a_sentence_that_gives_to_some_by_a_figure_is_no_bar(read):
    condition = read(
        own="对上年度营业收入1亿元以上的渔业企业给予10万元奖励，但年营业收入低于500万元的企业不予奖励。"
    )
    assert ("revenue_yuan", ">=", 1e8) in {
        ("revenue_yuan", *each) for each in told(condition, "revenue_yuan")
    }


@pytest.mark.parametrize("text", ["未在往届渔业大赛中获得一、二等奖", "此前未获得过渔业大赛奖项"])
def test_what_must_not_have_been_won_need_not_be(read, text):
    ((op, names),) = told(read(condition=text), "awards")
    assert op == "has_none"
    assert len(names) == 1


def test_a_prize_of_the_same_kind_that_must_not_have_been_won_is_left_open(read):
    text = "未获得过同类奖项"
    assert untested(read(condition=text)) == [text]


def test_what_must_have_been_won_is_asked(read):
    ((op, _),) = told(read(condition="曾在渔业大赛中获得一等奖"), "awards")
    assert op == "has_any"


@pytest.mark.parametrize(
    "text",
    [
        "非负面清单行业（烟草制造业、批发和零售业、房地产业）",
        "不属于负面清单行业（烟草制造业、批发和零售业、房地产业）",
        "企业所属行业不在研发费用加计扣除负面清单（烟草制造业、批发和零售业、房地产业等行业）内",
    ],
)
def test_the_trades_of_a_list_in_brackets_are_left_out(read, text):
    condition = read(condition=text)
    assert told(condition, "industry") == [("has_any", ("烟草制造业", "批发和零售业", "房地产业"))]
    assert untested(condition) == []
    assert not meets(condition, FIRM, industry=["房地产业"])


def test_a_list_of_trades_that_is_not_told_stays_open(read):
    text = "不属于研发费用加计扣除负面清单行业"
    assert untested(read(condition=text)) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "对上年度享受研发费用加计扣除政策且研发费用在200万元以上的企业，按研发费用的10%给予补助。",
        "对上一年度享受研发费用加计扣除优惠、研发费用200万元以上的企业，按研发费用的10%给予补助。",
    ],
)
def test_a_relief_that_is_to_have_been_had_is_a_condition_and_no_gift(read, text):
    condition = read(own=text)
    assert told(condition, "rd_expense_yuan") == [(">=", 2e6)]
    assert misses(condition, FIRM, rd_expense_yuan=1e6)
