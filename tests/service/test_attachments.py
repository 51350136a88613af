"""Attachments: read beside the notice that names them, as part of its policy; the absent ones are told."""

from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from policymatch.cli.build import build as command
from policymatch.config import Settings, read_settings
from policymatch.domain.measure import Policy
from policymatch.reading.record import quotes_of
from policymatch.service import build, extract, record_of

# What offers are is plain here; the traits alone find them.
SETTINGS = read_settings(reader="traits")
LETTER = "沈阳市科学技术局关于申报创新奖励的通知\n各有关单位：\n现组织申报工作，请按附件要求办理。\n"
SIGNED = "沈阳市科学技术局\n2026年3月1日\n"
GUIDE = (
    "创新奖励申报指南",
    "第一条 对在本市注册的高新技术企业，给予最高50万元奖励。",
    "第二条 本指南自2026年4月1日起施行，有效期2年。",
)


def word(path: Path, *lines: str) -> Path:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def notice(folder: Path, listed: str, name: str = "notice.txt") -> Path:
    path = folder / name
    path.write_text(LETTER + listed + SIGNED, encoding="utf-8")
    return path


def only_policy(source: Path) -> Policy:
    [policy] = extract([source], SETTINGS)
    assert isinstance(policy, Policy)
    return policy


@pytest.mark.parametrize(
    ("listed", "file"),
    [
        ("附件：1.创新奖励申报指南.docx\n2.申报表\n", "创新奖励申报指南.docx"),
        ("附件：1.创新奖励申报指南\n2.申报表\n", "附件1：创新奖励申报指南.docx"),
        ("附件1：《创新奖励申报指南》\n附件2：申报表\n", "创新奖励申报指南.docx"),
        ("附件：1.创新奖励申报指南\n2.申报表\n", "附件1.docx"),
        ("附件：1.创新奖励申报指南\n2.申报表\n", "notice-附件1.docx"),
    ],
)
def test_the_measures_of_an_attachment_belong_to_the_policy_of_its_notice(
    tmp_path: Path, listed: str, file: str
) -> None:
    notice(tmp_path, listed)
    word(tmp_path / file, *GUIDE)
    policy = only_policy(tmp_path)
    assert policy.document.id == "notice"
    assert policy.document.title == "沈阳市科学技术局关于申报创新奖励的通知"
    [measure] = policy.measures
    assert (measure.id, measure.clause) == ("notice-m1", "附件1 第一条")
    assert all(quote.is_literal_in(policy.document.body) for quote in quotes_of(measure))
    assert [(a["name"], a["read"]) for a in record_of(policy)["policy"]["attachments"]][1:] == [
        ("申报表", False)
    ]
    [guide, _] = policy.document.attachments
    assert (guide.label, guide.read, guide.source) == ("附件1", True, file)
    assert policy.document.body[guide.start : guide.end] == "\n".join(GUIDE)


def test_an_attachment_tells_the_validity_and_the_notice_its_own_day(tmp_path: Path) -> None:
    notice(tmp_path, "附件：创新奖励申报指南\n")
    word(tmp_path / "创新奖励申报指南.docx", *GUIDE, "沈阳市财政局", "2020年1月1日")
    document = only_policy(tmp_path).document
    assert (str(document.issued_on), document.issuer) == ("2026-03-01", "沈阳市科学技术局")
    assert (str(document.effective_on), str(document.expires_on)) == ("2026-04-01", "2028-03-31")


