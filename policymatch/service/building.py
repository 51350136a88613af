"""Build: documents are read, extracted, encoded, and published as one snapshot."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from policymatch.config import Settings
from policymatch.domain.errors import RequestError
from policymatch.domain.measure import Policy
from policymatch.domain.progress import Progress, Stage, silent
from policymatch.domain.value import Value
from policymatch.service.encoding import encoder_of
from policymatch.service.sources import RefusedSource, files_of, policies_of, refuse_repeats
from policymatch.snapshot import Manifest, publish
from policymatch.search import VectorCache
from policymatch.terms import load_terms, packaged_folder


class BuildReport(Value):
    """What a build read, what it refused with reasons, and the snapshot it published."""

    snapshot: str
    place: str
    documents: int
    measures: int
    encoded: int
    refused: tuple[RefusedSource, ...]


def starter_corpus() -> Path:
    """The documents that travel with the package."""
    return packaged_folder("corpus") / "policies"


def extract(sources: Sequence[Path]) -> Iterator[Policy | RefusedSource]:
    """Each document of `sources` as a policy, or the reason why it can't be read."""
    terms = load_terms()
    return (item for path in files_of(sources) for item in policies_of(path, terms))


def build(
    sources: Sequence[Path], out: Path, settings: Settings, progress: Progress = silent
) -> BuildReport:
    """Read `sources`, and publish at `out` a snapshot of all that could be read.

    Raises:
        RequestError: nothing could be read, so that an empty snapshot would replace a full one.
        EncoderError: the encoder can't be prepared.
        SnapshotError: the disk refuses.
    """
    policies, refused = _read(sources or [starter_corpus()], progress)
    if not policies:
        told = "; ".join(f"{r.source}: {r.reason.en}" for r in refused[:20])
        raise RequestError((), zh=f"没有可读的文件：{told}", en=f"No document could be read. {told}")
    cache = VectorCache(settings.vector_cache)
    manifest, encoded = publish(policies, encoder_of(settings), out, cache=cache, progress=progress)
    return _report(manifest, out, encoded, refused)


def _read(sources: Sequence[Path], progress: Progress) -> tuple[list[Policy], list[RefusedSource]]:
    policies: list[Policy] = []
    refused: list[RefusedSource] = []
    terms = load_terms()
    files = list(files_of(sources))

    def found() -> Iterator[Policy | RefusedSource]:
        for done, path in enumerate(files, start=1):
            yield from policies_of(path, terms)
            progress(Stage.READ, done, len(files))

    for item in refuse_repeats(found()):
        if isinstance(item, Policy):
            policies.append(item)
        else:
            refused.append(item)
    return sorted(policies, key=lambda policy: policy.document.id), refused


def _report(manifest: Manifest, out: Path, encoded: int, refused: list[RefusedSource]) -> BuildReport:
    return BuildReport(
        snapshot=manifest.id,
        place=str(out),
        documents=manifest.counts.policies,
        measures=manifest.counts.measures,
        encoded=encoded,
        refused=tuple(refused),
    )
