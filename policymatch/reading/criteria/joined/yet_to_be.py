"""Yet to be: what an applicant must not be yet (不具备法人资格, 还未注册企业), told as what it is not."""

import re
from collections.abc import Sequence
from dataclasses import replace

from policymatch.domain.condition import Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_WITHOUT = re.compile(r"(?:不具[备有]|不是|没有|无|未(?:取得|获得|具[备有]))(?:独立)?(?:的)?$")
_BEHIND = re.compile(r"(?:资[格质]|地位|身份)?(?:$|[,，。;；、)）且和及]|的(?=[^,，。;；、]))")
_NOT_FOUNDED = re.compile(
    r"(?:(?:(?:还|尚|仍|暂|[应须需]当?|必须|团队|个人|人才|人员|[者生])(?:均|都)?)未|(?:还|尚|均|团队)没有)(?:办理)?(?:在[^,，。;]{2,12})?(?:注册|登记|设立|成立|创办){1,2}(?:为)?$"
)
# 申报单位不得是事业单位或社会团体
_MUST_NOT_BE = re.compile(r"(?:不得|不能|不可以?|不应当?)(?:再)?(?:为|是|属于)(?P<what>[^,，。;；的]{0,14})$")
_LOOKED_BACK = 24


def as_not_yet(sentence: Sentence, found: Sequence[Found]) -> list[Found]:
    """`found`, a legal person or a firm that the words deny turned about.

    不具备法人资格的，由主管单位申报 tells what others do in that case, and stays as it is.
    """
    return [_turned(sentence, one) for one in found]


def _turned(sentence: Sentence, one: Found) -> Found:
    text = sentence.flow.text
    before = text[max(sentence.start, one.start - _LOOKED_BACK) : one.start]
    if one.field is Field.INDEPENDENT_LEGAL_PERSON:
        lacked = _WITHOUT.search(before) and _BEHIND.match(text, one.end)
        return replace(one, value=False) if lacked else one
    if one.field is not Field.ENTITY_TYPE:
        return one
    firms = one.value == (EntityType.ENTERPRISE,)
    unfounded = firms and _NOT_FOUNDED.search(before) is not None
    return replace(one, op=Op.NOT_IN) if unfounded or _must_not_be(sentence, before, one) else one


def _must_not_be(sentence: Sentence, before: str, one: Found) -> bool:
    """Whether the words before a kind say that no applicant may be one; 不得为房地产企业 bars some firms alone."""
    told = None if sentence.role is PassageRole.EXCLUSION else _MUST_NOT_BE.search(before)
    return told is not None and not (told["what"] and _names_firms(one))


def _names_firms(one: Found) -> bool:
    return isinstance(one.value, tuple) and EntityType.ENTERPRISE in one.value
