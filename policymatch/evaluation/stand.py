"""The stand: a gold folder read by our own reader and published, so that what is served is measured."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from policymatch.config import Settings
from policymatch.domain.errors import Fault, RecordError
from policymatch.domain.measure import Measure, Policy
from policymatch.domain.pointers import pointer_of
from policymatch.domain.profile import FirmProfile
from policymatch.domain.progress import Progress, silent
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording
from policymatch.evaluation.extraction import pairs_of
from policymatch.evaluation.gold import Gold
from policymatch.evaluation.verdicts import coarse
from policymatch.matching.plain.governed import governed_condition
from policymatch.matching.plain.verdict import verdict_of
from policymatch.search.vector_cache import VectorCache
from policymatch.service import encoder_of, extract
from policymatch.service.rereading import reranker_opener
from policymatch.snapshot import Publisher, Snapshot, open_snapshot, publish


@dataclass(frozen=True, eq=False)
class Stand:
    """Gold, our policies, the measures of ours that stand for annotated ones, and the snapshot of ours.

    `from_records`: ours were not read by the packaged reader, they are records that were handed in.
    """

    gold: Gold
    ours: tuple[Policy, ...]
    pairs: dict[str, Measure]
    snapshot: Snapshot
    on: date
    from_records: bool = False

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

    `read`: records to take in place of our reading, such as those of readers that never saw the documents.

    Raises RecordError: `read` lacks a document of gold, or its record can't be used.
    Raises EncoderError: the encoder that the settings name can't be prepared.
    """
    with published(read or gold.files, settings, progress) as (ours, snapshot):
        if read:
            _check_whole(gold, ours, read)
        yield Stand(gold, ours, pairs_of(gold, ours), snapshot, on, from_records=bool(read))


@contextmanager
def published(
    files: Sequence[Path], settings: Settings, progress: Progress = silent
) -> Iterator[tuple[tuple[Policy, ...], Snapshot]]:
    """The policies of files and a snapshot of them, which lies in a temporary folder and goes with the block.

    Raises EncoderError: the encoder that the settings name can't be prepared.
    """
    ours = _read(files, settings)
    with TemporaryDirectory(prefix="policymatch-") as folder:
        publisher = Publisher(
            encoder_of(settings), VectorCache(settings.vector_cache), progress, settings.encoder_cache
        )
        publish(ours, publisher, Path(folder) / "snapshot")
        yield (
            ours,
            open_snapshot(Path(folder) / "snapshot", lambda: encoder_of(settings), reranker_opener(settings)),
        )


def _check_whole(gold: Gold, ours: Sequence[Policy], read: Sequence[Path]) -> None:
    """A document without its record would count as one in which nothing was found."""
    missing = {policy.document.id for policy in gold.policies} - {policy.document.id for policy in ours}
    if not missing:
        return
    names = ", ".join(path.name for path in read)
    wording = Wording(
        zh="没有这份文件的记录，或记录无法使用",
        en="there is no record of this document, or none that can be used",
    )
    raise RecordError(
        [Fault(pointer=pointer_of([document]), wording=wording) for document in sorted(missing)],
        zh=f"{names} 应包含评测目录中每份文件的抽取记录；请用 policymatch models hold-back-reader 重新生成：",
        en=f"{names} has to hold an extraction record of every document of the gold folder; "
        "make it again with policymatch models hold-back-reader:",
    )


def _read(files: Sequence[Path], settings: Settings) -> tuple[Policy, ...]:
    read = (item for item in extract(files, settings) if isinstance(item, Policy))
    return tuple(sorted(read, key=lambda policy: policy.document.id))
