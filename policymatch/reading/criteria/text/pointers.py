"""Pointers: words of an offer that ask nothing themselves, and only point to the conditions that are listed."""

import re

from policymatch.domain.condition import Condition, OpaqueCriterion

# 对符合条件的，认定为……, where the conditions are listed.
_AS_LISTED = re.compile(
    r"(?:其中)?(?:凡|对)?(?:经[^,，。;]{0,8})?(?:符合|满足|具备)(?:上述|以上|规定的?|认定|申报|本条)?(?:条件|要求)的?(?:企业|单位|机构|项目|申请人)?"
)


def refers_to_a_list(node: Condition) -> bool:
    """Whether an untested node only points to the conditions that are listed (对符合条件的)."""
    quote = node.quote if isinstance(node, OpaqueCriterion) else None
    return quote is not None and _AS_LISTED.fullmatch(quote.text) is not None
