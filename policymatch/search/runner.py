"""Runners: an ONNX graph opened, token ids in, what it says out."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.errors import EncoderError
from policymatch.search.encoder import Backend, Vectors

TokenIds = NDArray[np.int64]


class Runner(Protocol):
    """A graph of one output, asked by any number of threads."""

    def run(self, ids: TokenIds, mask: TokenIds) -> Vectors:
        """What the graph gives for rows of token ids and the mask that tells ids from filling."""
        ...


def open_runner(path: Path, backend: Backend, threads: int) -> Runner:
    """The graph of a file, opened by OpenVINO where `backend` is that, by onnxruntime else.

    Raises EncoderError: it can't be loaded, or OpenVINO is not installed.
    """
    return _OpenVino(path, threads) if backend is Backend.OPENVINO else _OnnxRuntime(path, threads)


class _OnnxRuntime:
    """A graph that onnxruntime runs as it stands."""

    def __init__(self, path: Path, threads: int) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # Threads that spin while they wait take the cores from the other workers.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = _loaded(
            lambda: onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"]),
            _refusals_of(onnxruntime),
            path,
            by="onnxruntime",
        )

    def run(self, ids: TokenIds, mask: TokenIds) -> Vectors:
        told: Vectors = self._session.run(None, {"input_ids": ids, "attention_mask": mask})[0]
        return told


class _OpenVino:
    """A graph that OpenVINO compiles for this processor: with 16-bit products where it has them."""

    def __init__(self, path: Path, threads: int) -> None:
        core, hints = _openvino_core()
        settings = {**hints, "INFERENCE_NUM_THREADS": threads, "NUM_STREAMS": 1, "ENABLE_CPU_PINNING": False}
        compiled = _loaded(
            lambda: core.compile_model(str(path), "CPU", settings), (RuntimeError,), path, by="OpenVINO"
        )
        self._request = compiled.create_infer_request()
        # A request holds its own inputs and outputs.
        self._alone = Lock()

    def run(self, ids: TokenIds, mask: TokenIds) -> Vectors:
        with self._alone:
            self._request.infer({"input_ids": ids, "attention_mask": mask})
            return np.array(self._request.get_output_tensor(0).data, np.float32)


def _refusals_of(onnxruntime: Any) -> tuple[type[Exception], ...]:
    states = onnxruntime.capi.onnxruntime_pybind11_state
    return (
        states.Fail,
        states.InvalidArgument,
        states.InvalidGraph,
        states.InvalidProtobuf,
        states.NoSuchFile,
    )


def _openvino_core() -> tuple[Any, dict[str, Any]]:
    try:
        import openvino
    except ImportError as error:
        raise EncoderError(
            zh="未安装 OpenVINO，请运行 pip install 'policymatch[openvino]'，"
            "或把 POLICYMATCH_BACKEND 设为 onnx",
            en="OpenVINO is not installed; run pip install 'policymatch[openvino]', "
            "or set POLICYMATCH_BACKEND to onnx",
        ) from error
    core = openvino.Core()
    has_halves = "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
    return core, {"INFERENCE_PRECISION_HINT": "bf16" if has_halves else "f32"}


def _loaded(load: Callable[[], Any], failures: tuple[type[Exception], ...], path: Path, *, by: str) -> Any:
    try:
        return load()
    except failures as error:
        raise EncoderError(
            zh=f"{path} 无法由 {by} 载入：{error}", en=f"{by} can't load {path}: {error}"
        ) from error
