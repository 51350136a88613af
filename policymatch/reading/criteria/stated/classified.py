"""Classified: trades that a text names by their letters and numbers in the classification of all trades."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found

_CODE = r"[A-T]\d{0,4}(?:门?类)?"
_NAME = r"[\u4e00-\u9fff、]{1,20}业"
_AND = r"(?:以及|或者|[、和及与或])"
# The code before its name, or behind it: 制造业(C) is written too.
_TRADE = rf"(?:{_CODE}\({_NAME}\)|{_NAME}\({_CODE}\))"
# 属于国民经济行业分类中F类(批发和零售业)及G54(道路运输业)的企业
_CLASSIFIED = re.compile(
    rf"分类》?(?:标准|目录)?(?:\([^()]{{2,20}}\))?(?:中|里|的|所列){{0,3}}(?P<what>{_TRADE}(?:{_AND}{_TRADE}){{0,8}})"
)
_NAMED = re.compile(rf"{_CODE}\((?P<behind>{_NAME})\)|(?:(?<=\)){_AND})?(?P<before>{_NAME})\({_CODE}\)")


def find_classified(text: str) -> Iterator[Found]:
    """The trades of a list of classes, by the names that stand beside their codes."""
    for told in _CLASSIFIED.finditer(text):
        names = tuple(one["before"] or one["behind"] for one in _NAMED.finditer(told["what"]))
        yield Found(Field.INDUSTRY, Op.HAS_ANY, names, *told.span("what"), "engaged")
