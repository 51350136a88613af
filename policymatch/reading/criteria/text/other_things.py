"""Other things: parts of an offer that give one sum for things of a sort, and another for all others of them."""

import re

from policymatch.reading.criteria.text.sentences import Part, Sentence

_SUM = r"(?:给予|予以|奖励|补助|补贴|资助|支持|金额|额度|标准|最高|不超过|不高于|按|为){1,5}[^,，。;\d]{0,6}\d[\d.]{0,8}\s?(?:[万亿]?元|[%％])"
# 其他类发布活动最高给予60万元; 其他企业 are applicants, and no things.
_OTHERS = re.compile(
    rf"^(?P<what>其[他余](?![^,，。;\d]{{0,24}}(?:企业|机构|单位|公司|团队|人员|群体|主体|个人|平台|园区))[^,，。;\d]{{2,30}}?){_SUM}"
)
_GIVES_A_SUM = re.compile(_SUM)


def either_sort(sentence: Sentence, part: Part) -> Part | None:
    """The words of two parts, up to the second sum, where `part` gives one for all things but those of the part
    before it; None for others.
    """
    others = _OTHERS.match(sentence.part_text(part))
    at = sentence.parts.index(part)
    if others is None or not at or not _GIVES_A_SUM.search(sentence.part_text(sentence.parts[at - 1])):
        return None
    return Part(sentence.parts[at - 1].start, part.start + others.end("what"))


def leads_to_others(sentence: Sentence, part: Part) -> bool:
    """Whether the part behind this one gives another sum for all things but those of this one."""
    behind = sentence.parts[sentence.parts.index(part) + 1 :]
    return bool(behind) and either_sort(sentence, behind[0]) is not None
