"""Answers as lines of JSON; what comes again in the answers of many firms is written once.

The text is that of `json.dumps(plain(answer))`, to the last byte.
"""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from policymatch.domain.recommendation import Answer, Recommendation
from policymatch.domain.wording import Language
from policymatch.service import plain

MOST_KEPT = 20_000
_LISTED = "findings"
_SAME_VALUES = frozenset({"measure", "policy"})
_SAME_OBJECTS = frozenset({"window", "reality"})


class Written:
    """Writes answers in one language; keeps the text of at most MOST_KEPT parts."""

    def __init__(self, language: Language) -> None:
        self._language = language
        # By value, or by an identity that holds as long as the part itself is kept beside its text.
        self._kept: dict[Any, tuple[Any, str]] = {}

    def answer(self, firm: str, answer: Answer) -> str:
        """The answer to a firm as a JSON object, `firm` before all else."""
        told = {"firm": self._text(firm)}
        for name, part in answer.__dict__.items():
            if name == "recommendations":
                told[name] = f"[{', '.join(map(self._recommendation, part))}]"
            elif name != "firm":
                told[name] = self._text(part)
        return "{" + ", ".join(f'"{name}": {text}' for name, text in told.items()) + "}"

    def _recommendation(self, given: Recommendation) -> str:
        return "{" + ", ".join(self._members_of(given)) + "}"

    def _members_of(self, given: Recommendation) -> Iterator[str]:
        """The members of the object; those that are this firm's own are written several at a time."""
        for own, named in groupby(given.__dict__.items(), key=_is_own):
            if own:
                yield self._text(dict(named))[1:-1]
                continue
            for name, part in named:
                yield f'"{name}": {self._shared(name, part)}'

    def _shared(self, name: str, part: Any) -> str:
        """The text of what many firms share: of findings each by itself."""
        if name == _LISTED:
            return f"[{', '.join(self._known(id(finding), finding) for finding in part)}]"
        return self._known(part if name in _SAME_VALUES else id(part), part)

    def _known(self, key: Any, part: Any) -> str:
        known = self._kept.get(key)
        if known is not None:
            return known[1]
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        text = self._text(part)
        self._kept[key] = (part, text)
        return text

    def _text(self, part: Any) -> str:
        return json.dumps(plain(part, self._language), ensure_ascii=False)


def _is_own(member: tuple[str, Any]) -> bool:
    return not (member[0] == _LISTED or member[0] in _SAME_VALUES or member[0] in _SAME_OBJECTS)
