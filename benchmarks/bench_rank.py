"""Ranking: nearness facet by facet and the learned order of a shortlist, beside one bare pass of BM25.

usage: python benchmarks/bench_rank.py [--measures 20000] [--rounds 5] [--repeats 10]

The measures are synthetic. The floor is BM25 over every measure, which a search makes anyway; ranking reads
only the shortlist, so its time should stay as the number of measures grows.
"""

import argparse
import random
from datetime import date

import numpy as np

from benchmarks.conditions_of_measuring import interleaved, show_conditions, told
from policymatch.domain.document import Document
from policymatch.domain.measure import Measure, MeasureKind, Policy
from policymatch.domain.profile import FirmProfile
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import judge_all
from policymatch.matching.days.timing import Timing
from policymatch.matching.plain.governed import governed_condition
from policymatch.matching.rank import (
    Firm,
    FirmTraits,
    RankColumns,
    SpokenText,
    packaged_first_look,
    packaged_ranker,
    packaged_topics,
    rank,
    shortlist,
)
from policymatch.search.facet_index import FacetIndex
from policymatch.search.facets import facets_of, firm_facets
from policymatch.search.lexical import LexicalIndex
from policymatch.terms import load_terms

PER_POLICY = 20
WORDS = [word for topic in packaged_topics().topics for word in topic.zh]
FIRM = FirmProfile(description="生产机器人减速器和伺服电机，想申请首台套奖励和设备贷款贴息", region="210112")


def policies(measures: int) -> list[Policy]:
    chance = random.Random(7)
    return [_policy(n, chance) for n in range(measures // PER_POLICY)]


def _policy(n: int, chance: random.Random) -> Policy:
    clauses = ["对" + "、".join(chance.sample(WORDS, 6)) + "给予支持。" for _ in range(PER_POLICY)]
    body, at, measures = "".join(clauses), 0, []
    for m, clause in enumerate(clauses):
        kind = chance.choice(list(MeasureKind))
        measures.append(Measure(id=f"p{n}-m{m}", title=clause[:8], start=at, end=at + len(clause), kind=kind))
        at += len(clause)
    title = "支持" + chance.choice(WORDS) + "发展"
    return Policy(document=Document(id=f"p{n}", title=title, body=body), measures=tuple(measures))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--measures", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--repeats", type=int, default=10)
    given = parser.parse_args()
    made, topics = policies(given.measures), packaged_topics()
    facets = [facet for policy in made for facet in facets_of(policy)]
    index, lexical = FacetIndex.build(made), LexicalIndex.build([facet.whole for facet in facets])
    texts = [SpokenText(facet.offer, facet.policy, facet.own) for facet in facets]
    columns = RankColumns.build(made, texts, topics)
    placed = [(policy.document, measure) for policy in made for measure in policy.measures]
    compiled = CompiledConditions.compile(
        [governed_condition(*pair) for pair in placed], [Timing.of(*pair) for pair in placed]
    )
    judged = judge_all(compiled, FIRM, date(2026, 11, 24), ignore_dates=True)
    words = firm_facets(FIRM, load_terms())

    def floor(_: int) -> None:
        lexical.scores(words.text)

    def ranking(_: int) -> None:
        bm25 = lexical.scores(words.text)
        traits, every = FirmTraits.of(FIRM, words.full, topics), np.arange(len(columns))
        first = packaged_first_look().scores(
            columns, Firm(traits, judged, {"dense": bm25, "bm25": bm25}), every
        )
        rows = shortlist(every, first)
        near = index.nearness(words, rows) | {"dense": bm25[rows], "bm25": bm25[rows]}
        firm = Firm(traits, judged, near)
        rank(columns, topics, packaged_ranker(), firm, rows, 20)

    show_conditions()
    print(f"{len(columns)} measures")
    times = interleaved({"bm25 alone": floor, "bm25 and ranking": ranking}, given.rounds, given.repeats)
    for name, seconds in times.items():
        print(f"{name:18} {told(seconds)}")


if __name__ == "__main__":
    main()
