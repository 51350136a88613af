"""Mention: a criterion seen in a sentence, with the words around it that tell what it is there for."""

import re
from dataclasses import dataclass
from typing import Self

from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.labels import HEAD_IN_BRACKETS

# 【技术输出方】高校作为卖方: the name of the clause, and no word of its sentence.
_HEAD_IN_BRACKETS = re.compile(HEAD_IN_BRACKETS)


@dataclass(frozen=True)
class Mention:
    """A criterion seen in a sentence, with the words of its part in front of it and behind it."""

    found: Found
    sentence: Sentence
    before: str
    after: str

    @classmethod
    def of(cls, found: Found, sentence: Sentence) -> Self:
        """The mention of `found`; its part is what stands between two commas."""
        part = next((p for p in sentence.parts if p.start <= found.start < p.end), None)
        low, high = (part.start, part.end) if part else (sentence.start, sentence.end)
        text = sentence.flow.text
        before = _HEAD_IN_BRACKETS.sub("", text[low : found.start])
        return cls(found, sentence, before, text[found.end : max(high, found.end)])

    @property
    def role(self) -> PassageRole:
        """The role of the passage."""
        return self.sentence.role

    @property
    def words(self) -> str:
        """The words of the mention itself."""
        return self.sentence.flow.text[self.found.start : self.found.end]

    @property
    def names(self) -> frozenset[str]:
        """The values of a criterion that lists some."""
        return frozenset(map(str, self.found.value)) if isinstance(self.found.value, tuple) else frozenset()
