"""Givers: those whom an offer names because they give, in front of those who receive."""

import re

from policymatch.domain.fields import Field
from policymatch.reading.criteria.asked.addressed import opens_to_others
from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

# 国有企业和孵化机构，对承租其房屋的小微企业，……: who gives stands in front of whom it gives to.
_GIVEN_TO = re.compile(
    r"^对(?:于)?(?!其)[^,，。;]{2,50}(?:企业|个体工商户|公司|单位|机构|人员|人才|毕业生|主体)(?:的[^,，。;]{1,30})?$"
)
# 检验机构为企业减免费用: who forgoes it stands in front of whom it is forgone for.
_FORGONE_FOR = re.compile(r"^[^对,，。;]{0,30}为[^,，。;的]{2,24}(?:减免|免除|免费)")
# 家具企业和当地政府给予折扣: firms give beside a government.
_GIVES_WITH_A_GOVERNMENT = re.compile(
    r"(?:企业|公司|商家)?[、和与及]{1,2}(?:属地|当地|地方|所在地|各级|各地)?(?:人民)?政府(?:部门)?(?:分别|共同|均|各)?(?:给予|提供)"
)
# 支持企业培养专业人才，对取得职称的人才给予奖励: the people are paid.
_BRINGS_UP_PEOPLE = re.compile(
    r"(?:支持|鼓励|引导)[^,，。;]{2,50}(?:培养|引进|引育|培训)[^,，。;]{0,16}(?:人才|人员)$"
)
_ASKS = re.compile("对|支持|鼓励|凡|符合|经|在|具有|具备|获得|取得|从事")
_WHO = {
    Field.REGION,
    Field.OWNERSHIP,
    Field.ENTITY_TYPE,
    Field.SIZE_CLASS,
    Field.INDUSTRY,
    Field.PLATFORMS,
    Field.INDEPENDENT_LEGAL_PERSON,
}


def is_of_the_giver(found: Found, sentence: Sentence) -> bool:
    """Whether a part of an offer names those who give, before another names those who receive."""
    if sentence.role is not PassageRole.OWN or found.field not in _WHO:
        return False
    if opens_to_others(Mention.of(found, sentence)) or _GIVES_WITH_A_GOVERNMENT.match(
        sentence.flow.text, found.end
    ):
        return True
    at = next((i for i, p in enumerate(sentence.parts) if p.start <= found.start < p.end), None)
    words = sentence.part_text(sentence.parts[at]) if at is not None else ""
    brings_up = _BRINGS_UP_PEOPLE.match(words) is not None
    if at is None or words.endswith("的") or (_ASKS.match(words) and not brings_up):
        return False
    behind = [sentence.part_text(p) for p in sentence.parts[at + 1 : at + 3]]
    return any(_GIVEN_TO.match(text) or _FORGONE_FOR.match(text) for text in behind)
