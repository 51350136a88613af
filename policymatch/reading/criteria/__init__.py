"""Criteria: from the passages that speak to a measure to the tree of criteria that they put on a firm."""

from policymatch.reading.criteria.reader import read_condition
from policymatch.reading.criteria.text.passages import Passage, PassageRole

__all__ = ["Passage", "PassageRole", "read_condition"]
