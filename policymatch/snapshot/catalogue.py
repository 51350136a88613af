"""The policies and measures of a snapshot, read one at a time from the lines of their file."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from policymatch.domain.condition import AllOf
from policymatch.domain.document import Document
from policymatch.domain.errors import NotFound, SnapshotDamaged
from policymatch.domain.measure import Measure, Policy
from policymatch.domain.quote import Quote
from policymatch.domain.recommendation import PolicyHead
from policymatch.domain.value import Value
from policymatch.matching.days.life import Life
from policymatch.matching.plain.governed import governed_condition
from policymatch.snapshot.lines import LineFile

_KEPT = 4096
# Most parts of a measure are these; to look into each would take most of the time of reading it.
_WITHOUT_PARTS = frozenset({str, int, float, bool, date, type(None)})


class PolicyRow(Value):
    """A policy as the catalogue lists it: without its body and measures."""

    head: PolicyHead
    life: Life
    reviewed: bool
    measures: int


class Placed(NamedTuple):
    """A measure with its row and document, and the condition that governs it, implied region and all."""

    row: int
    measure: Measure
    document: Document
    condition: AllOf

    @property
    def words(self) -> str:
        """What the measure's own clauses say."""
        return self.document.body[self.measure.start : self.measure.end]


class Catalogue:
    """Rows of measures, in the order of their policies; a policy's measures lie side by side.

    `firsts` (int64, policies + 1): the first measure row of each policy. `spans` (int32, measures x 2): where
    each measure's clause begins and ends in its document.
    """

    def __init__(self, folder: Path) -> None:
        self.policy_ids, self.measure_ids = read_ids(folder)
        self.firsts = np.load(folder / "firsts.npy", mmap_mode="r").view(np.ndarray)
        self.spans = np.load(folder / "spans.npy", mmap_mode="r").view(np.ndarray)
        self._documents = LineFile.open(folder, "documents")
        self._measures = LineFile.open(folder, "measures")
        self._rows = LineFile.open(folder, "policies")
        self.document = lru_cache(_KEPT)(self._read_document)
        self.placed = lru_cache(_KEPT)(self._read_measure)
        self.policy_row = lru_cache(_KEPT)(self._read_policy_row)
        self.title_of_measure = lru_cache(_KEPT)(self._read_title)

    @staticmethod
    def write(folder: Path, policies: Sequence[Policy]) -> None:
        """Write `policies` below `folder`, each quote checked against its body."""
        for policy in policies:
            check_quotes(policy)
        LineFile.write(folder, "documents", (policy.document for policy in policies))
        LineFile.write(folder, "measures", (m for policy in policies for m in policy.measures))
        LineFile.write(folder, "policies", map(_row_of, policies))
        counts = [len(policy.measures) for policy in policies]
        np.save(
            folder / "firsts.npy", np.concatenate(([0], np.cumsum(counts, dtype=np.int64))).astype(np.int64)
        )
        spans = [(measure.start, measure.end) for policy in policies for measure in policy.measures]
        np.save(folder / "spans.npy", np.array(spans, np.int32).reshape(-1, 2))
        ids = {
            "policies": [policy.document.id for policy in policies],
            "measures": [measure.id for policy in policies for measure in policy.measures],
        }
        (folder / "ids.json").write_text(json.dumps(ids, ensure_ascii=False), encoding="utf-8")

    def __len__(self) -> int:
        """How many measures there are."""
        return len(self.measure_ids)

    @cached_property
    def _rows_by_measure(self) -> dict[str, int]:
        return {name: row for row, name in enumerate(self.measure_ids)}

    @cached_property
    def _rows_by_policy(self) -> dict[str, int]:
        return {name: row for row, name in enumerate(self.policy_ids)}

    def row_of_measure(self, measure_id: str) -> int:
        """The row of a measure.

        Raises NotFound: no such measure.
        """
        return self.rows_of_measures([measure_id])[0]

    def rows_of_measures(self, measure_ids: Sequence[str]) -> list[int]:
        """The rows of measures.

        Raises NotFound: some are not there; all of these are named.
        """
        return _sought(self._rows_by_measure, measure_ids, zh="政策事项", en="measure")

    def row_of_policy(self, policy_id: str) -> int:
        """The row of a policy.

        Raises NotFound: no such policy.
        """
        return _sought(self._rows_by_policy, [policy_id], zh="政策", en="policy")[0]

    def measure_rows(self, policy_row: int) -> range:
        """The rows of a policy's measures."""
        return range(int(self.firsts[policy_row]), int(self.firsts[policy_row + 1]))

    def siblings(self, measure_row: int) -> tuple[Measure, ...]:
        """The measures of the same document, itself among them.

        They are not placed, nor kept: that takes most of the time of a measure, and each has some twenty.
        """
        policy_row = self.policy_row_of(measure_row)
        document = self.document(policy_row)
        return tuple(self._read_within(document, row) for row in self.measure_rows(policy_row))

    def spans_beside(self, measure_row: int) -> list[tuple[int, int]]:
        """Where the other measures of the same document begin and end."""
        rows = self.measure_rows(self.policy_row_of(measure_row))
        spans = zip(rows, self.spans[rows.start : rows.stop].tolist(), strict=True)
        return [(start, end) for row, (start, end) in spans if row != measure_row]

    def policy_row_of(self, measure_row: int) -> int:
        """The row of the policy that a measure stands in."""
        return int(np.searchsorted(self.firsts, measure_row, side="right")) - 1

    def _read_document(self, row: int) -> Document:
        return Document.model_validate_json(self._documents[row])

    def _read_policy_row(self, row: int) -> PolicyRow:
        return PolicyRow.model_validate_json(self._rows[row])

    def _read_measure(self, row: int) -> Placed:
        document = self.document(self.policy_row_of(row))
        measure = self._read_within(document, row)
        return Placed(row, measure, document, governed_condition(document, measure))

    def _read_title(self, row: int) -> str:
        """What a measure is called, without the rest of it."""
        title: str = json.loads(self._measures[row])["title"]
        return title

    def _read_within(self, document: Document, row: int) -> Measure:
        """A measure, its quotes held against the body before anyone sees them."""
        measure = Measure.model_validate_json(self._measures[row])
        _check(measure, document)
        return measure


