"""The tables of regions, titles, platforms and fields, read once and handed to the rooms as values."""

from policymatch.terms.english_forms import is_english
from policymatch.terms.load import Terms, load_terms
from policymatch.terms.packaged import damaged_model, packaged_folder

__all__ = ["Terms", "damaged_model", "is_english", "load_terms", "packaged_folder"]
