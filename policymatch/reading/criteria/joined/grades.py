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
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.demanding import MUST

_CHOICES = {Field.SIZE_CLASS, Field.OWNERSHIP, Field.ENTITY_TYPE}
_KEY = tuple[Field, Op, bool]
Spans = Sequence[tuple[int, int]]


def graded(nodes: Iterable[Condition], offered: Spans = ()) -> list[Condition]:
    """The nodes, those of one field that grade or exclude one another as alternatives of one node.

    What an offer asks, in its words at `offered`, grades no figure that is asked of whoever applies: both hold.
    """
    found = list(nodes)
    together = {key: some for key, some in _by_key(found, offered).items() if _are_alternatives(some)}
    seen: set[_KEY] = set()
    kept: list[Condition] = []
    for node in found:
        key = _key(node, offered)
        if key is None or key not in together:
            kept.append(node)
        elif key not in seen:
            seen.add(key)
            kept.append(any_of(together[key]))
    return kept


# 申报单位上年度纳税额应在10万元以上, behind what an offer gives
_OF_WHOEVER_APPLIES = re.compile(
    rf"^(?:各|所有)?申[报请领](?:企业|单位|主体|机构|人|者)[^,，。;；\d]{{0,16}}?(?:{MUST}|不得)"
)


def offered_in(sentences: Sequence[Sentence], body: str) -> Spans:
    """Where a body tells to whom an offer is made, without what it asks there of whoever applies."""
    own = (s for s in sentences if s.role is PassageRole.OWN)
    quotes = (s.flow.quote(s.start, end, body) for s in own if (end := _end_of_offer(s)) > s.start)
    return [(quote.start, quote.end) for quote in quotes]


def _end_of_offer(sentence: Sentence) -> int:
    of_all = (p.start for p in sentence.parts if _OF_WHOEVER_APPLIES.match(sentence.part_text(p)))
    return next(of_all, sentence.end)


def _by_key(nodes: Sequence[Condition], offered: Spans) -> dict[_KEY, list[Condition]]:
    """The nodes of each key, each value once."""
    groups: dict[_KEY, dict[object, Condition]] = {}
    for node in nodes:
        if (key := _key(node, offered)) is not None and isinstance(node, Criterion):
            groups.setdefault(key, {}).setdefault(node.value, node)
    return {key: list(by_value.values()) for key, by_value in groups.items()}


def _key(node: Condition, offered: Spans) -> _KEY | None:
    """What a node may grade: the bound of a figure, told in an offer
    or not, or a choice of which an applicant has one only.
    """
    if not isinstance(node, Criterion) or not node.decides:
        return None
    if node.op is Op.IN and node.field in _CHOICES:
        return node.field, node.op, False
    bound = node.op.is_floor or node.op.is_ceiling
    return (node.field, node.op, _is_in(node, offered)) if bound else None


def _is_in(node: Criterion, spans: Spans) -> bool:
    at = node.quote.start if node.quote else -1
    return any(start <= at < end for start, end in spans)


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
