"""Pointed at: a standing that an offer names as one to apply for, and then pays those who have obtained it."""

import re
from collections.abc import Iterator

from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

# 支持民营企业申报市级创新型总部，对获得认定的民营企业给予奖励
_APPLIES_FOR = re.compile(
    r"^(?:支持|鼓励|引导|推动|推荐|组织)[^,，。;]{0,24}?(?:申报|申请|创建|争创)(?:认定)?(?P<standing>[^,，。;的、和及与或《》]{4,24}?(?:企业|总部|工厂|中心|基地|平台|园区|品牌|实验室|工作站|孵化器|众创空间))(?:认定|称号)?$"
)
_HAS_OBTAINED = re.compile(
    r"^对(?:于)?(?:首次|成功|新|经)?(?:获得?|取得|通过|成功)(?:[国省市区县]级?)?(?:认定|评定|批准|命名|授牌|称号|资格)(?:成功|通过)?的"
)


def standings_pointed_at(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where an offer names the standing that it takes for granted further on (对获得认定的企业)."""
    if sentence.role is not PassageRole.OWN:
        return
    for at, part in enumerate(sentence.parts):
        named = _APPLIES_FOR.match(sentence.part_text(part))
        behind = (sentence.part_text(one) for one in sentence.parts[at + 1 : at + 3])
        if named and any(map(_HAS_OBTAINED.match, behind)):
            yield part.start + named.start("standing"), part.start + named.end("standing")


def only_points_back(sentence: Sentence, words: str) -> bool:
    """Whether words of an offer only say that the standing named before has been obtained (对通过认定的)."""
    return _HAS_OBTAINED.fullmatch(words) is not None and any(standings_pointed_at(sentence))
