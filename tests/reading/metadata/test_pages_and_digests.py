"""The title and the number of a page that prints where it stands, and of a digest of other acts."""

from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.reader import read_file
from policymatch.reading.metadata import document_facts
from policymatch.reading.metadata.number import number_in_head
from policymatch.terms import load_terms


def facts_of(tmp_path, text):
    path = tmp_path / "page.txt"
    path.write_text(text, encoding="utf-8")
    (document,) = (found.document for found in read_file(path, Limits()))
    return document_facts(document, load_terms())


def test_where_a_page_stands_on_its_site_is_not_its_title(tmp_path):
    page = "浑南区人民政府网　>　政务公开　>　政策解读\n《浑南区促进渔业提质若干政策》问答\n发布时间：2035-03-06\n一、问：哪些主体可以享受？\n答：在浑南区注册的企业。\n"
    assert facts_of(tmp_path, page).title == "《浑南区促进渔业提质若干政策》问答"
    card = "当前位置：首页 > 惠企服务 > 政策服务卡\n浑南区惠企政策服务卡（2036年第二批）\n来源：浑南区企业服务中心\n"
    assert facts_of(tmp_path, card).title == "浑南区惠企政策服务卡（2036年第二批）"


def test_offices_over_the_name_of_a_digest_belong_to_its_title(tmp_path):
    text = "辽宁省科学技术厅 国家税务总局辽宁省税务局\n渔业企业常用税费优惠政策摘编（2036年版）\n为便于企业了解，现摘编如下。\n"
    assert facts_of(tmp_path, text).title.endswith("渔业企业常用税费优惠政策摘编（2036年版）")


def test_the_number_under_a_basis_is_that_of_another_act():
    lines = ["渔业税费优惠摘编", "一、加计扣除", "【政策依据】", "辽财税〔2033〕7号"]
    assert number_in_head("渔业税费优惠摘编", lines) is None
    assert (
        number_in_head("渔业税费优惠办法", ["渔业税费优惠办法", "辽财税〔2033〕7号"]) == "辽财税〔2033〕7号"
    )
