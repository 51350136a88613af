"""A re-ranker: a cross-encoder by name, which reads a firm's words and a measure's together."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.errors import EncoderError
from policymatch.domain.value import Value
from policymatch.search.source import decisive_hashes, fingerprint_of, named_folder

MOST_TOKENS = 512
_STATES_ITSELF = "config_sentence_transformers.json"
_HEAD_THAT_SCORES = "ForSequenceClassification"

Logits = NDArray[np.float64]


class RerankerDescription(Value):
    """What `policymatch models` shows of a re-ranker."""

    name: str
    fingerprint: str
    folder: Path
    size_bytes: int


@dataclass(frozen=True, eq=False)
class Reranker:
    """Scores pairs of texts; two with one `fingerprint` give the same scores.

    `name`: the name it was opened by, of a directory its last part. `first`: how many of a ranked list it
    is asked about.
    """

    name: str
    fingerprint: str
    first: int
    reader: "PairReader"

    def logits(self, firm: str, measures: Sequence[str]) -> Logits:
        """How well each measure's words answer a firm's, (n,); higher is better, on the model's own scale.

        Raises EncoderError where the model gives no finite numbers.
        """
        if not measures:
            return np.zeros(0)
        told = self.reader.logits([(firm, measure) for measure in measures])
        if told.shape != (len(measures),) or not np.isfinite(told).all():
            raise EncoderError(
                zh=f"精排模型 {self.name} 没有为每一对文本给出一个有限的分数，请换用其他模型，"
                "或清空 POLICYMATCH_RERANKER",
                en=f"the re-ranker {self.name} gave no finite score for every pair of texts; name another, "
                "or leave POLICYMATCH_RERANKER empty",
            )
        return told


class PairReader:
    """A CrossEncoder of sentence-transformers on torch: one list of pairs at a time, on one thread."""

    def __init__(self, folder: Path) -> None:
        import torch

        # Torch keeps one number of threads for the whole process.
        torch.set_num_threads(1)
        self._model = _loaded(folder)
        self._as_they_are = torch.nn.Identity()
        # A fast tokenizer can't be asked by two threads at once.
        self._alone = Lock()

    def logits(self, pairs: Sequence[tuple[str, str]]) -> Logits:
        """The score (n,) of each pair before any squashing."""
        with self._alone:
            told = self._model.predict(list(pairs), activation_fn=self._as_they_are, show_progress_bar=False)
        return np.asarray(told, np.float64)


def open_reranker(name: str, cache: Path, first: int) -> Reranker:
    """The re-ranker called `name`: a directory, or `owner/model@revision` of a hub, kept in `cache`.

    Raises EncoderError where there is none such or it is no model that scores pairs; the list is never left
    in another order silently.
    """
    folder = _folder_of(name, cache)
    return Reranker(_shown(name), _identity(folder), first, PairReader(folder))


def describe_reranker(name: str, cache: Path) -> RerankerDescription:
    """Which re-ranker it is and where it lies; one of a hub is fetched where it is not there yet.

    Raises EncoderError as `open_reranker` does.
    """
    folder = _folder_of(name, cache)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return RerankerDescription(name=name, fingerprint=_identity(folder), folder=folder, size_bytes=size)


def _folder_of(name: str, cache: Path) -> Path:
    folder = named_folder(name, cache)
    if folder is None:
        raise EncoderError(
            zh=f"没有名为“{name}”的精排模型：应为本地模型目录，或“所有者/模型@四十位提交号”形式的模型库名称；"
            "不用精排时请清空 POLICYMATCH_RERANKER",
            en=f"there is no re-ranker {name!r}: expected a local model directory, or a hub name as "
            "owner/model@revision with the 40 digits of a commit; leave POLICYMATCH_RERANKER empty for none",
        )
    if not _scores_pairs(folder):
        raise EncoderError(
            zh=f"目录 {folder} 不是交叉编码器（精排模型）：config.json 未声明 {_HEAD_THAT_SCORES} 结构",
            en=f"the directory {folder} is no cross-encoder: its config.json names no {_HEAD_THAT_SCORES}",
        )
    return folder


def _scores_pairs(folder: Path) -> bool:
    """Whether a directory says that its model scores pairs: any other would be given a head at random."""
    if _told_by(folder / _STATES_ITSELF).get("model_type") == "CrossEncoder":
        return True
    return any(
        str(name).endswith(_HEAD_THAT_SCORES)
        for name in _told_by(folder / "config.json").get("architectures") or ()
    )


def _told_by(path: Path) -> dict[str, Any]:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _identity(folder: Path) -> str:
    return fingerprint_of(["re-ranker", decisive_hashes(folder), MOST_TOKENS])


def _shown(name: str) -> str:
    """A name that may stand in an answer: where a directory lies is nobody's business."""
    return Path(name).resolve().name if Path(name).is_dir() else name


def _loaded(folder: Path) -> Any:
    from sentence_transformers import CrossEncoder
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        model = CrossEncoder(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
        raise EncoderError(
            zh=f"目录 {folder} 中的精排模型无法载入：{error}",
            en=f"the re-ranker in {folder} can't be loaded: {error}",
        ) from error
    if model.num_labels != 1:
        raise EncoderError(
            zh=f"目录 {folder} 中的模型给出 {model.num_labels} 个分数，精排模型应只给出一个",
            en=f"the model in {folder} gives {model.num_labels} scores a pair; a re-ranker gives one",
        )
    model.max_seq_length = min(model.max_seq_length or MOST_TOKENS, MOST_TOKENS)
    return model
