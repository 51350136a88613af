"""Class by class: one figure that is asked of firms of several classes in turn, of each its own.

大型企业研发投入占比不低于3%、中型企业不低于4%
成立不足5年的，上年度营业收入不低于200万元；成立5年以上的，不低于1000万元
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from policymatch.domain.condition import Condition, OpaqueCriterion
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.relaxed import bases_of, figure_for
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Part, Sentence

# 批发业, and neither 营业收入 nor 从业人员
_TRADE = r"(?<![营从就毕专创作停开失企])业(?![务绩人生主者])"
_FIRMS = r"[\u4e00-\u9fff“”]{1,12}?(?:企业|机构|单位|公司)"
_CLASS = (
    rf"(?!申[报请]|本|该|上述|以上|单个|每|各|所有|独立法人)(?:{_FIRMS}|[\u4e00-\u9fff]{{1,10}}?{_TRADE})"
)
_AT_LEAST = r"(?:应|须|需)?(?:不[低少高]于|不超过|达到?|超过|满)"
_OF_A_CLASS = re.compile(rf"^(?P<who>{_CLASS})[^,，。;、\d]{{0,20}}\d[^,，。;、]{{0,16}}")
_FIGURE_OF_A_CLASS = re.compile(rf"^{_CLASS}{_AT_LEAST}\d[^,，。;]{{0,16}}")
_MEMBER = re.compile(r"[^、]+")
# 不低于1000万元, behind 成立5年以上的
_FIGURE_ALONE = re.compile(rf"^{_AT_LEAST}\d[^,，。;]{{0,14}}")


class Member(NamedTuple):
    """A part of a sentence, and where in it the class stands of which it asks a figure (None: of no class)."""

    part: Part
    who: tuple[int, int] | None = None


def members_of(sentence: Sentence, parts: Sequence[Part]) -> list[Member]:
    """The parts of a listed condition, each with the class of which it asks a figure, where several do;
    a part that asks it of several classes is a member for each.
    """
    if sentence.role is PassageRole.OWN:
        return [Member(part) for part in parts]
    members = [_member(sentence, *span) for part in parts for span in _spans(sentence, part)]
    several = sum(member.who is not None for member in members) > 1
    return members if several else [Member(part) for part in parts]


def _member(sentence: Sentence, start: int, end: int) -> Member:
    told = _OF_A_CLASS.fullmatch(sentence.flow.text[start:end])
    return Member(Part(start, end), (start, start + told.end("who")) if told else None)


def _spans(sentence: Sentence, part: Part) -> list[tuple[int, int]]:
    """Where each class stands of which a part asks a figure; the part itself where it does not of several."""
    spans = [m.span() for m in _MEMBER.finditer(sentence.flow.text, part.start, part.end)]
    told = [_OF_A_CLASS.fullmatch(sentence.flow.text[slice(*span)]) for span in spans]
    names = {found["who"] for found in told if found}
    return spans if len(names) == len(spans) > 1 else [(part.start, part.end)]


def with_classes(
    text: str,
    members: Sequence[Member],
    found: Sequence[Found],
    sorts_at: Callable[[int, int], Sequence[Found]],
) -> list[Found]:
    """What was found in members of a text, and of each the class that it names in front, by itself (`sorts_at`)."""
    named = {member.who: sorts_at(*member.who) for member in members if member.who}
    told = {span: sorts for span, sorts in named.items() if _say_all(text[slice(*span)], span[0], sorts)}
    kept = [f for f in found if not any(f.start < end and start < f.end for start, end in told)]
    classes = [sort for sorts in told.values() for sort in sorts]
    return sorted([*kept, *classes], key=lambda f: (f.start, f.end))


_NOUN = re.compile(r"(?:类|行业)?(?:企业|机构|单位|公司)?")


def _say_all(name: str, start: int, sorts: Sequence[Found]) -> bool:
    """Whether sorts say all that names a class: of 农业龙头企业 the trade is not all."""
    told = {at - start for sort in sorts for at in range(sort.start, sort.end)}
    rest = "".join(char for at, char in enumerate(name) if at not in told)
    return bool(told) and _NOUN.fullmatch(rest) is not None


def is_of_a_class(words: str) -> bool:
    """Whether words ask a figure of one class of firm.

    >>> is_of_a_class("批发业年销售额2亿元以上"), is_of_a_class("营业收入2亿元以上")
    (True, False)
    """
    return _OF_A_CLASS.fullmatch(words) is not None


def names_no_figure(words: str, found: Sequence[Found]) -> bool:
    """Whether words only tell the number of a class (中型企业不低于4%), of a figure that nothing names."""
    told = any(isinstance(f.value, float) for f in found)
    return not told and _FIGURE_OF_A_CLASS.fullmatch(words) is not None


def figures_carried(each: Sequence[Sequence[Condition]]) -> Iterator[list[Condition]]:
    """What is asked in each of several cases; a number alone is one of the figure that the first case names."""
    first, *others = each
    yield list(first)
    for nodes in others:
        yield [_carried(node, first) for node in nodes]


def _carried(node: Condition, first: Sequence[Condition]) -> Condition:
    """A node, or the figure of `first` that it tells another number of."""
    if not isinstance(node, OpaqueCriterion) or node.quote is None:
        return node
    words = node.quote.run
    if _FIGURE_ALONE.fullmatch(words) is None:
        return node
    for base in bases_of(first):
        if (value := figure_for(words, base)) is not None:
            return base.model_copy(update={"value": value, "quote": node.quote})
    return node
