"""How region codes of GB/T 2260 contain one another."""

from collections.abc import Sequence

from policymatch.domain.verdict import State
from policymatch.domain.zones import SHARED_DISTRICTS, ZONES

WHOLE_COUNTRY = "000000"
_MUNICIPALITIES = ("11", "12", "31", "50")
_FIRST_COUNTY_CITY = 81
_UNDER_A_PROVINCE = "90"


def region_stem(code: str) -> str:
    """The digits that the places inside a region share: province 2, city 4, district 6.

    >>> region_stem("210100"), region_stem("110000"), region_stem("000000")
    ('2101', '11', '')
    """
    if code == WHOLE_COUNTRY:
        return ""
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


def is_in_municipality(code: str) -> bool:
    """Whether a place is 北京, 天津, 上海 or 重庆, or lies in one of these.

    >>> is_in_municipality("110105"), is_in_municipality("210100")
    (True, False)
    """
    return code[:2] in _MUNICIPALITIES


def region_around(codes: Sequence[str]) -> str:
    """The city around several districts of it; else the first of `codes`, of which there is at least one.

    >>> region_around(["320111", "320116"]), region_around(["320111"]), region_around(["360100", "360400"])
    ('320100', '320111', '360100')
    >>> region_around(["310104", "310112"])
    '310000'

    A zone in several districts lies where these are:

    >>> region_around(["420171"])
    '420100'
    """
    codes = [part for code in codes for part in ZONES.get(code, (code,))]
    first = codes[0]
    city = first[:2] if is_in_municipality(first) else first[:4]
    return city.ljust(6, "0") if len(codes) > 1 and all(code.startswith(city) for code in codes) else first


def region_state(code: str, wanted: str) -> State:
    """MET when `code` lies in `wanted`, UNKNOWN when it was told too coarsely or only overlaps, else UNMET.

    >>> region_state("210112", "210100"), region_state("210000", "210112")
    (<State.MET: 'met'>, <State.UNKNOWN: 'unknown'>)
    >>> region_state("420111", "420171"), region_state("420106", "420171")
    (<State.UNKNOWN: 'unknown'>, <State.UNMET: 'unmet'>)
    """
    held, asked = region_stem(code), region_stem(wanted)
    if held.startswith(asked):
        return State.MET
    return State.UNKNOWN if asked.startswith(held) or _overlap(code, wanted) else State.UNMET


def _overlap(code: str, wanted: str) -> bool:
    """Whether one of two places is a zone of which the other, or a place around or inside it, has a part."""
    for place, other in ((code, region_stem(wanted)), (wanted, region_stem(code))):
        if any(part.startswith(other) for part in SHARED_DISTRICTS.get(place, ())):
            return True
    return False


def own_region(kind: str, region: str | None) -> str | None:
    """The code that 本市, 本省, 本区, 高新区 stand for in a document of `region`.

    >>> own_region("city", "310104"), own_region("district", "310104"), own_region("province", "620400")
    ('310000', '310104', '620000')
    >>> own_region("county", "220000"), own_region("city", "220000")
    (None, None)
    >>> own_region("city", "320583")
    '320583'
    >>> own_region("city", "429004")
    '429004'
    >>> own_region("zone", "330108"), own_region("zone", "330100")
    ('330108', None)
    """
    if kind == "capital":
        return "110000"
    if region is None or region == WHOLE_COUNTRY:
        return None
    if kind == "province" or (kind == "city" and is_in_municipality(region)):
        return region[:2] + "0000"
    if kind == "city":
        # Counties that are cities (昆山市) bear the numbers from 81 on; those right under a province (仙桃市)
        # stand under 90, which is no city.
        itself = int(region[4:]) >= _FIRST_COUNTY_CITY or region[2:4] == _UNDER_A_PROVINCE
        return None if region.endswith("0000") else region if itself else region[:4] + "00"
    return None if kind in ("county", "zone") and region.endswith("00") else region
