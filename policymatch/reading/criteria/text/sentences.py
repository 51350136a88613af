"""Sentences of a passage and the parts between their commas, with the numbering that opens them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policymatch.reading.criteria.stated.tiers import GOES_ON
from policymatch.reading.criteria.text.ascii_flow import ascii_flow_of, in_ascii_signs, with_one_address
from policymatch.reading.criteria.text.passages import Passage, PassageRole
from policymatch.reading.flow import Flow
from policymatch.reading.labels import ANSWER, LABELLED, UNDER_AN_ACT, WORDS
from policymatch.reading.numbering import BULLETS, NO_UNIT
from policymatch.reading.told_rows import with_rows_told

# Numbering, outermost first: the position in this list is the level.
_NUMERALS = (
    r"第(?:[一二三四五六七八九十百零]{1,5}|\d{1,3})[条章](?!规定|款|第)",
    r"[一二三四五六七八九十]{1,3}、",
    r"\([一二三四五六七八九十]{1,3}\)|[㈠-㈩]",
    rf"[⒈-⒛]|\d{{1,2}}(?:\.(?!\d)|、|．|﹒)|\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}[.、]?{NO_UNIT}",
    r"\((?:\d{1,2}|[a-z])\)|\d{1,2}\)|[⑴-⒇]",
    r"[①-⑳]",
    r"(?:一|二|三|四|五|六|七|八|九|十)是",
    rf"[{BULLETS}]\s?",
)
_NUMERAL = re.compile("|".join(f"(?P<l{i}>{pattern})" for i, pattern in enumerate(_NUMERALS)))
# 加大奖励11.对首次认定的……: a page that lost its lines runs a title and the first of its items together.
_RUN_ON = (
    r"(?<=[\u4e00-\u9fff])(?=(?:\d{1,2}[.．、]|\([一二三四五六七八九十]{1,3}\))"
    r"(?:对|凡|支持|鼓励|给予|加|推|建|引|完|优|强|降|落))"
)
_ENDS = re.compile(
    rf"(?<=[^\d.、．)(他项备])(?<![纳列]入)(?={LABELLED.pattern})|(?:[。!！?？→]|[;；](?!且|(?:{GOES_ON})(?![^;；。]{{0,24}}(?:给予|奖励|补助|补贴|资助))))+[”’」]?|[:：](?={'|'.join(_NUMERALS)}|$)|(?<=[,，、])(?={_NUMERALS[4]}|{_NUMERALS[5]})|(?<=】)(?=给)|{_RUN_ON}"
)
# 符合下列条件之一：……；……: the colon heads what runs on without numbering.
_HEADS_A_RUN = re.compile(
    r"(?:之一|其一[)）]?|任一|情形|情况|行为|[二两三四五2-5][项条]|(?<!\d)[一1][项条](?=(?:条件|指标|要求)?[)）]?[:：]))[^;；。:：]{0,20}[:：](?=[^;；。:：]{2,120}[;；]|[^;；。:：]{2,60}[,，]或)"
    # 企业应符合下列条件：……，……；或者……，……。
    r"|(?:符合|满足|具备|达到)(?:以下|下列|如下)(?:条件|要求)[:：](?=[^;；。:：]{2,120}[;；]或)"
)
# Which office saw to the measure before, left at the head of this one.
_DUTY_NOTE = re.compile(r"[,，。;]?\((?:责任|牵头|配合|主管|落实)(?:单位|部门)[:：][^()]{0,160}\)")
_BARE_LABEL = re.compile(WORDS)
# 在5,000万元以上的，: a comma within a figure parts nothing.
# 对小巨人企业奖励100万元、专精特新中小企业奖励30万元: what gives a sum of its own is a part of its own.
_COMMAS = re.compile(
    r"，|(?<!\d),|,(?!\d{3}(?!\d))|(?<=\d万元)、(?!大型|中[型小]|小[型微]|微型|国有|民营|外资|[规限][上下]|规模)(?=[^,，。;；、\d]{3,30}(?:分别)?(?:奖励|给予|补助|补贴)\d)"
)
# 对2023年1月1日至6月30日期间，新增投资100万元以上的企业: whom it is given to goes on behind the comma.
_WITHIN_A_PERIOD = re.compile(r"对(?:于)?(?:在|自)?\d{4}年[^,，。;；]{0,28}(?:期间|以来|以后)")
_SAYS = re.compile(r"[,，]|对.{2,40}(?:给予|予以)|(?:奖励|补助|补贴|资助)[^,，。;；]{0,12}\d")
_PAIRS = {"(": ")", "《": "》", "“": "”", "‘": "’", "[": "]", "【": "】"}
_CLOSING = {close: opening for opening, close in _PAIRS.items()}
# A bracket that closes later than this was never closed: its other half was lost.
_LONGEST_BRACKET = 160
_LONGEST_NUMERAL, _LONGEST_TITLE = 7, 40
# No sentence of an office is longer; what is has lost its stops.
_LONGEST_SENTENCE = 800


@dataclass(frozen=True)
class Part:
    """What stands between two commas: a half-open span of a flow's text."""

    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A sentence of a flow. `level` is the rank of the numbering it stands under, None without any.

    `opens`: its own numbering stands in front of it. `heads`: it only announces what follows (it ends in
    a colon, or is the title of a clause).
    """

    flow: Flow
    role: PassageRole
    start: int
    end: int
    level: int | None
    opens: bool
    heads: bool
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The words of the sentence, without numbering and closing sign."""
        return self.flow.text[self.start : self.end]

    def part_text(self, part: Part) -> str:
        """The words of one part."""
        return self.flow.text[part.start : part.end]


