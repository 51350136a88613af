"""The documents from which the reader learns."""

import json

import pytest

from policymatch.domain.errors import RecordError
from policymatch.evaluation.reader_training import gold_documents, marked_documents, titled_documents
from policymatch.reading.extract.model import packaged_kinds
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.training import labels_of

BODY = "某市若干措施\n一、支持研发\n（一）对首次入规的企业，给予\n20 万元补助。\n（二）加强宣传。"


def told(document):
    labels = labels_of(document)
    return [u.text for u, label in zip(document.layout.units, labels, strict=True) if label is Label.BEGIN]


def test_a_gold_anchor_marks_the_sentence_it_stands_in_across_line_wraps(tmp_path):
    tmp_path.joinpath("a.txt").write_text(BODY, encoding="utf-8")
    measure = {"title": "首次入规补助", "anchor": "对首次入规的企业，给予20万元补助", "kind": "grant"}
    record = {"policy": {"title": "某市若干措施"}, "measures": [measure]}
    tmp_path.joinpath("a.json").write_text(json.dumps(record), encoding="utf-8")
    ((text, document),) = gold_documents(tmp_path)
    assert text.name == "a.txt"
    assert (document.kinds, document.titles, document.title) == (
        ("grant",),
        ("首次入规补助",),
        "某市若干措施",
    )
    assert told(document) == ["（一）对首次入规的企业，给予20万元补助。"]


def test_marks_point_into_the_texts_of_their_collection(tmp_path):
    start = BODY.find("（一）")
    mark = {"document": "a", "offers": [{"spans": [[start, BODY.find("（二）") - 1]], "kind": "grant"}]}
    tmp_path.joinpath("marks.jsonl").write_text(json.dumps(mark), encoding="utf-8")
    tmp_path.joinpath("texts.jsonl").write_text(json.dumps({"id": "a", "text": BODY}), encoding="utf-8")
    (document,) = marked_documents(tmp_path / "marks.jsonl", [tmp_path / "texts.jsonl"])
    assert told(document) == ["（一）对首次入规的企业，给予20万元补助。"]


def test_a_mark_without_its_document_is_refused_by_name(tmp_path):
    tmp_path.joinpath("marks.jsonl").write_text('{"document": "gone", "offers": []}', encoding="utf-8")
    tmp_path.joinpath("texts.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(RecordError, match="gone"):
        list(marked_documents(tmp_path / "marks.jsonl", [tmp_path / "texts.jsonl"]))


def test_titles_teach_with_what_their_document_says_of_the_offer(tmp_path):
    spans = [[BODY.find("（一）"), BODY.find("（二）") - 1]], [[BODY.find("（二）"), len(BODY)]]
    offers = [{"spans": span, "kind": "grant"} for span in spans]
    offers[0]["title"] = "企业首次入规补助"
    mark = {"document": "a", "offers": offers}
    tmp_path.joinpath("marks.jsonl").write_text(json.dumps(mark), encoding="utf-8")
    record = {"id": "a", "title": "某市若干措施", "text": BODY}
    tmp_path.joinpath("texts.jsonl").write_text(json.dumps(record), encoding="utf-8")
    marked = list(marked_documents(tmp_path / "marks.jsonl", [tmp_path / "texts.jsonl"]))
    (titled,) = titled_documents(marked, packaged_kinds())
    assert titled.titles == ["企业首次入规补助", None]
    assert [told.own for told in titled.told] == [
        "（一）对首次入规的企业，给予20万元补助。",
        "（二）加强宣传。",
    ]
    assert {told.document for told in titled.told} == {"某市若干措施"}


def test_documents_without_any_title_teach_none(tmp_path):
    mark = {"document": "a", "offers": [{"spans": [[0, 4]], "kind": "grant"}]}
    tmp_path.joinpath("marks.jsonl").write_text(json.dumps(mark), encoding="utf-8")
    tmp_path.joinpath("texts.jsonl").write_text(json.dumps({"id": "a", "text": BODY}), encoding="utf-8")
    marked = list(marked_documents(tmp_path / "marks.jsonl", [tmp_path / "texts.jsonl"]))
    assert list(titled_documents(marked, packaged_kinds())) == []
