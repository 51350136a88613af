"""The packaged network: what it says of sentences among their neighbours."""

import numpy as np
import pytest

from policymatch.config import ReaderKind, Settings
from policymatch.domain.document import Document
from policymatch.domain.errors import TermsError
from policymatch.reading.extract import extract_policy
from policymatch.reading.measures.context import Head
from policymatch.reading.measures.labels import LABELS, Label, Labeller
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs
from policymatch.service import context_in, context_of, describe_reader
from policymatch.terms import load_terms, packaged_folder
from tests.reading.measures.test_labels import chain

BODY = (
    "某区促进工业软件发展若干措施\n"
    "一、支持首次应用\n对首次购买本区企业工业软件的制造业企业，按合同金额的30%给予最高100万元补贴。\n"
    "二、加强组织领导\n各部门要高度重视，建立健全工作机制，形成工作合力。\n"
    "三、附则\n本措施自印发之日起施行，由区科技局负责解释。"
)


@pytest.fixture(scope="module")
def context(settings: Settings):
    return context_of(settings)


def chances_of(context, body):
    layout = layout_of(body, paragraphs(body))
    told = np.exp(context.log_chances(layout))
    return {unit.text: row for unit, row in zip(layout.units, told, strict=True)}


def test_a_sentence_that_gives_begins_an_offer_and_a_task_of_offices_does_not(context):
    begins = {text: row[LABELS.index(Label.BEGIN)] for text, row in chances_of(context, BODY).items()}
    gives = next(text for text in begins if "最高100万元补贴" in text)
    assert begins[gives] > 0.5
    assert all(chance < 0.3 for text, chance in begins.items() if text != gives)


def test_chances_of_each_sentence_sum_to_one(context):
    assert all(row.sum() == pytest.approx(1) for row in chances_of(context, BODY).values())


def test_a_document_without_sentences_has_none(context):
    assert context.log_chances(layout_of("", ())).shape == (0, 3)


def test_the_network_has_half_a_say():
    own, network = np.log([0.2, 0.5, 0.3]), np.log([[0.8, 0.1, 0.1]])
    mixed = np.sqrt(np.exp(own) * np.exp(network[0]))
    mixed /= mixed.sum()
    told = Labeller(chain({}), bias=0.0).label([[]], network)
    assert told.begins == pytest.approx([mixed[0] / (mixed[0] + mixed[2])])
    assert told.labels == [Label.BEGIN]
    assert Labeller(chain({}), bias=0.0).label([[]]).labels == [Label.OUTSIDE]


def test_a_document_is_read_with_the_network_and_without(context):
    document = Document(id="d", title="某区促进工业软件发展若干措施", body=BODY, region="310104")
    for around in (context, None):
        (measure,) = extract_policy(document, load_terms(), context=around).measures
        assert BODY[measure.start : measure.end].endswith("最高100万元补贴。")
        assert measure.benefits[0].cap_yuan == 1_000_000


def test_a_head_comes_back_with_the_same_answers(tmp_path):
    head = Head.open(packaged_folder("models") / "reader" / "context.npz")
    head.save(tmp_path / "again.npz")
    told = np.random.default_rng(0).normal(size=(5, head.hidden[0].shape[1] - head.form[0].shape[0]))
    form = np.zeros((5, head.form[0].shape[1]), np.float32)
    again = Head.open(tmp_path / "again.npz").log_chances(told.astype(np.float32), form)
    assert (again == head.log_chances(told.astype(np.float32), form)).all()


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 cut off"])
def test_a_damaged_head_is_refused_by_name(tmp_path, content):
    path = tmp_path / "context.npz"
    path.write_bytes(content)
    with pytest.raises(TermsError, match=r"context\.npz"):
        Head.open(path)


def test_a_reader_set_to_traits_has_no_network(settings):
    assert context_of(settings.model_copy(update={"reader": ReaderKind.TRAITS})) is None


def test_it_is_told_how_documents_are_read_and_whether_the_network_is_ready(context, settings, tmp_path):
    assert context is not None
    told = describe_reader(settings)
    assert (told.reader, told.prepared) == ("context", True)
    assert (told.folder / "model.onnx").is_file()
    elsewhere = describe_reader(settings.model_copy(update={"home": tmp_path}))
    assert (elsewhere.reader, elsewhere.prepared) == ("context", False)
    plain = describe_reader(settings.model_copy(update={"reader": ReaderKind.TRAITS}))
    assert (plain.reader, plain.prepared, plain.folder) == ("traits", True, None)


def test_a_network_of_another_folder_is_opened_from_there(settings, context, tmp_path):
    own = packaged_folder("models") / "reader"
    layout = layout_of(BODY, paragraphs(BODY))
    assert (context_in(own, settings).log_chances(layout) == context.log_chances(layout)).all()
    with pytest.raises(TermsError, match=r"adapters\.npz"):
        context_in(tmp_path, settings)
