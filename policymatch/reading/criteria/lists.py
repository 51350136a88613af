"""Lists: whether a list of applicants names more of them than the criteria that were seen in it."""

import re
from collections.abc import Sequence

from policymatch.reading.criteria.found import Found

_MORE_APPLICANTS = re.compile(
    r"(?:[、和及与或]|以及)(?!其)[^的,，。;]{2,16}(?:机构|单位|组织|主体|团队|企业|创业者)"
)
_NEXT_OF_LIST = re.compile(r"(?:企业)?(?:\([^()]{1,12}\))?[、或][^,，。;的、]{2,24}(?:[、和或及的,，。;]|$)")
_LAST_OF_LIST = re.compile(r"[^,，。;的、]{3,24}[、或][”“]?$")


def goes_on_with_others(text: str, at: int) -> bool:
    """Whether a list of applicants goes on at `at` with some that no field can name."""
    return _MORE_APPLICANTS.match(text, at) is not None


# 团体、协会和其他组织; 商会、旅行商: others beside them may apply too.
_OTHERS_BEHIND = re.compile(
    r"(?:[、和及与或]|以及)(?:其他)?[^的,，。;、]{0,6}(?:机构|单位|组织|主体|旅行商|合作社|农户|农场|商户|经营者|运营商|服务商)(?:$|[,，的、(（])"
)
_OTHERS_IN_FRONT = re.compile(r"(?:团体|中介机构|服务机构|单位|组织|旅行社|合作社)[、和或]$")


def names_others_too(text: str, start: int, end: int) -> bool:
    """Whether kinds of entity at [start, end) stand in a list with applicants that no field names."""
    return _OTHERS_BEHIND.match(text, end) is not None or _OTHERS_IN_FRONT.search(text[:start]) is not None


def stands_among_others(text: str, start: int, end: int) -> bool:
    """Whether titles at [start, end) stand in a list with some that no table knows (驰名商标、中华老字号、地理标志)."""
    return _NEXT_OF_LIST.match(text, end) is not None or _LAST_OF_LIST.search(text[:start]) is not None


# 省级三名企业、功勋企业、新增规上企业: how many a list names.
_NEXT_NAMED = re.compile(r"(?:企业|单位|机构|公司|项目|平台|奖|”)(?:\([^()]{1,20}\))?[、和及与或]")


def names_more(text: str, group: Sequence[Found]) -> bool:
    """Whether the list that a group stands in names more than the group."""
    inside = text[group[0].start : group[-1].end]
    return len(group) > 1 and len(_NEXT_NAMED.findall(inside)) >= sum(_so_many(one) for one in group)


def _so_many(found: Found) -> int:
    return len(found.value) if isinstance(found.value, tuple) else 1
