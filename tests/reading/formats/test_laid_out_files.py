"""Pages, prints, Word files and spreadsheets, against texts that are known from making them."""

from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from policymatch.domain import errors
from policymatch.domain.document import Document, Status
from policymatch.reading.documents import read_documents
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.written import Refused
from policymatch.terms import load_terms

SHARED = Path(__file__).parents[4] / "shared"
FONT = "STSong-Light"


def read(path, limits=None):
    return list(read_documents(path, limits or Limits(), load_terms()))


def body_of(path):
    (document,) = read(path)
    assert isinstance(document, Document), document.error
    return document.body


@pytest.fixture
def page(tmp_path):
    def write(html, encoding="utf-8"):
        path = tmp_path / "page.html"
        path.write_bytes(html.encode(encoding))
        return path

    return write


SITE = """<!DOCTYPE html><html><head><meta charset="utf-8">
<title>关于印发若干措施的通知_沈阳市人民政府网</title>
<style>p{color:red}</style><script>var a = "脚本";</script></head><body>
<header><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">政策</a></li>
<li><a href="/c">互动</a></li></ul></header><nav>导航栏</nav>
<div class="crumb">当前位置：首页 &gt; 政务公开 &gt; 政策文件</div>
<table><tr><td>发文机关：</td><td>沈阳市科学技术局</td></tr>
<tr><td>文 号：沈科发〔2023〕7号</td><td>有效性：已废止</td></tr></table>
<h1>关于印发若干措施的通知</h1><p>发布日期：2023-05-08 浏览次数：1024 次</p>
<p>【字体：大 中 小】</p><p>打印 关闭</p>
<div class="TRS_Editor"><p>各有关单位：</p><p>一、对首次认定的高新技术企业，<b>给予20万元</b>奖励。</p>
<table border=1><tr><th>档次</th><th>金额</th></tr><tr><td>一等</td><td>50万元</td></tr>
<tr><td rowspan=2>二等</td><td>20<br>万元</td></tr></table>
<p>二、对研发投入给予补助。本措施长期有效，支持企业创新发展，具体办法由市科学技术局负责解释和组织实施。</p></div>
<div>上一篇：某通知</div><footer>版权所有 ICP备</footer></body></html>"""


def test_a_government_page_gives_the_document_alone(page):
    (document,) = read(page(SITE))
    assert document.body.split("\n") == [
        "关于印发若干措施的通知",
        "各有关单位：",
        "一、对首次认定的高新技术企业，给予20万元奖励。",
        "档次\t金额",
        "一等\t50万元",
        "二等\t20 万元",
        "二、对研发投入给予补助。本措施长期有效，支持企业创新发展，具体办法由市科学技术局负责解释和组织实施。",
    ]


def test_what_the_head_of_a_page_tells_is_kept_as_facts(page):
    (document,) = read(page(SITE))
    assert document.title == "关于印发若干措施的通知"
    assert (document.issuer, document.document_number) == ("沈阳市科学技术局", "沈科发〔2023〕7号")
    assert (document.status, document.issued_on) == (Status.REPEALED, date(2023, 5, 8))
    assert document.region == "210100"


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "gb18030", "utf-8"])
def test_a_page_is_read_as_gb18030_whatever_chinese_set_it_declares(page, declared):
    html = f'<meta charset="{declared}"><title>某市支持企业措施</title><p>对㙍瑭镕企业给予奖励</p>'
    assert body_of(page(html, "gb18030")) == "某市支持企业措施\n对㙍瑭镕企业给予奖励"


def test_a_page_that_a_script_makes_is_refused_as_empty(page):
    (refused,) = read(page("<html><body><script>render()</script></body></html>"))
    assert type(refused.error) is errors.DocumentEmpty


def chinese_pdf(path, draw):
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    canvas = Canvas(str(path))
    draw(canvas)
    canvas.save()
    return path


def test_heads_feet_and_page_numbers_of_a_print_are_left_out(tmp_path):
    def draw(canvas):
        for number in range(1, 5):
            canvas.setFont(FONT, 12)
            canvas.drawString(72, 800, "沈阳市政策汇编")
            canvas.drawString(72, 700, f"第{number}条 给予{number}0万元奖励，")
            canvas.drawString(72, 680, "企业应当在本市注册。")
            canvas.drawString(280, 30, f"— {number} —")
            canvas.showPage()

    lines = body_of(chinese_pdf(tmp_path / "a.pdf", draw)).split("\n")
    assert lines[:2] == ["第1条 给予10万元奖励，", "企业应当在本市注册。"]
    assert len(lines) == 8


def test_a_ruled_table_of_a_print_keeps_its_rows_in_its_place(tmp_path):
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    style = ParagraphStyle("a", fontName=FONT, fontSize=11, leading=16)
    grid = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), FONT)]
    rows = [
        ["档次", "条件", "金额"],
        ["一等", "营业收入1亿元以上", "50万元"],
        ["二等", "营业收入\n5000万元以上", "20万元"],
    ]
    parts = [
        Paragraph("一、奖励标准如下：", style),
        Table(rows, style=grid),
        Paragraph("二、其他事项。", style),
    ]
    SimpleDocTemplate(str(tmp_path / "a.pdf")).build(parts)
    assert body_of(tmp_path / "a.pdf").split("\n") == [
        "一、奖励标准如下：",
        "档次\t条件\t金额",
        "一等\t营业收入1亿元以上\t50万元",
        "二等\t营业收入5000万元以上\t20万元",
        "二、其他事项。",
    ]


def test_look_alike_radicals_become_the_characters_they_stand_for(tmp_path):
    from policymatch.reading.normalise import clean_text

    assert clean_text("⾸⻚⼯⺠⽀持⻔类⻓期⻛险") == "首页工民支持门类长期风险"


