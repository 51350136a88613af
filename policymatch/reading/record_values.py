"""Values of records: what an editor wrote into a criterion, in the words of criteria.

As in firm lists, 中型 is told for medium and 国家高新技术企业 for its code; what a field cannot be is a fault.
"""

import math
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from policymatch.domain.condition import Op
from policymatch.domain.errors import Fault
from policymatch.domain.fields import FIELD_SPECS, Field, Shape, Unit
from policymatch.domain.pointers import pointer_of
from policymatch.domain.profile_names import CHOICE_NAMES
from policymatch.domain.wording import Wording
from policymatch.terms import Terms

_GROWTHS = (Field.REVENUE_GROWTH, Field.RD_GROWTH)
_GREATEST_GROWTH = 2.0
"""Growth may pass the whole; a threshold above this is a percentage as spoken, and so is any other above 1."""

_TIER = (Field.REVENUE_YUAN, None)
"""Of what the two figures of a tier are; the second is of the field itself."""

_MAY_BE_BELOW_NOUGHT = frozenset({Field.PROFIT_YUAN, Field.NET_ASSETS_YUAN, *_GROWTHS})

_GREATEST_RATE = 10.0
"""A share of costs or taxes above this is a percentage written as it is spoken (20 for 20 %)."""


class RecordValues:
    """Reads the values of criteria and rates of benefits; faults are gathered, each with its pointer."""

    def __init__(self, terms: Terms, faults: list[Fault]) -> None:
        self._terms, self._faults = terms, faults

    def told(self, node: Any, pointer: str) -> Any:
        """`node` with every value of a criterion in it as criteria have it."""
        if isinstance(node, list):
            return [self.told(child, f"{pointer}/{i}") for i, child in enumerate(node)]
        if not isinstance(node, Mapping):
            return node
        found = {key: self.told(value, pointer + pointer_of([key])) for key, value in node.items()}
        field, op = _known(Field, found.get("field")), _known(Op, found.get("op"))
        if field is not None and op is not None and "value" in found:
            found["value"] = self._value(field, op, found["value"], pointer)
        if isinstance(rate := found.get("rate"), float | int) and rate > _GREATEST_RATE:
            self._too_great(rate, f"{pointer}/rate")
        return found

    def region(self, told: Any, pointer: str) -> Any:
        """The code of a place told by code or by name; the whole country too."""
        code = self._terms.regions.code_of(told) if isinstance(told, str) else None
        if code is None:
            zh = f"“{told}”不是行政区划代码或一个地方的名称"
            self._fault(pointer, zh, f"“{told}” is no code or name of one place")
        return code or told

    def _value(self, field: Field, op: Op, value: Any, pointer: str) -> Any:
        shape, at = FIELD_SPECS[field].shape, f"{pointer}/value"
        if shape is Shape.FIGURE:
            return self._tiers(field, value, at) if op is Op.TIERED else self._figure(field, value, at)
        reads: Mapping[Shape, Callable[[Any, str], Any]] = {
            Shape.CHOICE: lambda one, place: self._choice(field, one, place),
            Shape.REGION: self.region,
            Shape.CODES: lambda one, _: self._title(one),
            Shape.FLAG: self._flag,
        }
        read = reads.get(shape)
        if read is None:
            return value
        return (
            [read(one, f"{at}/{i}") for i, one in enumerate(value)]
            if isinstance(value, list)
            else read(value, at)
        )

    def _figure(self, field: Field, value: Any, pointer: str) -> Any:
        if isinstance(value, bool) or not isinstance(value, float | int):
            self._fault(
                pointer,
                f"“{value}”不是数字：只写数，不带单位",
                f"“{value}” is no number: write it without a unit",
            )
        elif not math.isfinite(value):
            self._fault(pointer, f"“{value}”不是有限的数", f"“{value}” is no finite number")
        elif value < 0 and field not in _MAY_BE_BELOW_NOUGHT:
            self._fault(pointer, f"{value:g}小于0", f"{value:g} is below nought")
        elif FIELD_SPECS[field].unit is Unit.RATIO and value > _greatest(field):
            self._too_great(value, pointer)
        return value

    def _tiers(self, field: Field, value: Any, pointer: str) -> Any:
        """Each tier of a threshold: up to which revenue it holds (none for the last), and what is asked."""
        for n, tier in enumerate(value if isinstance(value, list) else ()):
            if not isinstance(tier, list) or len(tier) != len(_TIER):
                continue
            for at, (of, figure) in enumerate(zip(_TIER, tier, strict=True)):
                if of is None or figure is not None:
                    self._figure(of or field, figure, f"{pointer}/{n}/{at}")
        return value

    def _too_great(self, value: float, pointer: str) -> None:
        zh = f"{value:g}即{value:.0%}：比例写成小数，5%写0.05"
        self._fault(pointer, zh, f"{value:g} is {value:.0%}: write shares as decimals, 0.05 for 5%")

    def _choice(self, field: Field, value: Any, pointer: str) -> Any:
        names = CHOICE_NAMES[field]
        code = next((code for code, name in names.items() if value in (code, name.zh, name.en)), None)
        if code is None:
            known = "、".join(names)
            self._fault(pointer, f"“{value}”不在可选值中：{known}", f"“{value}” is none of {known}")
            return value
        return code

    def _title(self, value: Any) -> Any:
        return (self._terms.titles.told_as(value) if isinstance(value, str) else None) or value

    def _flag(self, value: Any, pointer: str) -> Any:
        if not isinstance(value, bool):
            self._fault(pointer, f"“{value}”应为true或false", f"“{value}” should be true or false")
        return value

    def _fault(self, pointer: str, zh: str, en: str) -> None:
        self._faults.append(Fault(pointer=pointer, wording=Wording(zh=zh, en=en)))


def _greatest(field: Field) -> float:
    return _GREATEST_GROWTH if field in _GROWTHS else 1.0


_Named = TypeVar("_Named", Field, Op)


def _known(names: type[_Named], told: Any) -> _Named | None:
    """The field or comparison that an editor wrote; None where it is none, which is told elsewhere."""
    return names(told) if isinstance(told, str) and told in set(names) else None
