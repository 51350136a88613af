"""Scans, made here by drawing text as a picture: read by the `ocr` extra, refused by name without it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from policymatch.domain.document import Document
from policymatch.reading.documents import read_documents
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.scan import in_lines
from policymatch.terms import load_terms

FONTS = sorted(Path("/usr/share/fonts").glob("**/NotoSansCJK-Regular.ttc"))
CHINESE = [
    "沈阳市科技创新奖励办法",
    "第一条 对高新技术企业给予20万元奖励。",
    "第二条 年度研发费用不低于100万元。",
]
LATIN = ["Notice 2026-03-01", "Grant up to 500000 yuan"]


def scan(path, lines, font):
    """A PDF file of one page that is a picture of lines of text."""
    page = Image.new("RGB", (1240, 700), "white")
    draw = ImageDraw.Draw(page)
    for place, line in enumerate(lines):
        draw.text((90, 90 + 110 * place), line, fill="black", font=font)
    page.save(path, resolution=150)
    return path


def read(path, limits):
    return list(read_documents(path, limits, load_terms()))


def squashed(lines):
    return "".join("".join(lines).split())


def test_a_scan_is_read_line_by_line(tmp_path):
    path = scan(tmp_path / "a.pdf", LATIN, ImageFont.load_default(40))
    [document] = read(path, Limits())
    assert isinstance(document, Document), document
    assert squashed(document.body) == squashed(LATIN)


@pytest.mark.skipif(not FONTS, reason="no Chinese font to draw with (fonts-noto-cjk)")
def test_a_chinese_scan_is_a_document_like_any_other(tmp_path):
    path = scan(tmp_path / "a.pdf", CHINESE, FONTS and ImageFont.truetype(str(FONTS[0]), 44))
    [document] = read(path, Limits())
    assert squashed(document.body) == squashed(CHINESE)
    assert (document.title, document.region) == ("沈阳市科技创新奖励办法", "210100")


def test_without_the_extra_a_scan_is_refused_with_its_name(tmp_path):
    path = scan(tmp_path / "a.pdf", LATIN, ImageFont.load_default(40))
    program = (
        "import sys; sys.modules['rapidocr'] = None\n"
        "from pathlib import Path\n"
        "from policymatch.domain.errors import DocumentEmpty\n"
        "from policymatch.reading.formats.limits import Limits\n"
        "from policymatch.reading.formats.scan import read_scan\n"
        "try: read_scan(Path(sys.argv[1]), Limits())\n"
        "except DocumentEmpty as error: print(error.wording.en, error.wording.zh)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
            "PYTHONIOENCODING": "utf-8",
        },
    )
    assert told.stdout.count("pip install policymatch[ocr]") == 2


def test_pieces_of_one_height_are_one_line():
    def box(left, top):
        return [[left, top], [left + 40, top], [left + 40, top + 10], [left, top + 10]]

    assert in_lines([(box(50, 0), "奖励"), (box(0, 2), "一、"), (box(0, 30), "二、")]) == [
        "一、 奖励",
        "二、",
    ]
