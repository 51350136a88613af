"""Duration: the words by which an offer tells until when it is made (政策实施期限截至2023年12月31日)."""

import re
from collections.abc import Iterator

from policymatch.reading.numbering import OPENING_NUMBER

_DAY = r"20\d\d\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?"
_UNTIL = rf"(?:截至|截止到?|执行至|实施至|延续至|延长至|暂定至|至|到){_DAY}底?(?:止|前)?"
_OF = r"(?:以上|上述|该|此|本)?(?:[项条款]|[项条款]?(?:政策|措施|补贴|优惠|活动|举措))?(?:的)?"
_LASTS = re.compile(
    rf"{_OF}(?:实施|执行|施行|享受|有效|优惠|补贴|活动|政策)?(?:期限|期|时间)[为是:：]?(?:自?{_DAY}(?:起)?)?{_UNTIL}"
    rf"|{_OF}(?:继续|延续|延长)?(?:执行|实施|施行|有效)(?:期限)?{_UNTIL}"
)
# 2023年底前，对月销售额10万元以下的……免征: a day in front of what is given.
# 自2023年1月1日至2027年12月31日，对……减半征收.
_BY_THEN = re.compile(
    rf"(?:{OPENING_NUMBER})?(?:{_DAY}(?:底|末)?(?:之)?前|[在自从]?{_DAY}(?:起)?[至到—-]{{1,2}}{_DAY}(?:期间|止|内|前)?)"
)
# but not 4月底前，对改造项目要完成授权, which an office is to do.
_GIVEN_THEN = re.compile(
    r"[，,](?:对(?!照|标|接)(?![^。；]{2,60}[要应须](?:全部)?完成)|免征|免收|减免|减征|给予)"
)
BEHIND = 70
"""How many letters behind a day tell whether something is given until then."""
_PARTS = re.compile(r"[^，,。；;]+")


def durations(text: str) -> Iterator[tuple[int, int]]:
    """Where a sentence tells until when it is that something is given; what an office is to have done by then is none.

    >>> [text[a:b] for text in ("给予补贴，政策实施期限截至2023 年12 月31 日。",) for a, b in durations(text)]
    ['政策实施期限截至2023 年12 月31 日']
    >>> list(durations("2023年底前，对小规模纳税人免征增值税")), list(durations("2023年底前，建成园区"))
    ([(0, 7)], [])
    """
    for part in _PARTS.finditer(text):
        if is_duration(part.group(), text[part.end() : part.end() + BEHIND]):
            yield part.span()


def is_duration(words: str, behind: str) -> bool:
    """Whether one part of a sentence tells until when; `behind` are the `BEHIND` letters after it."""
    by_then = _BY_THEN.fullmatch(words) and _GIVEN_THEN.match(behind)
    return bool(by_then) or _LASTS.fullmatch(words) is not None
