"""Build: documents are read, extracted, encoded, and published as one snapshot."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from policymatch.config import Settings
from policymatch.domain.errors import Fault, RequestError
from policymatch.domain.measure import Policy
from policymatch.domain.progress import Progress, Stage, silent
from policymatch.domain.value import Value
from policymatch.search.vector_cache import VectorCache
from policymatch.service.encoding import context_of, encoder_of
from policymatch.service.kept_readings import KeptReadings
from policymatch.service.sources import Reader, RefusedSource, files_of, left_out_of, settled
from policymatch.service.succession import with_succession
from policymatch.snapshot import Manifest, Publisher, publish
from policymatch.terms import load_terms, packaged_folder

_THREADS = 2


class AbsentAttachment(Value):
    """An attachment that a document names and whose text was not to be had."""

    policy: str
    name: str


class BuildReport(Value):
    """What a build read, what it refused with reasons, and the snapshot it published.

    `absent`: attachments that were named and could not be read, so that measures in them are missing.
    `left_out`: what lies in a folder and is no document by its name, with the reason.
    """

    snapshot: str
    place: str
    documents: int
    measures: int
    refused: tuple[RefusedSource, ...]
    absent: tuple[AbsentAttachment, ...] = ()
    left_out: tuple[RefusedSource, ...] = ()


def starter_corpus() -> Path:
    """The documents that travel with the package."""
    return packaged_folder("corpus") / "policies"


def extract(sources: Sequence[Path], settings: Settings) -> Iterator[Policy | RefusedSource]:
    """Each document of `sources` as a policy, or the reason why it can't be read.

    Raises EncoderError: the network of the reader can't be prepared.
    """
    files = list(files_of(sources))
    reader = _reader(files, settings)
    return (item for path in files for item in reader.policies_of(path))


def build(sources: Sequence[Path], out: Path, settings: Settings, progress: Progress = silent) -> BuildReport:
    """Read `sources` (none: the starter corpus), and publish at `out` a snapshot of all that could be read.

    Raises RequestError: nothing could be read, so that an empty snapshot would replace a full one.
    Raises EncoderError: the encoder or the network of the reader can't be prepared.
    Raises SnapshotError: the disk refuses.
    """
    policies, refused = _read(sources or [starter_corpus()], settings, progress)
    if not policies:
        raise _nothing_read(refused)
    encoder, cache = encoder_of(settings, threads=_THREADS), VectorCache(settings.vector_cache)
    publisher = Publisher(encoder, cache, progress, settings.encoder_cache)
    manifest = publish(policies, publisher, out)
    report = _report(manifest, out, refused, policies)
    return report.model_copy(update={"left_out": tuple(left_out_of(sources))})


def _read(
    sources: Sequence[Path], settings: Settings, progress: Progress
) -> tuple[list[Policy], list[RefusedSource]]:
    policies: list[Policy] = []
    refused: list[RefusedSource] = []
    files = list(files_of(sources))
    reader = _reader(files, settings)
    for done, path in enumerate(files, start=1):
        for item in reader.policies_of(path):
            if isinstance(item, Policy):
                policies.append(item)
            else:
                refused.append(item)
        progress(Stage.READ, done, len(files))
    return with_succession(settled(policies)), refused


def _reader(files: Sequence[Path], settings: Settings) -> Reader:
    context = partial(context_of, settings, threads=_THREADS)
    return Reader(load_terms(), files, context=context, kept=KeptReadings.of(settings))


def _nothing_read(refused: Sequence[RefusedSource]) -> RequestError:
    faults = [Fault(pointer=each.source, wording=each.reason) for each in refused]
    return RequestError(faults, zh="没有一份文件可读：", en="No document could be read:")


def _report(
    manifest: Manifest, out: Path, refused: list[RefusedSource], policies: Sequence[Policy]
) -> BuildReport:
    documents = [policy.document for policy in policies]
    return BuildReport(
        snapshot=manifest.id,
        place=str(out),
        documents=manifest.counts.policies,
        measures=manifest.counts.measures,
        refused=tuple(refused),
        absent=tuple(
            AbsentAttachment(policy=d.id, name=a.name) for d in documents for a in d.attachments if not a.read
        ),
    )
