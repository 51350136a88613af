"""The gold set read and published once; tests that need it skip where it is absent."""

from datetime import date
from pathlib import Path

import pytest

from policymatch.config import read_settings
from policymatch.evaluation.cases import cases_of
from policymatch.evaluation.gold import read_gold
from policymatch.evaluation.stand import stand_of

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
ON = date(2026, 11, 24)


@pytest.fixture(scope="session")
def gold_set():
    if not GOLD.is_dir():
        pytest.skip("the gold set is not beside this checkout")
    return read_gold(GOLD, ON)


@pytest.fixture(scope="session")
def gold_stand(gold_set):
    with stand_of(gold_set, read_settings(), ON) as stand:
        yield stand


@pytest.fixture(scope="session")
def gold_cases(gold_stand):
    return cases_of(gold_stand)
