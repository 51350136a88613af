"""Of several texts under one id one is served, and no other is left out without a word."""

import json
from pathlib import Path

import pytest

from policymatch.config import Settings
from policymatch.domain.measure import Policy
from policymatch.service import build, extract, open_snapshot, record_of
from policymatch.service.building import BuildReport

OLD = "临江市产业扶持办法\n第一条 对工业企业给予20万元一次性奖励。\n"
NEW = OLD.replace("20万元", "99万元")


@pytest.fixture
def mine(tmp_path: Path, settings: Settings) -> Settings:
    """Settings over a shelf of its own."""
    return settings.model_copy(update={"snapshot": tmp_path / "shelf", "reader": "traits"})


def written(place: Path, text: str) -> Path:
    place.parent.mkdir(exist_ok=True)
    place.write_text(text, encoding="utf-8")
    return place


def reviewed(path: Path, title: str, settings: Settings) -> Path:
    """A record that an editor made of a document, beside it."""
    policy = next(iter(extract([path], settings)))
    assert isinstance(policy, Policy)
    record = record_of(policy)
    record["measures"][0]["title"] = title
    return written(path.with_name(f"{title}.json"), json.dumps(record))


def built(settings: Settings, *sources: Path) -> BuildReport:
    return build(sources, settings.snapshot_place, settings)


def offered(settings: Settings) -> list[str]:
    """What is served: each measure by its title and words."""
    catalogue = open_snapshot(settings).catalogue
    placed = [catalogue.placed(row) for row in range(len(catalogue))]
    return [f"{each.measure.title}: {each.words}" for each in placed]


def test_a_document_that_changed_behind_its_record_is_named(tmp_path: Path, mine: Settings) -> None:
    record = reviewed(written(tmp_path / "old" / "a.txt", OLD), "已审", mine)
    report = built(mine, written(tmp_path / "new" / "a.txt", NEW), record)
    assert [each.source for each in report.refused] == ["a.txt"]
    assert "the reviewed record a is served in its place, and was made of another text" in (
        report.refused[0].reason.en
    )
    assert len(offered(mine)) == 1
    assert offered(mine)[0].startswith("已审: ")
    assert "20万元" in offered(mine)[0]


@pytest.mark.parametrize("text", [OLD, OLD.replace("\n", "\r\n\r\n")])
def test_a_record_of_the_text_that_stands_there_is_no_fault(
    text: str, tmp_path: Path, mine: Settings
) -> None:
    record = reviewed(written(tmp_path / "old" / "a.txt", OLD), "已审", mine)
    report = built(mine, record, written(tmp_path / "new" / "a.txt", text))
    assert (report.refused, report.documents) == ((), 1)


def test_a_record_alone_is_no_fault(tmp_path: Path, mine: Settings) -> None:
    record = reviewed(written(tmp_path / "old" / "a.txt", OLD), "已审", mine)
    assert built(mine, record).refused == ()


def test_of_two_records_of_one_id_and_different_texts_the_one_left_out_is_named(
    tmp_path: Path, mine: Settings
) -> None:
    first = reviewed(written(tmp_path / "old" / "a.txt", OLD), "甲", mine)
    second = reviewed(written(tmp_path / "new" / "a.txt", NEW), "乙", mine)
    report = built(mine, first, second)
    assert [each.source for each in report.refused] == ["a.txt#a"]
    assert "99万元" in offered(mine)[0]
