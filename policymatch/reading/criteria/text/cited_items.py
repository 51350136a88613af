"""Cited items: the items of another article that an offer names (对符合第三条第（二）项条件的企业): the items
beside them are asked of others.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policymatch.reading.criteria.text.passages import Passage, PassageRole
from policymatch.reading.labels import ACT
from policymatch.reading.numbering import CITED_NUMBER, numeral_at
from policymatch.reading.quantities.numerals import number_of

# 对符合本办法第三条第（一）款第二项条件的企业
_CITES = re.compile(
    rf"(?:对于?|凡)(?:同时)?(?:符合|满足|属于|具备|达到)(?:{ACT}|办法)?第(?P<article>{CITED_NUMBER})条"
    rf"第[（(]?(?P<outer>{CITED_NUMBER})[)）]?[款项](?:第[（(]?(?P<inner>{CITED_NUMBER})[)）]?[款项])?(?![、和及与或至到])"
)
_ONE_IS_ENOUGH = re.compile(r"(?:之一|任一|任意一)[^。；;]{0,12}$")
_SIGNS = re.compile(r"[第条()（）.．、\s\u3000]")
_LINE = re.compile(r"[^\n]+")
_ARTICLE = 2


class _Clause(NamedTuple):
    """A numbered line: how deep it stands, its number, and its span with all that stands below it."""

    level: int
    number: int
    start: int
    end: int


def without_items_beside(body: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Passages but for the items that stand beside one which the offer names as what its receivers meet.

    So it is where one item is enough, or where the body names another of them elsewhere.
    """
    cited = {found for told in passages for found in _CITES.findall(_words(body, told))}
    if len(cited) != 1:
        return tuple(passages)
    article, *numbers = (int(number_of(number)) for number in next(iter(cited)) if number)
    beside = list(_beside(body, article, numbers))
    return tuple(part for passage in passages for part in _cut(passage, beside))


def _words(body: str, passage: Passage) -> str:
    """What a passage of the offer itself, or of the head over it, says; none of another."""
    return (
        "" if passage.role is PassageRole.EXCLUSION else re.sub(r"\s", "", body[passage.start : passage.end])
    )


def _beside(body: str, article: int, numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The spans of the items beside those that `numbers` lead to, step by step below an article."""
    clauses = list(_clauses(body))
    above = next((one for one in clauses if one.level == _ARTICLE and one.number == article), None)
    for number in numbers:
        items = _items_of(clauses, above) if above else []
        named = next((one for one in items if one.number == number), None)
        others = [one for one in items if one is not named]
        if above is None or named is None or not others:
            return
        if _ONE_IS_ENOUGH.search(body[above.start : items[0].start].rstrip()) or _are_cited(body, others):
            yield from ((one.start, one.end) for one in others)
        above = named


def _are_cited(body: str, items: Sequence[_Clause]) -> bool:
    """Whether a body names one of some items, too, as what others meet."""
    told = (number for found in _CITES.finditer(body) for number in found.group("outer", "inner") if number)
    return not {int(number_of(number)) for number in told}.isdisjoint(one.number for one in items)


def _items_of(clauses: Sequence[_Clause], above: _Clause) -> list[_Clause]:
    """The items right below a clause: those as deep as the first one."""
    under = [one for one in clauses if above.start < one.start < above.end]
    return [one for one in under if one.level == under[0].level]


def _clauses(body: str) -> Iterator[_Clause]:
    """The numbered lines of a body, each as far as the next one that stands as high."""
    heads = [
        (numeral.level, int(number), start)
        for start, text in ((m.start(), m.group()) for m in _LINE.finditer(body))
        if (numeral := numeral_at(text.lstrip(), 0)) and (number := _number_of(numeral.label))
    ]
    for at, (level, number, start) in enumerate(heads):
        behind = (later[2] for later in heads[at + 1 :] if later[0] <= level)
        yield _Clause(level, number, start, next(behind, len(body)))


def _number_of(label: str) -> float:
    """The number of a label; none of one that a word or a circle numbers."""
    signs = _SIGNS.sub("", label)
    return number_of(signs) if re.fullmatch(CITED_NUMBER, signs) else 0


def _cut(passage: Passage, spans: Sequence[tuple[int, int]]) -> Iterator[Passage]:
    """What is left of a passage without some spans of the body."""
    start = passage.start
    for low, high in sorted(spans):
        if start < high and low < passage.end:
            if start < low:
                yield passage.model_copy(update={"start": start, "end": low})
            start = min(high, passage.end)
    if start < passage.end:
        yield passage.model_copy(update={"start": start})
