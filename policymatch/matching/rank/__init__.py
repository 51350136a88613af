"""Rank: put the measures that a firm may have in order, the most applicable first.

To build: `RankColumns.build(policies, texts, packaged_topics()).save(folder)`. Search saves `FacetIndex` and
`background_vector` beside it.

To rank: `rows = shortlist(rows, packaged_first_look().scores(...))` keeps the likeliest. Then `rank(columns,
topics, ranker, Firm(traits, judged, nearness), rows)` puts them in order. `nearness` holds what `FacetIndex`
says of these rows, and `dense` and `bm25`.

To let a cross-encoder read the first of them again: `reread(ranked, bands, logits)`. To learn:
`fit(examples)`.
"""

from policymatch.matching.rank.columns import RankColumns, SpokenText
from policymatch.matching.rank.features import Firm, FirmTraits, features, is_away
from policymatch.matching.rank.first_look import (
    FirstLook,
    packaged_first_look,
    shortlist,
    shortlists,
)
from policymatch.matching.rank.levels import Levels, packaged_levels
from policymatch.matching.rank.order import Ranked, by_document, kept_behind, rank
from policymatch.matching.rank.ranker import Ranker, packaged_ranker
from policymatch.matching.rank.rereading import reread
from policymatch.matching.rank.topics import Topics, packaged_topics

__all__ = [
    "Firm",
    "FirmTraits",
    "FirstLook",
    "Levels",
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
    "packaged_levels",
    "packaged_ranker",
    "packaged_topics",
    "rank",
    "reread",
    "shortlist",
    "shortlists",
]
