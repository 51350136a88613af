"""Workbooks that list supports: sums under a header that names their unit, names of sheets."""

import openpyxl
import pytest

from policymatch.domain.condition import leaves_of
from policymatch.reading.documents import read_documents
from policymatch.reading.extract import extract_policy
from policymatch.reading.formats.limits import Limits
from policymatch.terms import load_terms


def document_of(tmp_path, **sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    (document,) = read_documents(tmp_path / "a.xlsx", Limits(), load_terms())
    return document


def measures_of(document):
    return extract_policy(document, load_terms()).measures


TITLE = ["临江市惠企政策清单"]


@pytest.mark.parametrize(
    "above",
    [
        [["政策名称", "支持对象", "支持内容（万元）"]],
        [["政策名称", "支持对象", "支持金额（单位：万元）"]],
        [["政策名称", "支持对象", "支持标准：万元"]],
        [["政策名称", "支持对象", "奖励标准 单位：万元"]],
        [["单位：万元"], ["政策名称", "支持对象", "支持金额"]],
    ],
)
def test_a_bare_number_has_the_unit_that_its_header_names(tmp_path, above):
    row = ["入规奖励", "首次入规企业", 10]
    document = document_of(tmp_path, 清单=[TITLE, *above, row])
    (measure,) = measures_of(document)
    (benefit,) = measure.benefits
    assert (benefit.amount_yuan, benefit.quote.text) == (100_000, "10万元")
    assert benefit.quote.is_literal_in(document.body)


def test_a_number_without_any_unit_is_no_sum_and_no_condition(tmp_path):
    rows = [TITLE, ["政策名称", "支持对象", "支持内容"], ["入规奖励", "高新技术企业", 100000]]
    (measure,) = measures_of(document_of(tmp_path, 清单=rows))
    assert [benefit.amount_yuan for benefit in measure.benefits] == [None]
    assert [getattr(leaf, "value", None) for leaf in leaves_of(measure.condition)] == [("high_tech",)]


def test_a_sheet_of_names_and_supports_alone_is_a_list_and_its_own_name_is_no_word_of_it(tmp_path):
    first = [TITLE, ["政策名称", "支持对象", "支持内容"], ["设备奖", "高新技术企业", "给予10万元奖励"]]
    second = [["政策名称", "支持内容（万元）"], ["招商奖", 500]]
    _, measure = measures_of(document_of(tmp_path, 清单=first, 已停止=second))
    assert measure.title == "招商奖"
    assert [benefit.amount_yuan for benefit in measure.benefits] == [5e6]
    assert all("已停止" not in leaf.quote.text for leaf in leaves_of(measure.condition))


def test_the_name_of_a_sheet_of_sentences_is_no_word_of_them(tmp_path):
    first = [TITLE, ["政策名称", "支持对象", "支持内容"], ["设备奖", "高新技术企业", "给予10万元奖励"]]
    document = document_of(tmp_path, 清单=first, 往年=[["对高新技术企业给予20万元奖励"]])
    _, measure = measures_of(document)
    assert "往年" not in measure.title
    assert "【往年】" in document.body.split("\n")
    assert all("往年" not in leaf.quote.text for leaf in leaves_of(measure.condition))
