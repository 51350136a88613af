"""Ladders: grades of a gift by one figure, told one after another
(5000万元以下的给予10万元，5000万元至2亿元的给予20万元，……).

Whoever has outgrown one grade has reached the next: no grade
but the last ends anything, and the lowest is all that is asked.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from policymatch.domain.condition import (
    AnyOf,
    Condition,
    Criterion,
    CriterionKind,
    Op,
    OpaqueCriterion,
    leaves_of,
)
from policymatch.domain.fields import Field
from policymatch.domain.quote import squash
from policymatch.reading.criteria.joined.brackets import without_whole_brackets
from policymatch.reading.criteria.joined.each_its_sum import with_each_its_sum
from policymatch.reading.criteria.joined.levels_paid import with_levels_paid
from policymatch.reading.criteria.joined.stretches import as_stretches
from policymatch.reading.criteria.stated.namings import kind_of
from policymatch.reading.criteria.stated.rows import rows_of
from policymatch.reading.quantities import Bound
from policymatch.reading.quantities.numerals import plain

_UPWARD = {Bound.AT_LEAST, Bound.ABOVE, Bound.RANGE, Bound.EXACT}
# A grade that names no figure of its own goes on with the one before: ，达到2000万元的.
_BARE = re.compile(r"(?:^|[,，;；。])(?:对|其中|且)?(?:首次|年度?|规模|人数){0,2}(?:达到?|超过|突破|满|在)?$")
_GRADE = re.compile(
    r"^(?:对|其中|且)?(?:首次|年度?){0,2}(?:达到?|超过|突破|满|在)?\d[\d.]{0,8}[万亿元年人名件项个%家]{1,3}[^,，;；的]{0,24}的(?:企业|单位)?"
)
_GIVES = re.compile(r"^(?:[^的]{0,8})(?:给予|予以|奖励|补助|补贴|资助|按\d)[^的]*$")
_PIECES = re.compile(r"[,，;；。]")


class _Grade(NamedTuple):
    kind: str
    least: float


def as_ladder(nodes: Sequence[Condition], own: str) -> list[Condition]:
    """The nodes without the ends of grades that another grade of `own`, the words of the offer, goes on from,
    without what a higher grade asks, and without the classes beside which the rest are given something too.
    """
    nodes = with_each_its_sum(as_stretches(without_whole_brackets(nodes, own)), own)
    nodes = with_levels_paid(nodes, own)
    nodes = _with_lower_grades(_without_bare_levels(_without_later_grades(nodes)), own)
    nodes = _without_inner_ages([node for node in nodes if not _is_of_more(node, nodes, own)], own)
    nodes = _without_inner_ends(nodes, own)
    grades = list(_grades(own))
    ended = [node for node in nodes if _is_passed(node, grades, own)]
    kept = [node for node in nodes if node not in ended]
    begun = [*(node for node in nodes if isinstance(node, Criterion) and node.op.is_floor), *ended]
    return [node for node in kept if not _is_a_higher_grade(node, begun)]


# 5000万元以上的企业，奖励100万元；1000万元至5000万元的，奖励50万元；1000万元以下的，奖励20万元
_LOWER = re.compile(
    r"^(?:对|(?:同比)?增[长速幅](?:率)?(?:在|达到?)?)?\d[\d.]{0,8}[万亿元年人名件项个%家]{1,3}[^,，;；的]{0,24}的(?:企业|单位|机构|项目)?$"
)
BOUNDS = {
    Bound.RANGE: Op.AT_LEAST,
    Bound.AT_LEAST: Op.AT_LEAST,
    Bound.ABOVE: Op.ABOVE,
    Bound.AT_MOST: Op.AT_MOST,
    Bound.BELOW: Op.BELOW,
}


# 超过5亿元的, 达到30家以上的: a grade above or below the one told in full.
ELLIPTIC = re.compile(
    r"^(?:对|其中|且)?(?:首次|年度?)?(?:达到?|超过|突破|满|在|增长)?\d[\d.]{0,8}[万亿美元年人名件项个%家]{1,4}[^,，;；的]{0,8}的(?:企业|单位|机构|项目)?$"
)


def _without_later_grades(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes without untested grades that go on from another untested one, by a figure of the same kind."""
    kept: list[Condition] = []
    for node in nodes:
        kind = _kind_told(node)
        later = kind and ELLIPTIC.match(words_of(node)) and any(_kind_told(one) == kind for one in kept)
        if not later:
            kept.append(node)
    return kept


