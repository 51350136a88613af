"""A call without a title offers what its opening announces, where it offers nothing else, or each kind of that."""

import pytest

from policymatch.domain.document import Document
from policymatch.reading.extract import extract_policy
from policymatch.reading.measures.announced import announcing, title_of_opening
from policymatch.reading.measures.announced_kinds import announced_kinds
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs
from policymatch.terms import load_terms


def layout(body: str):
    return layout_of(body, paragraphs(body))


def measures(body: str):
    return extract_policy(Document(id="d", title="", body=body, region="210112"), load_terms()).measures


def test_the_opening_tells_what_is_called_for():
    told = {
        "现组织开展2033年竹业示范工厂申报工作，请积极参加。": "关于组织开展2033年竹业示范工厂申报的通知",
        "现将第四批竹业中心申报有关事项通知如下：": "关于第四批竹业中心申报的通知",
        "现就更新沈阳竹业品种库有关事项通知如下：": "关于更新沈阳竹业品种库的通知",
        "我厅组织开展2033年竹业检测券申领工作。": "关于组织开展2033年竹业检测券申领的通知",
        "现将有关事项通知如下：": None,
        "根据《关于组织开展竹业工厂申报的通知》要求，现予转发。": None,
    }
    for opening, title in told.items():
        assert title_of_opening(layout(f"摘要：各有关单位：{opening}")) == title


def test_a_call_that_offers_nothing_else_offers_what_it_announces():
    body = (
        "摘要：各有关单位：我局拟开展竹编企业建库工作。现将有关事项通知如下：一、申报条件（一）申报主体应为从事竹编加工的企业。"
        "二、材料要求（一）提交地点：某路7号。"
    )
    assert announcing(layout(body)) == 1
    (measure,) = measures(body)
    assert "开展竹编企业建库工作" in body[measure.start : measure.end]


def test_a_text_with_a_title_of_another_sort_does_not():
    body = "关于公布竹编工厂名单的通知\n各有关单位：我局已开展竹编工厂申报工作，名单如下。"
    document = Document(id="d", title="关于公布竹编工厂名单的通知", body=body)
    assert extract_policy(document, load_terms()).measures == ()


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ("（一）水生型竹业基地。聚焦水边种植。（二）山地型竹业基地。聚焦山地种植。", 2),
        ("拟申报甲等竹业的企业应已建成竹园。拟申报乙等竹业基地的单位应已建成苗圃。", 2),
        ("（一）企业财务。账目齐全。（二）企业人员。定员充足。", 0),
        ("拟申报甲等竹业的企业应已建成竹园。", 0),
    ],
)
def test_each_kind_of_what_is_announced_is_found(asked, kinds):
    opening = "正在组织开展2033年甲等竹业、乙等竹业基地申报工作，相关要求如下："
    found = layout(f"摘要：各有关单位：{opening}\n一、申报要求\n" + asked.replace("（二）", "\n（二）"))
    assert len(announced_kinds(found)) == kinds
