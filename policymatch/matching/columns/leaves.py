"""The distinct criteria of a snapshot as columns, and their truth for many firms at once."""

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.fields import Field
from policymatch.matching.columns.firms import (
    CHOICES,
    FIGURES,
    FLAG_NOT_TOLD,
    FLAGS,
    NO_PLACE,
    FirmColumns,
)
from policymatch.matching.columns.overlaps import Overlaps
from policymatch.matching.columns.wordings import Wordings
from policymatch.matching.plain.ahead import Clocks
from policymatch.matching.told import Pool
from policymatch.matching.truth import Truth

Truths: TypeAlias = NDArray[np.uint8]
_AGE = FIGURES.index(Field.AGE_MONTHS)
_REVENUE = FIGURES.index(Field.REVENUE_YUAN)


class _Rule(Protocol):
    @property
    def fields(self) -> list[Field]:
        """The field of each criterion."""
        ...

    def truths(self, firms: FirmColumns) -> Truths: ...


@dataclass(frozen=True, eq=False)
class FigureColumns:
    """Bounds on figures: `rows` into FIGURES; first those of `>=`, then `>`, then `=`.

    `<` and `<=` need no column: they are the negations of `>=` and `>`.
    """

    rows: NDArray[np.int64]
    bounds: NDArray[np.float64]
    ends: NDArray[np.int64]

    @property
    def fields(self) -> list[Field]:
        """The field of each criterion."""
        return [FIGURES[row] for row in self.rows]

    def truths(self, firms: FirmColumns) -> Truths:
        """(criteria, firms): a band decides when the whole of it lies on one side."""
        low, high, bound = firms.low[self.rows], firms.high[self.rows], self.bounds[:, None]
        first, second = int(self.ends[0]), int(self.ends[1])
        always, never = np.empty(low.shape, bool), np.empty(low.shape, bool)
        least, above, equal = slice(0, first), slice(first, second), slice(second, None)
        always[least], never[least] = low[least] >= bound[least], high[least] < bound[least]
        always[above], never[above] = low[above] > bound[above], high[above] <= bound[above]
        always[equal] = (low[equal] == high[equal]) & (high[equal] == bound[equal])
        never[equal] = (bound[equal] < low[equal]) | (bound[equal] > high[equal])
        return _three_valued(always, never)


@dataclass(frozen=True, eq=False)
class TierColumns:
    """Thresholds that depend on revenue: criterion i has the tiers `ends[i]:ends[i + 1]`."""

    rows: NDArray[np.int64]
    ends: NDArray[np.int64]
    floors: NDArray[np.float64]
    tops: NDArray[np.float64]
    thresholds: NDArray[np.float64]

    @property
    def fields(self) -> list[Field]:
        """The field of each criterion."""
        return [FIGURES[row] for row in self.rows]

    def truths(self, firms: FirmColumns) -> Truths:
        """(criteria, firms): met or unmet where every tier that the revenue may fall in says so."""
        if not len(self.rows):
            return np.empty((0, len(firms)), np.uint8)
        low, high = firms.low[_REVENUE], firms.high[_REVENUE]
        possible = (low <= self.tops[:, None]) & (high > self.floors[:, None])
        rows, bounds = np.repeat(self.rows, np.diff(self.ends)), self.thresholds[:, None]
        met = ~possible | (firms.low[rows] >= bounds)
        unmet = ~possible | (firms.high[rows] < bounds)
        every = [slice(int(a), int(b)) for a, b in zip(self.ends[:-1], self.ends[1:], strict=True)]
        shape = (len(every), len(firms))
        some = np.array([possible[tiers].any(axis=0) for tiers in every], bool).reshape(shape)
        always = np.array([met[tiers].all(axis=0) for tiers in every], bool).reshape(shape)
        never = np.array([unmet[tiers].all(axis=0) for tiers in every], bool).reshape(shape)
        return _three_valued(always & some, never & some)


