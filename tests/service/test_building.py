"""What a build takes, and what it refuses by name while the rest goes on."""

import json
from pathlib import Path

import pytest

from policymatch.config import Settings
from policymatch.domain.errors import RequestError
from policymatch.domain.measure import Policy
from policymatch.service import build, extract, open_snapshot, record_of
from policymatch.snapshot.shelf import place_of

SOURCES = Path(__file__).parents[1] / "sources"
NOTICE = SOURCES / "sy-notice.txt"


def test_a_document_that_cannot_be_read_is_named_and_the_rest_go_on(
    tmp_path: Path, settings: Settings
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 broken")
    sources = [tmp_path / "empty.txt", tmp_path / "broken.pdf", tmp_path / "absent.docx", NOTICE]
    report = build(sources, tmp_path / "out", settings)
    named = " ".join(refused.source for refused in report.refused)
    assert report.documents == 1
    assert all(name in named for name in ("empty.txt", "broken.pdf", "absent.docx"))


def test_no_document_of_a_folder_is_passed_over_without_a_word(tmp_path: Path, settings: Settings) -> None:
    folder = tmp_path / "notices"
    folder.mkdir()
    page = "<html><head><title>本溪市奖励办法</title></head><body><p>第一条 对纺织企业给予6万元奖励。</p></body></html>"
    line = {"id": "line", "title": "营口市补助办法", "text": "第一条 对造船企业给予7万元补助。"}
    (folder / "page.shtml").write_text(page, encoding="utf-8")
    (folder / "lines.ndjson").write_text(json.dumps(line) + "\n", encoding="utf-8")
    for name in ("old.doc", "old.wps", "old.xls", "old.et", "print.ofd", "broken.docm", "broken.xlsm"):
        (folder / name).write_bytes(b"PK\x03\x04 broken")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    report = build([folder], tmp_path / "out", settings)
    assert report.documents == 2
    assert sorted(refused.source for refused in report.refused) == sorted(
        ("old.doc", "old.wps", "old.xls", "old.et", "print.ofd", "broken.docm", "broken.xlsm")
    )


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("a.ofd", b"PK\x03\x04 ofd", "另存为 PDF"),
        ("a.doc", b"{\\rtf1", "另存为 .docx"),
        ("a.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "另存为 .docx"),
        ("a.et", "表格".encode(), "另存为 .docx"),
    ],
)
def test_what_is_not_read_is_refused_with_what_to_do(
    name: str, content: bytes, advice: str, tmp_path: Path, settings: Settings
) -> None:
    (tmp_path / name).write_bytes(content)
    (refused,) = extract([tmp_path], settings)
    assert advice in refused.reason.zh


def test_a_build_of_which_nothing_could_be_read_keeps_the_old_snapshot(
    tmp_path: Path, settings: Settings
) -> None:
    build([NOTICE], tmp_path / "out", settings)
    before = place_of(tmp_path / "out")
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(RequestError, match=r"empty\.txt"):
        build([tmp_path / "empty.txt"], tmp_path / "out", settings)
    assert place_of(tmp_path / "out") == before


def test_a_reviewed_record_stands_in_place_of_the_automatic_reading(
    tmp_path: Path, settings: Settings
) -> None:
    policy = next(iter(extract([NOTICE], settings)))
    assert isinstance(policy, Policy)
    record = record_of(policy)
    record["measures"][0]["title"] = "企业上云补助（已审）"
    (tmp_path / "reviewed.json").write_text(json.dumps(record), encoding="utf-8")
    build([NOTICE, tmp_path / "reviewed.json"], tmp_path / "out", settings)
    snapshot = open_snapshot(settings.model_copy(update={"snapshot": tmp_path / "out"}))
    assert snapshot.catalogue.policy_ids == ["sy-notice"]
    assert snapshot.placed("sy-notice-m1").measure.title == "企业上云补助（已审）"
    assert snapshot.catalogue.policy_row(0).reviewed


def test_a_record_whose_quote_is_not_in_its_text_is_refused(tmp_path: Path, settings: Settings) -> None:
    record = json.loads((SOURCES / "sy-draft.json").read_text(encoding="utf-8"))
    record["measures"][0]["benefits"][0]["quote"] = "给予60万元补助"
    (tmp_path / "wrong.json").write_text(json.dumps(record), encoding="utf-8")
    report = build([NOTICE, tmp_path / "wrong.json"], tmp_path / "out", settings)
    assert "给予60万元补助" in report.refused[0].reason.en
    assert report.documents == 1


def test_a_measure_has_the_same_id_from_extract_and_from_build(tmp_path: Path, settings: Settings) -> None:
    extracted = [measure.id for policy in extract([NOTICE], settings) for measure in policy.measures]
    build([NOTICE], tmp_path, settings)
    snapshot = open_snapshot(settings.model_copy(update={"snapshot": tmp_path}))
    assert snapshot.catalogue.measure_ids == extracted


def test_two_documents_of_one_name_both_stay(tmp_path: Path, settings: Settings) -> None:
    for folder, amount in (("a", "10"), ("b", "20")):
        (tmp_path / folder).mkdir()
        text = f"测试措施\n第一条 对高新技术企业给予{amount}万元奖励。\n"
        (tmp_path / folder / "notice.txt").write_text(text, encoding="utf-8")
    report = build([tmp_path / "a", tmp_path / "b", tmp_path / "a"], tmp_path / "out", settings)
    assert (report.documents, report.refused) == (2, ())


def test_a_folder_without_a_document_is_refused_in_a_whole_sentence(
    tmp_path: Path, settings: Settings
) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(RequestError, match=r"^There is no document in what was named; .* untouched\.$"):
        build([tmp_path / "empty"], tmp_path / "out", settings)


def test_what_is_no_document_in_a_folder_is_told_of_and_not_refused(
    tmp_path: Path, settings: Settings
) -> None:
    folder = tmp_path / "notices"
    folder.mkdir()
    (folder / "notice.txt").write_text(NOTICE.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / ".hidden").write_bytes(b"x")
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    report = build([folder], tmp_path / "out", settings)
    assert (report.documents, report.refused) == (1, ())
    assert [each.source for each in report.left_out] == ["gone.txt", "picture.png"]
    assert ["链接" in each.reason.zh for each in report.left_out] == [True, False]
