"""Properties of verdicts over generated trees and profiles: plain, compiled and many alike."""

import math
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policymatch.domain.condition import AllOf, AnyOf, AtLeast, Criterion, NoneOf, OpaqueCriterion
from policymatch.domain.fields import FIELD_SPECS, EntityType, Field, Shape
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Verdict
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import VERDICTS, judge_all, judge_many
from policymatch.matching.days.timing import Timing
from policymatch.matching.leaf import leaf_truth
from policymatch.matching.plain.kleene import condition_truth
from policymatch.matching.plain.verdict import judgement_of, truth_of
from policymatch.matching.truth import Truth

ON = date(2026, 11, 24)
MANY = settings(max_examples=300)
FIGURES = [Field.AGE_MONTHS, Field.REVENUE_YUAN, Field.RD_EXPENSE_YUAN, Field.RD_RATIO, Field.EMPLOYEES]
BOUNDS = [0.0, 1.0, 5.0, 12.0, 24.0, 100.0]
WORDS = ["新材料", "先进新材料", "材料", "人工智能", "软件", "新", "智能软件"]
TITLES = ["high_tech", "gazelle", "北京老字号"]
REGIONS = ["000000", "110000", "110108", "210000", "210100", "210112", "310104"]
# Zones, districts of which they have parts, and what lies around and beside these.
REGIONS += ["420171", "420111", "420106", "420100", "610071", "610100", "610112", "500157", "500112"]

comparisons = st.sampled_from([">=", ">", "<=", "<", "="])
memberships = st.sampled_from(["has_any", "has_all", "has_none", "in", "not_in"])
hardnesses = st.sampled_from(["must", "must", "must", "prefer"])
kinds = st.sampled_from(["testable", "testable", "testable", "procedural", "discretionary"])


def some(values):
    return st.lists(st.sampled_from(values), min_size=1, max_size=3).map(tuple)


def criterion(field, op, value):
    return st.builds(Criterion, field=field, op=op, value=value, hardness=hardnesses, kind=kinds)


tiers = st.tuples(st.sampled_from(BOUNDS), st.sampled_from(BOUNDS), st.sampled_from(BOUNDS)).map(
    lambda t: ((5.0, t[0]), (24.0, t[1]), (None, t[2]))
)
leaves = st.one_of(
    criterion(st.sampled_from(FIGURES), comparisons, st.sampled_from(BOUNDS)),
    criterion(st.just(Field.RD_RATIO), st.just("tiered"), tiers),
    criterion(st.sampled_from([Field.LISTED, Field.CLEAN_RECORD]), st.just("="), st.booleans()),
    criterion(
        st.just(Field.ENTITY_TYPE), st.sampled_from(["in", "not_in"]), some([*EntityType, "no such kind"])
    ),
    criterion(st.just(Field.REGION), st.sampled_from(["in_region", "not_in_region"]), some(REGIONS)),
    criterion(st.just(Field.TITLES), memberships, some(TITLES)),
    criterion(
        st.sampled_from([Field.INDUSTRY, Field.TECH_FIELD, Field.PLATFORMS, Field.RECEIVED]),
        memberships,
        some(WORDS),
    ),
    st.builds(
        Criterion,
        field=st.sampled_from([Field.RECEIVED, Field.AWARDS]),
        op=memberships,
        value=some(WORDS),
        period=st.sampled_from(["last_year", "last_3_years", "at_application", None]),
    ),
    criterion(st.sampled_from(list(Field)), comparisons, st.one_of(st.just("text"), st.booleans())),
    st.builds(OpaqueCriterion, hardness=hardnesses, kind=kinds),
)


def groups(children):
    several = st.lists(children, max_size=4).map(tuple)
    return st.one_of(
        st.builds(AllOf, all=several),
        st.builds(AnyOf, any=several),
        st.builds(NoneOf, none=several),
        st.builds(AtLeast, at_least=st.integers(1, 5), of=several),
    )


nodes = st.recursive(leaves, groups, max_leaves=12)
conditions = st.lists(nodes, max_size=4).map(lambda children: AllOf(all=tuple(children)))


def band(ends):
    low, high = sorted(ends)
    return {"min": low, "max": high}