@dataclass(frozen=True, eq=False)
class FlagColumns:
    """Yes or no: `rows` into FLAGS and the answer wanted."""

    rows: NDArray[np.int64]
    wanted: NDArray[np.uint8]

    @property
    def fields(self) -> list[Field]:
        """The field of each criterion."""
        return [FLAGS[row] for row in self.rows]

    def truths(self, firms: FirmColumns) -> Truths:
        """(criteria, firms)."""
        told = firms.flags[self.rows]
        known = told != FLAG_NOT_TOLD
        same = told == self.wanted[:, None]
        return _three_valued(known & same, known & ~same)


@dataclass(frozen=True, eq=False)
class ChoiceColumns:
    """One of a few kinds: `rows` into CHOICES and the kinds wanted, one bit each."""

    rows: NDArray[np.int64]
    masks: NDArray[np.uint32]

    @property
    def fields(self) -> list[Field]:
        """The field of each criterion."""
        return [CHOICES[row] for row in self.rows]

    def truths(self, firms: FirmColumns) -> Truths:
        """(criteria, firms)."""
        told = firms.kinds[self.rows]
        hit = (told & self.masks[:, None]) != 0
        return _three_valued(hit, ~hit & (told != 0))


@dataclass(frozen=True, eq=False)
class PlaceColumns:
    """Regions: the code wanted and what it is divided by to leave its shared digits."""

    codes: NDArray[np.int64]
    divisors: NDArray[np.int64]

    @property
    def fields(self) -> list[Field]:
        """The field of each criterion."""
        return [Field.REGION] * len(self.codes)

    def truths(self, firms: FirmColumns) -> Truths:
        """(criteria, firms): unknown where a parent of the region was told, or what only overlaps it."""
        wanted, fine = self.codes[:, None], self.divisors[:, None]
        coarser = np.maximum(fine, firms.divisors)
        told = firms.places != NO_PLACE
        same = wanted // coarser == firms.places // coarser
        apart = told & ~same & ~self._overlaps.with_firms(firms)
        return _three_valued(told & same & (firms.divisors <= fine), apart)

    @cached_property
    def _overlaps(self) -> Overlaps:
        return Overlaps.of(self.codes, self.divisors)


class WordColumns:
    """The wordings that criteria ask for in one pool; exact for titles, free for the others."""

    def __init__(self, pool: Pool, words: tuple[str, ...]) -> None:
        self.pool = pool
        self.words = words
        self._wordings = Wordings(words)

    @property
    def fields(self) -> list[Field]:
        """The field of each wording: its pool's."""
        return [self.pool.field] * len(self.words)

    def truths(self, firms: FirmColumns) -> Truths:
        """(wordings, firms)."""
        truths = np.full((len(self.words), len(firms)), Truth.UNKNOWN, np.uint8)
        for column, held in enumerate(firms.held(self.pool)):
            if held is not None and (self.pool.field is Field.TITLES or not held):
                truths[:, column] = Truth.UNMET
            for word in held or ():
                truths[self._positions(word), column] = Truth.MET
        return truths

    def lasting(self, firms: FirmColumns) -> NDArray[np.bool_]:
        """(wordings, firms): whether something matches that never lies too far back."""
        lasting = np.zeros((len(self.words), len(firms)), bool)
        for column, held in enumerate(firms.held_for_good(self.pool)):
            for word in held:
                lasting[self._positions(word), column] = True
        return lasting

    def _positions(self, word: str) -> NDArray[np.int64] | list[int]:
        if self.pool.field is not Field.TITLES:
            return self._wordings.matching(word)
        position = self._wordings.holding(word)
        return [] if position is None else [position]


