"""Answers as lines of JSON; what comes again in the answers of many firms is written once.

The text is that of `json.dumps(plain(answer))`, to the last byte.
"""

import json
from typing import Any

from policymatch.domain.recommendation import Answer, Recommendation
from policymatch.domain.wording import Language
from policymatch.service import plain

MOST_KEPT = 20_000


class Written:
    """Writes answers in one language; keeps the text of at most MOST_KEPT parts."""

    def __init__(self, language: Language) -> None:
        self._language = language
        # By identity, which holds as long as the part itself is kept beside its text.
        self._texts: dict[int, tuple[Any, str]] = {}

    def answer(self, firm: str, answer: Answer) -> str:
        """The answer to a firm as a JSON object, `firm` before all else."""
        told = {"firm": self._text(firm)}
        for name, part in answer.__dict__.items():
            if name == "recommendations":
                told[name] = f"[{', '.join(map(self._recommendation, part))}]"
            elif name != "firm":
                told[name] = self._text(part)
        return _object(told)

    def _recommendation(self, given: Recommendation) -> str:
        return _object({name: self._part(name, part) for name, part in given.__dict__.items()})

    def _part(self, name: str, part: Any) -> str:
        """Findings and facts are the same objects from firm to firm, where they say the same."""
        if name == "findings":
            return f"[{', '.join(map(self._kept, part))}]"
        return self._kept(part) if name in ("reality", "window") else self._text(part)

    def _kept(self, part: Any) -> str:
        known = self._texts.get(id(part))
        if known is not None:
            return known[1]
        if len(self._texts) >= MOST_KEPT:
            self._texts.clear()
        text = self._text(part)
        self._texts[id(part)] = (part, text)
        return text

    def _text(self, part: Any) -> str:
        return json.dumps(plain(part, self._language), ensure_ascii=False)


def _object(told: dict[str, str]) -> str:
    return "{" + ", ".join(f'"{name}": {text}' for name, text in told.items()) + "}"
