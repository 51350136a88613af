"""Additions: what only some of those get who have an offer anyway; whoever has not that still has the offer."""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.criteria import nature
from policymatch.reading.criteria.passages import PassageRole
from policymatch.reading.criteria.sentences import Sentence

_GIVES = re.compile(r"给予|予以|\d")
# 其中，成立未满3年的，额度不超过200万元: what some of those have who have it anyway.
_IS_A_CASE = re.compile(r"其中[,，]")
_SEMICOLON = re.compile(r"[;；]")


def without_more(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Sentences but for those of an offer that only put more on top of it: whoever has not that still has it."""
    own = [s for s in sentences if s.role is PassageRole.OWN]
    gives = next((at for at, s in enumerate(own) if _GIVES.search(s.text)), len(own))
    behind = own[gives + 1 :]
    more = {_place(s) for s in (*_cases(behind), *(s for s in behind if nature.adds(s.text)))}
    if not more or nature.adds(own[gives].text):
        return list(sentences)
    return [s for s in sentences if _place(s) not in more]


def _cases(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The cases that sentences tell, each row up to its full stop: 其中，……；……；……。"""
    before: Sentence | None = None
    for sentence in sentences:
        goes_on = before is not None and _goes_on(before, sentence)
        before = sentence if goes_on or _IS_A_CASE.match(sentence.text) else None
        if before is not None:
            yield sentence


def _goes_on(before: Sentence, sentence: Sentence) -> bool:
    """Whether a semicolon parts two sentences of one flow."""
    same = sentence.flow is before.flow
    return same and _SEMICOLON.search(sentence.flow.text, before.end, sentence.start) is not None


def _place(sentence: Sentence) -> tuple[int, int]:
    return id(sentence.flow), sentence.start