def test_a_scan_is_refused_with_the_extra_that_reads_it(tmp_path):
    path = chinese_pdf(tmp_path / "a.pdf", lambda canvas: canvas.rect(10, 10, 300, 300, fill=1))
    (refused,) = read(path, Limits(ocr=False))
    assert type(refused.error) is errors.DocumentEmpty
    assert "ocr" in str(refused.error)


def word(path, fill):
    document = docx.Document()
    fill(document)
    document.save(str(path))
    return path


def numbered(document, *formats):
    """Gives a Word document one list with these levels; the id of the list."""
    root = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(formats)
    )
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


def listed(paragraph, level):
    properties = paragraph._p.get_or_add_pPr()
    level, number = f'<w:ilvl w:val="{level}"/>', '<w:numId w:val="77"/>'
    properties.append(parse_xml(f"<w:numPr {nsdecls('w')}>{level}{number}</w:numPr>"))


def test_automatic_numbers_of_a_word_file_are_written_out(tmp_path):
    def fill(document):
        document.add_paragraph("某市措施", style="Title")
        numbered(document, ("chineseCounting", "第%1条　"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
        for level, text in ((0, "奖励"), (1, "认定"), (1, "规上"), (2, "工业"), (0, "补助"), (1, "研发")):
            listed(document.add_paragraph(text), level)

    assert body_of(word(tmp_path / "a.docx", fill)).split("\n") == [
        "某市措施",
        "第一条　奖励",
        "（一）认定",
        "（二）规上",
        "1.工业",
        "第二条　补助",
        "（一）研发",
    ]


def test_tables_of_a_word_file_stand_where_they_are_and_merged_cells_once(tmp_path):
    def fill(document):
        document.add_paragraph("标准如下：")
        table = document.add_table(rows=3, cols=3)
        for r, row in enumerate(
            (("类别", "档次", "金额"), ("企业", "一等", "50万元"), ("", "二等", "20万元"))
        ):
            for c, text in enumerate(row):
                table.cell(r, c).text = text
        table.cell(1, 0).merge(table.cell(2, 0))
        document.add_paragraph("以上。")

    assert body_of(word(tmp_path / "a.docx", fill)).split("\n") == [
        "标准如下：",
        "类别\t档次\t金额",
        "企业\t一等\t50万元",
        "二等\t20万元",
        "以上。",
    ]


def test_rows_of_a_spreadsheet_are_lines_and_codes_stay_text(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["企业", "代码", "金额"])
    book.active.append(["甲公司", "00123", 20])
    book.active.append([])
    book.create_sheet("名单").append(["乙公司", date(2023, 5, 1)])
    book.save(tmp_path / "a.xlsx")
    assert body_of(tmp_path / "a.xlsx").split("\n") == [
        "企业\t代码\t金额",
        "甲公司\t00123\t20",
        "名单",
        "乙公司\t2023-05-01",
    ]


def test_a_file_is_known_by_its_content_not_its_name(tmp_path):
    word(tmp_path / "a.docx", lambda document: document.add_paragraph("给予奖励"))
    renamed = (tmp_path / "a.docx").rename(tmp_path / "a.pdf")
    assert body_of(renamed) == "给予奖励"


def test_the_parsing_process_is_kept_and_replaced_when_lost(tmp_path):
    from policymatch.reading.formats.child import Child
    from policymatch.reading.formats.kind import FileKind

    path = word(tmp_path / "a.docx", lambda document: document.add_paragraph("给予奖励"))
    child = Child(Limits())
    try:
        child.read(FileKind.DOCX, path)
        first = child._process.pid
        child.read(FileKind.DOCX, path)
        assert child._process.pid == first
        child._process.kill()
        child._process.wait()
        assert child.read(FileKind.DOCX, path).body == "给予奖励"
        assert child._process.pid != first
    finally:
        child.close()


def test_a_file_whose_parsing_process_cannot_start_is_refused_with_what_to_do(tmp_path):
    path = word(tmp_path / "a.docx", lambda document: document.add_paragraph("给予奖励"))
    (refused,) = read(path, Limits(memory_bytes=1 << 70))
    assert isinstance(refused, Refused)
    assert "did not start" in refused.error.wording.en
    assert "a limit of memory that the system grants" in refused.error.wording.en
    (document,) = read(path)
    assert document.body == "给予奖励"


@pytest.mark.skipif(not SHARED.exists(), reason="no shared documents here")
def test_a_guide_gives_a_document_a_card():
    found = read(SHARED / "data" / "raw" / "beijing_industry_policy_guide_pages.pdf")
    assert len(found) == 30
    by_title = {document.title: document for document in found}
    card = by_title["北京市支持氢能产业创新发展"]
    assert (card.document_number, card.expires_on) == ("京经信发〔2022〕63号", date(2025, 8, 10))
    assert card.body.split("\n")[:2] == ["北京市支持氢能产业创新发展", "依据文件"]
    assert len({document.id for document in found}) == 30


@pytest.mark.skipif(not SHARED.exists(), reason="no shared documents here")
def test_every_raw_file_is_read():
    paths = sorted(path for path in (SHARED / "data" / "raw").rglob("*") if path.is_file())
    found = {path.name: read(path) for path in paths}
    assert not [f for documents in found.values() for f in documents if isinstance(f, Refused)]
    law = found["医疗器械监督管理条例.pdf"][0]
    assert (law.title, law.issued_on, law.effective_on) == (
        "医疗器械监督管理条例",
        date(2021, 2, 9),
        date(2021, 6, 1),
    )
