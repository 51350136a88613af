"""Benefits: what a measure gives, as sums, rates and caps with their quotes."""

from policymatch.reading.benefits.reader import read_benefits

__all__ = ["read_benefits"]
