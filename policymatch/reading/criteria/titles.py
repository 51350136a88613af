"""Titles of clauses: what （四）支持中小企业上市。 says over the offers under it."""

import re
from collections.abc import Sequence

from policymatch.reading.criteria.passages import Passage, PassageRole

_NUMERAL = re.compile(
    r"(?:^|(?<=[\n。；\s]))(?:第[一二三四五六七八九十百]{1,5}条|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[．.、](?!\d))"
)
_TITLE = re.compile(r"\s{0,2}(?P<words>[^。；，：\n]{4,30})[。\n]")
_REACH = 900


def title_over(body: str, passages: Sequence[Passage]) -> Passage | None:
    """The title of the clause that the own passage stands in, when it lies before that passage."""
    own = next((p for p in passages if p.role is PassageRole.OWN), None)
    if own is None or _NUMERAL.match(body, own.start):
        return None
    numerals = list(_NUMERAL.finditer(body, max(0, own.start - _REACH), own.start))
    title = _TITLE.match(body, numerals[-1].end()) if numerals else None
    if title is None or title.end() > own.start:
        return None
    return Passage(role=PassageRole.OWN, start=title.start("words"), end=title.end("words"))
