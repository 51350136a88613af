"""Led steps: grades of a gift that each ask two figures, of which the first sentence says to whom they are open."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from policymatch.reading.criteria.text import nature
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

# 营业收入在1亿元至5亿元之间、增速超过15%的，奖励10万元
_STEP = (
    r"(?:上一?年度?|年度?|当年)?(?P<noun>(?:主营业务|营业|销售)?收入|销售额|产值)[^,，。;、]{2,30}(?:、|且|并且)(?:同比|较上年)?增[速幅长][^,，。;]{0,16}的[,，]"
    r"[^。;]{0,16}?(?:给予|予以|奖励|补助|补贴)[^,，。;]{0,12}\d"
)
_IS_A_STEP = re.compile(rf"^(?:对)?{_STEP}")
# 在库满两年的服务业企业，上年度营业收入……的，奖励5万元
_IS_LED = re.compile(rf"^(?:对)?[^,，。;]{{2,40}}(?:企业|单位|机构)[,，]{_STEP}")


def led_steps(following: Sequence[Sentence]) -> list[Sentence]:
    """Whom the first sentence is for, and the steps that `following` begins with, each a sentence; none where it begins
    with no such steps.
    """
    led = _IS_LED.match(following[0].text) if _is_own(following[0]) else None
    if led is None:
        return []
    first = following[0]
    more = list(takewhile(lambda one: _is_next(one, led["noun"]), following[1:]))
    if not more:
        return []
    lead = replace(first, end=first.parts[0].end, parts=first.parts[:1])
    step = replace(first, start=first.parts[1].start, parts=first.parts[1:], opens=False)
    return [lead, step, *more]


def _is_next(sentence: Sentence, noun: str) -> bool:
    step = _IS_A_STEP.match(sentence.text) if _is_own(sentence) else None
    return step is not None and step["noun"] == noun


def _is_own(sentence: Sentence) -> bool:
    own = sentence.role is PassageRole.OWN and not sentence.heads
    return own and not nature.adds(sentence.text)
