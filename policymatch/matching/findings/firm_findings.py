"""The findings of one firm: what several measures ask in the same terms is held against it once."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, Self, TypeAlias

from policymatch.domain.condition import Criterion, Op
from policymatch.domain.fields import Field
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.domain.verdict import Finding
from policymatch.matching.findings.size_hint import SIZED_BY
from policymatch.matching.told import ACTIVITY, QUOTIENTS

_REMEMBERED = 16_384
_FINDINGS_REMEMBERED = 4096


class Alike:
    """What criteria alike in all but their quote have in common, compared at the cost of a pointer.

    `hangs_on` are the parts of a profile that a finding on them reads, by name.
    """

    def __init__(self, hangs_on: tuple[str, ...]) -> None:
        self.hangs_on = hangs_on

    @classmethod
    def of(cls, leaf: Criterion, *, negated: bool) -> "Alike":
        """The one of a criterion, negated or not."""
        asked = (part for name, part in leaf.__dict__.items() if name != "quote")
        # True equals 1 and 0 equals -0, and neither is written alike.
        return _alike((*asked, repr(leaf.value), negated), parts_read(leaf))


@lru_cache(_REMEMBERED)
def _alike(_asked: tuple[Any, ...], hangs_on: tuple[str, ...]) -> Alike:
    return Alike(hangs_on)


def parts_read(leaf: Criterion) -> tuple[str, ...]:
    """The parts of a profile that tell how a firm stands to a criterion, and by how much it misses it.

    >>> parts_read(Criterion(field="rd_ratio", op=">=", value=0.05))
    ('rd_ratio', 'rd_expense_yuan', 'revenue_yuan')
    """
    parts = [leaf.field, *QUOTIENTS.get(leaf.field, ()), *(ACTIVITY if leaf.field in ACTIVITY else ())]
    if leaf.op is Op.TIERED:
        parts.append(Field.REVENUE_YUAN)
    if leaf.field is Field.SIZE_CLASS:
        parts += SIZED_BY
    founded = ["founded_on"] if leaf.field is Field.AGE_MONTHS else []
    return tuple(dict.fromkeys([*(part.value for part in parts), *founded]))


class _Told(NamedTuple):
    """What a firm told, part by part as it is written, and the day on which it is judged."""

    by_part: Mapping[str, str]
    on: date


class LastFound:
    """Findings by all that they hang on: a firm that answers one question more gets the others as they were.

    The last ones asked for are kept, at most `most`: where half of them are new, those go that were not
    asked for since the half before them was.
    """

    def __init__(self, most: int) -> None:
        self._half = most // 2
        self._new: dict[tuple[Any, ...], Finding] = {}
        self._old: dict[tuple[Any, ...], Finding] = {}

    def get(self, key: tuple[Any, ...]) -> Finding | None:
        """The finding of a key, which counts as asked for now; None where it is not kept."""
        if (found := self._new.get(key)) is not None:
            return found
        if (found := self._old.get(key)) is not None:
            self.put(key, found)
        return found

    def put(self, key: tuple[Any, ...], found: Finding) -> None:
        """Keep a finding."""
        if len(self._new) >= self._half:
            self._old, self._new = self._new, {}
        self._new[key] = found

    def __len__(self) -> int:
        return len(self._new) + len(self._old)


_Key: TypeAlias = tuple[Alike, str | None]
_FOUND = LastFound(_FINDINGS_REMEMBERED)


class FirmFindings:
    """The findings of one firm on one day. Criteria alike in all but their quote share one finding, each
    with the quote of its own text.
    """

    def __init__(self, told: _Told | None = None) -> None:
        self._found: dict[_Key, Finding] = {}
        self._told = told

    @classmethod
    def of_firm(cls, profile: FirmProfile, on: date) -> Self:
        """None yet, and those that were made before of the same answers are not made again."""
        told = profile.model_dump(mode="json", exclude_none=True)
        return cls(_Told({name: repr(value) for name, value in told.items()}, on))

    def of(
        self, alike: Alike, issuer: str | None, quote: Quote | None, make: Callable[[], Finding]
    ) -> Finding:
        """The finding of a criterion, made where none is alike; `issuer` where it is one of its terms."""
        key = (alike, issuer)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._remembered(key, make)
        return found if found.quote is quote else found.model_copy(update={"quote": quote})

    def _remembered(self, key: _Key, make: Callable[[], Finding]) -> Finding:
        if self._told is None:
            return make()
        whole = (*key, self._told.on, *map(self._told.by_part.get, key[0].hangs_on))
        if (found := _FOUND.get(whole)) is None:
            found = make()
            _FOUND.put(whole, found)
        return found
