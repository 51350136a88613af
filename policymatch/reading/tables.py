"""Tables of supports: rows under a header that says which column names, asks, gives and is based on what."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from policymatch.reading.cards import CellRole
from policymatch.reading.columns import placed
from policymatch.reading.lines import Line

# A tab, or the bar of a table that was typed.
_BREAK = re.compile(r"\t[ \t\u3000]{0,8}|[|｜]")
# |---|---|: the line under the header of a typed one.
_RULE = re.compile(r"[-—:：=]{2,}")
_FEWEST_COLUMNS = 3
_ORDINAL = re.compile(r"序号|编号")
# Other columns without a role (投资额) grade one support; their table is no list of several.
_NAME = re.compile(r"项目|名称|事项|政策|内容|类别|类型|方向|条款|措施")
_NUMBER = re.compile(r"[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)．.、]?")
_NOTE = "备注"
# What the name of a column says stands below it; the first that fits.
_COLUMNS: tuple[tuple[CellRole, re.Pattern[str]], ...] = (
    (CellRole.BASIS, re.compile(r"依据|文号|文件")),
    (CellRole.MATERIALS, re.compile(r"材料")),
    (CellRole.CONTACT, re.compile(r"部门|单位|电话|联系|处室|窗口")),
    (CellRole.WINDOW, re.compile(r"时间|期限|时限|日期|执行期|有效期")),
    # 备注: what a row asks or bars beside the rest.
    (CellRole.CONDITION, re.compile(rf"条件|要求|门槛|{_NOTE}")),
    (CellRole.TARGET, re.compile(r"对象|范围|主体")),
    (
        CellRole.OFFER,
        re.compile(
            r"(?:奖励|补助|补贴|支持|扶持|资助|奖补|优惠)(?:政策|标准|内容|方式|措施|金额|额度)?$|标准|金额|额度|政策内容|支持内容"
        ),
    ),
)
_HEADS = re.compile(r"[^\d，。；]{1,12}")


@dataclass(frozen=True)
class Row:
    """A row: the line that names its support, where one does, and its other cells with what they are there for."""

    name: Line | None
    cells: tuple[tuple[CellRole, Line], ...]


@dataclass(frozen=True)
class Header:
    """The line over the rows; `roles` says of each column what it holds: None for a number, a name or what grades a
    support; `names`: which columns name it.
    """

    line: Line
    roles: tuple[CellRole | None, ...]
    numbered: bool
    names: tuple[bool, ...]

    @classmethod
    def over(cls, line: Line, heads: Sequence[str]) -> Self | None:
        """The header that the words over its columns make; None where they are over no table of supports."""
        roles = roles_of(heads)
        if roles is None:
            return None
        names = tuple(role is None and bool(_NAME.search(h)) for role, h in zip(roles, heads, strict=True))
        return cls(line, roles, _ORDINAL.search(heads[0]) is not None, names)


def with_rows(lines: Iterable[Line | Header | Row]) -> Iterator[Line | Header | Row]:
    """The lines in order, those of tables of supports as their header and rows; what is one already stays."""
    header: Header | None = None
    for line in lines:
        if not isinstance(line, Line):
            header = None
            yield line
            continue
        pieces = _pieces(line)
        if found := _header(line, pieces):
            header = found
            yield header
        elif header is not None and pieces and all(_RULE.fullmatch(piece.text) for piece in pieces):
            continue
        elif header is not None and len(pieces) > 1:
            yield _row(header, pieces)
        else:
            header = None
            yield line


def _pieces(line: Line) -> list[Line]:
    """The cells of a line, each with its span in the body."""
    found, start = [], 0
    for gap in [*_BREAK.finditer(line.text), None]:
        end = gap.start() if gap else len(line.text)
        text = line.text[start:end]
        if text.strip():
            left = len(text) - len(text.lstrip())
            whole = text.strip()
            at = line.start + start + left
            found.append(Line(at, at + len(whole), whole))
        start = gap.end() if gap else end
    return found


def _header(line: Line, pieces: Sequence[Line]) -> Header | None:
    r"""The header that a line is: three columns or more, one of which gives and another names or asks.

    >>> text = "序号\t项目名称\t申报条件\t奖励标准"
    >>> [str(role) for role in next(with_rows([Line(0, len(text), text)])).roles if role]
    ['condition', 'offer']
    """
    if len(pieces) < _FEWEST_COLUMNS or any(not _HEADS.fullmatch(p.text) for p in pieces):
        return None
    return Header.over(line, [p.text for p in pieces])


def roles_of(heads: Sequence[str]) -> tuple[CellRole | None, ...] | None:
    """What each column of a table holds by the words over it; None where it is no table of supports.

    >>> [str(role) for role in roles_of(["序号", "项目名称", "申报条件", "奖励标准"])]
    ['None', 'None', 'condition', 'offer']
    """
    roles = [next((role for role, words in _COLUMNS if words.search(head)), None) for head in heads]
    named = any(role is None and _NAME.search(head) for role, head in zip(roles, heads, strict=True))
    pairs = zip(roles, heads, strict=True)
    asks = any(role in (CellRole.CONDITION, CellRole.TARGET) and head != _NOTE for role, head in pairs)
    if CellRole.OFFER not in roles or not (named or asks):
        return None
    return tuple(roles)


def _row(header: Header, pieces: Sequence[Line]) -> Row:
    """The cells of a row under their columns: counted from the left, from the right where the first ones are merged."""
    if len(pieces) < len(header.roles) and not header.numbered:
        return _fitted(header, pieces)
    columns = len(header.roles)
    is_numbered = _NUMBER.fullmatch(pieces[0].text) is not None
    from_right = header.numbered and not is_numbered
    first = max(0, columns - len(pieces)) if from_right else 0
    placed = list(zip(header.roles[first:], pieces, strict=False))
    named = zip(header.names[first:], pieces, strict=False)
    names = [p for is_name, p in named if is_name and not _NUMBER.fullmatch(p.text)]
    return Row(names[-1] if names else None, tuple((role, p) for role, p in placed if role is not None))


def _fitted(header: Header, pieces: Sequence[Line]) -> Row:
    """The cells of a row with fewer than columns, some merged with those above, under the columns that fit best."""
    found = placed(header.roles, pieces)
    names = [inside[0] for role, inside in found if role is None and not _NUMBER.fullmatch(inside[0].text)]
    cells = tuple((role, inside[0]) for role, inside in found if role is not None)
    return Row(names[-1] if names else None, cells)
