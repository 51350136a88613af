"""Exceptions: who is left out within words that say who may apply (本市企业（不含房地产企业）)."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, NoneOf
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.found import Found
from policymatch.reading.criteria.sentences import Sentence

_EXCEPTS = re.compile(
    r"[(（](?:不含|不包括|不包含|除)[^()（）]{2,60}[)）]|[(（][^()（）]{2,60}除外[)）]"
    r"|(?<![免扣解清消拆删排革破废])除(?![夕尘湿锈草虫])[^,，。;()（）]{2,40}?(?<![境海国对涉室户])外(?![资商国贸汇地来])"
)
# What can be left out of a circle of applicants; a figure beside it is asked of the rest.
_LEFT_OUT = {
    Field.INDUSTRY,
    Field.TITLES,
    Field.PLATFORMS,
    Field.OWNERSHIP,
    Field.SIZE_CLASS,
    Field.ENTITY_TYPE,
    Field.LISTED,
}


def excepted(sentence: Sentence, found: Sequence[Found]) -> list[Found]:
    """Those of `found` that stand in words of their sentence which leave someone out."""
    words = _EXCEPTS.finditer(sentence.flow.text, sentence.start, sentence.end) if found else ()
    spans = [match.span() for match in words]
    return [one for one in found if any(low <= one.start and one.end <= high for low, high in spans)]


def left_out(criteria: Sequence[Criterion]) -> list[Condition]:
    """None of these may hold. That those left out are firms too bars no firm."""
    barred = tuple(one for one in criteria if one.field in _LEFT_OUT and not _names_firms(one))
    return [NoneOf(none=barred)] if barred else []


def _names_firms(criterion: Criterion) -> bool:
    kinds = criterion.value if isinstance(criterion.value, tuple) else ()
    return criterion.field is Field.ENTITY_TYPE and EntityType.ENTERPRISE in kinds
