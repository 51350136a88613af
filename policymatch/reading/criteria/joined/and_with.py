"""And with: what 且 puts on the last of several alternatives alone (5亿元或2亿元且增长10%)."""

import re
from collections.abc import Iterator, Sequence

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
