"""In person: people who themselves apply for what an offer
gives (申报人应为在职人员), whoever may apply for the rest.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, Op, leaves_of
from policymatch.domain.fields import PEOPLE, EntityType, Field
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.demanding import MUST

# 申报人须为本市事业单位在职人员
_APPLIES_IN_PERSON = re.compile(
    rf"^(?:申报|申请)(?:人员?|者){MUST}(?:为|是)[^,，。;]{{0,30}}(?:人员|职工|教师|医师|员工)(?=$|[,，。;])"
)


# 一、申报单位条件, over figures that a unit alone has: people whom it takes on have what it applies for.
_HEADS_WHAT_UNITS_MEET = re.compile(
    r"^申[请报](?:单位|企业|用人单位)(?:的|应具备的)?(?:基本|共性)?(?:条件|要求)$"
)
_OF_UNITS_ALONE = {
    Field.EMPLOYEES,
    Field.TAX_PAID_YUAN,
    Field.REVENUE_YUAN,
    Field.RD_RATIO,
    Field.TOTAL_ASSETS_YUAN,
}


def as_persons(asked: Sequence[Condition], body: str, sentences: Sequence[Sentence]) -> list[Condition]:
    """What is asked, of people and of no unit where a listed demand says who the people are that apply; of no people
    where a list says what the unit must meet that applies.
    """
    if (persons := _persons(body, sentences)) is None:
        of_units = _says_what_units_meet(asked, sentences) or any(map(_applies_for_them, sentences))
        return [node for node in asked if not (of_units and _says_that_people_apply(node))]
    return [*(node for node in asked if not _says_what_unit(node)), persons]


# 对新引进的领军人才，由用人企业申报，……: the firm applies for what its people are given.
_APPLIES_FOR_THEM = re.compile(
    r"由(?:用人|引才|所在|聘用|引进|申报)(?:企业|单位)(?:统一|负责|代为|提出|集中)*(?:申[报请领]|办理)"
)


def _applies_for_them(sentence: Sentence) -> bool:
    own = sentence.role is PassageRole.OWN
    return own and _APPLIES_FOR_THEM.search(sentence.text) is not None


def _persons(body: str, sentences: Sequence[Sentence]) -> Criterion | None:
    for sentence in sentences:
        found = _APPLIES_IN_PERSON.match(sentence.text)
        if found and sentence.role in (PassageRole.CONDITION, PassageRole.TARGET):
            quote = sentence.flow.quote(sentence.start, sentence.start + found.end(), body)
            return Criterion(field=Field.ENTITY_TYPE, op=Op.IN, value=(EntityType.INDIVIDUAL,), quote=quote)
    return None


def _says_what_units_meet(asked: Sequence[Condition], sentences: Sequence[Sentence]) -> bool:
    """Whether a list is headed by the units that apply, and asks figures of them."""
    leaves = (leaf for node in asked for leaf in leaves_of(node))
    figures = any(isinstance(leaf, Criterion) and leaf.field in _OF_UNITS_ALONE for leaf in leaves)
    return figures and any(
        sentence.role is PassageRole.CONDITION and _HEADS_WHAT_UNITS_MEET.match(sentence.text)
        for sentence in sentences
    )


def _says_what_unit(node: Condition) -> bool:
    return isinstance(node, Criterion) and node.field is Field.ENTITY_TYPE and node.op is Op.IN


def _says_that_people_apply(node: Condition) -> bool:
    if not isinstance(node, Criterion) or not _says_what_unit(node):
        return False
    return isinstance(node.value, tuple) and PEOPLE.issuperset(node.value)
