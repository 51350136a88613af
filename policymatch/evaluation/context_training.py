"""Training of the network that reads sentences in their context, from marks and, where given, gold documents.

Taught by marks alone it knows no gold document, and whatever it says of one is held back.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

import numpy as np

from policymatch.config import Settings
from policymatch.domain.errors import RequestError
from policymatch.domain.progress import Progress, silent
from policymatch.evaluation.reader_training import gold_documents, marked_documents
from policymatch.reading.measures.context import Head
from policymatch.reading.measures.labels import LABELS, Label
from policymatch.reading.measures.token_windows import WINDOW_TOKENS, Spelt, TokenWindow, spelt, windows_of
from policymatch.reading.measures.training import MarkedDocument, labels_of
from policymatch.search.adapter_tuning import AdapterPlan, Taught, WindowLesson, tune_adapters
from policymatch.search.adapters import ADAPTERS
from policymatch.search.manifest import encoder_manifest
from policymatch.search.source import source_of
from policymatch.search.token_model import tokenizer_in

_OUTSIDE = LABELS.index(Label.OUTSIDE)
# Half of the windows in which nothing is offered teach what all of them do.
_BARE_KEPT = 0.5
_LEAST_FIRST, _SHORT_OF_ALL = 40, 60
_Lettered = tuple[Spelt, tuple[int, ...]]


def train_context(
    settings: Settings,
    marks: Path,
    collections: Sequence[Path],
    out: Path,
    plan: AdapterPlan,
    gold: Path | None = None,
    progress: Progress = silent,
) -> int:
    """Writes adapters.npz and context.npz into `out`; returns the number of documents used.

    `marks` (JSONL) says where offers stand in documents of `collections`; documents of a `gold` folder teach
    beside them.

    Raises RecordError: a marked document is not there. Raises RequestError: none is marked. Raises
    EncoderError: the encoder can't be had.
    """
    model = source_of(encoder_manifest().bundled.name, settings.encoder_cache).directory()
    tokens = tokenizer_in(model)
    careful = (document for _, document in gold_documents(gold)) if gold else ()
    told = chain(marked_documents(marks, collections), careful)
    marked = [each for each in told if each.layout.units]
    documents = [(spelt(each.layout, tokens), _numbers(each)) for each in marked]
    if not documents:
        raise RequestError.at(
            "/marks", zh="没有可学习的标注文件。", en="There is no marked document to learn from."
        )
    taught = tune_adapters(model, _drawn_from(documents), len(LABELS), plan, progress)
    _write(taught, out)
    return len(documents)


def _drawn_from(documents: Sequence[_Lettered]) -> Callable[[np.random.Generator], list[WindowLesson]]:
    """Draws one round over documents, each cut into windows at other places than in the round before."""

    def drawn(chance: np.random.Generator) -> list[WindowLesson]:
        lessons = []
        for document, labels in documents:
            first_tokens = int(chance.integers(_LEAST_FIRST, WINDOW_TOKENS - _SHORT_OF_ALL))
            lessons += [_lesson(window, document, labels) for window in windows_of(document, first_tokens)]
        return [each for each in lessons if not _is_bare(each) or chance.random() < _BARE_KEPT]

    return drawn


def _lesson(window: TokenWindow, document: Spelt, labels: tuple[int, ...]) -> WindowLesson:
    held = slice(window.first, window.last)
    return WindowLesson(window.ids, window.places, document.form[held], labels[held])


def _is_bare(lesson: WindowLesson) -> bool:
    return all(label == _OUTSIDE for label in lesson.labels)


def _numbers(document: MarkedDocument) -> tuple[int, ...]:
    return tuple(LABELS.index(label) for label in labels_of(document))


def _write(taught: Taught, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    taught.adapters.save(out / ADAPTERS)
    Head(taught.form, taught.hidden, taught.answer).save(out / "context.npz")
