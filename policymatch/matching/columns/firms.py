"""Firms as columns: what each told, laid out so that thousands of criteria meet it at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.fields import FIELD_SPECS, EntityType, Field, Ownership, Shape, SizeClass
from policymatch.domain.profile import FirmProfile
from policymatch.domain.regions import region_stem
from policymatch.matching.told import NOT_TOLD, Pool, pool_items, pool_words, told_span

FLAG_NOT_TOLD = 2
NO_PLACE = -1
_KINDS: dict[Field, type[StrEnum]] = {
    Field.ENTITY_TYPE: EntityType,
    Field.OWNERSHIP: Ownership,
    Field.SIZE_CLASS: SizeClass,
}


def fields_of(shape: Shape) -> tuple[Field, ...]:
    """The fields of a shape, in the order of the dictionary: the order of the rows here."""
    return tuple(field for field, spec in FIELD_SPECS.items() if spec.shape is shape)


FIGURES = fields_of(Shape.FIGURE)
FLAGS = fields_of(Shape.FLAG)
CHOICES = fields_of(Shape.CHOICE)
POOL_FIELDS = (
    Field.TITLES,
    Field.INDUSTRY,
    Field.PLATFORMS,
    Field.AWARDS,
    Field.PROJECTS,
    Field.RECEIVED,
)
"""Where words are held; industry stands for the technology field too, as they answer for each other."""


def choice_mask(field: Field, words: Sequence[str]) -> int:
    """The kinds named, one bit each; a word that names none has no bit.

    >>> choice_mask(Field.SIZE_CLASS, ["micro", "medium"])
    5
    """
    return sum(1 << position for position, kind in enumerate(_KINDS[field]) if kind.value in words)


def place_divisor(code: str) -> int:
    """What a code is divided by to leave the digits that the places inside it share.

    >>> [place_divisor(code) for code in ("210112", "210100", "210000", "000000")]
    [1, 100, 10000, 1000000]
    """
    return int(10 ** (6 - len(region_stem(code))))


@dataclass(frozen=True, eq=False)
class FirmColumns:
    """Firms as told on a day. `low` and `high` (figures, firms) float64, infinite where untold;
    `flags` (flags, firms) 0, 1, or 2 where untold; `kinds` (choices, firms) one bit, none where
    untold; `places` and `divisors` (firms,), -1 where untold; `held` the words under each pool.
    """

    low: NDArray[np.float64]
    high: NDArray[np.float64]
    flags: NDArray[np.uint8]
    kinds: NDArray[np.uint32]
    places: NDArray[np.int64]
    divisors: NDArray[np.int64]
    profiles: Sequence[FirmProfile]
    on: date

    @classmethod
    def of(cls, profiles: Sequence[FirmProfile], on: date) -> Self:
        """The columns of firms on a day."""
        spans = np.array(
            [[told_span(firm, field, on) or NOT_TOLD for firm in profiles] for field in FIGURES], np.float64
        )
        regions = [firm.region for firm in profiles]
        return cls(
            low=spans[:, :, 0],
            high=spans[:, :, 1],
            flags=np.array([[_flag(firm, field) for firm in profiles] for field in FLAGS], np.uint8),
            kinds=np.array([[_kind(firm, field) for firm in profiles] for field in CHOICES], np.uint32),
            places=np.array([NO_PLACE if code is None else int(code) for code in regions], np.int64),
            divisors=np.array([1 if code is None else place_divisor(code) for code in regions], np.int64),
            profiles=profiles,
            on=on,
        )

    def held(self, pool: Pool) -> list[tuple[str, ...] | None]:
        """The words of each firm in a pool; None where it was not told."""
        return [pool_words(firm, pool, self.on) for firm in self.profiles]

    def held_for_good(self, pool: Pool) -> list[tuple[str, ...]]:
        """The words of each firm in a pool that have no year, and so never lie too far back."""
        items = (pool_items(firm, pool, self.on) or () for firm in self.profiles)
        return [tuple(item.code for item in held if item.year is None) for held in items]

    def __len__(self) -> int:
        return len(self.places)


def _flag(firm: FirmProfile, field: Field) -> int:
    told: bool | None = getattr(firm, field.value)
    return FLAG_NOT_TOLD if told is None else int(told)


def _kind(firm: FirmProfile, field: Field) -> int:
    told: StrEnum | None = getattr(firm, field.value)
    return 0 if told is None else choice_mask(field, (told.value,))
