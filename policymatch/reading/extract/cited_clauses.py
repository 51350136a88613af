"""Cited clauses: the offers that stand in articles and
chapters which words cite by number, however these are printed.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import CITED_ARTICLE, CITED_NUMBER, Numeral
from policymatch.reading.quantities.numerals import number_of

_NUMBER = rf"[（(【]?{CITED_NUMBER}[）)】]?"
_UNIT = "(?:[编章节条款项点]|部分)"
_CHAPTERS = ("编", "章", "节", "部分")
CITED_CLAUSES = (
    rf"第{_NUMBER}(?:(?:{_UNIT}?[、和及与或至到—-]|{_UNIT}?以及)第?{_NUMBER}){{0,14}}{_UNIT}(?!第)"
)
"""Articles, items or chapters that a sentence cites (第（三）、（九）条, 第3章、第4章), as an expression."""
_CITED = re.compile(
    rf"(?P<to>[至到—-])?第?(?P<number>(?P<sign>[（(【])?(?P<core>{CITED_NUMBER})[）)】]?)(?P<unit>{_UNIT})?"
)
_CORE = re.compile(
    rf"[第（(【]?(?P<core>{CITED_NUMBER})(?:\.\d{{1,2}}){{0,2}}[条章节项部分类）)】．.、]{{0,3}}\s?"
)
_ARTICLE = re.compile(CITED_ARTICLE)
_BRACKETS = ("（", "(", "【")
_TESTED = Callable[[Numeral], bool]


class _Cited(NamedTuple):
    """A clause as words cite it: its number, how that is printed, whether in brackets, and what it is called."""

    number: int
    core: str
    bracketed: bool
    unit: str


def places_cited(layout: Layout, words: str, places: Sequence[int]) -> frozenset[int]:
    """Those of the paragraphs `places` that stand in one of the clauses which words cite."""
    found: frozenset[int] = frozenset()
    for cited in _cited_in(words):
        found |= _in_clause(layout, cited, places)
    return found


def items_cited(layout: Layout, words: str, places: Sequence[int]) -> frozenset[int]:
    """Those of the paragraphs `places` that bear one of the
    numbers of items which words cite (第（二）至（四）项, 第1、3项).
    """
    cited = {one.number for one in _cited_in(words)}
    own = {place: layout.paragraphs[place].numeral for place in places}
    bearing = frozenset(
        place for place, numeral in own.items() if numeral and _core(numeral) and _value(numeral) in cited
    )
    return bearing or frozenset(place for place in places if _section_of(layout, place) in cited)


def _section_of(layout: Layout, place: int) -> int | None:
    """The number of the clause right over a paragraph that bears none itself (一、渔船补贴 over 对更新渔船的企业……)."""
    over = _numerals_over(layout, place)
    bare = layout.paragraphs[place].numeral is None and over
    return _value(over[-1]) if bare else None


def _cited_in(words: str) -> Iterator[_Cited]:
    """The clauses that a list cites; they bear the name of the last, where only that is told (第1、2条)."""
    told = list(_CITED.finditer(words))
    last = 0
    for at, one in enumerate(told):
        number = int(number_of(one["core"]))
        unit = next((later["unit"] for later in told[at:] if later["unit"]), "条")
        # 第二条至第四条
        for between in range(last + 1, number) if one["to"] and last else ():
            yield _Cited(between, str(between), one["sign"] is not None, unit)
        yield _Cited(number, one["core"], one["sign"] is not None, unit)
        last = number


def _in_clause(layout: Layout, cited: _Cited, places: Sequence[int]) -> frozenset[int]:
    """The places that stand in a cited clause: in one printed like it, else in one of its number."""
    over = {place: _numerals_over(layout, place) for place in places}
    if cited.unit in _CHAPTERS:
        over = {place: numerals[:1] for place, numerals in over.items()}
    for fits in _ways_to_print(cited):
        if found := frozenset(place for place, numerals in over.items() if any(map(fits, numerals))):
            return found
    return frozenset()


def _ways_to_print(cited: _Cited) -> Iterator[_TESTED]:
    """The ways in which the number of a clause may be printed that is cited so, the likeliest first."""
    yield lambda n: _ARTICLE.match(n.label) is not None and _value(n) == cited.number
    yield lambda n: _core(n) == cited.core and _is_bracketed(n) is cited.bracketed
    yield lambda n: _value(n) == cited.number and _is_bracketed(n) is cited.bracketed
    yield lambda n: _value(n) == cited.number


def _numerals_over(layout: Layout, place: int) -> list[Numeral]:
    """The numbers of the clauses that a paragraph stands in, the outermost first, its own among them."""
    over = (layout.paragraphs[at].numeral for at in (*layout.paragraphs[place].path, place))
    return [numeral for numeral in over if numeral is not None and _core(numeral)]


def _core(numeral: Numeral) -> str:
    """The number itself: 三 of （三）, 3 of 3.1; nothing where no plain number numbers a clause.

    >>> from policymatch.reading.numbering import numeral_at
    >>> [_core(numeral_at(text, 0)) for text in ("（三）支持", "3.1 支持", "方向一：")]
    ['三', '3', '']
    """
    printed = _CORE.fullmatch(numeral.label)
    return printed["core"] if printed else ""


def _value(numeral: Numeral) -> int:
    return int(number_of(_core(numeral)))


def _is_bracketed(numeral: Numeral) -> bool:
    return numeral.label.startswith(_BRACKETS)
