"""A firm list counted before the work: how many rows, and which firms stand in it more than once."""

from pathlib import Path
from typing import NamedTuple

from policymatch.batch.firms import BadRow, read_firms
from policymatch.domain.value import Value
from policymatch.domain.wording import Wording

REPEATED_TOLD = 1000


class RepeatedFirm(Value):
    """An id that several rows have; each of them is answered. `lines` of the file, from 1."""

    firm: str
    lines: tuple[int, ...]

    @property
    def wording(self) -> Wording:
        """What is said of it."""
        lines = [str(line) for line in self.lines]
        return Wording(
            zh=f"编号在第 {'、'.join(lines)} 行重复，各行都已作答",
            en=f"the id stands on lines {', '.join(lines)}; each was answered",
        )


class Counted(NamedTuple):
    """How many rows a list has, and the first 1,000 ids that it repeats."""

    rows: int
    repeated: tuple[RepeatedFirm, ...]


def counted(firms: Path) -> Counted:
    """Read a list through, once.

    Raises FirmListError: the list as a whole can't be read.
    """
    rows, first, repeated = 0, dict[str, int](), dict[str, list[int]]()
    for row in read_firms(firms):
        rows += 1
        if isinstance(row, BadRow) or first.setdefault(row.firm, row.number) == row.number:
            continue
        if row.firm in repeated or len(repeated) < REPEATED_TOLD:
            repeated.setdefault(row.firm, [first[row.firm]]).append(row.number)
    told = (RepeatedFirm(firm=firm, lines=tuple(lines)) for firm, lines in repeated.items())
    return Counted(rows, tuple(told))
