import pytest

from policymatch.domain.measure import Exclusivity, Measure
from policymatch.domain.quote import Quote
from policymatch.matching.barring.exclusivity import ExclusiveGroup, exclusive_groups, exclusive_with
from policymatch.matching.planning.candidate import Candidate
from policymatch.matching.planning.plan import plan_of

BODY = "企业申报从高不重复。全年合计不超过100万元。"
HIGHER = Exclusivity(rule="higher_only", quote=Quote.of(BODY, 0, 10))
TOTAL = Exclusivity(rule="total_cap", cap_yuan=1e6, quote=Quote.of(BODY, 10, 23))


def measure(name, *rules):
    return Measure(id=name, title=name.upper(), start=0, end=9, kind="grant", exclusive=rules)


def candidate(name, yuan_max, verdict="eligible", kind="grant", title=None, clause=None):
    return Candidate(
        measure=name,
        title=title or name.upper(),
        kind=kind,
        clause=clause,
        verdict=verdict,
        yuan_max=yuan_max,
    )


def test_of_measures_that_bar_one_another_the_dearest_is_kept_with_a_reason_for_each_loser():
    groups = exclusive_groups([measure("a", HIGHER), measure("b", HIGHER), measure("c")])
    plan = plan_of([candidate("a", 2e5), candidate("b", 5e5), candidate("c", 1e5)], groups)
    assert plan.kept == ("b", "c")
    assert plan.yuan_max == 6e5
    (loser,) = plan.dropped
    assert (loser.measure, loser.in_favour_of, loser.quote.text) == ("a", "b", "企业申报从高不重复。")
    assert loser.because.zh == "与“B”只能享受一项，后者最高50万元，高于20万元"


def test_a_loser_to_an_unproven_winner_is_kept_in_reserve():
    groups = exclusive_groups([measure("a", HIGHER), measure("b", HIGHER)])
    plan = plan_of([candidate("a", 2e5), candidate("b", 5e5, "unclear")], groups)
    assert "可留作备选" in plan.dropped[0].because.zh


def test_among_equals_the_surer_is_kept():
    groups = exclusive_groups([measure("a", HIGHER), measure("b", HIGHER)])
    plan = plan_of([candidate("a", 2e5, "unclear"), candidate("b", 2e5)], groups)
    assert plan.kept == ("b",)


def test_two_that_together_are_worth_more_beat_one_that_bars_both():
    other = Exclusivity(rule="one_of", quote=Quote.of(BODY, 0, 5))
    groups = exclusive_groups([measure("a", HIGHER), measure("b", HIGHER, other), measure("c", other)])
    plan = plan_of([candidate("a", 3e5), candidate("b", 5e5), candidate("c", 3e5)], groups)
    assert plan.kept == ("a", "c")


def test_a_cap_over_several_bars_none_and_limits_the_sum():
    groups = exclusive_groups([measure("a", TOTAL), measure("b", TOTAL)])
    plan = plan_of([candidate("a", 7e5), candidate("b", 8e5)], groups)
    assert plan.kept == ("a", "b")
    assert plan.yuan_max == 1e6
    assert plan.capped[0].because.zh == "“A”、“B”合计不超过100万元"


def test_many_that_bar_one_another_are_planned_too():
    names = [f"m{i}" for i in range(30)]
    groups = exclusive_groups([measure(name, HIGHER) for name in names])
    plan = plan_of([candidate(name, 1.0 + i) for i, name in enumerate(names)], groups)
    assert plan.kept == ("m29",)
    assert len(plan.dropped) == 29


def test_without_candidates_the_plan_is_empty():
    assert plan_of([], ()).kept == ()


def test_a_measure_knows_which_of_its_document_it_bars():
    siblings = [measure("a", HIGHER, TOTAL), measure("b", HIGHER), measure("c", TOTAL)]
    assert exclusive_with(siblings[0], siblings) == ("b",)
    assert exclusive_with(siblings[2], siblings) == ()


MATTER = Exclusivity(rule="higher_only", quote=Quote.of("同一项目从高不重复享受。", 0, 12))


