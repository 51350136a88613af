"""Grades: what each of several sums of one support asks alone.

A document that gives 国家级、省级企业技术中心 分别 50万元、20万元 gives each its own: a centre of the
province has the second. The measure asks the least that any of them asks; a benefit asks for its own grade.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from policymatch.domain.condition import AllOf, AnyOf, Condition, Criterion, Op, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.domain.measure import Benefit
from policymatch.domain.quote import Quote
from policymatch.reading.extract.floors import floors_in, listed_floors, says_floor_alone
from policymatch.terms import Terms
from policymatch.terms.levels import Level
from policymatch.terms.titles import TitleMention

# 三年内分别给予50%、30%、20%的租金补贴: the sums are those of the years.
_YEAR_BY_YEAR = re.compile(
    r"(?:连续|前|第|逐)[一二两三四五\d]?年|[两三四五\d]年(?:内)?(?:分别|逐年)|每年分别"
)
_HELD = (Field.TITLES, Field.PLATFORMS, Field.AWARDS)


def graded(benefits: Sequence[Benefit], condition: AllOf, body: str, terms: Terms) -> tuple[Benefit, ...]:
    """The benefits of a measure, each with what it alone asks where the text tells that in turn or one by one.

    `condition` is that of the measure, `body` the text that both were read from.
    """
    told: list[Benefit] = []
    after = 0
    for _, same in groupby(benefits, key=lambda benefit: benefit.quote.start):
        group = list(same)
        near = range(after, group[-1].quote.end)
        told += _with_grades(group, _in_turn(group, condition, near, terms))
        after = group[-1].quote.end
    if all(benefit.condition is None for benefit in told):
        return _with_grades(told, _one_by_one(told, condition, body))
    return tuple(told)


def _with_grades(group: Sequence[Benefit], grades: Sequence[Condition]) -> tuple[Benefit, ...]:
    if len(grades) != len(group) or not _rise_together(group, grades):
        return tuple(group)
    each = zip(group, grades, strict=True)
    return tuple(benefit.model_copy(update={"condition": grade}) for benefit, grade in each)


def _rise_together(group: Sequence[Benefit], grades: Sequence[Condition]) -> bool:
    """Whether who reaches a higher figure is given more: what is given less of (to smaller firms) is no grade."""
    floors = [next(_figures_in(grade), 0.0) for grade in grades]
    each = sorted(zip(floors, (benefit.size for benefit in group), strict=True))
    rises = all(low[0] < high[0] and low[1] <= high[1] for low, high in pairwise(each))
    return rises or not any(floors)


def _figures_in(grade: Condition) -> Iterator[float]:
    return (
        leaf.value
        for leaf in leaves_of(grade)
        if isinstance(leaf, Criterion) and isinstance(leaf.value, float)
    )


def _children(node: Condition) -> tuple[Condition, ...]:
    return node.all if isinstance(node, AllOf) else node.any if isinstance(node, AnyOf) else ()


def _in_turn(group: Sequence[Benefit], condition: AllOf, near: range, terms: Terms) -> tuple[Condition, ...]:
    """The grades of sums that are told in one clause, out of what the condition lists as many of."""
    if len(group) < 2 or _YEAR_BY_YEAR.search(group[0].quote.run):
        return ()
    found = [_grade(condition, at, len(group), near, terms) for at in range(len(group))]
    return tuple(grade for grade in found if grade is not None)


def _grade(node: Condition, at: int, many: int, near: range, terms: Terms) -> Condition | None:
    """What a condition asks of grade `at` among so `many`; None where it does not tell them apart."""
    if isinstance(node, Criterion):
        members = _members(node, many, near, terms)
        return members[at] if members else None
    each = [_grade(child, at, many, near, terms) for child in _children(node)]
    kept = tuple(grade for grade in each if grade is not None)
    if isinstance(node, AnyOf):
        ways = _ways(node, many)
        near_by = sum(_is_near(child, near) for child in node.any)
        if not kept or len(kept) < near_by:
            return ways[at] if ways and near_by == many else None
        return kept[0] if len(kept) == 1 else AnyOf(any=kept)
    return kept[0] if len(kept) == 1 else AllOf(all=kept) if kept else None


def _is_near(node: Condition, near: range) -> bool:
    """Whether something of a condition is told where the sums are."""
    return any(leaf.quote is not None and leaf.quote.start in near for leaf in leaves_of(node))


def _ways(node: AnyOf, many: int) -> tuple[Condition, ...]:
    """The ways of a condition where they are as many as the sums, and each asks for a figure of one field."""
    named = [{leaf.field for leaf in _floors(way)} for way in node.any]
    alike = len(named) == many and len(named[0]) == 1 and all(fields == named[0] for fields in named)
    return node.any if alike else ()


def _floors(node: Condition) -> Iterator[Criterion]:
    """The figures that a condition asks for at least; an age is none, as it changes with the day."""
    for leaf in leaves_of(node):
        if (
            isinstance(leaf, Criterion)
            and leaf.decides
            and leaf.op.is_floor
            and leaf.field is not Field.AGE_MONTHS
            and isinstance(leaf.value, float)
        ):
            yield leaf


def _members(leaf: Criterion, many: int, near: range, terms: Terms) -> tuple[Criterion, ...]:
    """What a criterion asks of each of so `many` grades; none where it does not list as many."""
    if not leaf.decides or leaf.quote is None or leaf.quote.start not in near:
        return ()
    if leaf.field in _HELD and leaf.op is Op.HAS_ANY and isinstance(leaf.value, tuple):
        names = tuple(map(str, leaf.value))
        words = leaf.quote.run
        if leaf.field is Field.TITLES:
            names = _as_told(names, words, terms)
        if leaf.field is Field.PLATFORMS and _are_like(words, terms):
            return ()
        groups = _names_in_turn(leaf.field, names, many, terms)
        return tuple(leaf.model_copy(update={"value": names}) for names in groups)
    floors = listed_floors(leaf, many) if leaf.op.is_floor else ()
    return tuple(leaf.model_copy(update={"value": floor}) for floor in floors)


def _names_in_turn(
    field: Field, names: Sequence[str], many: int, terms: Terms
) -> tuple[tuple[str, ...], ...]:
    """The names of what is held, gathered into so `many` grades in their order: each name a grade, or, of
    platforms, each platform at its level, or each level.
    """
    if field is not Field.PLATFORMS:
        return tuple((name,) for name in names) if len(names) == many else ()
    said = [terms.platforms.named(name) for name in names]
    by_name = [(one.name, one.level) if one else name for name, one in zip(names, said, strict=True)]
    by_level = [one.level if one else None for one in said]
    for keys in (by_name, by_level):
        kinds = list(dict.fromkeys(keys))
        if len(kinds) == many and None not in kinds:
            each = list(zip(names, keys, strict=True))
            return tuple(tuple(name for name, key in each if key == kind) for kind in kinds)
    return ()


def _are_like(words: str, terms: Terms) -> bool:
    """Whether platforms stand in brackets behind another that they are like: 重点实验室（工程研究中心）."""
    named = terms.platforms.find(words)
    return any(re.search("[(（]", words[a.end : b.start]) for a, b in pairwise(named))


_RANK = "(?:国家|全国|中国|[省市区县])级?"
_JOINT = "(?:以及|或者|[、和或及与/])"


def _as_told(names: Sequence[str], words: str, terms: Terms) -> tuple[str, ...]:
    """Names of titles in the order in which words tell them; none where the place of one is not known, or two
    stand at one place: then nobody knows which sum is whose.
    """
    titles = _places_of_titles(words, terms)
    places = [titles.get(name, _place_of(name, words, terms)) for name in names]
    told = sorted(zip(places, range(len(names)), names, strict=True))
    known = -1 not in places and len(set(places)) == len(places)
    return tuple(name for _, _, name in told) if known else ()


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


def _one_by_one(benefits: Sequence[Benefit], condition: AllOf, body: str) -> tuple[Condition, ...]:
    """The grades of sums each told behind its own figure (达到1000万元的奖励1万元；达到2000万元的奖励2万元)."""
    if len(benefits) < 2:
        return ()
    for leaf in _floors(condition):
        found = list(_told_before_each(leaf, benefits, body))
        if len(found) == len(benefits) and found[0].value == leaf.value:
            return tuple(found)
    return ()


def _told_before_each(leaf: Criterion, benefits: Sequence[Benefit], body: str) -> Iterator[Criterion]:
    starts = (leaf.quote.start if leaf.quote else 0, *(benefit.quote.end for benefit in benefits))
    for start, benefit in zip(starts, benefits, strict=False):
        words = Quote.of(body, start, benefit.quote.end) if start < benefit.quote.end else benefit.quote
        if floors := floors_in(words.run, leaf.field):
            yield leaf.model_copy(update={"value": floors[0], "quote": _trimmed(words, body)})


_EDGES = "，。；、：\n 　"


def _trimmed(quote: Quote, body: str) -> Quote:
    """A quote without the marks and blanks at its ends."""
    start = quote.start + len(quote.text) - len(quote.text.lstrip(_EDGES))
    return Quote.of(body, start, quote.start + len(quote.text.rstrip(_EDGES)))


def without_grades(condition: AllOf, benefits: Sequence[Benefit]) -> AllOf:
    """A condition without the words that say no more than from which figure on a further sum is given."""
    told = [
        leaf.quote for benefit in benefits[1:] if benefit.condition for leaf in leaves_of(benefit.condition)
    ]
    spans = [range(quote.start, quote.end) for quote in told if quote is not None]
    kept = (_without(node, spans) for node in condition.all)
    return AllOf(all=tuple(node for node in kept if node is not None))


def _without(node: Condition, spans: Sequence[range]) -> Condition | None:
    if isinstance(node, AnyOf):
        kept = tuple(child for child in node.any if _without(child, spans) is not None)
        return AnyOf(any=kept) if len(kept) > 1 else kept[0] if kept else None
    quote = node.quote if isinstance(node, OpaqueCriterion) else None
    within = quote is not None and any(quote.start in span and quote.end - 1 in span for span in spans)
    return None if within and quote is not None and says_floor_alone(quote.run) else node
