"""Rank: among what a firm may have, the most applicable first.

Build: `RankColumns.build(policies, texts, packaged_topics()).save(folder)`, beside `FacetIndex` and
`background_vector` of search. Match: `rows = shortlist(rows, packaged_first_look().scores(...))`, then
`rank(columns, topics, ranker, Firm(traits, judged, nearness), rows)`; `nearness` is what `FacetIndex`
says of those rows, and `dense` and `bm25` beside it. Where a cross-encoder reads the first of them again:
`reread(ranked, bands, logits)`. Learn: `fit(examples)`.
"""

from policymatch.matching.rank.columns import RankColumns, SpokenText
from policymatch.matching.rank.features import Firm, FirmTraits, features, is_away
from policymatch.matching.rank.first_look import (
    FirstLook,
    packaged_first_look,
    shortlist,
    shortlists,
)
from policymatch.matching.rank.order import Ranked, by_document, kept_behind, rank
from policymatch.matching.rank.ranker import Ranker, packaged_ranker
from policymatch.matching.rank.rereading import reread
from policymatch.matching.rank.topics import Topics, packaged_topics

__all__ = [
    "Firm",
    "FirmTraits",
    "FirstLook",
    "RankColumns",
    "Ranked",
    "Ranker",
    "SpokenText",
    "Topics",
    "by_document",
    "features",
    "is_away",
    "kept_behind",
    "packaged_first_look",
    "packaged_ranker",
    "packaged_topics",
    "rank",
    "reread",
    "shortlist",
    "shortlists",
]
