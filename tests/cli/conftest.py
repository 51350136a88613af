"""What the tests of the command line share: a call of it, and a firm."""

import json
import sys
from pathlib import Path

import pytest

from policymatch.cli import main

FIRM = {"id": "firm-1", "region": "沈阳市浑南区", "titles": ["high_tech"], "description": "协作机器人"}


class Run:
    """One call of the command line."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys, self._monkeypatch = capsys, monkeypatch

    def __call__(self, *arguments: object) -> tuple[int, str, str]:
        self._monkeypatch.setattr(sys, "argv", ["policymatch", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        said = self._capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, settings) -> Run:
    monkeypatch.setenv("POLICYMATCH_HOME", str(settings.home))
    monkeypatch.setenv("POLICYMATCH_SNAPSHOT", str(settings.snapshot))
    return Run(capsys, monkeypatch)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "firm.json"
    path.write_text(json.dumps(FIRM), encoding="utf-8")
    return path
