"""Duration: the words by which an offer tells until when it is made (政策实施期限截至2023年12月31日)."""

import re
from collections.abc import Iterator

from policymatch.reading.numbering import OPENING_NUMBER

_DAY = r"20\d\d\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?"
# 2023年1月1日至12月31日: of the year that was told just before.
_SAME_YEAR = r"\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?"
_TO = r"(?:截至|截止到?|执行至|实施至|延续至|延长至|暂定至|至|到)"
_UNTIL = rf"{_TO}{_DAY}底?(?:止|前)?"
_OF = r"(?:以上|上述|该|此|本)?(?:[项条款]|[项条款]?(?:政策|措施|补贴|优惠|活动|举措))?(?:的)?"
_LASTS = re.compile(
    rf"^(?:{_OF}(?:实施|执行|施行|享受|有效|优惠|补贴|活动|政策)?(?:期限|期|时间)[为是:：]?(?:(?:自?{_DAY}(?:起)?)?{_UNTIL}|自?{_DAY}(?:起)?[-—~－～至到]{{1,2}}(?:{_DAY}|{_SAME_YEAR})(?:止)?)"
    rf"|{_OF}(?:继续|延续|延长)?(?:执行|实施|施行|有效)(?:期限)?{_UNTIL}"
    # 延长设备贴息政策执行期限至2027年底, 补缴期限延至2024年3月31日
    rf"|(?:{OPENING_NUMBER})?(?:延长|延续)[^，。；\d]{{2,30}}(?:期限|期|时间){_TO}{_DAY}底?"
    rf"|[^，。；\d]{{2,24}}(?:期限|政策|措施)(?:延长|延续|延期|顺延|延)(?:执行|实施)?(?:至|到){_DAY}底?)"
)
# 2023年底前，对月销售额10万元以下的……免征: a day in front of what is given.
# 自2023年1月1日至2027年12月31日，对……减半征收.
_BY_THEN = re.compile(
    rf"(?:{OPENING_NUMBER})?(?:{_DAY}(?:底|末)?(?:之)?前|[在自从]?{_DAY}(?:起)?[至到—-]{{1,2}}(?:{_DAY}|{_SAME_YEAR})(?:期间|止|内|前)?"
    # 自2023年1月1日起，对……给予补贴
    rf"|[自从]{_DAY}(?:之日)?(?:起|开始))"
)
# 对2023年10月1日至2024年3月31日期间，新招用毕业生的企业给予补贴
_WITHIN = re.compile(rf"(?:{OPENING_NUMBER})?对{_DAY}(?:起)?[至到—-]{{1,2}}(?:{_DAY}|{_SAME_YEAR})期间")
# 继续按照50%减免, 继续对……免征
_GOES_ON = r"继续(?:对|按照?|给予|减|免|暂[缓退]|退|享受)"
# but not 4月底前，对改造项目要完成授权, which an office is to do.
_GIVEN_THEN = re.compile(
    r"[，,](?:对(?!照|标|接)(?![^。；]{2,60}[要应须](?:全部)?完成)|免征|免收|减免|减征|给予"
    rf"|{_GOES_ON}|(?:全面)?落实[^，。；]{{0,40}}(?:减免|减征|免征|退税))"
)
# 2023年3月31日前继续按照100%比例退还, 可在2023年12月31日前分期补缴,
# 对购置日期在……至……期间内的汽车: in one breath with the rest.
_AT_ONCE = re.compile(
    rf"{_DAY}(?:底|末)?之?前(?={_GOES_ON})"
    rf"|可以?[在于]{_DAY}(?:底|末)?之?前(?=申请|申报|申领|享受|选择|办理|采取|分期)"
    rf"|购[置买](?:日期|时间)?在{_DAY}(?:起)?[至到—-]{{1,2}}(?:{_DAY}|{_SAME_YEAR})(?:期间|之间)"
)
BEHIND = 70
"""How many letters behind a day tell whether something is given until then."""
_PARTS = re.compile(r"[^，,。；;]+")


