"""Condition cards: supports one below the other, each a bare
name over the label of its conditions (政策条件：) and no other.

What a card gives stands among its conditions, or is told by its name alone.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policymatch.reading.card_labels import CellRole
from policymatch.reading.labels import is_label
from policymatch.reading.lines import Line
from policymatch.reading.numbering import numeral_at
from policymatch.reading.tables import Header, SupportRow

# 外贸发展奖励（展会类）; 登记满2年转为公司的企业奖励
_NAME = re.compile(r"[^。；：，:;,、\s]{4,40}")
_LABEL = re.compile(r"[\u4e00-\u9fff]{2,4}条件[：:]?")
_FEWEST = 3
# ④补助标准：每亩2万元
_OWN_LABEL = re.compile(r"(?:[①-⑳]|[（(]?\d{1,2}[）).．、])?\s{0,2}([\u4e00-\u9fff]{2,6})[：:]")
_HOW_MUCH = re.compile(r"标准|金额|额度|内容|方式$")
_GIVES = re.compile(
    r"(?:给予|予以|奖励|补助|补贴|资助)[^。；\d]{0,16}\d[\d.]{0,8}\s?(?:[万亿]?元|[%％])"
    r"|(?:给予|予以)(?:一次性|全额)[^。；，]{0,12}(?:奖励|补助|补贴|资助)"
    r"|\d[\d.]{0,8}\s?[万亿]?元[^。；，\d]{0,12}(?:奖励|补助|补贴|资助)"
)

Pieces = Sequence[Line | Header | SupportRow]


def condition_cards_apart(pieces: Pieces) -> Iterator[Line | Header | SupportRow]:
    r"""The pieces in order, condition cards among them as rows; all as they are where too few cards stand.

    >>> from policymatch.reading.lines import lines_of
    >>> card = "奖励\n政策条件：\n对参展的企业给予补助2万元。\n"
    >>> text = f"展会{card}品牌{card}出口{card}"
    >>> [piece.name.text for piece in condition_cards_apart(lines_of(text)) if isinstance(piece, SupportRow)]
    ['展会奖励', '品牌奖励', '出口奖励']
    """
    starts = [at for at in range(len(pieces) - 1) if _begins(pieces, at)]
    if len(starts) < _FEWEST or _is_told_by_other_labels(pieces, starts):
        yield from pieces
        return
    yield from pieces[: starts[0]]
    for start, end in pairwise([*starts, len(pieces)]):
        yield _card([piece for piece in pieces[start:end] if isinstance(piece, Line)])


def _begins(pieces: Pieces, at: int) -> bool:
    """Whether the name of a card stands at `at`, right above the label of its conditions."""
    name, label = pieces[at], pieces[at + 1]
    if not (isinstance(name, Line) and isinstance(label, Line) and _LABEL.fullmatch(label.text)):
        return False
    return _NAME.fullmatch(name.text) is not None and numeral_at(name.text, 0) is None


def _is_told_by_other_labels(pieces: Pieces, starts: Sequence[int]) -> bool:
    """Whether a table or a label of another kind stands behind the first name."""
    labels = {start + 1 for start in starts}
    behind = ((at, pieces[at]) for at in range(starts[0], len(pieces)) if at not in labels)
    return any(not isinstance(piece, Line) or is_label(piece.text) for _, piece in behind)


def _card(lines: Sequence[Line]) -> SupportRow:
    """The name of a card over its lines: what is given, one cell from its first line to its last, and what is asked."""
    name, _, *told = lines
    giving = [at for at, line in enumerate(told) if _tells_gift(line.text)]
    first, last = (giving[0], giving[-1]) if giving else (len(told), len(told))
    asked = [(CellRole.CONDITION, line) for line in (*told[:first], *told[last + 1 :])]
    return SupportRow(name, (*_given(told[first : last + 1]), *asked))


def _given(lines: Sequence[Line]) -> tuple[tuple[CellRole, Line], ...]:
    if not lines:
        return ()
    text = "\n".join(line.text for line in lines)
    return ((CellRole.OFFER, Line(lines[0].start, lines[-1].end, text)),)


def _tells_gift(text: str) -> bool:
    """Whether a line of a card tells what is given: by the label that it begins with, else by its words."""
    label = _OWN_LABEL.match(text)
    if label is not None and numeral_at(text, 0) is not None:
        return _HOW_MUCH.search(label[1]) is not None
    return _GIVES.search(text) is not None
