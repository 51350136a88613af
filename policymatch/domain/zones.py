"""Places that have parts of several districts, which GB/T 2260 tells by no code or by one beside theirs."""

from collections.abc import Mapping

from policymatch.domain.value import Value

_HIGH_TECH = "国发〔1991〕12号 国务院批准的国家高新技术产业开发区(首批)"


class SharedPlace(Value):
    """A place and the districts that it has parts of; its seat is in the first.

    `since` is the year or day from which it is there, `source` the act that made it.
    """

    code: str
    districts: tuple[str, ...]
    since: str
    source: str


_ZONES = (
    SharedPlace(
        code="310171",
        districts=("310104", "310112"),
        since="1991-03-06",
        source=_HIGH_TECH,
    ),
    SharedPlace(
        code="310172",
        districts=("310115", "310120"),
        since="2019-07-27",
        source="国发〔2019〕15号 中国(上海)自由贸易试验区临港新片区总体方案",
    ),
    SharedPlace(
        code="310173",
        districts=("310112", "310105", "310114", "310118"),
        since="2009",
        source="沪府令25号 上海市虹桥商务区管理办法",
    ),
    SharedPlace(
        code="320171",
        districts=("320111", "320116"),
        since="2015-06-27",
        source="国函〔2015〕103号 南京江北新区",
    ),
    SharedPlace(
        code="370171",
        districts=("370102", "370112", "370114"),
        since="1991-03-06",
        source=_HIGH_TECH,
    ),
    SharedPlace(
        code="420171",
        districts=("420111", "420115"),
        since="1991-03-06",
        source=_HIGH_TECH,
    ),
    SharedPlace(
        code="500171",
        districts=("500106", "500107"),
        since="1991-03-06",
        source=_HIGH_TECH,
    ),
    SharedPlace(
        code="510171",
        districts=("510107", "510116", "510117"),
        since="1991-03-06",
        source=_HIGH_TECH,
    ),
    SharedPlace(
        code="520071",
        districts=("520111", "520181", "520403"),
        since="2014-01-06",
        source="国函〔2014〕3号 贵州贵安新区",
    ),
    SharedPlace(
        code="530171",
        districts=("530181", "530127"),
        since="2015-09-07",
        source="国函〔2015〕141号 云南滇中新区",
    ),
    SharedPlace(
        code="220171",
        districts=("220104", "220113"),
        since="2016-02-03",
        source="国函〔2016〕31号 长春新区",
    ),
    SharedPlace(
        code="610071",
        districts=("610404", "610402", "610112", "610116"),
        since="2014-01-06",
        source="国函〔2014〕2号 陕西西咸新区",
    ),
    SharedPlace(
        code="610171",
        districts=("610113", "610116", "610118"),
        since="1991-03-06",
        source=_HIGH_TECH,
    ),
    SharedPlace(
        code="620171",
        districts=("620121", "620122"),
        since="2012-08-20",
        source="国函〔2012〕104号 兰州新区",
    ),
)
# Since November 2025 a district; until then a zone, of whose districts documents are still in force.
_LIANGJIANG = SharedPlace(
    code="500157",
    districts=("500105", "500109", "500112"),
    since="2010-05-05",
    source="国函〔2010〕36号 重庆两江新区",
)

ZONES: Mapping[str, tuple[str, ...]] = {zone.code: zone.districts for zone in _ZONES}
"""Development zones in several districts: codes of their own, from 71 on in their
city or province, where GB/T 2260 numbers none. A firm of one of these districts may sit outside.
"""

SHARED_DISTRICTS: Mapping[str, tuple[str, ...]] = {**ZONES, _LIANGJIANG.code: _LIANGJIANG.districts}
"""Of which districts a place has parts: the zones, and 两江新区 (江北, most of 渝北 and a part of 北碚)."""
