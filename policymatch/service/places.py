"""Places: the names of regions as every door says them, and the one place that a name tells."""

from policymatch.domain.errors import Fault, RequestError
from policymatch.domain.profile import FirmProfile
from policymatch.domain.value import Value
from policymatch.domain.wording import Language, Wording
from policymatch.matching.profiles.places import place_or_fault
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


def place_of_firm(profile: FirmProfile) -> Wording | None:
    """A line that tells the place of a firm by its full name, however it was told; None where it was not.

    >>> place_of_firm(FirmProfile(region="321200")).en
    'Place of registration: Taizhou, Jiangsu'
    """
    if profile.region is None:
        return None
    name = named_place(profile.region).name
    return Wording(zh=f"注册地：{name.zh}", en=f"Place of registration: {name.en}")


def place_elsewhere(region: str) -> str:
    """The code of the one place that a code or a name tells.

    Raises RequestError: there is no such place, several have the name, or it is the whole country.

    >>> place_elsewhere("大连市")
    '210200'
    """
    place = place_or_fault(region, load_terms().regions)
    if isinstance(place, str):
        return place
    raise RequestError(
        [Fault(pointer="/region", wording=place)], zh="地区有误：", en="The place is not clear:"
    )
