"""Hostile docx and xlsx files."""

import io
import struct
import zipfile

import docx
import openpyxl

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PAGE = f"<w:document {_W}><w:body>%s</w:body></w:document>"
_PARAGRAPH = "<w:p><w:r><w:t>给予20万元奖励</w:t></w:r></w:p>"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def offices():
    """Names and bytes of hostile .docx and .xlsx files."""
    yield from _docx()
    yield from _xlsx()
    for suffix in ("docx", "xlsx"):
        yield f"encrypted.{suffix}", _OLE + "EncryptedPackage".encode("utf-16-le") + bytes(500)
        yield f"empty.{suffix}", b""
        yield f"noise.{suffix}", bytes(range(256)) * 100
        yield f"marks-only.{suffix}", b"PK\x03\x04" + bytes(200)
    yield "old.doc", _OLE + "WordDocument".encode("utf-16-le")
    yield "old.xls", _OLE + "Workbook".encode("utf-16-le")
    yield "archive.zip", _zip({"a.txt": b"hello"})
    yield "program.exe", b"MZ" + bytes(300)
    yield "no-suffix", b"text"
    yield "really-docx.pdf", _word("<w:p/>" + _PARAGRAPH)
    yield "really-docx.txt", _word(_PARAGRAPH)
    yield "really-xlsx.docx", _sheet("<row><c t='inlineStr'><is><t>a</t></is></c></row>")
    yield "really-html.txt", "<!DOCTYPE html><p>第一条 给予奖励</p>".encode()
    yield "really-pdf.txt", b"%PDF-1.4\n1 0 obj<<>>endobj"


