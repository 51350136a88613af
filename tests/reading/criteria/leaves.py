"""What the tests look for among the leaves of a condition."""

from policymatch.domain.condition import Condition, Criterion, OpaqueCriterion, leaves_of


def untested(condition: Condition) -> list[str]:
    """The quotes of what no field tests and yet decides."""
    found = (leaf for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion) and leaf.decides)
    return [leaf.quote.text if leaf.quote else "" for leaf in found]


def told(condition: Condition, field: str) -> list[tuple[str, object]]:
    """What is asked of one field, as (op, value)."""
    found = (leaf for leaf in leaves_of(condition) if isinstance(leaf, Criterion))
    return [(str(leaf.op), leaf.value) for leaf in found if str(leaf.field) == field]
