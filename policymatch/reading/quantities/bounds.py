"""Bound words: on which side of a figure the text stands.

以上, 以下 and 以内 include the figure, 超过, 不满 and 以外 exclude it (Civil Code of the PRC, art. 1259).
"""

import re
from enum import StrEnum


class Bound(StrEnum):
    """On which side of its figure a quantity lies, and whether the figure itself counts."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    ABOVE = "above"
    AT_MOST = "at_most"
    BELOW = "below"
    RANGE = "range"

    @property
    def is_floor(self) -> bool:
        """Whether what lies at the figure or beyond it is meant."""
        return self in (Bound.AT_LEAST, Bound.ABOVE)

    @property
    def is_ceiling(self) -> bool:
        """Whether what lies at the figure or under it is meant."""
        return self in (Bound.AT_MOST, Bound.BELOW)


_BEFORE = {
    Bound.AT_LEAST: (
        "不低于 不少于 不小于 不得低于 不得少于 不能低于 不能少于 应不少于 至少 最低 最少 达到 达 满 届满 "
        "大于等于 大于或等于 高于或等于 达到或超过 达到或高于 下限 下限为 起点为 ≥ >="
    ),
    Bound.ABOVE: "超过 超出 超 大于 高于 多于 突破 > 逾",
    Bound.AT_MOST: (
        "不超过 不超 不高于 不大于 不多于 不得超过 不得高于 不能超过 未超过 没有超过 最高 最高为 最高可 最多 "
        "最长 最大 至多 上限 上限为 封顶 控制在 小于等于 小于或等于 ≤ <="
    ),
    Bound.BELOW: "低于 少于 小于 不足 不满 未满 未达到 未达 不到 不达 <",
}
_AFTER = {
    Bound.AT_LEAST: "以上 及以上 或以上 起步 ≤",
    Bound.AT_MOST: "以下 及以下 或以下 以内 之内 封顶 为限 为上限 ≥",
    Bound.ABOVE: "以外",
}
_SIDE_BEFORE = {word: bound for bound, words in _BEFORE.items() for word in words.split()}
_SIDE_AFTER = {word: bound for bound, words in _AFTER.items() for word in words.split()}


def _choice(words: dict[str, Bound]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


# Between a bound word and its figure stand at most a copula, a currency, an opening bracket.
_WORD_BEFORE = re.compile(
    rf"(?P<word>{_choice(_SIDE_BEFORE)})"
    r"(?:了|到|为|于|过|可达|可)?(?:获得|享受|给予|予以|补助|奖励|资助|支持|补贴|申领|(?:可以?)?申请(?:[\u4e00-\u9fff]{0,6}贷款)?|发放)?"
    r"(?:人民币|每年|每人|每家|总额|合计|累计)?[\s(]{0,2}$"
)
_NOTE = r"\((?:不含|含|不包含|包含|不包括|包括)[^()]{0,12}\)"
# (不含), (含本数), (含5000万元); (不含政府补助) says nothing of the edge.
_OF_THE_EDGE = re.compile(r"\([不包]{0,2}[含括](?:本[数级]|该数|此数|[上下]限|\d[^()]{0,10})?\)")
_WORD_AFTER = re.compile(
    rf"[\s)]{{0,2}}(?:人民币|左右)?(?P<note>{_NOTE})?\s{{0,2}}"
    rf"(?P<word>{_choice(_SIDE_AFTER)}|起(?![草诉到])|内(?![部外资容地]))(?P<late_note>{_NOTE})?"
)
_NOTE_ALONE = re.compile(rf"\s{{0,2}}(?P<note>{_NOTE})")
_SIDE_AFTER |= {"起": Bound.AT_LEAST, "内": Bound.AT_MOST}  # only where no longer word goes on, see above
_REACH = 16
_OPENED = {Bound.AT_LEAST: Bound.ABOVE, Bound.AT_MOST: Bound.BELOW}
_CLOSED = {Bound.ABOVE: Bound.AT_LEAST, Bound.BELOW: Bound.AT_MOST}


def bound_around(plain_text: str, start: int, end: int) -> tuple[Bound, int, int]:
    """The bound of the figure at [start, end) and the span that takes its bound words in.

    >>> bound_around("不低于30%", 3, 6)
    (<Bound.AT_LEAST: 'at_least'>, 0, 6)
    >>> bound_around("500万元(不含)以下", 0, 5)
    (<Bound.BELOW: 'below'>, 0, 11)
    >>> bound_around("达到或超过1.5%", 5, 9)
    (<Bound.AT_LEAST: 'at_least'>, 0, 9)
    """
    base = max(0, start - _REACH)
    before = _WORD_BEFORE.search(plain_text[base:start])
    after = _WORD_AFTER.match(plain_text, end, end + 2 * _REACH)
    low = base + before.start() if before else start
    high = after.end() if after else end
    if before and after:
        return _joined(_SIDE_BEFORE[before["word"]], _SIDE_AFTER[after["word"]]), low, high
    if before:
        alone = _NOTE_ALONE.match(plain_text, end)
        noted = _edged(_SIDE_BEFORE[before["word"]], alone["note"] if alone else "")
        return noted, low, alone.end() if alone else high
    if after:
        return _edged(_SIDE_AFTER[after["word"]], after["note"] or after["late_note"] or ""), low, high
    return Bound.EXACT, low, high


def _joined(before: Bound, after: Bound) -> Bound:
    """The word in front leads (最高…以内); 超过…以上 and the like include the figure by 以上."""
    return after if _CLOSED.get(before) is after else before


def _edged(bound: Bound, bracket: str) -> Bound:
    """A bracket says whether the figure itself counts."""
    if not _OF_THE_EDGE.match(bracket):
        return bound
    if bracket.startswith("(不"):
        return _OPENED.get(bound, bound)
    return _CLOSED.get(bound, bound)
