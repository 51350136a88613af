"""The cells of a table, which are text, turned into the values that a profile is told in."""

import json
import re
from typing import Any

from policymatch.domain.fields import FIELD_SPECS, Field, Shape

_BAND = re.compile(r"(-?[\d.eE+]*)\s*(?:\.\.|~|～|至|-)\s*([\d.eE+]*)")
_SEPARATORS = re.compile(r"[;；|、\n]+")
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
_NONE_HELD = {"none", "无", "[]"}


def told_by(row: dict[str, Any]) -> dict[str, Any]:
    """What a row tells: empty cells are not told; columns that are typed already stay as they are.

    >>> told_by({"id": "7", "revenue_yuan": "5e6-2e7", "titles": "high_tech；tech_sme", "listed": ""})
    {'id': '7', 'revenue_yuan': {'min': 5000000.0, 'max': 20000000.0}, 'titles': ['high_tech', 'tech_sme']}
    """
    return {name: _value(name, cell) for name, cell in row.items() if not _is_empty(cell)}


def _is_empty(cell: Any) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _value(name: str, cell: Any) -> Any:
    if not isinstance(cell, str):
        return cell
    text = cell.strip()
    if text[0] in "[{":
        return _json_or_text(text)
    if name in _LISTS:
        return words_in(text)
    spec = FIELD_SPECS.get(Field(name)) if name in set(Field) else None
    if spec and spec.shape is Shape.FIGURE:
        return figure_of(text)
    if spec and spec.shape is Shape.FLAG:
        return _FLAGS.get(text.lower(), text)
    return text


def words_in(text: str) -> list[str]:
    """The words of a list in one cell; `none` and 无 tell that there are none.

    >>> words_in("软件; 机器人"), words_in("无")
    (['软件', '机器人'], [])
    """
    if text.strip().lower() in _NONE_HELD:
        return []
    return [word.strip() for word in _SEPARATORS.split(text) if word.strip()]


def figure_of(text: str) -> Any:
    """A number or a band; text that is neither comes back as it is, for the profile to refuse.

    >>> figure_of("1,200"), figure_of("..30"), figure_of("about 5"), figure_of("-0.2")
    (1200.0, {'min': None, 'max': 30.0}, 'about 5', -0.2)
    """
    plain = text.replace(",", "").replace("，", "")
    try:
        return float(plain)
    except ValueError:
        pass
    band = _BAND.fullmatch(plain)
    try:
        return {"min": _end(band[1]), "max": _end(band[2])} if band else text
    except ValueError:
        return text


def _end(text: str) -> float | None:
    return float(text) if text else None


def _json_or_text(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
