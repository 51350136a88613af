"""Criterion 申报条件 and Condition 条件: a tree of criteria with three-valued meaning."""

from collections.abc import Callable, Iterator
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Discriminator, Tag
from pydantic import Field as Constrained

from policymatch.domain.fields import Field
from policymatch.domain.quote import Quote
from policymatch.domain.value import Value
from policymatch.domain.word import Word


class Op(Word):
    """How a criterion compares the firm's value with its own."""

    AT_LEAST = ">="
    ABOVE = ">"
    AT_MOST = "<="
    BELOW = "<"
    EQUAL = "="
    IN = "in"
    NOT_IN = "not_in"
    HAS_ANY = "has_any"
    HAS_ALL = "has_all"
    HAS_NONE = "has_none"
    IN_REGION = "in_region"
    NOT_IN_REGION = "not_in_region"
    TIERED = "tiered"

    @property
    def is_floor(self) -> bool:
        """Whether it asks for a figure or more: with the figure itself or without."""
        return self in (Op.AT_LEAST, Op.ABOVE)

    @property
    def is_ceiling(self) -> bool:
        """Whether it asks for a figure or less: with the figure itself or without."""
        return self in (Op.AT_MOST, Op.BELOW)


DENIED_BOUNDS = {Op.AT_LEAST: Op.BELOW, Op.ABOVE: Op.AT_MOST, Op.AT_MOST: Op.ABOVE, Op.BELOW: Op.AT_LEAST}
"""What a bound on a figure is where it is denied: not at least so much is less."""


class Hardness(Word):
    """Whether a criterion can decide (must) or only ranks (prefer)."""

    MUST = "must"
    PREFER = "prefer"


class CriterionKind(Word):
    """What a criterion can be held against: the profile, a step to take, or a panel's judgement."""

    TESTABLE = "testable"
    PROCEDURAL = "procedural"
    DISCRETIONARY = "discretionary"


Tier: TypeAlias = tuple[float | None, float]
CriterionValue: TypeAlias = bool | float | str | tuple[str, ...] | tuple[Tier, ...]


def can_decide(hardness: Hardness, kind: CriterionKind) -> bool:
    """Whether a criterion, or the finding on one, can decide a verdict: a must that is testable.

    >>> can_decide(Hardness.MUST, CriterionKind.PROCEDURAL)
    False
    """
    return hardness is Hardness.MUST and kind is CriterionKind.TESTABLE


class Leaf(Value):
    """What every criterion carries. `quote` is None only where the criterion is implied."""

    hardness: Hardness = Hardness.MUST
    kind: CriterionKind = CriterionKind.TESTABLE
    quote: Quote | None = None

    @property
    def decides(self) -> bool:
        """Whether it can decide a verdict."""
        return can_decide(self.hardness, self.kind)


class Criterion(Leaf):
    """One testable statement about the firm, in plain units (yuan, 0..1, months, counts).

    `value` of `tiered` is a list of (upper bound of revenue_yuan or None, threshold).
    `implied`: it stands on the issuer, not on a sentence.

    >>> Criterion(field="rd_ratio", op=">=", value=0.05).decides
    True
    """

    field: Field
    op: Op
    value: CriterionValue
    period: str | None = None
    implied: bool = False


class OpaqueCriterion(Leaf):
    """A condition kept verbatim because no field can test it; always judged unknown."""

    opaque: Literal[True] = True


class AllOf(Value):
    """Met when every child is."""

    all: tuple["Condition", ...] = ()


class AnyOf(Value):
    """Met when one child is."""

    any: tuple["Condition", ...]


class NoneOf(Value):
    """Met when no child is."""

    none: tuple["Condition", ...]


class AtLeast(Value):
    """Met when `at_least` of the children are."""

    at_least: int = Constrained(ge=1)
    of: tuple["Condition", ...]


def _node_tag(node: Any) -> str:
    """Which kind of node a mapping or value is, by the key that only that kind has."""
    for key in ("all", "any", "none", "at_least", "opaque"):
        if key in node if isinstance(node, dict) else hasattr(node, key):
            return key
    return "criterion"


Condition: TypeAlias = Annotated[
    Annotated[AllOf, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[NoneOf, Tag("none")]
    | Annotated[AtLeast, Tag("at_least")]
    | Annotated[OpaqueCriterion, Tag("opaque")]
    | Annotated[Criterion, Tag("criterion")],
    Discriminator(_node_tag),
]

for _group in (AllOf, AnyOf, NoneOf, AtLeast):
    _group.model_rebuild()


def children_of(node: Condition) -> tuple[Condition, ...]:
    """The children of a group; none for a leaf.

    >>> len(children_of(AllOf(all=(OpaqueCriterion(), OpaqueCriterion()))))
    2
    """
    match node:
        case AllOf():
            return node.all
        case AnyOf():
            return node.any
        case NoneOf():
            return node.none
        case AtLeast():
            return node.of
    return ()


def leaves_of(node: Condition) -> Iterator[Criterion | OpaqueCriterion]:
    """Every criterion of a condition, in the order of the text."""
    if isinstance(node, Criterion | OpaqueCriterion):
        yield node
    for child in children_of(node):
        yield from leaves_of(child)


def with_leaves(node: Condition, change: Callable[[Criterion | OpaqueCriterion], Condition]) -> Condition:
    """The same tree with each criterion replaced by what `change` makes of it.

    >>> met = Criterion(field="listed", op="=", value=True)
    >>> with_leaves(NoneOf(none=(met,)), lambda leaf: OpaqueCriterion()).none[0].opaque
    True
    """
    if isinstance(node, Criterion | OpaqueCriterion):
        return change(node)
    children = tuple(with_leaves(child, change) for child in children_of(node))
    name = "of" if isinstance(node, AtLeast) else next(iter(type(node).model_fields))
    return node.model_copy(update={name: children})


def left_open(leaf: Criterion) -> OpaqueCriterion:
    """The same demand as one that no field tests: its words, how hard it is and what it is held against.

    >>> left_open(Criterion(field="listed", op="=", value=True, hardness="prefer")).hardness
    <Hardness.PREFER: 'prefer'>
    """
    return OpaqueCriterion(hardness=leaf.hardness, kind=leaf.kind, quote=leaf.quote)


def demands_region(node: Condition) -> bool:
    """Whether a deciding, not negated criterion names a region.

    >>> demands_region(AllOf(all=(Criterion(field="region", op="in_region", value="110000"),)))
    True
    """
    if isinstance(node, Criterion):
        return node.field is Field.REGION and node.op is Op.IN_REGION and node.decides
    if isinstance(node, NoneOf):
        return False
    return any(demands_region(child) for child in children_of(node))
