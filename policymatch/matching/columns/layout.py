"""Distinct criteria put in the order of their rules, and where each then lies in the value table.

Rows of the table: the three constants, the criteria, their negations, then the groups.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.matching.columns.firms import CHOICES, FIGURES, FLAGS, POOL_FIELDS, place_divisor
from policymatch.matching.columns.leaves import (
    ChoiceColumns,
    FigureColumns,
    FlagColumns,
    LeafColumns,
    PlaceColumns,
    TierColumns,
    WordColumns,
)
from policymatch.matching.columns.nodes import FIRST_LEAF, Handle, LeafKey, Nodes
from policymatch.matching.leaf.family import Family
from policymatch.matching.told import Pool

_FIGURE_OPS = (Op.AT_LEAST, Op.ABOVE, Op.EQUAL)
_FAMILIES = tuple(Family)
_FIELDS = tuple(Field)


@dataclass(frozen=True, eq=False)
class LeafLayout:
    """The criteria in the order of their columns."""

    keys: tuple[LeafKey, ...]
    _place: dict[int, int]

    @classmethod
    def of(cls, nodes: Nodes) -> "LeafLayout":
        """The layout of the criteria that `nodes` met."""
        keys = sorted(nodes.leaves, key=_order)
        return cls(tuple(keys), {nodes.leaves[key]: place for place, key in enumerate(keys)})

    @property
    def first_group(self) -> int:
        """The first row after the criteria and their negations."""
        return FIRST_LEAF + 2 * len(self.keys)

    def row(self, handle: Handle) -> int:
        """The row of a constant or a criterion, negated or not."""
        if handle < FIRST_LEAF:
            return handle
        leaf, negated = divmod(handle - FIRST_LEAF, 2)
        return FIRST_LEAF + self._place[leaf] + negated * len(self.keys)

    def columns(self) -> LeafColumns:
        """The criteria as columns, rule by rule."""
        of = {family: [key for key in self.keys if key.family is family] for family in Family}
        words = [*of[Family.CODES], *of[Family.WORDS]]
        return LeafColumns(
            figures=_figures(of[Family.FIGURE]),
            tiers=_tiers(of[Family.TIER]),
            flags=FlagColumns(_rows(of[Family.FLAG], FLAGS), _values(of[Family.FLAG]).astype(np.uint8)),
            choices=ChoiceColumns(
                _rows(of[Family.CHOICE], CHOICES), _values(of[Family.CHOICE]).astype(np.uint32)
            ),
            places=_places(of[Family.PLACE]),
            words=tuple(
                WordColumns(pool, tuple(str(key.value) for key in held))
                for pool, held in groupby(words, key=lambda key: Pool(key.field, key.years))
            ),
        )


def _order(key: LeafKey) -> tuple[int, int, int, int, str]:
    place = POOL_FIELDS.index(key.field) if key.field in POOL_FIELDS else _FIELDS.index(key.field)
    op = _FIGURE_OPS.index(key.op) if key.op in _FIGURE_OPS else 0
    return _FAMILIES.index(key.family), op, place, key.years, str(key.value)


def _rows(keys: Iterable[LeafKey], fields: tuple[Field, ...]) -> NDArray[np.int64]:
    return np.array([fields.index(key.field) for key in keys], np.int64)


def _values(keys: Iterable[LeafKey]) -> NDArray[np.float64]:
    return np.array([key.value for key in keys], np.float64)


def _figures(keys: list[LeafKey]) -> FigureColumns:
    counts = [sum(key.op is op for key in keys) for op in _FIGURE_OPS]
    return FigureColumns(_rows(keys, FIGURES), _values(keys), np.cumsum(counts, dtype=np.int64))


def _tiers(keys: list[LeafKey]) -> TierColumns:
    tiers = [key.value if isinstance(key.value, tuple) else () for key in keys]
    tops = [[np.inf if upper is None else upper for upper, _ in of] for of in tiers]
    return TierColumns(
        rows=_rows(keys, FIGURES),
        ends=np.cumsum([0, *map(len, tiers)], dtype=np.int64),
        floors=np.array([floor for of in tops for floor in [-np.inf, *of[:-1]]], np.float64),
        tops=np.array([top for of in tops for top in of], np.float64),
        thresholds=np.array([threshold for of in tiers for _, threshold in of], np.float64),
    )


def _places(keys: list[LeafKey]) -> PlaceColumns:
    codes = [str(key.value) for key in keys]
    return PlaceColumns(
        np.array([int(code) for code in codes], np.int64),
        np.array([place_divisor(code) for code in codes], np.int64),
    )
