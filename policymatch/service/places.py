"""Places: the names of regions as every door says them, and the one place that a name tells."""

from policymatch.domain.errors import Fault, RequestError
from policymatch.domain.regions import WHOLE_COUNTRY
from policymatch.domain.value import Value
from policymatch.domain.wording import Language, Wording
from policymatch.terms import load_terms


class NamedPlace(Value):
    """A place: its code of GB/T 2260 and its name."""

    code: str
    name: Wording


def named_place(code: str) -> NamedPlace:
    """The place of a code, by its full name.

    >>> named_place("210112").name.zh
    '辽宁省沈阳市浑南区'
    """
    regions = load_terms().regions
    name = Wording(zh=regions.full_name_of(code), en=regions.full_name_of(code, Language.EN))
    return NamedPlace(code=code, name=name)


def place_elsewhere(region: str) -> str:
    """The code of the one place that a code or a name tells.

    Raises RequestError: there is no such place, several have the name, or it is the whole country.

    >>> place_elsewhere("大连市")
    '210200'
    """
    regions = load_terms().regions
    code = regions.code_of(region.strip())
    if code is not None and code != WHOLE_COUNTRY:
        return regions.in_force(code)
    expected = Wording(
        zh=f"收到“{region:.40}”，应为一个地区的代码或名称，如 440300、深圳市、沈阳市浑南区；"
        "同名地区请写明上级",
        en=f"{region[:40]!r} arrived; a code or name of one place is expected, such as 440300, 深圳市, "
        "沈阳市浑南区; name the city above it where several places share a name",
    )
    raise RequestError([Fault(pointer="/region", wording=expected)], zh="地区有误：", en="No such place:")
