"""Units: sentences of a document, the smallest pieces that an offer is made of."""

import re
from dataclasses import dataclass

from policymatch.reading.flow import Flow, flow_of
from policymatch.reading.measures.gifts import gifts_of
from policymatch.reading.roles import SectionRole
from policymatch.reading.sections import Paragraph

# A sentence ends at a stop outside brackets; quoted and bracketed stops are swallowed.
_SENTENCE = re.compile(
    r"(?:“[^“”\n]{0,200}+(?:“[^“”\n]{0,100}+”[^“”\n]{0,100}+){0,2}+”"
    r"|（[^（）\n]{0,200}+(?:（[^（）\n]{0,100}+）[^（）\n]{0,100}+){0,4}+）|[^。；！？\n])+[。；！？]?"
)


@dataclass(frozen=True)
class Unit:
    """A sentence: its span in the flow, the paragraph it stands in and its place there."""

    start: int
    end: int
    text: str
    paragraph: int
    place: int
    is_last: bool
    role: SectionRole
    depth: int


@dataclass(frozen=True)
class Layout:
    """A document laid out for reading: flow, paragraphs with their spans in the flow, and units."""

    body: str
    flow: Flow
    paragraphs: tuple[Paragraph, ...]
    spans: tuple[tuple[int, int], ...]
    units: tuple[Unit, ...]


def layout_of(body: str, paragraphs: tuple[Paragraph, ...]) -> Layout:
    """The flow of a body and its sentences."""
    flows = [_paragraph_flow(body, p) for p in paragraphs]
    text, offsets, spans = "", [], []
    for paragraph, flow in zip(paragraphs, flows, strict=True):
        if text:
            text += "\n"
            offsets.append(paragraph.start)
        spans.append((len(text), len(text) + len(flow.text)))
        text += flow.text
        offsets.extend(flow.offsets)
    units = [u for i, span in enumerate(spans) for u in _units_of(text, i, span, paragraphs[i])]
    return Layout(body, Flow(text, tuple(offsets)), paragraphs, tuple(spans), tuple(units))


def _paragraph_flow(body: str, paragraph: Paragraph) -> Flow:
    """The flow of one paragraph: its lines joined without a break."""
    joined = flow_of(body, list(paragraph.pieces))
    kept = [i for i, char in enumerate(joined.text) if char != "\n"]
    return Flow("".join(joined.text[i] for i in kept), tuple(joined.offsets[i] for i in kept))


def _units_of(text: str, index: int, span: tuple[int, int], paragraph: Paragraph) -> list[Unit]:
    sentences = (m.span() for m in _SENTENCE.finditer(text, *span) if m.group().strip("。；！？ "))
    found = [gift for sentence in sentences for gift in gifts_of(text, *sentence)]
    depth = paragraph.numeral.level if paragraph.numeral else 9
    return [
        Unit(start, end, text[start:end], index, place, place == len(found) - 1, paragraph.role, depth)
        for place, (start, end) in enumerate(found)
    ]
