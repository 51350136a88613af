"""The findings of one firm: what several measures ask in the same terms is held against it once."""

from collections.abc import Callable
from typing import Any

from policymatch.domain.condition import Criterion
from policymatch.domain.verdict import Finding


class FirmFindings:
    """The findings of one firm on one day. Criteria alike in all but their quote share one finding, each
    with the quote of its own text.
    """

    def __init__(self) -> None:
        self._found: dict[tuple[Any, ...], Finding] = {}

    def of(
        self,
        case: tuple[Criterion, bool, str | None],
        make: Callable[[], Finding],
    ) -> Finding:
        """The finding of a criterion (negated or not, under an issuer), made where none is alike."""
        leaf, negated, issuer = case
        asked = (part for name, part in leaf.__dict__.items() if name != "quote")
        # True equals 1 and 0 equals -0, and neither is written alike.
        key = (*asked, repr(leaf.value), negated, issuer if leaf.implied else None)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = make()
        return found if found.quote is leaf.quote else found.model_copy(update={"quote": leaf.quote})
