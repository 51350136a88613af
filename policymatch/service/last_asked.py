"""Values that took long to reckon. The last ones asked for are kept, within a number of bytes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class LastAsked(Generic[K, V]):
    """The values that were asked for last, by key. Together they take at most `most_bytes`; one is always
    kept.

    Two requests at once may both reckon a value and put it. The later one stays.

    >>> kept = LastAsked[str, str](10, lambda key, value: len(key) + len(value))
    >>> kept.put("氢", "12345"), kept.put("光", "12345")
    (None, None)
    >>> kept.get("氢"), kept.get("光")
    (None, '12345')
    """

    def __init__(self, most_bytes: int, bytes_of: Callable[[K, V], int]) -> None:
        self._most_bytes, self._bytes_of = most_bytes, bytes_of
        self._values: OrderedDict[K, V] = OrderedDict()
        self._bytes = 0
        self._alone = Lock()

    def get(self, key: K) -> V | None:
        """The value of a key, which counts as asked for now; None where it is not kept."""
        with self._alone:
            if (known := self._values.get(key)) is not None:
                self._values.move_to_end(key)
            return known

    def put(self, key: K, value: V) -> None:
        """Keep a value in place of what its key had; the oldest go where there is no room."""
        with self._alone:
            if (before := self._values.pop(key, None)) is not None:
                self._bytes -= self._bytes_of(key, before)
            self._values[key] = value
            self._bytes += self._bytes_of(key, value)
            while self._bytes > self._most_bytes and len(self._values) > 1:
                oldest = self._values.popitem(last=False)
                self._bytes -= self._bytes_of(*oldest)
