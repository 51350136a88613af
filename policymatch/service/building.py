"""Build: documents are read, extracted, encoded, and published as one snapshot."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from policymatch.config import Settings
from policymatch.domain.errors import Fault, RequestError
from policymatch.domain.measure import Policy
from policymatch.domain.progress import Progress, Stage, silent
from policymatch.domain.value import Value
from policymatch.search.vector_cache import VectorCache
from policymatch.service.built_files import BuiltFiles
from policymatch.service.encoding import context_of, encoder_of
from policymatch.service.gathering import AbsentAttachment, Gathering
from policymatch.service.kept_readings import KeptReadings
from policymatch.service.published import PublishedDocuments
from policymatch.service.putting_back import put_back_on_failure
from policymatch.service.refused import RefusedSource
from policymatch.service.sources import Reader, files_of, left_out_of
from policymatch.snapshot import Manifest, Publisher, policy_ids_on, publish_gathered
from policymatch.terms import load_terms, packaged_folder

_THREADS = 2


class BuildReport(Value):
    """What a build read, what it refused with reasons, and the snapshot it published.

    Refused is also a text that is left out for a reviewed record, or a published document, of another one.
    `absent`: attachments that were named and could not be read, so that measures in them are missing.
    `published`: how many of the documents were published over HTTP before and taken on. `gone`: the ids of
    those that the snapshot served before held and this one does not. `versions`: the ids of documents that
    share number, issuer and title, group by group; all of them are served.
    `left_out`: what lies in a folder and is no document by its name, with the reason.
    """

    snapshot: str
    place: str
    documents: int
    measures: int
    refused: tuple[RefusedSource, ...]
    absent: tuple[AbsentAttachment, ...] = ()
    published: int = 0
    gone: tuple[str, ...] = ()
    versions: tuple[tuple[str, ...], ...] = ()
    left_out: tuple[RefusedSource, ...] = ()


def starter_corpus() -> Path:
    """The documents that travel with the package."""
    return packaged_folder("corpus") / "policies"


def own_documents_on(shelf: Path) -> tuple[str, ...]:
    """The ids of what a shelf serves of a user's own files: no starters, none published over HTTP alone."""
    published, of_files = PublishedDocuments(shelf), BuiltFiles(shelf).ids()
    starters = {path.stem for path in starter_corpus().iterdir()}
    own = (name for name in policy_ids_on(shelf) if name not in starters)
    return tuple(name for name in own if name in of_files or name not in published)


def extract(sources: Sequence[Path], settings: Settings) -> Iterator[Policy | RefusedSource]:
    """Each document of `sources` as a policy, or the reason why it can't be read.

    Raises EncoderError: the network of the reader can't be prepared.
    """
    files = list(files_of(sources))
    reader = _reader(files, settings)
    return (item for path in files for item in reader.policies_of(path))


def build(
    sources: Sequence[Path],
    out: Path,
    settings: Settings,
    progress: Progress = silent,
    *,
    published: bool = True,
) -> BuildReport:
    """Read `sources` (none: the starter corpus), and publish at `out` a snapshot of all that could be read.

    Documents that were published over HTTP at `out` stay, unless `published` is false.

    Raises RequestError: nothing could be read, so that an empty snapshot would replace a full one.
    Raises EncoderError: the encoder or the network of the reader can't be prepared.
    Raises SnapshotError: the disk refuses.
    """
    read, refused = _read(sources or [starter_corpus()], settings, progress)
    if not read:
        raise _nothing_read(refused)
    encoder, cache = encoder_of(settings, threads=_THREADS), VectorCache(settings.vector_cache)
    publisher = Publisher(encoder, cache, progress, settings.encoder_cache)
    gathering = Gathering(read, out, settings, published=published)
    manifest = _published(gathering, publisher, out)
    report = _report(manifest, out, (*refused, *gathering.refused), gathering)
    return report.model_copy(update={"left_out": tuple(left_out_of(sources))})


def _published(gathering: Gathering, publisher: Publisher, out: Path) -> Manifest:
    built = BuiltFiles(out)
    with ExitStack() as as_before_on_failure:

        def gathered() -> list[Policy]:
            # Noted here, where nobody else publishes.
            as_before_on_failure.enter_context(put_back_on_failure(built.place))
            built.note(gathering.ids_read)
            return gathering.policies()

        return publish_gathered(gathered, publisher, out)


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
    return policies, refused


def _reader(files: Sequence[Path], settings: Settings) -> Reader:
    context = partial(context_of, settings, threads=_THREADS)
    return Reader(load_terms(), files, context=context, kept=KeptReadings.of(settings))


def _nothing_read(refused: Sequence[RefusedSource]) -> RequestError:
    if not refused:
        return RequestError.at(
            "/sources",
            zh="所指的文件夹里没有可读的文件；原有快照不受影响。",
            en="There is no document in what was named; the snapshot served before is untouched.",
        )
    faults = [Fault(pointer=each.source, wording=each.reason) for each in refused]
    return RequestError(faults, zh="没有一份文件可读：", en="No document could be read:")


def _report(
    manifest: Manifest, out: Path, refused: tuple[RefusedSource, ...], gathering: Gathering
) -> BuildReport:
    return BuildReport(
        snapshot=manifest.id,
        place=str(out),
        documents=manifest.counts.policies,
        measures=manifest.counts.measures,
        refused=refused,
        absent=gathering.absent,
        published=gathering.published,
        gone=gathering.gone,
        versions=gathering.versions,
    )