def sentences_of(
    body: str, passages: Sequence[Passage], title: Passage | None = None
) -> tuple[Sentence, ...]:
    """The sentences of passages, in order; numbering carries on within a passage.

    `title`, one of the passages, only heads what the others say, as do short own ones before the last.
    """
    own = [p for p in passages if p.role is PassageRole.OWN]
    titles = [
        title,
        *(p for p in own[:-1] if p.end - p.start <= _LONGEST_TITLE and not body.startswith("对", p.start)),
    ]
    return tuple(s for p in passages for s in _of_passage(body, p, is_title=p in titles))


def _of_passage(body: str, passage: Passage, *, is_title: bool) -> Iterator[Sentence]:
    flow = ascii_flow_of(body, passage.start, passage.end)
    if passage.role is PassageRole.OWN:
        flow = with_one_address(in_ascii_signs(with_rows_told(body, flow)))
    bracketed = _bracketed(flow.text)
    level: int | None = None
    for begin, end, colon in _spans(flow.text, bracketed, _numbered_lines(body, flow)):
        duty = _DUTY_NOTE.match(flow.text, begin, end)
        low = duty.end() if duty else begin
        numeral = _NUMERAL.match(flow.text, low, end)
        start = numeral.end() if numeral else low
        start = _after_head(flow.text, _after_label(body, flow, start, end), end)
        level = int((numeral.lastgroup or "l0")[1:]) if numeral else level
        if start < end:
            own = passage.role is PassageRole.OWN
            heads = colon or is_title or (own and _is_title(flow.text, start, end))
            parts = tuple(_parts(flow.text, start, end, bracketed))
            yield Sentence(flow, passage.role, start, end, level, numeral is not None, heads, parts)


_ANSWER = re.compile(rf"{ANSWER}(?=.)")
_UNDER_AN_ACT = re.compile(UNDER_AN_ACT)


def _after_label(body: str, flow: Flow, start: int, end: int) -> int:
    """Where the words of a sentence begin behind its label, or the name of the act that it tells of.

    A label told by a blank has lost it in the flow.
    """
    if act := _UNDER_AN_ACT.match(flow.text, start, end):
        return act.end()
    if answer := _ANSWER.match(flow.text, start, end):
        return answer.end()
    if label := LABELLED.match(flow.text, start, end):
        return label.end()
    bare = _BARE_LABEL.match(flow.text, start, end)
    if bare and bare.end() < end and LABELLED.match(body, flow.offsets[start]):
        return bare.end()
    return start


