"""Brought in: firms that an offer only speaks of, as those whom its receivers bring in or house."""

import re

from policymatch.reading.criteria.found import Found
from policymatch.reading.criteria.passages import PassageRole
from policymatch.reading.criteria.sentences import Sentence

_BRINGS = re.compile(r"引进|招引|引入|入驻|落户")
# 对新引进的总部企业，……给予楼宇运营管理企业一次性奖励
_TO_THEIR_HOST = re.compile(
    r"(?:给予|奖励给?|补助给?)该?(?:商务)?(?:楼宇|园区|产业园|市场|载体|平台|招商|孵化)[^,，。;\d]{0,10}(?:企业|公司|机构|主体|单位)"
    r"(?=[^,，。;]{0,8}(?:奖励|补助|补贴|一次性|\d|最高))"
)


def is_of_those_brought_in(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion is said of those brought in, where the gift goes to who runs the place they come to."""
    if sentence.role is not PassageRole.OWN:
        return False
    gift = _TO_THEIR_HOST.search(sentence.text)
    brings = _BRINGS.search(sentence.text, 0, gift.start()) if gift else None
    if gift is None or brings is None:
        return False
    return sentence.start + brings.start() < found.start and found.end <= sentence.start + gift.start()
