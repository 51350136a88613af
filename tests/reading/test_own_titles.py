"""Titles by an offer's own words: what it calls itself, what it confers, and what was won by which way."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.extract.model import packaged_titles
from policymatch.reading.titles import titles_of
from policymatch.reading.titles.told import Told


@pytest.mark.parametrize(
    ("own", "kind", "title"),
    [
        (
            "方向3绿色渔港改造项目奖励。对本市注册的渔业企业在2022年至申报截止日期间竣工的，按总投资的20%给予奖励。",
            MeasureKind.AWARD,
            "绿色渔港改造项目奖励",
        ),
        (
            "（2）外资采购总部是指境外母公司授权、在沈累计实缴注册资本300万美元以上的外商投资企业和机构。",
            MeasureKind.TITLE,
            "外资采购总部认定",
        ),
        (
            "对2023年度新建投产且当年纳入规模以上统计范围的先进渔业企业一次性奖励金额最高不超过40万元。",
            MeasureKind.AWARD,
            "先进渔业企业奖励",
        ),
        (
            "根据上一年度商标申请量和当年度在国外获得注册的商标数量，予以3万元至90万元不同程度的额外资助。",
            MeasureKind.GRANT,
            "商标申请量和商标数量资助",
        ),
        (
            "通过海牙体系途径在德国或者法国获得注册的，每个国家每件资助不超过9000元，在其他国家（地区）获得注册的，"
            "每个国家（地区）每件资助不超过3000元。",
            MeasureKind.GRANT,
            "海牙体系途径注册资助",
        ),
        (
            "向香港和澳门提交商标申请获得注册后，每件资助不超过700元。",
            MeasureKind.GRANT,
            "香港和澳门商标注册资助",
        ),
        (
            "支持企业参与国家渔业创新中心、沈阳市渔业创新中心、工程研究中心、企业技术中心等国家级、市级创新平台建设。",
            MeasureKind.SERVICE,
            "企业参与国家级、市级创新平台建设服务",
        ),
        (
            "对2022年度产值首次突破2亿元（含）且纳入规模以上统计范围的先进渔业企业，一次性奖励金额最高不超过40万元。"
            "获评雏鹰企业的，再增加奖励8万元。",
            MeasureKind.AWARD,
            "产值首次突破2亿元企业奖励",
        ),
        ("对保费给予一定补助，为青年创业免去后顾之忧。", MeasureKind.GRANT, "保费补助"),
    ],
)
def test_a_title_says_what_tells_an_offer_from_its_neighbours(own, kind, title):
    told = Told(own, kind, document="沈阳市对获得国内商标的申请人予以资助")
    assert titles_of([told], packaged_titles()) == [title]
