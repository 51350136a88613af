"""Lines of a body, and which breaks between them are only a wrap of the layout."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policymatch.reading.labels import (
    LABELLED,
    NAMES_CARD,
    WORDS,
    heads_closing_rules,
    heads_leftovers,
    is_byline,
    names_support,
)
from policymatch.reading.numbering import BARE_DUTIES, BULLETS, CITED_NUMBER, OPEN_DUTIES, numeral_at
from policymatch.reading.salutations import behind_salutations, opens_abstract

_SENTENCE_END = "。；：！？;:"
_WIDE_SHARE, _FULL_SHARE = 0.84, 0.86
_WIDEST_WRAP = 60
_FEWEST_OPEN, _BEYOND, _FEW = 5, 1.5, 0.2
# 高层次人才 / (团队): a word in brackets belongs to the one before it, not to a new paragraph.
_ADDED = re.compile(r"[（(][\u4e00-\u9fff]{1,6}[）)]")


@dataclass(frozen=True)
class Line:
    """A line with its span in the body, without the white space around it."""

    start: int
    end: int
    text: str


# ★一、用地政策, ◆适用对象
_BULLET = re.compile(
    rf"\s{{0,8}}[{BULLETS}※][ \t\u3000]{{0,2}}(?=[（(]?[一二三四五六七八九十]{{1,3}}(?:[、．]|[）)])|第{CITED_NUMBER}[条章]|{WORDS}[：:]?\s*$)"
)


def lines_of(body: str) -> tuple[Line, ...]:
    r"""The lines of `body` that are not blank, nor tell when and where it was put
    online, without a bullet before a number or a label.

    >>> [line.text for line in lines_of("甲\n\n  乙 \n★一、用地政策")]
    ['甲', '乙', '一、用地政策']
    """
    found, start = [], 0
    for raw in body.split("\n"):
        bullet = _BULLET.match(raw)
        text = raw[bullet.end() if bullet else 0 :].strip()
        if text and not is_byline(text):
            left = start + raw.index(text)
            found.extend(_apart(Line(left, left + len(text), text)))
        start += len(raw) + 1
    return tuple(found)


# 1.政策名称：……。支持对象：……。支持标准：……。申报条件：……: a card on one line.
_INLINE = re.compile(rf"(?:(?<=[。；;])|(?<=[。；;] ))(?:{'|'.join(NAMES_CARD)}|{WORDS})[:：]")
_FEWEST_INLINE = 2


def _apart(line: Line) -> list[Line]:
    """A line, cut where labels open its sentences, when several do, and behind those whom it greets."""
    labels = [
        found.start() for found in _INLINE.finditer(line.text) if not _in_brackets(line.text, found.start())
    ]
    cuts = [*(labels if len(labels) >= _FEWEST_INLINE else []), *behind_salutations(line.text)]
    if not cuts:
        return [line]
    edges = [0, *sorted(cuts), len(line.text)]
    spans = ((low, low + len(line.text[low:high].rstrip())) for low, high in pairwise(edges))
    return [Line(line.start + low, line.start + high, line.text[low:high]) for low, high in spans]


def _in_brackets(text: str, at: int) -> bool:
    """Whether a bracket is open at `at`: （牵头单位：……；责任单位：……） tells no card."""
    return any(text.count(left, 0, at) > text.count(right, 0, at) for left, right in ("（）", "()"))


# Of wrapped bodies at most four tenths of the long lines end a sentence, of others seven tenths or more.
_SHARE_OF_WHOLE, _LONG = 0.6, 30
_CLOSES = _SENTENCE_END + "”）)"


def display_width(text: str) -> int:
    """Columns that a text takes: two for a Chinese character, one for a Latin one.

    >>> display_width("每年 3 月")
    9
    """
    return sum(2 if ord(char) > 0x2E7F or char in "“”‘’—…" else 1 for char in text)


def wrap_width(lines: tuple[Line, ...]) -> int:
    """The width, in Chinese characters, at which a layout wrapped its lines; 0 where it did not wrap them.

    A wrapped body has many lines of nearly one width that do not end a sentence.
    """
    open_ended = [line.text for line in lines if line.text[-1] not in _SENTENCE_END]
    if len(open_ended) < _FEWEST_OPEN:
        return 0
    width = _most_of(map(_set_wide, open_ended))
    longer = sum(_set_wide(line.text) > width * _BEYOND for line in lines)
    if longer > len(lines) * _FEW:
        # Paragraphs stand on one line each: what is short is a heading, by its characters.
        width = _most_of(map(len, open_ended))
    return width if width <= _WIDEST_WRAP else 0


def _most_of(widths: Iterable[float]) -> int:
    """The width that nine in ten do not pass."""
    ordered = sorted(widths)
    return int(ordered[int(len(ordered) * 0.9)])


def _set_wide(text: str) -> float:
    """The room that a text takes in print, in Chinese characters: a Latin one takes half of that."""
    return display_width(text) / 2


def are_whole(lines: Sequence[Line]) -> bool:
    """Whether lines are paragraphs of their own: most of the long ones end a sentence."""
    long = [line.text[-1] in _CLOSES for line in lines if len(line.text) >= _LONG]
    return sum(long) >= _SHARE_OF_WHOLE * max(1, len(long))


def is_heading(line: Line, width: int) -> bool:
    """Whether a line is a title of its own: numbered, short, without punctuation inside."""
    numeral = numeral_at(line.text, 0)
    if numeral is None or len(numeral.label) == len(line.text) or re.search(r"[。；，;,]", line.text):
        return False
    return len(line.text) <= 45 and (not width or _set_wide(line.text) < width * _WIDE_SHARE)


_INDENT, _SLACK = 2, 1
_FIRST_WORD = re.compile(r"[A-Za-z0-9.%％]{1,12}|.")


def _had_no_room(before: str, after: str, width: int) -> bool:
    """Whether the first line of a paragraph, indented by two characters, had no room for the first word of the
    next: in a narrow column such a line is as short as a heading.
    """
    word = _FIRST_WORD.match(after)
    if not width or word is None or _BEGINS_ANEW.match(after):
        return False
    return _INDENT + _set_wide(before) + _set_wide(word.group()) >= width - _SLACK


def is_soft_break(before: Line, after: Line, width: int, *, whole: bool = False) -> bool:
    """Whether the break between two lines is only a wrap, so that a sentence runs on.

    `whole`: the lines of the body are paragraphs of their own.
    """
    if (
        LABELLED.match(after.text)
        or opens_abstract(after.text)
        or _IN_BRACKETS.match(after.text)
        or heads_leftovers(before.text)
        or heads_leftovers(after.text)
        or heads_closing_rules(before.text)
        or heads_closing_rules(after.text)
    ):
        return False
    if before.text[-1] in "、，,（(" or _adds(before, after) or _is_cut(before.text, after.text):
        return True
    heads = is_heading(before, width) and (whole or not _had_no_room(before.text, after.text, width))
    if numeral_at(after.text, 0) is not None or heads:
        return _goes_on_giving(before, after)
    apart = _names_what_follows(before.text, after.text, width) or _begins_another_gift(
        before.text, after.text
    )
    apart = apart or _tells_duties(before, width)
    if apart or (whole and _stand_apart(before.text, after.text)):
        return False
    if before.text[-1] in _SENTENCE_END:
        return bool(width) and before.text[-1] in "：；" and _set_wide(before.text) >= width * _FULL_SHARE
    return True


# （责任单位： / 区科技局，配合单位：区财政局）
_OPEN_DUTIES = re.compile(OPEN_DUTIES)
# 【温馨提示】, where a page tells one thing after another
_IN_BRACKETS = re.compile(r"【[\u4e00-\u9fff]{3,10}】")
# ★ 首次入库科技型中小企业 / 奖励1万元
_GIVES = re.compile(
    r"(?:给予|予以|奖励|补贴|补助|资助|按|每[人家年个项月]|最高|可申请|可享受|减免?|免|发放|一次性)"
)


def _goes_on_giving(before: Line, after: Line) -> bool:
    """Whether what stands behind a bullet is told no further
    than to whom, and the next line what they are given.
    """
    numeral = numeral_at(before.text, 0)
    return numeral is not None and numeral.bulleted and _GIVES.match(after.text) is not None


# ……奖励企业50万 / 对获得……: a paragraph that lost its stop, and the next one.
_LOST_ITS_STOP = re.compile(r"(?:元|万|[%％]|奖励|补贴|补助|资助|支持|政策|执行|享受)$")
_BEGINS_ANEW = re.compile(r"(?:对|鼓励|支持|给予|凡|在[^，。；]{2,20}(?:的|，))")


# ……给予不超过50万元的奖励 / 对获得……: the same where lines are wrapped too, for a gift ends no other phrase.
_HAS_GIVEN = re.compile(
    r"\d\s?[^，。；\d]{0,10}(?:元|万|[%％])$|\d[^，。；]{0,12}(?:奖励|补贴|补助|资助|支持)(?:政策)?$"
)
_GIVES_ANEW = re.compile(r"(?:对(?![应接口象外内照比])|凡|(?:鼓励|支持)(?=[\u4e00-\u9fff]{4}))[^。；]{6,}")


def _begins_another_gift(before: str, after: str) -> bool:
    """Whether one line has told a gift and the next begins another, wherever lines break.

    >>> _begins_another_gift("给予最高50万元的奖励", "对首次上规的企业，给予10万元")
    True
    """
    return _HAS_GIVEN.search(before) is not None and _GIVES_ANEW.match(after) is not None


def _stand_apart(before: str, after: str) -> bool:
    """Whether two lines of a body that was not wrapped are no
    one sentence: one names what follows, or lost its stop.
    """
    heads = names_support(before) or names_support(_behind_number(before))
    named = heads or names_support(after) or _heads_offers(before, after)
    return named or bool(_LOST_ITS_STOP.search(before) and _BEGINS_ANEW.match(after))


def _behind_number(text: str) -> str:
    numeral = numeral_at(text, 0)
    return text[len(numeral.label) :] if numeral else text


def _names_what_follows(before: str, after: str, width: int) -> bool:
    """Whether one of two lines of a wrapped body is a name of support that no wrap cut off (资金扶持政策)."""
    heads = names_support(before) and _set_wide(before) < width / 2
    return bool(width) and (heads or (names_support(after) and _set_wide(before) < width * _WIDE_SHARE))


_BARE_DUTIES = re.compile(BARE_DUTIES)


def _tells_duties(line: Line, width: int) -> bool:
    """Whether a line names who is responsible, and nothing after it, as no wrap cuts it off."""
    ends = not width or _set_wide(line.text) < width * _WIDE_SHARE or _set_wide(line.text) > width
    return ends and _BARE_DUTIES.match(line.text) is not None


# 推进品牌建设 / 对新获得绿色食品认证的经营主体……
_A_TASK = re.compile(
    r"(?:推进|提升|培育|支持|加强|促进|鼓励|强化|加快|做[强优大]|壮大|打造|发展|建设|推动|完善|扩大|优化|引进|激励)[\u4e00-\u9fff“”]{2,16}"
)


def _heads_offers(before: str, after: str) -> bool:
    """Whether a line is the bare heading of what the next one gives."""
    return _A_TASK.fullmatch(before) is not None and _BEGINS_ANEW.match(after) is not None


# 支持符合条件 / 的企业; 完善常态化服务 / 制度，推行……
_GOES_ON = re.compile(r"的(?![士确])|(?:制度|机制|体系|模式|工作)[，。；、]")
# （一）鼓励银行为符合条件的小 / 微企业提供贷款; 推动科技服务业和 / 制造业融合
_ENDS_NO_PHRASE = re.compile(r"(?:的[大中小微]{0,2}|(?<![总中调饱缓温])和|(?<!参)与|(?<![涉普])及)$")


def _is_cut(before: str, after: str) -> bool:
    """Whether a line breaks off within a phrase, by its own end or by how the next one goes on.

    >>> _is_cut("支持符合条件", "的企业申报"), _is_cut("一、支持条件", "在本市注册")
    (True, False)
    """
    if before[-1] in _SENTENCE_END or numeral_at(after, 0) is not None:
        return False
    return _GOES_ON.match(after) is not None or _ENDS_NO_PHRASE.search(before) is not None


def _adds(before: Line, after: Line) -> bool:
    bracketed = _ADDED.match(after.text) is not None and numeral_at(after.text, 0) is None
    return bracketed and before.text[-1] not in _SENTENCE_END


def paragraphs_of(lines: tuple[Line, ...], width: int) -> list[list[Line]]:
    """Lines joined into paragraphs over soft breaks."""
    whole = are_whole(lines)
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and (
            _OPEN_DUTIES.search(paragraphs[-1][-1].text)
            or is_soft_break(paragraphs[-1][-1], line, width, whole=whole)
        ):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs
