"""Borne: titles that an applicant must bear by their names (应当为本市认定的商贸示范企业)."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found

_NAME = r"[^,，。;:()的或]{0,8}?(?:[省市区县]|[部委局厅])?(?:认定的)?[^,，。;:()的或]{2,16}?(?:示范|试点|骨干|领军)(?:企业|单位|机构)"
# 应当为已纳入省级外贸试点企业或本市认定的外贸示范企业
_BORNE = re.compile(
    rf"(?:应当|应|须|需|必须)[为是](?:已经?)?(?:被)?(?:纳入|列入|入选)?(?P<what>{_NAME}(?:(?:、|或者?){_NAME}){{0,3}})(?=$|[,，。;])"
)
_OR = re.compile(r"、|或者?")
_BY_WHOM = re.compile(r"^(?:(?:本|我|全)[省市区县])?认定的|认定的")


def find_borne(text: str) -> Iterator[Found]:
    """The titles, any of which an applicant must bear, each without the word for its recognition."""
    for found in _BORNE.finditer(text):
        names = tuple(dict.fromkeys(_BY_WHOM.sub("", name) for name in _OR.split(found["what"])))
        yield Found(Field.TITLES, Op.HAS_ANY, names, *found.span("what"), "awarded")
