"""The tables of regions, titles, platforms and fields, read once and handed to the rooms as values."""

from policymatch.terms.load import Terms, load_terms
from policymatch.terms.packaged import damaged_model, packaged_folder

__all__ = ["Terms", "damaged_model", "load_terms", "packaged_folder"]
