"""Compiled conditions as a folder: one .npy a column, one .json for words and shapes."""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import numpy as np

from policymatch.domain.errors import SnapshotDamaged
from policymatch.domain.fields import Field
from policymatch.matching.columns.bags import Bags
from policymatch.matching.columns.conditions import Ageing, ConditionColumns
from policymatch.matching.columns.forest import Bucket, ConditionForest
from policymatch.matching.columns.leaves import (
    ChoiceColumns,
    FigureColumns,
    FlagColumns,
    LeafColumns,
    PlaceColumns,
    TierColumns,
    WordColumns,
)
from policymatch.matching.columns.nodes import GroupKind
from policymatch.matching.columns.slots import Slots, Table
from policymatch.matching.columns.timings import TimingColumns
from policymatch.matching.told import Pool

Column: TypeAlias = Callable[[str], Table]
Columns = TypeVar("Columns")
_SHAPES = "conditions.json"
_AGEING = ("outgrown", "watched", "measures", "roots")
_RULES = {
    "figures": FigureColumns,
    "tiers": TierColumns,
    "flags": FlagColumns,
    "choices": ChoiceColumns,
    "places": PlaceColumns,
}


def save_columns(compiled: ConditionColumns, folder: Path) -> None:
    """Write every column into `folder`, which is made where it is absent."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, column in _columns_of(compiled):
        np.save(folder / f"{name}.npy", column, allow_pickle=False)
    shapes = {
        "words": [[words.pool.field, words.pool.years, words.words] for words in compiled.leaves.words],
        "forest": _forest_shape(compiled.forest),
        "ageing": _forest_shape(compiled.ageing.forest),
    }
    (folder / _SHAPES).write_text(json.dumps(shapes, ensure_ascii=False, sort_keys=True), encoding="utf-8")


def open_columns(folder: Path) -> ConditionColumns:
    """The columns of a folder, memory-mapped.

    Raises SnapshotDamaged where a file is absent or malformed.
    """
    try:
        return _opened(folder, json.loads((folder / _SHAPES).read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, EOFError) as error:
        raise SnapshotDamaged(
            zh=f"条件列文件夹 {folder} 缺文件或已损坏（{error}）；请重新运行 policymatch build",
            en=f"the conditions in {folder} are incomplete or damaged ({error}); run policymatch build again",
        ) from error


def _columns_of(compiled: ConditionColumns) -> Iterator[tuple[str, Table]]:
    for rule in _RULES:
        yield from _fields_of(rule, getattr(compiled.leaves, rule))
    yield from _forest_columns("forest", compiled.forest)
    yield from _forest_columns("ageing", compiled.ageing.forest)
    for name in _AGEING:
        yield f"ageing-{name}", getattr(compiled.ageing, name)
    yield from _slots_columns("bags", compiled.bags.slots)
    yield "bags-of_measure", compiled.bags.of_measure
    yield "bags-sizes", compiled.bags.sizes
    yield "roots", compiled.roots
    yield "opaque", compiled.opaque
    yield from _fields_of("timings", compiled.timings)


def _fields_of(name: str, columns: Any) -> Iterator[tuple[str, Table]]:
    for field in fields(columns):
        yield f"{name}-{field.name}", getattr(columns, field.name)


def _forest_columns(name: str, forest: ConditionForest) -> Iterator[tuple[str, Table]]:
    """The columns of all buckets end to end: a file for each bucket would be hundreds."""
    buckets = forest.buckets
    yield f"{name}-members", _joined([bucket.slots.members for bucket in buckets])
    yield f"{name}-ends", _joined([bucket.slots.ends for bucket in buckets])
    yield f"{name}-needs", _joined([bucket.needs for bucket in buckets])


def _slots_columns(name: str, slots: Slots) -> Iterator[tuple[str, Table]]:
    yield f"{name}-members", slots.members
    yield f"{name}-ends", slots.ends


def _joined(columns: list[Table]) -> Table:
    return np.concatenate([np.empty(0, np.int64), *columns])


def _forest_shape(forest: ConditionForest) -> dict[str, Any]:
    buckets = [
        [bucket.kind.value, len(bucket.needs), len(bucket.slots.members), len(bucket.slots.ends)]
        for bucket in forest.buckets
    ]
    return {"first": forest.first, "buckets": buckets}


def _opened(folder: Path, shapes: dict[str, Any]) -> ConditionColumns:
    def column(name: str) -> Table:
        # A plain view of the mapping: slices of numpy's memmap class cost ten times as much.
        mapped: Table = np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False).view(np.ndarray)
        return mapped

    ageing = _opened_forest("ageing", shapes["ageing"], column)
    slots = Slots(column("bags-members"), column("bags-ends"))
    return ConditionColumns(
        leaves=_opened_leaves(shapes["words"], column),
        forest=_opened_forest("forest", shapes["forest"], column),
        roots=column("roots"),
        ageing=Ageing(ageing, *(column(f"ageing-{name}") for name in _AGEING)),
        bags=Bags(slots, column("bags-of_measure"), column("bags-sizes")),
        opaque=column("opaque"),
        timings=_opened_fields("timings", TimingColumns, column),
    )


def _opened_leaves(words: list[Any], column: Column) -> LeafColumns:
    rules: dict[str, Any] = {rule: _opened_fields(rule, kind, column) for rule, kind in _RULES.items()}
    pools = (WordColumns(Pool(Field(field), years), tuple(held)) for field, years, held in words)
    return LeafColumns(**rules, words=tuple(pools))


def _opened_fields(name: str, kind: Callable[..., Columns], column: Column) -> Columns:
    """What `_fields_of` wrote under a name."""
    return kind(**{field: column(f"{name}-{field}") for field in kind.__annotations__})


def _opened_forest(name: str, shape: dict[str, Any], column: Column) -> ConditionForest:
    members, ends, needs = (column(f"{name}-{part}") for part in ("members", "ends", "needs"))
    buckets, row, member, end = [], shape["first"], 0, 0
    for kind, groups, member_count, end_count in shape["buckets"]:
        slots = Slots(members[member : member + member_count], ends[end : end + end_count])
        first_need = row - shape["first"]
        buckets.append(Bucket(GroupKind(kind), row, needs[first_need : first_need + groups], slots))
        row, member, end = row + groups, member + member_count, end + end_count
    return ConditionForest(tuple(buckets), shape["first"], row)
