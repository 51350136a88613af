"""Reading: seconds per MB of text, format by format, beside the bare parser of the same library.

usage: python benchmarks/bench_reading.py [PATHS...] [--rounds 5]

PATHS are files or folders; without any, the starter corpus is written out in every format. `bare` parses
with the library and keeps its text, in this process; `read` gives documents with all their facts (pdf, docx,
xlsx and html in the confined process, which is running already); `extract` goes on to their measures by
traits alone, `with the network` by both. A
collection is read at once, every other format file by file. MB are of UTF-8 text.
"""

import argparse
import json
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

import docx
import fastexcel
import openpyxl
import pypdfium2
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate
from selectolax.lexbor import LexborHTMLParser

from benchmarks.conditions_of_measuring import interleaved, show_conditions
from policymatch.config import read_settings
from policymatch.domain.document import Document
from policymatch.domain.measure import Policy
from policymatch.reading.documents import read_documents
from policymatch.reading.extract import extract_policy
from policymatch.reading.formats.limits import Limits
from policymatch.service import context_of, extract, starter_corpus
from policymatch.terms import load_terms

PACKAGES = ("selectolax", "pypdfium2", "pdfplumber", "python-docx", "fastexcel", "pydantic")
FONT = "STSong-Light"
MB = 1_000_000


def bare_jsonl(path: Path) -> int:
    return sum(
        len(json.loads(line).get("text") or "") for line in path.read_bytes().splitlines() if line.strip()
    )


def bare_txt(path: Path) -> int:
    return len(path.read_bytes().decode("utf-8", errors="replace"))


def bare_html(path: Path) -> int:
    page = LexborHTMLParser(path.read_bytes())
    return len(page.body.text()) if page.body else 0


def bare_pdf(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return sum(len(page.get_textpage().get_text_bounded()) for page in document)


def bare_docx(path: Path) -> int:
    document = docx.Document(str(path))
    cells = sum(len(cell.text) for table in document.tables for row in table.rows for cell in row.cells)
    return cells + sum(len(paragraph.text) for paragraph in document.paragraphs)


def bare_xlsx(path: Path) -> int:
    book = fastexcel.read_excel(str(path))
    sheets = (book.load_sheet(name, header_row=None, dtypes="string") for name in book.sheet_names)
    return sum(
        len(str(value)) for sheet in sheets for row in sheet.to_arrow().to_pylist() for value in row.values()
    )


BARE: dict[str, Callable[[Path], int]] = {
    "jsonl": bare_jsonl,
    "txt": bare_txt,
    "html": bare_html,
    "pdf": bare_pdf,
    "docx": bare_docx,
    "xlsx": bare_xlsx,
}


def write_corpus(folder: Path) -> list[Path]:
    """The starter corpus in every format, a file a document; the collection is one file."""
    documents = [p.document for p in extract([starter_corpus()], read_settings()) if isinstance(p, Policy)]
    for document in documents:
        lines = document.body.split("\n")
        (folder / f"{document.id}.txt").write_text(document.body, encoding="utf-8")
        page = "".join(f"<p>{line}</p>" for line in lines)
        head = f"<head><meta charset=utf-8><title>{document.title}</title></head>"
        (folder / f"{document.id}.html").write_text(
            f"<html>{head}<body>{page}</body></html>", encoding="utf-8"
        )
        write_word(folder / f"{document.id}.docx", lines)
        write_sheet(folder / f"{document.id}.xlsx", lines)
        write_print(folder / f"{document.id}.pdf", lines)
    rows = [{"id": d.id, "title": d.title, "text": d.body} for d in documents]
    text = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / "corpus.jsonl").write_text(text, encoding="utf-8")
    return [folder]


def write_word(path: Path, lines: Sequence[str]) -> None:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))


def write_sheet(path: Path, lines: Sequence[str]) -> None:
    book = openpyxl.Workbook()
    for line in lines:
        book.active.append([line])
    book.save(path)


def write_print(path: Path, lines: Sequence[str]) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    style = ParagraphStyle("body", fontName=FONT, fontSize=12, leading=18, wordWrap="CJK")
    SimpleDocTemplate(str(path)).build([Paragraph(line, style) for line in lines])


def files_by_format(paths: Sequence[Path]) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = defaultdict(list)
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if (kind := file.suffix.lower().removeprefix(".")) in BARE:
                found[kind].append(file)
    return {kind: found[kind] for kind in BARE if kind in found}


def read_all(files: Sequence[Path]) -> list[Document]:
    limits, terms = Limits(), load_terms()
    return [
        item for file in files for item in read_documents(file, limits, terms) if isinstance(item, Document)
    ]


def measure(kind: str, files: Sequence[Path], rounds: int) -> None:
    documents = read_all(files)
    if not documents:
        print(f"{kind:6} none of {len(files)} files could be read")
        return
    terms, context = load_terms(), context_of(read_settings())
    parts = {
        "bare": lambda _: sum(map(BARE[kind], files)),
        "read": lambda _: read_all(files),
        "extract": lambda _: [extract_policy(document, terms) for document in documents],
        "context": lambda _: [extract_policy(document, terms, context=context) for document in documents],
    }
    megabytes = sum(len(document.body.encode()) for document in documents) / MB
    taken = interleaved(parts, rounds=rounds, repeats=1)
    bare, read, whole, around = (statistics.median(taken[name]) / megabytes for name in parts)
    ratios = [r / b for r, b in zip(taken["read"], taken["bare"], strict=True)]
    print(
        f"{kind:6} {len(documents):4} documents {megabytes:6.3f} MB  bare {bare:8.4f}  read {read:8.4f} s/MB "
        f" read over bare {statistics.median(ratios):7.2f} [{min(ratios):.2f}, {max(ratios):.2f}]   "
        f"extract {whole:7.2f} s/MB, with the network {around:7.2f} s/MB"
    )


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("paths", nargs="*", type=Path)
    given.add_argument("--rounds", type=int, default=5)
    wish = given.parse_args()
    show_conditions()
    print(*(f"{name} {version(name)}" for name in PACKAGES))
    with tempfile.TemporaryDirectory() as folder:
        for kind, files in files_by_format(wish.paths or write_corpus(Path(folder))).items():
            measure(kind, files, wish.rounds)


if __name__ == "__main__":
    main()
