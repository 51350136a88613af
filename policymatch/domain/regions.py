"""How region codes of GB/T 2260 contain one another."""

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


def lies_in(code: str, around: str) -> bool:
    """Whether a place is another one or lies in it.

    >>> lies_in("210112", "210100"), lies_in("210100", "210112"), lies_in("210112", "000000")
    (True, False, True)
    """
    return region_stem(code).startswith(region_stem(around))


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
