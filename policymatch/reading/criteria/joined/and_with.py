"""And with: what 且 puts on one of several alternatives alone (5亿元或2亿元且增长10%; 2亿元、且增长10%、或50人)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from policymatch.reading.criteria.stated.found import Found

# No comma stands between: 或近3年收入均不低于2亿元且增长率不低于10%.
_AND = re.compile(r"(?:\(含[^()]{0,6}\))?(?:以上|以下|以内)?且[^,，。;；或]{0,20}")
_SIGN = re.compile(r"[,，。;；]")


def with_what_is_tied(text: str, groups: Sequence[list[Found]]) -> Iterator[tuple[list[Found], list[Found]]]:
    """Groups of alternatives, each with the criteria that 且 ties to the last of it."""
    at = 0
    while at < len(groups):
        group = groups[at]
        tied: list[Found] = []
        at += 1
        while len(group) > 1 and at < len(groups) and _is_tied(text, [*group, *tied], groups[at]):
            tied += groups[at]
            at += 1
        yield group, tied


def _is_tied(text: str, told: Sequence[Found], then: Sequence[Found]) -> bool:
    """Whether a lone figure stands behind 且 in the words of the last of several figures told by 或."""
    last, one = told[-1], then[0]
    figures = all(isinstance(found.value, float) for found in (*told, *then))
    if len(then) > 1 or not figures or _SIGN.search(text, told[0].start, one.end):
        return False
    return _AND.fullmatch(text, last.end, one.start) is not None


# 营业收入2亿元以上、且研发投入占比5%以上、或获得……: 或 stands farther apart than 且.
_LED_BY_AND = re.compile(r"(?:以上|以下|以内)?、?(?:并)?且[^,，。;；或]{0,20}")
_APART = re.compile(r"[^,，。;；或]{0,14}、或者?(?!其他)[^,，。;；]{0,16}")


class TiedWays(NamedTuple):
    """Alternatives, what 且 ties to the first of them and what it ties to the last."""

    leading: list[Found]
    group: list[Found]
    behind: list[Found]


def tied_ways(text: str, groups: Sequence[list[Found]]) -> Iterator[TiedWays]:
    """Groups of alternatives, each with the criteria that 且 ties to the first and to the last of it."""
    tied = list(with_what_is_tied(text, groups))
    leading: list[Found] = []
    for at, (group, behind) in enumerate(tied):
        if not behind and _leads(text, [one for one, _ in tied[at:]]):
            leading += group
        else:
            yield TiedWays(leading, group, behind)
            leading = []


def _leads(text: str, groups: Sequence[list[Found]]) -> bool:
    """Whether lone figures stand before 且 and the first of several ways that 、或 parts farther than 且."""
    for (one, *more), then in pairwise(groups):
        figures = isinstance(one.value, float) and isinstance(then[0].value, float) and not more
        if not figures or not _LED_BY_AND.fullmatch(text, one.end, then[0].start):
            return False
        if len(then) > 1:
            return _APART.fullmatch(text, then[0].end, then[1].start) is not None
    return False
