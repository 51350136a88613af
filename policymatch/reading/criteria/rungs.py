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

# 规模以下的科技型中小企业，按研发费用的5%予以补助; 省级的给予20万元
_IS_OF_A_SORT = re.compile(
    r"^(?!同一|单个|单户|单家|单项|每|上述|以上|前述|其中|年度|合计|同时|另|再|最高|其他|其余)"
    r"(?:(?:对(?:于)?)?[^,，。;]{2,40}?(?:企业|机构|单位|景区|孵化器|众创空间|基地|园区)(?:\([^()]{1,12}\))?(?:的)?|(?:国家|省|市|区|县)级的?)"
    r"[,，]?(?:分别|一次性|按[^,，。;]{1,24})?(?:给予|予以|奖励|资助|补助|奖补|补贴)[^。;]{0,24}?"
)
_GIVES_A_SUM = re.compile(r"\d")


def _is_a_rung(text: str) -> bool:
    sort = _IS_OF_A_SORT.match(text)
    return _IS_A_RUNG.match(text) is not None or (sort is not None and _GIVES_A_SUM.search(text) is not None)


def rungs_of(following: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of an offer that `following` begins with, where each gives its own sum to those who won its own thing."""
    found: list[Sentence] = []
    for sentence in following:
        own = sentence.role is PassageRole.OWN and not sentence.heads
        if not own or not _is_a_rung(sentence.text) or nature.adds(sentence.text):
            break
        found.append(sentence)
    return found if len(found) > 1 else []
