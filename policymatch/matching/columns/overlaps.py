"""Places that overlap: zones, and the districts of which they have parts, as columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from policymatch.matching.columns.firms import FirmColumns
from policymatch.terms import load_terms


@dataclass(frozen=True, eq=False)
class Overlaps:
    """The regions asked for, and those among them that are zones: `rows` and one of the districts of each."""

    codes: NDArray[np.int64]
    divisors: NDArray[np.int64]
    rows: NDArray[np.int64]
    districts: NDArray[np.int64]

    @classmethod
    def of(cls, codes: NDArray[np.int64], divisors: NDArray[np.int64]) -> "Overlaps":
        """The overlaps of regions with their divisors."""
        asked = np.flatnonzero(np.isin(codes, list(_shared()))).tolist()
        pairs = [(row, district) for row in asked for district in _shared()[int(codes[row])]]
        found = np.array(pairs, np.int64).reshape(-1, 2)
        return cls(codes, divisors, found[:, 0], found[:, 1])

    def with_firms(self, firms: FirmColumns) -> NDArray[np.bool_]:
        """(regions, firms): whether one of the two is a zone of which the other has a part, or holds one."""
        overlaps = np.zeros((len(self.codes), len(firms)), np.bool_)
        if len(self.rows):
            near = self.districts[:, None] // firms.divisors == firms.places // firms.divisors
            np.logical_or.at(overlaps, self.rows, near)
        for column, place in enumerate(firms.places.tolist()):
            if place in _shared():
                parts = _shared()[place][:, None]
                overlaps[:, column] |= (self.codes // self.divisors == parts // self.divisors).any(axis=0)
        return overlaps


@lru_cache(maxsize=1)
def _shared() -> Mapping[int, NDArray[np.int64]]:
    """The districts of each zone, as numbers."""
    districts = load_terms().shared_places.districts
    return {int(zone): np.array([*map(int, parts)], np.int64) for zone, parts in districts.items()}
