"""Settings read from the environment."""

import pytest

from policymatch.config import read_settings


def test_a_variable_set_to_nothing_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POLICYMATCH_HOME", raising=False)
    monkeypatch.delenv("POLICYMATCH_TOKEN", raising=False)
    unset = read_settings()
    monkeypatch.setenv("POLICYMATCH_HOME", "")
    monkeypatch.setenv("POLICYMATCH_TOKEN", "")
    assert read_settings() == unset


def test_an_empty_token_opens_no_route(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYMATCH_TOKEN", "")
    assert read_settings().token is None
