"""P8: building a snapshot beside bare encoding of the same texts.

usage: python benchmarks/bench_build.py [SOURCES...] [--rounds 5]

Both encode everything: the build starts with no kept vectors or readings each time. Reading, extracting,
indexing, syncing to disk and publishing are what the build adds. P9: the same build again with one document
more.
"""

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.conditions_of_measuring import show_conditions
from policymatch.config import Settings, read_settings
from policymatch.domain.measure import Policy
from policymatch.service import build, encoder_of, extract, starter_corpus
from policymatch.snapshot.texts import passages_of

THREADS = 2


def seconds_of(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def texts_of(sources: Sequence[Path], settings: Settings) -> list[str]:
    encoder = encoder_of(settings, threads=THREADS)
    read = [policy for policy in extract(sources, settings) if isinstance(policy, Policy)]
    found = [text for p in read for m in p.measures for text in passages_of(p.document, m, encoder)]
    # A build encodes texts of like length side by side, each different text once; so does the floor.
    return sorted(set(found), key=len)


def settings_in(settings: Settings, place: Path) -> Settings:
    """The same encoder in a home of its own, whose kept vectors can be thrown away."""
    (place / "encoders").symlink_to(settings.encoder_cache)
    return settings.model_copy(update={"home": place, "snapshot": place / "shelf"})


def one_more(place: Path, number: int) -> Path:
    """A document that no build has seen yet."""
    path = place / "one-more.txt"
    path.write_text(f"又一份措施\n第一条 对高新技术企业给予{number + 1}万元奖励。\n", encoding="utf-8")
    return path


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("sources", nargs="*", type=Path)
    given.add_argument("--rounds", type=int, default=5)
    wish = given.parse_args()
    show_conditions()
    bare, whole, again = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        place, sources = Path(folder), wish.sources or [starter_corpus()]
        mine = settings_in(read_settings(), place)
        texts, encoder = texts_of(sources, mine), encoder_of(mine, threads=THREADS)
        encoder.encode_passages(texts[:8])
        for number in range(wish.rounds):
            for kept in (mine.vector_cache, mine.reading_cache):
                shutil.rmtree(kept, ignore_errors=True)
            more = [*sources, one_more(place, number)]
            bare.append(seconds_of(partial(encoder.encode_passages, texts)))
            whole.append(seconds_of(partial(build, sources, mine.snapshot_place, mine)))
            again.append(seconds_of(partial(build, more, mine.snapshot_place, mine)))
    print(f"{len(texts)} texts; bare {statistics.median(bare):.2f} s, build {statistics.median(whole):.2f} s")
    ratios = [w / b for w, b in zip(whole, bare, strict=True)]
    print(
        f"P8 build over bare encoding: {statistics.median(ratios):.3f} [{min(ratios):.3f}, {max(ratios):.3f}]"
    )
    shares = [a / w for a, w in zip(again, whole, strict=True)]
    print(f"P9 one document more over the full build: {statistics.median(shares):.1%}")


if __name__ == "__main__":
    main()
