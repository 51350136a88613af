"""What runs a graph: OpenVINO beside onnxruntime, on the bundled encoder and the network of the reader."""

import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from policymatch.domain.errors import EncoderError
from policymatch.search.encoder import Backend
from policymatch.search.opening import describe_encoder, open_encoder, prepare_encoder
from policymatch.search.runner import open_runner
from policymatch.search.token_model import open_token_model
from policymatch.terms import packaged_folder

NAME = "bundled:e5-small"
TEXTS = [
    "对首次认定的高新技术企业给予20万元奖励。",
    "研发费用占营业收入比例不低于5％，且上年度营业收入在2000万元～2亿元之间；",
    "A grant of up to 1,000,000 yuan for R&D equipment, paid once per firm (Shenyang).",
    "贷款",
    "本办法自印发之日起施行，由区科技局负责解释。" * 60,
]


def least_cosine(left, right):
    return float((left * right).sum(1).min())


@pytest.fixture(scope="module")
def openvino(encoder_cache):
    return open_encoder(NAME, encoder_cache, Backend.OPENVINO)


def test_openvino_gives_the_vectors_of_onnxruntime_and_so_has_its_fingerprint(openvino, encoder_cache):
    floats = open_encoder(NAME, encoder_cache)
    assert openvino.fingerprint == floats.fingerprint
    for told in ("encode_queries", "encode_passages"):
        rows = getattr(openvino, told)(TEXTS)
        assert rows.dtype == np.float32
        assert least_cosine(rows, getattr(floats, told)(TEXTS)) > 0.9999


def test_openvino_runs_the_graph_of_onnxruntime_and_makes_none_of_its_own(encoder_cache):
    prepared = prepare_encoder(NAME, encoder_cache, backend=Backend.OPENVINO)
    assert prepared.prepared
    assert prepared.folder == describe_encoder(NAME, encoder_cache, Backend.ONNX).folder


def test_threads_that_ask_at_once_are_each_given_their_own_vectors(openvino):
    alone = [openvino.encode_passages([text]) for text in TEXTS]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda text: openvino.encode_passages([text]), TEXTS * 8))
    assert all(np.array_equal(alone[at % len(TEXTS)], rows) for at, rows in enumerate(together))


def test_the_network_of_the_reader_says_the_same_on_openvino(encoder_cache):
    adapters = packaged_folder("models") / "reader" / "adapters.npz"
    on = {each: open_token_model(adapters, encoder_cache, each) for each in (Backend.ONNX, Backend.OPENVINO)}
    windows = [on[Backend.ONNX].ids(text)[:300] for text in TEXTS]
    for left, right in zip(*(model.states(windows) for model in on.values()), strict=True):
        norms = np.linalg.norm(left, axis=1) * np.linalg.norm(right, axis=1)
        assert left.shape == right.shape
        assert float(((left * right).sum(1) / norms).min()) > 0.999


def test_where_openvino_is_not_installed_the_refusal_says_what_to_install(monkeypatch, encoder_cache):
    monkeypatch.setitem(sys.modules, "openvino", None)
    with pytest.raises(EncoderError, match=r"pip install 'policymatch\[openvino\]'") as refusal:
        open_encoder(NAME, encoder_cache, Backend.OPENVINO)
    assert "未安装 OpenVINO" in refusal.value.wording.zh


@pytest.mark.parametrize("backend", [Backend.ONNX, Backend.OPENVINO])
def test_a_graph_that_is_none_is_refused_by_name(backend, tmp_path):
    (tmp_path / "model.onnx").write_bytes(b"no graph")
    with pytest.raises(EncoderError, match=r"can't load .*model\.onnx"):
        open_runner(tmp_path / "model.onnx", backend, 1)
