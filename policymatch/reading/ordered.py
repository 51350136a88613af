"""Passes that go through something one after another, each with those behind which it has to come, and why."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

Told = TypeVar("Told")
Of = TypeVar("Of")


@dataclass(frozen=True)
class Pass(Generic[Told, Of]):
    """One step: `run` takes what was found so far, and what it is found of.

    `does` is the function behind it, by which others name it. `after`: those whose work it needs or must not
    undo, each with the reason; to any other it may stand either way, as far as is known.
    """

    does: Callable[..., Any]
    run: Callable[[Told, Of], Told]
    after: Mapping[Callable[..., Any], str] = field(default_factory=dict)


def through(passes: Sequence[Pass[Told, Of]], told: Told, of: Of) -> Told:
    """What all passes make of what was told, in their order."""
    for each in passes:
        told = each.run(told, of)
    return told


def out_of_order(passes: Sequence[Pass[Any, Any]]) -> Iterator[str]:
    """What is wrong with an order: each pass that stands before one it has to follow, or follows none of these.

    >>> upper, strip = Pass(str.upper, lambda text, _: text.upper()), Pass(str.strip, lambda text, _: text.strip())
    >>> late = Pass(str.title, lambda text, _: text.title(), after={str.strip: "the first letter is no blank"})
    >>> list(out_of_order([upper, strip, late])), list(out_of_order([late, strip]))
    ([], ['title stands before strip: the first letter is no blank'])
    """
    places = {each.does: place for place, each in enumerate(passes)}
    for place, each in enumerate(passes):
        for other, reason in each.after.items():
            if places.get(other, place) >= place:
                yield f"{each.does.__name__} stands before {other.__name__}: {reason}"
