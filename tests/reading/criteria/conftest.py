"""What the tests of the condition reader share: the terms, and a way to read one passage."""

from collections.abc import Callable

import pytest

from policymatch.domain.condition import AllOf, Criterion, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from policymatch.terms import load_terms

SHENYANG = "210100"


@pytest.fixture(scope="session")
def terms():
    return load_terms()


@pytest.fixture(scope="session")
def read(terms) -> Callable[..., AllOf]:
    """Reads texts, each in its role, as if they were one document of 沈阳."""

    def reading(*, region: str | None = SHENYANG, **texts: str) -> AllOf:
        body, passages = "", []
        for role, text in texts.items():
            passages.append(Passage(role=PassageRole(role), start=len(body), end=len(body) + len(text)))
            body += text + "\n"
        condition = read_condition(body, passages, terms, region)
        for leaf in leaves_of(condition):
            assert leaf.quote is not None
            assert leaf.quote.is_literal_in(body)
        return condition

    return reading


@pytest.fixture(scope="session")
def asked(read) -> Callable[..., set[tuple[object, ...]]]:
    """The testable criteria of texts, as (field, op, value)."""

    def asking(**texts: str) -> set[tuple[object, ...]]:
        leaves = leaves_of(read(**texts))
        return {(str(x.field), str(x.op), x.value) for x in leaves if isinstance(x, Criterion)}

    return asking


@pytest.fixture(scope="session")
def asked_fields(asked) -> Callable[..., set[object]]:
    """The fields that texts ask about."""

    def asking(**texts: str) -> set[object]:
        return {field for field, _, _ in asked(**texts)}

    return asking
