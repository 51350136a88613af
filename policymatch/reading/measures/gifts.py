"""Gifts: a sentence that gives one thing to some and another to others is cut between them."""

import re
from collections.abc import Iterator

_GIFT = r"(?:给予|予以|免征|减按|减征|减半|按[\d．.]|奖励|奖补|补贴|补助|资助|实行|提供|优先)"
# 对甲给予……，对乙给予……; 对其, 对符合条件的 are those named before.
_NEXT = re.compile(rf"[，,、](?=(?:并|同时)?对于?(?!其|符合|获得认定)(?P<who>[^，,。；]{{2,60}}?){_GIFT})")
# 给予发布方100万元支持，给予承接方500万元支持
_SIDE = r"(?P<who>[^，,。；\d]{1,8}(?:方|企业|单位|机构|个人|团队|本人))[^，,。；\d]{0,6}\d"
_OTHER_SIDE = re.compile(rf"[，,](?=(?:并|同时)?给予{_SIDE})")
_ONE_SIDE = re.compile(rf"给予{_SIDE}[^，,。；]{{0,24}}$")
_BEFORE = re.compile(
    rf"(?:^|[，,])[^，,。；]{{0,8}}?(?:(?:对于?|支持|鼓励)(?P<who>[^，,。；]{{2,60}}?){_GIFT}|给予[^，,。；\d]{{2,20}}(?:减免|补助))[^，,。；]{{2,40}}$"
)
_LONGEST_CLAUSE = 160
_ALIKE = 2


def gifts_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of a sentence at [start, end) that each give something to others than the one before.

    Grades of one support (对国家级……，对省级……) stay together: their receivers begin or end alike.

    >>> text = "对小微企业给予贷款贴息，对担保机构给予补助。"
    >>> [text[a:b] for a, b in gifts_of(text, 0, len(text))]
    ['对小微企业给予贷款贴息，', '对担保机构给予补助。']
    >>> text = "对新认定的市级中心给予10万元奖励，对新认定的省级中心给予20万元奖励。"
    >>> len(list(gifts_of(text, 0, len(text))))
    1
    """
    low = start
    for cut, behind in sorted(_cuts(text, start, end), key=lambda one: one[0].start()):
        before = behind.search(text[max(low, cut.start() - _LONGEST_CLAUSE) : cut.start()])
        if before and not _are_grades(before["who"] or "", cut["who"]):
            yield low, cut.end()
            low = cut.end()
    yield low, end


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], re.Pattern[str]]]:
    """Where another gift may begin, and how the one before it must read."""
    yield from ((cut, _BEFORE) for cut in _NEXT.finditer(text, start, end))
    yield from ((cut, _ONE_SIDE) for cut in _OTHER_SIDE.finditer(text, start, end))


def _are_grades(one: str, other: str) -> bool:
    return one[:_ALIKE] == other[:_ALIKE] or one[-_ALIKE:] == other[-_ALIKE:]
