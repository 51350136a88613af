"""Firm lists in, tables out."""

from policymatch.batch.firms import BadRow, FirmRow, read_firms
from policymatch.batch.run import BatchReport, RefusedRow, Wish, run_batch

__all__ = ["BadRow", "BatchReport", "FirmRow", "RefusedRow", "Wish", "read_firms", "run_batch"]
