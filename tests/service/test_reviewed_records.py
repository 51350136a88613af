"""One record that an editor spoilt names its faults, and the records behind it are taken."""

import json
from pathlib import Path
from typing import Any

import pytest

from policymatch.domain.measure import Policy
from policymatch.service import RefusedSource
from policymatch.service.sources import Reader
from policymatch.terms import load_terms

BODY = "渔港奖励办法\n对渔业企业给予10万元奖励。"


def record(name: str, **told: Any) -> dict[str, Any]:
    measure = {"id": f"{name}-m1", "title": "渔业奖励", "start": 7, "end": 20, "kind": "award"}
    own = {"policy": {"id": name, "title": "渔港奖励办法"}, "body": BODY, "measures": [measure]}
    return {**own, **told}


def read(path: Path, *lines: Any) -> list[Policy | RefusedSource]:
    told = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    path.write_text("".join(f"{line}\n" for line in told), encoding="utf-8")
    return list(Reader(load_terms(), [path]).policies_of(path))


SPOILT = {
    "measures": {"measures": None},
    "policy": {"policy": None},
    "field": {
        "measures": [
            {
                **record("b")["measures"][0],
                "condition": {"all": [{"field": ["rd_ratio"], "op": ">=", "value": 1, "quote": "10万元"}]},
            }
        ]
    },
}


@pytest.mark.parametrize("told", SPOILT.values(), ids=SPOILT)
def test_a_record_of_another_shape_is_named_and_those_behind_it_are_taken(
    told: dict[str, Any], tmp_path: Path
) -> None:
    before, spoilt, behind = read(tmp_path / "r.jsonl", record("a"), record("b", **told), record("c"))
    assert [p.document.id for p in (before, behind) if isinstance(p, Policy)] == ["a", "c"]
    assert isinstance(spoilt, RefusedSource)
    assert "请逐条改正" in spoilt.reason.zh


def test_a_line_that_was_cut_is_named_by_its_number_and_no_record_is_read_anew(tmp_path: Path) -> None:
    taken, cut, behind = read(tmp_path / "r.jsonl", record("a"), '{"policy": {"id"', record("c"))
    assert isinstance(cut, RefusedSource)
    assert cut.source == "r.jsonl:2"
    assert [p.reviewed for p in (taken, behind) if isinstance(p, Policy)] == [True, True]


@pytest.mark.parametrize("name", ["r.json", "r.jsonl", "r.ndjson"])
def test_records_are_taken_from_every_kind_of_collection(name: str, tmp_path: Path) -> None:
    (taken,) = read(tmp_path / name, record("a"))
    assert isinstance(taken, Policy)
    assert (taken.reviewed, [measure.title for measure in taken.measures]) == (True, ["渔业奖励"])


def test_a_record_with_a_misspelt_part_is_no_document_to_read_anew(tmp_path: Path) -> None:
    misspelt = {key: part for key, part in record("a").items() if key != "measures"} | {"mesures": []}
    (refused,) = read(tmp_path / "r.json", misspelt)
    assert isinstance(refused, RefusedSource)
    assert "/mesures" in refused.reason.zh
