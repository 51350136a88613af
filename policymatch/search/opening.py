"""Encoders by name: prepared once, opened many times."""

import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from tokenizers import Tokenizer

from policymatch.domain.errors import EncoderError
from policymatch.domain.progress import Progress, Stage, silent
from policymatch.domain.value import Value
from policymatch.search.checkpoint import TOKENIZER
from policymatch.search.encoder import Backend, Encoder
from policymatch.search.graph import GRAPH, export_graph, quantise_graph
from policymatch.search.manifest import BundledModel, encoder_manifest
from policymatch.search.onnx_model import OnnxModel
from policymatch.search.prepared import ModelCard, PreparedFolder
from policymatch.search.runner import open_runner
from policymatch.search.source import ModelSource, source_of
from policymatch.search.text_encoder import TextEncoder


class EncoderDescription(Value):
    """What `policymatch models` shows of an encoder. `bundled` is None for models from elsewhere."""

    name: str
    backend: Backend
    fingerprint: str
    prepared: bool
    folder: Path
    size_bytes: int
    bundled: BundledModel | None


def open_encoder(name: str, cache: Path, backend: Backend = Backend.ONNX, *, threads: int = 1) -> Encoder:
    """The encoder called `name`, prepared in `cache` first where it is not there yet.

    `threads` is 1 for a service (more workers, not more threads); a build may take more.

    Raises EncoderError where it can't be had, or a prepared file was changed.
    """
    source = source_of(name, cache)
    return (
        _open_torch(source, threads)
        if backend is Backend.TORCH
        else _open_onnx(source, cache, backend, threads)
    )


def prepare_encoder(
    name: str, cache: Path, progress: Progress = silent, backend: Backend = Backend.ONNX
) -> EncoderDescription:
    """Makes what `open_encoder` opens, and makes damaged folders anew.

    Raises EncoderError where the model can't be had.
    """
    steps = _steps(name, cache, backend)
    for done, step in enumerate(steps):
        progress(Stage.PREPARE, done, len(steps))
        step()
    progress(Stage.PREPARE, len(steps), len(steps))
    return describe_encoder(name, cache, backend)


def describe_encoder(name: str, cache: Path, backend: Backend = Backend.ONNX) -> EncoderDescription:
    """What and where the encoder is, and whether it is prepared; nothing is prepared by asking.

    Raises EncoderError for a name that stands for no model.
    """
    source = source_of(name, cache)
    manifest = encoder_manifest()
    is_ours = name in (manifest.bundled.name, manifest.taught.name)
    folder = _shown_folder(source, cache, backend)
    return EncoderDescription(
        name=name,
        backend=backend,
        fingerprint=_identity(source, backend),
        prepared=folder.is_dir(),
        folder=folder,
        size_bytes=sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()),
        bundled=manifest.bundled if is_ours else None,
    )


def _steps(name: str, cache: Path, backend: Backend) -> list[Callable[[], object]]:
    source = source_of(name, cache)
    folders = list(source.folders)
    backends = {
        Backend.TORCH: (),
        Backend.ONNX: (Backend.ONNX,),
        Backend.OPENVINO: (Backend.ONNX,),
        Backend.ONNX_INT8: (Backend.ONNX, Backend.ONNX_INT8),
    }[backend]
    folders += [_graph_folder(source, cache, each) for each in backends]
    graphs = [lambda each=each: _graph_card(source, cache, each) for each in backends]
    return [lambda: _discard_damaged(folders), source.directory, *graphs]


def _discard_damaged(folders: list[PreparedFolder]) -> None:
    for folder in folders:
        folder.discard_damaged()


def _open_torch(source: ModelSource, threads: int) -> Encoder:
    from policymatch.search.torch_model import TorchModel

    model = TorchModel(source.directory(), threads)
    card = ModelCard(
        name=source.name,
        fingerprint=source.fingerprint,
        dimension=model.dimension,
        window_tokens=model.window_tokens,
        prompts=source.prompts,
    )
    return TextEncoder(card, _whole(model.tokenizer), model)


def _open_onnx(source: ModelSource, cache: Path, backend: Backend, threads: int) -> Encoder:
    folder = _graph_folder(source, cache, backend)
    card = _graph_card(source, cache, backend)
    tokenizer = _whole(Tokenizer.from_file(str(folder.place / TOKENIZER)))
    runner = open_runner(folder.place / GRAPH, backend, threads)
    return TextEncoder(card, tokenizer, OnnxModel(runner, tokenizer, card.dimension))


def _graph_card(source: ModelSource, cache: Path, backend: Backend) -> ModelCard:
    folder = _graph_folder(source, cache, backend)
    if folder.exists:
        return folder.checked().model_copy(update={"name": source.name})
    write = _write_quantised if backend is Backend.ONNX_INT8 else _write_graph
    return folder.make(lambda draft: write(source, cache, draft))


def _write_graph(source: ModelSource, cache: Path, draft: Path) -> ModelCard:  # noqa: ARG001 - one shape for both
    directory = source.directory()
    if not (directory / TOKENIZER).is_file():
        raise EncoderError(
            zh=f"{directory} 缺少 {TOKENIZER}，请把后端设为 torch",
            en=f"{directory} has no {TOKENIZER}; set the backend to torch",
        )
    dimension, window_tokens = export_graph(directory, draft)
    shutil.copyfile(directory / TOKENIZER, draft / TOKENIZER)
    return ModelCard(
        name=source.name,
        fingerprint=source.fingerprint,
        dimension=dimension,
        window_tokens=window_tokens,
        prompts=source.prompts,
    )


def _write_quantised(source: ModelSource, cache: Path, draft: Path) -> ModelCard:
    card = _graph_card(source, cache, Backend.ONNX)
    floats = _graph_folder(source, cache, Backend.ONNX).place
    quantise_graph(floats, draft)
    shutil.copyfile(floats / TOKENIZER, draft / TOKENIZER)
    return card.model_copy(update={"fingerprint": _identity(source, Backend.ONNX_INT8)})


def _identity(source: ModelSource, backend: Backend) -> str:
    """Floats are the same vectors on any backend; 8-bit weights are other vectors."""
    if backend is not Backend.ONNX_INT8:
        return source.fingerprint
    return sha256(f"{source.fingerprint} int8".encode()).hexdigest()


def _graph_folder(source: ModelSource, cache: Path, backend: Backend) -> PreparedFolder:
    """Where the graph lies that a backend runs: OpenVINO runs that of onnxruntime."""
    told = Backend.ONNX if backend is Backend.OPENVINO else backend
    return PreparedFolder(place=cache / f"{told}-{_identity(source, told)[:16]}")


def _shown_folder(source: ModelSource, cache: Path, backend: Backend) -> Path:
    if backend is not Backend.TORCH:
        return _graph_folder(source, cache, backend).place
    return source.folders[-1].place if source.folders else source.directory()


def _whole(tokenizer: Tokenizer) -> Tokenizer:
    """The tokenizer without the cutting and filling that a model's file may ask for."""
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