figures = st.one_of(
    st.none(),
    st.sampled_from(BOUNDS),
    st.tuples(st.sampled_from(BOUNDS), st.sampled_from(BOUNDS)).map(band),
    st.sampled_from(BOUNDS).map(lambda low: {"min": low}),
    st.sampled_from(BOUNDS).map(lambda high: {"max": high}),
)
held = st.one_of(st.none(), st.lists(st.sampled_from(WORDS), max_size=2))
dated = st.one_of(
    st.none(),
    st.lists(
        st.fixed_dictionaries(
            {"code": st.sampled_from(WORDS), "year": st.sampled_from([None, 2020, 2023, 2025, 2026])}
        ),
        max_size=3,
    ),
)
flags = st.sampled_from([None, True, False])
profiles = st.fixed_dictionaries(
    {
        "region": st.sampled_from([None, *REGIONS]),
        "founded_on": st.one_of(st.none(), st.dates(date(2020, 1, 1), ON)),
        "age_months": figures,
        "revenue_yuan": figures,
        "rd_expense_yuan": figures,
        "rd_ratio": figures,
        "employees": figures,
        "listed": flags,
        "clean_record": flags,
        "entity_type": st.sampled_from([None, *EntityType]),
        "titles": st.one_of(st.none(), st.lists(st.sampled_from(TITLES), max_size=2)),
        "industry": held,
        "tech_field": held,
        "platforms": held,
        "received": dated,
        "awards": dated,
    }
).map(FirmProfile.model_validate)
days = st.one_of(st.none(), st.dates(date(2025, 1, 1), date(2028, 12, 31)))
timings = st.builds(
    Timing,
    status=st.sampled_from(["in_force", "in_force", "in_force", "draft", "expired", "repealed", "unknown"]),
    effective_on=st.one_of(st.none(), days),
    expires_on=st.one_of(st.none(), days),
    opens_on=days,
    closes_on=days,
    recurrence=st.sampled_from([None, "once", "annual", "rolling", "batch"]),
)


def compiled(several, when=None):
    return CompiledConditions.compile(several, when or [Timing()] * len(several))


@MANY
@given(
    st.lists(st.tuples(conditions, timings), min_size=1, max_size=4),
    st.lists(profiles, min_size=1, max_size=4),
)
def test_plain_compiled_and_many_say_the_same(governed, firms):
    trees, when = [tree for tree, _ in governed], [timing for _, timing in governed]
    columns = compiled(trees, when)
    plain = [[judgement_of(tree, firm, ON, timing).verdict for tree, timing in governed] for firm in firms]
    alone = [[VERDICTS[code] for code in judge_all(columns, firm, ON).verdicts] for firm in firms]
    many = [[VERDICTS[code] for code in row] for row in judge_many(columns, firms, ON).verdicts]
    assert plain == alone == many


@MANY
@given(conditions, profiles)
def test_ignoring_dates_is_judging_without_a_timing(tree, firm):
    columns = compiled([tree], [Timing(status="draft", expires_on=date(2000, 1, 1))])
    assert VERDICTS[judge_all(columns, firm, ON).verdicts[0]].value == "draft"
    free = judge_all(columns, firm, ON, ignore_dates=True)
    assert VERDICTS[free.verdicts[0]] is judgement_of(tree, firm, ON).verdict


def forgotten(firm, names):
    """The firm with some of its facts not told; what derives from a fact goes with it."""
    return firm.model_copy(update=dict.fromkeys(names))


@MANY
@given(conditions, profiles, st.data())
def test_telling_more_never_unsettles(tree, firm, data):
    if firm.founded_on is not None:
        firm = firm.model_copy(update={"age_months": None})
    if firm.rd_expense_yuan is not None and firm.revenue_yuan is not None:
        firm = firm.model_copy(update={"rd_ratio": None})
    told = [name for name in FirmProfile.model_fields if getattr(firm, name) is not None]
    pairs = {"industry", "tech_field"}
    hidden = set(data.draw(st.lists(st.sampled_from(told or ["name"]), unique=True)))
    if hidden & pairs:
        hidden |= pairs
    before = truth_of(tree, forgotten(firm, hidden), ON)
    if before is not Truth.UNKNOWN:
        assert truth_of(tree, firm, ON) is before


@MANY
@given(conditions, profiles, st.sampled_from(BOUNDS))
def test_narrowing_a_band_to_a_figure_inside_it_never_unsettles(tree, firm, figure):
    band = FirmProfile(revenue_yuan={"min": figure / 2, "max": figure + 3}).revenue_yuan
    before = truth_of(tree, firm.model_copy(update={"revenue_yuan": band}), ON)
    if before is not Truth.UNKNOWN:
        assert truth_of(tree, firm.model_copy(update={"revenue_yuan": figure}), ON) is before


