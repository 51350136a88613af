"""P10, P11, P12, P15, P16, P19: a firm list against one snapshot.

usage: OMP_NUM_THREADS=1 python benchmarks/bench_batch.py [--measures 5000] [--firms 200] [--naive 4]
           [--long 1500] [--flat 2000] [--rounds 5] [--only P10,P11,P19,P12,P15,P16]

Measures and firms are made by chance (bench_match, firms below). Two kinds of list: in one each firm tells
a text of its own, which has to be encoded; in the other 25 firms share a text, as in registers of trades.
P10 is told of both, its gate is that of the second: encoding is the same work in the naive loop. P12 is
judged where the machine has two cores to give: two bare loops are held against one right after.

P10, P11 and P19 are taken in this process on one thread, in seconds of processor time (the wall time of a
machine on which nothing else runs), rounds in turns, each with firms that never came before. P12, P15 and P16
run the command `policymatch batch` and look at its processes. `--firms` are those of a round, `--naive` those
of them that the naive loop answers too (naive_match.py says what it includes), `--long` the list of P12 and
P15, `--flat` a tenth of the longer list of P16 (its goal: 100,000).
"""

import argparse
import json
import math
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import psutil
from threadpoolctl import threadpool_limits

from benchmarks.bench_match import publish_synthetic
from benchmarks.conditions_of_measuring import show_conditions
from benchmarks.naive_match import NaiveMatch
from policymatch.batch import Answering, Chunk, FirmRow, Wish
from policymatch.batch.run import CHUNK
from policymatch.config import Settings, read_settings
from policymatch.matching.findings import findings_of
from policymatch.matching.judge import judge_many
from policymatch.matching.rank import packaged_ranker
from policymatch.service import Snapshot, match, open_snapshot, read_profile
from policymatch.service.ranking import facets_of_firm
from policymatch.terms import load_terms

ON = date(2026, 11, 24)
SHARED_BY = 25
SHORTLIST = 400
# To look walks every page of every process: often, and it would take a core of its own.
LOOK_SECONDS = 0.5
COUNTING = "for _ in range(60_000_000): pass"
ENOUGH_TO_SPARE = 1.85
TRADES = (
    "协作机器人",
    "动力电池",
    "车规级芯片",
    "工业软件",
    "高性能纤维",
    "体外诊断试剂",
    "氢能储运",
    "激光装备",
)
WORKS = ("研发", "生产", "系统集成", "检测认证", "精密加工", "平台运营")
REGIONS = ("210112", "210100", "110108", "310104", "440305", "210000")
Told = dict[str, Any]


class Figure(NamedTuple):
    """What a figure may be, and what is aimed at."""

    name: str
    gate: tuple[float, float]
    goal: str


FIGURES = {
    "P10": Figure("batch over the naive loop, identical output", (30, math.inf), "100"),
    "P11": Figure("batch over the sum of its stage floors", (0, 4), "2"),
    "P12": Figure("two workers over one", (1.6, math.inf), "1.8"),
    "P15": Figure("memory (PSS) of two workers over one", (0, 1.5), "1.15"),
    "P16": Figure("peak memory, ten times the firms over once", (0, 1.2), "1.05"),
    "P19": Figure("growth exponent of the time on firms", (0.95, 1.05), "0.95-1.05"),
}


def text_by_chance(chance: random.Random) -> str:
    products = "、".join(f"{chance.choice(TRADES)}{chance.randrange(10**5)}型" for _ in range(3))
    return f"公司从事{products}的{chance.choice(WORKS)}与{chance.choice(WORKS)}，服务汽车和电子行业客户。"


