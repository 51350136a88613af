"""What the tests of facts share."""

from collections.abc import Callable
from typing import Any

import pytest

from policymatch.domain.document import Document
from policymatch.reading.metadata import document_facts
from policymatch.terms import load_terms


@pytest.fixture(scope="session")
def read() -> Callable[..., Document]:
    """The facts of a body; its first line is its title unless one is given."""

    def reading(body: str, **given: Any) -> Document:
        title = given.pop("title", body.split("\n", 1)[0])
        return document_facts(Document(id="d", title=title, body=body, **given), load_terms())

    return reading
