"""Grids: the rows of a table with every cell in its column, merged ones too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

_MOST_COLUMNS = 60


@dataclass(frozen=True)
class Cell:
    """A cell as a file holds it: its lines of text, and over how many columns and rows it stands."""

    lines: tuple[str, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Place:
    """A place in a grid with the lines of the cell there; that cell may begin further up or further left."""

    lines: tuple[str, ...]
    from_above: bool = False
    from_left: bool = False

    @property
    def text(self) -> str:
        """The text of the cell on one line."""
        return " ".join(self.lines)

    @property
    def is_own(self) -> bool:
        """Whether the cell begins here."""
        return not self.from_above and not self.from_left


EMPTY = Place(())
Row = tuple[Place, ...]


def grid_of(rows: Sequence[Sequence[Cell]]) -> Iterator[Row]:
    """The rows of a table, each with all of its places from the left.

    >>> [[place.text for place in row] for row in grid_of([[Cell(("甲",), rows=2), Cell(("乙",))], [Cell(("丙",))]])]
    [['甲', '乙'], ['甲', '丙']]
    """
    above: dict[int, tuple[Place, int]] = {}
    for cells in rows:
        places: list[Place] = []
        for cell in cells:
            places.extend(_merged(above, len(places)))
            places.extend(_places(cell, above, len(places)))
        places.extend(_merged(above, len(places)))
        yield tuple(places[:_MOST_COLUMNS])


def _merged(above: dict[int, tuple[Place, int]], at: int) -> Iterator[Place]:
    """The places from column `at` on over which a cell of a row above stands."""
    while at in above:
        place, rows = above.pop(at)
        if rows > 1:
            above[at] = place, rows - 1
        yield replace(place, from_above=True)
        at += 1


def _places(cell: Cell, above: dict[int, tuple[Place, int]], at: int) -> Iterator[Place]:
    """The places of a cell in its first row; those below it are kept in `above`."""
    for column in range(at, min(at + max(1, cell.columns), _MOST_COLUMNS)):
        place = Place(cell.lines, from_left=column > at)
        if cell.rows > 1:
            above[column] = place, cell.rows - 1
        yield place