def _docx():
    good = _word(_PARAGRAPH * 20)
    yield "bomb.docx", _word("", parts={"word/media/a.bin": b"\0" * 100_000_000})
    yield "bomb-in-text.docx", _word("<w:p><w:r><w:t>" + "a" * 30_000_000 + "</w:t></w:r></w:p>")
    yield "lying-size.docx", _lying(_word("<w:p><w:r><w:t>" + "a" * 40_000_000 + "</w:t></w:r></w:p>"))
    yield "many-entries.docx", _word(_PARAGRAPH, parts={f"x/{n}": b"" for n in range(25_000)})
    yield "outside-entity.docx", _doctyped('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;")
    yield "outside-dtd.docx", _doctyped('<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd">', "a")
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    yield "laughs.docx", _doctyped(f"<!DOCTYPE d [{laughs}]>", "&a11;")
    yield "square.docx", _doctyped(f'<!DOCTYPE d [<!ENTITY a "{"x" * 100_000}">]>', "&a;" * 10_000)
    yield "deep.docx", _word("<w:x>" * 100_000 + "</w:x>" * 100_000)
    yield "deep-tables.docx", _word("<w:tbl><w:tr><w:tc>" * 80 + _PARAGRAPH + "</w:tc></w:tr></w:tbl>" * 80)
    yield (
        "wide-cell.docx",
        _word(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="900000000"/></w:tcPr>'
            f"{_PARAGRAPH}</w:tc></w:tr></w:tbl>"
        ),
    )
    yield "many-paragraphs.docx", _word(_PARAGRAPH * 60_000)
    yield (
        "many-cells.docx",
        _word("<w:tbl>" + "<w:tr>" + f"<w:tc>{_PARAGRAPH}</w:tc>" * 20_000 + "</w:tr></w:tbl>"),
    )
    yield (
        "wrong-numbers.docx",
        _word(
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="7"/><w:numId w:val="999"/></w:numPr></w:pPr>'
            "<w:r><w:t>a</w:t></w:r></w:p>"
        ),
    )
    yield (
        "not-numbers.docx",
        _word('<w:p><w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="y"/></w:numPr></w:pPr></w:p>'),
    )
    yield "own-parent-style.docx", _own_parent()
    yield "no-text.docx", _word("<w:p/>")
    yield "other-root.docx", _zip(_parts(b"<html/>"))
    yield "no-main-part.docx", _zip({"[Content_Types].xml": b"<Types/>"})
    yield "no-types.docx", _zip({"word/document.xml": (_PAGE % _PARAGRAPH).encode()})
    yield "twice.docx", _word(_PARAGRAPH, parts={"word/document.xml": b"<x"})
    yield "upwards.docx", _word(_PARAGRAPH, parts={"../../../tmp/x": b"x"})
    yield "broken-check.docx", good.replace("给予".encode(), b"\0" * 6)
    yield "not-utf8.docx", _zip(_parts((_PAGE % _PARAGRAPH).encode()[:-40] + b"\xff\xff</w:body>"))
    for share in (5, 50, 95):
        yield f"cut-{share}.docx", good[: len(good) * share // 100]


def _xlsx():
    cell = "<row r='1'><c r='A1' t='inlineStr'><is><t>给予20万元</t></is></c></row>"
    good = _sheet(cell * 3)
    yield "bomb.xlsx", _sheet(cell, {"xl/sharedStrings.xml": b"<sst>" + b"<si><t>a</t></si>" * 6_000_000})
    yield "lying-size.xlsx", _lying(_sheet("<row>" + "<c/>" * 4_000_000 + "</row>"))
    yield "far-cell.xlsx", _sheet(cell + "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")
    yield "beyond-cell.xlsx", _sheet("<row r='99999999999'><c r='ZZZZZZ99999999999'><v>1</v></c></row>")
    yield "wrong-string.xlsx", _sheet("<row r='1'><c r='A1' t='s'><v>999999</v></c></row>")
    yield "wrong-size.xlsx", _sheet(cell).replace(b"A1", b"A0")
    yield "entity.xlsx", _sheet('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + cell)
    yield "deep.xlsx", _sheet("<x>" * 100_000)
    yield (
        "many-rows.xlsx",
        _sheet("".join(f"<row r='{n}'><c r='A{n}'><v>1</v></c></row>" for n in range(1, 100_000))),
    )
    yield "no-rows.xlsx", _sheet("")
    yield "no-book.xlsx", _zip({"xl/other.xml": b"<x/>"})
    yield "wrong-book.xlsx", _zip({"xl/workbook.xml": b"<x", "[Content_Types].xml": b"<Types/>"})
    for share in (5, 50, 95):
        yield f"cut-{share}.xlsx", good[: len(good) * share // 100]


def _zip(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as container:
        for name, content in parts.items():
            container.writestr(name, content)
    return out.getvalue()


def _parts(main):
    """The parts of an ordinary Word file with another main part."""
    out = io.BytesIO()
    docx.Document().save(out)
    with zipfile.ZipFile(out) as container:
        parts = {name: container.read(name) for name in container.namelist()}
    return parts | {"word/document.xml": main}


def _word(inside, parts=()):
    return _zip(_parts((_PAGE % inside).encode()) | dict(parts))


def _doctyped(doctype, text):
    page = _PAGE % f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    return _zip(_parts(f'<?xml version="1.0"?>{doctype}{page}'.encode()))


def _own_parent():
    parts = _parts(
        (_PAGE % _PARAGRAPH.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="X"/></w:pPr>')).encode()
    )
    style = b'<w:style w:type="paragraph" w:styleId="X"><w:name w:val="X"/><w:basedOn w:val="X"/></w:style>'
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"</w:styles>", style + b"</w:styles>")
    return _zip(parts)


def _sheet(rows, more=()):
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    with zipfile.ZipFile(out) as container:
        parts = {name: container.read(name) for name in container.namelist()}
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/worksheets/sheet1.xml"] = (
        f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'.encode()
    )
    return _zip(parts | dict(more))


def _lying(content):
    """The container with a directory that says every entry unpacks to ten bytes."""
    changed, at = bytearray(content), content.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + 24 : at + 28] = struct.pack("<I", 10)
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(changed)
