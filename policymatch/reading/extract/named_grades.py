"""Named grades: where words tell each of the titles that several sums are given for in turn, and what is
told among them that no title names.
"""

import re
from collections.abc import Sequence
from itertools import groupby, takewhile

from policymatch.domain.condition import Criterion, Op, OpaqueCriterion
from policymatch.domain.fields import Field
from policymatch.domain.measure import Benefit
from policymatch.reading.extract.before_sums import words_before
from policymatch.reading.flow import Flow
from policymatch.terms import Terms
from policymatch.terms.levels import Level
from policymatch.terms.titles import TitleMention

_RANK = "(?:国家|全国|中国|[省市区县])级?"
_JOINT = "(?:以及|或者|[、和或及与/])"


def as_told(names: Sequence[str], words: str, terms: Terms) -> tuple[str, ...]:
    """Names of titles in the order in which words tell them; none where the place of one is not known, or two
    stand at one place: then nobody knows which sum is whose.
    """
    places = _places(names, words, terms)
    told = sorted(zip(places, range(len(names)), names, strict=True))
    known = -1 not in places and len(set(places)) == len(places)
    return tuple(name for _, _, name in told) if known else ()


def _places(names: Sequence[str], words: str, terms: Terms) -> list[int]:
    """Where words tell each name; -1 where nobody knows."""
    titles = _places_of_titles(words, terms)
    return [titles.get(name, _place_of(name, words, terms)) for name in names]


def _places_of_titles(words: str, terms: Terms) -> dict[str, int]:
    """Where words tell each title of the table; of the ranks before one name that takes in no rank
    (国家级和省级“专精特新”企业) it is the last that is its own.
    """
    first: dict[str, TitleMention] = {}
    for mention in terms.titles.find(words):
        if first.setdefault(mention.code, mention).end == mention.end:
            first[mention.code] = mention
    places: dict[str, int] = {}
    for (told, end), one_wording in groupby(first.values(), key=lambda mention: (mention.told, mention.end)):
        codes = [mention.code for mention in one_wording]
        parts = _apart([terms.titles.name_of(code) for code in codes]) if len(codes) > 1 else [""]
        found = [words.find(part, told, end) for part in parts]
        places |= dict(zip(codes, found if -1 not in found else [told] * len(codes), strict=True))
    return places


def _apart(names: Sequence[str]) -> list[str]:
    """What names do not share at their beginning or end (20强, 50强 of two lists): one wording may tell both."""
    head = _alike(names)
    tail = _alike([name[head:][::-1] for name in names])
    return [name[head : len(name) - tail] for name in names]


def _alike(names: Sequence[str]) -> int:
    """How many letters names begin with in common."""
    return sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, zip(*names, strict=False)))


def _place_of(name: str, words: str, terms: Terms) -> int:
    """Where words tell a name, or the rank that it has or begins with (国家级 of 国家级、省级绿色工厂); -1 where not."""
    if name in words:
        return words.index(name)
    if terms.titles.level_of(name) is Level.NATIONAL:
        alone = re.search(f"国家级?(?={_JOINT})", words)
        return alone.start() if alone else -1
    rank = re.match(_RANK, name)
    bare = re.escape(name[rank.end() :]) if rank else ""
    among = re.search(rf"{rank.group()}(?=(?:{_JOINT}{_RANK}){{1,3}}“?{bare})", words) if rank else None
    return among.start() if among else -1


_BETWEEN = (re.compile("、"), re.compile("、|以及|(?<=业)和|(?<=称号)和"))
# What stands in brackets or quotation marks is one member, whatever marks it holds;
# of 省级以上绿色工厂、绿色园区 nobody knows how far the rank reaches.
# So are 一、二、三等奖, which are prizes of one name.
_MARKED = re.compile(
    "[（(“《][^（）()“”《》]{0,60}、|级及?以上|[特一二三四]、[一二三四五](?:、[二三四五]){0,3}等"
)


def members_in_turn(
    leaf: Criterion, names: Sequence[str], many: int, terms: Terms
) -> tuple[Criterion | OpaqueCriterion, ...]:
    """What a list of so `many` asks of each of its grades, in its order: a title that the leaf names, or the
    words of the list where no field can test them; none where it is no such list.
    """
    if (quote := leaf.quote) is None:
        return ()
    words = quote.run
    cuts = next((cuts for cuts in (_cuts(words, mark) for mark in _BETWEEN) if len(cuts) == many - 1), None)
    places = _places(names, words, terms)
    if cuts is None or -1 in places or _MARKED.search(words):
        return ()
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)]
    each = [_names_between(names, places, *span) for span in zip(starts, ends, strict=True)]
    if not all(len(told) < 2 for told in each):
        return ()
    return tuple(
        leaf.model_copy(update={"value": told}) if told else OpaqueCriterion(quote=quote.within(start, end))
        for told, start, end in zip(each, starts, ends, strict=True)
    )


def _cuts(words: str, mark: re.Pattern[str]) -> list[tuple[int, int]]:
    return [found.span() for found in mark.finditer(words)]


def _names_between(names: Sequence[str], places: Sequence[int], start: int, end: int) -> tuple[str, ...]:
    return tuple(name for name, place in zip(names, places, strict=True) if start <= place < end)


def titles_before_each(
    benefits: Sequence[Benefit], body: str, flow: Flow, terms: Terms
) -> tuple[Criterion, ...]:
    """The title of which alone the words before each sum speak (省级……，给予8万元；国家级……，再给予20万元);
    none where one sum has no title of its own.
    """
    found = [_title_in(body, flow, start, end, terms) for start, end in words_before(benefits, flow)]
    told = [leaf for leaf in found if leaf is not None]
    apart = len({leaf.value for leaf in told}) == len(benefits) > 1
    return tuple(told) if apart and len(told) == len(benefits) else ()


def _title_in(body: str, flow: Flow, start: int, end: int, terms: Terms) -> Criterion | None:
    codes = {mention.code for mention in terms.titles.find(flow.text[start:end])}
    if len(codes) != 1:
        return None
    quote = flow.quote(start, end, body)
    return Criterion(field=Field.TITLES, op=Op.HAS_ANY, value=(codes.pop(),), quote=quote)