# 【上规奖励】首次上规的……: what the article is about; 【上规企业】给予…… alone says to whom.
_HEAD = re.compile(r"【[^【】]{2,20}】(?!给|按|每|一次性|最高|奖励|补助|补贴)")


def _after_head(text: str, start: int, end: int) -> int:
    """Where the words of a sentence begin behind the name of its article in brackets, which asks nothing."""
    head = _HEAD.match(text, start)
    return head.end() if head and start < end and head.end() < len(text) else start


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether a sentence is the title of its clause: short, at the very start, gives nothing, more behind it."""
    short = start <= _LONGEST_NUMERAL and end - start <= _LONGEST_TITLE and end + 1 < len(text)
    return short and text[end] not in ";；" and _SAYS.search(text, start, end) is None


def _spans(text: str, bracketed: Sequence[bool], numbered: Sequence[int]) -> Iterator[tuple[int, int, bool]]:
    """The sentences of a text, and whether each ends in a colon; `numbered` are starts of numbered lines."""
    breaks = [(at, at, False) for at in numbered]
    breaks += [(head.end() - 1, head.end(), True) for head in _HEADS_A_RUN.finditer(text)]
    for sign in _ENDS.finditer(text):
        if not (sign.start() < len(text) and bracketed[sign.start()]):
            breaks.append((sign.start(), sign.end(), sign.group()[:1] in (":", "：")))
    start = 0
    for low, high, colon in [*sorted(breaks), (len(text), len(text), False)]:
        if low > start:
            cuts = list(_cut_short(text, start, low))
            for begin, end in cuts[:-1]:
                yield begin, end, False
            yield *cuts[-1], colon
            start = high


def _cut_short(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in pieces of bounded length, so that reading it stays in proportion to it."""
    while end - start > _LONGEST_SENTENCE:
        comma = max(text.rfind(sign, start, start + _LONGEST_SENTENCE) for sign in ",，")
        cut = comma + 1 if comma > start else start + _LONGEST_SENTENCE
        yield start, cut
        start = cut
    yield start, end


def _numbered_lines(body: str, flow: Flow) -> list[int]:
    """Where a line of the body begins with numbering: a new sentence, though no sign closes the last.

    Behind 、 it is the next of a list that the width of the page has broken (一、⏎二、三等奖).
    """
    lines = (
        at
        for at, (before, place) in enumerate(pairwise(flow.offsets), start=1)
        if place - before > 1 and "\n" in body[before:place]
    )
    return [at for at in lines if flow.text[at - 1] != "、" and _NUMERAL.match(flow.text, at)]


def _parts(text: str, start: int, end: int, bracketed: Sequence[bool]) -> Iterator[Part]:
    low = start
    for comma in _COMMAS.finditer(text, start, end):
        goes_on = _WITHIN_A_PERIOD.fullmatch(text, low, comma.start())
        if comma.start() > low and not bracketed[comma.start()] and not goes_on:
            yield Part(low, comma.start())
            low = comma.end()
    if low < end:
        yield Part(low, end)


def _bracketed(text: str) -> list[bool]:
    """Which characters stand between brackets or quotation marks that are opened and closed."""
    inside = [False] * len(text)
    opened: dict[str, list[int]] = {sign: [] for sign in _PAIRS}
    for at, sign in enumerate(text):
        if sign in _PAIRS:
            opened[sign].append(at)
        elif sign in _CLOSING and opened[_CLOSING[sign]]:
            start = opened[_CLOSING[sign]].pop()
            if at - start <= _LONGEST_BRACKET:
                inside[start + 1 : at] = [True] * (at - start - 1)
    return inside
