"""What ranking needs to know of every measure of a snapshot, as memory-mapped columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.errors import SnapshotDamaged
from policymatch.domain.measure import MeasureKind, Policy
from policymatch.domain.regions import WHOLE_COUNTRY
from policymatch.matching.rank.places import Placed, placed
from policymatch.matching.rank.topics import Topics

KINDS = tuple(MeasureKind)
_FACETS = ("head", "policy", "own")
_FIRMS_REMEMBERED = 64


class SpokenText(NamedTuple):
    """Where the topics of a measure are sought: `head`, its title and clause; `policy`, the title of its
    policy; `own`, all its own words.
    """

    head: str
    policy: str
    own: str


@dataclass(frozen=True, eq=False)
class RankColumns:
    """What is known of each measure: row i is measure i of the snapshot.

    `policies` is the row of its policy. `kinds` is the place of its kind in KINDS. `regions` is the code of
    its issuer's region as a number, 0 for the whole country. `siblings` is how many measures its document
    holds. `confidences` is the reader's chance that there is such a measure. `topics` (measures, facets,
    bytes) has a bit for each topic that its head, its policy's title or its own words name. `named` (topics,)
    counts the measures that name each topic. `twins` is the first row with the same words.
    """

    policies: NDArray[np.int32]
    kinds: NDArray[np.uint8]
    regions: NDArray[np.int32]
    siblings: NDArray[np.int32]
    confidences: NDArray[np.float32]
    topics: NDArray[np.uint8]
    named: NDArray[np.int32]
    twins: NDArray[np.int32]

    @classmethod
    def build(cls, policies: Sequence[Policy], texts: Sequence[SpokenText], topics: Topics) -> Self:
        """The columns of every measure of `policies`, in order; `texts` are theirs."""
        placed = [(row, policy, m) for row, policy in enumerate(policies) for m in policy.measures]
        regions = [int(policy.document.region or WHOLE_COUNTRY) for _, policy, _ in placed]
        spoken = [[topics.found_in(words) for words in text] for text in texts]
        found = np.array(spoken, np.bool_).reshape(len(texts), len(_FACETS), len(topics))
        return cls(
            policies=np.array([row for row, _, _ in placed], np.int32),
            kinds=np.array([KINDS.index(measure.kind) for _, _, measure in placed], np.uint8),
            regions=np.array(regions, np.int32),
            siblings=np.array([len(policy.measures) for _, policy, _ in placed], np.int32),
            confidences=np.array([measure.confidence for _, _, measure in placed], np.float32),
            topics=np.packbits(found, axis=2),
            named=found.any(axis=1).sum(axis=0, dtype=np.int32),
            twins=_twins([text.own for text in texts]),
        )

    def __len__(self) -> int:
        return len(self.kinds)

    def save(self, folder: Path) -> None:
        """Writes one .npy a column to `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        for name in self.__dataclass_fields__:
            np.save(folder / f"{name}.npy", getattr(self, name))

    @classmethod
    def open(cls, folder: Path, topics: Topics) -> Self:
        """The columns in `folder`, memory-mapped.

        Raises SnapshotDamaged where a file is absent, malformed or made for other topics.
        """
        found = cls(**{name: _opened(folder / f"{name}.npy") for name in cls.__dataclass_fields__})
        if found.topics.shape != (len(found), len(_FACETS), (len(topics) + 7) // 8):
            raise _damaged(folder / "topics.npy", f"{found.topics.shape} for {len(topics)} topics")
        if found.named.shape != (len(topics),):
            raise _damaged(folder / "named.npy", f"{found.named.shape} for {len(topics)} topics")
        return found

    def speak_of(self, rows: NDArray[np.int64]) -> dict[str, NDArray[np.float32]]:
        """Which topics (rows, topics) the measures of `rows` name, 1 or 0, facet by facet."""
        spoken = np.unpackbits(self.topics[rows], axis=2, count=len(self.named))
        return {name: spoken[:, at].astype(np.float32) for at, name in enumerate(_FACETS)}

    def repeated(self, rows: NDArray[np.int64]) -> int:
        """How many of `rows` are in the words of another of them."""
        return len(rows) - int(np.count_nonzero(np.bincount(self.twins[rows])))

    @cached_property
    def issuers(self) -> NDArray[np.int32]:
        """The different regions of issuers, in order; there are few, however many measures."""
        return np.unique(self.regions)

    @cached_property
    def placed(self) -> Callable[[str | None], Placed]:
        """Gives where `issuers` stand to a firm, by the code of its region; the last are remembered."""
        return lru_cache(_FIRMS_REMEMBERED)(partial(placed, self.issuers))

    @cached_property
    def issued_by(self) -> NDArray[np.int32]:
        """The place in `issuers` of each measure's region."""
        return np.searchsorted(self.issuers, self.regions).astype(np.int32)


def _twins(texts: Sequence[str]) -> NDArray[np.int32]:
    """For each text the first place of the same letters and numbers, whatever stands between them."""
    seen: dict[str, int] = {}
    squashed = ("".join(filter(str.isalnum, text)) for text in texts)
    return np.array([seen.setdefault(text, place) for place, text in enumerate(squashed)], np.int32)


def _opened(path: Path) -> NDArray[Any]:
    try:
        column: NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False).view(np.ndarray)
    except (OSError, ValueError, EOFError) as error:
        raise _damaged(path, str(error)) from error
    return column


def _damaged(path: Path, found: str) -> SnapshotDamaged:
    return SnapshotDamaged(
        zh=f"快照文件 {path} 缺失、损坏或与当前排序模型不符（{found}），请运行 policymatch build 重新建库",
        en=f"the snapshot file {path} is absent, damaged or made for another ranker ({found}); "
        "build the snapshot again with `policymatch build`",
    )
