"""P14, P17 and P20: memory, growth and cold start of POST /v1/match, each size in a process of its own.

usage: OMP_NUM_THREADS=1 python benchmarks/bench_scale.py [--sizes 10000,100000] [--folder FOLDER]

P17 is the slope of log latency on log measures, P14 the growth of resident memory between the smallest and
the largest size, told for a million measures, P20 the time from the start of a process to its first answer.
Snapshots are synthetic (bench_match) and lie in FOLDER for the next time. Memory is what is resident after
REQUESTS requests: mapped files count as far as they were read. A gate that is missed ends with status 1.
"""

import argparse
import json
import math
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.bench_match import firm, reached, synthetic_snapshot
from benchmarks.conditions_of_measuring import show_conditions

REQUESTS = 60
SLOPE_GATE, SLOPE_GOAL = 0.6, 0.35
MEMORY_GATE, MEMORY_GOAL = 3.0, 2.0
COLD_GATE, COLD_GOAL = 10.0, 5.0
COLD_FROM = 100_000
_OF_A_CHILD = "--of"


def main() -> int:
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("--sizes", default="10000,100000")
    given.add_argument("--folder", type=Path, help="where the snapshots are kept")
    given.add_argument(_OF_A_CHILD, type=int, help=argparse.SUPPRESS)
    wish = given.parse_args()
    if wish.of:
        print(json.dumps(one_size(wish.of, wish.folder)))
        return 0
    show_conditions()
    with tempfile.TemporaryDirectory() as place:
        folder = wish.folder or Path(place)
        found = [measured(int(size), folder) for size in wish.sizes.split(",")]
    return 0 if all(judged(found)) else 1


def measured(measures: int, folder: Path) -> dict[str, float]:
    """One size in a fresh process; what it tells, and how long it took to its first answer."""
    synthetic_snapshot(measures, folder)
    of_a_child = [_OF_A_CHILD, str(measures), "--folder", str(folder)]
    command = [sys.executable, "-m", "benchmarks.bench_scale", *of_a_child]
    began = time.time()
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    told |= {"measures": measures, "cold": told["first"] - began}
    print(
        f"{measures:>9} measures: p50 {told['wall'] * 1e3:.1f} ms, {told['busy'] * 1e3:.1f} of the processor"
    )
    print(f"{'':>20}resident {told['anonymous']:.0f} MB and {told['mapped']:.0f} MB of mapped files")
    print(f"{'':>20}cold start {told['cold']:.1f} s, {told['cold_busy']:.1f} of the processor")
    return told


def one_size(measures: int, folder: Path) -> dict[str, float]:
    from api.app import create_app

    client = create_app(synthetic_snapshot(measures, folder)).test_client()
    seconds: dict[str, list[float]] = {"wall": [], "busy": []}
    first, cold_busy = 0.0, 0.0
    for number in range(REQUESTS + 1):
        began = time.perf_counter(), time.process_time()
        answer = client.post("/v1/match", json={"profile": firm(number), "on": "2026-11-24"})
        assert answer.status_code == 200, answer.text
        first, cold_busy = first or time.time(), cold_busy or time.process_time()
        seconds["wall"].append(time.perf_counter() - began[0])
        seconds["busy"].append(time.process_time() - began[1])
    memory = resident_mb()
    return {
        "first": first,
        "cold_busy": cold_busy,
        **{name: statistics.median(taken[1:]) for name, taken in seconds.items()},
        "anonymous": memory["RssAnon"],
        "mapped": memory["RssFile"],
    }


def resident_mb() -> dict[str, float]:
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(":") for line in lines if line.startswith("Rss"))
    return {name: int(told.split()[0]) / 1024 for name, told in pairs}


def judged(found: list[dict[str, float]]) -> list[bool]:
    small, large = found[0], found[-1]
    passed = [large["cold"] <= COLD_GATE] if large["measures"] >= COLD_FROM else []
    print(f"P20 cold start: {large['cold']:.1f} s, gate {COLD_GATE}, goal {COLD_GOAL}")
    if small is large:
        return passed
    for name in ("wall", "busy"):
        slope = math.log(large[name] / small[name]) / math.log(large["measures"] / small["measures"])
        told = reached(slope, SLOPE_GATE)
        print(f"P17 slope ({name}): {slope:.2f}, gate {SLOPE_GATE}, goal {SLOPE_GOAL}: {told}")
        passed.append(slope <= SLOPE_GATE)
    grown = sum(large[kind] - small[kind] for kind in ("anonymous", "mapped"))
    memory = grown / 1e3 * 1e6 / (large["measures"] - small["measures"])
    print(
        f"P14 a million measures more: {memory:.2f} GB, gate {MEMORY_GATE}, goal {MEMORY_GOAL}: "
        f"{reached(memory, MEMORY_GATE)}"
    )
    return [*passed, memory <= MEMORY_GATE]


if __name__ == "__main__":
    raise SystemExit(main())
