"""A firm list against one snapshot: the same answers as one firm at a time, in chunks that can be resumed."""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, count, islice
from pathlib import Path
from typing import Any, NamedTuple

from policymatch.batch.answering import REFUSED, Answering, Chunk, RefusedRow, Wish
from policymatch.batch.chunks import Chunks
from policymatch.batch.counting import RepeatedFirm, counted
from policymatch.batch.firms import read_firms
from policymatch.batch.places import Places, written_to
from policymatch.batch.results import check_format, write_results
from policymatch.batch.spreading import Spread, over_processes, workers_for
from policymatch.batch.workbook import SheetLeftOut, sheets_left_out
from policymatch.domain.progress import Progress, Stage, silent
from policymatch.domain.wording import Language
from policymatch.service import Snapshot, json_of
from policymatch.service.program import program_mark
from policymatch.service.rereading import mark_of
from policymatch.snapshot.manifest import digest_of

CHUNK = 50
REFUSED_TOLD = 1000


class BatchReport(NamedTuple):
    """How many firms were answered and how many rows were not; `refused` are the first 1,000 of these.

    `repeated` are ids that several rows have. `sheets_left_out`: those of a workbook that were not read.
    """

    answered: int
    refused: tuple[RefusedRow, ...]
    refused_count: int
    repeated: tuple[RepeatedFirm, ...] = ()
    sheets_left_out: tuple[SheetLeftOut, ...] = ()


def run_batch(
    snapshot: Snapshot,
    firms: Path,
    out: Path,
    wish: Wish,
    progress: Progress = silent,
    *,
    spread: Spread | None = None,
    chunk: int = CHUNK,
) -> BatchReport:
    """Answer every firm of a list and write the answers to `out`; refused rows to `<out>.refused.jsonl`.

    Killed on the way, the same call goes on where it stopped. The bytes are the same however often that
    happened, and however the chunks, of `chunk` firms each, are spread (by default over processes, as many as
    the list is worth).

    Raises FirmListError: the list as a whole can't be read.
    Raises RequestError: `out` is of a kind that is not written, is the list itself, or can't be written.
    """
    check_format(out)
    places = Places.beside(out)
    places.check(firms)
    total, repeated = counted(firms)
    left_out = sheets_left_out(firms)
    spread = spread or over_processes(workers_for(total // chunk))
    with written_to(out):
        kept = Chunks(places, _plan(snapshot, firms, wish) | {"chunk": chunk})
        done = count(chunk, chunk)

        def note() -> None:
            progress(Stage.MATCH, min(next(done), total), total)

        still_open = _open_chunks(kept, _chunks_of(firms, chunk), note)
        for answered in spread(Answering(snapshot, wish), still_open):
            kept.put(answered.number, answered.lines)
            note()
        return _gather(kept, places, wish.language)._replace(repeated=repeated, sheets_left_out=left_out)


def _open_chunks(kept: Chunks, chunks: Iterable[Chunk], note: Callable[[], None]) -> Iterator[Chunk]:
    """The chunks that are still to be answered; of those that are kept `note` is told."""
    for chunk in chunks:
        if kept.has(chunk.number):
            note()
        else:
            yield chunk


def _plan(snapshot: Snapshot, firms: Path, wish: Wish) -> dict[str, Any]:
    reranker = mark_of(snapshot.reranker)
    reread = {} if reranker is None else {"reranker": reranker.model_dump()}
    return (
        {"snapshot": snapshot.id, "firms": digest_of(firms).sha256}
        | {"backend": snapshot.backend, "program": program_mark()}
        | reread
        | {name: str(value) for name, value in wish._asdict().items()}
    )


def _chunks_of(firms: Path, size: int) -> Iterator[Chunk]:
    rows = read_firms(firms)
    for number in count():
        if not (some := list(islice(rows, size))):
            return
        yield Chunk(number, some)


def _gather(kept: Chunks, places: Places, language: Language) -> BatchReport:
    """Join the parts into the output, the refused rows beside it."""
    lines = (line for line in kept.lines() if not line.startswith(REFUSED))
    answered = write_results(lines, places.unfinished)
    places.unfinished.replace(places.out)
    refused, refused_count = _write_refused(kept, places.refused, language)
    kept.clear()
    return BatchReport(answered, refused, refused_count)


def _write_refused(kept: Chunks, beside: Path, language: Language) -> tuple[tuple[RefusedRow, ...], int]:
    """Write the refused rows, where there are any, as the API tells them; the first of them, and how many."""
    beside.unlink(missing_ok=True)
    told = (json.loads(line)["refused"] for line in kept.lines() if line.startswith(REFUSED))
    rows = map(RefusedRow.model_validate, told)
    first = tuple(islice(rows, REFUSED_TOLD))
    if not first:
        return (), 0
    refused_count = 0
    with beside.open("wb") as target:
        for row in chain(first, rows):
            target.write(json_of(row, language) + b"\n")
            refused_count += 1
    return first, refused_count
