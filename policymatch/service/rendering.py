"""Values as the JSON of the contract: every wording in the one language that was asked for."""

from typing import Any

from pydantic_core import to_json, to_jsonable_python

from policymatch.domain.wording import Language


def plain(value: Any, language: Language = Language.ZH) -> Any:
    """`value` as lists, dicts and scalars of JSON, its wordings in `language`.

    >>> from datetime import date
    >>> from policymatch.domain.wording import Wording
    >>> plain({"why": Wording(zh="符合", en="met"), "on": date(2026, 1, 2)}, Language.EN)
    {'why': 'met', 'on': '2026-01-02'}
    """
    return to_jsonable_python(value, context=language)


def json_of(value: Any, language: Language = Language.ZH, *, without: frozenset[str] = frozenset()) -> bytes:
    """The JSON of `plain`, Chinese as Chinese, three times as fast as by way of it; `without` these fields.

    >>> json_of({"met": True}).decode()
    '{"met":true}'
    """
    return to_json(value, context=language, exclude=set(without) or None)
