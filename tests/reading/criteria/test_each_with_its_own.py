"""Sorts, classes and cases that each are asked their own, and what is asked of all of them."""

from policymatch.reading.criteria import Passage, PassageRole, read_condition
from tests.reading.criteria.plain import FIRM, NOBODY, PLACE, misses

PERSON = {"region": PLACE, "entity_type": "individual"}


def test_and_without_a_comma_goes_with_the_last_way_alone(read):
    condition = read(condition="营业收入不低于6亿元或营业收入不低于3亿元且营业收入增长率不低于15%。")
    assert not misses(condition, FIRM, revenue_yuan=7e8, revenue_growth=0.0)
    assert misses(condition, FIRM, revenue_yuan=4e8, revenue_growth=0.0)
    assert not misses(condition, FIRM, revenue_yuan=4e8, revenue_growth=0.2)


def test_and_behind_a_comma_is_asked_of_all(read):
    condition = read(condition="营业收入不低于6亿元或研发费用占比不低于5%，且职工总数不少于50人。")
    assert misses(condition, FIRM, revenue_yuan=7e8, employees=10)


def test_sorts_of_firm_with_a_figure_each_are_alternatives(read):
    condition = read(
        own="对营业收入首次突破2亿元的智能装备企业，首次营业收入突破5000万元的软件企业，一次性奖励30万元。"
    )
    software = {**FIRM, "industry": ["软件", "软件企业"], "revenue_yuan": 6e7}
    assert not misses(condition, software)
    assert misses(condition, software, revenue_yuan=1e7)


def test_a_figure_behind_a_sort_of_firm_is_asked_of_it(read):
    condition = read(own="对营业收入突破2亿元的智能装备企业，研发费用500万元以上的，奖励30万元。")
    assert misses(condition, {**FIRM, "industry": ["智能装备"]}, rd_expense_yuan=1e6)


def test_those_who_each_have_something_of_their_own_are_alternatives(read):
    condition = read(
        own="对餐饮业小微企业的检测费按70%收取，对中型企业委托的检验费减免20%，对个体工商户的检定费减半。"
    )
    assert not misses(condition, {**NOBODY, "size_class": "medium"})
    assert not misses(condition, PERSON)
    both = read(own="对小微企业按70%收取检测费，对其中的高新技术企业再减免20%。")
    assert misses(both, {**NOBODY, "titles": ["high_tech"]})


def test_items_that_open_with_a_class_of_applicant_are_alternatives(read):
    condition = read(
        condition="（1）示范单位，应主导制定不少于4项国际标准；\n（2）试点单位，应主导制定不少于2项国际标准。"
    )
    assert not misses(condition, FIRM, standards=3)
    assert misses(condition, FIRM, standards=1)


def test_sentences_that_open_with_a_class_of_applicant_are_alternatives(read):
    condition = read(
        condition="其中，工程设计机构近2年营业收入不低于3亿元或研发费用占比不低于40%。软件测试机构近2年营业收入不低于1亿元。"
    )
    assert not misses(condition, FIRM, revenue_yuan=1.5e8)
    assert misses(condition, FIRM, revenue_yuan=5e7)


def test_one_of_several_lines_without_numbers_is_enough(terms):
    lines = [
        "申报企业还应符合下列条件之一：",
        "拥有境内有效注册商标；",
        "拥有发明专利5件以上；",
        "获得专精特新中小企业称号。",
        "职工总数不少于20人。",
    ]
    body, passages = "", []
    for line in lines:
        passages.append(Passage(role=PassageRole.CONDITION, start=len(body), end=len(body) + len(line)))
        body += line + "\n"
    condition = read_condition(body, passages, terms, "210100")
    assert not misses(condition, FIRM, invention_patents=0)
    assert misses(condition, FIRM, employees=10)


def test_old_and_young_firms_are_asked_their_own(read):
    condition = read(
        condition="注册成立时间在两个会计年度以上的，研发费用60万元以上。注册成立时间不足两个会计年度的，研发费用30万元以上。"
    )
    assert not misses(condition, FIRM, founded_on="2026-01-01", rd_expense_yuan=4e5)
    assert misses(condition, FIRM, founded_on="2015-01-01", rd_expense_yuan=4e5)