def test_a_rule_of_one_matter_bars_only_what_plainly_is_one_and_cautions_about_the_rest():
    groups = exclusive_groups([measure(name, MATTER) for name in "abcde"])
    some = [
        candidate("a", 2e5, kind="award", title="在新三板挂牌交易奖励", clause="第八条"),
        candidate("b", 5e5, kind="award", title="在区域性股权交易中心挂牌交易奖励", clause="第八条"),
        candidate("c", 1e5, kind="award", title="高新技术企业认定", clause="第八条"),
        candidate("d", 1e5, kind="award", title="在新三板挂牌交易奖励", clause="第九条"),
        candidate("e", 0.0, kind="service", title="全程代办服务", clause="第九条"),
    ]
    plan = plan_of(some, groups)
    assert (plan.kept, [loser.measure for loser in plan.dropped]) == (("b", "c", "d", "e"), ["a"])
    (caution,) = plan.cautions
    assert (caution.measures, caution.quote.text) == (("b", "c", "d"), "同一项目从高不重复享受。")
    assert caution.because.zh.endswith("若属同一项目或事项，只能享受一项")


def test_a_measure_is_barred_by_another_of_one_matter_alone():
    listing = {"kind": "award", "clause": "第八条", "start": 0, "end": 9, "exclusive": (MATTER,)}
    siblings = [
        Measure(id="a", title="在新三板挂牌交易奖励", **listing),
        Measure(id="b", title="在区域性股权交易中心挂牌交易奖励", **listing),
        Measure(id="c", title="高新技术企业认定", **listing),
    ]
    assert exclusive_with(siblings[0], siblings) == ("b",)


def test_a_sentence_about_one_fund_and_its_firms_speaks_of_one_matter():
    funds = Exclusivity(rule="one_of", quote=Quote.of("对同一投资机构管理的多只基金不重复支持。", 0, 20))
    (group,) = exclusive_groups([measure("a", funds), measure("b", funds)])
    assert group.same_matter
    firm = Exclusivity(rule="one_of", quote=Quote.of("同一企业只能选择一项。", 0, 11))
    (group,) = exclusive_groups([measure("a", firm), measure("b", firm)])
    assert not group.same_matter


def test_what_one_direction_gives_is_had_together_where_a_firm_may_have_one_direction():
    text = "同一企业只能申报一个方向。"
    rule = Exclusivity(rule="one_of", quote=Quote.of(text, 0, len(text)))
    clauses = {"a": "方向一：", "b": "方向一：", "c": "方向二："}
    siblings = [measure(name, rule).model_copy(update={"clause": clause}) for name, clause in clauses.items()]
    assert exclusive_with(siblings[0], siblings) == ("c",)
    sums = {"a": 3e5, "b": 4e5, "c": 6e5}
    firms = [candidate(name, yuan, clause=clauses[name]) for name, yuan in sums.items()]
    assert plan_of(firms, exclusive_groups(siblings)).kept == ("a", "b")


def test_a_measure_without_a_sum_is_not_barred_by_a_higher_one():
    groups = exclusive_groups([measure("a", HIGHER), measure("b", HIGHER)])
    assert plan_of([candidate("a", 0.0), candidate("b", 5e5)], groups).kept == ("a", "b")


def test_a_rule_about_other_documents_bars_nothing_within_this_one():
    others = Exclusivity(rule="one_of", quote=Quote.of("符合其他市级政策的不重复支持。", 0, 15))
    assert exclusive_groups([measure("a", others), measure("b", others)]) == ()


def test_a_loan_is_no_money_to_keep():
    plan = plan_of(
        [candidate("a", 1e7, kind="loan"), candidate("b", 2e5), candidate("c", 1e5, "unclear")], ()
    )
    assert plan.kept == ("a", "b", "c")
    assert (plan.yuan_max, plan.yuan_max_eligible, plan.credit_yuan_max) == (3e5, 2e5, 1e7)


def test_sixteen_that_all_bar_one_another_and_a_chain_are_planned_exactly():
    links = [Exclusivity(rule="one_of", quote=Quote.of(BODY, i, i + 2)) for i in range(15)]
    chain = [measure(f"m{i}", *links[max(0, i - 1) : i + 1]) for i in range(16)]
    plan = plan_of([candidate(each.id, 1.0) for each in chain], exclusive_groups(chain))
    assert len(plan.kept) == 8


