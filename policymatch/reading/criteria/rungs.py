"""Rungs: sentences of one offer that each give a sum of its own to whoever won a thing of its own."""

import re
from collections.abc import Sequence

from policymatch.reading.criteria import nature
from policymatch.reading.criteria.passages import PassageRole
from policymatch.reading.criteria.sentences import Sentence

# 获得发明专利授权的，每件资助1万元；获得实用新型专利授权的，每件资助2000元: whoever has either is given something.
_IS_A_RUNG = re.compile(
    r"^(?:对(?:于)?[^,，。;]{0,40}?)?(?:首次|新)?(?:获得?|获评|取得|通过|被[评认]|入选|列入|荣获|评为|认定为|获批|成为)[^,，。;]{2,50}的[,，]?[^。;]{0,24}?(?:给予|奖励|资助|补助|奖补|补贴)[^。;]{0,24}?\d"
)


def rungs_of(following: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of an offer that `following` begins with, where each gives its own sum to those who won its own thing."""
    found: list[Sentence] = []
    for sentence in following:
        own = sentence.role is PassageRole.OWN and not sentence.heads
        if not own or _IS_A_RUNG.match(sentence.text) is None or nature.adds(sentence.text):
            break
        found.append(sentence)
    return found if len(found) > 1 else []
