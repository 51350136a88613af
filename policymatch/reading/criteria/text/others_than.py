"""Others than: who is named only to say that all others are meant (国有企业、上市公司以外的企业)."""

import re
from collections.abc import Iterator

_APPLICANT = re.compile(r"(?:企业|单位|机构|公司|主体|项目|业)$")
_OUTSIDE = re.compile(
    r"(?:以|之)外的?(?:(?=[^,，。;()（）]{0,30}(?:企业|单位|机构|公司|主体|项目|行业))|(?<=的)(?=$|[,，。;]))"
)
_STOP = re.compile(r"[,，。;()（）除的为是于对]")
_FARTHEST = 80
# 在本市注册、国有企业以外的企业 are in the city.
_IS_NO_NAME = re.compile(r"[在满不未\d]|注册|登记|纳税|成立|具有|拥有|获|上[一年]|年度")


def others_than(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in text[start:end] those stand of whom it says that others are meant.

    >>> text = "对在本市注册、国有企业、上市公司以外的企业"
    >>> [text[slice(*named)] for named in others_than(text, 0, len(text))]
    ['国有企业、上市公司以外的']
    """
    for outside in _OUTSIDE.finditer(text, start, end):
        before = _STOP.split(text[max(start, outside.start() - _FARTHEST) : outside.start()])[-1]
        if len(before) > 1:
            yield outside.start() - len(_names(before)), outside.end()


def _names(words: str) -> str:
    """The list of names that `words` end in: the last alone where it is no applicant (本市以外的企业)."""
    *before, last = words.split("、")
    if _APPLICANT.search(last) is None:
        return last
    listed = [last]
    while before and _IS_NO_NAME.search(before[-1]) is None:
        listed.insert(0, before.pop())
    return "、".join(listed)
