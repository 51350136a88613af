"""Tasks: what an office does for several in turn, without a
sum, in one sentence; whom it names in one may have that one.

支持“小巨人”企业设立博士后工作站，支持中小企业入驻实践基地 asks no smaller firm to be a 小巨人.
"""

import re
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import NamedTuple

from policymatch.domain.condition import Condition, Criterion, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.addressees import Stretch, is_at_a_place
from policymatch.reading.criteria.joined.alternatives import all_of, any_of
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Part, Sentence

_HOW = r"(?:继续|持续|深入|积极|大力|进一步|加快|鼓励|探索|全面|稳步|有序|优先){0,2}"
_TASK = re.compile(
    rf"^{_HOW}(?:支持|引导|推动|推进|面向|遴选|派驻|选派|加大|开展|组织|实施|走访|指导|培育|吸引|推广|建设|举办)"
)
# A sum, a rate or a gift: then the sentence tells who is paid, in other ways.
_PAYS = re.compile(
    r"\d[\d.]{0,8}\s?[万亿]?元|\d\s?[%％]|给予|予以|奖励|补[助贴]|资助|贴息|减免|免征|减征|抵扣|加计"
)
# 支持瞪羚企业牵头，遴选合作单位: what those who lead do is no further task.
_LEAD = re.compile(r"(?:支持|鼓励|引导)[^,，。;]{2,40}牵头[,，]")
_HELD = {Field.TITLES, Field.PLATFORMS}
_FIRMS = re.compile("企业|公司|单位|机构")
_FEWEST = 2


def tasks_of(text: str, starts: Sequence[int]) -> list[int]:
    """Where in a sentence that pays nothing its tasks begin,
    of parts that begin at `starts`; none where it has but one.

    >>> tasks_of("支持小巨人企业设立工作站,支持中小企业入驻基地", [0, 13]), tasks_of("支持企业参展,给予2万元补助", [0, 7])
    ([0, 13], [])
    """
    begun = [] if _PAYS.search(text) or _LEAD.match(text) else [at for at in starts if _TASK.match(text[at:])]
    return begun if len(begun) >= _FEWEST else []


def in_a_row(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The first of the sentences of an offer, as far as each
    is a task that pays nothing; none where only one is.
    """
    row = list(takewhile(_is_task, sentences))
    return row if len(row) >= _FEWEST else []


def _is_task(sentence: Sentence) -> bool:
    own = sentence.role is PassageRole.OWN and not sentence.heads
    return own and _TASK.match(sentence.text) is not None and not _PAYS.search(sentence.text)


class Task(NamedTuple):
    """One task: its words, what it asks, and a condition that no field tells in place of nothing asked."""

    words: str
    nodes: Sequence[Condition]
    left_open: Condition

    @property
    def of_holders(self) -> bool:
        """Whether it is for those who hold a title."""
        leaves = (leaf for node in self.nodes for leaf in leaves_of(node))
        return any(isinstance(leaf, Criterion) and leaf.field in _HELD for leaf in leaves)

    @property
    def whole(self) -> list[Condition]:
        """All that it asks; of one that is for no holders of a title nobody can tell by fields who has it."""
        nodes = [node for node in self.nodes if not is_at_a_place(node)]
        told = self.of_holders or any(isinstance(node, OpaqueCriterion) and node.decides for node in nodes)
        return nodes if told else [*nodes, self.left_open]


def of_either(tasks: Sequence[Task]) -> list[Condition]:
    """What tasks ask, one after another; but those that are for firms of one title and for others are ways.

    Where one names 小巨人 and the next small firms, one of
    the two is enough, and no small firm must be a 小巨人.
    """
    ways = [task for task in tasks if _FIRMS.search(task.words)]
    if not any(task.of_holders for task in ways) or all(task.of_holders for task in ways):
        return [node for task in tasks for node in task.nodes]
    # A place that one of them names still stands for the document's own, which nothing else asks then.
    beside = [node for task in tasks for node in task.nodes if task not in ways or is_at_a_place(node)]
    return [*beside, any_of([all_of(task.whole) for task in ways])]


def by_task(
    sentence: Sentence, asked: Sequence[Stretch], left_open: Callable[[Part], Condition]
) -> list[Condition]:
    """What a sentence asks that tells several tasks in turn (`of_either`); nothing where it tells but one.

    `left_open` writes a part as a condition that no field tells.
    """
    parts = {part.start - sentence.start: part for part in sentence.parts}
    tasks = tasks_of(sentence.text, list(parts))
    if not tasks:
        return []
    before = [node for one in asked if one.start < tasks[0] for node in one.nodes]
    ends = [*tasks[1:], len(sentence.text)]
    each = [
        Task(
            sentence.text[first:end],
            [node for one in asked if first <= one.start < end for node in one.nodes],
            left_open(parts[first]),
        )
        for first, end in zip(tasks, ends, strict=True)
    ]
    return [*before, *of_either(each)]
