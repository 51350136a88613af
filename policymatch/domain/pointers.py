"""JSON pointers (RFC 6901): where in an input a fault lies."""

from collections.abc import Iterable


def pointer_of(place: Iterable[object]) -> str:
    r"""The pointer of a place; halves of characters are told by their number, for no file can hold them.

    >>> pointer_of(["profile", "a/b", 0]), pointer_of(["~"]), pointer_of([])
    ('/profile/a~1b/0', '/~0', '')
    >>> pointer_of(["a\ud800"])
    '/a\\ud800'
    """
    return writable("".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in place))


def writable(text: str) -> str:
    r"""The text with halves of characters told by their number.

    >>> writable("a\ud800")
    'a\\ud800'
    """
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
