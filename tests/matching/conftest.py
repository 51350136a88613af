"""The gold documents and firms, read as reviewed records; tests skip where they are absent."""

import importlib.util
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from policymatch.domain.condition import AllOf
from policymatch.domain.profile import FirmProfile
from policymatch.matching.plain.governed import governed_condition
from policymatch.reading.record import policy_of_record
from policymatch.terms import load_terms

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = SHARED / "gold"


class GoldMeasure(NamedTuple):
    """A gold measure with its tree as annotated and as our own value."""

    id: str
    raw_policy: dict[str, Any]
    raw_condition: dict[str, Any]
    condition: AllOf


def reviewed_record(path):
    """The annotation of a gold document as an extraction record, its quotes still strings."""
    record = json.loads(path.read_text(encoding="utf-8"))
    body = path.with_suffix(".txt").read_text(encoding="utf-8")
    measures = [
        {
            **{key: raw[key] for key in ("title", "kind", "benefits", "condition")},
            "id": f"{record['id']}-m{n}",
            "start": 0,
            "end": 1,
        }
        for n, raw in enumerate(record["measures"])
    ]
    return {"policy": {**record["policy"], "id": record["id"]}, "body": body, "measures": measures}, record


def read_measures():
    for path in sorted((GOLD / "documents").glob("*.json")):
        reviewed, record = reviewed_record(path)
        policy = policy_of_record(reviewed, load_terms())
        for n, (measure, raw) in enumerate(zip(policy.measures, record["measures"], strict=True)):
            governed = governed_condition(policy.document, measure)
            yield GoldMeasure(f"{record['id']}#{n}", record["policy"], raw["condition"], governed)


@pytest.fixture(scope="session")
def on():
    return date(2026, 11, 24)


@pytest.fixture(scope="session")
def gold_measures():
    if not GOLD.is_dir():
        pytest.skip("the gold set is not beside this checkout")
    return tuple(read_measures())


@pytest.fixture(scope="session")
def gold_firms():
    if not GOLD.is_dir():
        pytest.skip("the gold set is not beside this checkout")
    lines = (GOLD / "firms.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines if line.strip())


@pytest.fixture(scope="session")
def gold_profiles(gold_firms):
    return tuple(FirmProfile.model_validate(firm) for firm in gold_firms)


@pytest.fixture(scope="session")
def reference_judge():
    path = SHARED / "tools" / "reference_judge.py"
    if not path.is_file():
        pytest.skip("the reference judge is not beside this checkout")
    spec = importlib.util.spec_from_file_location("reference_judge", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
