"""A SentenceTransformer directory made out of an E5S1 container."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file

from policymatch.search.adapters import Adapters
from policymatch.search.container import Container, Vocabulary
from policymatch.search.encoder import Vectors
from policymatch.search.manifest import BundledModel
from policymatch.search.tokenizer import kept_rows, mark_names, tokenizer_of, trimmed

WEIGHTS = "model.safetensors"
TOKENIZER = "tokenizer.json"

# (name in the container, name in BERT) of the parts of a layer; each has a weight and a bias.
_LINEAR = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


def write_checkpoint(container: Container, model: BundledModel, folder: Path) -> None:
    """Writes weights, tokenizer and configuration of `container`, trimmed to the alphabet of `model`."""
    rows = kept_rows(container.vocabulary, model)
    vocabulary = trimmed(container.vocabulary, rows)
    save_file(dict(_tensors(container, rows)), str(folder / WEIGHTS), metadata={"format": "pt"})
    (folder / TOKENIZER).write_text(tokenizer_of(vocabulary).to_str(), encoding="utf-8")
    for name, content in _configuration(container, vocabulary, model).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def write_taught(checkpoint: Path, adapters: Adapters, folder: Path) -> None:
    """Writes what `write_checkpoint` wrote to `checkpoint` once more, `adapters` added to the weights."""
    shutil.copytree(
        checkpoint, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(WEIGHTS, "made.json")
    )
    weights = load_file(str(checkpoint / WEIGHTS))
    for name in adapters.parts:
        weights[name] = weights[name] + adapters.difference(name)
    save_file(weights, str(folder / WEIGHTS), metadata={"format": "pt"})


def _tensors(container: Container, rows: NDArray[np.int64]) -> Iterator[tuple[str, Vectors]]:
    hidden = container.shape.hidden
    yield "embeddings.word_embeddings.weight", container.matrix("emb.word", hidden)[rows]
    yield "embeddings.position_embeddings.weight", container.vector("emb.pos").reshape(-1, hidden)
    yield "embeddings.token_type_embeddings.weight", container.vector("emb.type").reshape(-1, hidden)
    yield "embeddings.LayerNorm.weight", container.vector("emb.ln.w")
    yield "embeddings.LayerNorm.bias", container.vector("emb.ln.b")
    for layer in range(container.shape.layers):
        yield from _layer(container, layer)
    # Mean pooling needs no pooler; zeros keep loaders from making one at random.
    yield "pooler.dense.weight", np.zeros((hidden, hidden), np.float32)
    yield "pooler.dense.bias", np.zeros(hidden, np.float32)


def _layer(container: Container, layer: int) -> Iterator[tuple[str, Vectors]]:
    for short, long in _LINEAR.items():
        inputs = container.shape.feed_forward if short == "fo" else container.shape.hidden
        yield f"encoder.layer.{layer}.{long}.weight", container.matrix(f"l{layer}.{short}.w", inputs)
        yield f"encoder.layer.{layer}.{long}.bias", container.vector(f"l{layer}.{short}.b")
    for short, long in _NORMS.items():
        yield f"encoder.layer.{layer}.{long}.weight", container.vector(f"l{layer}.{short}.w")
        yield f"encoder.layer.{layer}.{long}.bias", container.vector(f"l{layer}.{short}.b")


def _configuration(container: Container, vocabulary: Vocabulary, model: BundledModel) -> dict[str, Any]:
    """The files by which transformers and sentence-transformers know the model."""
    modules = ("Transformer", ""), ("Pooling", "1_Pooling"), ("Normalize", "2_Normalize")
    return {
        "config.json": _network(container, vocabulary),
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": model.window_tokens,
            "model_input_names": ["input_ids", "attention_mask"],
            "clean_up_tokenization_spaces": False,
            "padding_side": "right",
            **mark_names(vocabulary),
        },
        "modules.json": [
            {"idx": at, "name": str(at), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for at, (kind, path) in enumerate(modules)
        ],
        "sentence_bert_config.json": {"max_seq_length": model.window_tokens, "do_lower_case": False},
        "1_Pooling/config.json": {
            "word_embedding_dimension": container.shape.hidden,
            "pooling_mode_mean_tokens": True,
            "pooling_mode_cls_token": False,
            "include_prompt": True,
        },
        "2_Normalize/config.json": {},
        "config_sentence_transformers.json": {
            "prompts": {"query": model.query_prompt, "document": model.passage_prompt},
            "similarity_fn_name": "cosine",
        },
    }


def _network(container: Container, vocabulary: Vocabulary) -> dict[str, Any]:
    shape, marks = container.shape, vocabulary.marks
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_act": "gelu",
        "hidden_size": shape.hidden,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "intermediate_size": shape.feed_forward,
        "vocab_size": len(vocabulary.pieces),
        "max_position_embeddings": shape.positions,
        "type_vocab_size": shape.token_types,
        "layer_norm_eps": round(shape.epsilon, 15),
        "pad_token_id": marks.padding,
        "bos_token_id": marks.start,
        "eos_token_id": marks.end,
        "position_embedding_type": "absolute",
    }
