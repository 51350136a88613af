"""Holdings: titles, platforms, awards and projects that a firm must hold."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.found import Found
from policymatch.terms import Terms

_AWARD = re.compile(
    r"(?:获得?|荣获|获评|取得)[^,，。;]{0,20}?(?P<what>[\u4e00-\u9fff“”]{2,12}(?:奖|奖项|大赛))(?!励|补|金额|金支持)"
)
_UNDERTAKES = re.compile(
    r"(?:承担|牵头|立项|列入|入选|纳入|取得|获得)(?:的)?(?P<what>[^,，。;]{0,20}(?:国家|省|市|级)[^,，。;]{0,16}(?:项目|专项|计划|课题|工程))"
)


def find_holdings(text: str, terms: Terms) -> Iterator[Found]:
    """Titles, platforms, awards and projects named in a text."""
    yield from _titles(text, terms)
    if found := _AWARD.search(text):
        yield Found(Field.AWARDS, Op.HAS_ANY, (found["what"],), *found.span())


def _titles(text: str, terms: Terms) -> Iterator[Found]:
    mentions = terms.titles.find(text)
    if mentions:
        codes = tuple(dict.fromkeys(m.code for m in mentions))
        yield Found(Field.TITLES, Op.HAS_ANY, codes, mentions[0].start, mentions[-1].end)