def durations(text: str) -> Iterator[tuple[int, int]]:
    """Where a sentence tells until when it is that something
    is given; what an office is to have done by then is none.

    >>> [text[a:b] for text in ("给予补贴，政策实施期限截至2023 年12 月31 日。",) for a, b in durations(text)]
    ['政策实施期限截至2023 年12 月31 日']
    >>> list(durations("2023年底前，对小规模纳税人免征增值税")), list(durations("2023年底前，建成园区"))
    ([(0, 7)], [])
    """
    for part in _PARTS.finditer(text):
        if is_duration(part.group(), text[part.end() : part.end() + BEHIND]):
            yield part.span()
        elif told := _AT_ONCE.search(text, *part.span()):
            yield told.span()


def is_duration(words: str, behind: str) -> bool:
    """Whether one part of a sentence tells until when; `behind` are the `BEHIND` letters after it."""
    by_then = _BY_THEN.fullmatch(words) and _GIVEN_THEN.match(behind)
    within = _WITHIN.fullmatch(words) and behind.startswith(("，", ","))
    return bool(by_then or within) or _LASTS.fullmatch(words) is not None


_GOES_ON_UNTIL = re.compile(rf"(?:{OPENING_NUMBER})?{_DAY}(?:底|末)?之?前(?:继续)?")


def tells_only_until(words: str) -> bool:
    """Whether the words before what is given tell nothing but until when.

    >>> tells_only_until("2024年6月30日前继续"), tells_only_until("2024年6月30日前投产的企业")
    (True, False)
    """
    return _GOES_ON_UNTIL.fullmatch(words) is not None


# 延长设备更新贴息政策执行期限至2027年底: what is prolonged is what is given, and is asked of nobody else.
_PROLONGED = re.compile(
    rf"(?:延长|将)[^，,。；;]{{2,40}}(?:政策|措施)(?P<term>的?(?:延长|延续|延期)?(?:实施|执行|施行|有效)?(?:期限|期|时间)?(?:延长|延续)?{_UNTIL})(?=$|[，,。；;])"
)


# 渔港用地免征土地使用税政策执行至2029年底
_RUNS_UNTIL = re.compile(
    rf"(?:减免|免征|减征|免收|减半)[^，,。；;\d]{{2,30}}(?:政策|措施)(?P<term>(?:继续|延续)?(?:执行|实施)?{_UNTIL})(?=$|[，,。；;])"
)


def prolongations(text: str) -> Iterator[tuple[int, int]]:
    """Where a sentence tells until when it prolongs a policy that it names.

    >>> [text[a:b] for text in ("延长设备更新贴息政策执行期限至2027年底，给予贴息。",) for a, b in prolongations(text)]
    ['执行期限至2027年底']
    """
    told = (*_PROLONGED.finditer(text), *_RUNS_UNTIL.finditer(text))
    return (found.span("term") for found in told)


# 上述政策实施期限截至2023年12月31日
_OF_ALL_ABOVE = re.compile(r"(?:以上|上述)(?:各?[项条款])?(?:政策|措施|补贴|优惠|举措)?")


def is_of_all_above(words: str) -> bool:
    """Whether words that tell until when speak of all that their clause gives above them.

    >>> is_of_all_above("上述政策实施期限截至2023年12月31日"), is_of_all_above("政策执行至2023年12月31日")
    (True, False)
    """
    return _OF_ALL_ABOVE.match(words) is not None


# 享受此项政策的企业应参保满1年，政策执行至2023年12月31日
_OF_THE_ONE_ABOVE = re.compile(
    r"^(?:实施|执行|享受|申请|适用)?(?:此|该|本|上述|以上)(?:各?[项条款])(?:政策|措施|补贴|优惠)"
)


def is_of_the_one_above(sentence: str) -> bool:
    """Whether a sentence goes on about the policy that its clause tells above it.

    >>> is_of_the_one_above("享受此项政策的企业应参保满1年，政策执行至2023年12月31日"), is_of_the_one_above("政策执行至2023年底")
    (True, False)
    """
    return _OF_THE_ONE_ABOVE.match(sentence) is not None
