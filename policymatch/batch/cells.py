"""The cells of a table turned into the values that a profile is told in."""

import json
import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from policymatch.batch.figures import EnteredFigure, read_figure
from policymatch.batch.header import Column
from policymatch.batch.units import Doubtful, Unclear
from policymatch.domain.fields import FIELD_SPECS, Field, Shape, Unit
from policymatch.domain.profile import NONE_WORDS
from policymatch.domain.profile_names import CHOICE_NAMES, CHOICE_WORDS, SHARE_KEYS, unit_of_key

_SEPARATORS = re.compile(r"[;；|、\n]+")
# 2020-03-15  2020/3/15  2020.3.15  2020年3月15日  2020-03-15 00:00:00
_DAY = re.compile(
    r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?: 00:00:00)?"
    r"|年(?P<month_zh>\d{1,2})月(?P<day_zh>\d{1,2})日)"
)
_FLAGS = {
    "true": True,
    "false": False,
    "1": True,
    "0": False,
    "yes": True,
    "no": False,
    "是": True,
    "否": False,
}
_LISTS = {
    "needs",
    *(field for field, spec in FIELD_SPECS.items() if spec.shape in (Shape.CODES, Shape.WORDS)),
}
_FLAG_KEYS = {field.value for field, spec in FIELD_SPECS.items() if spec.shape is Shape.FLAG}
_DAY_KEYS = {"founded_on", "project_started_on"}
_ENDS = {"min", "max"}
_NONE_HELD = {*NONE_WORDS, "[]"}


def told_by(columns: Sequence[Column], cells: Sequence[Any]) -> dict[str, Any]:
    """What a row tells. Empty cells are not told; what can't be read stays, for the profile to refuse.

    A figure that stands without a unit in a column that has none is Unclear; so is one that may be a fraction
    or per cent, or it is Doubtful where it may well be meant as it stands.

    >>> columns = Column("id", "id"), Column("规模", "size_class"), Column("营收/万元", "revenue_yuan", 1e4)
    >>> told_by(columns, ("7", "小型", "500-2000"))
    {'id': '7', 'size_class': 'small', 'revenue_yuan': {'min': 5000000.0, 'max': 20000000.0}}
    """
    return {
        column.key: _value(column, column.key, cell)
        for column, cell in zip(columns, cells, strict=False)
        if column.key is not None and is_told(cell)
    }


def is_told(cell: Any) -> bool:
    """Whether a cell tells anything."""
    return cell is not None and not (isinstance(cell, str) and not cell.strip())


def _value(column: Column, key: str, cell: Any) -> Any:
    if not isinstance(cell, str):
        return _typed(column, key, cell)
    text = cell.strip()
    if text[0] in "[{":
        return _typed(column, key, _json_or_text(text))
    if key in _LISTS:
        return [_choice(key, word) for word in words_in(text)]
    if unit := unit_of_key(key):
        figure = read_figure(text, unit)
        return text if figure is None else _in_units(figure, column, key, text)
    if key in _FLAG_KEYS:
        return _FLAGS.get(text.lower(), text)
    return day_in(text) if key in _DAY_KEYS else _choice(key, text)


def _typed(column: Column, key: str, cell: Any) -> Any:
    """What a cell tells that is no text: a number, or a band with its ends, in the unit of its column."""
    if unit_of_key(key) is None:
        return cell
    told = float(cell) if isinstance(cell, Decimal) else cell
    figure = _figure_of(told)
    if column.factor == 1 or figure is None:
        return told
    return _in_units(figure, column, key, _ends_of(told))


def _figure_of(told: Any) -> EnteredFigure | None:
    """The number or band that a typed cell is; None of anything else."""
    if isinstance(told, dict) and set(told) <= _ENDS and all(_is_end(told[end]) for end in told):
        return EnteredFigure(told.get("min"), told.get("max"), is_band=True, bare=True)
    return EnteredFigure(float(told), None, is_band=False, bare=True) if _is_number(told) else None


def _is_number(told: Any) -> bool:
    return isinstance(told, int | float) and not isinstance(told, bool)


def _is_end(told: Any) -> bool:
    return told is None or _is_number(told)


def _ends_of(told: Any) -> str:
    """A number or a band as it would be typed."""
    if not isinstance(told, dict):
        return str(told)
    return "-".join("" if told.get(end) is None else str(told[end]) for end in ("min", "max"))


def _in_units(figure: EnteredFigure, column: Column, key: str, text: str) -> Any:
    unit = unit_of_key(key) or Unit.NONE
    if figure.bare and column.factor is None:
        return Unclear(column.name, text, unit, may_be_a_fraction=False)
    factor = 1.0 if column.factor is None else column.factor
    if factor == 1 or unit is not Unit.RATIO or not figure.may_be_a_fraction:
        return figure.value(factor)
    unclear = Unclear(column.name, text, unit, may_be_a_fraction=True)
    if key in SHARE_KEYS or column.has_per_cents:
        return unclear
    return Doubtful(figure.value(factor), unclear) if key == Field.RD_RATIO else figure.value(factor)


def _choice(key: str, text: str) -> str:
    """The code of a choice that is told by its name: 小型, 小型企业, small."""
    return _CHOICES.get(key, {}).get(text.casefold(), text)


def day_in(text: str) -> str:
    """A day as a profile is told it, in whichever way people write it; another text as it is.

    >>> day_in("2020年3月15日"), day_in("2020/3/15"), day_in("2020年3月"), day_in("2020-13-01")
    ('2020-03-15', '2020-03-15', '2020年3月', '2020-13-01')
    """
    match = _DAY.fullmatch(unicodedata.normalize("NFKC", text))
    if match is None:
        return text
    try:
        return date(
            int(match["year"]), int(match["month"] or match["month_zh"]), int(match["day"] or match["day_zh"])
        ).isoformat()
    except ValueError:
        return text


def words_in(text: str) -> list[str]:
    """The words of a list in one cell; `none` and 无 tell that there are none.

    >>> words_in("软件; 机器人"), words_in("无")
    (['软件', '机器人'], [])
    """
    if text.strip().lower() in _NONE_HELD:
        return []
    return [word.strip() for word in _SEPARATORS.split(text) if word.strip()]


def _json_or_text(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _choices_of(key: str) -> dict[str, str]:
    """What each choice of a key is called: by its code, its name, and as a kind of firm (小型企业)."""
    names = CHOICE_NAMES[key].items()
    words = {code: (code, name.zh, name.en, *CHOICE_WORDS.get(code, ())) for code, name in names}
    named = {word.casefold(): str(code) for code, told in words.items() for word in told}
    return named | {f"{name.zh}企业": str(code) for code, name in names if key != "needs"}


_CHOICES = {key: _choices_of(key) for key in CHOICE_NAMES}
