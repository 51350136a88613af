"""Numbered parts: the parts of a document that are called by a number (方向3), and those that words name."""

import re

from policymatch.reading.measures.units import Layout

NOUN = r"(?:方向|专题|类别|板块|领域|赛道)"
"""What such a part is called, as an expression."""
NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
"""Its number, as an expression."""
_HEADS = re.compile(rf"^(?P<noun>{NOUN})\s?{NUMBER}(?![、和及至])")
# 申报方向1、2的企业, 申请方向6、方向7中的贴息、方向9的项目: whoever applies for these.
_APPLIES_FOR = re.compile(
    rf"^(?:其中[，,]?)?(?:申请|申报|享受|申领)(?P<parts>(?P<noun>{NOUN}){NUMBER}[^，,。；：]{{0,120}})[，,]"
)
_PART = re.compile(rf"(?:(?<=[、和及与或])|{NOUN})(?P<number>{NUMBER})(?=[、和及与或的中，,项]|$)")


def part_over(layout: Layout, at: int, nouns: set[str]) -> str:
    """The number, with its noun, of the part that a unit stands in; empty where none is told."""
    for unit in reversed(layout.units[: at + 1]):
        head = _HEADS.match(unit.text)
        if head and head["noun"] in nouns:
            return "".join(head.group().split())
    return ""


def parts_applied_for(words: str) -> tuple[str, frozenset[str]]:
    """What the parts are called for which whoever a sentence speaks of applies, and they; none: nothing.

    >>> noun, parts = parts_applied_for("申报方向1、方向2、7的企业，须经所在区推荐")
    >>> noun, sorted(parts)
    ('方向', ['方向1', '方向2', '方向7'])
    """
    found = _APPLIES_FOR.match("".join(words.split()))
    if found is None:
        return "", frozenset()
    numbers = (part["number"] for part in _PART.finditer(found["parts"]))
    return found["noun"], frozenset(f"{found['noun']}{number}" for number in numbers)
