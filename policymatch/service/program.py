"""What the program is made of: whoever changes a line, a table, a model or a library makes it another one.

Nobody has to remember to count a version up.
"""

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from policymatch.search.folders import hashes_of
from policymatch.search.source import fingerprint_of
from policymatch.terms import packaged_folder

# What else moves the last bits of a figure, and so perhaps a label or an order; openvino need not be there.
_LIBRARIES = ("numpy", "onnxruntime", "openvino", "scikit-learn", "tokenizers")


@cache
def program_mark() -> str:
    """The SHA-256 over all that answers hang on beside snapshot and settings: code, tables, models."""
    data = [hashes_of(packaged_folder("models")), hashes_of(packaged_folder("corpus") / "terms")]
    return fingerprint_of([code_below("."), data, library_versions()])


def code_below(room: str) -> dict[str, str]:
    """The SHA-256 of every file of code below a folder of the package, by its path there."""
    package = Path(__file__).resolve().parents[1]
    return {name: told for name, told in hashes_of(package / room).items() if name.endswith(".py")}


def library_versions() -> dict[str, str | None]:
    """The versions of the libraries that reckon; None of one that is not there."""
    return {library: _version_of(library) for library in _LIBRARIES}


def _version_of(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None
