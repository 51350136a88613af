"""Ways: alternatives that are told across commas and sentences, and what must hold at once."""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.condition import AnyOf, Condition
from policymatch.reading.criteria.joined.addressees import Stretch, is_at_a_place
from policymatch.reading.criteria.joined.alternatives import all_of, any_of
from policymatch.reading.criteria.stated.at_once import are_had_at_once
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.relaxed import THE_SMALL
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.giving import GIVES
from policymatch.reading.numbering import CITED_ARTICLE

# 30人以下的企业裁员率不高于20%: beside what the larger ones must keep.
_OR = re.compile(rf"或者?(?!其他|其它)|{THE_SMALL}[,，]?裁员率")

# 对……2亿元以上，……5%以上；或者……的企业，给予……: whom an offer is made to, and not yet what it gives.
_GIVES_NOTHING = re.compile(rf"^对(?:(?!{GIVES})[^;；。]){{2,160}}")


def is_another_way(sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence that is asked tells another way to meet the one before it (……；或获得国家级奖励)."""
    beside = sentence.role is before.role and sentence.flow is before.flow
    listed = sentence.role is PassageRole.CONDITION or (
        sentence.role is PassageRole.OWN and _GIVES_NOTHING.fullmatch(before.text) is not None
    )
    goes_on = listed and beside and not sentence.opens and not before.heads
    return goes_on and _OR.match(sentence.text) is not None


# 驻市企业的分公司同等适用。: others for whom an act holds as for those whom the sentence before tells.
_HOLDS_FOR_THEM_TOO = re.compile(
    r"^(?!本|该|上述|以上|其他|另有|同一)[^,，。;:：]{3,40}(?<![不])(?:同等|同样|同时|一并|也可?)(?:适用|享受)(?:本[\u4e00-\u9fff]{2,4})?。?"
)


# 第五条、第七条同时适用于其他法人单位和个人。
_ARTICLES_HOLD_TOO = re.compile(
    rf"^(?:{CITED_ARTICLE})?[、和及]?(?:{CITED_ARTICLE}[、和及]?){{0,6}}(?:同时|同样|也|还|亦)适用于[^,，。;]{{0,20}}其他[^,，。;]{{2,24}}。?$"
)


# 奖励对象为竞赛团队。 表彰对象为组织单位。: each honour has receivers of its own.
_HONOURED = re.compile(r"^(?P<how>奖励|表[扬彰]|资助|补助)的?对象[为是]")


def names_those_otherwise_honoured(sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence says to whom an act gives one honour, behind one that says to whom it gives another."""
    if not sentence.role is before.role is PassageRole.TARGET:
        return False
    now, first = _HONOURED.match(sentence.text), _HONOURED.match(before.text)
    return bool(now and first and now["how"] != first["how"])


def is_said_of_others_too(sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence tells for whom an act holds just as
    for those whom the sentence before it says that it is for.
    """
    whom = sentence.role is before.role is PassageRole.TARGET and sentence.flow is before.flow
    if whom and _ARTICLES_HOLD_TOO.match(sentence.text):
        return True
    return whom and not sentence.opens and _HOLDS_FOR_THEM_TOO.fullmatch(sentence.text) is not None


def with_those_too(nodes: Sequence[Condition], sentence: Sentence, others: Condition) -> list[Condition]:
    """What an act asks, or to be one of the `others` for whom a sentence says that it holds too.

    Where single articles hold for more bodies, these are still asked where they sit.
    """
    stays = [n for n in nodes if is_at_a_place(n)] if _ARTICLES_HOLD_TOO.match(sentence.text) else []
    rest = [node for node in nodes if node not in stays]
    return [*stays, any_of([all_of(rest), others])] if rest else stays


def goes_on_with_it(before: Stretch, words: str) -> bool:
    """Whether words put more on the alternative before them alone (或收入在1000万元以下，但融资达到2000万元)."""
    either = len(before.nodes) == 1 and isinstance(before.nodes[0], AnyOf)
    return either and words.startswith("但")


def with_last(nodes: Sequence[Condition], more: list[Condition]) -> Condition:
    """The alternatives of `nodes`, the last of which asks for `more` too."""
    ways = [way for node in nodes for way in (node.any if isinstance(node, AnyOf) else (node,))]
    return any_of([*ways[:-1], all_of([ways[-1], *more])])


# 对高新技术企业，以及研发费用500万元以上的企业，给予……: either is meant.
_OTHERS_TOO = re.compile(r"^(?:以及|及|或者?)(?!其)[^,，。;]{2,40}(?:企业|单位|机构|公司|团队)的?$")
# 对新引进的上市企业，经权威认定的世界500强企业，在我市设立总部的: the next sort, with no word between.
_NEXT_SORT = re.compile(r"^经[^,，。;]{0,10}(?:认定|评定)的[^,，。;]{2,80}(?:企业|单位|机构|公司)$")
# 对新业态，以及对贡献突出的零售企业，给予……: addressed anew, and given the same.
_ADDRESSED_TOO = re.compile(r"^(?:以及|及|和|或者?)对于?(?!其)[^,，。;]{2,60}$")
_FIRST_OF_THEM = re.compile(r"(?:^|[,，])[^,，。;]{2,60}(?:企业|单位|机构|公司|团队|主体|合作社|农户|商户)$")


# 对营业收入首次突破1亿元的装备企业，首次突破2000万元的软件企业: each trade with a figure of its own.
_SORT_WITH_A_FIGURE = re.compile(
    r"^(?P<to>对于?)?(?!其中|且|并|同时|该|上述|以上|在|由)[^,，。;]{0,40}\d[^,，。;的]{0,24}的(?P<sort>[^,，。;的\d]{2,14}?)(?:企业|机构|公司|单位)(?:\([^()]{1,30}\))?$"
)


def _is_another_sort(first: str, words: str) -> bool:
    """Whether words name firms of another sort than `first`, with a figure of their own."""
    told, more = _SORT_WITH_A_FIGURE.match(first), _SORT_WITH_A_FIGURE.match(words)
    return bool(told and more and told["to"] and not more["to"] and told["sort"] != more["sort"])


def names_others(sentence: Sentence, asked: Sequence[Stretch], words: str) -> bool:
    """Whether words of an offer name more of those to whom it is made, behind the first of them."""
    listed = sentence.role is PassageRole.CONDITION and words.startswith("以及")
    if not (listed or sentence.role in (PassageRole.OWN, PassageRole.TARGET)) or not asked:
        return False
    first = asked[-1].words
    if _is_another_sort(first, words) or (first.startswith("对") and _ADDRESSED_TOO.match(words)):
        return True
    also = _OTHERS_TOO.fullmatch(words) or (_NEXT_SORT.match(words) and first.startswith("对"))
    return bool(also and _FIRST_OF_THEM.search(first))


def apart_at_once(sentence: Sentence, groups: Sequence[list[Found]]) -> Iterator[list[Found]]:
    """Groups of alternatives, each member of one that must hold at once by itself."""
    text, last = sentence.flow.text, 0
    for group in groups:
        goes_on = last and _CLAUSE_ENDS.search(text, last, group[0].start) is None
        if goes_on or are_had_at_once(text[: group[0].start], group[0].start):
            last = group[-1].end
            yield from ([one] for one in group)
        else:
            yield group


_CLAUSE_ENDS = re.compile(r"[,，。;]")


# 营业收入或净利润平均增长率不低于20%: the other is told by no field.
_OR_ANOTHER = re.compile(r"收入(?:总额)?[、]?或者?(?:净?利润|税收|产值|纳税)")


# 收入超过1亿元的，奖励50万元，不超过1亿元的，奖励30万元: those under the figure have something too.
_OVER = re.compile(r"(?:超过|达到?|高于)(?P<figure>\d[\d.]{0,6}[万亿]?[元%])")
_UNDER_GETS = (
    r"[^,，。;；\d]{{0,6}}的[,，][^,，。;；]{{0,12}}\d[\d.]{{0,6}}[万亿]?元[,，;；][^,，。;；\d]{{0,8}}"
    r"(?:不超过|未超过|未达到?|低于|不足|不到){figure}的?[,，][^,，。;；]{{0,12}}\d"
)


def _is_one_side_of_two(text: str, found: Found) -> bool:
    over = _OVER.search(text, found.start, found.end)
    under = re.compile(_UNDER_GETS.format(figure=re.escape(over["figure"]))) if over else None
    return under is not None and over is not None and under.match(text, over.end()) is not None


def is_one_of_two_figures(sentence: Sentence, group: Sequence[Found]) -> bool:
    """Whether a figure may stand for another that no field
    tells (收入或净利润), or an offer gives those under it less.
    """
    text = sentence.flow.text
    own = sentence.role is PassageRole.OWN
    return any(
        _OR_ANOTHER.search(text, f.start, f.end) or (own and _is_one_side_of_two(text, f)) for f in group
    )
