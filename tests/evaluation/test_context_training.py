"""The network of the reader made again from marks: what it learns from, and what it writes."""

import json

import numpy as np
import pytest

from policymatch.domain.errors import RecordError, RequestError
from policymatch.evaluation.context_training import train_context
from policymatch.reading.measures.context import Context, Head
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs
from policymatch.search.adapter_tuning import AdapterPlan
from policymatch.search.token_model import open_token_model
from tests.made_models import linked_cache

OFFER = "（一）对首次入规的企业，给予20万元补助。"
BODY = f"某市若干措施\n一、支持研发\n{OFFER}\n（二）加强宣传，营造氛围。\n二、附则\n本措施由市科技局解释。"
PLAN = AdapterPlan(epochs=2, rank=2, first_layer=10)


def marked(folder, documents):
    start = BODY.index(OFFER)
    mark = {"document": "a", "offers": [{"spans": [[start, start + len(OFFER)]], "kind": "grant"}]}
    (folder / "marks.jsonl").write_text("".join(json.dumps(mark) + "\n" for _ in range(documents)), "utf-8")
    (folder / "texts.jsonl").write_text(json.dumps({"id": "a", "text": BODY}), "utf-8")
    return folder / "marks.jsonl", [folder / "texts.jsonl"]


def test_what_is_written_reads_documents(settings, encoder_cache, tmp_path):
    marks, texts = marked(tmp_path, documents=6)
    assert train_context(settings, marks, texts, tmp_path / "out", PLAN) == 6
    cache = linked_cache(encoder_cache, tmp_path / "cache")
    network = open_token_model(tmp_path / "out" / "adapters.npz", cache)
    context = Context(network, Head.open(tmp_path / "out" / "context.npz"))
    layout = layout_of(BODY, paragraphs(BODY))
    chances = np.exp(context.log_chances(layout))
    assert chances.shape == (len(layout.units), 3)
    assert chances.sum(axis=1) == pytest.approx(1)


def test_a_mark_without_its_document_is_refused_by_name(settings, tmp_path):
    marks, _ = marked(tmp_path, documents=1)
    (tmp_path / "texts.jsonl").write_text(json.dumps({"id": "b", "text": BODY}), "utf-8")
    with pytest.raises(RecordError, match="/a"):
        train_context(settings, marks, [tmp_path / "texts.jsonl"], tmp_path / "out", PLAN)


def test_nothing_to_learn_from_is_told(settings, tmp_path):
    marks, texts = marked(tmp_path, documents=0)
    with pytest.raises(RequestError, match="no marked document"):
        train_context(settings, marks, texts, tmp_path / "out", PLAN)
    assert not (tmp_path / "out").exists()
