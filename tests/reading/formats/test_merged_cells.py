"""Tables of pages, prints, Word files and spreadsheets whose cells are merged or empty: each row reads whole."""

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

from policymatch.domain.condition import leaves_of
from policymatch.domain.document import Document
from policymatch.reading.documents import read_documents
from policymatch.reading.extract import extract_policy
from policymatch.reading.formats.limits import Limits
from policymatch.terms import load_terms

FONT = "STSong-Light"
HEAD = ("序号", "支持方向", "支持条件", "支持标准")
ROWS = (
    ("1", "人才公寓", "新引进的博士", "给予8万元补助"),
    ("", "", "新引进的硕士", "给予3万元补助"),
    ("2", "绿色制造", "新认定的国家级绿色工厂", "给予60万元奖励"),
)
WHOLE = ["\t".join(HEAD), "\t".join(ROWS[0]), "1\t人才公寓\t新引进的硕士\t给予3万元补助", "\t".join(ROWS[2])]


def read(path):
    (document,) = read_documents(path, Limits(), load_terms())
    assert isinstance(document, Document), document.error
    return document


def lines_in(path):
    return read(path).body.split("\n")


def page(tmp_path, table):
    path = tmp_path / "a.html"
    path.write_text(f'<meta charset="utf-8"><title>某县支持事项表</title><table>{table}</table>', "utf-8")
    return path


def row(*cells):
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


MERGED = (
    row(*HEAD)
    + "<tr><td rowspan=2>1</td><td rowspan='2'>人才公寓</td><td>新引进的博士</td><td>给予8万元补助</td></tr>"
    + row("新引进的硕士", "给予3万元补助")
    + row(*ROWS[2])
)


def merged_page(tmp_path):
    return page(tmp_path, MERGED)


def merged_word(tmp_path):
    document = docx.Document()
    document.add_paragraph("某县支持事项表")
    table = document.add_table(rows=4, cols=4)
    for r, cells in enumerate((HEAD, *ROWS)):
        for c, text in enumerate(cells):
            table.cell(r, c).text = text
    for column in (0, 1):
        table.cell(1, column).merge(table.cell(2, column))
    document.save(tmp_path / "a.docx")
    return tmp_path / "a.docx"


def merged_sheet(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["某县支持事项表"])
    for cells in (HEAD, *ROWS):
        book.active.append([cell or None for cell in cells])
    book.active.merge_cells("A3:A4")
    book.active.merge_cells("B3:B4")
    book.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def printed(tmp_path, rows, *styles, before=()):
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    grid = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), FONT)]
    title = Paragraph("某县支持事项表", ParagraphStyle("a", fontName=FONT))
    parts = [title, *before, Table(rows, style=[*grid, *styles])]
    SimpleDocTemplate(str(tmp_path / "a.pdf")).build(parts)
    return tmp_path / "a.pdf"


def merged_print(tmp_path):
    return printed(tmp_path, [HEAD, *ROWS], ("SPAN", (0, 1), (0, 2)), ("SPAN", (1, 1), (1, 2)))


@pytest.mark.parametrize("written", [merged_page, merged_word, merged_sheet, merged_print])
def test_a_merged_cell_stands_in_each_row_that_it_spans(tmp_path, written):
    assert lines_in(written(tmp_path))[1:] == WHOLE


def test_each_row_below_a_merged_name_is_an_offer_with_its_own_conditions(tmp_path):
    table = row(*HEAD)
    table += "<tr><td rowspan=2>1</td><td rowspan=2>梯度培育</td><td>新认定的瞪羚企业</td><td>给予40万元奖励</td></tr>"
    table += row("新认定的高新技术企业", "给予15万元奖励")
    terms = load_terms()
    (document,) = read_documents(page(tmp_path, table), Limits(), terms)
    found = extract_policy(document, terms).measures
    titles = [{leaf.value for leaf in leaves_of(m.condition) if hasattr(leaf, "field")} for m in found]
    assert [m.benefits[0].amount_yuan for m in found] == [400_000, 150_000]
    assert titles == [{("gazelle",)}, {("high_tech",)}]


def test_columns_under_a_common_word_are_headed_by_their_own(tmp_path):
    table = "<tr><td rowspan=2>序号</td><td rowspan=2>支持方向</td><td colspan=2>支持内容</td></tr>"
    table += row("支持条件", "支持标准") + row(*ROWS[0])
    assert lines_in(page(tmp_path, table))[1:] == ["序号\t支持方向\t支持内容", *WHOLE[:2]]


