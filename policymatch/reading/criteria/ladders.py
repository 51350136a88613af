"""Ladders: grades of a gift by one figure, told one after another (5000万元以下的给予10万元，5000万元至2亿元的给予20万元，……).

Whoever has outgrown one grade has reached the next: no grade but the last ends anything, and the lowest is all that is asked.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policymatch.domain.condition import Condition, Criterion, CriterionKind, Op, OpaqueCriterion
from policymatch.reading.criteria.namings import kind_of
from policymatch.reading.criteria.rows import rows_of
from policymatch.reading.normalise import squash
from policymatch.reading.quantities import Bound
from policymatch.reading.quantities.numerals import plain

_ENDS, _BEGINS = {Op.AT_MOST, Op.BELOW}, {Op.AT_LEAST, Op.ABOVE}
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
    """The nodes without the ends of grades that another grade of `own`, the words of the offer, goes on from."""
    grades = list(_grades(own))
    ended = [node for node in nodes if _is_passed(node, grades, own)]
    kept = [node for node in nodes if node not in ended]
    begun = [*(node for node in nodes if isinstance(node, Criterion) and node.op in _BEGINS), *ended]
    return [node for node in kept if not _is_a_higher_grade(node, begun)]


def _grades(own: str) -> Iterator[_Grade]:
    """The grades of a text that name no figure of their own."""
    for row in rows_of(own):
        if row[0].bound in _UPWARD and _BARE.search(own[: row[0].start]):
            yield _Grade(row[0].kind, row[0].value)


def _is_passed(node: Condition, grades: Sequence[_Grade], own: str) -> bool:
    """Whether a node is the end of a grade at which another begins."""
    if not isinstance(node, Criterion) or node.op not in _ENDS or not isinstance(node.value, float):
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
