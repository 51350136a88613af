"""Edges: whether a figure itself counts, where a document says so for its own bound words.

本办法所称“以上”含本数，“以下”不含本数, as most acts close.
"""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple, TypeAlias

from policymatch.domain.condition import (
    Condition,
    Criterion,
    Op,
    OpaqueCriterion,
    with_leaves,
)
from policymatch.domain.measure import Benefit, Measure
from policymatch.reading.quantities import (
    Amount,
    Count,
    Duration,
    Ratio,
    find_amounts,
    find_counts,
    find_durations,
    find_ratios,
)
from policymatch.reading.quantities.numerals import plain

_FLOORS = ("以上", "不少于", "不低于", "超过", "高于", "大于", "多于", "达到", "满")
_CEILINGS = ("以下", "以内", "不超过", "不高于", "不多于", "低于", "少于", "小于", "不足", "不满", "内")
# Longest first: 不超过 is no 超过.
_WORDS = "|".join(sorted((*_FLOORS, *_CEILINGS), key=len, reverse=True))
_DEFINES = re.compile('所称|所指|所述|[“"]')
_STOPS = re.compile(r"[。；;\n]")
_STEP = re.compile(
    rf"(?P<word>{_WORDS})(?=[”\"」』、，,；;及和与或均都也不包含])|(?P<edge>不?(?:包括|包含|含)本数)"
)
# 5000万元以下（不含）: said for this figure alone.
_SAID_HERE = re.compile(r"[含括]")
_WORD = re.compile(_WORDS)
_Printed: TypeAlias = Amount | Ratio | Count | Duration


class Edges(NamedTuple):
    """What a document says of its bound words: each with whether the figure itself counts."""

    counted: Mapping[str, bool]

    @classmethod
    def of(cls, body: str) -> "Edges":
        """The bound words that a body tells of.

        >>> Edges.of("第九条 本办法所称“以上”含本数，“以下”“不足”不含本数。").counted
        {'以上': True, '以下': False, '不足': False}
        """
        parts = (part for part in _STOPS.split(body) if "本数" in part and _DEFINES.search(part))
        return cls(dict(told for part in parts for told in _told_in(part)))

    def op_of(self, leaf: Criterion) -> Op:
        """The bound of a criterion, with the figure itself or without as the document says."""
        words = _words_of(leaf)
        if len(words) != 1 or not words <= self.counted.keys():
            return leaf.op
        (word,) = words
        return _bound(leaf.op, is_floor=word in _FLOORS, counted=self.counted[word])


def with_edges(measures: tuple[Measure, ...], body: str) -> tuple[Measure, ...]:
    """The measures with the bounds of their criteria as the document says that they are meant."""
    edges = Edges.of(body)
    return tuple(_measure(edges, measure) for measure in measures) if edges.counted else measures


def _measure(edges: Edges, measure: Measure) -> Measure:
    benefits = tuple(_benefit(edges, benefit) for benefit in measure.benefits)
    condition = with_leaves(measure.condition, partial(_leaf, edges))
    return measure.model_copy(update={"condition": condition, "benefits": benefits})


def _benefit(edges: Edges, benefit: Benefit) -> Benefit:
    if benefit.condition is None:
        return benefit
    return benefit.model_copy(update={"condition": with_leaves(benefit.condition, partial(_leaf, edges))})


def _leaf(edges: Edges, leaf: Criterion | OpaqueCriterion) -> Condition:
    if (
        isinstance(leaf, OpaqueCriterion)
        or not (leaf.op.is_floor or leaf.op.is_ceiling)
        or leaf.quote is None
    ):
        return leaf
    return leaf.model_copy(update={"op": edges.op_of(leaf)})


def _bound(op: Op, *, is_floor: bool, counted: bool) -> Op:
    """The bound that a word amounts to; as it is where the criterion turns the other way."""
    if op.is_floor is not is_floor:
        return op
    closed, opened = (Op.AT_LEAST, Op.ABOVE) if is_floor else (Op.AT_MOST, Op.BELOW)
    return closed if counted else opened


def _told_in(part: str) -> Iterator[tuple[str, bool]]:
    """The bound words of a definition, each with whether the figure counts."""
    words: list[str] = []
    for step in _STEP.finditer(part):
        if step["word"]:
            words.append(step["word"])
            continue
        yield from ((word, not step["edge"].startswith("不")) for word in words)
        words = []


def _words_of(leaf: Criterion) -> set[str]:
    """The bound words that stand with the figure of a criterion where its quote prints it."""
    text = plain(leaf.quote.text) if leaf.quote else ""
    found: tuple[_Printed, ...] = (
        *find_amounts(text),
        *find_ratios(text),
        *find_counts(text),
        *find_durations(text),
    )
    around = (
        text[one.outer_start : one.start] + text[one.end : one.outer_end]
        for one in found
        if leaf.value in _sides(one)
    )
    return {word.group() for said in around if not _SAID_HERE.search(said) and (word := _WORD.search(said))}


def _sides(found: _Printed) -> tuple[float | None, float | None]:
    if isinstance(found, Amount):
        return found.low_yuan, found.high_yuan
    if isinstance(found, Duration):
        return found.low_months, found.high_months
    return found.low, found.high
