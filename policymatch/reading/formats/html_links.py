"""Links of a page to files that lie beside it."""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import parse_qsl, unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from policymatch.reading.file_links import FILE_KINDS, Link
from policymatch.reading.normalise import clean_text

_FILE_END = re.compile(rf"\.(?:{FILE_KINDS})$", re.IGNORECASE)
_LONGEST_NAME = 200
_MOST_LINKS = 100
_MOST_CHARACTERS = 2000


def file_links(page: LexborHTMLParser) -> tuple[Link, ...]:
    """The links of a page to documents, each file once, in their order.

    The file is the last part of the address, else a value of its query (`downfile.jsp?filename=a.doc`),
    else what the words of the link say.
    """
    found: dict[str, Link] = {}
    for link in _links(page):
        found.setdefault(link.file, link)
    return tuple(islice(found.values(), _MOST_LINKS))


def _links(page: LexborHTMLParser) -> Iterator[Link]:
    for node in page.css("a[href]"):
        text = " ".join(clean_text(node.text()[:_MOST_CHARACTERS]).split())
        for name in (*_names((node.attributes.get("href") or "")[:_MOST_CHARACTERS]), text):
            if len(name) <= _LONGEST_NAME and "/" not in name and _FILE_END.search(name):
                yield Link(text=text, file=name)
                break


def _names(address: str) -> Iterator[str]:
    try:
        parts = urlsplit(address)
    except ValueError:
        return
    yield unquote(parts.path.rsplit("/", 1)[-1])
    yield from (value.rsplit("/", 1)[-1] for _, value in parse_qsl(parts.query)[:20])
