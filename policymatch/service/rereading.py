"""Reread: the re-ranker that the settings name reads the first of a list again."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from policymatch.config import Settings
from policymatch.domain.recommendation import RerankerMark
from policymatch.matching.rank import Firm, Ranked, is_away, reread
from policymatch.search import reranker as rerankers
from policymatch.search.char_terms import joined
from policymatch.search.facets import FirmFacets
from policymatch.search.reranker import Reranker, RerankerDescription
from policymatch.snapshot import Snapshot
from policymatch.snapshot.texts import text_of


def reranker_opener(settings: Settings) -> Callable[[], Reranker] | None:
    """A function that opens the re-ranker of these settings once a process; None where they name none."""
    if not settings.reranker:
        return None
    return partial(_opened, settings.reranker, settings.encoder_cache, settings.reranked)


def describe_reranker(settings: Settings) -> RerankerDescription | None:
    """Which re-ranker the settings name and where it lies; None where they name none. One of a hub is fetched
    first.

    Raises EncoderError: there is none such.
    """
    if not settings.reranker:
        return None
    return rerankers.describe_reranker(settings.reranker, settings.encoder_cache)


def mark_of(reranker: Reranker | None) -> RerankerMark | None:
    """What an answer says of the re-ranker that had a say in it."""
    if reranker is None:
        return None
    return RerankerMark(name=reranker.name, fingerprint=reranker.fingerprint, first=reranker.first)


def reread_first(
    snapshot: Snapshot, reranker: Reranker, firm: Firm, facets: FirmFacets, ranked: Ranked
) -> Ranked:
    """The list with its first rows read again. A row moves only among rows of its own verdict and place of
    issue.
    """
    rows = ranked.rows[: reranker.first]
    placed = (snapshot.catalogue.placed(int(row)) for row in rows)
    texts = [text_of(one.document, one.measure) for one in placed]
    return reread(ranked, _bands(snapshot, firm, rows), reranker.logits(words_of_firm(facets), texts))


def words_of_firm(facets: FirmFacets) -> str:
    """The words of a firm for a reader of pairs. Short facets come first, as the end of a long text is cut
    off.
    """
    return joined([facets.name, facets.needs, facets.held, facets.text])


def _bands(snapshot: Snapshot, firm: Firm, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    away = is_away(snapshot.rank_columns, firm.traits, rows)
    return 2 * firm.judged.verdicts[rows].astype(np.int64) + away


@cache
def _opened(name: str, folder: Path, first: int) -> Reranker:
    return rerankers.open_reranker(name, folder, first)