def test_a_page_names_its_attachments_by_links(tmp_path: Path) -> None:
    page = (
        f"<html><head><title>关于申报创新奖励的通知</title></head><body><p>{LETTER}</p><p>{SIGNED}</p>"
        '<p><a href="/files/%E6%8C%87%E5%8D%97.docx">附件1：创新奖励申报指南.docx</a></p>'
        '<p><a href="down.jsp?id=3&amp;filename=b7.xlsx">附件2：汇总表.xlsx</a></p>'
        '<p><a href="/files/self.pdf">关于申报创新奖励的通知.pdf</a></p></body></html>'
    )
    (tmp_path / "t2026.html").write_text(page, encoding="utf-8")
    word(tmp_path / "指南.docx", *GUIDE)
    policy = only_policy(tmp_path)
    assert [m.clause for m in policy.measures] == ["附件1 第一条"]
    assert [(a.label, a.read, a.source) for a in policy.document.attachments] == [
        ("附件1", True, "指南.docx"),
        ("附件2", False, "b7.xlsx"),
    ]


def test_an_attachment_of_an_attachment_is_read_with_it(tmp_path: Path) -> None:
    notice(tmp_path, "附件：关于申报创新奖励的原通知\n")
    word(tmp_path / "关于申报创新奖励的原通知.docx", "关于申报创新奖励的原通知", "附件：创新奖励申报指南")
    word(tmp_path / "创新奖励申报指南.docx", *GUIDE)
    [measure] = only_policy(tmp_path).measures
    assert measure.clause == "附件-附件 第一条"


def test_a_numbered_file_in_a_folder_of_several_notices_is_nobodys(tmp_path: Path) -> None:
    notice(tmp_path, "附件：1.甲指南\n2.乙指南\n", "a.txt")
    notice(tmp_path, "附件：1.丙指南\n2.丁指南\n", "b.txt")
    word(tmp_path / "附件1.docx", *GUIDE)
    policies = {p.document.id: p for p in extract([tmp_path], SETTINGS) if isinstance(p, Policy)}
    assert len(policies) == 3
    assert [a.read for name in "ab" for a in policies[name].document.attachments] == [False] * 4


def test_files_that_attach_one_another_are_each_read_once(tmp_path: Path) -> None:
    (tmp_path / "甲通知.txt").write_text(LETTER + "附件：乙通知\n", encoding="utf-8")
    (tmp_path / "乙通知.txt").write_text(LETTER + "附件：甲通知\n", encoding="utf-8")
    [policy] = extract([tmp_path], SETTINGS)
    assert policy.document.body.count("现组织申报工作") == 2


def test_an_annex_in_the_file_of_the_notice_is_read_where_it_stands(tmp_path: Path) -> None:
    text = LETTER + "附件：创新奖励申报指南\n" + SIGNED + "附件\n" + "\n".join(GUIDE)
    (tmp_path / "notice.txt").write_text(text, encoding="utf-8")
    policy = only_policy(tmp_path)
    assert policy.document.body == text
    assert [m.clause for m in policy.measures] == ["第一条"]
    assert [(a.name, a.read, a.source) for a in policy.document.attachments] == [
        ("创新奖励申报指南", True, None)
    ]


def test_an_attachment_that_cannot_be_read_is_named_and_the_notice_stays(tmp_path: Path) -> None:
    path = notice(tmp_path, "附件：创新奖励申报指南.doc\n")
    (tmp_path / "创新奖励申报指南.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    refused, policy = extract([path], SETTINGS)
    assert refused.source == "创新奖励申报指南.doc"
    assert ".docx" in refused.reason.en
    assert [a.read for a in policy.document.attachments] == [False]


def test_a_build_says_which_attachments_are_missing(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYMATCH_HOME", str(settings.home))
    notice(tmp_path, "附件：1.创新奖励申报指南\n2.申报表（略）\n")
    (tmp_path / "other.txt").write_text("甲办法\n第一条 对高新技术企业给予10万元奖励。\n", encoding="utf-8")
    report = build([tmp_path], tmp_path / "out", settings)
    assert [(each.policy, each.name) for each in report.absent] == [
        ("notice", "创新奖励申报指南"),
        ("notice", "申报表"),
    ]
    told = CliRunner().invoke(command, [str(tmp_path), "--out", str(tmp_path / "again")])
    assert "notice: 创新奖励申报指南; notice: 申报表" in told.stderr
