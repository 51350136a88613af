"""Beside firms: a person or a trade named in an offer to firms, who is one of theirs, has a part of it, or is let in too."""

import re

from policymatch.domain.condition import Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_FIRM = r"(?:企业|公司|机构|单位)"
# 企业实施股权激励的，员工个人行权后……: people of the firm that was named.
_THEIR_STAFF = re.compile(r"(?:员工|职工|雇员)$")
_FIRM_DOES = re.compile(rf"{_FIRM}[^,，。;]{{2,30}}的[,，]")
# 对……的金融机构，按50%奖励，其高管薪酬……按80%奖励给个人: a part of what the firm has.
_PAID_TO_A_PERSON = re.compile(r"(?:奖励|补助|补贴|发放|支付|兑现)给[^,，。;]{0,6}$")
_TO_FIRMS = re.compile(rf"^对于?[^,，。;]{{2,60}}?{_FIRM}[,，]")
# 个人或者单位, 单位和个人: anybody.
_OR_FIRMS = re.compile(rf"^(?:或者?|[、和与]|以及)(?:其他)?{_FIRM}")
_FIRMS_OR = re.compile(rf"{_FIRM}(?:或者?|[、和与]|以及)(?:其他)?$")
# 法人组织每件资助1万元，自然人每件资助5000元: either has its sum.
_FIRMS_HAVE_A_SUM = re.compile(
    r"(?:法人(?:组织|单位)?|企业|单位|机构)(?:每[^,，。;\d]{0,6})?(?:资助|奖励|补助|补贴|给予|最高)[^,，。;\d]{0,8}\d[^,，。;]{0,8}[,，]$"
)
# 享受人才服务政策，包括高端人才落户: an example of what is given.
_EXAMPLES = re.compile(r"^(?:包括|如)")
# 单位和机构，不含个人
_LEFT_OUT = re.compile(r"不含|不包括|不得|除外|(?<!解)除")
# 毕业3年内的毕业生，在本地初次创办的小店、合作社，……: what they founded has it.
_FOUNDED_FIRMS = re.compile(
    r"(?:\([^()]{1,16}\))?[,，]?(?:在[^,，。;]{2,12})?(?:自主|首次|初次|新|返乡|入乡){0,2}(?:创办|创立|开办|领办|兴办)的(?=[^,，。;]{0,10}(?:企业|公司|组织|个体|合作社))"
)
_NEAR = 10


def is_beside_firms(found: Found, sentence: Sentence) -> bool:
    """Whether a person is named in an offer to firms, or beside them, and so is not asked for."""
    of_persons = found.field is Field.ENTITY_TYPE and found.value == (EntityType.INDIVIDUAL,)
    if not of_persons or found.op is not Op.IN:
        return False
    text = sentence.flow.text
    before, after = (
        text[max(sentence.start, found.start - _NEAR) : found.start],
        text[found.end : found.end + _NEAR],
    )
    if _LEFT_OUT.search(before + after):
        return False
    anybody = "个人" in text[found.start : found.end]
    if anybody and (_OR_FIRMS.match(after) or _FIRMS_OR.search(before)):
        return True
    told = text[sentence.start : found.start]
    if _FIRMS_HAVE_A_SUM.search(told):
        return True
    if sentence.role is not PassageRole.OWN:
        return False
    founded = _FOUNDED_FIRMS.match(text, found.end)
    theirs = _THEIR_STAFF.search(before) and _FIRM_DOES.search(told)
    paid = _PAID_TO_A_PERSON.search(text[sentence.start : found.end]) and _TO_FIRMS.match(told)
    return bool(founded or theirs or paid) or _is_an_example(found, sentence)


def _is_an_example(found: Found, sentence: Sentence) -> bool:
    part = next((p for p in sentence.parts if p.start <= found.start < p.end), None)
    return (
        part is not None
        and _EXAMPLES.match(sentence.part_text(part)) is not None
        and bool(re.search(_FIRM, sentence.flow.text[sentence.start : part.start]))
    )


# 企业上市的，包括房地产企业，奖励……: firms of one trade more, who are firms already.
_TAKES_IN = re.compile(r"^(?:也|均|还)?包括[^,，。;、和及与]{2,12}(?:企业|公司)(?:在内)?$")
_SORTS_TAKEN_IN = {Field.INDUSTRY, Field.OWNERSHIP, Field.SIZE_CLASS}


def is_said_beside_firms(found: Found, sentence: Sentence) -> bool:
    """Whether a person or a sort of firm is named beside the firms of an offer, and so is not asked for."""
    return is_beside_firms(found, sentence) or _is_taken_in(found, sentence)


def _is_taken_in(found: Found, sentence: Sentence) -> bool:
    """Whether a sort of firm is only taken in among the firms whose deed an offer named before."""
    if found.field not in _SORTS_TAKEN_IN or sentence.role is not PassageRole.OWN:
        return False
    part = next((p for p in sentence.parts if p.start <= found.start < p.end), None)
    if part is None or _TAKES_IN.match(sentence.part_text(part)) is None:
        return False
    told = sentence.flow.text[sentence.start : part.start].rstrip(",，")
    return told.endswith("的") and re.search(_FIRM, told) is not None
