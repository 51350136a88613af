"""Firm lists in, tables out."""

from policymatch.batch.cells import figure_of, words_in
from policymatch.batch.firms import BadRow, FirmRow, read_firms
from policymatch.batch.jobs import Jobs, JobState, JobStatus
from policymatch.batch.reach import ListReach, reach_of_list
from policymatch.batch.run import BatchReport, RefusedRow, Wish, run_batch

__all__ = [
    "BadRow",
    "BatchReport",
    "FirmRow",
    "JobState",
    "JobStatus",
    "Jobs",
    "ListReach",
    "RefusedRow",
    "Wish",
    "figure_of",
    "reach_of_list",
    "read_firms",
    "run_batch",
    "words_in",
]
