"""Grades: what each of several sums of one support asks alone.

A document that gives 国家级、省级企业技术中心 分别 50万元、20万元 gives each its own: a centre of the
province has the second. The measure asks the least that any of them asks; a benefit asks for its own grade.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from policymatch.domain.condition import AllOf, AnyOf, Condition, Criterion, Op, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.domain.measure import Benefit
from policymatch.domain.quote import Quote
from policymatch.reading.extract.floors import floors_in, listed_floors, says_floor_alone
from policymatch.reading.extract.named_grades import as_told, members_in_turn, titles_before_each
from policymatch.reading.flow import Flow
from policymatch.terms import Terms

# 三年内分别给予50%、30%、20%的租金补贴: the sums are those of the years.
_YEAR_BY_YEAR = re.compile(
    r"(?:连续|前|第|逐)[一二两三四五\d]?年|[两三四五\d]年(?:内)?(?:分别|逐年)|每年分别"
)
_HELD = (Field.TITLES, Field.PLATFORMS, Field.AWARDS)


def graded(
    benefits: Sequence[Benefit], condition: AllOf, body: str, flow: Flow, terms: Terms
) -> tuple[Benefit, ...]:
    """The benefits of a measure, each with what it alone asks where the text tells that in turn or one by one.

    `condition` is that of the measure, `body` the text that both were read from, `flow` that of the body.
    """
    told: list[Benefit] = []
    after = 0
    for _, same in groupby(benefits, key=lambda benefit: benefit.quote.start):
        group = list(same)
        near = range(after, group[-1].quote.end)
        told += _with_grades(group, _in_turn(group, condition, near, terms))
        after = group[-1].quote.end
    if all(benefit.condition is None for benefit in told):
        return _with_grades(
            told, _one_by_one(told, condition, body) or titles_before_each(told, body, flow, terms)
        )
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
        if listed := _listed_beside(node, many, near, terms):
            return listed[at]
        ways = _ways(node, many)
        near_by = sum(_is_near(child, near) for child in node.any)
        if not kept or len(kept) < near_by:
            return ways[at] if ways and near_by == many else None
        return kept[0] if len(kept) == 1 else AnyOf(any=kept)
    return kept[0] if len(kept) == 1 else AllOf(all=kept) if kept else None


def _listed_beside(
    node: AnyOf, many: int, near: range, terms: Terms
) -> tuple[Criterion | OpaqueCriterion, ...]:
    """The members of a list of which one leaf has the titles, and the others what else its words tell."""
    held = [way for way in node.any if isinstance(way, Criterion) and way.field in _HELD]
    leaves = [way for way in node.any if isinstance(way, Criterion | OpaqueCriterion)]
    of_one_list = len(leaves) == len(node.any) and len({way.quote for way in leaves}) == 1
    fewer = len(held) == 1 and isinstance(held[0].value, tuple) and len(held[0].value) < many
    return _members(held[0], many, near, terms) if fewer and of_one_list else ()


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


def _members(
    leaf: Criterion, many: int, near: range, terms: Terms
) -> tuple[Criterion | OpaqueCriterion, ...]:
    """What a criterion asks of each of so `many` grades; none where it does not list as many."""
    if not leaf.decides or leaf.quote is None or leaf.quote.start not in near:
        return ()
    if leaf.field in _HELD and leaf.op is Op.HAS_ANY and isinstance(leaf.value, tuple):
        names = tuple(map(str, leaf.value))
        words = leaf.quote.run
        if leaf.field is Field.TITLES:
            names = as_told(names, words, terms)
        if leaf.field is Field.PLATFORMS and _are_like(words, terms):
            return ()
        groups = _names_in_turn(leaf.field, names, many, terms)
        if not groups and leaf.field is not Field.PLATFORMS and len(leaf.value) < many:
            return members_in_turn(leaf, tuple(map(str, leaf.value)), many, terms)
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
