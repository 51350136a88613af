"""The trained models that come with the package."""

from functools import cache

from policymatch.reading.measures.labels import Labeller
from policymatch.reading.measures.linear import Linear, open_linear
from policymatch.terms import packaged_folder


@cache
def packaged_labeller() -> Labeller:
    """The labeller of models/reader; read once."""
    return Labeller(open_linear(packaged_folder("models") / "reader" / "offers.json"))


@cache
def packaged_kinds() -> Linear:
    """The model of kinds of models/reader; read once."""
    return open_linear(packaged_folder("models") / "reader" / "kinds.json")
