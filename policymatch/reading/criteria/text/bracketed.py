"""Bracketed: a note at the end of an offer that bars some (……补助（民办院校的设备购置不予补助）)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.refusals import REFUSED

_BARS_IN_BRACKETS = re.compile(
    rf"\((?P<bar>(?!另有|已)[^(),，。;]{{4,60}}?(?:均|一律|原则上)?{REFUSED}[^(),，。;\d]{{0,10}})\)$"
)


def bar_in_brackets(one: Sentence) -> Iterator[Sentence]:
    """A sentence; an offer that ends in a note which bars some as two, of which the second only bars."""
    offers = one.role is PassageRole.OWN and not one.heads
    note = _BARS_IN_BRACKETS.search(one.text) if offers else None
    if note is None or one.start + note.start() <= one.parts[-1].start:
        yield one
        return
    start, end = (one.start + at for at in note.span("bar"))
    last = Part(one.parts[-1].start, one.start + note.start())
    yield replace(one, end=last.end, parts=(*one.parts[:-1], last))
    barred = (Part(start, end),)
    yield replace(one, start=start, end=end, parts=barred, role=PassageRole.EXCLUSION, opens=False)
