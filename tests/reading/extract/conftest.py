"""What the tests of extraction share: a way to the measures of a text of 沈阳市浑南区."""

from collections.abc import Callable

import pytest

from policymatch.domain.document import Document
from policymatch.domain.measure import Measure
from policymatch.reading.extract import extract_policy
from policymatch.terms import load_terms


@pytest.fixture(scope="session")
def measures_of() -> Callable[[str], tuple[Measure, ...]]:
    def measures(body: str) -> tuple[Measure, ...]:
        document = Document(id="d", title=body.partition("\n")[0], body=body, region="210112")
        return extract_policy(document, load_terms()).measures

    return measures
