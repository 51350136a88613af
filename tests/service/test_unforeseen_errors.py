"""An error that nobody foresaw is of the document on which it arose: it is named, and the others are read."""

import json
from pathlib import Path

import pytest

from policymatch.config import Settings
from policymatch.domain.document import Document
from policymatch.domain.errors import EncoderError
from policymatch.domain.measure import Policy
from policymatch.reading.extract import extract_policy
from policymatch.service import RefusedSource, build, extract
from policymatch.service.sources import Reader
from policymatch.terms import Terms, load_terms

TEXT = "第一条 对新认定的绿色工厂，给予一次性奖励{}万元。\n"


def stumbling(document: Document, terms: Terms, *, context: object) -> Policy:
    """Reads for real, but for what tells of nine."""
    if "9万元" in document.body:
        raise KeyError("九")
    return extract_policy(document, terms)


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    told = [
        {"id": f"d{sum_}", "title": f"临江市奖励办法{sum_}", "text": TEXT.format(sum_)} for sum_ in (8, 9, 7)
    ]
    path = tmp_path / "notices.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in told), encoding="utf-8")
    return path


def test_one_document_on_which_the_reader_fails_is_named_with_the_error_and_the_rest_go_on(
    lines: Path,
) -> None:
    first, refused, last = Reader(load_terms(), [lines], extract=stumbling).policies_of(lines)
    assert [each.document.id for each in (first, last) if isinstance(each, Policy)] == ["d8", "d7"]
    assert isinstance(refused, RefusedSource)
    assert refused.source == "notices.jsonl#d9"
    assert all("KeyError: '九'" in told for told in (refused.reason.zh, refused.reason.en))


def test_what_hinders_every_document_ends_the_run(lines: Path) -> None:
    def absent() -> None:
        raise EncoderError(zh="没有模型。", en="there is no model")

    with pytest.raises(EncoderError):
        list(Reader(load_terms(), [lines], context=absent).policies_of(lines))


def test_a_document_for_a_term_from_a_leap_day_is_read(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(
        "临江市绿色工厂奖励办法\n"
        + TEXT.format(8)
        + "第二条 申报时间：自2028年2月29日起，有效期3年。\n第三条 自2028年2月29日起，有效期3年。\n",
        encoding="utf-8",
    )
    (policy,) = extract([path], settings)
    assert isinstance(policy, Policy)
    assert build([path], tmp_path / "out", settings).refused == ()


def test_a_name_that_no_file_can_have_is_refused_alone(
    tmp_path: Path, lines: Path, settings: Settings
) -> None:
    long = tmp_path / f"{'长' * 200}.txt"
    report = build([long, lines], tmp_path / "out", settings)
    assert report.documents == 3
    assert [refused.source for refused in report.refused] == [long.name]
    assert "OSError" in report.refused[0].reason.en
    assert [isinstance(item, Policy) for item in extract([long, lines], settings)] == [
        False,
        True,
        True,
        True,
    ]
