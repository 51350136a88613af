"""A firm list against one snapshot: the same `recommend` for each firm, in chunks that can be resumed."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from policymatch.batch.chunks import Chunks
from policymatch.batch.firms import BadRow, FirmRow, bad_row, read_firms
from policymatch.batch.results import check_format, write_results
from policymatch.domain.errors import ProfileError
from policymatch.domain.progress import Progress, Stage, silent
from policymatch.domain.value import Value
from policymatch.domain.wording import Language, Wording
from policymatch.service import Snapshot, match, plain, read_profile
from policymatch.snapshot.manifest import digest_of

CHUNK = 50

Line = Mapping[str, Any]


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


class BatchReport(NamedTuple):
    """How many firms were answered, and which rows were not."""

    answered: int
    refused: tuple[RefusedRow, ...]


def run_batch(
    snapshot: Snapshot, firms: Path, out: Path, wish: Wish, progress: Progress = silent
) -> BatchReport:
    """Answer every firm of a list and write the answers to `out`.

    Killed on the way, the same call goes on where it stopped and ends with the same bytes.

    Raises FirmListError: the list as a whole can't be read.
    Raises RequestError: `out` is of a kind that is not written.
    """
    check_format(out)
    total = sum(1 for _ in read_firms(firms))
    chunks = Chunks(out, _plan(snapshot, firms, wish))
    numbers = []
    for number, rows in enumerate(_grouped(read_firms(firms))):
        if not chunks.has(number):
            chunks.put(number, (_line(snapshot, row, wish) for row in rows))
        numbers.append(number)
        progress(Stage.MATCH, min((number + 1) * CHUNK, total), total)
    return _gather(chunks, numbers, out)


def _plan(snapshot: Snapshot, firms: Path, wish: Wish) -> dict[str, Any]:
    return {"snapshot": snapshot.id, "firms": digest_of(firms).sha256, "chunk": CHUNK} | {
        name: str(value) for name, value in wish._asdict().items()
    }


def _grouped(rows: Iterable[FirmRow | BadRow]) -> Iterator[list[FirmRow | BadRow]]:
    following = iter(rows)
    while group := list(islice(following, CHUNK)):
        yield group


def _line(snapshot: Snapshot, row: FirmRow | BadRow, wish: Wish) -> dict[str, Any]:
    """The answer to a row, or why there is none."""
    if isinstance(row, BadRow):
        return _refusal(row)
    try:
        profile = read_profile(row.told, on=wish.on)
    except ProfileError as error:
        return _refusal(bad_row(row.number, row.firm, error.faults))
    matched = match(snapshot, profile, on=wish.on, top=wish.top, ignore_dates=wish.ignore_dates)
    line: dict[str, Any] = {"firm": row.firm} | plain(matched.answer, wish.language)
    if wish.all_verdicts:
        line["verdicts"] = matched.verdicts()
    return line


def _refusal(row: BadRow) -> dict[str, Any]:
    return {"refused": refused_row(row).model_dump()}


def refused_row(row: BadRow) -> RefusedRow:
    """What is reported of a bad row."""
    return RefusedRow(number=row.number, firm=row.firm, reason=row.error.wording)


def _gather(chunks: Chunks, numbers: list[int], out: Path) -> BatchReport:
    """Join the parts into the output, the refused rows beside it."""
    refused: list[RefusedRow] = []
    answered = 0

    def answers() -> Iterator[Line]:
        nonlocal answered
        for number in numbers:
            for line in chunks.lines_of(number):
                if "refused" in line:
                    refused.append(RefusedRow.model_validate(line["refused"]))
                else:
                    answered += 1
                    yield line

    unfinished = out.with_name(f".{out.stem}.unfinished{out.suffix}")
    write_results(answers(), unfinished)
    unfinished.replace(out)
    _write_refused(out, refused)
    chunks.clear()
    return BatchReport(answered, tuple(refused))


def _write_refused(out: Path, refused: list[RefusedRow]) -> None:
    beside = out.with_name(out.name + ".refused.jsonl")
    beside.unlink(missing_ok=True)
    if refused:
        text = "".join(json.dumps(row.model_dump(), ensure_ascii=False) + "\n" for row in refused)
        beside.write_text(text, encoding="utf-8")
