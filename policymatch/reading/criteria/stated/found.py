"""Found: a criterion seen in a sentence, before it takes its place in the tree."""

from collections.abc import Sequence
from dataclasses import dataclass

from policymatch.domain.condition import CriterionValue, Op
from policymatch.domain.fields import Field


@dataclass(frozen=True)
class Found:
    """A testable criterion at [start, end) of a flow's text.

    `cue` names the wording that it was seen by; a bare mention (`named`) is weaker than a demand.
    `loose`: the words speak of it without demanding it, so that it may rank but never decide.
    """

    field: Field
    op: Op
    value: CriterionValue
    start: int
    end: int
    cue: str = "demand"
    period: str | None = None
    loose: bool = False


def blanked(text: str, found: Sequence[Found]) -> str:
    """The text with the words of `found` blotted out: 专精特新中小企业 is a title, not a size."""
    for f in found:
        text = text[: f.start] + "\0" * (f.end - f.start) + text[f.end :]
    return text
