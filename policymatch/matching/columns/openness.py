"""Which single field would settle each open condition: two masks of fields, folded over the trees."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.fields import Field
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.forest import Bucket
from policymatch.matching.columns.leaves import Truths
from policymatch.matching.columns.nodes import FIRST_LEAF
from policymatch.matching.columns.slots import Table
from policymatch.matching.truth import Truth

Masks = NDArray[np.uint64]
_EVERY = ~np.uint64(0)
_NONE = np.uint64(0)
_BITS = {field: 1 << position for position, field in enumerate(Field)}
_UNPROVEN = np.uint64(len(Field))
"""By so much the bit of a trade is shifted where an answer that does not match leaves a condition open."""
_TRADES = np.uint64(_BITS[Field.INDUSTRY] | _BITS[Field.TECH_FIELD])


class Openness(NamedTuple):
    """(conditions,) masks, one bit a field: whose favourable answer alone would meet the condition
    (`makes`), and whose unfavourable answer alone would fail it (`breaks`; shifted, would leave it open).
    """

    makes: Masks
    breaks: Masks

    def of(self, field: Field) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Which conditions an answer on one field alone would meet, and which it would fail."""
        bit = np.uint64(field_bit(field))
        return (self.makes & bit) != 0, (self.breaks & bit) != 0

    def hanging_on(self, field: Field) -> NDArray[np.bool_]:
        """Which conditions hang on a field's answer, though one that does not match may leave them open."""
        hanging: NDArray[np.bool_] = (self._any & np.uint64(field_bit(field))) != 0
        return hanging

    @property
    def fields(self) -> int:
        """The bits of all fields on whose answer some condition hangs."""
        return int(np.bitwise_or.reduce(self._any))

    @property
    def _any(self) -> Masks:
        return self.makes | self.breaks | self.breaks >> _UNPROVEN


def field_bit(field: Field) -> int:
    """The bit that stands for a field."""
    return _BITS[field]


def openness_of(
    compiled: CompiledConditions, truths: Truths, asked: Sequence[int], rows: NDArray[np.int64]
) -> Openness:
    """The masks of the conditions at `rows` of the value table, for one firm.

    `asked`: for each field of the dictionary the bit of the field to ask for it, 0 where no answer helps.
    """
    bits = np.asarray(asked, np.uint64)[compiled.leaves.field_rows]
    constants = np.zeros(FIRST_LEAF, np.uint64)
    leaves = truths[: FIRST_LEAF + 2 * len(bits), 0]
    # A trade that is told and does not match is not proven absent: no answer fails it or meets its negation.
    sure, trades = bits & ~_TRADES, bits & _TRADES
    makes = np.concatenate([constants, bits, sure])
    breaks = np.concatenate([constants, sure | trades << _UNPROVEN, bits])
    masks = np.empty((compiled.forest.size, 2), np.uint64)
    masks[: len(leaves), _MAKES] = _unsettled(leaves, Truth.MET, makes)
    masks[: len(leaves), _SPARES] = ~_unsettled(leaves, Truth.UNMET, breaks)
    compiled.forest.fold(masks, np.bitwise_and, np.bitwise_or, _enough)
    return Openness(masks[rows, _MAKES], ~masks[rows, _SPARES] & _EVERY)


def _unsettled(leaves: NDArray[np.uint8], settled: Truth, bits: Masks) -> Masks:
    """The bits of what is open, and every bit where it is `settled` so already."""
    return np.where(leaves == settled, _EVERY, np.where(leaves == Truth.UNKNOWN, bits, _NONE))


_MAKES, _SPARES = 0, 1
"""Columns of the masks. What an answer spares is what it does not break: kept so, both masks fold alike."""


def openers_of(
    compiled: CompiledConditions, truths: Truths, changeable: Sequence[int], rows: NDArray[np.int64]
) -> Masks:
    """One bit a field for each condition at `rows`: a change of that field alone would make it possible.

    `changeable`: for each field of the dictionary its bit, 0 where a firm can't be asked to change it.
    """
    bits = np.asarray(changeable, np.uint64)[compiled.leaves.field_rows]
    leaf_bits = np.concatenate([np.zeros(FIRST_LEAF, np.uint64), bits, bits])
    masks = np.zeros((compiled.forest.size, 1), np.uint64)
    missed = truths[: len(leaf_bits), 0] == Truth.UNMET
    masks[: len(leaf_bits), 0] = np.where(missed, leaf_bits, _EVERY)
    compiled.forest.fold(masks, np.bitwise_and, np.bitwise_or, _enough)
    return np.asarray(masks[rows, 0], np.uint64)


def _enough(bucket: Bucket, masks: Table) -> None:
    """A bit that enough of the children have."""
    out = bucket.rows(masks)
    counts = np.zeros((*out.shape, 64), np.int64)
    for column in bucket.slots.columns():
        counts[: len(column)] += _unpacked(masks[column])
    enough = counts >= bucket.needs[:, None, None]
    out[:] = np.packbits(enough, axis=-1).view(np.uint64)[..., 0]


def _unpacked(masks: Table) -> Table:
    return np.unpackbits(np.ascontiguousarray(masks)[..., None].view(np.uint8), axis=-1)
