"""A real client on a real snapshot."""

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from policymatch.config import Settings
from policymatch.service import Snapshot


@pytest.fixture(scope="session")
def client(settings: Settings, snapshot: Snapshot) -> FlaskClient:
    return create_app(settings).test_client()
