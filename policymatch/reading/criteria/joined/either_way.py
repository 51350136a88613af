"""Either way: of two ways that 或者 parts, the class of firm before the first is asked whichever is met."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import AnyOf, Condition, Criterion
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.addressees import Stretch
from policymatch.reading.criteria.joined.alternatives import all_of, any_of
from policymatch.reading.criteria.stated.lists import names_more_applicants
from policymatch.reading.giving import GIVES

# 高新技术企业上年度营业收入5亿元以上，或者研发费用1000万元以上的: the firm stands before both, 的 behind both.
_OPENS_WITH_FIRMS = re.compile(
    r"^(?:对)?[^,，。;、和及或的]{2,16}(?:企业|机构)(?=上一?年|年度?|当年|近[一二三两\d]|营业|主营|销售|研发|首次|净利|纳税|注册|成立)"
)
_NAMES_NO_ONE = re.compile(r"^(?:或者?|或是)(?:(?!企业|单位|机构|公司|团队|个人|平台).)*的$")
_CLASSES = {
    Field.TITLES,
    Field.INDUSTRY,
    Field.SIZE_CLASS,
    Field.OWNERSHIP,
    Field.ABOVE_SCALE,
    Field.ENTITY_TYPE,
    Field.PLATFORMS,
}


def either_way(
    first: Sequence[Condition], words: str, other: Sequence[Condition], other_words: str
) -> list[Condition]:
    """The nodes that two ways make, of which one is enough; `words` are those of the first, `other_words` of the other."""
    of_both = _OPENS_WITH_FIRMS.match(words) is not None and _NAMES_NO_ONE.match(other_words) is not None
    told: list[Condition] = [
        node for node in first if of_both and isinstance(node, Criterion) and node.field in _CLASSES
    ]
    told += [node for node in other if _is_noun_of_both(node, words, other_words)]
    rest, last = ([node for node in way if node not in told] for way in (first, other))
    if not (rest and last):
        return [any_of([*_ways(first), all_of(other)])]
    return [*told, any_of([*_ways(rest), all_of(last)])]


def _ways(nodes: Sequence[Condition]) -> Sequence[Condition]:
    """What nodes that are one way ask, and each of the ways that they already make."""
    return nodes[0].any if len(nodes) == 1 and isinstance(nodes[0], AnyOf) else (all_of(nodes),)


# ……的渔业企业，给予20万元: behind the noun stands what is given.
_IS_GIVEN = re.compile(rf"[,，](?:{GIVES}|按|一次性)")


def words_of_whom(text: str) -> str:
    """The words of a sentence up to what it gives.

    >>> words_of_whom("或从业人员50人以上的企业，给予补助20万元")
    '或从业人员50人以上的企业'
    """
    given = _IS_GIVEN.search(text)
    return text[: given.start()] if given else text


# 营业收入5000万元以上，或研发费用500万元以上的渔业企业: the noun stands behind both.
_ENDS_IN_A_FIGURE = re.compile(r"(?:以上|以下|以内|\d[万亿]?[元%％项件个名人])(?:\([^()]{1,20}\))?$")
_NOUN = re.compile(r"的(?P<noun>[^,，。;的]{2,16})$")
_SIZES_AND_OWNERS = {
    Field.SIZE_CLASS: re.compile(r"[大中小微]型?"),
    Field.OWNERSHIP: re.compile(r"国有|国资|民营|私营|外资|集体"),
    Field.ABOVE_SCALE: re.compile(r"规模以[上下]|规[上下]|限[上下]|限额以上"),
}


def _is_noun_of_both(node: Condition, words: str, other_words: str) -> bool:
    """Whether a node is told by the noun behind the other
    way, and the first way is a figure without a noun of its own.
    """
    noun = _NOUN.search(other_words)
    if noun is None or _ENDS_IN_A_FIGURE.search(words) is None or not isinstance(node, Criterion):
        return False
    if node.field is Field.INDUSTRY and isinstance(node.value, tuple):
        return any(str(trade) in noun["noun"] for trade in node.value)
    sized = _SIZES_AND_OWNERS.get(node.field)
    return node.field is Field.ENTITY_TYPE or (sized is not None and sized.search(noun["noun"]) is not None)


# 注册在本区，建有研发机构的企业，以及高校: what stands in front of 的企业 is all said of firms.
_SAID_OF_ITS_NOUN = re.compile(r"的[^,，。;的]{0,8}(?:企业|单位|机构|组织|主体|公司)$")
_NAMES_APPLICANTS = re.compile(r"(?:企业|单位|机构|组织|主体|公司|高校|院所)$")


def before_others(asked: Sequence[Stretch], text: str, words: str) -> list[Stretch]:
    """What a sentence, `text`, asks before it goes on with other applicants in `words`: one
    stretch where all of it is said of the first of them.
    """
    first = names_more_applicants(text, words) and _SAID_OF_ITS_NOUN.search(asked[-1].words)
    if not first or any(_NAMES_APPLICANTS.search(one.words) for one in asked[:-1]):
        return list(asked)
    nodes = [node for one in asked for node in one.nodes]
    return [Stretch("，".join(one.words for one in asked), nodes, asked[0].start)]
