"""In turn: figures that a run tells one after another, pair by pair or sort by sort, each a way of its own.

对营业收入2亿元以上且增长20%以上、5亿元以上且增长15%以上的企业，分别奖励……
批发业、零售业企业年销售额分别达到1亿元、5000万元的
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.lists import WHO
from policymatch.reading.criteria.stated.namings import kind_of
from policymatch.reading.criteria.stated.rows import rows_of
from policymatch.reading.criteria.text.sentences import Part, Sentence

_PAIR = re.compile(
    r"[^,，。;\d]{0,30}+(?P<one>\d[^,，。;\d且]{0,3}[^,，。;且]{0,9})且(?P<other>[^,，。;\d]{0,16}\d[^,，。;]{0,24})"
)
_MEMBER = re.compile(r"[^、]+")
_NUMBERS_ALONE = re.compile(
    r"(?:达到?|超过|突破|满|在)?\d[^,，。;且]{0,12}且(?:同比|环比|[比较]上年|年)?(?:增长|增幅|增速|增加|占比|比例)?(?:达到?|超过|不低于|为)?\d"
)
_FEWEST = 2


class InTurn(NamedTuple):
    """The ways that are told in turn, none where nobody can tell them apart, and the criteria that stand in them."""

    ways: Sequence[Sequence[Found]]
    told: Sequence[Found]
    span: tuple[int, int]


def pairs_in_turn(sentence: Sentence, run: Sequence[Part], found: Sequence[Found]) -> InTurn | None:
    """The pairs of figures that a run tells in turn; those behind the first may name no figure anew."""
    text = sentence.flow.text
    pairs = list(_pairs(text, run[0].start, run[-1].end))
    if len(pairs) < _FEWEST:
        return None
    start, end = pairs[0].start(), pairs[-1].end()
    inside = [[f for f in found if pair.start() <= f.start < pair.end()] for pair in pairs]
    first = [f for f in inside[0] if isinstance(f.value, float)]
    if len(first) != _FEWEST:
        return None
    ways = [_way_of(pair, first, told) for pair, told in zip(pairs[1:], inside[1:], strict=True)]
    if not all(ways):
        return None
    told = [f for f in found if start <= f.start < end and isinstance(f.value, float)]
    return InTurn([first, *ways], told, (start, end))


def _pairs(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The members of a list at [start, end) that each ask two figures, as far as they stand side by side."""
    last = None
    for member in _MEMBER.finditer(text, start, end):
        pair = _PAIR.match(text, member.start(), member.end())
        if pair is not None and (last is None or member.start() == last + 1):
            yield pair
            last = member.end()
        elif last is not None:
            return


def _way_of(pair: re.Match[str], first: Sequence[Found], told: Sequence[Found]) -> list[Found]:
    """What a pair asks: the figures of the `first` pair, named anew or with numbers alone."""
    named = [f for f in told if isinstance(f.value, float)]
    if named or _NUMBERS_ALONE.match(pair.group()) is None:
        return named if [f.field for f in named] == [f.field for f in first] else []
    values = [_value_of(pair[part], one) for part, one in zip(("one", "other"), first, strict=True)]
    known = [
        replace(one, value=value, start=pair.start(), end=pair.end())
        for one, value in zip(first, values, strict=True)
        if value is not None
    ]
    return known if len(known) == _FEWEST else []


def _value_of(words: str, one: Found) -> float | None:
    number = next((row[0] for row in rows_of(words)), None)
    return number.value if number is not None and number.kind == kind_of(one.field) else None


_RESPECTIVELY = re.compile(r"分别[^,，。;\d、]{0,6}\d[^,，。;、]{0,10}[、和]")
_GIVEN_SO_TOO = re.compile(r"[^。;]{0,24}(?:分别|依次|对应|相应)")
_NAMED_SO = {Field.INDUSTRY, Field.TITLES}


def sorts_in_turn(sentence: Sentence, run: Sequence[Part], found: Sequence[Found]) -> InTurn | None:
    """The figures that a run asks of several sorts in turn; nothing
    where the gift alone is told in turn (分别达到1亿元、5亿元的，分别奖励……).
    """
    text = sentence.flow.text
    said = _RESPECTIVELY.search(text, run[0].start, run[-1].end)
    if said is None:
        return None
    figures = [f for f in found if isinstance(f.value, float) and f.start <= said.start() < f.end]
    whom = [f for f in found if f.field in WHO and f.end <= said.start() and f.field is not Field.ENTITY_TYPE]
    ways = list(_each_its_own(whom, sorted(figures, key=lambda f: f.end)))
    if len(figures) < _FEWEST or (not ways and _GIVEN_SO_TOO.match(text, run[-1].end)):
        return None
    told, span = [*whom, *figures], (min(f.start for f in [*whom, *figures]), max(f.end for f in figures))
    return InTurn(ways, told, span)


def _each_its_own(whom: Sequence[Found], figures: Sequence[Found]) -> Iterator[list[Found]]:
    """Each name of the one list before the figures with the figure of its place; nothing where these differ."""
    names = whom[0] if len(whom) == 1 and whom[0].field in _NAMED_SO else None
    values = names.value if names is not None and isinstance(names.value, tuple) else ()
    if names is None or len(values) != len(figures):
        return
    for name, figure in zip(values, figures, strict=True):
        yield [replace(names, value=(str(name),)), figure]
