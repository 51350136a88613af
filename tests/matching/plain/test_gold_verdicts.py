from policymatch.domain.condition import Criterion
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import VERDICTS, judge_all, judge_many
from policymatch.matching.days.timing import Timing
from policymatch.matching.leaf import leaf_truth
from policymatch.matching.plain.kleene import placed_leaves
from policymatch.matching.plain.verdict import truth_of
from policymatch.matching.truth import Truth

NAMES = ("ineligible", "unclear", "eligible")


def field_and_op(leaf):
    if not isinstance(leaf, Criterion):
        return "opaque", None
    return leaf.field.value, leaf.op.value


def test_every_verdict_and_finding_on_the_gold_pairs_is_that_of_the_reference(
    gold_measures, gold_firms, gold_profiles, reference_judge, on
):
    pairs = 0
    for measure in gold_measures:
        theirs = reference_judge.with_issuer_region(measure.raw_policy, measure.raw_condition)
        ours = list(placed_leaves(measure.condition))
        for firm, profile in zip(gold_firms, gold_profiles, strict=True):
            findings = []
            expected = reference_judge.verdict(theirs, firm, on, findings)
            assert NAMES[truth_of(measure.condition, profile, on)] == expected, (measure.id, profile.id)
            got = [(*field_and_op(leaf), int(leaf_truth(leaf, profile, on))) for leaf, *_ in ours]
            wanted = [(leaf.get("field", "opaque"), leaf.get("op"), state) for leaf, state in findings]
            assert got == wanted, (measure.id, profile.id)
            pairs += 1
    assert pairs == 34_320


def test_the_vector_judge_agrees_with_the_plain_one_on_every_gold_pair(gold_measures, gold_profiles, on):
    conditions = [measure.condition for measure in gold_measures]
    compiled = CompiledConditions.compile(conditions, [Timing()] * len(conditions))
    many = judge_many(compiled, gold_profiles, on)
    for row, profile in enumerate(gold_profiles):
        alone = judge_all(compiled, profile, on)
        plain = [NAMES[truth_of(condition, profile, on)] for condition in conditions]
        vector = ["ineligible" if (v := VERDICTS[code].value) == "not_yet" else v for code in alone.verdicts]
        assert vector == plain, profile.id
        own = many.of_firm(row)
        for name in ("verdicts", "met", "unknown", "unmet", "opaque", "truths"):
            assert (getattr(own, name) == getattr(alone, name)).all(), name


def test_the_counts_of_criteria_are_those_of_the_leaves_with_negations_mirrored(
    gold_measures, gold_profiles, on
):
    conditions = [measure.condition for measure in gold_measures]
    compiled = CompiledConditions.compile(conditions, [Timing()] * len(conditions))
    profile = gold_profiles[2]
    judged = judge_all(compiled, profile, on)
    for i, measure in enumerate(gold_measures):
        deciding = [placed for placed in placed_leaves(measure.condition) if placed.leaf.decides]
        testable = [placed for placed in deciding if isinstance(placed.leaf, Criterion)]
        truths = [
            truth.mirrored if negated else truth
            for leaf, negated, _ in testable
            for truth in [leaf_truth(leaf, profile, on)]
        ]
        counted = (judged.met[i], judged.unknown[i], judged.unmet[i], judged.opaque[i])
        assert counted == (
            truths.count(Truth.MET),
            truths.count(Truth.UNKNOWN),
            truths.count(Truth.UNMET),
            len(deciding) - len(testable),
        ), measure.id
