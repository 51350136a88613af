"""Said elsewhere: what a document says where other measures stand, and which of it speaks of all the same."""

import re
from collections.abc import Sequence

from policymatch.reading.criteria.text.passages import Passage
from policymatch.reading.labels import ACT

# 享受本政策的企业应当……: of the whole document.
_OF_THE_ACT = re.compile(ACT)
# 第二条 本办法所称企业，是指……: a clause that tells no more than what one word means
_MEANS_A_WORD = re.compile(rf"{ACT}所[称指]的?(?:企业|单位|机构|个人|团队)[，,]?(?:是指|系指|指|为)")
_LONGEST_NUMBER = 10


def said_elsewhere(body: str, passage: Passage, elsewhere: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence is said of other measures: it stands in the spans of these and speaks of no whole document,
    or it opens one of them with those whom it means.
    """
    if _MEANS_A_WORD.match(body, passage.start, passage.end):
        return any(a <= passage.start < min(b, a + _LONGEST_NUMBER) for a, b in elsewhere)
    of_all = _OF_THE_ACT.search(body, passage.start, passage.end) is not None
    return not of_all and any(a <= passage.start < b for a, b in elsewhere)
