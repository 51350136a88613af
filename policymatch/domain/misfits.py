"""What pydantic finds unfit, told in both languages; its own sentences are English, and a program's."""

from collections.abc import Mapping
from typing import Any

from policymatch.domain.wording import Wording, counted

_SENTENCES = {
    "missing": Wording(zh="缺少这一项", en="this is missing"),
    "extra_forbidden": Wording(zh="没有这一项，请删去", en="there is no such field; leave it out"),
    "greater_than_equal": Wording(zh="应不小于 {ge}", en="must be at least {ge}"),
    "greater_than": Wording(zh="应大于 {gt}", en="must be more than {gt}"),
    "less_than_equal": Wording(zh="应不大于 {le}", en="must be at most {le}"),
    "less_than": Wording(zh="应小于 {lt}", en="must be less than {lt}"),
    "string_too_long": Wording(zh="最多 {max_length} 字", en="at most {characters} may be given"),
    "string_too_short": Wording(zh="至少 {min_length} 字", en="at least {characters} must be given"),
    "too_long": Wording(zh="最多 {max_length} 项", en="at most {items} may be given"),
    "too_short": Wording(zh="至少 {min_length} 项", en="at least {items} must be given"),
    "string_pattern_mismatch": Wording(zh="格式应符合 {pattern}", en="must match {pattern}"),
    "enum": Wording(zh="应为其中之一：{expected}", en="must be one of: {alternatives}"),
    "literal_error": Wording(zh="应为其中之一：{expected}", en="must be one of: {alternatives}"),
}
_KINDS = (
    (
        "date",
        Wording(zh="应为存在的日期，形如 2026-01-31", en="must be a day that exists, such as 2026-01-31"),
    ),
    ("int", Wording(zh="应为整数", en="must be a whole number")),
    ("float", Wording(zh="应为数", en="must be a number")),
    ("finite", Wording(zh="应为有限的数", en="must be a finite number")),
    ("decimal", Wording(zh="应为数", en="must be a number")),
    ("bool", Wording(zh="应为 true 或 false", en="must be true or false")),
    ("string", Wording(zh="应为文字", en="must be text")),
    ("list", Wording(zh="应为列表", en="must be a list")),
    ("tuple", Wording(zh="应为列表", en="must be a list")),
    ("dict", Wording(zh="应为 JSON 对象", en="must be a JSON object")),
    ("model", Wording(zh="应为 JSON 对象", en="must be a JSON object")),
    ("union_tag", Wording(zh="不是已知的一种", en="is none of the known kinds")),
    ("is_instance", Wording(zh="应为文件", en="must be a file")),
)
_UNFIT = "取值不符合要求"


def wording_of(fault: Mapping[str, Any]) -> Wording:
    """One of the errors that a ValidationError lists, in both languages; its own `wording` where it has one.

    >>> wording_of({"type": "greater_than_equal", "ctx": {"ge": 1}, "msg": "Input should be ..."})
    Wording(zh='应不小于 1', en='must be at least 1')
    """
    kind, context = fault["type"], fault.get("ctx", {})
    own = context.get("wording")
    if isinstance(own, Wording):
        return own
    unfit = Wording(zh=_UNFIT, en="{said}")
    sentence = _SENTENCES.get(kind) or next((told for head, told in _KINDS if kind.startswith(head)), unfit)
    told = _told(context) | {"said": fault["msg"]}
    return Wording(zh=sentence.zh.format(**told), en=sentence.en.format(**told))


def _told(context: Mapping[str, Any]) -> dict[str, Any]:
    """What a sentence may name of an error."""
    told = dict(context)
    length = context.get("max_length", context.get("min_length"))
    if isinstance(length, int):
        told |= {"characters": counted(length, "character"), "items": counted(length, "item")}
    if "expected" in context:
        listed = _listed(context["expected"])
        told |= {"expected": listed, "alternatives": listed.replace("、", ", ")}
    return told


def _listed(expected: object) -> str:
    """The alternatives as a Chinese list: 'zh' or 'en' is zh、en."""
    return str(expected).replace(" or ", "、").replace(", ", "、").replace("'", "")