def firms(count: int, seed: int, shared_by: int) -> list[Told]:
    chance = random.Random(seed)
    texts = [text_by_chance(chance) for _ in range(math.ceil(count / shared_by))]
    return [firm(f"s{seed}-{number}", texts[number // shared_by], chance) for number in range(count)]


def firm(name: str, text: str, chance: random.Random) -> Told:
    revenue = float(chance.randrange(10, 5000) * 100_000)
    told: Told = {
        "id": name,
        "region": chance.choice(REGIONS),
        "description": text,
        "revenue_yuan": revenue,
        "rd_expense_yuan": round(revenue * chance.uniform(0, 0.15)),
        "employees": chance.randrange(5, 900),
        "founded_on": f"{chance.randrange(2000, 2026)}-06-01",
        "titles": chance.sample(("high_tech", "tech_sme", "specialised_sme"), chance.randrange(3)),
        "invention_patents": chance.randrange(12),
    }
    return {key: value for key, value in told.items() if key == "id" or chance.random() < 0.8}


def chunks_of(rows: Sequence[Told]) -> Iterator[Chunk]:
    for number, at in enumerate(range(0, len(rows), CHUNK)):
        some = rows[at : at + CHUNK]
        yield Chunk(number, [FirmRow(at + i + 1, row["id"], row) for i, row in enumerate(some)])


def seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of processor time, and the result. On one thread they are the wall time of an idle machine."""
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


def batch_of(snapshot: Snapshot, rows: Sequence[Told], wish: Wish) -> str:
    snapshot.query_vectors.cache_clear()
    return "".join(answered.lines for answered in map(Answering(snapshot, wish), chunks_of(rows)))


def over_naive(snapshot: Snapshot, given: argparse.Namespace, shared_by: int) -> list[float]:
    """P10 in each round; and beside it how much faster than `match`, one firm after another."""
    wish, naive, ratios, beside = Wish(ON, 20), NaiveMatch(snapshot, Wish(ON, 20)), [], []
    for seed in range(given.rounds):
        rows = firms(given.firms, seed, shared_by)
        slow, lines = seconds(lambda: list(naive.lines(rows[: given.naive])))  # noqa: B023
        spent, written = seconds(lambda: batch_of(snapshot, rows, wish))  # noqa: B023
        assert written.startswith("".join(lines)), "the batch and the naive loop disagree"
        snapshot.query_vectors.cache_clear()
        single, _ = seconds(lambda: [match(snapshot, read_profile(r, on=ON), on=ON) for r in rows[:CHUNK]])  # noqa: B023
        ratios.append(slow / given.naive / (spent / len(rows)))
        beside.append(single / CHUNK / (spent / len(rows)))
        print(
            f"    a firm: naive {slow / given.naive * 1e3:.1f} ms, match {single / CHUNK * 1e3:.1f} ms, "
            f"batch {spent / len(rows) * 1e3:.2f} ms"
        )
    print(f"    over a loop of `match` without its JSON: {statistics.median(beside):.2f}")
    return ratios


def over_floors(snapshot: Snapshot, given: argparse.Namespace, shared_by: int) -> list[float]:
    """P11 in each round; the floors are told."""
    ratios, told = [], {}
    for seed in range(100, 100 + given.rounds):
        rows = firms(given.firms, seed, shared_by)
        spent, written = seconds(lambda: batch_of(snapshot, rows, Wish(ON, 20)))  # noqa: B023
        told = floors(snapshot, rows, written)
        ratios.append(spent / sum(told.values()))
    print("    floors, ms a firm:", *(f"{name} {s / given.firms * 1e3:.2f}" for name, s in told.items()))
    return ratios


def floors(snapshot: Snapshot, rows: Sequence[Told], written: str) -> dict[str, float]:
    """Seconds of each stage's bare work: nothing but the calls that no batch can do without."""
    profiles = [read_profile(told, on=ON) for told in rows]
    texts = list(dict.fromkeys(facets_of_firm(profile).text for profile in profiles))
    answers = [json.loads(line) for line in written.splitlines()]
    listed = [
        [snapshot.catalogue.row_of_measure(r["measure"]["id"]) for r in a["recommendations"]] for a in answers
    ]
    passages, ranker, terms = (
        np.zeros((snapshot.dense.rows, snapshot.dense.dimension), np.float32),
        packaged_ranker(),
        load_terms(),
    )
    traits = np.random.default_rng(1).random((SHORTLIST, len(ranker.names)))
    queries = np.zeros((len(texts), passages.shape[1]), np.float32)

    def explain() -> None:
        for profile, places in zip(profiles, listed, strict=True):
            for place in places:
                placed = snapshot.catalogue.placed(place)
                findings_of(placed.condition, profile, ON, terms, issuer=placed.document.issuer)

    stages: dict[str, Callable[[], Any]] = {
        "read": lambda: [read_profile(told, on=ON) for told in rows],
        "encode": lambda: [snapshot.encoder.encode_queries([text]) for text in texts],
        "product": lambda: passages @ queries.T,
        "words": lambda: [snapshot.lexical.scores(text) for text in texts],
        "judge": lambda: judge_many(snapshot.conditions, profiles, ON),
        "order": lambda: [np.argsort(-(traits @ ranker.weights)) for _ in profiles],
        "explain": explain,
        "write": lambda: "".join(json.dumps(answer, ensure_ascii=False) for answer in answers),
    }
    return {name: seconds(stage)[0] for name, stage in stages.items()}


def growth(snapshot: Snapshot, given: argparse.Namespace) -> list[float]:
    """P19 in each round: the exponent between a list and one of four times its firms."""
    found = []
    for seed in range(200, 200 + given.rounds):
        few, many = firms(given.firms // 2, seed, SHARED_BY), firms(given.firms * 2, seed + 50, SHARED_BY)
        short, long = (seconds(lambda: batch_of(snapshot, r, Wish(ON, 20)))[0] for r in (few, many))  # noqa: B023
        found.append(math.log(long / short) / math.log(len(many) / len(few)))
    return found


class Watched(NamedTuple):
    """A command that ran: its seconds, and the most memory that all its processes held together."""

    seconds: float
    pss_bytes: int
    rss_bytes: int


def command(place: Path, settings: Settings, rows: Sequence[Told], *options: str) -> Watched:
    """Run `policymatch batch` on a list and watch its processes."""
    path = place / "firms.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    arguments = ["batch", path, "--out", place / "out.jsonl", "--on", str(ON)]
    given = [*arguments, "--snapshot", settings.snapshot_place, *options]
    began, pss, rss = time.perf_counter(), 0, 0
    running = psutil.Popen(
        [Path(sys.executable).with_name("policymatch"), *map(str, given)], stderr=subprocess.DEVNULL
    )
    while running.poll() is None:
        held = list(_held(running))
        pss, rss = max(pss, sum(h[0] for h in held)), max(rss, sum(h[1] for h in held))
        time.sleep(LOOK_SECONDS)
    assert running.returncode == 0, given
    return Watched(time.perf_counter() - began, pss, rss)


def _held(running: psutil.Process) -> Iterator[tuple[int, int]]:
    try:
        for each in (running, *running.children()):
            memory = each.memory_full_info()
            yield memory.pss, memory.rss
    except psutil.NoSuchProcess:
        return


def two_over_one(
    place: Path, settings: Settings, given: argparse.Namespace
) -> tuple[list[float], list[float]]:
    """P12 and P15 in each round, the start of the processes included."""
    speed, memory = [], []
    for seed in range(300, 300 + min(given.rounds, 3)):
        rows = firms(given.long, seed, 1)
        one = command(place, settings, rows, "--workers", "1")
        two = command(place, settings, rows, "--workers", "2")
        print(
            f"    {one.seconds:.1f} s, {two.seconds:.1f} s; {one.pss_bytes >> 20}, {two.pss_bytes >> 20} MiB"
        )
        speed.append(one.seconds / two.seconds)
        memory.append(two.pss_bytes / one.pss_bytes)
    return speed, memory


def bare_scaling() -> float:
    """How much more two processes that only count get done than one."""

    def taken(processes: int) -> float:
        began = time.perf_counter()
        running = [subprocess.Popen([sys.executable, "-c", COUNTING]) for _ in range(processes)]
        assert all(each.wait() == 0 for each in running)
        return time.perf_counter() - began

    return 2 * statistics.median(taken(1) / taken(2) for _ in range(3))


def flat(place: Path, settings: Settings, given: argparse.Namespace) -> list[float]:
    """P16, once: ten times the firms over once."""
    runs = [
        command(place, settings, firms(count, 400, SHARED_BY), "--workers", "1", "--top", "1")
        for count in (given.flat, 10 * given.flat)
    ]
    print(f"    {runs[0].rss_bytes >> 20} MiB, {runs[1].rss_bytes >> 20} MiB")
    return [runs[1].rss_bytes / runs[0].rss_bytes]


def tell(figure: str, ratios: Sequence[float], of: str = "") -> bool:
    """Print a figure; whether its gate holds."""
    wanted, middle = FIGURES[figure], statistics.median(ratios)
    holds = wanted.gate[0] <= middle <= wanted.gate[1]
    low, high = min(ratios), max(ratios)
    print(
        f"{figure} {wanted.name}{of}: {middle:.2f} [{low:.2f}, {high:.2f}] "
        f"(gate {wanted.gate[0]:g}..{wanted.gate[1]:g}, goal {wanted.goal}) {'holds' if holds else 'FAILS'}"
    )
    return holds


def measured(place: Path, settings: Settings, given: argparse.Namespace) -> Iterator[bool]:
    """Each figure asked for, told; whether its gate holds."""
    snapshot, only = open_snapshot(settings), set(given.only.split(","))
    batch_of(snapshot, firms(CHUNK, 1000, SHARED_BY), Wish(ON, 20))
    print(f"{len(snapshot)} measures; {given.firms} firms a round")
    for shared_by, of in ((1, ", each firm a text of its own"), (SHARED_BY, f", {SHARED_BY} firms a text")):
        if "P10" in only:
            yield tell("P10", over_naive(snapshot, given, shared_by), of) or shared_by == 1
        if "P11" in only:
            yield tell("P11", over_floors(snapshot, given, shared_by), of)
    if "P19" in only:
        yield tell("P19", growth(snapshot, given))
    if {"P12", "P15"} & only:
        speed, memory = two_over_one(place, settings, given)
        spare = bare_scaling()
        print(f"    two bare loops do {spare:.2f} times the work of one here, now")
        yield tell("P12", speed) or spare < ENOUGH_TO_SPARE
        yield tell("P15", memory)
    if "P16" in only:
        yield tell("P16", flat(place, settings, given), f", {given.flat} and {10 * given.flat}")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name, size in {
        "measures": 5000,
        "firms": 200,
        "naive": 4,
        "long": 1500,
        "flat": 2000,
        "rounds": 5,
    }.items():
        parser.add_argument(f"--{name}", type=int, default=size)
    parser.add_argument("--only", default=",".join(FIGURES))
    given = parser.parse_args()
    show_conditions()
    with tempfile.TemporaryDirectory() as folder, threadpool_limits(1):
        place = Path(folder)
        settings = read_settings(snapshot=place / "shelf")
        publish_synthetic(given.measures, settings, place)
        held = list(measured(place, settings, given))
    return 0 if all(held) else 1


if __name__ == "__main__":
    raise SystemExit(main())
