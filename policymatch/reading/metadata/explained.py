"""Explained: the act that a page of questions and answers, or an explanation, is about, as far as it tells of it:
《渔港规定》（渔发〔2034〕3号，2034年7月1日印发，自2034年8月1日起施行，有效期三年）.
"""

import re
from datetime import date
from typing import NamedTuple

from policymatch.domain.quote import squash
from policymatch.reading.metadata.dates import date_mentions
from policymatch.reading.metadata.number import written_number

_EXPLAINS = re.compile(r"解读|问答|一问一答|问与答|答记者问|图解|读懂|答疑|明白纸|明白卡")
_TOLD = re.compile(
    r"(?P<before>[^《》。]{0,12})《(?P<name>[^《》]{2,60})》(?:（(?P<inside>[^（）]{6,120})）)?(?P<behind>[^。《》]{0,60})"
)
# 根据《……》（国发〔2034〕1号）: another act, on which that one rests.
_RESTS_ON = re.compile(r"根据|依据|按照?|落实|贯彻|依照|结合|参照|对照|废止|替代|修订|原$")
_ISSUED = re.compile(r"(?:日)?(?:正式)?(?:联合)?(?:印发|发布|公布|出台|颁布|发文)")


class Explained(NamedTuple):
    """The number and the day of issue of an act that a page explains, and the words that tell of it."""

    number: str | None
    issued_on: date | None
    words: str


def explained_act(title: str, body: str) -> Explained | None:
    """The act that a page of this title explains; None for a page that explains none, or tells nothing of it.

    >>> act = "为便于了解《渔港规定》（渔发〔2034〕3号，2034年7月1日印发，自2034年8月1日起施行），现解答如下。"
    >>> (told := explained_act("渔港政策问答", act)) and told.number, str(told.issued_on)
    ('渔发〔2034〕3号', '2034-07-01')
    >>> explained_act("渔港办法", act) is None
    True
    """
    if not _EXPLAINS.search(title):
        return None
    for told in _TOLD.finditer(squash(body)):
        inside = told["inside"] or ""
        number = written_number(inside)
        if number is None or "/" in number or _RESTS_ON.search(told["before"]):
            continue
        words = told.group()[len(told["before"]) :]
        return Explained(number, _issued_on(words), words)
    return None


def _issued_on(words: str) -> date | None:
    """The day that stands before the word that says it was issued."""
    days = (told.on for told in date_mentions(words) if _ISSUED.match(words, told.end))
    return next(days, None)
