"""Values as the JSON of the contract: every wording in the one language that was asked for."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from policymatch.domain.wording import Language, Wording


def plain(value: Any, language: Language = Language.ZH) -> Any:  # noqa: PLR0911 - a case a kind
    """`value` as lists, dicts and scalars of JSON, its wordings in `language`.

    >>> plain({"why": Wording(zh="符合", en="met"), "on": date(2026, 1, 2)}, Language.EN)
    {'why': 'met', 'on': '2026-01-02'}
    """
    match value:
        case Wording():
            return value.in_language(language)
        case BaseModel():
            return {name: plain(part, language) for name, part in value.__dict__.items()}
        case Mapping():
            return {str(name): plain(part, language) for name, part in value.items()}
        case tuple() | list() | frozenset():
            return [plain(part, language) for part in value]
        case date():
            return value.isoformat()
        case Path():
            return str(value)
    return value
