"""Units: sentences of a document, the smallest pieces that an offer is made of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from policymatch.reading.flow import Flow, chinese_flow_of
from policymatch.reading.giving import GIVES
from policymatch.reading.measures.gifts import gifts_of
from policymatch.reading.numbering import BARE_DUTIES, DUTIES
from policymatch.reading.roles import SectionRole
from policymatch.reading.sections import Paragraph

# A sentence ends at a stop outside brackets; quoted and bracketed stops are swallowed.
_SENTENCE = re.compile(
    r"(?:〔[^〔〕。\n]{0,300}+〕|“[^“”\n]{0,200}+(?:“[^“”\n]{0,100}+”[^“”\n]{0,100}+){0,2}+”"
    r"|（[^（）\n]{0,200}+(?:（[^（）\n]{0,100}+）[^（）\n]{0,100}+){0,4}+）|[^。；！？\n])+[。；！？]?"
)
# 对符合下列条件之一的企业，奖励5万元：（一）……；（二）……。, in one line
_OVER_ITEMS = re.compile(
    r"(?:符合|满足|具备|达到)(?:以下|下列|如下)(?=[^。；：]{0,120}：[（(1①一])[^。；：]{0,60}?(?:给予|予以|奖励|奖补|补[助贴]|资助)[^。；：]{0,60}：(?=[（(](?:一|1)[）)]|1[.．、]|①|一[、是])"
)
_DUTIES, _BARE_DUTIES = re.compile(DUTIES), re.compile(BARE_DUTIES)


@dataclass(frozen=True)
class TextUnit:
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
    units: tuple[TextUnit, ...]

    def text_of(self, paragraph: int, longest: int | None = None) -> str:
        """The text of a paragraph by its index, of a long one no more than its first `longest` characters."""
        start, end = self.spans[paragraph]
        return self.flow.text[start : end if longest is None else min(end, start + longest)]

    def units_in(self, paragraph: int) -> Sequence[int]:
        """The sentences of a paragraph, by their index."""
        return self._units_by_paragraph.get(paragraph, range(0))

    @cached_property
    def _units_by_paragraph(self) -> dict[int, range]:
        by_paragraph = groupby(range(len(self.units)), lambda i: self.units[i].paragraph)
        told = ((paragraph, list(within)) for paragraph, within in by_paragraph)
        return {paragraph: range(within[0], within[-1] + 1) for paragraph, within in told}


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
    joined = chinese_flow_of(body, list(paragraph.pieces), dict(paragraph.added))
    kept = [i for i, char in enumerate(joined.text) if char != "\n"]
    return Flow("".join(joined.text[i] for i in kept), tuple(joined.offsets[i] for i in kept))


def names_duties(text: str) -> bool:
    """Whether a sentence is a bracket or a line that tells who is responsible, and nothing else.

    >>> names_duties("（责任单位：区科技局）"), names_duties("（责任单位：区科技局）给予10万元奖励。")
    (True, False)
    >>> names_duties("责任单位：区科技局、区财政局")
    True
    """
    if _BARE_DUTIES.match(text):
        return True
    duties = _DUTIES.match(text)
    return duties is not None and not text[duties.end() :].strip("。；！？ ")


def _without_duties(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence, and before it the bracket that tells who
    was responsible for what stands there (（责任单位：……）).
    """
    duties = _DUTIES.match(text, start, end)
    if not duties or not text[duties.end() : end].strip("。；！？ "):
        return [(start, end)]
    return [(start, duties.end()), (duties.end(), end)]


def _list_apart(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence, and apart from it the first item of the list that it
    leaves it to, in its own line, to say who has what it gives.
    """
    over = _OVER_ITEMS.search(text, start, end)
    return [(start, over.end()), (over.end(), end)] if over else [(start, end)]


# 对……2亿元以上，……5%以上；或者……的企业，给予……: whom it is given to, in two ways.
_FIRST_WAY = re.compile(rf"^(?:[^。；]{{0,12}}[、.．）)条\s])?对(?:(?!{GIVES})[^。；]){{4,120}}；$")
_OTHER_WAY = re.compile(rf"^或者?(?!其他)[^。；]{{4,120}}?(?:{GIVES})")
_LONGEST_WAY = 140


def _whole(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans of sentences, one that tells the first of two ways with the other behind it."""
    low: int | None = None
    for start, end in spans:
        behind = text[end : end + _LONGEST_WAY]
        if low is None and _FIRST_WAY.match(text[start:end]) and _OTHER_WAY.match(behind):
            low = start
        else:
            yield start if low is None else low, end
            low = None


def _units_of(text: str, index: int, span: tuple[int, int], paragraph: Paragraph) -> list[TextUnit]:
    sentences = (
        part
        for low, high in _whole(text, [m.span() for m in _SENTENCE.finditer(text, *span)])
        if text[low:high].strip("。；！？ ")
        for told in _without_duties(text, low, high)
        for part in _list_apart(text, *told)
    )
    found = [gift for sentence in sentences for gift in gifts_of(text, *sentence)]
    depth = paragraph.numeral.level if paragraph.numeral else 9
    return [
        TextUnit(start, end, text[start:end], index, place, place == len(found) - 1, paragraph.role, depth)
        for place, (start, end) in enumerate(found)
    ]
