"""An opened snapshot: read-only, verified, memory-mapped; any number of workers may map one."""

from collections.abc import Callable
from functools import cached_property, lru_cache
from math import ceil
from pathlib import Path

import numpy as np

from policymatch.domain.errors import SnapshotMismatch
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.rank import RankColumns, packaged_topics
from policymatch.search.arrays import open_array
from policymatch.search.dense import DenseIndex
from policymatch.search.encoder import Encoder, Vectors
from policymatch.search.facet_index import FacetIndex
from policymatch.search.lexical import LexicalIndex
from policymatch.search.pieces import PIECE_TOKENS, pieces
from policymatch.search.reranker import Reranker
from policymatch.snapshot.catalogue import Catalogue, Placed
from policymatch.snapshot.manifest import Manifest, damaged, read_manifest, verify
from policymatch.snapshot.shelf import place_of

_QUERIES_KEPT = 256
_TOKENS_ENCODED = 8 * PIECE_TOKENS

OpenEncoder = Callable[[], Encoder]
OpenReranker = Callable[[], Reranker]


class Snapshot:
    """The parts of a snapshot, mapped from its files; `yuan` (measures,) is the largest sum each names.

    `owners` (passages,) is the measure of each vector, `background` the vector of firms at large.
    `encoder` is the one the vectors were made with; asking for it opens it. `query_vectors(text)`
    keeps the vectors of the last texts. `reranker` reads the first of a list again; None where none is set.
    `backend` is what runs the encoder: the last bits of its vectors are of it.
    """

    def __init__(
        self,
        folder: Path,
        manifest: Manifest,
        open_encoder: OpenEncoder,
        open_reranker: OpenReranker | None = None,
        backend: str = "",
    ) -> None:
        self.folder = folder
        self.manifest = manifest
        self.id = manifest.id
        self.catalogue = Catalogue(folder)
        self.conditions = CompiledConditions.open(folder / "conditions")
        self.yuan = open_array(folder / "yuan.npy", np.float64)
        self.dense = DenseIndex.open(folder / "dense")
        self.owners = open_array(folder / "owners.npy", np.int64)
        self.lexical = LexicalIndex.open(folder / "lexical")
        self.facets = FacetIndex.open(folder / "facets")
        self.rank_columns = RankColumns.open(folder / "rank", packaged_topics())
        self.background = open_array(folder / "background.npy", np.float32)
        self.query_vectors = lru_cache(_QUERIES_KEPT)(self._encode_query)
        self._open_encoder = open_encoder
        self._open_reranker = open_reranker
        self.backend = backend

    def __reduce__(
        self,
    ) -> tuple[type["Snapshot"], tuple[Path, Manifest, OpenEncoder, OpenReranker | None, str]]:
        """Another process maps the same files, which were verified when this one was opened."""
        return Snapshot, (self.folder, self.manifest, self._open_encoder, self._open_reranker, self.backend)

    def __len__(self) -> int:
        """How many measures it holds."""
        return len(self.catalogue)

    @cached_property
    def encoder(self) -> Encoder:
        """The encoder of the queries.

        Raises SnapshotMismatch: the one that the settings name is not the one the vectors were made with.
        """
        encoder, made_with = self._open_encoder(), self.manifest.encoder
        if encoder.fingerprint != made_with.fingerprint:
            raise SnapshotMismatch(
                zh=f"快照由编码器 {made_with.name} 建立，当前设置为 {encoder.name}；"
                "请改回 POLICYMATCH_ENCODER，或运行 policymatch build 重新建库。",
                en=f"The snapshot was built with the encoder {made_with.name} "
                f"({made_with.fingerprint[:12]}), the settings name {encoder.name} "
                f"({encoder.fingerprint[:12]}); set POLICYMATCH_ENCODER back, or run `policymatch build`.",
            )
        return encoder

    @cached_property
    def reranker(self) -> Reranker | None:
        """The re-ranker of the settings; asking for it opens it.

        Raises EncoderError: it can't be had or loaded.
        """
        return None if self._open_reranker is None else self._open_reranker()

    def _encode_query(self, text: str) -> Vectors:
        """One unit row a piece of a firm's text; of one beyond some 4,000 characters the middle is left out.

        Each piece costs as much as a whole short text, and the words of all of them count by other scores.
        """
        found = pieces(text, "", self.encoder)
        most = ceil(_TOKENS_ENCODED / min(PIECE_TOKENS, self.encoder.window_tokens))
        if len(found) > most:
            # The last one holds the fields that a firm names beside its description.
            found = (*found[: most - 1], found[-1])
        return self.encoder.encode_queries([piece.text for piece in found])

    def placed(self, measure_id: str) -> Placed:
        """A measure with its document and row.

        Raises NotFound: no such measure.
        """
        return self.catalogue.placed(self.catalogue.row_of_measure(measure_id))


def open_snapshot(
    place: Path, open_encoder: OpenEncoder, open_reranker: OpenReranker | None = None, backend: str = ""
) -> Snapshot:
    """The snapshot at `place` (a snapshot's folder or a shelf), every file held against the manifest first.

    Raises SnapshotMissing: there is none.
    Raises SnapshotDamaged: a file is absent, cut, changed or can't be read; it is named.
    Raises SnapshotMismatch: another version of the program wrote it.
    """
    folder = place_of(place)
    manifest = read_manifest(folder)
    verify(folder, manifest)
    try:
        return Snapshot(folder, manifest, open_encoder, open_reranker, backend)
    except FileNotFoundError as error:
        # Whoever publishes twice clears it, and may do so right behind `verify`.
        raise damaged(Path(error.filename or folder), "不见了", "is absent") from error