def words_of(node: Condition) -> str:
    """The words of an untested node, its numbers and blanks made plain; nothing of another node."""
    quote = node.quote if isinstance(node, OpaqueCriterion) else None
    return _plainly(quote.text) if quote else ""


def _kind_told(node: Condition) -> str:
    """The kind of the first figure that an untested node tells; nothing where it tells none."""
    words = words_of(node)
    return next((row[0].kind for row in rows_of(words)), "") if words else ""


# 省级的奖励50万元, behind 国家企业技术中心: another level of what is named.
_BARE_LEVEL = re.compile(
    r"^(?:对|其中)?(?:国家级?|[省市区县]级)的?(?:(?:给予|奖励|补助)[^,，。;]{0,4}\d[^,，。;]{0,6})?$"
)


def _without_bare_levels(nodes: Sequence[Condition]) -> list[Condition]:
    named = any(
        isinstance(node, Criterion) and node.field in (Field.TITLES, Field.PLATFORMS) for node in nodes
    )
    if not named:
        return list(nodes)
    return [node for node in nodes if not all(_BARE_LEVEL.match(words_of(leaf)) for leaf in leaves_of(node))]


def _with_lower_grades(nodes: Sequence[Condition], own: str) -> list[Condition]:
    """The nodes, the figure from which a gift begins beside those
    of the lower grades told after it, any of which will do.
    """
    tops = [n for n in nodes if isinstance(n, Criterion) and n.op.is_floor and isinstance(n.value, float)]
    lower = {id(node): grade for node in nodes if tops and (grade := _lower_grade(node, tops[-1]))}
    if not lower or _names_another_figure(_plainly(own), tops[-1]):
        return list(nodes)
    ways = AnyOf(any=(tops[-1], *lower.values()))
    return [ways if node is tops[-1] else node for node in nodes if id(node) not in lower]


# 营业收入10亿元以上且形成地方财力1000万元以上的……；3000万元以上的: grades of what is named last.
_SEPARATES = re.compile("[,，;；。:：且]")
_ANOTHER_NAME = re.compile(
    r"^(?!.{0,12}(?:给予|予以|奖|补|贴|资助|支持|按|最高))[\u4e00-\u9fff]{2,16}(?:首次)?(?:达到?|超过|突破|满|在|不低于|不少于)?$"
)


def _names_another_figure(own: str, top: Criterion) -> bool:
    """Whether behind the sum of `top` an offer names another, by words of its own."""
    rows = [row[0] for row in rows_of(own) if row[0].kind == "money"]
    at = next((n for n, one in enumerate(rows) if one.value == top.value), None)
    if kind_of(top.field) != "money" or at is None:
        return False
    asked = (
        one for one in rows[at + 1 :] if one.bound in {*_UPWARD, *BOUNDS} and not _is_given(own, one.end)
    )
    return any(_ANOTHER_NAME.match(_SEPARATES.split(own[: one.start])[-1]) for one in asked)


# ，3000万元奖励
_IS_GIVEN = re.compile(r"[^,，;；。]{0,4}(?:奖|补|贴|资助|支持)")


def _is_given(own: str, end: int) -> bool:
    return _IS_GIVEN.match(own, end) is not None


