"""The lines of a table: one a row, each whole in itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from policymatch.reading.card_labels import CellRole
from policymatch.reading.formats.grids import Place, Row
from policymatch.reading.formats.units_of_columns import in_unit, unit_of_all, units_over
from policymatch.reading.formats.written import CELL_BREAK
from policymatch.reading.numbering import numeral_at
from policymatch.reading.roles_of_columns import FEWEST_COLUMNS, grades_alone, role_of_column, roles_of
from policymatch.reading.tables import HEADS

_LAYOUT_LINES, _LAYOUT_CHARACTERS = 3, 400
# Longer texts are not written again in each row over which their cell stands.
_LONGEST_REPEATED = 400
# Nor is more of a table than that, however its cells are merged.
_MOST_REPEATED = 200_000
_ASKS = (CellRole.TARGET, CellRole.CONDITION)


@dataclass(frozen=True)
class Heads:
    """The words over the columns of a table of supports,
    what each is there for, and at which place it starts.

    `width`: how many places the table has; a column may take several.
    """

    words: tuple[str, ...]
    roles: tuple[CellRole | None, ...]
    starts: tuple[int, ...]
    width: int

    def columns_of(self, row: Row) -> tuple[Row, ...]:
        """The places of a row, column by column."""
        ends = (*self.starts[1:], max(len(row), self.width))
        return tuple(row[low:high] for low, high in zip(self.starts, ends, strict=True))


def lines_of_grid(grid: Sequence[Row], heads: Heads | None = None) -> Iterator[str]:
    """The lines of a table; `heads`: those that stand over it on the page before.

    Under a header of supports each row has all of its columns, with the text
    of a merged cell in each row that it spans; elsewhere a merged cell stands
    once, and a table that only lays out a page gives the lines of its cells.
    """
    units, of_all = units_over(heads.words) if heads else {}, ""
    repeated, at = 0, 0
    while at < len(grid):
        found, count = heads_at(grid, at)
        if found is not None:
            heads = found
            units = _sums_in(heads, of_all) | units_over(heads.words)
            yield from (_plain_text(row) for row in grid[at : at + count - 1])
            yield CELL_BREAK.join(heads.words)
            at += count
        elif heads is None or len(_told(grid[at])) <= 1:
            units = units_over([place.text for place in grid[at]]) or units
            of_all = _unit_alone(grid[at]) or of_all
            yield from _plain(grid[at], units)
            at += 1
        else:
            count = 1 + sum(1 for _ in _folded(grid, at, heads))
            cells = _cells(grid[at : at + count], heads, units, repeated < _MOST_REPEATED)
            repeated += sum(len(place.text) for place in grid[at] if place.from_above)
            yield CELL_BREAK.join(cells)
            at += count


def _unit_alone(row: Row) -> str:
    told = _told(row)
    return unit_of_all(told[0].text) if len(told) == 1 else ""


def _sums_in(heads: Heads, unit: str) -> dict[int, str]:
    """The unit of all sums, for each column that tells what is given."""
    return {n: unit for n, role in enumerate(heads.roles) if role is CellRole.OFFER and unit}


def heads_at(grid: Sequence[Row], at: int) -> tuple[Heads | None, int]:
    """The header of supports whose first row is `at`, and
    its rows: two where columns stand under a common word.
    """
    row = grid[at]
    if any(place.from_above for place in row):
        return None, 1
    if at + 1 < len(grid) and _is_over(row, grid[at + 1]):
        return _heads([_joint(upper, lower) for upper, lower in zip(row, grid[at + 1], strict=True)]), 2
    return _heads(row), 1


def _heads(row: Sequence[Place]) -> Heads | None:
    starts = tuple(n for n, place in enumerate(row) if not place.from_left)
    words = tuple(row[n].text for n in starts)
    filled = [word for word in words if word]
    if len(filled) < FEWEST_COLUMNS or not all(HEADS.fullmatch(word) for word in filled):
        return None
    roles = roles_of(words)
    if roles is None or grades_alone(words, roles):
        return None
    return Heads(words, roles, starts, len(row))


def _is_over(upper: Row, lower: Row) -> bool:
    """Whether a row stands over another as the upper half of
    a header: what is new below stands under merged cells.

    One cell over the whole table is no half of a header (单位：万元).
    """
    if len(upper) != len(lower) or len(_told(upper)) <= 1 or not any(p.from_left for p in upper):
        return False
    new = [n for n, place in enumerate(lower) if place.is_own and place.text]
    return bool(new) and all(_spans(upper, n) and HEADS.fullmatch(lower[n].text) for n in new)


def _spans(row: Row, at: int) -> bool:
    return row[at].from_left or any(place.from_left for place in row[at + 1 : at + 2])


def _joint(upper: Place, lower: Place) -> Place:
    """What heads a column under two rows: the lower cell, behind the upper where it says nothing alone."""
    if lower.from_above or not lower.text:
        return upper
    whole = upper.text + lower.text
    alone = role_of_column(lower.text) is not None or not HEADS.fullmatch(whole)
    return Place((lower.text if alone else whole,), from_left=lower.from_left)


def _folded(grid: Sequence[Row], at: int, heads: Heads) -> Iterator[Row]:
    """The rows below one that only go on with it: what they
    give is the same cell, and they ask the next item alone.
    """
    for row in islice(grid, at + 1, None):
        columns = list(zip(heads.roles, heads.columns_of(row), strict=True))
        offers = [place for role, places in columns if role is CellRole.OFFER for place in places]
        asked = [p.text for role, places in columns if role in _ASKS for p in places if p.is_own and p.text]
        is_long = any(len(place.text) > _LONGEST_REPEATED for place in offers)
        if not offers or not all(place.from_above for place in offers):
            return
        if not is_long and any(not numeral_at(text, 0) for text in asked):
            return
        yield row


def _cells(rows: Sequence[Row], heads: Heads, units: dict[int, str], repeats: bool) -> list[str]:
    """The text of each column of a row and of those that go on with it."""
    found = []
    for column, places in enumerate(zip(*map(heads.columns_of, rows), strict=True)):
        texts = [_cell(places[0], repeats), *(_own(more) for more in places[1:])]
        found.append(_run_on([in_unit(text, units.get(column, "")) for text in texts if text]))
    return found


def _cell(places: Row, repeats: bool) -> str:
    """The text of a column in a row, that of a merged cell too."""
    merged = (" ".join(p.text.split()) for p in places if p.from_above and not p.from_left)
    above = next((text for text in merged if repeats and len(text) <= _LONGEST_REPEATED), "")
    return _own(places) or above


def _own(places: Row) -> str:
    return " ".join(word for place in places if place.is_own for word in place.text.split())


# What one cell holds and what the next goes on with, when neither has a stop between them.
_STOPS = re.compile(r"[。；，、：:;,.]$")


def _run_on(texts: Sequence[str]) -> str:
    return "".join(text if _STOPS.search(text) or text is texts[-1] else f"{text}；" for text in texts)


def _told(row: Row) -> list[Place]:
    return [place for place in row if not place.from_left and place.text]


def _filled(row: Row) -> list[tuple[int, Place]]:
    return [(n, place) for n, place in enumerate(row) if place.is_own and place.text]


def _plain_text(row: Row) -> str:
    return CELL_BREAK.join(place.text for _, place in _filled(row))


def _plain(row: Row, units: dict[int, str]) -> Iterator[str]:
    """The lines of a row under no header of supports."""
    filled = _filled(row)
    is_layout = any(
        len(place.lines) > _LAYOUT_LINES and sum(map(len, place.lines)) > _LAYOUT_CHARACTERS
        for _, place in filled
    )
    if len(filled) <= 1 or is_layout:
        yield from (line for _, place in filled for line in place.lines)
        return
    yield CELL_BREAK.join(in_unit(place.text, units.get(n, "")) for n, place in filled)
