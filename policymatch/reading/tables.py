"""Tables of supports: rows under a header that says which column names, asks, gives and is based on what."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Self

from policymatch.reading.card_labels import CellRole
from policymatch.reading.columns import ROW_NUMBER, Column, placed
from policymatch.reading.head_words import HeadWords, names_sums, says_nothing, words_over
from policymatch.reading.lines import Line
from policymatch.reading.numbering import numeral_at
from policymatch.reading.roles_of_columns import (
    FEWEST_COLUMNS,
    ORDINAL,
    holds_chosen,
    is_head,
    is_name,
    lists_supports,
    names_chosen,
    role_of_column,
    roles_of,
)

# A tab, or the bar of a table that was typed.
_BREAK = re.compile(r"\t|[|｜]")
# 序号  扶持事项  扶持条件  扶持标准: columns that a text without tabs keeps apart by blanks.
_BLANKS = re.compile(r"[ \u3000]{2,12}")
# 序号 政策名称 支持内容 申报条件: or one blank, where the first column is that of the numbers.
_ONE_BLANK = re.compile(r"[ \u3000]{1,12}")
_FEWEST_BY_BLANKS = 4
# |---|---|: the line under the header of a typed one.
_RULE = re.compile(r"[-—:：=]{2,}")
HEADS = re.compile(r"[^\d，。；]{1,12}")
"""The words over a column, as an expression."""


@dataclass(frozen=True)
class SupportRow:
    """A row: the line that names its support, where one does, and its other cells with what they are there for.

    `graded`: the cells that together grade what it gives; `added`: the words
    that the header adds to cells, each with the place in the body it stands before. `asks`: the
    line that names it is what it asks, under a name that was merged over several rows.
    """

    name: Line | None
    cells: tuple[tuple[CellRole, Line], ...]
    graded: tuple[Line, ...] = ()
    added: tuple[tuple[int, str], ...] = ()
    asks: bool = False


@dataclass(frozen=True)
class Header:
    """The line over the rows; `roles` says of each column what it holds: None
    for a number, a name or what grades a support; `names`: which columns name
    it; `places`: where each stands among all `width` places of the line; `added`:
    what its words add to the cells below; `chosen`: the rows tell who was chosen, and offer nothing.
    """

    line: Line
    roles: tuple[CellRole | None, ...]
    numbered: bool
    names: tuple[bool, ...]
    places: tuple[int, ...]
    width: int
    added: tuple[HeadWords, ...]
    heads: tuple[str, ...] = ()
    chosen: bool = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """What each column is there for, with the first that no word tells of as their name where none is."""
        found = [Column.under(head, role) for head, role in zip(self.heads, self.roles, strict=True)]
        named = self.names if any(self.names) else [c.role is None and not c.numbers for c in found]
        return tuple(replace(c, names=n and not c.chosen) for c, n in zip(found, named, strict=True))

    @classmethod
    def over(
        cls, line: Line, heads: Sequence[str], places: Sequence[int] = (), width: int = 0
    ) -> Self | None:
        """The header that the words over its columns make; None where they
        are over no table of supports and none of those who were chosen.
        """
        chosen = any(map(names_chosen, heads))
        roles = tuple(map(role_of_column, heads)) if chosen else roles_of(heads)
        if roles is None:
            return None
        over = words_over(heads)
        names = tuple(is_name(role, head) for role, head in zip(roles, heads, strict=True))
        if any(head.grade for head in over) and not any(names):
            names = tuple(n == roles.index(None) for n in range(len(heads)))
        told, numbered = tuple(places) or tuple(range(len(heads))), ORDINAL.search(heads[0]) is not None
        return cls(line, roles, numbered, names, told, width or len(heads), over, tuple(heads), chosen)

    def with_rows_told(self, rows: Iterable[Sequence[Line | None]]) -> Self:
        """The header, of those who were chosen where cells of a column, row by row, are names of firms."""
        columns = zip_longest(*rows)
        told = zip(self.heads, columns, strict=False)
        chosen = any(holds_chosen(head, [x.text for x in cells if x]) for head, cells in told)
        return replace(self, chosen=self.chosen or chosen)


def told_of_chosen(line: Line) -> SupportRow:
    """A row of a list of those who were chosen: a fact, which offers nothing."""
    return SupportRow(None, ((CellRole.BASIS, line),))


def with_rows(
    lines: Iterable[Line | Header | SupportRow], body: str | None = None
) -> Iterator[Line | Header | SupportRow]:
    """The lines in order, those of tables of supports as their header and rows; what is one already stays.

    `body`: where the lines stand, to see the empty cells at the ends of a row.
    """
    pieces = list(lines)
    header: Header | None = None
    for at, line in enumerate(pieces):
        if not isinstance(line, Line):
            header = None
            yield line
            continue
        places = _places(line, body, gaps=_gaps_of(header))
        cells = [cell for cell in places if cell is not None]
        found = _header(line, places) or _header_by_blanks(line)
        if found and _gives_money(found, pieces[at + 1 : at + 2]):
            header = found.with_rows_told(_rows_below(pieces[at + 1 : at + 3], found, body))
            yield header
        elif header is not None and cells and all(_RULE.fullmatch(cell.text) for cell in cells):
            continue
        elif header is not None and len(cells) > 1 and _fits(header, cells):
            yield told_of_chosen(line) if header.chosen else _row(header, places, cells)
        else:
            header = header if header and _heads_group(pieces, at, header, body) else None
            yield line


def _gives_money(header: Header, below: Sequence[Line | Header | SupportRow]) -> bool:
    """Whether a header that grades what it gives, or the first row below it, tells of money, and counts no things."""
    if not any(head.grade for head in header.added):
        return True
    return any(names_sums(piece.text) for piece in (header.line, *below) if isinstance(piece, Line))


def _rows_below(
    pieces: Sequence[Line | Header | SupportRow], header: Header, body: str | None
) -> Iterator[Sequence[Line | None]]:
    """The cells of the rows below a header that have one in each of its columns."""
    for piece in pieces:
        places = _places(piece, body, gaps=_gaps_of(header)) if isinstance(piece, Line) else []
        if len(places) == header.width:
            yield [places[n] for n in header.places]


_LONGEST_GROUP = 30


def _heads_group(
    pieces: Sequence[Line | Header | SupportRow], at: int, header: Header, body: str | None
) -> bool:
    """Whether a line is a cell over all columns that heads the rows below it (二、税费减免类)."""
    line, below = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None
    if not isinstance(line, Line) or not isinstance(below, Line) or len(line.text) > _LONGEST_GROUP:
        return False
    return numeral_at(line.text, 0) is not None and len(_places(below, body)) == header.width


_TABS = "\t \u3000"


def _places(line: Line, body: str | None, *, gaps: re.Pattern[str] = _BREAK) -> list[Line | None]:
    """The cells of a line, each with its span in the body; None for an empty one. `gaps` keep them apart."""
    line = _with_ends(line, body)
    found: list[Line | None] = []
    start = 0
    for gap in [*gaps.finditer(line.text), None]:
        end = gap.start() if gap else len(line.text)
        text = line.text[start:end]
        whole = text.strip()
        at = line.start + start + len(text) - len(text.lstrip())
        is_edge = gap is not None and gap.group() != "\t" and start == 0 and not whole
        if not is_edge:
            found.append(Line(at, at + len(whole), whole) if whole else None)
        start = gap.end() if gap else end
    return found


def _with_ends(line: Line, body: str | None) -> Line:
    """A row with the empty cells at its ends."""
    if body is None or "\t" not in line.text:
        return line
    start, end = line.start, line.end
    while start and body[start - 1] in _TABS:
        start -= 1
    while end < len(body) and body[end] in _TABS:
        end += 1
    return Line(start, end, body[start : line.start] + line.text + body[line.end : end])


def _header(line: Line, places: Sequence[Line | None]) -> Header | None:
    r"""The header that a line is: three columns or more, one of which gives and another names or asks.

    >>> text = "序号\t项目名称\t申报条件\t奖励标准"
    >>> [str(role) for role in next(with_rows([Line(0, len(text), text)])).roles if role]
    ['condition', 'offer']
    """
    # 备 注: set wide, and one word.
    told = [(n, "".join(place.text.split())) for n, place in enumerate(places) if place is not None]
    if any(not HEADS.fullmatch(text) for _, text in told):
        return None
    if len(told) < FEWEST_COLUMNS and not lists_supports([text for _, text in told]):
        return None
    return Header.over(line, [text for _, text in told], [n for n, _ in told], len(places))


def _header_by_blanks(line: Line) -> Header | None:
    """The header whose words blanks keep apart: of four columns or more, numbered or all under known words."""
    if _BREAK.search(line.text) or not _ONE_BLANK.search(line.text):
        return None
    numbered = ORDINAL.match(line.text) is not None
    places = _places(line, None, gaps=_BLANKS if _BLANKS.search(line.text) else _ONE_BLANK)
    heads = [place is not None and is_head(place.text) for place in places]
    known = numbered if _BLANKS.search(line.text) else numbered and sum(heads) >= _FEWEST_BY_BLANKS - 1
    return _header(line, places) if (known or all(heads)) and len(places) >= _FEWEST_BY_BLANKS else None


def _gaps_of(header: Header | None) -> re.Pattern[str]:
    """What keeps the cells below a header apart."""
    if header is None or not _is_by_blanks(header):
        return _BREAK
    return _BLANKS if _BLANKS.search(header.line.text) else _ONE_BLANK


def _is_by_blanks(header: Header) -> bool:
    return _BREAK.search(header.line.text) is None


def _fits(header: Header, cells: Sequence[Line]) -> bool:
    """Whether a line is a row of a table; one that blanks keep apart has a cell in every column."""
    return not _is_by_blanks(header) or len(cells) == header.width


def _row(header: Header, places: Sequence[Line | None], pieces: Sequence[Line]) -> SupportRow:
    """The cells of a row under their columns: by their places where some are empty,
    else counted from the left, from the right where the first ones are merged.
    """
    if len(places) == header.width and len(pieces) != len(header.roles):
        return _in_places(header, places)
    if len(pieces) < len(header.roles) and not header.numbered:
        return _fitted(header, pieces)
    columns = len(header.roles)
    is_numbered = ROW_NUMBER.fullmatch(pieces[0].text) is not None
    from_right = header.numbered and not is_numbered
    first = max(0, columns - len(pieces)) if from_right else 0
    return _under(header, pieces, first)


def _in_places(header: Header, places: Sequence[Line | None]) -> SupportRow:
    return _under(header, [places[n] for n in header.places])


def _under(header: Header, cells: Sequence[Line | None], first: int = 0) -> SupportRow:
    """The cells of a row, each under the role of its column from the column `first` on."""
    named = zip(header.names[first:], cells, strict=False)
    names = [x for is_name, x in named if is_name and x is not None and not ROW_NUMBER.fullmatch(x.text)]
    columns = zip(header.roles[first:], header.added[first:], cells, strict=False)
    told = [(role, over, x) for role, over, x in columns if role and x and not says_nothing(x.text)]
    added = (words for role, over, x in told if role is CellRole.OFFER for words in over.added_to(x))
    # A row under a merged name is told apart by what it asks (……达到5亿元 and, below it, ……达到20亿元).
    asks = [x for role, _, x in told if role is CellRole.CONDITION]
    merged = asks[:1] if not names and any(header.names) and len(told) > 1 else []
    return SupportRow(
        next(reversed([*merged, *names]), None),
        tuple((role, x) for role, over, x in told if not over.grade and x not in merged),
        tuple(x for _, over, x in told if over.grade),
        tuple(added),
        bool(merged),
    )


def _fitted(header: Header, pieces: Sequence[Line]) -> SupportRow:
    """The cells of a row with fewer than columns, some
    merged with those above, under the columns that fit best.
    """
    columns = header.columns
    found = [(columns[n], inside[0]) for n, inside in placed(columns, pieces)]
    names = [x for column, x in found if column.names and not ROW_NUMBER.fullmatch(x.text)]
    cells = tuple((column.role, x) for column, x in found if column.role is not None)
    return SupportRow(names[-1] if names else None, cells)
