"""Counts, shares and records as lists of conditions tell them: the least that must be had, and what must not have been."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, leaves_of
from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "研发人员占企业当年月平均职工总数的比例不低于15%；",
            {("rd_staff_ratio", ">=", 0.15)},
        ),
        ("职工总数中大学本科及以上学历人员不低于50%；", {("bachelor_ratio", ">=", 0.5)}),
        (
            "拥有发明专利3件，软件著作权6件；",
            {("invention_patents", ">=", 3.0), ("software_copyrights", ">=", 6.0)},
        ),
        (
            "上年度营业收入3000万元以上且盈利；",
            {("revenue_yuan", ">=", 3e7), ("profit_yuan", ">", 0.0)},
        ),
        ("申请补助企业上年度营业收入不低于800万元。", {("revenue_yuan", ">=", 8e6)}),
        ("申请单位须未被列入严重失信主体名单；", {("clean_record", "=", True)}),
        ("项目牵头单位、参与单位和项目负责人无严重失信行为记录；", {("clean_record", "=", True)}),
        ("未列入科研诚信异常名录；", {("clean_record", "=", True)}),
        ("未发生骗取、套取财政资金等违规行为；", {("clean_record", "=", True)}),
        ("近三年发生重大税收违法案件的企业不得申报；", {("clean_record", "=", True)}),
    ],
)
def test_what_a_list_asks_is_told_by_fields_alone(read, asked, text, told):
    assert asked(condition=text) == told
    assert untested(read(condition=text)) == []


def test_a_share_of_the_staff_is_heard_behind_another_that_is_not(asked):
    text = "具有大学专科以上学历的职工人数占企业月平均职工总人数的比例不低于30%，其中研究开发人员占月平均职工总数的比例不低于15%；"
    assert ("rd_staff_ratio", ">=", 0.15) in asked(condition=text)


def test_the_revenue_of_whoever_applies_is_asked_beside_what_else_must_be(asked):
    text = "申请本条资助的企业应当具有独立法人资格、上年度营业收入不低于800万元。"
    assert {("independent_legal_person", "=", True), ("revenue_yuan", ">=", 8e6)} <= asked(condition=text)


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        (
            "自主知识产权（发明专利、实用新型、软件著作权、植物新品种等）至少2项；",
            {("invention_patents", 2.0), ("software_copyrights", 2.0), ("utility_patents", 2.0)},
        ),
        (
            "拥有自主知识产权（发明专利、实用新型专利、软件著作权等）4项以上；",
            {("invention_patents", 4.0), ("software_copyrights", 4.0), ("utility_patents", 4.0)},
        ),
        (
            "拥有有效发明专利3项，或实用新型专利、外观设计专利、软件著作权6项及以上；",
            {("invention_patents", 3.0), ("software_copyrights", 6.0), ("utility_patents", 6.0)},
        ),
        (
            "近三年连续盈利或近三年累计净利润不低于2000万元；",
            {("profit_yuan", 0.0), ("profit_yuan", 2e7)},
        ),
    ],
)
def test_of_rights_or_profits_any_is_enough(read, text, ways):
    (either,) = read(condition=text).all
    assert isinstance(either, AnyOf)
    assert {(str(x.field), x.value) for x in leaves_of(either) if isinstance(x, Criterion)} == ways


def test_a_score_before_a_list_of_ways_is_one_way_more(read):
    text = (
        "评价得分达到70分以上，或满足下列条件之一：\n1.上年度研发费用2000万元以上；\n2.获得国家科学技术奖。"
    )
    (either,) = read(condition=text).all
    told = [str(getattr(leaf, "field", "score")) for leaf in leaves_of(either)]
    assert sorted(told) == ["awards", "rd_expense_yuan", "score"]


def test_trades_that_are_not_supported_are_barred(read):
    (bar,) = read(condition="不支持房地产、金融、投资类企业；").all
    assert isinstance(bar, NoneOf)
    barred = {trade for x in leaves_of(bar) if isinstance(x, Criterion) for trade in x.value}
    assert {"房地产", "金融"} <= barred


@pytest.mark.parametrize(
    "text",
    [
        "本办法所称重大生产安全事故隐患是指危害和整改难度大的隐患。",
        "本办法适用于重大生产安全事故隐患治理挂牌督办管理。",
    ],
)
def test_what_a_rule_about_hidden_hazards_says_of_itself_asks_no_clean_record(read, text):
    assert told(read(condition=text), "clean_record") == []


def test_whoever_has_had_a_grave_accident_is_still_asked_for_a_clean_record(read):
    text = "近三年未发生重大生产安全事故，未存在重大事故隐患。"
    assert told(read(condition=text), "clean_record") == [("=", True)]
