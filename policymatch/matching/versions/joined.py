"""How criteria are joined, so that two versions of a condition can be compared beyond their criteria."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from policymatch.domain.condition import (
    AnyOf,
    AtLeast,
    Condition,
    Criterion,
    NoneOf,
    OpaqueCriterion,
    children_of,
)
from policymatch.domain.wording import Wording


class Joint(NamedTuple):
    """Parts of which `need` must hold; None where all must. A part is the number of a criterion."""

    need: int | None
    parts: "tuple[Part, ...]"


Part: TypeAlias = int | Joint


def joints_of(condition: Condition, numbers: Sequence[int | None]) -> Part | None:
    """How the criteria that bear a number are joined, negations moved to them; None where none does.

    `numbers`: one for each criterion, in the order of the text.

    >>> from policymatch.domain.condition import AllOf
    >>> listed = Criterion(field="listed", op="=", value=True)
    >>> joints_of(AllOf(all=(AnyOf(any=(listed, listed)),)), [0, 1])
    Joint(need=1, parts=(0, 1))
    """
    return _joints(condition, iter(numbers), negated=False)


def differing(before: Part, after: Part) -> tuple[Part, Part] | None:
    """The parts in which two ways of joining differ; None where they do not."""
    if before == after:
        return None
    if not (isinstance(before, Joint) and isinstance(after, Joint) and before.need is after.need is None):
        return before, after
    left = [part for part in before.parts if part not in after.parts]
    right = [part for part in after.parts if part not in before.parts]
    if len(left) == len(right) == 1:
        return differing(left[0], right[0])
    return Joint(None, tuple(left)), Joint(None, tuple(right))


def joint_wording(part: Part, names: Sequence[Wording]) -> Wording:
    """A way of joining in words, each criterion by its number's name.

    >>> joint_wording(Joint(1, (0, 1)), [Wording(zh="甲", en="a"), Wording(zh="乙", en="b")]).zh
    '甲、乙至少具备1项'
    """
    if isinstance(part, int):
        return names[part]
    inner = [_in_brackets(each, names) for each in part.parts]
    zh, en = "、".join(each.zh for each in inner), ", ".join(each.en for each in inner)
    if part.need is None:
        return Wording(zh=f"{zh}均须具备" if len(inner) > 1 else zh, en=f"all of: {en}")
    return Wording(zh=f"{zh}至少具备{part.need}项", en=f"at least {part.need} of: {en}")


def _in_brackets(part: Part, names: Sequence[Wording]) -> Wording:
    words = joint_wording(part, names)
    return words if isinstance(part, int) else Wording(zh=f"（{words.zh}）", en=f"({words.en})")


def _joints(node: Condition, numbers: Iterator[int | None], *, negated: bool) -> Part | None:
    if isinstance(node, Criterion | OpaqueCriterion):
        return next(numbers)
    inside = negated ^ isinstance(node, NoneOf)
    found = [_joints(child, numbers, negated=inside) for child in children_of(node)]
    parts = [part for part in found if part is not None]
    return _joint(_need(node, len(found), negated), parts)


def _need(node: Condition, children: int, negated: bool) -> int | None:
    """How many children must hold once negations are moved to the criteria; None for all of them."""
    least = node.at_least if isinstance(node, AtLeast) else 1 if isinstance(node, AnyOf) else children
    need = children - least + 1 if negated else least
    return need if need < children else None


def _joint(need: int | None, parts: Sequence[Part]) -> Part | None:
    if len(parts) < 2:
        return next(iter(parts), None)
    return Joint(need, tuple(sorted(_flat(parts) if need is None else parts, key=str)))


def _flat(parts: Sequence[Part]) -> Iterator[Part]:
    for part in parts:
        if isinstance(part, Joint) and part.need is None:
            yield from part.parts
        else:
            yield part
