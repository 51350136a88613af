"""Units: what a sum is counted by where that is a thing (每平方米每月30元), not a year or a person."""

import re
from functools import lru_cache

from policymatch.domain.measure import Benefit
from policymatch.domain.scales import printed_yuan
from policymatch.domain.wording import Wording

_UNITS: tuple[tuple[str, Wording], ...] = (
    (r"(?:平方米|平米|㎡)", Wording(zh="每平方米", en=" a square metre")),
    (r"亩", Wording(zh="每亩", en=" a mu")),
    (r"(?:千瓦时|度)(?:电)?", Wording(zh="每千瓦时", en=" a kilowatt-hour")),
    (r"(?:千瓦|kW)", Wording(zh="每千瓦", en=" a kilowatt")),
    (r"(?:公斤|千克|kg)", Wording(zh="每公斤", en=" a kilogram")),
    (r"吨", Wording(zh="每吨", en=" a tonne")),
    (r"辆(?:车)?", Wording(zh="每辆", en=" a vehicle")),
    (r"[台套](?:[（(][台套][）)])?", Wording(zh="每台（套）", en=" a machine")),
    (r"(?:张)?(?:床位|床)", Wording(zh="每张床位", en=" a bed")),
    (r"人次", Wording(zh="每人次", en=" a person and time")),
    (r"(?:个)?(?:标准箱|标箱|TEU)", Wording(zh="每标准箱", en=" a container")),
    (r"(?:个)?(?:标准)?展位", Wording(zh="每个展位", en=" a booth")),
    (r"篇(?:论文)?", Wording(zh="每篇", en=" a paper")),
    (r"场(?:次)?(?:活动|展会|赛事)?", Wording(zh="每场", en=" an event")),
    (r"公里", Wording(zh="每公里", en=" a kilometre")),
)
_TIMES: tuple[tuple[str, Wording], ...] = (
    (r"月", Wording(zh="每月", en=" a month")),
    (r"[天日]", Wording(zh="每天", en=" a day")),
)
_SUM = r"(?P<sum>\d[\d.,]{0,11})\s{0,2}(?P<scale>万)?元"
_COUNTRY = r"(?:[一每]个?|单个)国家(?:[和或、](?:者)?地区|[（(](?:或)?地区[）)])?"
_PERSON_A_YEAR = Wording(zh="每人每年", en=" a person a year")
_PERSON_A_MONTH = Wording(zh="每人每月", en=" a person a month")
_PERSON_A_DAY = Wording(zh="每人每天", en=" a person a day")
# 一个国家每件最多1.5万元, 每项标准最高8万元: counted by two things, or by one that no other name holds.
_OF_TWO: tuple[tuple[re.Pattern[str], Wording], ...] = (
    (
        re.compile(rf"{_COUNTRY}每件[^，。；\d]{{0,12}}?{_SUM}"),
        Wording(zh="每个国家每件", en=" a patent and country"),
    ),
    (
        re.compile(rf"{_COUNTRY}[^，。；\d]{{0,12}}?{_SUM}"),
        Wording(zh="每个国家", en=" a country"),
    ),
    (re.compile(rf"(?:每[人名]每年|每年每[人名])[^，。；\d]{{0,12}}?{_SUM}"), _PERSON_A_YEAR),
    (re.compile(rf"{_SUM}/(?:人[/·]?年|年[/·]?人)"), _PERSON_A_YEAR),
    (re.compile(rf"(?:每[人名]每个?月|每个?月每[人名])[^，。；\d]{{0,12}}?{_SUM}"), _PERSON_A_MONTH),
    (re.compile(rf"{_SUM}/(?:人[/·]?月|月[/·]?人)"), _PERSON_A_MONTH),
    (re.compile(rf"(?:每[人名]每[天日]|每[天日]每[人名])[^，。；\d]{{0,12}}?{_SUM}"), _PERSON_A_DAY),
    (re.compile(rf"{_SUM}/(?:人[/·]?[天日]|[天日][/·]?人)"), _PERSON_A_DAY),
    (re.compile(rf"每项标准[^，。；\d]{{0,12}}?{_SUM}"), Wording(zh="每项标准", en=" a standard")),
)
# 每床每月90元、300元或500元: all of them are for a bed.
_SUMS = r"(?P<sums>\d[\d.,]{0,11}\s{0,2}万?元(?:\s{0,2}[、或和/]\s{0,2}\d[\d.,]{0,11}\s{0,2}万?元){0,6})"
_ONE = re.compile(_SUM)
# 每平方米每月不超过30元, 单台(套)最高30元, 30元/平方米·月, 每月每平方米30元
_BEFORE = {name: re.compile(rf"(?:每|单|/){name}[^，。；\d]{{0,16}}?{_SUMS}") for name, _ in _UNITS}
_BEHIND = {
    name: re.compile(rf"{_SUMS}\s{{0,2}}[/每]\s{{0,2}}(?:[月天日年]\s{{0,2}}[/·每]?\s{{0,2}})?{name}")
    for name, _ in _UNITS
}


def unit_of(benefit: Benefit) -> Wording | None:
    """What the sum of a benefit is counted by, with its time where that is shorter than a year.

    >>> from policymatch.domain.quote import Quote
    >>> rent = Benefit(form="amount", cap_yuan=30.0, quote=Quote.of("每平方米每月不超过30元", 0, 12))
    >>> unit_of(rent).en
    ' a square metre a month'
    """
    return _unit_in(benefit.quote.run, benefit.amount_yuan, benefit.cap_yuan)


@lru_cache(maxsize=4096)
def _unit_in(text: str, *sums: float | None) -> Wording | None:
    named = set(sums) - {None}
    for pattern, unit in _OF_TWO:
        if any(printed_yuan(m["sum"], m["scale"]) in named for m in pattern.finditer(text)):
            return unit
    for name, unit in _UNITS:
        found = (m["sums"] for pattern in (_BEFORE[name], _BEHIND[name]) for m in pattern.finditer(text))
        if any(printed_yuan(m["sum"], m["scale"]) in named for sums in found for m in _ONE.finditer(sums)):
            time = next((time for word, time in _TIMES if re.search(f"[/每·]{word}", text)), None)
            return unit if time is None else Wording(zh=unit.zh + time.zh, en=unit.en + time.en)
    return None
