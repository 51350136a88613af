"""Trades told by their letters and numbers in the classification of trades; what is topped up, and which projects."""

import pytest

from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("国民经济行业分类代码为A门类的企业。", ("农、林、牧、渔业",)),
        ("属于国民经济行业分类中制造业（C13-C43）的企业。", ("制造业",)),
        ("行业代码属于C13、C15的企业。", ("农副食品加工业", "酒、饮料和精制茶制造业")),
        ("行业代码为C17-C19的企业。", ("纺织业", "纺织服装、服饰业", "皮革、毛皮、羽毛及其制品和制鞋业")),
        ("国民经济行业代码为C17纺织业的企业。", ("纺织业",)),
        (
            "主营业务属于《国民经济行业分类》（GB/T 4754-2017）中的A类（农、林、牧、渔业）。",
            ("农、林、牧、渔业",),
        ),
    ],
)
def test_trades_told_by_code_are_known_by_name_and_leave_nothing_open(read, text, trades):
    condition = read(condition=text)
    assert told(condition, "industry") == [("has_any", trades)]
    assert untested(condition) == []


def test_a_code_that_no_trade_has_stays_open(read):
    condition = read(condition="行业代码属于C99的企业。")
    assert told(condition, "industry") == []
    assert len(untested(condition)) == 1


def test_whoever_is_paid_the_difference_is_no_other_applicant(read):
    condition = read(own="省企业技术中心，一次性给予30万元。已获得下一级奖励的，给予差额部分。")
    ((_, names),) = told(condition, "platforms")
    assert "省企业技术中心" in names
    assert untested(condition) == []


def test_how_large_projects_are_is_no_name_of_one(read):
    condition = read(own="对列入市级渔业技改计划、设备投资200万元以上的项目，按8%给予补助。")
    assert told(condition, "projects") == [("has_any", ("市级渔业技改计划",))]
    assert told(condition, "equipment_yuan") == [(">=", 2e6)]
