"""A firm list counted before the work: how many rows, and which firms stand in it more than once."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from policymatch.batch.firms import BadRow, read_firms
from policymatch.domain.value import Value
from policymatch.domain.wording import Wording

REPEATED_TOLD = 1000
LINES_TOLD = 100
"""So many lines of one id are named; the rest are counted."""


class RepeatedFirm(Value):
    """An id that several rows have, each answered; `lines` of the file, from 1, and `more` beside them."""

    firm: str
    lines: tuple[int, ...]
    more: int = 0

    @property
    def wording(self) -> Wording:
        """What is said of it."""
        lines = [str(line) for line in self.lines]
        zh, en = (f"等 {self.more + len(lines)} ", f" and {self.more} more") if self.more else ("", "")
        return Wording(
            zh=f"编号在第 {'、'.join(lines)} {zh}行重复，各行都已作答",
            en=f"the id stands on lines {', '.join(lines)}{en}; each was answered",
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
    more: Counter[str] = Counter()
    for row in read_firms(firms):
        rows += 1
        if isinstance(row, BadRow) or first.setdefault(row.firm, row.number) == row.number:
            continue
        if row.firm in repeated or len(repeated) < REPEATED_TOLD:
            lines = repeated.setdefault(row.firm, [first[row.firm]])
            if len(lines) < LINES_TOLD:
                lines.append(row.number)
            else:
                more[row.firm] += 1
    return Counted(rows, tuple(_told(firm, lines, more[firm]) for firm, lines in repeated.items()))


def _told(firm: str, lines: Sequence[int], more: int) -> RepeatedFirm:
    return RepeatedFirm(firm=firm, lines=tuple(lines), more=more)
