"""Kinds of applicant that a list names beside those that
a size, an owner or a trade tells (涉农、小微和民营企业).
"""

import re
from collections.abc import Sequence

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.sentences import Sentence

_TOLD_BEFORE_THE_NOUN = {Field.SIZE_CLASS, Field.OWNERSHIP}
# 对涉农、小微和民营企业: what stands first of the list, before the noun of all.
_IN_FRONT = re.compile(r"(?:^|[对为向给和及,，])(?!于|其)[\u4e00-\u9fff]{2,6}、$")
# 国有企业投资项目、社会投资项目
_OTHER_PROJECTS = re.compile(
    r"[^,，。;、的]{0,6}项目(?:[、和及与或]|以及)(?:社会|民间|民营|外商|其他)[^,，。;、的]{0,6}项目"
)
# 仓储行业纳税人和小规模纳税人
_PAYERS = re.compile(
    r"(?:(?:、[^,，。;、的]{2,6}){0,6}(?:行业|业|类)?(?:纳税人|经营者|企业|单位))?(?:[、和及与或]|以及)[^,，。;、的]{0,10}(?:纳税人|经营者|个体工商户)"
)


# 从事水果零售，转让专利权，从事金融商品转让业务等: deeds any of which is enough.
_DEED = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,8}?(?=从事|销售|转让|提供))?(?:从事|销售|转让|提供|出租|生产)[^,，。;的]{2,40}$"
)
_FEWEST_DEEDS = 3


def is_one_of_deeds(sentence: Sentence, group: Sequence[Found]) -> bool:
    """Whether a trade is told by one of several deeds that an offer lists with 等 behind the last."""
    if not all(found.field is Field.INDUSTRY for found in group):
        return False
    deeds = [part for part in sentence.parts if _DEED.match(sentence.part_text(part))]
    within = any(part.start <= group[0].start < part.end for part in deeds)
    return within and len(deeds) >= _FEWEST_DEEDS and sentence.part_text(deeds[-1]).endswith("等")


def names_an_unknown_kind(text: str, group: Sequence[Found]) -> bool:
    """Whether a list of which sizes and owners tell some begins
    with a kind, or goes on with projects, of which no field tells.
    """
    if not {found.field for found in group} <= _TOLD_BEFORE_THE_NOUN:
        return False
    before = text[: group[0].start]
    return _IN_FRONT.search(before) is not None or _OTHER_PROJECTS.match(text, group[-1].end) is not None


def goes_on_with_payers(text: str, group: Sequence[Found]) -> bool:
    """Whether those of a trade stand before taxpayers of any trade."""
    trades = all(found.field is Field.INDUSTRY for found in group)
    return trades and _PAYERS.match(text, group[-1].end) is not None
