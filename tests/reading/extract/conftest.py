"""What the tests of extraction share: a way to the measures of a text of 沈阳市浑南区."""

from collections.abc import Callable
from typing import Protocol

import pytest

from policymatch.domain.document import Document
from policymatch.domain.measure import Measure
from policymatch.reading.extract import extract_policy
from policymatch.reading.metadata import document_facts
from policymatch.terms import load_terms


class MeasuresOf(Protocol):
    """The measures of a text."""

    def __call__(self, body: str, *, may_be_none: bool = False) -> tuple[Measure, ...]:
        """What the text offers; an answer that is empty fails the test, unless it may be."""


@pytest.fixture(scope="session")
def measures_of() -> MeasuresOf:
    """Reads a text. What all measures are like says nothing where none was found, so there has to be one."""

    def measures(body: str, *, may_be_none: bool = False) -> tuple[Measure, ...]:
        document = Document(id="d", title=body.partition("\n")[0], body=body, region="210112")
        found = extract_policy(document, load_terms()).measures
        assert found or may_be_none, f"nothing is offered in: {body[:200]}"
        return found

    return measures


@pytest.fixture(scope="session")
def document_of() -> Callable[[str], Document]:
    """The facts of a text, as a document of its own."""

    def facts(body: str) -> Document:
        return document_facts(Document(id="d", title=body.partition("\n")[0], body=body), load_terms())

    return facts
