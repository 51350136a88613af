"""What is wrong with a profile, value by value: what arrived and what was expected, in both languages."""

import difflib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from pydantic import ValidationError

from policymatch.domain.errors import Fault
from policymatch.domain.fields import FIELD_SPECS, EntityType, Field, Need, Ownership, Shape, SizeClass, Unit
from policymatch.domain.pointers import pointer_of, writable
from policymatch.domain.profile import LONGEST_TEXT, FirmProfile
from policymatch.domain.wording import Wording

_LONGEST_SHOWN = 60
_MOST_NESTED = 4
_SHARES = frozenset({Field.RD_STAFF_RATIO, Field.BACHELOR_RATIO, Field.HITECH_REVENUE_RATIO})
_SIGNED = frozenset({Field.REVENUE_GROWTH, Field.RD_GROWTH, Field.NET_ASSETS_YUAN, Field.PROFIT_YUAN})
_COUNTED = frozenset({Unit.PERSONS, Unit.COUNT})
_BAND = ("min", "max")
_UNITS = {
    Unit.YUAN: Wording(zh="单位：元", en="in yuan"),
    Unit.RATIO: Wording(zh="写成小数，5% 写 0.05", en="as a fraction, 5 % is 0.05"),
    Unit.COUNT: Wording(zh="单位：件", en="a count"),
    Unit.PERSONS: Wording(zh="单位：人", en="in persons"),
    Unit.MONTHS: Wording(zh="单位：月", en="in months"),
    Unit.NONE: Wording(zh="", en=""),
}


def _one_of(kinds: Iterable[str]) -> Wording:
    names = [str(kind) for kind in kinds]
    return Wording(zh="其中之一：" + "、".join(names), en="one of " + ", ".join(names))


def _kinds_of_entity() -> Wording:
    one = _one_of(EntityType)
    return Wording(
        zh=f"{one.zh}（个体工商户写 {EntityType.INDIVIDUAL}）",
        en=f"{one.en} (a sole trader, 个体工商户, is {EntityType.INDIVIDUAL})",
    )


_TEXT = Wording(
    zh=f"一段可用 UTF-8 写出、至多{LONGEST_TEXT}字的文字",
    en=f"a text that UTF-8 can write, of at most {LONGEST_TEXT} characters",
)
_WORDS = Wording(zh=f"{_TEXT.zh}，或其列表", en=f"{_TEXT.en}, or a list of such")
_HELD = Wording(
    zh='名称的列表，或形如 {"code": 名称, "year": 2024, "level": "provincial"} 的列表',
    en='a list of names, or of {"code": name, "year": 2024, "level": "provincial"}',
)
_BY_NAME = {
    "needs": _one_of(Need),
    "project_started_on": Wording(zh="形如 2024-01-31 的日期", en="a date such as 2024-01-31"),
    Field.ENTITY_TYPE.value: _kinds_of_entity(),
    Field.OWNERSHIP.value: _one_of(Ownership),
    Field.SIZE_CLASS.value: _one_of(SizeClass),
    Field.INDUSTRY.value: _WORDS,
    Field.TECH_FIELD.value: _WORDS,
}
_BY_SHAPE = {
    Shape.FLAG: Wording(zh=" true 或 false", en="true or false"),
    Shape.REGION: Wording(zh="存在的六位行政区划代码或地名", en="an existing six-digit code or a place name"),
    Shape.CODES: _HELD,
    Shape.WORDS: _HELD,
}


def fault_of_unknown_key(key: object) -> Fault:
    """The fault of a key that no profile has, with the key that was probably meant.

    >>> fault_of_unknown_key("revenue").wording.en
    'there is no field "revenue"; did you mean "revenue_yuan"?'
    """
    meant = _nearest(str(key))
    zh_hint = f"；是否想写 {shown(meant)}？" if meant else "；请删去，字段名见文档中的企业画像一节"
    en_hint = f"; did you mean {shown(meant)}?" if meant else "; remove it (the field names are documented)"
    return Fault(
        pointer=pointer_of([key]),
        wording=Wording(zh=f"没有字段 {shown(key)}{zh_hint}", en=f"there is no field {shown(key)}{en_hint}"),
    )


def is_nested(value: object) -> bool:
    """Whether lists and objects stand in one another beyond all that a profile holds.

    >>> is_nested([{"code": "high_tech"}]), is_nested([[[[[5]]]]])
    (False, True)
    """
    level = [value]
    for _ in range(_MOST_NESTED):
        level = [part for each in level for part in _parts(each)]
    return bool(level)


def fault_of_nested(key: str) -> Fault:
    """The fault of a value that is nested too deeply to be anything."""
    told = Wording(
        zh="嵌套过深；一个值至多是由对象组成的列表",
        en="nested too deeply; a value is a list of objects at most",
    )
    return Fault(pointer=pointer_of([key]), wording=told)