def _lower_grade(node: Condition, top: Criterion) -> Criterion | None:
    """The lower grade of a figure that an untested node
    tells (1000万元至5000万元的); None where it tells none.
    """
    if not isinstance(node, OpaqueCriterion) or node.quote is None or not isinstance(top.value, float):
        return None
    text = _plainly(node.quote.text)
    first = next((row[0] for row in rows_of(text)), None) if _LOWER.match(text) else None
    if first is None or first.kind != kind_of(top.field) or first.bound not in BOUNDS:
        return None
    if first.value > top.value or (not first.bound.is_ceiling and first.value == top.value):
        return None
    return top.model_copy(update={"op": BOUNDS[first.bound], "value": first.value, "quote": node.quote})


# 营业收入达2亿元以上的，奖励30万元: a grade above what
# was given before, by a figure that was not named there.
_MORE = re.compile(
    r"^(?!按)(?:其中|且|对)?(?:(?!企业|公司|机构|单位|项目|产品|人才|团队|平台|园区|载体|基地)[^,，;；。]){2,30}(?:的|及?以上)$"
)
_THEN_GIVES = re.compile(r"^[,，]?[^,，;；。]{0,12}(?:给予|予以|奖励|资助|补助|补贴|提高|再|按\d|最高)")
_GAVE = re.compile(
    r"(?:给予|予以|奖励|资助|补助|补贴)[^,，;；。]{0,30}\d|按[^,，;；。]{0,16}\d[\d.]*%[^,，;；。]{0,8}(?:给予|奖|补|贴)"
)
# 高新技术企业按50%、其他企业按30%给予补贴
_THE_REST = re.compile(
    r"^[^;；。]{0,60}?(?:其他|其余)(?:企业|单位|机构)[^,，;；。]{0,16}(?:给予|予以|奖励|资助|补助|补贴|按|最高|为\d)"
)
_CLASSES = {
    Field.TITLES,
    Field.SIZE_CLASS,
    Field.OWNERSHIP,
    Field.ABOVE_SCALE,
    Field.LISTED,
    Field.INDUSTRY,
    Field.PLATFORMS,
    Field.AWARDS,
}
# 每家企业最高补助10万元，专精特新企业最高补助20万元; ……的40%；属于人工智能产业的，补助比例为50%
_MORE_FOR_SOME = re.compile(
    r"^(?:其中[,，]?)?[^,，。;；\d]{2,40}?(?:的[,，]?|企业|单位|机构)(?:[^,，。;；\d]{0,6})(?:给予|予以|补助|奖励|资助|补贴|最高|提高|上浮|增加|按照?|每人)[^,，。;；]{0,16}\d"
)


def _is_of_more(node: Condition, nodes: Sequence[Condition], own: str) -> bool:
    """Whether a node is asked for a higher grade alone, or
    of a class beside which the rest have the offer too.
    """
    if not isinstance(node, Criterion) or node.quote is None:
        return False
    text, words = _plainly(own), _plainly(node.quote.text)
    before, said, behind = text.partition(words)
    if not said:
        return False
    if node.field in _CLASSES:
        more = _MORE_FOR_SOME.match(words + behind) and _GAVE.search(before)
        return _THE_REST.match(words + behind) is not None or bool(more and not _names_a_class(nodes, before))
    higher = node.op.is_floor and _MORE.match(words) and _THEN_GIVES.match(behind) and _GAVE.search(before)
    named = (one for one in nodes if _is_named_before(one, node, before))
    return bool(higher) and all(_is_of_more(one, nodes, own) for one in named)


def _names_a_class(nodes: Sequence[Condition], before: str) -> bool:
    """Whether words ask of whoever has the first gift to be of a class."""
    leaves = (leaf for node in nodes for leaf in leaves_of(node))
    classes = (c for c in leaves if isinstance(c, Criterion) and c.field in _CLASSES and c.quote is not None)
    return any(_plainly(c.quote.text) in before for c in classes if c.quote)


