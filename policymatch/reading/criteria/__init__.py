"""Criteria: from the passages that speak to a measure to the tree of criteria that they put on a firm."""

from policymatch.reading.criteria.passages import Passage, PassageRole
from policymatch.reading.criteria.reader import read_condition

__all__ = ["Passage", "PassageRole", "read_condition"]
