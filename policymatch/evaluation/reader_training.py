"""Training of the reader: its models made again from the gold documents and the marks of other readers."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from policymatch.domain.document import Document
from policymatch.domain.errors import Fault, RecordError
from policymatch.domain.measure import Policy
from policymatch.domain.pointers import pointer_of
from policymatch.domain.wording import Wording
from policymatch.reading.documents import read_documents
from policymatch.reading.extract import extract_policy
from policymatch.reading.extract.tellings import tellings_of
from policymatch.reading.formats.limits import Limits
from policymatch.reading.measures.context import Context
from policymatch.reading.measures.linear import Linear, save_linear
from policymatch.reading.measures.offers import offers_of
from policymatch.reading.measures.sought import sought_titles
from policymatch.reading.measures.training import MarkedDocument, labels_of, train_kinds, train_labeller
from policymatch.reading.measures.trees import save_trees
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs
from policymatch.reading.seeking import Unspaced
from policymatch.reading.titles.training import Titled, train_titles
from policymatch.terms import Terms

_FOLDS = 6
Spans = tuple[tuple[int, int], ...]


def train_reader(gold: Path, marks: Path, collections: Sequence[Path], out: Path) -> int:
    """Writes offers.json, offers.npz, kinds.json and titles.json into `out`; returns how many taught.

    `gold` holds <id>.txt and <id>.json pairs; `marks` (JSONL) says where offers stand in documents of
    `collections` (JSONL with id and text). Raises RecordError where a marked document is not there.
    """
    documents = [document for _, document in gold_documents(gold)]
    documents += marked_documents(marks, collections)
    labeller = train_labeller(documents)
    save_linear(labeller.model, out / "offers.json")
    if labeller.trees:
        save_trees(labeller.trees, out / "offers.npz")
    kinds = train_kinds(documents)
    save_linear(kinds, out / "kinds.json")
    save_linear(train_titles(titled_documents(documents, kinds)), out / "titles.json")
    return len(documents)


def titled_documents(documents: Sequence[MarkedDocument], kinds: Linear) -> Iterator[Titled]:
    """The offers of the documents to which a reader gave titles; `kinds` tells their sorts of support."""
    for document in documents:
        if any(document.titles):
            offers = offers_of(document.layout, labels_of(document))
            titles = [document.title_at(offer.first) for offer in offers]
            sought = sought_titles(document.layout, document.title)
            yield Titled(tellings_of(document.layout, offers, document.title, kinds, sought), titles)


def held_back(
    gold: Path, marks: Path, collections: Sequence[Path], terms: Terms, context: Context | None = None
) -> Iterator[Policy]:
    """The gold documents, each read by models that never saw it: six folds by document, the marks in all.

    `context` is the network beside them, one that learned from marks alone.
    """
    told = list(gold_documents(gold))
    others = list(marked_documents(marks, collections))
    for fold in range(_FOLDS):
        known = [document for i, (_, document) in enumerate(told) if i % _FOLDS != fold] + others
        labeller, kinds = train_labeller(known), train_kinds(known)
        for path, _ in told[fold::_FOLDS]:
            for document in read_documents(path, Limits(), terms):
                if isinstance(document, Document):
                    yield extract_policy(document, terms, labeller, kinds, context)


def gold_documents(folder: Path) -> Iterator[tuple[Path, MarkedDocument]]:
    """The gold documents of a folder and where their texts lie, each offer marked by its anchor."""
    for path in sorted(folder.glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt")
        body = text.read_text(encoding="utf-8")
        sought = Unspaced(body)
        placed = [(span, m) for m in told["measures"] if (span := sought.place_of(m["anchor"]))]
        offers = [((span,), m["kind"], m["title"]) for span, m in placed]
        yield text, _marked(body, offers, told["policy"]["title"])


def marked_documents(marks: Path, collections: Sequence[Path]) -> Iterator[MarkedDocument]:
    """The documents of collections that a reader marked: spans, kinds and, of some, titles of offers."""
    records = {record["id"]: record for path in collections for record in _lines(path)}
    for mark in _lines(marks):
        if mark["document"] not in records:
            raise _not_there(mark["document"], collections)
        record = records[mark["document"]]
        offers = [
            (tuple((a, b) for a, b in offer["spans"]), offer["kind"], offer.get("title"))
            for offer in mark["offers"]
        ]
        yield _marked(record.get("text", ""), offers, record.get("title") or "")


def _marked(body: str, offers: Sequence[tuple[Spans, str, str | None]], title: str) -> MarkedDocument:
    layout = layout_of(body, paragraphs(body))
    spans, kinds, titles = zip(*offers, strict=True) if offers else ((), (), ())
    return MarkedDocument(layout, spans, kinds, titles, title)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _not_there(document: str, collections: Sequence[Path]) -> RecordError:
    names = ", ".join(path.name for path in collections)
    wording = Wording(
        zh=f"{names} 中没有标注所指的文件",
        en=f"{names} does not hold this marked document",
    )
    return RecordError(
        [Fault(pointer=pointer_of([document]), wording=wording)],
        zh="标注与文件集不一致；请给出标注时所用的文件集：",
        en="the marks and the collection do not belong together; name the collection that was marked:",
    )
