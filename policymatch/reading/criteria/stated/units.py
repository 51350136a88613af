"""Units: organisations of any kind that a text lets apply, told by where they sit or who leads them."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.stated.found import Found

# 注册或登记地在本市的单位: whatever it is, no person.
_REGISTERED_UNIT = re.compile(
    r"(?:注册|登记)[^,，。;、的]{0,20}的单位(?![、和及与或])"
    r"|(?<=主体)(?:应当?|须|必须)?[为是](?:机构[或和、]单位|单位[或和、]机构)(?=$|[,，。;(])"
    # ……的环保单位或机构均可申报
    r"|(?:单位[或和、及]机构|机构[或和、及]单位)(?=(?:均|都|皆)?(?:可以?|有资格)(?:自愿|自主|自行)?申[报请])"
)


# 由企业牵头申报, 须由企业作为牵头单位申报
_LED_BY_FIRMS = re.compile(
    r"(?:^|(?<=[须应当,，]))由企业(?:牵头|单独|独立|作为[^,，。;]{2,8})?(?:申报|申请|承担|实施)(?=$|[,，。;])"
    # 只受理企业申报, 仅限企业申报
    r"|[只仅](?:限于?|受理|接受|面向|允许)(?:由)?企业(?:牵头|单独)?(?:申报|申请|参评)(?=$|[,，。;])"
)


def find_units(text: str) -> Iterator[Found]:
    """Organisations of any kind that a text names by where they are registered."""
    for found in _LED_BY_FIRMS.finditer(text):
        yield Found(Field.ENTITY_TYPE, Op.IN, (EntityType.ENTERPRISE,), *found.span(), "registered")
    for found in _REGISTERED_UNIT.finditer(text):
        yield Found(Field.ENTITY_TYPE, Op.NOT_IN, (EntityType.INDIVIDUAL,), *found.span(), "registered")
