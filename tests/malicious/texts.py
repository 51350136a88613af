"""Hostile plain text, JSON and collections."""

import json
import random

TEXT = "沈阳市支持创新若干措施\n第一条 对首次认定的高新技术企业给予20万元奖励。\n"
_UNITS = (
    "关于",
    "（",
    "2023年1月1日",
    "〔2023〕",
    "有效期",
    "征求意见",
    "人民政府",
    "吸引企业",
    "第",
    "一",
    "1.",
    " \t",
    "《",
    "-",
)


def texts():
    """Names and bytes of hostile .txt files."""
    good, noise = TEXT.encode(), random.Random(7).randbytes(20_000)
    gb = (TEXT * 50).encode("gb18030")
    yield "empty.txt", b""
    yield "blank.txt", b" \r\n\t\r\n" * 1000
    yield "bom-only.txt", b"\xef\xbb\xbf"
    yield "zero-bytes.txt", good + b"\0" * 100 + good
    yield "noise.txt", noise
    yield "utf16-without-mark.txt", TEXT.encode("utf-16-le")
    yield "utf16-odd.txt", b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x00"
    yield "utf16-lone.txt", b"\xff\xfe" + b"\x00\xd8" * 50
    yield "utf8-cut.txt", good[:-2]
    yield "utf8-broken.txt", good[:30] + b"\xff\xfe" + good[30:]
    yield "utf8-surrogate.txt", good + b"\xed\xa0\x80"
    yield "utf8-overlong.txt", good + b"\xc0\xaf"
    yield "gb18030-cut.txt", gb[:-2]
    yield "gb18030-broken.txt", gb[:101] + b"\xff" + gb[101:]
    yield "gb18030-half-quad.txt", gb + b"\x81\x30\x81"
    yield "controls.txt", bytes(range(1, 32)) * 100
    yield "overrides.txt", ("\u202e" * 5000 + TEXT).encode()
    yield "marks.txt", ("字" + "\u0301" * 50_000).encode()
    yield "newlines.txt", b"\n" * 3_000_000 + good
    yield "one-line.txt", TEXT.replace("\n", "").encode() * 60_000
    for number, unit in enumerate(_UNITS):
        yield f"repeated-{number}.txt", (unit * (200_000 // len(unit))).encode()
        yield f"repeated-lines-{number}.txt", ((unit * 20 + "\n") * 5000).encode()


def records():
    """Names and bytes of hostile .json and .jsonl files."""
    good = json.dumps({"id": "a", "title": "某市办法", "text": TEXT}, ensure_ascii=False)
    yield "deep.json", b"[" * 500_000
    yield "deep-objects.json", b'{"a":' * 200_000
    yield "long-number.json", b'{"title": "t", "text": ' + b"9" * 300_000 + b"}"
    yield "not-a-number.json", b'{"title": "t", "text": NaN}'
    yield "lone-half.json", b'{"title": "t\\ud800", "text": "a\\udfff"}'
    yield "zero.json", b'{"title": "t", "text": "a\\u0000b"}'
    yield "list.json", b"[1,2,3]"
    yield "null.json", b"null"
    yield "string.json", b'"text"'
    yield "wrong-types.json", b'{"title": {"a": 1}, "text": ["b"], "id": true}'
    yield "record-wrong.json", b'{"policy": [], "body": {}}'
    yield "cut.json", good.encode()[:40]
    yield "same-keys.json", b'{"title": "a", "title": "b", "text": "c"}'
    yield "not-utf8.json", b'{"title": "\xff\xff", "text": "b"}'
    yield "bad-lines.jsonl", b"{broken\n" * 20_000 + good.encode()
    yield "mixed.jsonl", "\n".join([good, "", "null", "[]", '{"id": 1}', good[:30], good]).encode()
    yield "returns-only.jsonl", good.encode() + b"\r" + good.encode()
    yield "blank.jsonl", b"\n" * 10_000
    yield (
        "wild-ids.jsonl",
        "\n".join(
            json.dumps({"id": name, "title": "某办法", "text": "x"})
            for name in ("../../etc", "a/b?c#d", "-" * 500, "", "\0", "🙂", "a", "a")
        ).encode(),
    )
