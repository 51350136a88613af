"""Wordings that stand for values of a closed choice: who may apply, of what size, owned by whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from policymatch.domain.fields import EntityType, Ownership
from policymatch.terms.lexicon import Lexicon, fold
from policymatch.terms.tables import Entry

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class ChoiceMention(Generic[Choice]):
    """A wording at [start, end) and the values that it stands for (高校院所: university, institute)."""

    values: tuple[Choice, ...]
    start: int
    end: int


class Choices(Generic[Choice]):
    """Wordings and their values; one without values hides a shorter one (科技型中小企业 is no size)."""

    def __init__(self, wordings: Mapping[str, tuple[Choice, ...]]) -> None:
        self._lexicon = Lexicon(wordings)

    def find(self, text: str) -> list[ChoiceMention[Choice]]:
        """The wordings in a text, from left to right, longest first."""
        folded = fold(text)
        return [
            ChoiceMention(hit.key, *folded.span(hit.start, hit.end))
            for hit in self._lexicon.hits(folded)
            if hit.key
        ]


def entity_choices(entries: Iterable[Entry]) -> Choices[EntityType]:
    """Who may apply, by the table of entities."""
    return Choices(
        {
            name: tuple(map(EntityType, entry.words("types")))
            for entry in entries
            if entry.kind == "entity"
            for name in entry.words("names")
        }
    )


def ownership_choices(entries: Iterable[Entry]) -> Choices[Ownership]:
    """Who owns the applicant, by the table of entities."""
    return Choices(
        {
            name: tuple(map(Ownership, entry.words("types")))
            for entry in entries
            if entry.kind == "ownership"
            for name in entry.words("names")
        }
    )
