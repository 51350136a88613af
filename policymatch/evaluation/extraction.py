"""Extraction held against gold: measures, sums, criteria, coverage, kinds, facts of documents."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from policymatch.domain.condition import (
    DENIED_BOUNDS,
    AllOf,
    Condition,
    Criterion,
    CriterionKind,
    NoneOf,
    Op,
    children_of,
    leaves_of,
)
from policymatch.domain.fields import FIELD_SPECS, Shape
from policymatch.domain.fields import Field as ProfileField
from policymatch.domain.measure import Measure, Policy
from policymatch.evaluation.counted import Tally, mean
from policymatch.evaluation.gold import Gold, GoldMeasure
from policymatch.evaluation.pairing import FEWEST_SHARED, dense, held_in, pair, trigrams

Told = tuple[object, ...]
Pairs = Mapping[str, Measure]

_FACTS = ("title", "issuer", "document_number", "issued_on", "expires_on", "region")
_HOLDS = frozenset({Op.HAS_ANY, Op.HAS_ALL, Op.IN, Op.IN_REGION})
_LACKS = frozenset({Op.HAS_NONE, Op.NOT_IN, Op.NOT_IN_REGION})


@dataclass
class ExtractionScore:
    """Sets compared and shares counted over a gold folder."""

    measures: Tally = field(default_factory=Tally)
    amounts: Tally = field(default_factory=Tally)
    criteria: Tally = field(default_factory=Tally)
    numeric: Tally = field(default_factory=Tally)
    covered: list[bool] = field(default_factory=list)
    kind: list[bool] = field(default_factory=list)
    metadata: list[bool] = field(default_factory=list)

    def rates(self) -> dict[str, float]:
        """F1 of each set and the shares, 0..1."""
        sets = {name: getattr(self, name).rates() for name in ("measures", "amounts", "criteria", "numeric")}
        told = {f"{name}_{rate}": value for name, rates in sets.items() for rate, value in rates.items()}
        return told | {name: mean(getattr(self, name)) for name in ("covered", "kind", "metadata")}


def pairs_of(gold: Gold, ours: Sequence[Policy]) -> dict[str, Measure]:
    """Our measure that stands for each annotated one, by the id of the latter."""
    by_id = {policy.document.id: policy for policy in ours}
    found: dict[str, Measure] = {}
    for policy in gold.policies:
        wanted, read = gold.of_document(policy.document.id), by_id.get(policy.document.id)
        if read is None:
            continue
        texts = [read.document.body[m.start : m.end] for m in read.measures]
        paired = pair([g.anchor for g in wanted], texts, read.document.body)
        found |= {wanted[g].id: read.measures[own] for g, own in paired.items()}
    return found


def score_extraction(gold: Gold, ours: Sequence[Policy], pairs: Pairs) -> ExtractionScore:
    """Our policies held against gold; what was not found counts as missed whole."""
    score = ExtractionScore()
    read = {policy.document.id: policy for policy in ours}
    for policy in gold.policies:
        mine = read.get(policy.document.id)
        score.metadata += [_same_fact(policy, mine, fact) for fact in _FACTS]
        found = sum(g.id in pairs for g in gold.of_document(policy.document.id))
        score.measures.right += found
        score.measures.wrong += (len(mine.measures) if mine else 0) - found
        score.measures.missed += len(policy.measures) - found
    for wanted in gold.measures:
        _score_measure(score, wanted, pairs.get(wanted.id))
    return score


def _score_measure(score: ExtractionScore, wanted: GoldMeasure, found: Measure | None) -> None:
    score.amounts.add(_sums(wanted.measure), _sums(found))
    told = _criteria(wanted.measure), _criteria(found)
    score.criteria.add(*told)
    score.numeric.add(_numeric(told[0]), _numeric(told[1]))
    if found is None:
        return
    score.kind.append(wanted.measure.kind is found.kind)
    quoted = trigrams("".join(leaf.quote.text for leaf in leaves_of(found.condition) if leaf.quote))
    for leaf in leaves_of(wanted.measure.condition):
        score.covered.append(
            held_in(trigrams(leaf.quote.text if leaf.quote else ""), quoted) >= FEWEST_SHARED
        )


def _same_fact(wanted: Policy, found: Policy | None, fact: str) -> bool:
    told = getattr(wanted.document, fact), getattr(found.document, fact) if found else None
    return dense(str(told[0] or "")) == dense(str(told[1] or ""))


def _sums(measure: Measure | None) -> frozenset[object]:
    sums: set[object] = set()
    for benefit in measure.benefits if measure else ():
        sums |= {
            ("yuan", round(yuan, 6)) for yuan in (benefit.amount_yuan, benefit.cap_yuan) if yuan is not None
        }
        if benefit.rate is not None:
            sums.add(("rate", round(benefit.rate, 6)))
    return frozenset(sums)


def _criteria(measure: Measure | None) -> frozenset[object]:
    if measure is None:
        return frozenset()
    told = (_told(leaf, negated) for leaf, negated in _signed_leaves(measure.condition, negated=False))
    return frozenset(one for one in told if one is not None)


def _signed_leaves(node: Condition, *, negated: bool) -> Iterator[tuple[Condition, bool]]:
    children = children_of(node)
    if not children and not isinstance(node, AllOf):
        yield node, negated
    for child in children:
        yield from _signed_leaves(child, negated=negated != isinstance(node, NoneOf))


def _told(leaf: Condition, negated: bool) -> Told | None:
    """(field, op, value) in one spelling; None for what is not compared."""
    if not isinstance(leaf, Criterion) or leaf.implied or leaf.kind is not CriterionKind.TESTABLE:
        return None
    shape = FIELD_SPECS[leaf.field].shape
    op = _plain_op(leaf.op, negated)
    if shape is Shape.WORDS:
        return (ProfileField.INDUSTRY if leaf.field is ProfileField.TECH_FIELD else leaf.field), op, "*"
    if isinstance(leaf.value, tuple):
        tiers = leaf.op is Op.TIERED
        return leaf.field, op, leaf.value if tiers else tuple(sorted(map(str, leaf.value)))
    return leaf.field, op, (leaf.value,) if isinstance(leaf.value, str) else leaf.value


def _plain_op(op: Op, negated: bool) -> str:
    if op in _HOLDS or op in _LACKS:
        return "lacks" if (op in _LACKS) != negated else "holds"
    if not negated:
        return op
    return DENIED_BOUNDS.get(op, f"not {op}")


def _numeric(told: frozenset[object]) -> frozenset[object]:
    """The criteria whose value is a number, or numbers by tier."""
    return frozenset(one for one in told if isinstance(one, tuple) and _is_number(one))


def _is_number(told: Told) -> bool:
    value = told[2]
    return told[1] == Op.TIERED or (isinstance(value, int | float) and not isinstance(value, bool))