@dataclass(frozen=True, eq=False)
class LeafColumns:
    """Every distinct criterion of a snapshot, rule by rule."""

    figures: FigureColumns
    tiers: TierColumns
    flags: FlagColumns
    choices: ChoiceColumns
    places: PlaceColumns
    words: tuple[WordColumns, ...]

    def truths(self, firms: FirmColumns) -> Truths:
        """(criteria, firms), in the order of the rules, words in the order of their pools."""
        return np.concatenate([rule.truths(firms) for rule in self._rules])

    def turn(self, truths: Truths, firms: FirmColumns) -> None:
        """Judge anew what time alone may turn of the truths (criteria, firms) of another day."""
        for rows, rule in self._dated_rules:
            truths[rows] = rule.truths(firms)

    @cached_property
    def _dated_rules(self) -> tuple[tuple[NDArray[np.int64] | slice, "_Rule"], ...]:
        aged = np.flatnonzero(self.figures.rows == _AGE)
        ends = np.searchsorted(aged, self.figures.ends)
        figures = FigureColumns(self.figures.rows[aged], self.figures.bounds[aged], ends)
        first, second = len(self.figures.rows), len(self.figures.rows) + len(self.tiers.rows)
        tiers = ((slice(first, second), self.tiers),) if (self.tiers.rows == _AGE).any() else ()
        return ((aged, figures), *tiers, *self.passing)

    @cached_property
    def passing(self) -> tuple[tuple[slice, WordColumns], ...]:
        """The wordings of pools that look back some years, and where they lie among the criteria."""
        found, end = [], len(self.field_rows)
        for words in reversed(self.words):
            if words.pool.years:
                found.append((slice(end - len(words.words), end), words))
            end -= len(words.words)
        return tuple(found)

    @cached_property
    def clocks(self) -> Clocks:
        """What the criteria ask of time: their bounds on age, and the years that they look back."""
        return self.clocks_of(np.ones(len(self.field_rows), np.bool_))

    def clocks_of(self, chosen: NDArray[np.bool_]) -> Clocks:
        """What some criteria ask of time; `chosen` (criteria,)."""
        first, second = len(self.figures.rows), len(self.figures.rows) + len(self.tiers.rows)
        bounds = self.figures.bounds[chosen[:first] & (self.figures.rows == _AGE)]
        aged = np.repeat(chosen[first:second] & (self.tiers.rows == _AGE), np.diff(self.tiers.ends))
        years = (words.pool.years for rows, words in self.passing if chosen[rows].any())
        return Clocks(frozenset([*bounds.tolist(), *self.tiers.thresholds[aged].tolist()]), frozenset(years))

    @cached_property
    def dated(self) -> NDArray[np.bool_]:
        """(criteria,): which time alone may turn: of age, and of what was received in the last years."""
        dated: NDArray[np.bool_] = self.field_rows == tuple(Field).index(Field.AGE_MONTHS)
        for rows, _ in self.passing:
            dated[rows] = True
        return dated

    @cached_property
    def worsening(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """(criteria,) twice: which criteria, and which of their negations, time alone may turn to the worse.

        A least age is only ever reached, and what was received only falls out of the years looked at.
        """
        criteria, negations = self.dated.copy(), self.dated.copy()
        least = int(self.figures.ends[1])
        criteria[:least] = False
        for rows, _ in self.passing:
            negations[rows] = False
        return criteria, negations

    @cached_property
    def asked_of(self) -> frozenset[Field]:
        """The fields that any criterion asks for."""
        return frozenset(field for rule in self._rules for field in rule.fields)

    @cached_property
    def field_rows(self) -> NDArray[np.int64]:
        """(criteria,): the position of each criterion's field in the dictionary of fields."""
        positions = {field: position for position, field in enumerate(Field)}
        return np.array([positions[field] for rule in self._rules for field in rule.fields], np.int64)

    @property
    def _rules(self) -> tuple["_Rule", ...]:
        return (self.figures, self.tiers, self.flags, self.choices, self.places, *self.words)


def _three_valued(always: NDArray[np.bool_], never: NDArray[np.bool_]) -> Truths:
    return Truth.UNKNOWN + always.view(np.uint8) - never.view(np.uint8)