def _is_named_before(other: Condition, node: Criterion, before: str) -> bool:
    """Whether words before a node ask for its figure too."""
    same = isinstance(other, Criterion) and other is not node and other.field is node.field
    return same and any(_plainly(leaf.quote.text) in before for leaf in leaves_of(other) if leaf.quote)


def _without_inner_ages(nodes: Sequence[Condition], own: str) -> list[Condition]:
    """The nodes without the ages at which one grade of the
    offer ends and the next begins (3年以内的……；3至5年的……).
    """
    ages = [n for n in nodes if isinstance(n, Criterion) and n.field is Field.AGE_MONTHS and _is_in(n, own)]
    inner = [pair for pair in product(ages, ages) if _meet(*pair)]
    return [node for node in nodes if not any(node in pair for pair in inner)]


def _without_inner_ends(nodes: Sequence[Condition], own: str) -> list[Condition]:
    """The nodes without the ends of grades from which another
    begins (500万元以上不足1000万元的……；1000万元以上的……).
    """
    leaves = [leaf for node in nodes for leaf in leaves_of(node)]
    figures = [leaf for leaf in leaves if isinstance(leaf, Criterion) and _is_in(leaf, own)]
    return [node for node in nodes if not _is_inner_end(node, figures)]


def _is_inner_end(node: Condition, figures: Sequence[Criterion]) -> bool:
    """Whether a node is the end of a grade that begins in the same words, and another grade begins there."""
    if not isinstance(node, Criterion) or node.quote is None or not isinstance(node.value, float):
        return False
    same = [one for one in figures if one.field is node.field and one.quote]
    begun = any(one.op.is_floor and one.quote == node.quote for one in same)
    return begun and any(_meet(node, one) for one in same)


def _meet(end: Criterion, begin: Criterion) -> bool:
    """Whether one figure ends where another begins, told in other words."""
    apart = end.quote is not None and begin.quote is not None and end.quote.start != begin.quote.start
    return apart and end.op.is_ceiling and begin.op.is_floor and end.value == begin.value


def _is_in(node: Criterion, own: str) -> bool:
    return node.quote is not None and _plainly(node.quote.text) in _plainly(own)


# 在3年（36个月）内: no grade that begins at three years.
_TOLD_AGAIN = re.compile(r"[(（]\d{1,3}个月[)）](?:以|之)?内")


def _grades(own: str) -> Iterator[_Grade]:
    """The grades of a text that name no figure of their own."""
    for row in rows_of(own):
        within = _TOLD_AGAIN.match(own, row[0].end)
        if row[0].bound in _UPWARD and not within and _BARE.search(own[: row[0].start]):
            yield _Grade(row[0].kind, row[0].value)


def _is_passed(node: Condition, grades: Sequence[_Grade], own: str) -> bool:
    """Whether a node is the end of a grade at which another begins."""
    if not isinstance(node, Criterion) or not node.op.is_ceiling or not isinstance(node.value, float):
        return False
    grade = _Grade(kind_of(node.field) or "", node.value)
    return grade in grades and node.quote is not None and _plainly(node.quote.text) in _plainly(own)


def _is_a_higher_grade(node: Condition, begun: Sequence[Condition]) -> bool:
    """Whether an untested node tells nothing but grades above one that was read."""
    if not isinstance(node, OpaqueCriterion) or node.kind is not CriterionKind.TESTABLE or node.quote is None:
        return False
    text = _plainly(node.quote.text)
    pieces = [piece for piece in _PIECES.split(text) if piece]
    if not _GRADE.match(text) or not all(_GRADE.match(piece) or _GIVES.search(piece) for piece in pieces):
        return False
    first = next((row[0] for row in rows_of(text)), None)
    return first is not None and any(_is_below(other, first.kind, first.value) for other in begun)


def _is_below(node: Condition, kind: str, value: float) -> bool:
    if not isinstance(node, Criterion) or not isinstance(node.value, float):
        return False
    return kind_of(node.field) == kind and node.value <= value


def _plainly(text: str) -> str:
    return squash(plain(text))
