"""Makes every hostile file: `python -m tests.malicious.make FOLDER`."""

import sys
from itertools import chain
from pathlib import Path

from tests.malicious.offices import offices
from tests.malicious.pages import pages
from tests.malicious.prints import prints
from tests.malicious.texts import records, texts


def hostile_files():
    """Names and bytes of all hostile files, one kind after the other."""
    return chain(texts(), records(), pages(), prints(), offices())


def make(folder):
    """Writes the files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in hostile_files():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
