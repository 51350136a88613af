"""Suggest: facts that a firm's free text seems to tell, to be confirmed before they count."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from policymatch.domain.errors import ProfileError
from policymatch.domain.fields import FIELD_SPECS, Field, Shape
from policymatch.domain.profile import FirmProfile
from policymatch.domain.suggestion import Suggestion
from policymatch.domain.value import Value
from policymatch.domain.wording import Language, Wording
from policymatch.matching.findings.answered import field_name
from policymatch.matching.findings.asked import names_of
from policymatch.matching.numbers import span_quantity
from policymatch.matching.profiles.profile import parse_profile
from policymatch.matching.profiles.suggestions import suggestions_in
from policymatch.matching.told import told_span, told_words
from policymatch.terms import load_terms

_FOUNDED = Wording(zh="成立日期", en="Founded on")


class NamedSuggestion(Value):
    """A value for a key of the profile, both as a person reads them, and the words it was read from.

    `value` goes into the profile as it stands; `text[start:end] == words`.
    """

    key: str
    name: Wording
    value: Any
    shown: Wording
    words: str
    start: int
    end: int


class Suggestions(Value):
    """What a text suggests, in its order; nothing of it is believed until the firm confirms it."""

    on: date
    suggestions: tuple[NamedSuggestion, ...]


def suggest(text: str, *, on: date) -> Suggestions:
    """The facts that a firm's description seems to tell, each beside its words."""
    return Suggestions(on=on, suggestions=tuple(_named(text, on)))


def _named(text: str, on: date) -> Iterator[NamedSuggestion]:
    """Only what a profile takes: an impossible value is no suggestion."""
    terms = load_terms()
    for found in suggestions_in(text, on=on, terms=terms):
        try:
            profile = parse_profile({found.key: found.value}, on=on, terms=terms)
        except ProfileError:
            continue
        yield NamedSuggestion(
            key=found.key,
            name=_FOUNDED if found.key == "founded_on" else field_name(Field(found.key)),
            value=found.value,
            shown=_shown(found, profile, on),
            words=found.words,
            start=found.start,
            end=found.end,
        )


def _shown(found: Suggestion, profile: FirmProfile, on: date) -> Wording:
    if found.key == "founded_on":
        return Wording(zh=str(found.value), en=str(found.value))
    field, terms = Field(found.key), load_terms()
    if FIELD_SPECS[field].shape is Shape.FIGURE:
        span = told_span(profile, field, on)
        assert span is not None, "a suggested figure is told"
        return span_quantity(span, field)
    if field is Field.REGION:
        code = profile.region or ""
        return Wording(zh=terms.regions.full_name_of(code), en=terms.regions.full_name_of(code, Language.EN))
    held = (found.value,) if FIELD_SPECS[field].shape is Shape.CHOICE else told_words(profile, field)
    return names_of(field, held or (), terms)
