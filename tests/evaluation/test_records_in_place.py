"""Records handed in stand in place of our reading, all of them, with the confidence that they tell."""

import json
from datetime import date

import pytest

from policymatch.config import read_settings
from policymatch.domain.errors import RecordError
from policymatch.domain.measure import Policy
from policymatch.evaluation.cases import cases_of
from policymatch.evaluation.gold import read_gold
from policymatch.evaluation.measuring import evaluate
from policymatch.evaluation.ranker_training import card_of
from policymatch.evaluation.stand import stand_of
from policymatch.matching.rank import packaged_ranker
from policymatch.service import extract, record_of
from tests.evaluation.toy_gold import write_gold

ON = date(2026, 11, 24)
DOUBT = 0.37


@pytest.fixture(scope="module")
def gold(tmp_path_factory):
    return read_gold(write_gold(tmp_path_factory.mktemp("gold")), ON)


@pytest.fixture(scope="module")
def records(gold):
    """Our own reading of six documents of two measures, the second of each missed, the first doubted."""
    found = [
        record_of(policy) for policy in extract(gold.files, read_settings()) if isinstance(policy, Policy)
    ]
    for record in found:
        (first, _) = record["measures"]
        record["measures"] = [{**first, "confidence": DOUBT}]
    return found


def written(folder, records):
    path = folder / "records.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in records), "utf-8")
    return path


def test_figures_are_those_of_the_records_and_the_order_sees_their_confidence(gold, records, tmp_path):
    with stand_of(gold, read_settings(), ON, read=[written(tmp_path, records)]) as stand:
        figures, cases = evaluate(stand), cases_of(stand)
        card = card_of(packaged_ranker(), figures, cases, stand)
    assert figures.extraction["measures_recall"] == 0.5
    assert {round(float(told), 2) for case in cases for told in case.features["confidence"]} == {DOUBT}
    assert "--read RECORDS" in card
    assert "are a fit" not in card


def test_a_card_of_our_own_reading_says_that_it_is_a_fit(gold):
    with stand_of(gold, read_settings(), ON) as stand:
        card = card_of(packaged_ranker(), evaluate(stand), cases_of(stand), stand)
    assert "--read" not in card
    assert "are a fit" in card


def test_records_that_lack_a_document_are_refused_by_its_name(gold, records, tmp_path):
    damaged = [{**records[1], "body": ""}, *records[2:]]
    with (
        pytest.raises(RecordError, match=r"every document") as refused,
        stand_of(gold, read_settings(), ON, read=[written(tmp_path, damaged)]),
    ):
        pass
    assert [fault.pointer for fault in refused.value.faults] == ["/d0", "/d1"]
