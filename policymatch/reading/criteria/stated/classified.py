"""Classified: trades that a text names by their letters and numbers in the classification of all trades."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.terms import Terms
from policymatch.terms.industries import Industries

_RANGE = r"(?:[-—–~至]{1,2}[A-T]?\d{2,4})"
_CODE = rf"[A-T]\d{{0,4}}{_RANGE}?(?:门?类)?"
_NAME = r"[\u4e00-\u9fff、]{1,20}业"
_AND = r"(?:以及|或者|[、和及与或])"
# The code before its name, or behind it: 制造业(C) is written too.
_TRADE = rf"(?:{_CODE}\({_NAME}\)|{_NAME}\({_CODE}\))"
# 属于国民经济行业分类中F类(批发和零售业)及G54(道路运输业)的企业
_CLASSIFIED = re.compile(
    rf"(?:(?:主营业务|行业)?(?:应|须)?(?:属于|符合|列入|为))?《?(?:国民经济)?(?:行业)?分类》?(?:标准|目录)?(?:\([^()]{{2,20}}\))?(?:中|里|的|所列){{0,3}}(?P<what>{_TRADE}(?:{_AND}{_TRADE}){{0,8}})"
)
_NAMED = re.compile(rf"{_CODE}\((?P<behind>{_NAME})\)|(?:(?<=\)){_AND})?(?P<before>{_NAME})\({_CODE}\)")
# 国民经济行业分类代码为C门类; 行业代码属于C26、C27; 行业代码为C39计算机、通信和其他电子设备制造业
_ONE_CODE = rf"[A-T](?:\d{{2,4}}{_RANGE}?)?(?![A-Za-z\d])(?:门?类)?"
_CODED = re.compile(
    rf"(?:主营业务)?(?:属于)?《?(?:国民经济)?行业(?:分类)?(?:标准)?(?:》)?(?:\([^()]{{2,20}}\))?(?:中|的)?(?:门类|大类|分类)?(?:代码|编码|类别)?"
    rf"(?:应|须)?(?:为|是|属于|在|中){{1,2}}(?P<what>{_ONE_CODE}(?:{_AND}{_ONE_CODE}){{0,12}})"
)
_FROM_TO = re.compile(
    r"(?P<letter>[A-T])(?:(?P<low>\d{2})\d{0,2}(?:[-—–~至]{1,2}[A-T]?(?P<high>\d{2})\d{0,2})?)?"
)


def find_classified(text: str, terms: Terms) -> Iterator[Found]:
    """The trades of a list of classes, by the names that stand beside their codes, else those of the codes."""
    for told in _CLASSIFIED.finditer(text):
        names = tuple(one["before"] or one["behind"] for one in _NAMED.finditer(told["what"]))
        yield Found(Field.INDUSTRY, Op.HAS_ANY, names, told.start(), told.end(), "engaged")
    for told in _CODED.finditer(text):
        if text.startswith("(", told.end()):
            continue
        codes = _FROM_TO.finditer(told["what"])
        names = tuple(dict.fromkeys(name for one in codes for name in _names_of(one, terms.industries)))
        end = next(
            (told.end() + len(name) for name in names if text.startswith(name, told.end())), told.end()
        )
        if names:
            yield Found(Field.INDUSTRY, Op.HAS_ANY, names, told.start(), end, "engaged")


def _names_of(told: re.Match[str], industries: Industries) -> Iterator[str]:
    """The names of the divisions of a code or of a range of codes; that of its section where it tells no number."""
    low = told["low"]
    divisions = range(int(low), int(told["high"] or low) + 1) if low else ()
    codes = [f"{number:02d}" for number in divisions] if low else [told["letter"]]
    yield from (industries.name_of(code) for code in codes if code in industries)
