"""The trained labeller that comes with the package."""

from functools import cache

from policymatch.reading.measures.labels import Labeller, open_labeller
from policymatch.terms import packaged_folder


@cache
def packaged_labeller() -> Labeller:
    """The labeller of models/reader; read once."""
    return open_labeller(packaged_folder("models") / "reader" / "offers.json")
