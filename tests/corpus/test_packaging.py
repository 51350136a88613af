"""The data that must travel in the wheel, and the list of packages that would leave them behind."""

from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _setup() -> ConfigParser:
    setup = ConfigParser(interpolation=None)
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    return setup


def _folders_of_code() -> set[str]:
    files = (path for name in ("policymatch", "api") for path in (ROOT / name).rglob("__init__.py"))
    return {".".join(path.parent.relative_to(ROOT).parts) for path in files}


@pytest.mark.skipif("find:" in _setup()["options"]["packages"], reason="the packages are found, not listed")
def test_every_package_and_both_folders_of_data_are_listed() -> None:
    listed = set(_setup()["options"]["packages"].split())
    assert listed == _folders_of_code() | {"policymatch._corpus", "policymatch._models"}


@pytest.mark.parametrize("folder", ["corpus", "models"])
def test_the_folders_of_data_hold_files(folder: str) -> None:
    assert any(path.is_file() for path in (ROOT / folder).rglob("*"))