def check_quotes(policy: Policy) -> int:
    """How many quotes the policy and its measures hold, each of them literal.

    Raises SnapshotDamaged: one is not what its body says at its span.
    """
    document = policy.document
    return _check(document, document) + sum(_check(measure, document) for measure in policy.measures)


def _check(part: Document | Measure, document: Document) -> int:
    quotes = list(quotes_in(part))
    for quote in quotes:
        if not quote.is_literal_in(document.body):
            raise SnapshotDamaged(
                zh=f"{part.id} 的引文“{quote.text}”与原文[{quote.start}, {quote.end})不符；"
                "请修正记录后重新建库。",
                en=f"{part.id} quotes {quote.text!r}, which its document does not hold at "
                f"[{quote.start}, {quote.end}); correct the record and build again.",
            )
    return len(quotes)


def quotes_in(value: Any) -> Iterator[Quote]:
    """Every quote anywhere inside a value."""
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, Value):
        for part in value.__dict__.values():
            if type(part) not in _WITHOUT_PARTS:
                yield from quotes_in(part)
    elif isinstance(value, Iterable) and not isinstance(value, str | bytes):
        for part in value:
            yield from quotes_in(part)


def head_of(document: Document) -> PolicyHead:
    """What a list shows of a policy."""
    return PolicyHead(
        id=document.id,
        title=document.called,
        issuer=document.issuer,
        document_number=document.document_number,
        issued_on=document.issued_on,
        region=document.region,
        url=document.url,
        summarised=document.is_summary,
    )


def _row_of(policy: Policy) -> PolicyRow:
    document = policy.document
    return PolicyRow(
        head=head_of(document),
        life=Life.of(document, policy.measures),
        reviewed=policy.reviewed,
        measures=len(policy.measures),
    )


class Ids(NamedTuple):
    """The ids that a snapshot holds, in the order of its rows."""

    policies: list[str]
    measures: list[str]


def read_ids(folder: Path) -> Ids:
    """The ids of the snapshot in `folder`, without anything else of it."""
    ids = json.loads((folder / "ids.json").read_text(encoding="utf-8"))
    return Ids(ids["policies"], ids["measures"])


def _sought(rows: dict[str, int], names: Sequence[str], *, zh: str, en: str) -> list[int]:
    if unknown := [name for name in dict.fromkeys(names) if name not in rows]:
        raise NotFound(
            zh=f"快照中没有{zh} {'、'.join(unknown)}；"
            "编号见推荐结果和政策列表，文件改动后重新建库的，编号可能已变。",
            en=f"The snapshot holds no {en} {', '.join(map(repr, unknown))}; recommendations and the list of "
            "policies tell the ids, which may have changed with a document that was built again.",
        )
    return [rows[name] for name in names]
