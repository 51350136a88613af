"""Hostile PDF files."""

import io
import zlib

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas


def prints():
    """Names and bytes of hostile .pdf files."""
    good = _pdf()
    yield "encrypted.pdf", _pdf(StandardEncryption("secret", ownerPassword="owner"))
    yield "owner-only.pdf", _pdf(StandardEncryption("", ownerPassword="owner"))
    for share in (1, 10, 50, 90, 99):
        yield f"cut-{share}.pdf", good[: len(good) * share // 100]
    yield "header-only.pdf", b"%PDF-1.7\n"
    yield "noise.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 200
    yield "late-header.pdf", b"x" * 500 + good
    yield "not-a-pdf.pdf", b"hello world, this is no pdf at all"
    yield "empty.pdf", b""
    yield "no-pages.pdf", _raw({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[]/Count 0>>"})
    yield (
        "loop-of-pages.pdf",
        _raw({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"}),
    )
    yield (
        "many-pages.pdf",
        _raw({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[]/Count 99999999>>"}),
    )
    yield "stream-bomb.pdf", _page(_deflated(400_000_000, b"0 0 m "))
    yield "zero-bomb.pdf", _page(_deflated(1_200_000_000, b"\0" * 64))
    yield "strokes.pdf", _page(zlib.compress(b"0 0 m 500 500 l S\n" * 300_000))
    yield "texts.pdf", _page(zlib.compress(b"BT /F 9 Tf 10 10 Td (abcdefghij) Tj ET\n" * 200_000))
    yield "graphics-states.pdf", _page(zlib.compress(b"q " * 2_000_000))
    yield "deep-arrays.pdf", _page(zlib.compress(b"[" * 1_000_000 + b" TJ"))
    yield (
        "deep-objects.pdf",
        _raw({1: b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 300_000 + b">>", 2: b"<</Type/Pages>>"}),
    )
    yield "wrong-length.pdf", good.replace(b"/Length ", b"/Length -")
    yield "huge-box.pdf", _page(zlib.compress(b""), box=b"[0 0 1e30 1e30]")
    yield "wrong-box.pdf", _page(zlib.compress(b""), box=b"[(a) null 5]")
    yield "own-form.pdf", _page(zlib.compress(b"/X Do"), resources=b"<</XObject<</X 4 0 R>>>>")
    yield (
        "script.pdf",
        good.replace(b"/Type /Catalog", b"/OpenAction<</S/JavaScript/JS(while(1);)>> /Type /Catalog"),
    )
    yield "loop-of-tables.pdf", good.replace(b"startxref", b"trailer<</Prev 9/Root 1 0 R>>\nstartxref")
    yield "picture-only.pdf", _picture(100, 100)
    yield "picture-bomb.pdf", _picture(60_000, 60_000)


def _pdf(encrypt=None):
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=encrypt)
    for number in range(3):
        canvas.drawString(
            72, 700, f"Measure {number}: a grant of 200000 yuan for high-tech enterprises in Shenyang"
        )
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _raw(objects):
    out, at = io.BytesIO(), {}
    out.write(b"%PDF-1.7\n")
    for number, content in objects.items():
        at[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for number in sorted(objects):
        out.write(b"%010d 00000 n \n" % at[number])
    out.write(b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table))
    return out.getvalue()


def _page(stream, box=b"[0 0 595 842]", resources=b"<</Font<</F 5 0 R>>>>"):
    return _raw(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox "
            + box
            + b"/Contents 4 0 R/Resources "
            + resources
            + b">>",
            4: b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources "
            + resources
            + b"/Filter/FlateDecode/Length %d>>stream\n" % len(stream)
            + stream
            + b"\nendstream",
            5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        }
    )


def _deflated(size, unit):
    packer, left = zlib.compressobj(1), size
    block, out = unit * (1_000_000 // len(unit)), []
    while left > 0:
        out.append(packer.compress(block))
        left -= len(block)
    return b"".join([*out, packer.flush()])


def _picture(width, height):
    data = _deflated(width * height // 8, b"\0")
    return _raw(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            b"/Resources<</XObject<</I 5 0 R>>>>>>",
            4: b"<</Length 26>>stream\nq 500 0 0 500 9 9 cm /I Do Q\nendstream",
            5: b"<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 1/ColorSpace/DeviceGray"
            b"/Filter/FlateDecode/Length %d>>stream\n" % (width, height, len(data)) + data + b"\nendstream",
        }
    )