def test_a_header_of_two_rows_of_a_print_heads_its_columns(tmp_path):
    rows = [("序号", "支持方向", "支持内容", ""), ("", "", "支持条件", "支持标准"), ROWS[0], ROWS[2]]
    spans = [("SPAN", (2, 0), (3, 0)), ("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (1, 1))]
    assert lines_in(printed(tmp_path, rows, *spans))[2:] == [WHOLE[0], WHOLE[1], WHOLE[3]]


def test_what_is_given_for_the_items_of_one_list_is_given_once(tmp_path):
    table = row(*HEAD)
    table += "<tr><td rowspan=2>1</td><td rowspan=2>研发补助</td><td>1.在本县注册</td><td rowspan=2>给予10万元补助</td></tr>"
    table += row("2.研发费用50万元以上")
    assert lines_in(page(tmp_path, table))[2:] == [
        "1\t研发补助\t1.在本县注册；2.研发费用50万元以上\t给予10万元补助"
    ]


def test_an_empty_cell_keeps_its_column(tmp_path):
    table = row("支持对象", "支持条件", "支持标准", "申报时间")
    table += row("", "在境外上市", "给予90万元奖励", "每年5月") + row("小微企业", "", "给予7万元补助", "")
    assert lines_in(page(tmp_path, table))[1:] == [
        "支持对象\t支持条件\t支持标准\t申报时间",
        "\t在境外上市\t给予90万元奖励\t每年5月",
        "小微企业\t\t给予7万元补助\t",
    ]


def test_a_long_cell_undoes_no_table_of_a_page(tmp_path):
    items = [
        f"（{n}）具备第{n}项规定的研发场地、设备和管理制度，并能够提供相应的证明材料" * 2
        for n in "一二三四五六七八"
    ]
    long = "".join(f"<p>{item}</p>" for item in items)
    table = (
        row(*HEAD)
        + row("1", "研发机构", long, "给予30万元补助")
        + row("2", "工程中心", long, "给予9万元补助")
    )
    assert lines_in(page(tmp_path, table))[2] == f"1\t研发机构\t{' '.join(items)}\t给予30万元补助"


def test_a_long_cell_undoes_no_table_of_a_print_nor_does_the_next_page(tmp_path):
    long = "\n".join(f"（{n}）具备第{n}项规定的研发场地和管理制度，能够提供证明材料；" for n in range(1, 10))
    first = [HEAD, ("1", "研发机构", long, "给予30万元补助"), ROWS[2]]
    style = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), FONT)]
    path = printed(
        tmp_path, [("3", "设备更新", long, "给予5万元补助")], before=(Table(first, style=style), PageBreak())
    )
    whole = long.replace("\n", "")
    assert lines_in(path)[2:] == [
        f"1\t研发机构\t{whole}\t给予30万元补助",
        WHOLE[3],
        f"3\t设备更新\t{whole}\t给予5万元补助",
    ]


def test_columns_of_a_word_table_that_take_several_places_are_one(tmp_path):
    document = docx.Document()
    table = document.add_table(rows=2, cols=5)
    for r, cells in enumerate((HEAD, ROWS[0])):
        for c, text in enumerate(cells):
            table.cell(r, c).text = text
        table.cell(r, 3).merge(table.cell(r, 4))
    document.save(tmp_path / "a.docx")
    assert lines_in(tmp_path / "a.docx") == WHOLE[:2]


def test_rows_within_content_controls_of_a_word_file_are_rows(tmp_path):
    document = docx.Document()
    table = document.add_table(rows=2, cols=4)
    for r, cells in enumerate((HEAD, ROWS[0])):
        for c, text in enumerate(cells):
            table.cell(r, c).text = text
    last = table.rows[1]._tr
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    last.addprevious(control)
    control[1].append(last)
    document.save(tmp_path / "a.docx")
    assert lines_in(tmp_path / "a.docx") == WHOLE[:2]


def test_a_number_is_told_with_the_unit_over_its_column(tmp_path):
    table = row("序号", "项目名称", "申报条件", "奖励金额（万元）") + row(
        "1", "高企认定", "首次认定的高新技术企业", "35"
    )
    terms = load_terms()
    (document,) = read_documents(page(tmp_path, table), Limits(), terms)
    (measure,) = extract_policy(document, terms).measures
    assert (measure.benefits[0].amount_yuan, measure.benefits[0].quote.text) == (350_000, "35万元")
    assert measure.benefits[0].quote.is_literal_in(document.body)
    assert [getattr(leaf, "value", None) for leaf in leaves_of(measure.condition)] == [("high_tech",)]


def sheet(tmp_path, *rows, name="Sheet"):
    book = openpyxl.Workbook()
    book.active.title = name
    for cells in rows:
        book.active.append(cells)
    return book


def test_numbers_of_a_spreadsheet_are_told_as_they_are_shown(tmp_path):
    book = sheet(
        tmp_path,
        ("项目名称", "补助比例", "金额（万元）", "奖励标准", "条件"),
        ("研发补助", 0.15, 40, 3000, "在本县注册"),
    )
    book.active["B2"].number_format = "0%"
    book.active["D2"].number_format = '#,##0"元"'
    book.save(tmp_path / "a.xlsx")
    assert lines_in(tmp_path / "a.xlsx")[1:] == ["研发补助\t15%\t40万元\t3000元\t在本县注册"]


def test_a_sheet_that_is_hidden_is_not_read_and_the_name_of_a_sheet_is_no_title(tmp_path):
    book = sheet(tmp_path, ["某县2025年惠企政策清单"], HEAD, ROWS[0], name="Sheet1")
    book.create_sheet("Sheet2").append(["说明：以文件为准"])
    book.create_sheet("字典").append(["给予100万元奖励"])
    book["字典"].sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    document = read(tmp_path / "a.xlsx")
    assert document.title == "某县2025年惠企政策清单"
    assert "给予100万元奖励" not in document.body
    assert "说明：以文件为准" in document.body


def test_one_cell_over_a_whole_table_heads_none_of_the_columns_below_its_two_rows_of_heads(tmp_path):
    table = (
        '<tr><td colspan="5">单位：万元</td></tr>'
        '<tr><td rowspan="2">序号</td><td rowspan="2">政策名称</td><td colspan="2">申报条件</td><td rowspan="2">支持标准</td></tr>'
        "<tr><td>船员人数</td><td>捕捞产量</td></tr>"
        + row("1", "渔船更新补贴", "30人以上", "700吨以上", "6")
        + row("2", "网箱更新补贴", "5人以上", "90吨以上", "9")
    )
    heads, first, second = lines_in(page(tmp_path, table))[-3:]
    assert heads.split("\t") == ["序号", "政策名称", "申报条件船员人数", "申报条件捕捞产量", "支持标准"]
    assert first.split("\t") == ["1", "渔船更新补贴", "30人以上", "700吨以上", "6万元"]
    assert second.split("\t") == ["2", "网箱更新补贴", "5人以上", "90吨以上", "9万元"]
