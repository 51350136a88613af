"""Lists inside a sentence: of some one is enough or a few (符合下列条件之一：A、B、C), of others any shuts out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from policymatch.reading.criteria.text import heads
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.flow import Flow
from policymatch.reading.quantities.numerals import number_of
from policymatch.reading.refusals import REFUSED

_FEW = "[二两三四五六七八2-8]"
# 符合以下三项中的至少两项：, with its list behind the colon or in brackets
_LEADS = re.compile(
    r"(?:满足|符合|具备|具有|达到|在)(?:以下|下列|如下)(?!行业|领域|产业)[^,，。;:：()]{0,24}(?P<sign>[:：(])(?=.)"
)
# 有下列情形之一的，不予支持：
_BARS = re.compile(
    rf"(?:有|存在|出现|属于|发生)?(?:以下|下列|如下)[^,，。;:：()]{{0,12}}(?:之一|情形|情况|行为)的?[,，]?[^,，。;:：()]{{0,8}}?{REFUSED}[^,，。;:：()]{{0,12}}[:：](?=.)"
)
# 收入超过1亿元、研发占比超过5%、为高新技术企业三项条件中满足两项的
_COUNTS = re.compile(
    rf"[等这]?(?P<all>{_FEW})[项个条](?:条件|指标|要求)?(?:之中|中|当中)的?(?:至少|任意)?(?:满足|符合|具备|达到)"
    rf"(?:其中)?的?(?:至少|任意)?(?P<least>[一1]|{_FEW})[项个条](?:及?以上)?(?:条件|指标|要求)?"
)
_ALL_TOLD = re.compile(rf"(?P<all>{_FEW})[项个条种类](?:条件|指标|要求|情形)?(?:之|中|当中|里)")
_ADDRESSES = re.compile(r"(?:对于?|支持|鼓励|(?:申报)?企业)?(?:应|须|需)?(?:满足|符合|具备)?")
_BETWEEN = re.compile(r"、(?:以及|或者?|及|和)?")
_OR = re.compile(r"或者?(?!其他|其它|以上|以下|者)")
_SHORTEST_ITEM = 3

_Span = tuple[int, int]


class ListInside(NamedTuple):
    """A list within a sentence: its items, how many are enough, and what the sentence says around it.

    `who`: the words in front of it in its own clause, which may name an applicant (高新技术企业须符合……).
    No items: it is not plain where each ends, so that nothing is known of any. `least` is None where each item
    shuts out.
    """

    least: int | None
    items: tuple[Sentence, ...]
    before: Sentence | None
    behind: Sentence | None
    who: Sentence | None = None


def list_inside(sentence: Sentence) -> ListInside | None:
    """The list that a sentence holds; None where it holds none, or asks for all of it."""
    if sentence.heads:
        return None
    if bar := _BARS.search(sentence.flow.text, sentence.start, sentence.end):
        return _barring(sentence, bar)
    if sentence.role is PassageRole.EXCLUSION or heads.bars(sentence.text):
        return None
    return _led(sentence) or _counted(sentence)


def _barring(sentence: Sentence, bar: re.Match[str]) -> ListInside:
    spans = [
        piece
        for part in sentence.parts
        if part.end > bar.end()
        for piece in _between(sentence.flow.text, (max(part.start, bar.end()), part.end))
    ]
    before = [part for part in sentence.parts if part.end <= bar.start()]
    items = tuple(_item(sentence, span, PassageRole.EXCLUSION) for span in spans)
    return ListInside(None, items, _said(sentence, before), None)


def _led(sentence: Sentence) -> ListInside | None:
    text = sentence.flow.text
    lead = _LEADS.search(text, sentence.start, sentence.end)
    least = _least(lead.group()) if lead else None
    if lead is None or least is None:
        return None
    closed = text.find(")", lead.end(), sentence.end) if lead["sign"] == "(" else sentence.end
    if closed < 0:
        return None
    told = _ALL_TOLD.search(lead.group())
    spans = _items(sentence, (lead.end(), closed), least, int(number_of(told["all"])) if told else None)
    return _list(sentence, least, spans, (lead.start(), closed + 1))


def _least(lead: str) -> int | None:
    """How many of a list are enough; None where a lead asks for all."""
    return heads.least_of(lead) or (1 if heads.opens_alternatives(lead) else None)


def _counted(sentence: Sentence) -> ListInside | None:
    text = sentence.flow.text
    count = _COUNTS.search(text, sentence.start, sentence.end)
    if count is None:
        return None
    total = int(number_of(count["all"]))
    parts = [Part(p.start, min(p.end, count.start())) for p in sentence.parts if p.start < count.start()]
    if not parts or ("、" not in text[parts[0].start : count.start()] and len(parts) < total):
        return None
    start = parts[-1].start
    if len(_between(text, _from(text, start, count.start()))) != total:
        start = parts[max(0, len(parts) - total)].start
    spans = _items(sentence, _from(text, start, count.start()), int(number_of(count["least"])), total)
    return _list(sentence, int(number_of(count["least"])), spans, (start, count.end()))


def _from(text: str, start: int, end: int) -> _Span:
    """What is listed from `start`, without the words that address whom it is asked of."""
    opened = _ADDRESSES.match(text, start, end)
    return (opened.end() if opened else start, end)


def _list(sentence: Sentence, least: int, spans: Sequence[_Span], within: _Span) -> ListInside:
    whole = spans if least <= len(spans) > 1 else ()
    before = [p for p in sentence.parts if p.end <= within[0]]
    lead = next((Part(p.start, within[0]) for p in sentence.parts if p.start < within[0] < p.end), None)
    behind = [Part(max(p.start, within[1]), p.end) for p in sentence.parts if p.end > within[1]]
    if behind and sentence.flow.text.startswith("的", behind[0].start):
        behind[0] = Part(behind[0].start + 1, behind[0].end)
    role = PassageRole.CONDITION if sentence.role is PassageRole.OWN else sentence.role
    items = tuple(_item(sentence, span, role) for span in whole)
    who = _said(sentence, [lead] if lead else [])
    return ListInside(least, items, _said(sentence, before), _said(sentence, behind), who)


def _item(sentence: Sentence, span: _Span, role: PassageRole) -> Sentence:
    """An item as a sentence of its own, which nothing stands beside."""
    low, high = span
    flow = Flow(sentence.flow.text[low:high], sentence.flow.offsets[low:high])
    whole = (Part(0, high - low),)
    return Sentence(flow, role, 0, high - low, sentence.level, opens=True, heads=False, parts=whole)


def _said(sentence: Sentence, told: Sequence[Part]) -> Sentence | None:
    parts = [part for part in told if part.end - part.start >= _SHORTEST_ITEM - 1]
    if not parts:
        return None
    return replace(sentence, start=parts[0].start, end=parts[-1].end, opens=False, parts=tuple(parts))


def _items(sentence: Sentence, span: _Span, least: int, total: int | None) -> list[_Span]:
    """The items of a list: as many as are told, else what commas part, else what 、 parts; none where unplain."""
    text, (low, high) = sentence.flow.text, span
    clauses = [
        (max(p.start, low), min(p.end, high)) for p in sentence.parts if p.end > low and p.start < high
    ]
    pieces = [piece for clause in clauses for piece in _between(text, clause)]
    ways = [clauses, pieces, [*pieces[:-1], *_either(text, pieces[-1])]] if pieces else []
    if total is not None:
        return next((way for way in ways if len(way) == total), [])
    if len(clauses) > 1:
        return clauses if len(pieces) == len(clauses) else []
    return ways[-1 if least == 1 else 1] if ways else []


def _between(text: str, span: _Span) -> list[_Span]:
    """What the marks of a list part in a clause, without the word that opens the last of them."""
    return _parted(text, span, _BETWEEN)


def _either(text: str, span: _Span) -> list[_Span]:
    return _parted(text, span, _OR)


def _parted(text: str, span: _Span, mark: re.Pattern[str]) -> list[_Span]:
    low, high = span
    edges = [low, *(at for found in mark.finditer(text, low, high) for at in found.span()), high]
    return [
        (start, end)
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if end - start >= _SHORTEST_ITEM
    ]
