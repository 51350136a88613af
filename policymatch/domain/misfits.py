"""What pydantic finds unfit, told in both languages; its own sentences are English alone."""

from collections.abc import Mapping
from typing import Any

from policymatch.domain.wording import Wording

_SENTENCES = {
    "missing": "缺少这一项",
    "extra_forbidden": "没有这一项，请删去",
    "greater_than_equal": "应不小于 {ge}",
    "greater_than": "应大于 {gt}",
    "less_than_equal": "应不大于 {le}",
    "less_than": "应小于 {lt}",
    "string_too_long": "最多 {max_length} 字",
    "string_too_short": "至少 {min_length} 字",
    "too_long": "最多 {max_length} 项",
    "too_short": "至少 {min_length} 项",
    "string_pattern_mismatch": "格式应符合 {pattern}",
    "enum": "应为其中之一：{expected}",
    "literal_error": "应为其中之一：{expected}",
}
_KINDS = (
    ("date", "应为存在的日期，形如 2026-01-31"),
    ("int", "应为整数"),
    ("float", "应为数"),
    ("finite", "应为有限的数"),
    ("decimal", "应为数"),
    ("bool", "应为 true 或 false"),
    ("string", "应为文字"),
    ("list", "应为列表"),
    ("tuple", "应为列表"),
    ("dict", "应为 JSON 对象"),
    ("model", "应为 JSON 对象"),
    ("union_tag", "不是已知的一种"),
)
_UNFIT = "取值不符合要求"


def wording_of(fault: Mapping[str, Any]) -> Wording:
    """One of the errors that a ValidationError lists, in both languages; its own `wording` where it has one.

    >>> wording_of({"type": "greater_than_equal", "ctx": {"ge": 1}, "msg": "Input should be ..."}).zh
    '应不小于 1'
    """
    kind, context = fault["type"], fault.get("ctx", {})
    own = context.get("wording")
    if isinstance(own, Wording):
        return own
    sentence = _SENTENCES.get(kind) or next((zh for head, zh in _KINDS if kind.startswith(head)), _UNFIT)
    told = {name: _listed(value) if name == "expected" else value for name, value in context.items()}
    return Wording(zh=sentence.format(**told), en=fault["msg"])


def _listed(expected: object) -> str:
    """The alternatives as a Chinese list: 'zh' or 'en' is zh、en."""
    return str(expected).replace(" or ", "、").replace(", ", "、").replace("'", "")
