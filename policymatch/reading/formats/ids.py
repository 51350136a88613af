"""Names of documents that are safe in a URL."""

import hashlib
import re

_UNSAFE = re.compile(r"[^A-Za-z0-9._~-]+")
_MOST_CHARACTERS = 80


def document_id(name: str) -> str:
    """The name itself where it is safe in a URL, else its safe part and eight digits of its hash.

    >>> document_id("bj-guide-001"), document_id("关于 支持")
    ('bj-guide-001', 'doc-94262b27')
    """
    safe = _UNSAFE.sub("-", name).strip("-.")
    if safe == name and len(name) <= _MOST_CHARACTERS:
        return name
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{safe[:_MOST_CHARACTERS].strip('-.') or 'doc'}-{digest}"


class DistinctIds:
    """Gives each document of a build an id of its own: the second `a` becomes `a-2`."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, name: str) -> str:
        """The id for a document of this name.

        >>> ids = DistinctIds()
        >>> ids.take("a"), ids.take("a")
        ('a', 'a-2')
        """
        wanted = document_id(name)
        found, count = wanted, 1
        while found in self._taken:
            count += 1
            found = f"{wanted}-{count}"
        self._taken.add(found)
        return found
