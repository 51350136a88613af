"""JSON as it is told to any door: a key that stands twice in one object is a fault, not a choice."""

import json
from collections import Counter
from typing import Any

from policymatch.domain.pointers import writable


class KeyTwice(ValueError):
    """A key that stands twice in one object: which of its values counts is anybody's guess."""

    def __init__(self, key: str) -> None:
        super().__init__(f"“{writable(key)}” stands more than once in one object")
        self.key = writable(key)


def loads_once(text: str | bytes) -> Any:
    """What a JSON text tells.

    Raises ValueError: it is no JSON; KeyTwice, one of them: an object names a key twice.

    >>> loads_once('{"employees": 5}')
    {'employees': 5}
    >>> loads_once('{"employees": 5, "employees": 50}')
    Traceback (most recent call last):
    policymatch.domain.json_text.KeyTwice: “employees” stands more than once in one object
    """
    return json.loads(text, object_pairs_hook=_each_key_once)


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) < len(pairs):
        raise KeyTwice(Counter(key for key, _ in pairs).most_common(1)[0][0])
    return told
