"""Publish: every room writes its own part into a new folder, which then becomes the current one in one step.

documents.*, measures.*, policies.*, ids.json, firsts.npy, spans.npy   the catalogue
conditions/, yuan.npy                                        compiled conditions, largest sum named
dense/, owners.npy                                           vectors of passages and whose they are
lexical/                                                     words
facets/, rank/, background.npy                               what the ranker asks of every measure
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from policymatch.domain.measure import Policy
from policymatch.domain.progress import Progress, Stage, silent
from policymatch.matching.benefits.benefit import yuan_named
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.days.timing import Timing
from policymatch.matching.plain.governed import governed_condition
from policymatch.matching.rank import RankColumns, SpokenText, packaged_topics
from policymatch.search.background import background_vector, kept_background
from policymatch.search.dense import DenseIndex
from policymatch.search.encoder import Encoder, Vectors
from policymatch.search.facet_index import FacetIndex
from policymatch.search.facets import facets_of
from policymatch.search.lexical import LexicalIndex
from policymatch.search.vector_cache import VectorCache
from policymatch.snapshot.catalogue import Catalogue, check_quotes
from policymatch.snapshot.manifest import FORMAT, Counts, EncoderMark, Manifest, digest_of, digests_below
from policymatch.snapshot.shelf import put_on_shelf
from policymatch.snapshot.texts import passages_of, text_of

_PARTS = 5


class Publisher(NamedTuple):
    """What a build encodes with, where it keeps vectors, and who is told how far it is."""

    encoder: Encoder
    cache: VectorCache
    progress: Progress = silent
    models: Path | None = None
    """Where what is reckoned once for an encoder is kept; None keeps nothing."""


def publish(policies: Sequence[Policy], publisher: Publisher, shelf: Path) -> Manifest:
    """Write a snapshot of `policies` on `shelf` and make it the current one.

    The same policies and encoder give the same bytes.

    Raises SnapshotDamaged: a quote is not what its document says.
    Raises SnapshotError: the disk refuses.
    """
    return publish_gathered(lambda: policies, publisher, shelf)


def publish_gathered(gather: Callable[[], Sequence[Policy]], publisher: Publisher, shelf: Path) -> Manifest:
    """Publish what `gather` gives, which is asked once no other process publishes on `shelf`.

    What builds on the current snapshot reads it there: read before, it may lack what another published.

    Raises SnapshotDamaged: a quote is not what its document says.
    Raises SnapshotError: the disk refuses.
    """
    return put_on_shelf(shelf, lambda folder: _write(folder, gather(), publisher))


def _write(folder: Path, policies: Sequence[Policy], publisher: Publisher) -> Manifest:
    Catalogue.write(folder, policies)
    publisher.progress(Stage.INDEX, 1, _PARTS)
    _write_conditions(folder, policies)
    publisher.progress(Stage.INDEX, 2, _PARTS)
    _write_dense(folder, policies, publisher)
    publisher.progress(Stage.INDEX, 3, _PARTS)
    texts = [text_of(policy.document, measure) for policy in policies for measure in policy.measures]
    LexicalIndex.build(texts).save(folder / "lexical")
    publisher.progress(Stage.INDEX, 4, _PARTS)
    _write_ranking(folder, policies, publisher)
    publisher.progress(Stage.INDEX, _PARTS, _PARTS)
    return _manifest(folder, policies, publisher.encoder)


def _write_conditions(folder: Path, policies: Sequence[Policy]) -> None:
    governed = [(policy.document, measure) for policy in policies for measure in policy.measures]
    conditions = [governed_condition(document, measure) for document, measure in governed]
    timings = [Timing.of(document, measure) for document, measure in governed]
    (folder / "conditions").mkdir()
    CompiledConditions.compile(conditions, timings).save(folder / "conditions")
    np.save(folder / "yuan.npy", np.array([yuan_named(measure) for _, measure in governed], dtype=np.float64))


def _write_dense(folder: Path, policies: Sequence[Policy], publisher: Publisher) -> None:
    texts: list[str] = []
    owners: list[int] = []
    row = 0
    for policy in policies:
        for measure in policy.measures:
            passages = passages_of(policy.document, measure, publisher.encoder)
            texts += passages
            owners += [row] * len(passages)
            row += 1
    vectors = publisher.cache.encode_passages(texts, publisher.encoder, publisher.progress)
    DenseIndex.build(vectors).save(folder / "dense")
    np.save(folder / "owners.npy", np.array(owners, dtype=np.int64))


def _write_ranking(folder: Path, policies: Sequence[Policy], publisher: Publisher) -> None:
    (folder / "facets").mkdir()
    FacetIndex.build(policies).save(folder / "facets")
    facets = [facet for policy in policies for facet in facets_of(policy)]
    texts = [SpokenText(facet.offer, facet.policy, facet.own) for facet in facets]
    RankColumns.build(policies, texts, packaged_topics()).save(folder / "rank")
    np.save(folder / "background.npy", _background(publisher))


def _background(publisher: Publisher) -> Vectors:
    if publisher.models is None:
        return background_vector(publisher.encoder)
    return kept_background(publisher.encoder, publisher.models)


def _manifest(folder: Path, policies: Sequence[Policy], encoder: Encoder) -> Manifest:
    return Manifest(
        format=FORMAT,
        encoder=EncoderMark(name=encoder.name, fingerprint=encoder.fingerprint, dimension=encoder.dimension),
        corpus=digest_of(folder / "documents.jsonl").sha256,
        counts=Counts(
            policies=len(policies),
            measures=sum(len(policy.measures) for policy in policies),
            quotes=sum(map(check_quotes, policies)),
        ),
        files=digests_below(folder),
    )
