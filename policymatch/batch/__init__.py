"""Firm lists in, tables out."""

from policymatch.batch.answering import Answered, Answering, Chunk, RefusedRow, Wish, sweep_seldom
from policymatch.batch.cells import words_in
from policymatch.batch.figures import EnteredFigure, read_figure
from policymatch.batch.firms import BadRow, FirmRow, read_firms
from policymatch.batch.jobs import Jobs, JobState, JobStatus
from policymatch.batch.reach import ListReach, reach_of_list
from policymatch.batch.run import BatchReport, run_batch
from policymatch.batch.spreading import Spread, over_processes, workers_for
from policymatch.batch.workbook import SheetLeftOut, sheets_left_out

__all__ = [
    "Answered",
    "Answering",
    "BadRow",
    "BatchReport",
    "Chunk",
    "EnteredFigure",
    "FirmRow",
    "JobState",
    "JobStatus",
    "Jobs",
    "ListReach",
    "RefusedRow",
    "SheetLeftOut",
    "Spread",
    "Wish",
    "over_processes",
    "reach_of_list",
    "read_figure",
    "read_firms",
    "run_batch",
    "sheets_left_out",
    "sweep_seldom",
    "words_in",
    "workers_for",
]
