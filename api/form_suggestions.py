"""Facts that the form's free text seems to tell: offered with their words, counted once they are ticked."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from werkzeug.datastructures import MultiDict

from api.form_fields import NONE_HELD
from policymatch.service import NamedSuggestion, suggest

CONFIRMED, RECOGNISE = "confirmed", "recognise"
"""The name of the ticks, and of the button that asks for what can be ticked."""

_TEXT = "description"
_SAME_FACT = {"age_months": "founded_on", "founded_on": "age_months"}


class Offered(NamedTuple):
    """A suggestion, the value of its tick, and whether it is ticked."""

    suggestion: NamedSuggestion
    tick: str
    ticked: bool


def offered_in(entered: MultiDict[str, str], told: Mapping[str, Any], on: date) -> tuple[Offered, ...]:
    """What the text of a filled form suggests beyond what its other questions tell."""
    ticks = set(entered.getlist(CONFIRMED))
    return tuple(
        Offered(suggestion, tick, tick in ticks)
        for suggestion, tick in _suggested(entered, on)
        if not _is_told(suggestion, told)
    )


def confirmed_in(entered: MultiDict[str, str], told: Mapping[str, Any], on: date) -> dict[str, Any]:
    """What a form tells, with the suggestions that were ticked; what was entered by hand stands.

    A tick counts only while the text still says what was ticked.
    """
    together = dict(told)
    for offered in offered_in(entered, told, on):
        key, value = offered.suggestion.key, offered.suggestion.value
        if offered.ticked and isinstance(value, list):
            together[key] = [*_held(together, key), *value]
        elif offered.ticked:
            together.setdefault(key, value)
    return together


def _held(told: Mapping[str, Any], key: str) -> list[Any]:
    """What a list of the form holds; that it holds nothing is kept, to be told as a contradiction."""
    held = told.get(key)
    return [NONE_HELD] if held == [] else list(held or ())


def _suggested(entered: MultiDict[str, str], on: date) -> Iterator[tuple[NamedSuggestion, str]]:
    for suggestion in suggest(entered.get(_TEXT, ""), on=on).suggestions:
        yield suggestion, f"{suggestion.key}={json.dumps(suggestion.value, sort_keys=True)}"


def _is_told(suggestion: NamedSuggestion, told: Mapping[str, Any]) -> bool:
    """Whether the form says as much by itself: the value of a list, any other value of the same fact."""
    held = told.get(suggestion.key, told.get(_SAME_FACT.get(suggestion.key, "")))
    if isinstance(suggestion.value, list) and held is not None:
        return set(suggestion.value) <= set(held)
    return held is not None
