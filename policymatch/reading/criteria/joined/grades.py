"""Grades: what cannot all be asked of one applicant is asked of one or the other.

中小微企业按60%、大型企业按30%返还 and 投资1000万元以上的……；投资5000万元以上的……
grade a support: an applicant needs one of the grades.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import combinations

from policymatch.domain.condition import AnyOf, Condition, Criterion, Op, leaves_of
from policymatch.domain.fields import PEOPLE, Field
from policymatch.reading.criteria.joined.alternatives import any_of

_CHOICES = {Field.SIZE_CLASS, Field.OWNERSHIP, Field.ENTITY_TYPE}
_KEY = tuple[Field, Op]


def graded(nodes: Iterable[Condition]) -> list[Condition]:
    """The nodes, those of one field that grade or exclude one another as alternatives of one node."""
    found = list(nodes)
    together = {key: some for key, some in _by_key(found).items() if _are_alternatives(some)}
    seen: set[_KEY] = set()
    kept: list[Condition] = []
    for node in found:
        key = _key(node)
        if key is None or key not in together:
            kept.append(node)
        elif key not in seen:
            seen.add(key)
            kept.append(any_of(together[key]))
    return kept


def _by_key(nodes: Sequence[Condition]) -> dict[_KEY, list[Condition]]:
    """The nodes of each key, each value once."""
    groups: dict[_KEY, dict[object, Condition]] = {}
    for node in nodes:
        if (key := _key(node)) is not None and isinstance(node, Criterion):
            groups.setdefault(key, {}).setdefault(node.value, node)
    return {key: list(by_value.values()) for key, by_value in groups.items()}


def _key(node: Condition) -> _KEY | None:
    """What a node may grade: the bound of a figure, or a choice of which an applicant has one only."""
    if not isinstance(node, Criterion) or not node.decides:
        return None
    choice = node.op is Op.IN and node.field in _CHOICES
    return (node.field, node.op) if choice or node.op.is_floor or node.op.is_ceiling else None


def _are_alternatives(nodes: Sequence[Condition]) -> bool:
    """Whether nodes of one key have several bounds, or choices of which none holds the other."""
    values = [node.value for node in nodes if isinstance(node, Criterion)]
    if all(isinstance(value, tuple) for value in values):
        sets: list[set[object]] = [set(value) for value in values if isinstance(value, tuple)]
        # Beside a person an organisation is where that person works, not another applicant.
        persons = PEOPLE & set.union(*sets)
        return not persons and any(not (a <= b or b <= a) for a, b in combinations(sets, 2))
    return len(set(values)) > 1 and not _at_once(nodes)


# 拥有发明专利10件以上且当年新增5件以上; 科技人员占30%以上，其中研发人员占10%以上: each is asked.
_AND = re.compile("且|同时|[、，,]累计|^其中")


def _at_once(nodes: Sequence[Condition]) -> bool:
    """Whether the words of one demand join two bounds of one figure."""
    texts = {node.quote.text for node in nodes if isinstance(node, Criterion) and node.quote}
    joined = any(_AND.search(text) and "或" not in text for text in texts)
    some = [text for text in texts if text.startswith("其中")]
    return joined and (len(texts) == 1 or len(some) == 1)


def as_listed(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes, of titles that one list names and others
    name again, one by one with a sum each, the list alone.

    支持对象：瞪羚企业、独角兽企业 over 瞪羚企业50万元，独角兽企业200万元 asks for either.
    """
    named = [(node, held) for node in nodes if (held := _titles_of(node))]
    whole = [(node, held) for node, held in named if isinstance(node, Criterion) and len(held) > 1]
    for node, held in whole:
        again = [(other, titles) for other, titles in named if isinstance(other, AnyOf) or titles < held]
        several = len(again) > 1 or any(isinstance(other, AnyOf) for other, _ in again)
        if several and set().union(*(others for _, others in again)) == held:
            return [n for n in nodes if n is node or all(n is not other for other, _ in again)]
    return list(nodes)


def _titles_of(node: Condition) -> set[str]:
    """The titles of which a node asks for one, and for nothing else; none of any other node."""
    leaves = leaves_of(node)
    titles = [
        x for x in leaves if isinstance(x, Criterion) and x.field is Field.TITLES and x.op is Op.HAS_ANY
    ]
    plain = isinstance(node, Criterion | AnyOf) and titles and len(titles) == len(list(leaves_of(node)))
    return {str(code) for x in titles if isinstance(x.value, tuple) for code in x.value} if plain else set()
