"""A wheel holds everything, and works in an empty environment from another folder."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INSIDE = (
    "policymatch/_corpus/terms/regions.toml",
    "policymatch/_corpus/policies/cn-high-tech-recognition.json",
    "policymatch/_models/encoder/manifest.toml",
    "policymatch/_models/ranker/ranker.json",
    "api/templates/form.html",
    "api/static/page.css",
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("wheel")
    command = [
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        str(place),
        str(ROOT),
    ]
    subprocess.run([sys.executable, "-m", *command], check=True, capture_output=True)
    return next(place.glob("*.whl"))


def test_data_templates_and_every_module_are_inside(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    modules = {
        str(path.relative_to(ROOT)) for room in ("policymatch", "api") for path in (ROOT / room).rglob("*.py")
    }
    assert set(INSIDE) | modules <= inside


def test_nothing_but_the_two_packages_is_inside(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"policymatch", "api"}


@pytest.mark.nightly
def test_it_builds_and_matches_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    environment, home = tmp_path / "environment", tmp_path / "home"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    subprocess.run([environment / "bin" / "pip", "install", "--quiet", str(wheel)], check=True)
    profile = tmp_path / "firm.json"
    profile.write_text('{"region": "沈阳市", "description": "协作机器人"}', encoding="utf-8")
    policymatch, settings = environment / "bin" / "policymatch", {"POLICYMATCH_HOME": str(home)}
    subprocess.run([policymatch, "build"], check=True, env=settings, cwd=tmp_path)
    found = subprocess.run(
        [policymatch, "match", profile],
        check=True,
        env=settings,
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert '"verdict"' in found.stdout
