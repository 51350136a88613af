"""Plainly: firms that a list of applicants names as such, and no firms of a sort that no field tells."""

import re
from collections.abc import Sequence

from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.stated.found import Found

# 商业秘密保护创新试点企业 in a list of titles: some firms, not any.
_FIRM_OF_A_SORT = re.compile(r"[^、,，和及与或对给为等的各类家户国内外资\W]$")


# 接近“四上”规模的企业、规模以下高新技术企业: the first is told in words.
_FIRM_TOLD_OF = re.compile(r"(?:(?!注册|登记|纳税|设立|成立|条件|资格)[^,，。;、的]){4}的$")


def is_told_in_words(text: str, at: int) -> bool:
    """Whether words in front of a firm at `at` say of which sort it is, that no field tells.

    >>> is_told_in_words("接近上市标准的企业", 7), is_told_in_words("在本市注册的企业", 6)
    (True, False)
    """
    return _FIRM_TOLD_OF.search(text[max(0, at - 30) : at]) is not None


def plainly_named(text: str, group: Sequence[Found]) -> list[Found]:
    """A list of applicants without firms of a sort that no field names."""
    return [
        one
        for one in group
        if one.field is not Field.ENTITY_TYPE
        or one.value != (EntityType.ENTERPRISE,)
        or not (_FIRM_OF_A_SORT.search(text[: one.start]) or is_told_in_words(text, one.start))
    ]
