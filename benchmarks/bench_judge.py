"""Verdicts a second: compiled conditions against a plain Python loop over the same trees.

usage: OMP_NUM_THREADS=1 python benchmarks/bench_judge.py GOLD_DIR [MEASURES]

MEASURES (default 50,000) conditions are made from the gold trees by moving their thresholds, places
and words, so that they are not copies of one another. Medians of five runs, the loop and the columns
in turn; the results are compared verdict by verdict. The loop is the explaining path of this package
(`judgement_of`), without findings or sentences.
"""

import json
import os
import platform
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

import numpy as np

from benchmarks.bench_questions import gold_conditions
from policymatch.domain.condition import AllOf, Condition, Criterion, children_of
from policymatch.domain.fields import Field
from policymatch.domain.profile import FirmProfile
from policymatch.matching.asking.questions import questions_for
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import VERDICTS, judge_all, judge_many
from policymatch.matching.days.timing import Timing
from policymatch.matching.plain.verdict import judgement_of

ON = date(2026, 11, 24)
RUNS = 5
LOOP_FIRMS = 2
BATCH_FIRMS = 600
PLACES = ("110000", "310104", "420100", "210100", "210112", "110108", "440305", "610000")
ENDINGS = ("", "业", "产业", "领域", "装备", "服务")
GOAL = 100
Result = TypeVar("Result")


def varied_tree(tree: AllOf, chance: random.Random) -> AllOf:
    return tree.model_copy(update={"all": tuple(varied(child, chance) for child in tree.all)})


def varied(node: Condition, chance: random.Random) -> Condition:
    """A tree of the same shape that asks for other figures, places and words."""
    if isinstance(node, Criterion):
        return varied_criterion(node, chance)
    for group in ("all", "any", "none", "of"):
        if hasattr(node, group):
            return node.model_copy(update={group: tuple(varied(c, chance) for c in children_of(node))})
    return node


def varied_criterion(leaf: Criterion, chance: random.Random) -> Criterion:
    if isinstance(leaf.value, float):
        return leaf.model_copy(update={"value": round(leaf.value * chance.uniform(0.5, 2), 2)})
    if leaf.field is Field.REGION:
        return leaf.model_copy(update={"value": chance.choice(PLACES)})
    if leaf.field in (Field.INDUSTRY, Field.TECH_FIELD) and isinstance(leaf.value, tuple):
        words = tuple(f"{word}{chance.choice(ENDINGS)}{chance.randrange(200)}" for word in leaf.value)
        return leaf.model_copy(update={"value": (leaf.value[0], *words[1:])})
    return leaf


def seconds(work: Callable[[], Result]) -> tuple[float, Result]:
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def loop(conditions: Sequence[AllOf], firms: Sequence[FirmProfile]) -> np.ndarray:
    codes = {verdict: code for code, verdict in enumerate(VERDICTS)}
    rows = [[codes[judgement_of(c, firm, ON).verdict] for c in conditions] for firm in firms]
    return np.array(rows, np.uint8)


def main() -> int:
    gold, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 50_000
    trees, chance = list(gold_conditions(gold / "documents")), random.Random(1)
    conditions = [varied_tree(trees[i % len(trees)], chance) for i in range(count)]
    lines = (gold / "firms.jsonl").read_text(encoding="utf-8").splitlines()
    firms = [FirmProfile.model_validate(json.loads(line)) for line in lines if line.strip()]
    compile_s, compiled = seconds(lambda: CompiledConditions.compile(conditions, [Timing()] * count))
    batch = (firms * (BATCH_FIRMS // len(firms) + 1))[:BATCH_FIRMS]
    times: dict[str, list[float]] = {"loop": [], "one": [], "many": [], "questions": []}
    for run in range(RUNS):
        some = [firms[(run * LOOP_FIRMS + i) % len(firms)] for i in range(LOOP_FIRMS)]
        loop_s, expected = seconds(lambda: loop(conditions, some))  # noqa: B023
        one_s, judged = seconds(lambda: [judge_all(compiled, firm, ON) for firm in some])  # noqa: B023
        many_s, _ = seconds(lambda: judge_many(compiled, batch, ON, counts=False))
        asked_s, _ = seconds(lambda: questions_for(compiled, some[0], ON, judged[0]))  # noqa: B023
        assert (np.array([one.verdicts for one in judged]) == expected).all(), "the two judges disagree"
        for name, spent in zip(times, (loop_s, one_s, many_s, asked_s), strict=True):
            times[name].append(spent)
    report(times, count, compile_s, compiled)
    each = [1e3 * seconds(lambda: judge_all(compiled, firm, ON))[0] for firm in firms]  # noqa: B023
    print(
        f"each of {len(firms)} firms, with counts: median {statistics.median(each):.2f}, "
        f"mean {statistics.mean(each):.2f}, most {max(each):.2f} ms"
    )
    rate_loop = count * LOOP_FIRMS / statistics.median(times["loop"])
    return 0 if count * LOOP_FIRMS / statistics.median(times["one"]) >= GOAL * rate_loop else 1


def report(times: dict[str, list[float]], count: int, compile_s: float, compiled: CompiledConditions) -> None:
    median = {name: statistics.median(spent) for name, spent in times.items()}
    loop_rate = count * LOOP_FIRMS / median["loop"]
    one_rate = count * LOOP_FIRMS / median["one"]
    many_rate = count * BATCH_FIRMS / median["many"]
    print(f"python {platform.python_version()}  numpy {np.__version__}  load {os.getloadavg()[0]:.1f}")
    print(f"measures {count}  rows of the value table {compiled.forest.size}  compiled in {compile_s:.1f} s")
    print(f"plain loop          {loop_rate / 1e6:9.3f} M verdicts/s")
    print(f"one firm            {one_rate / 1e6:9.3f} M verdicts/s   {one_rate / loop_rate:7.0f} x the loop")
    print(
        f"many firms          {many_rate / 1e6:9.3f} M verdicts/s   {many_rate / loop_rate:7.0f} x the loop"
    )
    print(f"the firms of these runs, with counts {1e3 * median['one'] / LOOP_FIRMS:6.2f} ms")
    print(f"its questions                       {1e3 * median['questions']:6.2f} ms")
    print("verdicts identical in every run")


if __name__ == "__main__":
    raise SystemExit(main())