def group(rule, names, at, cap=None):
    return ExclusiveGroup(rule=rule, cap_yuan=cap, quote=Quote.of(BODY, at, at + 1), measures=tuple(names))


@pytest.mark.parametrize(
    ("caps", "most"),
    [
        ({"ab": 100.0, "abc": 150.0}, 150.0),
        ({"ab": 100.0, "ac": 100.0}, 200.0),
        ({"ab": 100.0, "bc": 100.0, "ac": 100.0}, 150.0),
    ],
)
def test_caps_that_share_measures_leave_all_that_each_of_them_allows(caps, most):
    groups = [group("total_cap", names, at, cap) for at, (names, cap) in enumerate(caps.items())]
    plan = plan_of([candidate(name, 100.0) for name in "abc"], groups)
    assert (plan.kept, plan.yuan_max) == (("a", "b", "c"), most)


def test_a_loser_always_has_a_winner_under_two_caps_over_the_same_measures():
    groups = [group("one_of", "ab", 1), group("one_of", "bc", 2)]
    groups += [group("total_cap", "ac", 3, 100.0), group("total_cap", "ac", 4, 100.0)]
    plan = plan_of([candidate("a", 100.0), candidate("b", 10.0), candidate("c", 100.0)], groups)
    assert (plan.kept, plan.yuan_max) == (("a", "c"), 100.0)
    assert [(each.measure, each.in_favour_of) for each in plan.dropped] == [("b", "a")]


@pytest.mark.parametrize("awards", [15, 16])
def test_many_awards_are_kept_before_a_loan_that_bars_them_all(awards):
    names = [f"g{n:02}" for n in range(awards)]
    groups = [group("one_of", ("loan", name), at % 20) for at, name in enumerate(names)]
    offers = [candidate("loan", 1000.0, kind="loan"), *(candidate(name, 100.0) for name in names)]
    plan = plan_of(offers, groups)
    assert (plan.kept, plan.yuan_max, plan.credit_yuan_max) == (tuple(names), awards * 100.0, 0.0)
    assert plan.dropped[0].because.zh == "与“G00”只能享受一项，后者100元无需偿还"


def test_the_loan_beside_an_interest_subsidy_is_credit_and_no_money():
    subsidy = candidate("a", 5e4).model_copy(update={"loan_yuan": 3e6})
    plan = plan_of([subsidy, candidate("b", 2e5)], ())
    assert (plan.yuan_max, plan.credit_yuan_max) == (2.5e5, 3e6)


def star(leaves):
    """A hub that bars each of many others, by a sentence each."""
    names = [f"s{n:02}" for n in range(leaves)]
    pairs = [
        ExclusiveGroup(rule="one_of", quote=Quote.of(BODY, 0, 1), measures=("hub", each)) for each in names
    ]
    return names, pairs


@pytest.mark.parametrize(("hub_yuan", "kept"), [(20.0, "hub"), (10.0, "others")])
def test_one_that_bars_fifteen_others_is_weighed_against_all_of_them(hub_yuan, kept):
    names, pairs = star(15)
    offers = [candidate(name, 1.0) for name in names] + [candidate("hub", hub_yuan)]
    plan = plan_of(offers, pairs)
    assert plan.kept == (("hub",) if kept == "hub" else tuple(names))


ONE_OF = Exclusivity(rule="one_of", quote=Quote.of("甲乙两项不得同时享受。", 0, 11))


@pytest.mark.parametrize(
    ("sums", "said"),
    [
        ((0.0, 5e5), "前者可得多少不详，无法比较，暂列后者（最高50万元）"),
        ((0.0, 0.0), "两者可得多少均不详，无法比较，后者更有把握或列在前"),
        ((5e5, 5e5), "两者金额相当，后者更有把握或列在前"),
    ],
)
def test_what_is_not_known_is_not_called_nothing_nor_equal(sums, said):
    groups = exclusive_groups([measure("a", ONE_OF), measure("b", ONE_OF)])
    plan = plan_of([candidate("a", sums[0], "unclear"), candidate("b", sums[1])], groups)
    (loser,) = plan.dropped
    assert loser.measure == "a"
    assert loser.because.zh == f"与“B”只能享受一项，{said}"
    assert "0" not in loser.because.zh.replace("50万元", "")
