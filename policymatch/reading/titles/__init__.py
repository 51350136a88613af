"""Titles: the short name by which a reader knows a measure: what is given, for what, to whom."""

from policymatch.reading.titles.naming import titles_of
from policymatch.reading.titles.told import Told

__all__ = ["Told", "titles_of"]
