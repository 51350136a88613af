"""A browser, and the address of a server that it looks at."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from policymatch.config import Settings
from policymatch.service import Snapshot
from tests.e2e.server import serving

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="module")
def address(settings: Settings, snapshot: Snapshot) -> Iterator[str]:
    with serving(settings) as server:
        yield server.address


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    if not CHROMIUM.exists():
        pytest.skip("there is no chromium here")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=SWITCHES)
        yield chromium
        chromium.close()
