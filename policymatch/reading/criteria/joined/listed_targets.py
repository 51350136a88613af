"""Listed targets: numbered items of whom a document is for that name bodies of different kinds.

（1）从事时尚设计的企业；（2）高校设立的研究院；（3）创业团队: whoever is one of them may apply.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, takewhile

from policymatch.domain.condition import Condition, Criterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.demanding import MUST

# Nouns of one kind of body; 单位 and 主体 may be of any.
_KINDS = (
    "企业|公司",
    "研究院|研究所|院所|高校|医院|学校|实验室",
    "机构|平台|协会|商会|联盟|基地|孵化器",
    "团队",
    "个人|人才|创业者|个体工商户",
)
_NAMES_A_BODY = re.compile(
    rf"^(?!申[报请]|具[有备]|拥有|无|未|近|不)(?:(?!{MUST}[为是具符满])[^,，。;:：()]){{0,60}}?(?:{'|'.join(f'(?P<k{n}>{kind})' for n, kind in enumerate(_KINDS))})(?:\([^()]{{1,40}}\))?$"
)
_FEWEST = 2


def _kind_of(sentence: Sentence) -> str | None:
    """Which kind of body the first part of an item names and nothing else."""
    named = _NAMES_A_BODY.match(sentence.part_text(sentence.parts[0])) if sentence.parts else None
    return named.lastgroup if named else None


def targets_of(following: Sequence[Sentence]) -> list[list[Sentence]]:
    """The items that `following` begins with, each with what is said of it,
    where they name bodies of two kinds at least; else none.
    """
    first = following[0]
    if first.role is not PassageRole.TARGET or not first.opens or first.heads:
        return []
    listed = takewhile(
        lambda one: one.role is first.role and (one.level or 0) >= (first.level or 0), following
    )
    items: list[list[Sentence]] = []
    for one in listed:
        if one.opens and one.level == first.level:
            items.append([one])
        elif items:
            items[-1].append(one)
    kinds = [_kind_of(item[0]) for item in items]
    return items if None not in kinds and len(set(kinds)) >= _FEWEST else []


# 注册地在本市的下列企业：(1)……；(2)……。
_LISTS_SORTS = re.compile(
    r"(?:下列|以下)(?:各类|几类|[两二三四五]类)?(?:企业|单位|机构|主体|组织|团队|对象)(?:之一)?$"
)

_IS_A_SORT = re.compile(
    rf"^(?:(?!{MUST}[为是具符满])[^,，。;:：]){{2,60}}(?:{'|'.join(_KINDS)})[”\"]?(?:\([^()]{{1,40}}\))?$"
)


def sorts_under(following: Sequence[Sentence]) -> list[list[Sentence]]:
    """The head that `following` begins with, and the items below
    it, where they name sorts of body of which one is enough; else none.
    """
    head, first = following[0], following[1] if len(following) > 1 else None
    if first is None or not head.heads or not _LISTS_SORTS.search(head.text) or not first.opens:
        return []
    alike = takewhile(
        lambda one: one.role is head.role and one.opens and one.level == first.level, following[1:]
    )
    items = [[one] for one in alike]
    named = all(_IS_A_SORT.match(item[0].text) for item in items)
    return [[head], *items] if named and len(items) >= _FEWEST else []


# 规模以上制造业企业；软件企业（营业收入1000万元以上）；大中型工业企业
_NAMES_FIRMS = re.compile(
    rf"^(?!申[报请]|具[有备]|拥有|无|未|近|不|上述|以上|其中)(?:(?!{MUST}[为是具符满])[^。;:：]){{2,90}}"
    r"(?:企业|公司|机构|单位)(?:\([^()]{1,40}\))?$"
)


def sorts_side_by_side(following: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that `following` begins with, parted by semicolons, each of which names a sort of firm and
    nothing else; none where there is one alone.
    """
    found: list[Sentence] = []
    for sentence in following:
        names = (
            sentence.role is PassageRole.TARGET and not sentence.heads and _NAMES_FIRMS.match(sentence.text)
        )
        if not names or sentence.flow is not following[0].flow:
            return []
        found.append(sentence)
        if sentence.flow.text[sentence.end : sentence.end + 1] not in (";", "；"):
            return found if len(found) >= _FEWEST else []
    return []


def are_of_trades_apart(each: Sequence[Sequence[Condition]]) -> bool:
    """Whether all of several sorts of firm are of a trade, two of them of trades that share no name."""
    trades = [set(_trades_of(nodes)) for nodes in each]
    return all(trades) and any(one.isdisjoint(other) for one, other in combinations(trades, 2))


def _trades_of(nodes: Sequence[Condition]) -> Iterator[str]:
    for leaf in chain.from_iterable(map(leaves_of, nodes)):
        if isinstance(leaf, Criterion) and leaf.field is Field.INDUSTRY and isinstance(leaf.value, tuple):
            yield from map(str, leaf.value)
