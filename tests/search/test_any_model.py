"""Another sentence-transformers model than the bundled one: a small one made here, at random."""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import Pooling, Transformer
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from policymatch.domain.errors import EncoderError
from policymatch.search.encoder import Backend
from policymatch.search.opening import open_encoder, prepare_encoder

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *"高新技术企业研发费用奖励补助贷款abcdefgh", "。"]
TEXTS = ["高新技术企业。奖励", "研发费用", "贷款" * 30]


def saved_model(folder: Path, pooling: str, words: Sequence[str] = WORDS) -> Path:
    tokenizer = Tokenizer(
        models.WordLevel({word: at for at, word in enumerate(dict.fromkeys(words))}, "[UNK]")
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Split("", "isolated")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    config = BertConfig(
        vocab_size=len(set(words)),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=128,
    )
    bare = folder / "bare"
    BertModel(config).save_pretrained(bare)
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, pad_token="[PAD]", unk_token="[UNK]", model_max_length=128
    ).save_pretrained(bare)
    network = Transformer(str(bare), max_seq_length=128)
    model = SentenceTransformer(
        modules=[network, Pooling(32, pooling_mode=pooling)], prompts={"query": "技术"}
    )
    model.save(str(folder / pooling))
    return folder / pooling


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_a_local_directory_is_one_encoder_on_both_backends(tmp_path, pooling):
    place = saved_model(tmp_path, pooling)
    graph = open_encoder(str(place), tmp_path / "cache", Backend.ONNX)
    torch = open_encoder(str(place), tmp_path / "cache", Backend.TORCH)
    assert graph.fingerprint == torch.fingerprint
    assert np.allclose(graph.encode_passages(TEXTS), torch.encode_passages(TEXTS), atol=1e-4)
    assert np.allclose(graph.encode_queries(TEXTS), torch.encode_queries(TEXTS), atol=1e-4)


def test_prompts_are_those_that_the_directory_states(tmp_path):
    place = saved_model(tmp_path, "mean")
    model = open_encoder(str(place), tmp_path / "cache")
    assert np.allclose(model.encode_queries(["企业"]), model.encode_passages(["技术企业"]), atol=1e-5)


def test_a_pooling_that_the_graph_lacks_is_refused_and_torch_runs_it(tmp_path):
    place = saved_model(tmp_path, "max")
    with pytest.raises(EncoderError, match="set the backend to torch"):
        open_encoder(str(place), tmp_path / "cache", Backend.ONNX)
    assert open_encoder(str(place), tmp_path / "cache", Backend.TORCH).encode_passages(TEXTS).shape == (3, 32)


def test_a_changed_weight_is_another_encoder(tmp_path):
    place = saved_model(tmp_path, "mean")
    before = open_encoder(str(place), tmp_path / "cache").fingerprint
    weights = place / "model.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(content)
    assert open_encoder(str(place), tmp_path / "cache").fingerprint != before


def test_a_damaged_graph_is_refused_and_prepared_anew(tmp_path):
    place = saved_model(tmp_path, "mean")
    cache = tmp_path / "cache"
    expected = open_encoder(str(place), cache).encode_passages(TEXTS)
    weights = next(cache.glob("onnx-*/weights.bin"))
    weights.write_bytes(weights.read_bytes()[:-4] + b"\xff\xff\xff\xff")
    with pytest.raises(EncoderError, match=r"weights\.bin .*policymatch models prepare"):
        open_encoder(str(place), cache)
    prepare_encoder(str(place), cache)
    assert np.array_equal(open_encoder(str(place), cache).encode_passages(TEXTS), expected)


def test_a_directory_that_cannot_be_loaded_is_refused(tmp_path):
    place = saved_model(tmp_path, "mean")
    (place / "config.json").write_text(json.dumps({"model_type": "no such model"}), encoding="utf-8")
    with pytest.raises(EncoderError, match="can't be loaded"):
        open_encoder(str(place), tmp_path / "cache", Backend.TORCH)


def test_a_hub_model_that_was_fetched_needs_no_hub(tmp_path):
    revision = "0123456789abcdef0123456789abcdef01234567"
    saved_model(tmp_path, "mean").rename(tmp_path / "hub-some-owner--some-model-0123456789abcdef")
    model = open_encoder(f"some-owner/some-model@{revision}", tmp_path)
    assert model.name == f"some-owner/some-model@{revision}"
    assert model.encode_passages(TEXTS).shape == (3, 32)


def test_threads_that_open_an_encoder_for_the_first_time_at_once_all_get_it(tmp_path):
    model = str(saved_model(tmp_path, "mean"))
    with ThreadPoolExecutor(4) as threads:
        opened = list(threads.map(lambda _: open_encoder(model, tmp_path / "cache"), range(4)))
    vectors = [encoder.encode_queries(TEXTS) for encoder in opened]
    assert all(np.array_equal(vectors[0], each) for each in vectors[1:])
