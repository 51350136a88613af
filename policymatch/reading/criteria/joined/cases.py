"""Cases: figures that no firm could have at once are what is said of one case and of another."""

import re
from collections.abc import Sequence
from itertools import product

from policymatch.domain.condition import Condition, Criterion, Op, OpaqueCriterion
from policymatch.reading.criteria.joined.alternatives import any_of


def as_cases(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes of an `all`, figures that shut one another out as alternatives.

    成立两年以上的，……；不足两年的，…… asks nobody to be both.
    """
    apart = [node for node in nodes if any(shut_out(node, o) or shut_out(o, node) for o in nodes)]
    if not apart:
        return list(nodes)
    field = next(node.field for node in apart if isinstance(node, Criterion))
    mine = [node for node in apart if isinstance(node, Criterion) and node.field is field]
    first = nodes.index(mine[0])
    rest = [node for node in nodes[first:] if node not in mine]
    return as_cases([*nodes[:first], any_of(mine), *rest])


def but_for_opposites(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes without words and their own denial
    (未计入成本的，……；计入成本的，……): every firm is in one of the two cases.
    """
    cases = [_case(node) for node in nodes]
    gone = {pair for pair in product(range(len(nodes)), repeat=2) if _denies(cases[pair[0]], cases[pair[1]])}
    left_out = {at for pair in gone for at in pair}
    return [node for at, node in enumerate(nodes) if at not in left_out]


def _denies(case: str, other: str) -> bool:
    """Whether a case begins as the denial of another."""
    return len(other) >= _FEWEST and case.startswith(f"未{other}")


# 票房达到2亿元以上
_REACHES = re.compile(
    r"(?:^|[,，])(?P<noun>[\u4e00-\u9fff]{2,8}?)(?:累计)?(?:达到?|不低于|不少于|超过)(?P<figure>\d[\d.]{0,8}[万亿]?)(?:元|人次|[家个件项台套])(?:及?以上)?$"
)


def as_ways_by_figure(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes, words that ask the same figure twice
    (票房达到2亿元以上；创新性强，票房达2000万元以上) as alternatives.

    Whoever must have the higher has the lower, so that nobody would ask for both.
    """
    told = [(at, _REACHES.search(_words(node))) for at, node in enumerate(nodes)]
    reached = [(at, found["noun"], found["figure"]) for at, found in told if found]
    nouns = [noun for _, noun, _ in reached]
    twice = next((noun for noun in nouns if nouns.count(noun) > 1), None)
    ways = [at for at, noun, _ in reached if noun == twice]
    if twice is None or len({figure for at, _, figure in reached if at in ways}) == 1:
        return list(nodes)
    either = any_of([nodes[at] for at in ways])
    return [either if at == ways[0] else node for at, node in enumerate(nodes) if at not in ways[1:]]


def _words(node: Condition) -> str:
    """The words of what no field tells and yet decides; nothing for other nodes."""
    if not isinstance(node, OpaqueCriterion) or node.quote is None or not node.decides:
        return ""
    return "".join(node.quote.text.split())


_FEWEST = 4


def _case(node: Condition) -> str:
    """The first words of what no field tells, where they name a case; nothing for other nodes."""
    words = re.split("[,，]", _words(node))[0].removeprefix("对")
    return words.removesuffix("的") if words.endswith("的") else ""


def shut_out(low: Condition, high: Condition) -> bool:
    """Whether no figure, or but one, is both at least what one node asks and at most what the other does."""
    if not (isinstance(low, Criterion) and isinstance(high, Criterion)):
        return False
    if not (low.op.is_floor and high.op.is_ceiling) or not (low.decides and high.decides):
        return False
    if (low.field, low.period) != (high.field, high.period):
        return False
    least, most = low.value, high.value
    if not (isinstance(least, float) and isinstance(most, float)):
        return False
    # 5亿元以下的……；5亿元（含）以上的……: nobody is asked for the one sum that is both.
    meet = low.field.endswith("_yuan") or not (low.op is Op.AT_LEAST and high.op is Op.AT_MOST)
    return least > most or (least == most and meet)
