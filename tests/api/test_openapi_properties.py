"""Whatever the OpenAPI document allows, the service answers as the document says."""

import pytest
import schemathesis
from hypothesis import HealthCheck, given
from hypothesis import settings as trials
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.app import create_app
from policymatch.config import Settings
from policymatch.service import Snapshot

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
FEW, MANY = 15, 600


def hold(settings: Settings, examples: int) -> None:
    """Call every route but the upload of lists with what its description allows."""
    schema = schemathesis.openapi.from_wsgi("/openapi.json", create_app(settings))
    for found in schema.exclude(path="/v1/batch").get_all_operations():
        operation = found.ok()

        @given(case=operation.as_strategy())
        @trials(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        def answers_as_described(case: schemathesis.Case) -> None:
            case.call_and_validate(checks=CHECKS)

        answers_as_described()


def test_every_route_keeps_to_its_description(settings: Settings, snapshot: Snapshot) -> None:
    hold(settings, FEW)


@pytest.mark.nightly
def test_every_route_keeps_to_its_description_over_many_cases(settings: Settings, snapshot: Snapshot) -> None:
    hold(settings, MANY)
