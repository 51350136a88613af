"""P10, P11, P12, P15, P16, P19: a firm list against one snapshot.

usage: OMP_NUM_THREADS=1 python benchmarks/bench_batch.py [--measures 5000] [--firms 200] [--naive 4]
           [--long 1500] [--flat 2000] [--rounds 5] [--only P10,P11,P19,P12,P15,P16]

Measures and firms are made by chance (bench_match, firms_by_chance). Two kinds of list: in one each firm
tells a text of its own, which has to be encoded; in the other 25 firms share a text, as in registers of
trades. P10 is told of both, its gate is that of the second: encoding is the same work in the naive loop.
P12 is judged where the machine has two cores to give: two bare loops are held against one right after.

P10, P11 and P19 are taken in this process on one thread, in seconds of processor time (the wall time of a
machine on which nothing else runs), rounds in turns, each with firms that never came before. P12, P15 and P16
run the command `policymatch batch` and look at its processes. `--firms` are those of a round, `--naive` those
of them that the naive loop answers too (naive_match.py says what it includes), `--long` the list of P12 and
P15, `--flat` a tenth of the longer list of P16 (its goal: 100,000).
"""

import argparse
import math
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from threadpoolctl import threadpool_limits

from benchmarks.bench_match import publish_synthetic
from benchmarks.conditions_of_measuring import show_conditions
from benchmarks.firms_by_chance import Told, chunks_of, firms
from benchmarks.floors_of_batch import floors, seconds
from benchmarks.naive_match import NaiveMatch
from benchmarks.watched_commands import bare_scaling, command
from policymatch.batch import Answering, Wish
from policymatch.batch.run import CHUNK
from policymatch.config import Settings, read_settings
from policymatch.service import Snapshot, match, open_snapshot, read_profile

ON = date(2026, 11, 24)
SHARED_BY = 25
ENOUGH_TO_SPARE = 1.85


class Goal(NamedTuple):
    """What a figure may be, and what is aimed at."""

    name: str
    gate: tuple[float, float]
    goal: str


FIGURES = {
    "P10": Goal("batch over the naive loop, identical output", (30, math.inf), "100"),
    "P11": Goal("batch over the sum of its stage floors", (0, 4), "2"),
    "P12": Goal("two workers over one", (1.6, math.inf), "1.8"),
    "P15": Goal("memory (PSS) of two workers over one", (0, 1.5), "1.15"),
    "P16": Goal("peak memory, ten times the firms over once", (0, 1.2), "1.05"),
    "P19": Goal("growth exponent of the time on firms", (0.95, 1.05), "0.95-1.05"),
}


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
        others = firms(CHUNK, seed + 1000, shared_by)
        single, _ = seconds(lambda: [match(snapshot, read_profile(r, on=ON), on=ON) for r in others])  # noqa: B023
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
        told = floors(snapshot, rows, written, ON)
        ratios.append(spent / sum(told.values()))
    print("    floors, ms a firm:", *(f"{name} {s / given.firms * 1e3:.2f}" for name, s in told.items()))
    return ratios


def growth(snapshot: Snapshot, given: argparse.Namespace) -> list[float]:
    """P19 in each round: the exponent between a list and one of four times its firms."""
    found = []
    for seed in range(200, 200 + given.rounds):
        few, many = firms(given.firms // 2, seed, SHARED_BY), firms(given.firms * 2, seed + 50, SHARED_BY)
        short, long = (seconds(lambda: batch_of(snapshot, r, Wish(ON, 20)))[0] for r in (few, many))  # noqa: B023
        found.append(math.log(long / short) / math.log(len(many) / len(few)))
    return found


def two_over_one(
    place: Path, settings: Settings, given: argparse.Namespace
) -> tuple[list[float], list[float]]:
    """P12 and P15 in each round, the start of the processes included."""
    speed, memory = [], []
    for seed in range(300, 300 + min(given.rounds, 3)):
        rows = firms(given.long, seed, 1)
        one = command(place, settings, rows, ON, "--workers", "1")
        two = command(place, settings, rows, ON, "--workers", "2")
        print(
            f"    {one.seconds:.1f} s, {two.seconds:.1f} s; {one.pss_bytes >> 20}, {two.pss_bytes >> 20} MiB"
        )
        speed.append(one.seconds / two.seconds)
        memory.append(two.pss_bytes / one.pss_bytes)
    return speed, memory


def flat(place: Path, settings: Settings, given: argparse.Namespace) -> list[float]:
    """P16, once: ten times the firms over once."""
    runs = [
        command(place, settings, firms(count, 400, SHARED_BY), ON, "--workers", "1", "--top", "1")
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