@MANY
@given(st.lists(nodes, max_size=5), st.randoms(use_true_random=False), profiles, st.integers(1, 4))
def test_the_order_of_children_changes_nothing(children, random, firm, need):
    shuffled = list(children)
    random.shuffle(shuffled)
    for group in (
        lambda some: AllOf(all=tuple(some)),
        lambda some: AnyOf(any=tuple(some)),
        lambda some: NoneOf(none=tuple(some)),
        lambda some: AtLeast(at_least=need, of=tuple(some)),
    ):
        assert truth_of(group(children), firm, ON) is truth_of(group(shuffled), firm, ON)


@MANY
@given(conditions, profiles)
def test_a_double_negation_is_the_thing_itself(tree, firm):
    twice = NoneOf(none=(NoneOf(none=(tree,)),))
    judge = lambda leaf, _negated: leaf_truth(leaf, firm, ON)  # noqa: E731
    assert condition_truth(twice, judge) == condition_truth(tree, judge)


@MANY
@given(conditions, profiles, timings)
def test_a_day_is_given_exactly_with_not_yet_and_lies_ahead(tree, firm, timing):
    verdict, eligible_on = judgement_of(tree, firm, ON, timing)
    assert (eligible_on is not None) == (verdict.value == "not_yet")
    assert eligible_on is None or eligible_on > ON


@MANY
@given(st.sampled_from(BOUNDS), st.sampled_from([-1.0, 0.0, 1.0]))
def test_bounds_on_either_side_and_exactly_on_the_threshold(bound, offset):
    firm = FirmProfile(profit_yuan=bound + offset)
    expected = {
        ">=": offset >= 0,
        ">": offset > 0,
        "<=": offset <= 0,
        "<": offset < 0,
        "=": offset == 0,
    }
    for op, holds in expected.items():
        leaf = Criterion(field=Field.PROFIT_YUAN, op=op, value=bound)
        assert leaf_truth(leaf, firm, ON) is (Truth.MET if holds else Truth.UNMET)


def test_an_open_band_decides_only_on_its_closed_side():
    firm = FirmProfile(revenue_yuan={"min": 5e6})
    at_least = Criterion(field="revenue_yuan", op=">=", value=5e6)
    at_most = Criterion(field="revenue_yuan", op="<=", value=math.nextafter(5e6, 0))
    assert leaf_truth(at_least, firm, ON) is Truth.MET
    assert leaf_truth(at_most, firm, ON) is Truth.UNMET
    assert leaf_truth(Criterion(field="revenue_yuan", op=">", value=5e6), firm, ON) is Truth.UNKNOWN


def test_every_field_of_the_dictionary_has_a_rule_for_its_shape():
    example = {
        Shape.FIGURE: (">=", 1.0),
        Shape.FLAG: ("=", True),
        Shape.CHOICE: ("in", ("enterprise", "private", "micro")),
        Shape.REGION: ("in_region", "210100"),
        Shape.CODES: ("has_any", ("high_tech",)),
        Shape.WORDS: ("has_any", ("新材料",)),
    }
    trees = []
    for field, spec in FIELD_SPECS.items():
        op, value = example[spec.shape]
        trees.append(AllOf(all=(Criterion(field=field, op=op, value=value),)))
    judged = judge_all(compiled(trees), FirmProfile(), ON)
    assert judged.counts()["unclear"] == len(FIELD_SPECS)


@pytest.mark.parametrize(
    ("condition", "age_months", "verdict"),
    [
        ({"none": [{"field": "age_months", "op": "=", "value": 24}]}, 24, Verdict.NOT_YET),
        ({"all": [{"field": "age_months", "op": "=", "value": 24}]}, 20, Verdict.NOT_YET),
        ({"all": [{"field": "age_months", "op": "=", "value": 24}]}, 30, Verdict.INELIGIBLE),
    ],
)
def test_an_age_asked_for_or_barred_to_the_month_is_waited_for(condition, age_months, verdict):
    tree, firm = AllOf.model_validate({"all": [condition]}), FirmProfile(age_months=age_months)
    columns = compiled([tree])
    assert judgement_of(tree, firm, ON, Timing()).verdict is verdict
    assert judge_all(columns, firm, ON).verdict(0) is verdict
