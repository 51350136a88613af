"""The trained models that come with the package."""

from functools import cache

from policymatch.reading.measures.labels import Labeller
from policymatch.reading.measures.linear import Linear, open_linear
from policymatch.reading.measures.trees import open_trees
from policymatch.terms import packaged_folder


@cache
def packaged_labeller() -> Labeller:
    """The labeller of models/reader; read once."""
    folder = packaged_folder("models") / "reader"
    return Labeller(open_linear(folder / "offers.json"), open_trees(folder / "offers.npz"))


@cache
def packaged_kinds() -> Linear:
    """The model of kinds of models/reader; read once."""
    return open_linear(packaged_folder("models") / "reader" / "kinds.json")


@cache
def packaged_titles() -> Linear:
    """The model of titles of models/reader; read once."""
    return open_linear(packaged_folder("models") / "reader" / "titles.json")
