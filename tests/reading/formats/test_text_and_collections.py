"""Plain text and collections: what is read, what is refused, and that the rest goes on."""

import json
from datetime import date
from pathlib import Path

import pytest

from policymatch.domain import errors
from policymatch.domain.condition import leaves_of
from policymatch.domain.document import Document
from policymatch.domain.wording import Language
from policymatch.reading.documents import read_documents
from policymatch.reading.extract import extract_policy
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.written import Refused
from policymatch.reading.record import quotes_of
from policymatch.terms import load_terms

SHARED = Path(__file__).parents[4] / "shared"
TEXT = "沈阳市某办法\n第一条 给予20万元奖励。\n"


def read(path, limits=None):
    return list(read_documents(path, limits or Limits(), load_terms()))


def written(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def lines(*records):
    return "\n".join(r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records)


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("gb18030"),
        TEXT.encode("gbk"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode("gb18030"),
    ],
)
def test_the_same_text_is_read_from_every_encoding(tmp_path, content):
    (document,) = read(written(tmp_path, "a.txt", content))
    assert document.body == TEXT
    assert document.title == "沈阳市某办法"
    assert (document.id, document.source) == ("a", "a.txt")


def test_the_body_of_a_txt_stays_as_it_is_blanks_and_radicals_too(tmp_path):
    body = "  题目 \n\n ⼀、⽀持\u3000\u2002 \n\t末行"
    (document,) = read(written(tmp_path, "a.txt", body))
    assert document.body == body


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.txt", b"", errors.DocumentEmpty),
        ("a.txt", b" \n\t\r\n", errors.DocumentEmpty),
        ("a.txt", b"\x00\x01\x02abc", errors.DocumentDamaged),
        ("a.txt", TEXT.encode()[:20] + b"\xff" + TEXT.encode()[20:], errors.DocumentDamaged),
        ("a.txt", TEXT.encode("gb18030") + b"\xff\xff", errors.DocumentDamaged),
        ("a.txt", "措施".encode("gb18030") + b"\xd5", errors.DocumentDamaged),
        ("a.xyz", b"text", errors.DocumentFormatUnknown),
        ("a", b"text", errors.DocumentFormatUnknown),
        ("a.zip", b"PK\x03\x04rest", errors.DocumentFormatUnknown),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), errors.DocumentFormatUnknown),
        ("a.json", b"{", errors.DocumentDamaged),
        ("a.json", b"[1, 2]", errors.DocumentDamaged),
        ("a.json", b"[" * 200_000, errors.DocumentDamaged),
        ("a.json", b'{"title": "t", "text": ""}', errors.DocumentEmpty),
        ("a.json", b'{"title": "t", "text": [1]}', errors.DocumentDamaged),
        ("a.json", b'{"policy": 1, "body": "b"}', errors.DocumentDamaged),
        ("a.jsonl", b"\n\n", errors.DocumentEmpty),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_typed_error(tmp_path, name, content, error):
    (refused,) = read(written(tmp_path, name, content))
    assert isinstance(refused, Refused)
    assert type(refused.error) is error
    assert all(len(refused.error.in_language(language)) > 5 for language in Language)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    for path in (tmp_path / "none.txt", tmp_path):
        (refused,) = read(path)
        assert type(refused.error) is errors.DocumentMissing


def test_a_file_beyond_the_limit_is_refused_whole(tmp_path):
    path = written(tmp_path, "a.txt", "字" * 100)
    (refused,) = read(path, Limits(file_bytes=299))
    assert type(refused.error) is errors.DocumentTooLarge
    (refused,) = read(path, Limits(body_characters=99))
    assert type(refused.error) is errors.DocumentTooLarge
    assert isinstance(read(path, Limits(file_bytes=300, body_characters=100))[0], Document)


def test_one_bad_line_is_refused_with_its_number_and_the_rest_go_on(tmp_path):
    good = {"id": "a", "title": "某市办法", "text": "第一条"}
    path = written(tmp_path, "c.jsonl", lines(good, "{broken", "", good | {"text": None}, good | {"id": "b"}))
    found = read(path)
    assert [f.source for f in found if isinstance(f, Refused)] == ["c.jsonl:2", "c.jsonl:4"]
    assert [f.id for f in found if isinstance(f, Document)] == ["a", "b"]


def test_a_line_too_long_is_refused_without_the_next(tmp_path):
    path = written(
        tmp_path, "c.jsonl", lines({"title": "长", "text": "字" * 500}, {"title": "短", "text": "正文"})
    )
    refused, document = read(path, Limits(file_bytes=400))
    assert type(refused.error) is errors.DocumentTooLarge
    assert document.title == "短"


