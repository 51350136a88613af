"""A SentenceTransformer directory turned into one ONNX graph, pooling and normalising inside it."""

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policymatch.domain.errors import EncoderError
from policymatch.search.adapters import Adapters

if TYPE_CHECKING:
    import torch

GRAPH = "model.onnx"
_WEIGHTS = "weights.bin"
_OPSET = 17
_SMALL_TENSOR_BYTES = 1024
# A protobuf message holds no more; larger models run on torch.
_MOST_BYTES = 2**31 - 2**27
_POOLINGS = ("mean", "cls")


def export_graph(model: Path, folder: Path) -> tuple[int, int]:
    """Writes the graph of `model` and its weights beside it; returns (dimension, tokens of a window).

    The weights lie in a file of their own, which processes map and share. Raises EncoderError for a model
    that is too large or that pools in another way than by mean or first token.
    """
    import torch

    from policymatch.search.torch_model import load_sentence_transformer

    loaded = load_sentence_transformer(model)
    whole = pooled_network(loaded[0].auto_model, _pooling(loaded, model))
    if sum(value.nbytes for value in whole.state_dict().values()) > _MOST_BYTES:
        raise _unsupported(model, zh="模型超过 2 GB", en="it is larger than 2 GB")
    _trace(whole, folder / GRAPH, torch.ones(2, 9, dtype=torch.int64))
    _move_weights_out(folder)
    return int(loaded.get_embedding_dimension()), int(loaded.max_seq_length)


def export_states(model: Path, adapters: Adapters, folder: Path) -> tuple[int, int]:
    """Writes the graph of `model` with its adapters added, a state for each token, nothing pooled.

    Returns (dimension, tokens of a window). Raises EncoderError where the model can't be loaded.
    """
    import torch

    from policymatch.search.torch_model import load_sentence_transformer

    loaded = load_sentence_transformer(model)
    network = loaded[0].auto_model
    with torch.no_grad():
        for name in adapters.parts:
            network.get_parameter(name).add_(torch.from_numpy(adapters.difference(name)))
    _trace(_states_network(network), folder / GRAPH, torch.ones(2, 9, dtype=torch.int64), "states")
    _move_weights_out(folder)
    return int(loaded.get_embedding_dimension()), int(loaded.max_seq_length)


def quantise_graph(source: Path, folder: Path) -> None:
    """Writes the graph of folder `source` to `folder` with 8-bit weights, one scale a channel."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        source / GRAPH,
        folder / GRAPH,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        weight_type=QuantType.QInt8,
    )
    _move_weights_out(folder)


def pooled_network(network: Any, pooling: str) -> "torch.nn.Module":
    """`network` with its pooling and normalising as one module: ids and mask in, unit rows out."""
    import torch

    class Pooled(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.network = network

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            states = self.network(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
            rows = states[:, 0] if pooling == "cls" else _mean(states, attention_mask)
            return torch.nn.functional.normalize(rows, dim=1)

    return Pooled().eval()


def _states_network(network: Any) -> "torch.nn.Module":
    """`network` as a module: ids and mask in, the states of all tokens out."""
    import torch

    class States(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.network = network

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            states: torch.Tensor = self.network(
                input_ids=input_ids, attention_mask=attention_mask
            ).last_hidden_state
            return states

    return States().eval()


def _mean(states: "torch.Tensor", mask: "torch.Tensor") -> "torch.Tensor":
    weights = mask.unsqueeze(-1).to(states.dtype)
    return (states * weights).sum(1) / weights.sum(1)


def _trace(whole: "torch.nn.Module", path: Path, example: "torch.Tensor", output: str = "vectors") -> None:
    import torch

    axes = {0: "texts", 1: "tokens"}
    told = {0: "texts"} if output == "vectors" else axes
    with torch.no_grad(), warnings.catch_warnings():
        # The tracer warns of each Python branch it passes; the tests compare the graph with the model.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            whole,
            (example, example),
            str(path),
            input_names=["input_ids", "attention_mask"],
            output_names=[output],
            dynamic_axes={"input_ids": axes, "attention_mask": axes, output: told},
            opset_version=_OPSET,
            dynamo=False,
        )


def _move_weights_out(folder: Path) -> None:
    import onnx

    onnx.save_model(
        onnx.load(str(folder / GRAPH)),
        str(folder / GRAPH),
        save_as_external_data=True,
        all_tensors_to_one_file=True,
        location=_WEIGHTS,
        size_threshold=_SMALL_TENSOR_BYTES,
    )


def _pooling(loaded: Any, model: Path) -> str:
    mode = str(loaded[1].get_config_dict().get("pooling_mode"))
    if mode not in _POOLINGS:
        raise _unsupported(model, zh=f"池化方式为 {mode}", en=f"it pools by {mode}")
    return mode


def _unsupported(model: Path, *, zh: str, en: str) -> EncoderError:
    return EncoderError(
        zh=f"{model} 不能导出为 ONNX（{zh}），请把后端设为 torch",
        en=f"{model} can't be exported to ONNX ({en}); set the backend to torch",
    )
