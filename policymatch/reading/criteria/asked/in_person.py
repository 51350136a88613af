"""In person: people who themselves apply for what an offer
gives (申报人应为在职人员), whoever may apply for the rest.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

# 申报人须为本市事业单位在职人员
_APPLIES_IN_PERSON = re.compile(
    r"^(?:申报|申请)(?:人员?|者)(?:应当?|须|需|必须)(?:为|是)[^,，。;]{0,30}(?:人员|职工|教师|医师|员工)(?=$|[,，。;])"
)


def as_persons(asked: Sequence[Condition], body: str, sentences: Sequence[Sentence]) -> list[Condition]:
    """What is asked, of people and of no unit where a listed demand says who the people are that apply."""
    if (persons := _persons(body, sentences)) is None:
        return list(asked)
    return [*(node for node in asked if not _says_what_unit(node)), persons]


def _persons(body: str, sentences: Sequence[Sentence]) -> Criterion | None:
    for sentence in sentences:
        found = _APPLIES_IN_PERSON.match(sentence.text)
        if found and sentence.role in (PassageRole.CONDITION, PassageRole.TARGET):
            quote = sentence.flow.quote(sentence.start, sentence.start + found.end(), body)
            return Criterion(field=Field.ENTITY_TYPE, op=Op.IN, value=(EntityType.INDIVIDUAL,), quote=quote)
    return None


def _says_what_unit(node: Condition) -> bool:
    return isinstance(node, Criterion) and node.field is Field.ENTITY_TYPE and node.op is Op.IN
