"""What every benchmark prints first: versions, threads, kernels, load. And how it takes medians."""

import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from itertools import count

from threadpoolctl import threadpool_info

PACKAGES = ("numpy", "faiss-cpu", "bm25s", "onnxruntime", "torch", "flask", "scikit-learn")


_NUMBERS = count(1)


def show_conditions() -> None:
    """Print under which conditions the figures that follow were taken."""
    print("python", platform.python_version(), *(f"{name} {version(name)}" for name in PACKAGES))
    print("cores", os.cpu_count(), "load", *(f"{load:.2f}" for load in os.getloadavg()))
    for pool in threadpool_info():
        print(
            pool["internal_api"],
            pool.get("version"),
            "threads",
            pool["num_threads"],
            pool.get("architecture", ""),
        )


def interleaved(
    parts: Mapping[str, Callable[[int], object]],
    rounds: int,
    repeats: int,
    *,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, list[float]]:
    """Seconds of each part, taken in turns: `rounds` medians over `repeats` calls each.

    A part is called with a number that never comes twice in a process, so that nothing it keeps can help it.
    """
    medians: dict[str, list[float]] = {name: [] for name in parts}
    for _ in range(rounds):
        taken: dict[str, list[float]] = {name: [] for name in parts}
        for _ in range(repeats):
            for name, part in parts.items():
                number = next(_NUMBERS)
                began = clock()
                part(number)
                taken[name].append(clock() - began)
        for name, seconds in taken.items():
            medians[name].append(statistics.median(seconds))
    return medians


def told(seconds: Sequence[float]) -> str:
    """The median and the range of medians, in milliseconds."""
    low, middle, high = min(seconds), statistics.median(seconds), max(seconds)
    return f"{middle * 1e3:.2f} ms [{low * 1e3:.2f}, {high * 1e3:.2f}]"