def test_what_a_line_gives_is_kept_and_its_body_begins_with_the_title(tmp_path):
    record = {
        "id": "关于 a/b",
        "title": "关于支持\n创新的通知\n（沈政发〔2021〕6号）",
        "issuer": "沈阳市人民政府",
        "region": "辽宁沈阳",
        "date": "2021/3/5",
        "doc_no": "沈政发[2021]6号",
        "url": "http://x",
        "text": "各区：\r\n\u0000正文",
    }
    (document,) = read(written(tmp_path, "c.jsonl", lines(record)))
    assert document.title == "关于支持创新的通知"
    assert document.body == "关于支持创新的通知\n各区：\n正文"
    assert (document.issuer, document.region) == ("沈阳市人民政府", "210100")
    assert (document.issued_on, document.document_number) == (date(2021, 3, 5), "沈政发〔2021〕6号")
    assert document.id.isascii()
    assert "/" not in document.id


def test_ids_of_a_collection_are_distinct(tmp_path):
    record = {"id": "a", "title": "某办法", "text": "正文"}
    assert [d.id for d in read(written(tmp_path, "c.jsonl", lines(record, record, record)))] == [
        "a",
        "a-2",
        "a-3",
    ]


def test_a_half_character_in_json_does_not_travel_on(tmp_path):
    (document,) = read(written(tmp_path, "a.json", b'{"title": "t", "text": "a\\ud800b"}'))
    assert document.body.encode() == "t\na\ufffdb".encode()


def test_an_extraction_record_gives_its_document_back(tmp_path):
    record = {
        "policy": {
            "id": "p1",
            "title": "某办法",
            "issued_on": "2023-01-02",
            "status": "repealed",
            "region": "210100",
        },
        "body": "某办法\n正文",
        "measures": [],
    }
    (document,) = read(written(tmp_path, "r.json", lines(record)))
    assert (document.id, document.body, document.status.value) == ("p1", "某办法\n正文", "repealed")


def test_the_facts_of_an_extraction_record_are_not_sought_again(tmp_path):
    policy = {"id": "p1", "title": "招商引资办法", "newcomers": False, "issuer": None}
    record = {"policy": policy, "body": "招商引资办法\n某市商务局\n2023年1月2日", "measures": []}
    (document,) = read(written(tmp_path, "r.json", lines(record)))
    assert (document.newcomers, document.issuer, document.issued_on) == (False, None, None)


@pytest.mark.skipif(not SHARED.exists(), reason="no shared documents here")
def test_all_shared_text_is_read():
    found = [
        f for name in ("policies_zh", "other_documents_zh") for f in read(SHARED / "data" / f"{name}.jsonl")
    ]
    refused = [f for f in found if isinstance(f, Refused)]
    assert len(found) == 640
    assert [type(f.error) for f in refused] == [errors.DocumentEmpty]


@pytest.mark.skipif(not SHARED.exists(), reason="no shared documents here")
def test_a_collection_and_a_txt_of_one_document_have_one_body():
    by_id = {d.id: d for d in read(SHARED / "data" / "policies_zh.jsonl")}
    (document,) = read(SHARED / "gold" / "documents" / "rhine-004-1014.txt")
    assert by_id["rhine-004-1014"].body.strip() == document.body.strip()


RADICALS = "某县⽀持⾼新技术企业办法\n第⼀条 对⾸次认定的⾼新技术企业，给予15万元奖励。\n第⼆条 本办法有效期⾄2027年5⽉31⽇。"


def test_look_alike_radicals_of_a_txt_are_read_as_what_they_stand_for_and_quoted_as_they_are(tmp_path):
    terms = load_terms()
    (document,) = read(written(tmp_path, "a.txt", RADICALS))
    (measure,) = extract_policy(document, terms).measures
    assert (document.title, document.expires_on) == ("某县支持高新技术企业办法", date(2027, 5, 31))
    assert [leaf.value for leaf in leaves_of(measure.condition)] == [("high_tech",)]
    assert measure.clause == "第一条"
    assert all(quote.is_literal_in(RADICALS) for quote in quotes_of(measure))


def test_look_alike_radicals_of_a_line_become_what_they_stand_for(tmp_path):
    title, _, text = RADICALS.partition("\n")
    (document,) = read(written(tmp_path, "a.json", lines({"title": title, "text": text})))
    assert document.body.split("\n")[1] == "第一条 对首次认定的高新技术企业，给予15万元奖励。"


def test_the_tags_of_a_page_in_a_line_are_no_text(tmp_path):
    markup = '<div class="a"><p>第一条&nbsp;给予15万元奖励。</p><style>p{}</style><p>第二条 本办法有效期至2027年5月31日。<br/>某县科技局</p></div>'
    (document,) = read(written(tmp_path, "a.json", lines({"title": "某县科技奖励办法", "text": markup})))
    assert document.body.split("\n") == [
        "某县科技奖励办法",
        "第一条 给予15万元奖励。",
        "第二条 本办法有效期至2027年5月31日。",
        "某县科技局",
    ]
    assert document.expires_on == date(2027, 5, 31)


def test_signs_of_less_and_more_in_a_line_stay(tmp_path):
    text = "第一条 研发费用<100万元或者营业收入>500万元的企业，给予5万元奖励。"
    (document,) = read(written(tmp_path, "a.json", lines({"title": "某县科技奖励办法", "text": text})))
    assert document.body.split("\n")[1] == text
