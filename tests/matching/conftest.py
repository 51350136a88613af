"""The gold documents and firms, read as reviewed records; tests skip where they are absent."""

import importlib.util
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from pydantic import TypeAdapter

from policymatch.domain.condition import AllOf, Condition
from policymatch.domain.document import Document
from policymatch.domain.measure import Measure, governed_condition
from policymatch.domain.profile import FirmProfile

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = SHARED / "gold"
_CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)


class GoldMeasure(NamedTuple):
    """A gold measure with its tree as annotated and as our own value."""

    id: str
    raw_policy: dict[str, Any]
    raw_condition: dict[str, Any]
    condition: AllOf


def without_quotes(node: dict[str, Any]) -> dict[str, Any]:
    """A gold tree without its quotes, which are strings there and not spans."""
    for group in ("all", "any", "none", "of"):
        if group in node:
            return node | {group: [without_quotes(child) for child in node[group]]}
    return {key: value for key, value in node.items() if key != "quote"}


def read_measures():
    for path in sorted((GOLD / "documents").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        policy = record["policy"]
        courts = bool(policy.get("newcomers"))
        document = Document(id=record["id"], title="", body="", region=policy["region"], newcomers=courts)
        for n, raw in enumerate(record["measures"]):
            condition = _CONDITION.validate_python(without_quotes(raw["condition"]))
            measure = Measure(id="m", title="", start=0, end=1, kind=raw["kind"], condition=condition)
            governed = governed_condition(document, measure)
            yield GoldMeasure(f"{record['id']}#{n}", policy, raw["condition"], governed)


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
