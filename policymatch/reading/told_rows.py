"""Told rows: a table that only grades what an offer gives, read as the sentences that it stands for.

营业收入 | 补助比例 | 最高补助额 over 5000万元以下 | 6% | 30万元 says
营业收入5000万元以下的，按照6%给予补助，最高30万元. Read as it is printed, its classes were sums.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from policymatch.reading.flow import Flow

_LINE = re.compile(r"[^\n]+")
_FEWEST_ROWS, _MOST_COLUMNS = 3, 4
_HEAD = re.compile(r"^[^\d，。；：\t\n]{2,16}")
_GIFT = re.compile(r"奖|补[助贴]|资助|支持|扶持|比例|标准|额度|金额|最高|上限|限额")
_MOST = re.compile(r"最高|上限|限额|封顶")
# Over a class told by a figure, and over one told by its name.
_OF_FIGURES = re.compile(r"收入|营收|产值|投资额?|费用|投入|支出|税收|纳税|人数|成交额|出口额|融资额")
_OF_NAMES = re.compile(r"级别|等级|类别|类型|档次|层次|平台|称号|对象|资质")
_BRACKET = re.compile(r"^[^\t。；]{0,8}\d[\d.,，]{0,12}[百千]?[万亿]?[元人家][^\t。；]{0,24}")
_NAME = re.compile(r"^[^\t\d，。；：%％]{2,30}")
_RATE = re.compile(r"^(?P<base>[^\t\d，。；]{2,16}的)?\d[\d.]{0,5}[%％]")
_SUM = re.compile(r"^(?:最高|不超过)?\d[\d.,]{0,9}[百千]?[万亿]?元(?:[/／][家个项年户])?")
# 补助标准如下: leads over to the rows, and asks nothing with the first of them.
_LEADS_OVER = re.compile(r"[：:]$")
_SHARE_HEAD = re.compile(r"(?:奖励|奖补|补[助贴]|资助|支持|扶持)?(?:比例|标准)$")


class _Cell(NamedTuple):
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def with_rows_told(body: str, flow: Flow) -> Flow:
    """The flow with the rows of tables that grade what is given as sentences; each word where its cell stands."""
    if not flow.offsets or "\t" not in body[flow.offsets[0] : flow.offsets[-1] + 1]:
        return flow
    for table in _tables(body, flow.offsets[0], flow.offsets[-1] + 1):
        told = list(chain.from_iterable(_row(table[0], row) for row in table[1:]))
        low, high = flow.position(table[0][0].start), flow.position(table[-1][-1].end)
        text = _LEADS_OVER.sub("。", flow.text[:low]) + "".join(words for words, _ in told) + flow.text[high:]
        offsets = (*flow.offsets[:low], *(at for _, places in told for at in places), *flow.offsets[high:])
        flow = Flow(text, offsets)
    return flow


def _tables(body: str, start: int, end: int) -> Iterator[list[list[_Cell]]]:
    """The tables in a span that grade what is given, from the last to the first: the header and the rows."""
    found: list[list[list[_Cell]]] = [[]]
    for line in _LINE.finditer(body, start, end):
        cells = list(_cells(line))
        if len(cells) > 1 and (not found[-1] or len(cells) == len(found[-1][0])):
            found[-1].append(cells)
        elif found[-1]:
            found.append([])
    yield from reversed([rows for rows in found if len(rows) >= _FEWEST_ROWS and _grades(rows)])


def _cells(line: re.Match[str]) -> Iterator[_Cell]:
    at = line.start()
    for text in line.group().split("\t"):
        bare = text.strip()
        yield _Cell(at + text.find(bare), bare)
        at += len(text) + 1


def _grades(rows: Sequence[Sequence[_Cell]]) -> bool:
    """Whether the first column tells classes and the others shares and sums, under heads that say so."""
    (first, *others), below = rows[0], rows[1:]
    if len(rows[0]) > _MOST_COLUMNS or not all(_HEAD.fullmatch(head.text) for head in rows[0]):
        return False
    of = _BRACKET if _OF_FIGURES.search(first.text) else _NAME if _OF_NAMES.search(first.text) else None
    if of is None or _GIFT.search(first.text) or not all(of.fullmatch(row[0].text) for row in below):
        return False
    given = all(_RATE.fullmatch(cell.text) or _SUM.fullmatch(cell.text) for row in below for cell in row[1:])
    return given and all(_GIFT.search(head.text) for head in others)


def _row(heads: Sequence[_Cell], row: Sequence[_Cell]) -> Iterator[tuple[str, Sequence[int]]]:
    """The words of a row, each with the places of its characters in the body."""
    grade, opened = row[0], _OF_FIGURES.search(heads[0].text)
    before, behind = (heads[0].text, "的，") if opened else ("对", "，")
    yield from _said(before, grade, behind)
    for n, (head, cell) in enumerate(zip(heads[1:], row[1:], strict=True)):
        yield from _said(
            _before(head, cell), cell, "给予补助" if "%" in cell.text or "％" in cell.text else ""
        )
        yield _beside("；" if n == len(row) - 2 else "，", cell.end - 1)


def _before(head: _Cell, cell: _Cell) -> str:
    """What leads over to the cell of a gift, by the words over it."""
    rate = _RATE.fullmatch(cell.text)
    if rate:
        base = "" if rate["base"] else _SHARE_HEAD.sub("", head.text)
        return f"按照{base}的" if len(base) > 1 else "按照"
    told_most = cell.text.startswith(("最高", "不超过"))
    return "" if told_most else "最高" if _MOST.search(head.text) else "给予"


def _said(before: str, cell: _Cell, behind: str) -> Iterator[tuple[str, Sequence[int]]]:
    yield _beside(before, cell.start)
    yield cell.text, range(cell.start, cell.end)
    yield _beside(behind, cell.end - 1)


def _beside(words: str, at: int) -> tuple[str, Sequence[int]]:
    return words, [at] * len(words)
