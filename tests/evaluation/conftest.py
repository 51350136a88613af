"""A part of the gold set, read and published once; tests that need it skip where it is absent."""

from datetime import date
from pathlib import Path

import pytest

from policymatch.config import read_settings
from policymatch.evaluation.cases import cases_of
from policymatch.evaluation.gold import read_gold
from policymatch.evaluation.stand import stand_of

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
ON = date(2026, 11, 24)
# Every document of gold takes minutes to read; `policymatch evaluate` reads them all.
ONE_OF = 3


def part_of_gold(folder: Path) -> Path:
    """A gold folder of one document of three, with all firms and the grades of its measures."""
    (folder / "documents").mkdir()
    names = sorted(path.stem for path in (GOLD / "documents").glob("*.json"))[::ONE_OF]
    for name in names:
        for suffix in (".txt", ".json"):
            (folder / "documents" / f"{name}{suffix}").symlink_to(GOLD / "documents" / f"{name}{suffix}")
    (folder / "firms.jsonl").symlink_to(GOLD / "firms.jsonl")
    rows = (GOLD / "relevance.tsv").read_text("utf-8").splitlines()
    kept = [row for row in rows if row.split("\t")[1].split("#")[0] in names]
    (folder / "relevance.tsv").write_text("\n".join(kept) + "\n", "utf-8")
    return folder


@pytest.fixture(scope="session")
def gold_set(tmp_path_factory):
    if not GOLD.is_dir():
        pytest.skip("the gold set is not beside this checkout")
    return read_gold(part_of_gold(tmp_path_factory.mktemp("gold")), ON)


@pytest.fixture(scope="session")
def gold_stand(gold_set):
    with stand_of(gold_set, read_settings(), ON) as stand:
        yield stand


@pytest.fixture(scope="session")
def gold_cases(gold_stand):
    return cases_of(gold_stand)
