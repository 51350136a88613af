"""Hostile html pages."""

TEXT = "第一条 对首次认定的高新技术企业给予20万元奖励，支持企业创新发展。"


def pages():
    """Names and bytes of hostile .html files."""
    for tag in ("div", "span", "b", "table", "ul", "font", "a", "p", "blockquote", "details"):
        yield f"deep-{tag}.html", (f"<{tag}>" * 100_000 + TEXT).encode()
    yield "deep-cells.html", ("<table><tr><td>" * 30_000 + TEXT).encode()
    yield "deep-unknown.html", ("<x-y>" * 100_000 + TEXT).encode()
    yield "attributes.html", ("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">" + TEXT).encode()
    yield "long-attribute.html", b'<p title="' + b"a" * 5_000_000 + b'">' + TEXT.encode()
    yield "entities.html", b"<p>" + b"&amp;" * 500_000
    yield "wrong-entities.html", b"<p>" + b"&#x110000;&#0;&nosuch;" * 50_000 + TEXT.encode()
    yield (
        "laughs.html",
        (
            '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;</p>' + TEXT
        ).encode(),
    )
    yield "script-only.html", b"<html><script>document.write('x')</script></html>"
    yield "open-comment.html", b"<p>" + TEXT.encode() + b"<!-- " + b"-" * 1_000_000
    yield "zero-bytes.html", b"<p>" + TEXT.encode().replace(b"20", b"2\0000") + b"</p>"
    yield "declared-wrong.html", b'<meta charset="gb2312"><p>' + TEXT.encode()
    yield "declared-nonsense.html", b'<meta charset="klingon"><p>' + TEXT.encode("gb18030")
    yield "declared-codec.html", b'<meta charset="zip"><p>' + TEXT.encode()
    yield "declared-utf7.html", b'<meta charset="utf-7"><p>+ADw-script+AD4-' + TEXT.encode()
    yield "menu.html", b"<ul>" + b'<li><a href="/a">x</a></li>' * 50_000 + b"</ul><p>" + TEXT.encode()
    yield "breaks.html", TEXT.encode() + b"<br>" * 300_000
    yield "wide-row.html", b"<table><tr>" + b"<td>1</td>" * 100_000 + b"</tr></table>"
    yield (
        "span.html",
        b'<table><tr><td colspan="999999999" rowspan="999999999">' + TEXT.encode() + b"</td></tr></table>",
    )
    yield "picture.html", b'<img src="data:image/png;base64,' + b"A" * 5_000_000 + b'">' + TEXT.encode()
    yield "open-title.html", b"<title>" + TEXT.encode() * 1000
    yield "templates.html", b"<template>" * 5000 + TEXT.encode()
    yield "frames.html", b'<iframe srcdoc="<p>x">' * 1000 + b"<p>" + TEXT.encode()
    yield "empty.html", b"<html><body></body></html>"
    yield "noise.html", bytes(range(256)) * 100
    yield "stray-ends.html", b"</div></td></p>" * 100_000 + TEXT.encode()
    yield "misnested.html", b"<b><p><i></b>" * 3000 + TEXT.encode()
    yield "formatting.html", b"<a><b><i><u>" * 2000 + b"<p>" * 2000 + TEXT.encode()
