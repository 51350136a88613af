"""Settings read from the environment."""

from pathlib import Path

import pytest

from policymatch.config import Settings, read_settings


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


def test_every_setting_is_told_of_in_the_readme() -> None:
    told = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    table = told.split("## Settings")[1].split("## ")[0]
    assert [name for name in Settings.model_fields if f"_{name.upper()}`" not in table] == []


@pytest.mark.parametrize("name", ["HOME", "SNAPSHOT"])
def test_a_place_is_known_by_its_whole_path(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for told, whole in (("~/data", Path.home() / "data"), ("data", Path.cwd() / "data")):
        monkeypatch.setenv(f"POLICYMATCH_{name}", told)
        assert getattr(read_settings(), name.lower()) == whole
