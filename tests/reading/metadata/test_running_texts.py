"""Texts that a crawler left as one line: their title, issuer, day and region are found, or not made up."""

import pytest

ASKS = "申报主体须为从事竹编加工的企业，" * 12


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"摘要：各有关单位：现组织2033年竹编示范企业申报工作。{ASKS}", ""),
        (f"各市、州经信局：现组织2033年竹编示范企业申报工作。{ASKS}", ""),
        (f"摘要：一、面向对象竹编人才。二、申报材料{ASKS}", ""),
        (
            f"摘要：关于组织竹编资金申报的通知 各有关单位：现将事项通知如下。{ASKS}",
            "关于组织竹编资金申报的通知",
        ),
        (f"摘要：各有关单位：依据省厅印发的《竹编细则》和我厅印发的《竹编方案》，现组织申报。{ASKS}", ""),
        (f"摘要：各有关单位：现将我厅编制的《竹编奖励办法》印发你们。{ASKS}", "竹编奖励办法"),
        (f"沈阳市竹编奖励办法\n摘要：各有关单位：现组织申报。{ASKS}", "沈阳市竹编奖励办法"),
    ],
)
def test_a_text_on_one_line_has_the_title_that_it_tells_or_none(read, body, title):
    assert read(body).title == title


def test_who_is_written_to_tells_no_district(read):
    body = f"摘要：各市、州、直管市、神农架林区经信局：现就做好我省竹编示范企业申报工作通知如下。{ASKS}"
    assert read(body).region == "420000"
    assert read(f"各有关单位：支持神农架林区竹编产业，{ASKS}").region == "429021"


def test_a_district_that_calls_on_its_own_firms_is_the_region(read):
    opening = "摘要：各有关单位：正在组织辽宁省竹编工厂申报，辽宁省级资金支持，"
    told = "材料提交至沈阳市浑南区某路7号。"
    assert read(f"{opening}请区内各企业积极申报。{ASKS}{told}").region == "210112"
    assert read(f"{opening}请各企业积极申报。{ASKS}{told}").region == "210000"


def test_who_forwards_a_call_issued_the_text_that_forwards_it(read):
    body = (
        "摘要：各市科技局：现将《工业和信息化部关于发布竹编专项指南的通知》转发给你们，请组织申报。辽宁省科技厅 2033年8月6日 （联系方式：024）"
        f"工业和信息化部关于发布竹编专项指南的通知{ASKS}"
    )
    document = read(body)
    assert (document.title, document.issuer) == ("工业和信息化部关于发布竹编专项指南的通知", "辽宁省科技厅")
    assert (str(document.issued_on), document.region) == ("2033-08-06", "210000")


def test_who_signs_behind_the_name_of_a_paper_issued_it(read):
    paper = "附件：《辽宁省竹编工作方案》"
    body = f"摘要：各市经信局：现将《辽宁省竹编工作方案》印发你们。{paper}辽宁省商务厅2033年5月13日附件辽宁省竹编工作方案{ASKS}"
    assert (read(body).issuer, str(read(body).issued_on)) == ("辽宁省商务厅", "2033-05-13")
    assert (
        read(f"摘要：各市经信局：按照《辽宁省竹编工作方案》辽宁省商务厅2033年5月13日前办理。{ASKS}").issuer
        is None
    )


def test_a_text_that_names_its_own_file_by_its_number_is_called_as_that_file(read):
    paper = "相关附件：绵阳府办发〔2033〕5号关于发展竹编产业的意见.pdf(/a/b.pdf)"
    document = read(f"各区人民政府，市级各部门：现就发展竹编提出如下意见。{ASKS}{paper}")
    assert (document.title, document.issuer) == ("关于发展竹编产业的意见", "绵阳市人民政府办公室")
    assert document.region == "510700"
    form = "相关附件：1.竹编资金申请表.pdf(/a/b.pdf)"
    assert read(f"各区人民政府，市级各部门：现就发展竹编提出如下意见。{ASKS}{form}").title == ""


def test_who_is_written_to_is_no_title(read):
    body = "各镇人民政府，各街道办事处：\n竹编是本地的传统产业，现提出如下意见：\n一、支持竹编企业发展。\n"
    assert read(body).title == ""
    assert read(f"沈阳市竹编产业发展办法\n{body}").title == "沈阳市竹编产业发展办法"
