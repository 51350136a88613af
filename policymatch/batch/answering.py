"""A chunk of a firm list answered: one line of JSON a row, whoever asks and in whichever process."""

import gc
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple, TypeAlias

from policymatch.batch.firms import BadRow, FirmRow, bad_row
from policymatch.domain.errors import ProfileError
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import Answer
from policymatch.domain.value import Value
from policymatch.domain.wording import Language, Wording
from policymatch.service import ManyFirms, Match, MatchRequest, Snapshot, json_of, open_all, read_profile

REFUSED = '{"refused": '
"""How the line of a row begins that was not answered; what follows is a RefusedRow."""


_ALLOCATIONS_BETWEEN_SWEEPS = 200_000


class Wish(NamedTuple):
    """What is asked of a batch."""

    on: date
    top: int
    language: Language = Language.ZH
    all_verdicts: bool = False
    ignore_dates: bool = False


class RefusedRow(Value):
    """A row of the list that was not answered, and why."""

    number: int
    firm: str
    reason: Wording


class Chunk(NamedTuple):
    """Rows of a list that are answered together; `number` counts chunks from 0."""

    number: int
    rows: list[FirmRow | BadRow]


class Answered(NamedTuple):
    """The lines of a chunk, in the order of its rows."""

    number: int
    lines: str


Answerer: TypeAlias = Callable[[Chunk], Answered]


@dataclass(frozen=True, eq=False)
class Answering:
    """Answers chunks from one snapshot. Handed to another process, it maps the same snapshot there."""

    snapshot: Snapshot
    wish: Wish

    def __call__(self, chunk: Chunk) -> Answered:
        """The lines of one chunk; they depend on its rows, the snapshot and the wish alone."""
        read = [self._read(row) for row in chunk.rows]
        matches = self._many.matches([told for told in read if isinstance(told, FirmProfile)])
        return Answered(chunk.number, "".join(self._lines(chunk.rows, read, matches)))

    def __reduce__(self) -> tuple[Callable[[Snapshot, Wish], "Answering"], tuple[Snapshot, Wish]]:
        """What it keeps from chunk to chunk stays behind; where it arrives, all is opened at once."""
        return _arrived, (self.snapshot, self.wish)

    @cached_property
    def _many(self) -> ManyFirms:
        wish = self.wish
        return ManyFirms(self.snapshot, MatchRequest(wish.on, wish.top, ignore_dates=wish.ignore_dates))

    def _read(self, row: FirmRow | BadRow) -> FirmProfile | BadRow:
        if isinstance(row, BadRow):
            return row
        try:
            return read_profile(row.told, on=self.wish.on)
        except ProfileError as error:
            return bad_row(row.number, row.firm, error.faults)

    def _lines(
        self,
        rows: Iterable[FirmRow | BadRow],
        read: Iterable[FirmProfile | BadRow],
        matches: Iterator[Match],
    ) -> Iterator[str]:
        for row, told in zip(rows, read, strict=True):
            if isinstance(told, BadRow):
                yield REFUSED + json.dumps(refused_row(told).model_dump(), ensure_ascii=False) + "}\n"
            else:
                yield self._line(row.firm, told.name, next(matches))

    def _line(self, firm: str, name: str | None, matched: Match) -> str:
        line = line_of(firm, name, matched.answer, self.wish.language)
        if not self.wish.all_verdicts:
            return f"{line}\n"
        return f'{line[:-1]},"verdicts":{json_of(matched.verdicts()).decode()}}}\n'


def sweep_seldom() -> None:
    """Make this process, which is to do nothing but answer, look for cycles seldom.

    Answers hold none: looking for some as often as Python does costs a seventh of the time.
    """
    gc.set_threshold(_ALLOCATIONS_BETWEEN_SWEEPS)


def _arrived(snapshot: Snapshot, wish: Wish) -> Answering:
    """Open before anything is answered, so that processes forked from this one share what was opened."""
    open_all(snapshot)
    return Answering(snapshot, wish)


def line_of(firm: str, name: str | None, answer: Answer, language: Language) -> str:
    """The answer to a firm as a JSON object, `firm` before all else and, where it is told, its `name`."""
    told = json_of(answer, language, without=frozenset({"firm"})).decode()
    named = f'"name":{json_of(name).decode()},' if name else ""
    return f'{{"firm":{json_of(firm).decode()},{named}{told[1:]}'


def refused_row(row: BadRow) -> RefusedRow:
    """What is reported of a bad row."""
    return RefusedRow(number=row.number, firm=row.firm, reason=row.error.wording)
