"""Answers to who may apply, who may not and what is asked, in a document of questions and answers."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of

HEAD = "沈阳市渔港扶持办法问答\n"
NETS = "问1：买渔网有补助吗？\n答：有。购买渔网的，给予补助2万元。\n"
STALLS = "问2：租摊位有补助吗？\n答：有。租用渔市摊位的，给予补助3万元。\n"
REVENUE = ("revenue_yuan", ">=", 5000000.0)


def told(measure):
    leaves = leaves_of(measure.condition)
    return [(str(x.field), str(x.op), x.value) for x in leaves if isinstance(x, Criterion)]


@pytest.mark.parametrize(
    ("asked", "answer", "demand"),
    [
        ("Q3：哪些企业可以申请？", "A3：在沈阳市登记的渔业企业可以申请。", ("region", "in_region", "210100")),
        (
            "问3：哪些情况不能享受？",
            "答：近三年有严重失信记录的企业，不能享受。",
            ("clean_record", "=", True),
        ),
        ("问3：申请条件是什么？", "答：上年度营业收入500万元以上。", REVENUE),
        ("问3：申请单位要满足什么条件？", "答：须满足上年度营业收入500万元以上。", REVENUE),
    ],
)
def test_what_an_answer_asks_of_no_support_by_name_is_asked_for_all(measures_of, asked, answer, demand):
    measures = measures_of(f"{HEAD}{NETS}{STALLS}{asked}\n{answer}\n")
    assert [demand in told(measure) for measure in measures] == [True, True]


def test_conditions_asked_for_between_two_supports_are_those_of_the_one_before(measures_of):
    asked = "问：申请条件是什么？\n答：上年度营业收入500万元以上。\n"
    measures = measures_of(f"{HEAD}{NETS}{asked}{STALLS}")
    assert [REVENUE in told(measure) for measure in measures] == [True, False]


@pytest.mark.parametrize(
    "behind",
    ["完善渔港供应链体系，提升响应能力。", "各区应建立渔港支持机制。", "到2031年底，全区渔港占比不低于20%。"],
)
def test_what_offices_strive_for_behind_an_offer_asks_nothing(measures_of, behind):
    (measure,) = measures_of(f"{HEAD}第一条 对渔业企业购买渔网的，给予补助2万元。{behind}\n")
    quotes = [leaf.quote.text for leaf in leaves_of(measure.condition) if leaf.quote]
    assert quotes
    assert not any(quote in behind for quote in quotes)


def test_what_those_who_come_must_have_signed_is_asked_of_them(measures_of):
    behind = "人才须与企业签订3年以上合同，且在沈阳市缴纳社保。"
    (measure,) = measures_of(
        f"{HEAD}问1：引进船长有补贴吗？\n答：引进的船长，每月发放生活补贴900元。{behind}\n"
    )
    assert any(leaf.quote.text in behind for leaf in leaves_of(measure.condition) if leaf.quote)


def test_a_later_notice_that_tells_the_time_asks_nothing(measures_of):
    (measure,) = measures_of(f"{HEAD}{NETS}问2：申请条件是什么？\n答：申报时间以市渔业局当年通知为准。\n")
    assert list(leaves_of(measure.condition))
    assert not any("为准" in leaf.quote.text for leaf in leaves_of(measure.condition) if leaf.quote)


def test_what_a_support_is_gives_nothing_beside_it(measures_of):
    told = "问1：什么是稳产返还？\n答：稳产返还是对不减产的渔业企业返还渔业费的政策。渔业企业不减产的，按60%返还。\n"
    assert len(measures_of(f"{HEAD}{told}")) == 1


def test_who_may_not_have_it_is_asked_for_all_where_questions_are_numbered_too(measures_of):
    nets, stalls = NETS.replace("问1：", "1. 问："), STALLS.replace("问2：", "2. 问：")
    asked = "3. 问：哪些单位不能享受？\n答：近三年有严重失信记录的企业不能享受。\n"
    measures = measures_of(f"{HEAD}{nets}{stalls}{asked}")
    assert [("clean_record", "=", True) in told(measure) for measure in measures] == [True, True]


@pytest.mark.parametrize(
    "last", ["申请人须信用记录良好。", "企业须无拖欠工资行为。", "拖欠工资的企业不能申请。"]
)
def test_what_closes_an_answer_is_asked_for_all_that_it_gives(measures_of, last):
    answer = f"答：购买渔网的，给予补助2万元。租用渔市摊位的，给予补助3万元。{last}"
    measures = measures_of(f"{HEAD}问1：开渔店有补助吗？\n{answer}\n")
    assert len(measures) == 2
    quotes = [[leaf.quote.text for leaf in leaves_of(m.condition) if leaf.quote] for m in measures]
    assert all(any(quote in last for quote in some) for some in quotes)
