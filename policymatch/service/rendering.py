"""Values as the JSON of the contract: every wording in the one language that was asked for."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from policymatch.domain.wording import Language, Wording

# Most parts of an answer are these; to call for each would take twice as long.
_AS_THEY_ARE = frozenset({str, int, float, bool, type(None)})


def plain(value: Any, language: Language = Language.ZH) -> Any:  # noqa: PLR0911 - a case a kind
    """`value` as lists, dicts and scalars of JSON, its wordings in `language`.

    >>> plain({"why": Wording(zh="符合", en="met"), "on": date(2026, 1, 2)}, Language.EN)
    {'why': 'met', 'on': '2026-01-02'}
    """
    match value:
        case str():
            return value
        case Wording():
            return value.in_language(language)
        case BaseModel():
            return _members(value.__dict__.items(), language)
        case tuple() | list() | frozenset():
            return [part if type(part) in _AS_THEY_ARE else plain(part, language) for part in value]
        case date():
            return value.isoformat()
        case Mapping():
            return _members(((str(name), part) for name, part in value.items()), language)
        case Path():
            return str(value)
    return value


def _members(items: Iterable[tuple[str, Any]], language: Language) -> dict[str, Any]:
    return {name: part if type(part) in _AS_THEY_ARE else plain(part, language) for name, part in items}
