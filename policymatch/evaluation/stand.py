"""The stand: a gold folder read by our own reader and published, so that what is served is measured."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from policymatch.config import Settings
from policymatch.domain.measure import Measure, Policy, governed_condition
from policymatch.domain.profile import FirmProfile
from policymatch.domain.progress import Progress, silent
from policymatch.domain.verdict import Verdict
from policymatch.evaluation.extraction import pairs_of
from policymatch.evaluation.gold import Gold
from policymatch.evaluation.verdicts import coarse
from policymatch.matching.verdict import verdict_of
from policymatch.search.vector_cache import VectorCache
from policymatch.service import encoder_of, extract
from policymatch.service.rereading import reranker_opener
from policymatch.snapshot import Publisher, Snapshot, open_snapshot, publish


@dataclass(frozen=True, eq=False)
class Stand:
    """Gold, our policies, the measures of ours that stand for annotated ones, and the snapshot of ours."""

    gold: Gold
    ours: tuple[Policy, ...]
    pairs: dict[str, Measure]
    snapshot: Snapshot
    on: date

    def gold_verdicts(self, firm: FirmProfile) -> dict[str, Verdict]:
        """What the annotated condition of each measure says to a firm, dates left aside."""
        return {
            measure.id: coarse(
                verdict_of(governed_condition(measure.policy.document, measure.measure), firm, self.on)
            )
            for measure in self.gold.measures
        }

    def stands_for(self) -> dict[int, str]:
        """The annotated measure that each row of the snapshot stands for; rows without one are absent."""
        return {self.snapshot.catalogue.row_of_measure(own.id): name for name, own in self.pairs.items()}


@contextmanager
def stand_of(
    gold: Gold,
    settings: Settings,
    on: date,
    progress: Progress = silent,
    read: Sequence[Path] | None = None,
) -> Iterator[Stand]:
    """The stand of a gold folder; its snapshot lies in a temporary folder and goes with the block.

    `read`: files to read instead of the gold's documents, such as records of readers that never saw them.
    Raises EncoderError: the encoder that the settings name can't be prepared.
    """
    with published(read or gold.files, settings, progress) as (ours, snapshot):
        yield Stand(gold, ours, pairs_of(gold, ours), snapshot, on)


@contextmanager
def published(
    files: Sequence[Path], settings: Settings, progress: Progress = silent
) -> Iterator[tuple[tuple[Policy, ...], Snapshot]]:
    """The policies of files and a snapshot of them, which lies in a temporary folder and goes with the block.

    Raises EncoderError: the encoder that the settings name can't be prepared.
    """
    ours = _read(files)
    with TemporaryDirectory(prefix="policymatch-") as folder:
        publisher = Publisher(encoder_of(settings), VectorCache(settings.vector_cache), progress)
        publish(ours, publisher, Path(folder) / "snapshot")
        yield (
            ours,
            open_snapshot(Path(folder) / "snapshot", lambda: encoder_of(settings), reranker_opener(settings)),
        )


def _read(files: Sequence[Path]) -> tuple[Policy, ...]:
    read = (item for item in extract(files) if isinstance(item, Policy))
    return tuple(sorted(read, key=lambda policy: policy.document.id))
