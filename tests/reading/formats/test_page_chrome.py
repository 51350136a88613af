"""What a site prints round a document stays out of it, and a text that was scraped twice is read once."""

import pytest

from policymatch.domain.document import Document
from policymatch.reading.documents import read_documents
from policymatch.reading.formats.limits import Limits
from policymatch.terms import load_terms


@pytest.fixture
def document_of(tmp_path):
    def read(text, name="page.html"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        (document,) = read_documents(path, Limits(), load_terms())
        assert isinstance(document, Document), document.error
        return document

    return read


PAGE = (
    '<html><head><meta charset="utf-8"><title>关于公布云岭市创新企业名单的通知</title></head><body>'
    "<h1>关于公布云岭市创新企业名单的通知</h1>{before}<div class='{name}'><p>现将名单予以公布。</p></div>{after}</body></html>"
)
LONG = "<div>" + "<p>云岭市门户网站介绍各部门的工作情况，提供办事服务与互动交流的入口。</p>" * 6 + "</div>"


def test_the_editor_of_an_office_holds_the_document_however_short(document_of):
    body = document_of(PAGE.format(name="TRS_Editor", before="", after=LONG)).body
    assert body.split("\n") == ["关于公布云岭市创新企业名单的通知", "现将名单予以公布。"]


@pytest.mark.parametrize(
    "line",
    [
        "【打印本页】【关闭窗口】",
        "[打印] [关闭]",
        "主办：云岭市人民政府办公室 承办：云岭市大数据局",
        "网站标识码：2101000001 云ICP备12345678号",
        "云公网安备 21010002000001号",
        "技术支持：云岭市信息中心",
        "Copyright 2024 云岭市人民政府",
        "您是第 12345 位访客",
        "时间：2024-03-08 点击：35",
        "责编：小云",
        "语音播报",
        "附件下载：",
        "公开方式：主动公开",
        "Normal 0 7.8 磅 0 2 false false false",
    ],
)
def test_buttons_and_feet_of_a_page_are_no_text(document_of, line):
    page = PAGE.format(name="text", before=f"<p>{line}</p>", after=f"<p>{line}</p>")
    assert document_of(page).body.split("\n") == ["关于公布云岭市创新企业名单的通知", "现将名单予以公布。"]


def test_what_a_site_calls_its_foot_is_left_out(document_of):
    foot = "<div class='footer'><p>联系我们</p></div><textarea>旧稿</textarea>"
    page = PAGE.format(name="text", before="", after=foot)
    assert document_of(page).body.endswith("现将名单予以公布。")


ACT = (
    "第一条 对新认定的高新技术企业，给予一次性奖励20万元，由市科技局按年度受理、审核后拨付。\n"
    "第二条 对获得融资的企业，按贷款利息的50%给予贴息，每家企业每年最高30万元。\n第三条 加强宣传。"
)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_text_that_was_scraped_twice_is_kept_once(document_of, between):
    once = document_of(f"云岭市若干措施\n{ACT}", "a.txt").body
    assert document_of(f"云岭市若干措施\n{ACT}{between}{ACT}", "a.txt").body == once


def test_lines_that_come_again_within_a_text_stay(document_of):
    text = f"云岭市若干措施\n{ACT}\n第一条 对新认定的高新技术企业，给予一次性奖励20万元。"
    assert document_of(text, "a.txt").body.endswith("奖励20万元。")


@pytest.mark.parametrize(
    "window",
    [
        "云岭市支持企业创新若干措施_部门文件_政府信息公开_云岭市人民政府",
        "云岭市支持企业创新若干措施-政策文件-云岭市人民政府",
        "云岭市人民政府-云岭市支持企业创新若干措施",
    ],
)
def test_of_the_window_title_the_part_that_stands_on_the_page_is_the_title(document_of, window):
    text = "<p>云岭市支持企业创新若干措施</p><p>第一条 对企业给予10万元奖励。</p>"
    document = document_of(f"<html><head><title>{window}</title></head><body>{text}</body></html>")
    assert document.title == "云岭市支持企业创新若干措施"
    assert document.body.count("支持企业创新") == 1


def test_the_name_of_the_site_is_no_title(document_of):
    head = "<h1>云岭市人民政府门户网站</h1><h2>云岭市支持企业创新若干措施</h2>"
    page = f"<html><head><title>云岭市支持企业创新若干措施</title></head><body>{head}<p>第一条 给予10万元奖励。</p></body></html>"
    assert document_of(page).title == "云岭市支持企业创新若干措施"
