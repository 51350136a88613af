"""Counts of things and persons: 3项, 不少于50人, 10家以上, 1万平方米."""

from policymatch.reading.quantities.numerals import plain
from policymatch.reading.quantities.quantity import PrintedFigure, Ranged, Span, figures_in

_LONG_THINGS = ["平方公里", "平方米", "立方米", "公里", "千瓦", "兆瓦", "课时", "学时", "人次", "人天"]
_THINGS = [*_LONG_THINGS, *"名人位项件个家户台套款种篇部次场期只支辆亩吨所门类批本份张座处条头株倍㎡架艘"]
_NOT_A_THING = "百分点|月|季度|工作日|年度|完整会计|会计年"
_UNITS = rf"[百千]?[万亿]?[ \n]{{0,2}}(?:{'|'.join(_THINGS)})(?!{_NOT_A_THING})"
_SCALES = {"百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}


class Count(Ranged):
    """A number of things; `unit` is the measure word."""

    unit: str


def find_counts(text: str) -> list[Count]:
    """Every counted number in `text`, in its order.

    >>> [(c.low, c.high, c.unit) for c in find_counts("发明专利2项以上，职工不超过300人")]
    [(2.0, None, '项'), (None, 300.0, '人')]
    """
    plain_text = plain(text)
    ordinal = ("第", "之")
    figures = figures_in(plain_text, _UNITS)
    return [
        _count(plain_text, f) for f in figures if plain_text[max(0, f.start - 1) : f.start] not in ordinal
    ]


def _count(plain_text: str, figure: PrintedFigure) -> Count:
    scale, unit = _scale_and_unit(figure.unit)
    low_scale = _scale_and_unit(figure.low_unit)[0] if figure.low_unit else scale
    low = None if figure.low is None else figure.low * low_scale
    span = Span.around(plain_text, figure, is_range=low is not None)
    low_side, high_side = span.sides(low, figure.high * scale)
    return Count(**span._asdict(), low=low_side, high=high_side, unit=unit)


def _scale_and_unit(unit: str) -> tuple[float, str]:
    scale, unit = 1.0, "".join(unit.split())
    while unit and unit[0] in _SCALES:
        scale, unit = scale * _SCALES[unit[0]], unit[1:]
    return scale, unit
