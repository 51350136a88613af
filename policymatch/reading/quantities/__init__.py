"""Quantities in running text: amounts, ratios, durations, counts and dates, in plain units."""

from policymatch.reading.quantities.amounts import YUAN, Amount, find_amounts
from policymatch.reading.quantities.bounds import Bound
from policymatch.reading.quantities.counts import Count, find_counts
from policymatch.reading.quantities.dates import DateMention, find_dates
from policymatch.reading.quantities.durations import Duration, find_durations
from policymatch.reading.quantities.ratios import Ratio, find_ratios

__all__ = [
    "YUAN",
    "Amount",
    "Bound",
    "Count",
    "DateMention",
    "Duration",
    "Ratio",
    "find_amounts",
    "find_counts",
    "find_dates",
    "find_durations",
    "find_ratios",
]
