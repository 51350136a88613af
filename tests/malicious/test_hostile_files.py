"""Hostile files: each is refused with a typed error or gives clean text, within its limits."""

import time

import psutil
import pytest

from policymatch.domain.document import Document
from policymatch.domain.errors import DocumentError
from policymatch.domain.wording import Language
from policymatch.reading.documents import read_documents
from policymatch.reading.formats.limits import Limits
from policymatch.terms import load_terms
from tests.malicious.make import hostile_files
from tests.malicious.offices import offices
from tests.malicious.pages import pages
from tests.malicious.prints import prints
from tests.malicious.texts import records, texts

SAMPLE = {
    *(
        "zero-bytes.txt",
        "utf8-broken.txt",
        "gb18030-broken.txt",
        "utf16-lone.txt",
        "repeated-0.txt",
        "repeated-2.txt",
    ),
    *("deep.json", "lone-half.json", "mixed.jsonl", "wild-ids.jsonl"),
    *(
        "deep-div.html",
        "deep-details.html",
        "attributes.html",
        "laughs.html",
        "declared-codec.html",
        "menu.html",
    ),
    *(
        "encrypted.pdf",
        "cut-50.pdf",
        "loop-of-pages.pdf",
        "deep-arrays.pdf",
        "picture-bomb.pdf",
        "zero-bomb.pdf",
    ),
    *(
        "bomb.docx",
        "lying-size.docx",
        "outside-entity.docx",
        "laughs.docx",
        "wide-cell.docx",
        "own-parent-style.docx",
    ),
    *(
        "encrypted.docx",
        "far-cell.xlsx",
        "bomb.xlsx",
        "entity.xlsx",
        "old.doc",
        "program.exe",
        "really-docx.pdf",
    ),
}
SECONDS = 30
BYTES = 1 << 30
UNPACKED_BYTES = 1 << 26
SECRET = "root:"


def check(tmp_path, name, content, limits):
    """Reads one hostile file and holds what comes of it against what may come of it."""
    path = tmp_path / name
    path.write_bytes(content)
    started = time.monotonic()
    found = list(read_documents(path, limits, load_terms()))
    assert time.monotonic() - started < SECONDS + 5, name
    assert found, name
    for one in found:
        if isinstance(one, Document):
            assert one.model_dump_json().encode(), name
            assert SECRET not in one.body, name
        else:
            assert isinstance(one.error, DocumentError), name
            assert all(one.error.in_language(language) for language in Language), name
    path.unlink()


@pytest.fixture(scope="session")
def limits():
    return Limits(seconds=SECONDS, memory_bytes=BYTES, unpacked_bytes=UNPACKED_BYTES, ocr=False)


@pytest.mark.parametrize("make", [texts, records, pages, prints, offices])
def test_a_sample_of_hostile_files_does_no_harm(tmp_path, make, limits):
    for name, content in make():
        if name in SAMPLE:
            check(tmp_path, name, content, limits)


@pytest.mark.nightly
def test_no_hostile_file_does_harm(tmp_path, limits):
    names = []
    for name, content in hostile_files():
        check(tmp_path, name, content, limits)
        names.append(name)
    assert len(names) == len(set(names)) >= 120
    children = psutil.Process().children(recursive=True)
    assert all(child.memory_info().rss <= BYTES for child in children)


def test_a_device_and_a_pipe_are_not_read(tmp_path):
    import os

    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    for name in ("pipe.txt", "zero.txt"):
        (refused,) = read_documents(tmp_path / name, Limits(), load_terms())
        assert isinstance(refused.error, DocumentError)


def test_a_file_that_takes_too_long_is_stopped_and_the_next_is_read(tmp_path):
    hurried = Limits(seconds=0.2)
    content = dict(pages())
    (tmp_path / "a.html").write_bytes(content["wide-row.html"])
    (tmp_path / "b.html").write_bytes(content["declared-wrong.html"])
    (refused,) = read_documents(tmp_path / "a.html", hurried, load_terms())
    assert "0.2 seconds" in str(refused.error)
    (document,) = read_documents(tmp_path / "b.html", hurried, load_terms())
    assert "20万元" in document.body
