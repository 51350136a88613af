"""Whatever the OpenAPI document allows, the service answers as the document says."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase
from hypothesis import settings as trials
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.app import create_app

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@pytest.fixture
def described(settings, snapshot):
    return schemathesis.openapi.from_wsgi("/openapi.json", create_app(settings))


schema = schemathesis.pytest.from_fixture("described")
SUPPRESSED = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much]


@schema.exclude(path_regex="/v1/batch").parametrize()
@trials(max_examples=12, phases=[Phase.explicit, Phase.generate], suppress_health_check=SUPPRESSED, deadline=None)
def test_every_route_keeps_to_its_description(case) -> None:
    case.call_and_validate(checks=CHECKS)
