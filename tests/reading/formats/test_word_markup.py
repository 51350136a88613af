"""What Word holds around its text: tracked changes, content controls, smart tags, text boxes, automatic numbers."""

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from policymatch.domain.document import Document
from policymatch.reading.documents import read_documents
from policymatch.reading.formats.limits import Limits
from policymatch.terms import load_terms

W = nsdecls("w")
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
CHANGED = 'w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"'


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def lines_of(tmp_path, *blocks, numbered=""):
    """The lines of a Word file with these blocks; `numbered`: the text of the levels of its one list."""
    document = docx.Document()
    if numbered:
        root = document.part.numbering_part.element
        level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{numbered}"/></w:lvl>'
        root.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77">{level}</w:abstractNum>'))
        root.append(parse_xml(f'<w:num {W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for block in blocks:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(block))
    document.save(tmp_path / "a.docx")
    (found,) = read_documents(tmp_path / "a.docx", Limits(), load_terms())
    assert isinstance(found, Document), found.error
    return found.body.split("\n")


def test_insertions_are_read_and_deletions_are_not(tmp_path):
    changed = f"<w:del {CHANGED}><w:r><w:delText>5万元</w:delText></w:r></w:del><w:ins {CHANGED}>{run('8万元')}</w:ins>"
    moved = f"<w:moveFrom {CHANGED}>{run('旧')}</w:moveFrom><w:moveTo {CHANGED}>{run('奖励')}</w:moveTo>"
    assert lines_of(tmp_path, f"<w:p {W}>{run('给予')}{changed}{moved}{run('。')}</w:p>") == [
        "给予8万元奖励。"
    ]


@pytest.mark.parametrize(
    "block",
    [
        f"<w:sdt {W}><w:sdtPr/><w:sdtContent><w:p>{run('给予8万元奖励')}</w:p></w:sdtContent></w:sdt>",
        f"<w:p {W}><w:sdt><w:sdtPr/><w:sdtContent>{run('给予8万元')}</w:sdtContent></w:sdt>{run('奖励')}</w:p>",
        f'<w:p {W}>{run("给予")}<w:smartTag w:uri="u" w:element="e">{run("8")}{run("万元")}</w:smartTag>{run("奖励")}</w:p>',
        f"<w:p {W}>{run('给予')}<w:hyperlink><w:ins {CHANGED}>{run('8万元')}</w:ins></w:hyperlink>{run('奖励')}</w:p>",
    ],
)
def test_what_stands_in_controls_and_tags_is_text(tmp_path, block):
    assert lines_of(tmp_path, block) == ["给予8万元奖励"]


def test_a_text_box_is_read_once_behind_its_paragraph(tmp_path):
    box = f"<w:txbxContent><w:p>{run('（二）给予8万元奖励')}</w:p></w:txbxContent>"
    choice = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    names = f'{W} xmlns:wps="{SHAPE}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    assert lines_of(tmp_path, f"<w:p {names}>{run('（一）给予6万元奖励')}{both}</w:p>") == [
        "（一）给予6万元奖励",
        "（二）给予8万元奖励",
    ]


def test_an_old_text_box_alone_is_read(tmp_path):
    box = f"<w:txbxContent><w:p>{run('给予8万元奖励')}</w:p></w:txbxContent>"
    names = f'{W} xmlns:v="urn:schemas-microsoft-com:vml"'
    assert lines_of(
        tmp_path, f"<w:p {names}><w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r></w:p>"
    ) == ["给予8万元奖励"]


@pytest.mark.parametrize(
    ("form", "text", "line"),
    [
        ("%1.", "600万元以上的项目", "1. 600万元以上的项目"),
        ("%1", "2026年首次上规的企业", "1 2026年首次上规的企业"),
        ("第%1条", "为支持企业发展", "第1条 为支持企业发展"),
        ("%1.", "支持企业上规", "1.支持企业上规"),
    ],
)
def test_an_automatic_number_does_not_run_into_its_text(tmp_path, form, text, line):
    properties = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr>'
    assert lines_of(tmp_path, f"<w:p {W}>{properties}{run(text)}</w:p>", numbered=form) == [line]
