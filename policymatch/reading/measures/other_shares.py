"""Other shares: the ceiling of some applicants beside that of all others, and the gift within a place beside that without.

备案企业每年额度不超过40万元，其他企业每年额度不超过10万元: either kind of applicant has its own.
"""

import re
from typing import TypeAlias

_BODY = r"(?:企业|机构|单位|公司|组织|团队|院所|高校|合作社|商户)"
_SUM = r"(?:等值)?\d[\d.]{0,8}\s?(?:[万亿](?:美元|元)?|[%％])[^，。；：:\d]{0,12}"
_CEILING = r"(?P<what>[^，。；：\d]{2,24}?(?:不超过|不高于|最高为?))"
# 入选甲名录的企业，每年可用额度不超过40万元，其他企业及团队每年可用额度不超过10万元
_OTHERS = re.compile(
    rf"{_BODY}，?{_CEILING}{_SUM}[，；](?P<other>其[他余](?P<who>[^，。；：\d]{{0,30}}?{_BODY}))，?(?P=what){_SUM}"
)
# 对入驻园区的企业，给予不超过40%的补贴；园区外企业给予不超过20%的补贴
_OUTSIDE = re.compile(
    rf"(?P<place>园区|基地|街区|示范区)[^。；：:\d]{{0,30}}(?:给予|补贴|补助|按)[^，。；：:\d]{{0,12}}{_SUM}[:：；，]"
    rf"(?P<other>(?:对)?(?P<who>(?P=place)外[^，。；：\d]{{0,20}}?{_BODY}))，?(?:给予|补贴|补助|按)[^，。；：\d]{{0,12}}{_SUM}"
)
# 其中，, each of whom: what stands before says nothing of the first.
_OPENS = re.compile(r"其中[，,]|[。；\n]")
_NUMBER = re.compile(r"[（(]?\d{1,2}[）).．、]\s?")
_ANYBODY = re.compile(r"[每单同]")
_LONGEST_NAME = 24


_Placed: TypeAlias = tuple[int, int, int, int, str]
"""A share: its start and end, the start and end of its name, and what it is called."""


def pair_of(text: str) -> tuple[_Placed, _Placed] | None:
    """The shares of some applicants and of all others; None where a text gives no such two.

    >>> pair = pair_of("入选名录的企业年度额度不超过40万元，其他企业年度额度不超过10万元。")
    >>> pair and [called for *_, called in pair]
    ['入选名录的企业', '其他企业']
    >>> pair_of("高新技术企业奖励20万元，其他企业奖励10万元。") is None
    True
    """
    found = _OTHERS.search(text) or _OUTSIDE.search(text)
    if found is None:
        return None
    opening = [one.end() for one in _OPENS.finditer(text, 0, found.start())]
    start = opening[-1] if opening else 0
    if number := _NUMBER.match(text, start):
        start = number.end()
    if _ANYBODY.match(text, start):
        return None
    named = found.start() + len(_end_of_name(found))
    other = found["other"].removeprefix("对")
    called = _short(text[start:named]) if found.re is _OTHERS else f"{found['place']}内企业"
    at = found.start("other")
    return (
        (start, at, start, named, called),
        (at, found.end(), found.end("other") - len(other), found.end("other"), other),
    )


def _end_of_name(found: re.Match[str]) -> str:
    """The words of a match that still name the first applicants."""
    words = found.group()
    cut = re.search(r"，|给予|补贴|补助|按", words)
    if "what" in found.re.groupindex:
        return words[: found.start("what") - found.start()].rstrip("，")
    return words[: cut.start()] if cut else words


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else re.split("[，,]", name)[0][:_LONGEST_NAME]
