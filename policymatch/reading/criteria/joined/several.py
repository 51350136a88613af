"""Several: applicants that a sentence names beside others, whom no field can name."""

import re
from collections.abc import Callable, Sequence

from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.joined.kinds import (
    goes_on_with_payers,
    is_one_of_deeds,
    names_an_unknown_kind,
)
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.lists import (
    goes_on_from_others,
    goes_on_with_others,
    names_more,
    names_more_applicants,
    names_other_firms_too,
    names_others_too,
    stands_among_others,
)
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.criteria.text.sole_traders import names_sole_traders

_HELD_BY_NAME = {Field.TITLES, Field.PLATFORMS, Field.AWARDS, Field.PROJECTS}
_TELLS_APPLICANTS = {
    Field.TITLES,
    Field.ENTITY_TYPE,
    Field.INDUSTRY,
    Field.ABOVE_SCALE,
    Field.SIZE_CLASS,
    Field.INDEPENDENT_LEGAL_PERSON,
}
# These stand before the noun: 规模以上工业企业和第三方机构.
_BEFORE_A_NOUN = {Field.ABOVE_SCALE, Field.SIZE_CLASS}
# 软件企业, 检验检测机构: a trade by those who are in it.
_NAMES_FIRMS = re.compile(r"企业|.{2}(?:企业|公司|机构)")
# 独立法人机构或分支机构
_BRANCHES_TOO = re.compile(
    r"(?:机构|单位|企业|组织)?(?:[、和及与或]|或者|以及)(?:其)?(?:分支机构|分公司|派出机构)"
)
# 对完成改造的企业或园区
_OR_A_PARK = re.compile(r"(?:[、和及与或]|或者|以及)(?:产业|工业)?园区(?=$|[,，])")
# In an offer firms of a size or an owner may stand in a list before others.
_GOING_ON: dict[Field, Callable[[str, int], bool]] = {
    Field.SIZE_CLASS: names_other_firms_too,
    Field.OWNERSHIP: goes_on_with_others,
}


def is_one_of_several(sentence: Sentence, group: Sequence[Found]) -> bool:
    """Whether others may apply beside a group of criteria (高新技术企业及金融服务机构, 法人单位或派出机构)."""
    text, field = sentence.flow.text[: sentence.end], group[-1].field
    own = sentence.role is PassageRole.OWN
    if field in _HELD_BY_NAME and _is_called_by_name(sentence.role, field):
        return stands_among_others(text, group[0].start, group[-1].end) or names_more(text, group)
    if own and field is Field.ENTITY_TYPE and _OR_A_PARK.match(text, group[-1].end):
        return True
    if field is Field.ENTITY_TYPE and (own or _trades_alone(text, group)):
        return _is_no_firm_of_several(text, group)
    beside = names_an_unknown_kind(text, group) or goes_on_with_payers(text, group)
    if own and (beside or is_one_of_deeds(sentence, group)):
        return True
    if own and field in _GOING_ON:
        return _GOING_ON[field](text, group[-1].end)
    target = sentence.role is PassageRole.TARGET or field is Field.INDEPENDENT_LEGAL_PERSON
    return target and field in _TELLS_APPLICANTS and _is_in_a_list(text, group)


def _is_called_by_name(role: PassageRole, field: Field) -> bool:
    return role is PassageRole.OWN or (role is PassageRole.CONDITION and field is Field.TITLES)


def _is_no_firm_of_several(text: str, group: Sequence[Found]) -> bool:
    """Whether a group names one kind of entity that is no
    firm, and others beside it or those who trade alone.
    """
    kinds = (found.value for found in group if isinstance(found.value, tuple))
    if any(EntityType.ENTERPRISE in some for some in kinds):
        return False
    if len(group) > 1:
        return leaves_sole_traders(text, group)
    return _trades_alone(text, group) or names_others_too(text, group[0].start, group[-1].end)


# 对未拖欠工资的个体工商户, 受灾的餐饮个体工商户
_SAID_OF_THEM = re.compile(r"[^,，。;对为、和及与或]{3}的[^,，。;的、]{0,4}$")


def says_more_of_who_trades_alone(sentence: Sentence, group: Sequence[Found]) -> bool:
    """Whether words before those who trade without a firm ask something of them, whatever they call themselves."""
    text = sentence.flow.text
    alone = group[-1].field is Field.ENTITY_TYPE and _trades_alone(text, group[-1:])
    return alone and _SAID_OF_THEM.search(text[sentence.start : group[0].start]) is not None


def leaves_sole_traders(text: str, named: Sequence[Found]) -> bool:
    """Whether those named end in who trades alone, of whom some call themselves a firm that none of the others is.

    Beside small firms (小微企业和个体工商户) none is left: whoever trades alone is as small.
    """
    small = any(found.field is Field.SIZE_CLASS for found in named)
    return not small and any(_trades_alone(text, [found]) for found in named)


def _trades_alone(text: str, group: Sequence[Found]) -> bool:
    """Whether a group names those who trade without a firm."""
    return names_sole_traders(text, group[0].start, group[-1].end)


def _is_in_a_list(text: str, group: Sequence[Found]) -> bool:
    """Whether a group stands in a list of applicants, before or behind others."""
    first, last = group[0], group[-1]
    if first.field is Field.INDUSTRY and goes_on_from_others(text, first.start):
        return True
    if last.field is Field.INDEPENDENT_LEGAL_PERSON and _BRANCHES_TOO.match(text, last.end):
        return True
    if last.field is Field.INDUSTRY and not _NAMES_FIRMS.match(text, last.end - 2):
        return False
    # 规上批发企业、规上零售企业: the size is told of each.
    if last.field in _BEFORE_A_NOUN and _is_told_again(text, last):
        return False
    # 的企业，以及高校: the others are read as a way of their own.
    if text.startswith((",", "，"), last.end) and names_more_applicants(text, text[last.end + 1 :]):
        return False
    return goes_on_with_others(text, last.end, past_noun=last.field in _BEFORE_A_NOUN)


def _is_told_again(text: str, found: Found) -> bool:
    """Whether the next of a list is told by the same words before its noun."""
    words = re.escape(text[found.start : found.end])
    return (
        re.compile(rf"[^,，。;、的]{{0,10}}企业(?:[、和及与或]|以及){words}").match(text, found.end)
        is not None
    )