def faults_of_values(error: ValidationError, raw: Mapping[str, Any], on: date) -> list[Fault]:
    """One fault for each value that was refused, at its place in the JSON."""
    places: dict[tuple[str | int, ...], None] = {}
    for found in error.errors(include_url=False):
        places.setdefault(_place(found["loc"], raw), None)
    inner = [place for place in places if not any(_encloses(place, other) for other in places)]
    return [_fault_at(place, raw, on) for place in inner]


def shown(value: object) -> str:
    """A value as it arrived, cut where it is long; a text is quoted to its end.

    >>> shown({"min": 5, "max": 2}), shown("no place " * 9)[-12:]
    ('{"min": 5, "max": 2}', ' place no …"')
    """
    try:
        text = json.dumps(value, ensure_ascii=False, default=str)
    except RecursionError:
        text = "[[[…"
    end = '…"' if isinstance(value, str) else "…"
    return writable(text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - len(end)] + end)


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, Mapping):
        return value.values()
    return value if isinstance(value, list | tuple) else ()


def _nearest(key: str) -> str | None:
    names = list(FirmProfile.model_fields)
    by_wording = {spec.name.zh: field.value for field, spec in FIELD_SPECS.items()}
    by_wording |= {spec.name.en: field.value for field, spec in FIELD_SPECS.items()}
    begun = [name for name in names if len(key) > 2 and name.startswith(key.lower())]
    close = difflib.get_close_matches(key.lower(), [*names, *by_wording], n=1, cutoff=0.7)
    contained = [name for wording, name in by_wording.items() if len(key) > 1 and key in wording]
    found = begun[:1] or close or contained[:1]
    return by_wording.get(found[0], found[0]) if found else None


def _place(location: tuple[str | int, ...], raw: Mapping[str, Any]) -> tuple[str | int, ...]:
    """Where the value lies: the field, and the part of it where that is there, without names of types."""
    field, *parts = location
    value = raw.get(str(field))
    part = next((part for part in parts if _has(value, part)), None)
    return (field,) if part is None else (field, part)


def _has(value: object, part: str | int) -> bool:
    if isinstance(value, Mapping):
        return part in _BAND and part in value
    return isinstance(value, list | tuple) and isinstance(part, int) and part < len(value)


def _encloses(place: tuple[str | int, ...], other: tuple[str | int, ...]) -> bool:
    return len(place) < len(other) and other[: len(place)] == place


def _fault_at(place: tuple[str | int, ...], raw: Mapping[str, Any], on: date) -> Fault:
    value = raw.get(str(place[0]))
    if len(place) > 1 and value is not None:
        value = value[place[1]]
    expected = _expected(str(place[0]), value, on)
    return Fault(
        pointer=pointer_of(place),
        wording=Wording(
            zh=f"收到 {shown(value)}，应为{expected.zh}",
            en=f"{shown(value)} was given; expected {expected.en}",
        ),
    )


def _expected(name: str, value: object, on: date) -> Wording:
    if name == "founded_on":
        return Wording(zh=f"不晚于 {on} 的日期，形如 2024-01-31", en=f"a date not after {on}, as 2024-01-31")
    if name in _BY_NAME or name not in list(Field):
        return _BY_NAME.get(name, _TEXT)
    shape = FIELD_SPECS[Field(name)].shape
    return _expected_figure(Field(name), value) if shape is Shape.FIGURE else _BY_SHAPE[shape]


def _expected_figure(field: Field, value: object) -> Wording:
    if _turned_round(value):
        return Wording(zh="下限不大于上限的区间", en="a band whose min is not above its max")
    if field in _SHARES:
        limits = Wording(zh="0 到 1 之间的数", en="a number from 0 to 1")
    elif FIELD_SPECS[field].unit in _COUNTED:
        limits = Wording(zh="不小于 0 的整数", en="a whole number of 0 or more")
    elif field in _SIGNED:
        limits = Wording(zh="一个数", en="a number")
    else:
        limits = Wording(zh="不小于 0 的数", en="a number of 0 or more")
    unit = _UNITS[FIELD_SPECS[field].unit]
    return Wording(
        zh=f'{limits.zh}或区间 {{"min": …, "max": …}}（{unit.zh}）',
        en=f'{limits.en} or a band {{"min": ..., "max": ...}} ({unit.en})',
    )


def _turned_round(value: object) -> bool:
    if not isinstance(value, Mapping) or set(value) - set(_BAND):
        return False
    low, high = (value.get(end) for end in _BAND)
    return isinstance(low, int | float) and isinstance(high, int | float) and low > high
