"""The base of every closed set of words: of kinds, states, fields, units."""

from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING


class Word(StrEnum):
    """A word of a closed set, compared with `is`.

    >>> class Colour(Word):
    ...     RED = "red"
    >>> Colour.RED.value, Colour("red") is Colour.RED
    ('red', True)
    """

    if not TYPE_CHECKING:
        # The one of enum runs Python code; an answer in JSON asks for some 400 values.
        value = property(attrgetter("_value_"))
