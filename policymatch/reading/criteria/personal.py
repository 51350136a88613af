"""Personal gifts: money to live on and for a home goes to people, whoever else its sentence names."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Criterion, Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.passages import PassageRole
from policymatch.reading.criteria.persons import find_persons
from policymatch.reading.criteria.sentences import Sentence

_TO_LIVE_ON = re.compile(
    r"安家(?:费|补[助贴])|(?:购|租)房(?:和|或|、)?(?:租房)?补[贴助]|住房补[贴助]|生活补[贴助]|(?:购房|租房|住房)(?:券|津贴)|人才津贴"
)
# 给予企业, 用人单位可申请: the money passes through whoever employs them.
_TO_EMPLOYERS = re.compile(
    r"(?:给予|补助|补贴给|奖励|发放给)(?:[该其每]|所在|用人|引进)?(?:家|单位)?(?:企业|单位|机构|公司)"
    r"|(?:企业|单位|机构|公司)(?:可|给予|发放|提供|[对为][^,，。;]{2,20}(?:提供|发放|给予|支付))"
)
_GIVEN_TO = re.compile(r"(?:给予|发放给?|补助|奖励)(?P<who>个人|本人|其本人)")


def lives_on_it(body: str, sentences: Sequence[Sentence]) -> Criterion | None:
    """That a person applies, where an offer gives money for a home or to live on and no employer receives it.

    The quote is the person named nearest before the gift, or 个人 behind 给予.
    """
    for sentence in sentences:
        gift = _TO_LIVE_ON.search(sentence.text)
        if sentence.role is not PassageRole.OWN or sentence.heads or gift is None:
            continue
        if _TO_EMPLOYERS.search(sentence.text):
            return None
        if span := _person_before(sentence.text, gift.start()):
            quote = sentence.flow.quote(sentence.start + span[0], sentence.start + span[1], body)
            return Criterion(field=Field.ENTITY_TYPE, op=Op.IN, value=(EntityType.INDIVIDUAL,), quote=quote)
    return None


def _person_before(text: str, end: int) -> tuple[int, int] | None:
    if given := _GIVEN_TO.search(text[:end]):
        return given.span("who")
    named = [(low, high) for low, high, _ in find_persons(text[:end])]
    return named[-1] if named else None
