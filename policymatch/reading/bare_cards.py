"""Bare cards: supports one below the other without labels,
each a name, what it gives, and a numbered list of demands.

A name bears no number and a demand often no stop, so that a name would be read as the
end of the last demand of the card before it, and its list as that of another support.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.card_labels import CellRole
from policymatch.reading.lines import Line
from policymatch.reading.numbering import numeral_at
from policymatch.reading.tables import Header, SupportRow

# 市级企业工程中心
_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z“”（）()]{4,24}")
# 补助15万元; 最高资助80万元，按15%征收所得税
BARE_SUM = re.compile(
    r"(?:一次性|每[家个项年])?(?:给予)?(?:最高|不超过)?(?:补助|奖励|资助|补贴|支持)[^。；：\d]{0,8}\d[\d.]{0,6}(?:万|亿)?元[^。；：]{0,20}"
)
"""What a card says that it gives, on the line below its name, as an expression."""
# 3.2019年单独建账, but not 1.5万元
DEMAND = re.compile(r"(\d{1,2})[.．、](?!\d(?!\d{3}年))")
"""The number that a demand of a card begins with, as an expression."""
_UNDER_DEMAND = re.compile(r"[（(]?\d{1,2}[）)]|[①-⑳]")
_FEWEST, _FEWEST_SUMS = 3, 2
_MOST_LINES = 40


def bare_cards_apart(pieces: Sequence[Line | Header | SupportRow]) -> Iterator[Line | Header | SupportRow]:
    r"""The pieces in order, bare cards among them as rows; all as they are where too few cards stand.

    >>> from policymatch.reading.lines import lines_of
    >>> text = "甲级工程中心\n补助15万元\n1.成立满1年\n乙级工程中心\n补助25万元\n1.成立满2年\n丙级工程中心\n1.成立满3年"
    >>> [piece.name.text for piece in bare_cards_apart(lines_of(text)) if isinstance(piece, SupportRow)]
    ['甲级工程中心', '乙级工程中心', '丙级工程中心']
    """
    starts = [at for at in range(len(pieces)) if _begins(pieces, at)]
    sums = sum(_says_sum(pieces, at + 1) for at in starts)
    if len(starts) < _FEWEST or sums < _FEWEST_SUMS:
        yield from pieces
        return
    at = 0
    while at < len(pieces):
        end = _end(pieces, at) if at in starts else at + 1
        lines = [piece for piece in pieces[at:end] if isinstance(piece, Line)]
        yield _card(lines) if at in starts else pieces[at]
        at = end


def _begins(pieces: Sequence[Line | Header | SupportRow], at: int) -> bool:
    """Whether the name of a card stands at `at`: over a sum and the first demand, or over that alone."""
    piece = pieces[at]
    named = isinstance(piece, Line) and _NAME.fullmatch(piece.text) and numeral_at(piece.text, 0) is None
    return bool(named) and _item(pieces, at + 1 + _says_sum(pieces, at + 1)) == 1


def _says_sum(pieces: Sequence[Line | Header | SupportRow], at: int) -> bool:
    piece = pieces[at] if at < len(pieces) else None
    return isinstance(piece, Line) and BARE_SUM.fullmatch(piece.text) is not None


def _item(pieces: Sequence[Line | Header | SupportRow], at: int) -> int | None:
    """The number of the demand that a line begins."""
    piece = pieces[at] if at < len(pieces) else None
    found = DEMAND.match(piece.text) if isinstance(piece, Line) else None
    return int(found[1]) if found else None


def _end(pieces: Sequence[Line | Header | SupportRow], start: int) -> int:
    """Behind the last demand of the card that begins at `start`, and the lines numbered within it."""
    at = start + 1 + _says_sum(pieces, start + 1)
    expected = 1
    while at < min(len(pieces), start + _MOST_LINES):
        piece = pieces[at]
        if _item(pieces, at) == expected:
            expected += 1
        elif not (isinstance(piece, Line) and _UNDER_DEMAND.match(piece.text)):
            return at
        at += 1
    return at


def _card(lines: Sequence[Line]) -> SupportRow:
    """A name over what the card gives and its demands, one cell each with the lines numbered within it."""
    sums = 1 + (BARE_SUM.fullmatch(lines[1].text) is not None)
    demands: list[Line] = []
    for line in lines[sums:]:
        if DEMAND.match(line.text):
            demands.append(line)
        else:
            above = demands.pop()
            demands.append(Line(above.start, line.end, f"{above.text}\n{line.text}"))
    given = [(CellRole.OFFER, line) for line in lines[1:sums]]
    return SupportRow(lines[0], (*given, *((CellRole.CONDITION, line) for line in demands)))
