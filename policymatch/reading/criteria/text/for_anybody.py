"""For anybody: what is put in force for whoever pays a due or does a step, and so asks nothing of anyone."""

import re
from collections.abc import Sequence

from policymatch.reading.criteria.text.offers import asked_parts, is_office_act
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_ACT = r"(?:继续|延续|全面|严格|大力|深入|进一步|落实好?|实施|执行|推行|推广|做好){1,3}"
_RATE = r"(?:\d[\d.]{0,5}[%％]的)?(?:阶段性)?(?:降低|下调)?(?:(?:失业|工伤|养老|医疗|生育|社会|[、和及]){1,6}保险|社保)(?:浮动|缴费)?费率"
_LOWERS = r"(?:减征|减免|减半征收|免征)(?:“|”|六税两费|地方){1,6}"
_STEP = r"“(?:非接触式|不见面|网上办|一网通办|最多跑一次|免申即享|即申即享)”(?:办税|缴费|办理|服务|制度){0,3}"
_IN_FORCE = re.compile(
    rf"{_ACT}(?:{_RATE}|{_LOWERS}|“?六税两费”?减免|{_STEP})(?:(?:优惠)?政策)?"
    rf"|(?:阶段性)?(?:降低|下调){_RATE}|{_LOWERS}"
)


def is_for_anybody(text: str) -> bool:
    """Whether a part of a sentence puts a relief or a step
    in force for whoever owes the due or takes the step.

    >>> is_for_anybody("延续实施1%的失业保险费率政策"), is_for_anybody("继续减征“六税两费”")
    (True, True)
    >>> is_for_anybody("延续实施小微企业工伤保险费率政策")
    False
    """
    return _IN_FORCE.fullmatch(text) is not None


def are_for_anybody(sentences: Sequence[Sentence]) -> bool:
    """Whether the own sentences of an offer say nothing beside what is for anybody, but what offices do."""
    own = [s for s in sentences if s.role is PassageRole.OWN and not s.heads]
    texts = [s.part_text(part) for s in own for part in asked_parts(s)]
    told = [is_for_anybody(text) for text in texts]
    return any(told) and all(so or is_office_act(text) for so, text in zip(told, texts, strict=True))
