"""What the tests of extraction share: a way to the measures of a text of 沈阳市浑南区."""

from collections.abc import Callable

import pytest

from policymatch.domain.document import Document
from policymatch.domain.measure import Measure
from policymatch.reading.extract import extract_policy
from policymatch.reading.metadata import document_facts
from policymatch.terms import load_terms


@pytest.fixture(scope="session")
def measures_of() -> Callable[[str], tuple[Measure, ...]]:
    def measures(body: str) -> tuple[Measure, ...]:
        document = Document(id="d", title=body.partition("\n")[0], body=body, region="210112")
        return extract_policy(document, load_terms()).measures

    return measures


@pytest.fixture(scope="session")
def document_of() -> Callable[[str], Document]:
    """The facts of a text, as a document of its own."""

    def facts(body: str) -> Document:
        return document_facts(Document(id="d", title=body.partition("\n")[0], body=body), load_terms())

    return facts
