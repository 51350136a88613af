"""Conduct: what follows for whoever cheats, and which
records no longer stand in the way; neither asks anything.
"""

import re
from collections.abc import Sequence

from policymatch.reading.criteria.text.sentences import Part, Sentence

# 对提供虚假资料骗取资助资金的，按照有关规定处理。涉嫌犯罪的，移送司法机关。
_PUNISHES = re.compile(
    r"^(?:对|如|若)?(?:发现|查实)?[^。;]{0,24}(?:虚假|弄虚作假|骗取|套取|截留|挪用|欺骗|冒领|涉嫌犯罪|构成犯罪|违反[^,，。;]{2,20}规定)[^。;]{0,40}的(?:单位|企业|主体|机构)?[,，]"
    r"[^。;]{0,20}(?:处理|处罚|处分|追究|移送|追回|收回|责令|退回|退还)"
    # 经验收没有达到投资规模的，在以后的奖励中抵扣: what was given is had back.
    r"|^[^。;]{0,24}(?:没有|未能?)(?:按期|如期)?(?:达到|完成|兑现|履行)[^。;]{0,30}的[,，][^。;]{0,24}(?:抵扣|扣减|扣回|核减|追回|收回|退[回还])"
)
# 连续两次评价不合格，或者无正当理由不参加评价的，取消市级资格: what holders may lose.
_LOSES_IT = re.compile(
    r"^[^。;]{0,60}(?:不合格|不达标|未通过|不通过|不参加)[^。;]{0,16}的[,，](?:予以|将|则|由[^,，。;]{2,12})?(?:取消|撤销|摘[牌除]|收回)[^,，。;]{0,12}(?:资格|称号|认定|牌匾)"
)
_REFUSES = re.compile("不得|不予|不再|取消|除外")
# 超过2年尚未移出的，不再对其申请进行限制。已修复的，不影响申报。
_PARDONS = re.compile(
    r"(?:不再|不)(?:对[^,，。;]{0,14})?(?:进行|予以|作)?限制(?:其?(?:申请|申报|享受)[^,，。;]{0,6})?$"
    r"|不(?:再)?影响(?:其)?[^,，。;]{0,8}(?:申请|申报|享受)[^,，。;]{0,6}$"
)
_CLAUSE_ENDS = "；;"


def punishes(text: str) -> bool:
    """Whether a sentence tells what is done to whoever cheats, and refuses nobody who applies.

    >>> punishes("对提供虚假资料骗取资助资金的,按照有关规定处理"), punishes("提供虚假资料的,不予资助")
    (True, False)
    >>> punishes("连续两次评价不合格,或者不参加评价的,取消市级资格,两年内不得重新申请")
    True
    >>> punishes("经验收没有达到投资规模的,在次年奖励中抵扣"), punishes("未达到投资规模的,奖励减半")
    (True, False)
    """
    if _LOSES_IT.match(text):
        return True
    return _PUNISHES.match(text) is not None and _REFUSES.search(text) is None


def unpardoned(sentence: Sentence, parts: Sequence[Part]) -> list[Part]:
    """The parts of a sentence without the clauses that end in
    letting a record pass (超过2年的，不再对其申请进行限制).
    """
    clauses: list[list[Part]] = []
    for part in parts:
        between = sentence.flow.text[clauses[-1][-1].end : part.start] if clauses else _CLAUSE_ENDS
        if any(mark in between for mark in _CLAUSE_ENDS):
            clauses.append([])
        clauses[-1].append(part)
    kept = (clause for clause in clauses if not _PARDONS.search(sentence.part_text(clause[-1])))
    return [part for clause in kept for part in clause]
