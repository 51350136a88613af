"""A reader of csv with a bound of its own on the length of a cell.

The bound of the module `csv` is one for a whole process, and belongs to whoever else reads csv in it.
A second copy of the module behind it keeps a bound for itself.
"""

from importlib.util import find_spec, module_from_spec
from types import ModuleType

LONGEST_READ = 16_000_000


def _of_our_own() -> ModuleType:
    spec = find_spec("_csv")
    assert spec is not None, "the module csv is made of it"
    assert spec.loader is not None, "what is found can be loaded"
    own = module_from_spec(spec)
    spec.loader.exec_module(own)
    # Its own bound, 131,072, would end the whole list; so the row alone is refused.
    own.field_size_limit(LONGEST_READ)
    return own


_own = _of_our_own()
csv_reader, CsvError = _own.reader, _own.Error
