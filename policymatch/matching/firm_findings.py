"""The findings of one firm: what several measures ask in the same terms is held against it once."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from policymatch.domain.condition import Criterion
from policymatch.domain.quote import Quote
from policymatch.domain.verdict import Finding

_REMEMBERED = 16_384


class Alike:
    """What criteria alike in all but their quote have in common, compared at the cost of a pointer."""

    @classmethod
    def of(cls, leaf: Criterion, *, negated: bool) -> "Alike":
        """The one of a criterion, negated or not."""
        asked = (part for name, part in leaf.__dict__.items() if name != "quote")
        # True equals 1 and 0 equals -0, and neither is written alike.
        return _alike((*asked, repr(leaf.value), negated))


@lru_cache(_REMEMBERED)
def _alike(_asked: tuple[Any, ...]) -> Alike:
    return Alike()


class FirmFindings:
    """The findings of one firm on one day. Criteria alike in all but their quote share one finding, each
    with the quote of its own text.
    """

    def __init__(self) -> None:
        self._found: dict[tuple[Alike, str | None], Finding] = {}

    def of(
        self, alike: Alike, issuer: str | None, quote: Quote | None, make: Callable[[], Finding]
    ) -> Finding:
        """The finding of a criterion, made where none is alike; `issuer` where it is one of its terms."""
        key = (alike, issuer)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = make()
        return found if found.quote is quote else found.model_copy(update={"quote": quote})
