"""Headings: whether two of them speak of one thing."""

import re

_ENOUGH_ALIKE = 0.5
_OF_ANY_CALL = re.compile(r"支持|申请|申报|符合|条件|应|需要|以下|项目")


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two headings, as their pairs, speak of one
    thing: most of the shorter one's pairs stand in the longer.

    >>> alike(pairs_of("概念验证平台建设"), pairs_of("支持概念验证平台")), alike(pairs_of("概念验证平台"), pairs_of("租金补贴"))
    (True, False)
    """
    least, shared = min(len(one), len(other)), len(one & other)
    return least >= 4 and shared >= _ENOUGH_ALIKE * least and (shared >= 0.7 * least or shared >= 8)


def pairs_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a heading, but for words that any call uses."""
    words = _OF_ANY_CALL.sub("", text)
    return frozenset(words[i : i + 2] for i in range(len(words) - 1))
