"""Class by class: words that ask a figure of one class of firm (批发业年销售额2亿元以上), or tell its number alone."""

import re
from collections.abc import Sequence

from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.class_names import TRADE

_FIRMS = r"[\u4e00-\u9fff“”]{1,12}?(?:企业|机构|单位|公司)"
_CLASS = rf"(?!申[报请]|本|该|上述|以上|单个|每|各|所有|独立法人)(?:{_FIRMS}|[\u4e00-\u9fff]{{1,10}}?{TRADE})"
_AT_LEAST = r"(?:应|须|需)?(?:不[低少高]于|不超过|达到?|超过|满)"
_OF_A_CLASS = re.compile(rf"^{_CLASS}[^,，。;、\d]{{0,20}}\d[^,，。;、]{{0,16}}")
_FIGURE_OF_A_CLASS = re.compile(rf"^{_CLASS}{_AT_LEAST}\d[^,，。;]{{0,16}}")


def is_of_a_class(words: str) -> bool:
    """Whether words ask a figure of one class of firm.

    >>> is_of_a_class("批发业年销售额2亿元以上"), is_of_a_class("营业收入2亿元以上")
    (True, False)
    """
    return _OF_A_CLASS.fullmatch(words) is not None


def names_no_figure(words: str, found: Sequence[Found]) -> bool:
    """Whether words only tell the number of a class (中型企业不低于4%), of a figure that nothing names."""
    told = any(isinstance(f.value, float) for f in found)
    return not told and _FIGURE_OF_A_CLASS.fullmatch(words) is not None
