"""Terms that calls of science bureaus end in: rights counted together, projects that run, years without fault."""

import pytest

from policymatch.domain.condition import NoneOf, leaves_of
from tests.reading.criteria.leaves import told, untested
from tests.reading.criteria.plain import FIRM, misses


@pytest.mark.parametrize(
    "text",
    [
        "拥有自主知识产权的核心技术（发明专利、软件著作权、集成电路布图设计等）至少3项",
        "拥有有效知识产权（专利、软件著作权等）不少于3项",
        "拥有知识产权（专利、软件著作权）3项以上",
    ],
)
def test_rights_that_a_bracket_lists_make_up_one_count(read, text):
    condition = read(condition=text)
    assert told(condition, "software_copyrights") == [(">=", 3.0)]
    assert not misses(condition, FIRM, invention_patents=0, software_copyrights=0)


@pytest.mark.parametrize(
    "text",
    [
        "已获得市渔业计划立项支持且未结题的企业，不得再次申报",
        "已获得市渔业计划支持但尚未验收的企业不得申报",
        "获得市级房租补贴且未满一年的企业，不得再次申请",
    ],
)
def test_who_has_not_done_with_what_was_given_is_barred_and_nobody_else(read, text):
    condition = read(condition=text)
    (bar,) = condition.all
    assert isinstance(bar, NoneOf)
    assert [leaf.quote.text for leaf in leaves_of(bar)] == [text]
    assert told(condition, "received") == []


@pytest.mark.parametrize(
    "text",
    [
        "自申报之日起前12个月内未发生重大安全事故",
        "申请之日前三年内无重大环境违法行为",
        "最近一个年度内未受到重大行政处罚",
    ],
)
def test_how_long_there_was_no_fault_leaves_nothing_open(read, text):
    condition = read(condition=text)
    assert told(condition, "clean_record") == [("=", True)]
    assert untested(condition) == []


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("房地产、金融、劳务派遣以及以贸易为主营业务的企业不在认定范围。", {"房地产", "金融", "劳务派遣"}),
        ("金融和房地产企业不得申报。", {"金融", "房地产"}),
        ("房地产、娱乐业企业不属于支持对象。", {"房地产", "娱乐业"}),
    ],
)
def test_trades_that_are_called_without_their_noun_are_left_out(read, text, trades):
    (bar,) = read(exclusion=text).all
    assert isinstance(bar, NoneOf)
    ((op, names),) = told(bar, "industry")
    assert (op, set(names)) == ("has_any", trades)


def test_a_class_of_rights_may_be_named_behind_its_count(read):
    condition = read(condition="拥有1项以上Ⅰ类知识产权或3项以上Ⅱ类知识产权")
    assert told(condition, "invention_patents") == [(">=", 1.0)]
    assert told(condition, "software_copyrights") == told(condition, "utility_patents") == [(">=", 3.0)]
    assert not misses(condition, FIRM, invention_patents=0, software_copyrights=0, utility_patents=0)


def test_how_many_research_is_no_person_who_applies(read):
    condition = read(own="对研发人员在20人以上的外资研发中心，给予200万元补助。")
    assert told(condition, "rd_staff") == [(">=", 20.0)]
    assert told(condition, "entity_type") == []
