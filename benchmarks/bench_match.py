"""P1, P2 and P3: POST /v1/match beside the bare tokenise + encode + search + lexical, in one process.

usage: python benchmarks/bench_match.py [--measures 100000] [--rounds 5] [--repeats 30]
       [--requests 0] [--folder FOLDER]

P3 is asked with --requests 2000. A snapshot lies in FOLDER for the next time. A gate that is missed ends
with status 1.

The measures are synthetic: words of the trade and conditions by chance, vectors by chance (queries are
encoded by the real encoder). Every request tells another firm, so no vector is kept from the one before;
P2 repeats one.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np

from api.app import create_app
from api.state import served_by
from benchmarks.conditions_of_measuring import interleaved, show_conditions, told
from policymatch.config import Settings, read_settings
from policymatch.domain.condition import AllOf, Criterion, OpaqueCriterion
from policymatch.domain.document import Document, Status
from policymatch.domain.measure import Benefit, Measure, Policy
from policymatch.domain.quote import Quote
from policymatch.search.encoder import Encoder, Vectors
from policymatch.search.vector_cache import VectorCache
from policymatch.service import encoder_of, open_snapshot
from policymatch.service.nearness import forget
from policymatch.snapshot import Publisher, publish
from policymatch.terms import load_terms

PER_POLICY = 20
OVER_BARE_GATE, OVER_BARE_GOAL = 1.5, 1.2
ADDED_GATE, ADDED_GOAL = 5e-3, 2.5e-3
TAIL_GATE, TAIL_GOAL = 4.0, 2.0
REGIONS = ("000000", "110000", "210000", "210100", "210112", "310000", "440300")
CHOICES = (
    ("titles", "has_any", ("high_tech",)),
    ("titles", "has_any", ("specialised_sme", "little_giant")),
    ("rd_ratio", ">=", 0.05),
    ("revenue_yuan", ">=", 2e7),
    ("age_months", "<=", 60),
    ("employees", ">=", 50),
    ("invention_patents", ">=", 3),
    ("clean_record", "=", True),
)


class ByChance:
    """The real encoder for queries; for passages unit vectors by chance, which cost nothing."""

    def __init__(self, encoder: Encoder, chance: int) -> None:
        self._encoder, self._random = encoder, np.random.default_rng(chance)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._encoder, name)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        rows = self._random.standard_normal((len(texts), self._encoder.dimension)).astype(np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def policies(measures: int, chance: random.Random) -> Iterator[Policy]:
    words = [load_terms().fields.name_of(code) for code in field_codes()]
    for number in range(measures // PER_POLICY):
        yield policy(f"p{number}", chance, words)


def field_codes() -> list[str]:
    terms = load_terms().fields
    return sorted(
        {
            hit.code
            for word in ("机器人", "新材料", "生物医药", "人工智能", "软件")
            for hit in terms.find(word)
        }
    )


def policy(name: str, chance: random.Random, words: Sequence[str]) -> Policy:
    clauses = [
        f"第{n}条 支持{chance.choice(words)}企业{chance.randrange(10**6)}开展研发，给予{n}万元奖励。"
        for n in range(1, PER_POLICY + 1)
    ]
    body = "\n".join(clauses)
    document = Document(
        id=name,
        title=f"支持{chance.choice(words)}产业若干措施{name}",
        body=body,
        issuer="某市科学技术局",
        region=chance.choice(REGIONS),
        status=Status.IN_FORCE,
    )
    return Policy(document=document, measures=tuple(measures_of(name, body, clauses, chance)))


def measures_of(name: str, body: str, clauses: Sequence[str], chance: random.Random) -> Iterator[Measure]:
    start = 0
    for number, clause in enumerate(clauses, start=1):
        end = start + len(clause)
        quote = Quote.of(body, start, end)
        asked = chance.sample(CHOICES, chance.randrange(1, 5))
        leaves = [Criterion(field=f, op=op, value=value, quote=quote) for f, op, value in asked]
        yield Measure(
            id=f"{name}-m{number}",
            title=clause[:20],
            start=start,
            end=end,
            kind="award",
            benefits=(Benefit(form="amount", amount_yuan=number * 1e4, quote=quote),),
            condition=AllOf(
                all=(*leaves, *(OpaqueCriterion(quote=quote) for _ in range(chance.randrange(3))))
            ),
        )
        start = end + 1


def publish_synthetic(measures: int, settings: Settings, folder: Path) -> None:
    encoder = ByChance(encoder_of(settings), chance=7)
    cache = VectorCache(folder / "vectors")
    publish(list(policies(measures, random.Random(7))), Publisher(encoder, cache), settings.snapshot_place)


def firm(number: int) -> dict[str, object]:
    return {
        "region": "210112",
        "founded_on": "2021-03-01",
        "revenue_yuan": 1e7 + number,
        "rd_expense_yuan": 8e5,
        "employees": 34,
        "titles": ["high_tech"],
        "description": f"我们研制第{number}代协作机器人和力控末端，面向汽车零部件产线，"
        "准备扩大产能并申请新材料项目",
    }


def main() -> int:
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("--measures", type=int, default=100_000)
    given.add_argument("--rounds", type=int, default=5)
    given.add_argument("--repeats", type=int, default=30)
    given.add_argument("--requests", type=int, default=0, help="requests for P3, 0 to leave it out")
    given.add_argument("--folder", type=Path, help="where the snapshot is kept")
    wish = given.parse_args()
    show_conditions()
    with tempfile.TemporaryDirectory() as place:
        return 0 if measure(synthetic_snapshot(wish.measures, wish.folder or Path(place)), wish) else 1


def synthetic_snapshot(measures: int, folder: Path) -> Settings:
    """Settings of a synthetic snapshot in `folder`, published where it is not there yet."""
    settings = read_settings(snapshot=folder / f"shelf-{measures}")
    if not (settings.snapshot_place / "current").is_file():
        publish_synthetic(measures, settings, folder)
    return settings


def measure(settings: Settings, wish: argparse.Namespace) -> bool:
    snapshot = open_snapshot(settings)
    client = create_app(settings).test_client()

    def bare(number: int) -> None:
        text = str(firm(number)["description"])
        snapshot.dense.search(snapshot.encoder.encode_queries([text])[0], 100)
        snapshot.lexical.search(text, 100)

    def search_only(_number: int) -> None:
        text = str(firm(0)["description"])
        snapshot.dense.search(snapshot.query_vectors(text)[0], 100)
        snapshot.lexical.search(text, 100)

    def match(number: int) -> None:
        answer = client.post("/v1/match", json={"profile": firm(number), "on": "2026-11-24"})
        assert answer.status_code == 200, answer.text

    def again_searched(_number: int) -> None:
        forget(served_by(client.application).snapshot())
        match(0)

    parts = {
        "bare": bare,
        "match": match,
        "search": search_only,
        "match again": lambda _number: match(0),
        "searched again": again_searched,
    }
    print(f"{len(snapshot)} measures")
    with redirect_stderr(StringIO()):  # where the line that each request logs goes to
        for part in parts.values():
            part(0)
        taken = interleaved(parts, wish.rounds, wish.repeats)
    for name, seconds in taken.items():
        print(f"{name:12} {told(seconds)}")
    with redirect_stderr(StringIO()):
        tail = p99_over_p50(match, wish.requests)
        processor = interleaved(parts, wish.rounds, wish.repeats, clock=time.process_time)
    passed = (*over_bare(taken), *over_median(tail))
    print("the same in time of the processor, for a machine that others use:")
    tuple(over_bare(processor))
    return all(passed)


def over_bare(taken: dict[str, list[float]]) -> Iterator[bool]:
    ratios = [m / b for m, b in zip(taken["match"], taken["bare"], strict=True)]
    added, searched = (
        [m - s for m, s in zip(taken[again], taken["search"], strict=True)]
        for again in ("match again", "searched again")
    )
    ratio, more = statistics.median(ratios), statistics.median(added)
    print(
        f"P1 match over bare: {ratio:.2f} [{min(ratios):.2f}, {max(ratios):.2f}], "
        f"gate {OVER_BARE_GATE}, goal {OVER_BARE_GOAL}: {reached(ratio, OVER_BARE_GATE)}"
    )
    print(
        f"P2 added to a search by a text that was asked for before: {told(added)}, "
        f"gate {ADDED_GATE * 1e3} ms, goal {ADDED_GOAL * 1e3} ms: {reached(more, ADDED_GATE)}"
    )
    print(f"   added where the vector alone is kept and what is near to it is sought anew: {told(searched)}")
    yield ratio <= OVER_BARE_GATE
    yield more <= ADDED_GATE


def p99_over_p50(match: Callable[[int], None], requests: int) -> float | None:
    if not requests:
        return None
    seconds = []
    for number in range(10**6, 10**6 + requests):
        began = time.perf_counter()
        match(number)
        seconds.append(time.perf_counter() - began)
    middle, tail = np.quantile(seconds, (0.5, 0.99))
    return float(tail / middle)


def over_median(tail: float | None) -> Iterator[bool]:
    if tail is not None:
        print(f"P3 p99 / p50: {tail:.2f}, gate {TAIL_GATE}, goal {TAIL_GOAL}: {reached(tail, TAIL_GATE)}")
        yield tail <= TAIL_GATE


def reached(figure: float, gate: float) -> str:
    return "reached" if figure <= gate else "MISSED"


if __name__ == "__main__":
    raise SystemExit(main())
