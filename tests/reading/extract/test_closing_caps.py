"""Caps said once behind several supports, and caps of one article alone."""

import pytest

HEAD = "大连市支持装备工业若干措施\n"
PREMIUM = "第二条 支持投保。对购买产品责任险的企业，按不超过保费的40%给予补贴。"


def figures(measure):
    return [(benefit.rate, benefit.cap_yuan) for benefit in measure.benefits]


def test_a_sentence_that_closes_a_paragraph_caps_all_its_supports_and_no_other(measures_of):
    text = (
        HEAD
        + "第一条 贷款贴息。对获得中长期贷款的装备企业，按照不超过3%的贴息率给予贴息。对获得流动资金贷款的龙头企业，"
        "按不超过2%的贴息率给予贴息。单个企业年度贴息金额最高不超过600万元。\n" + PREMIUM + "\n"
    )
    first, second, other = measures_of(text)
    assert (figures(first), figures(second)) == ([(0.03, 6e6)], [(0.02, 6e6)])
    assert figures(other) == [(0.4, None)]
    assert [benefit.per for benefit in (*first.benefits, *second.benefits)] == ["year", "year"]


def test_a_cap_in_an_item_of_its_own_is_that_of_the_item_before(measures_of):
    text = (
        "大连市设计企业“场租通”支持\n服务内容\n"
        "1．鼓励设计企业入驻市级园区，给予不超过35%的办公房租补贴。\n"
        "2．单家设计企业当期补贴金额不超过25万元，补贴期限不超过3年。\n"
    )
    assert figures(measures_of(text)[0]) == [(0.35, 250_000)]


def test_a_yearly_cap_of_a_firm_behind_the_last_case_is_that_of_each_case(measures_of):
    text = (
        HEAD
        + "第一条 节能改造奖励。对实施节能改造的企业，按不超过总投资的15%给予奖励；达到国家级绿色工厂标准的，"
        "按不超过总投资的20%给予奖励，单个企业年度奖励金额最高不超过800万元。\n" + PREMIUM + "\n"
    )
    *cases, other = measures_of(text)
    assert [pair for case in cases for pair in figures(case)] == [(0.15, 8e6), (0.2, 8e6)]
    assert figures(other) == [(0.4, None)]


@pytest.mark.parametrize("word", ["项目", "产品"])
def test_a_cap_of_one_thing_behind_the_last_case_is_its_own(measures_of, word):
    text = (
        HEAD + "第一条 节能改造奖励。对实施节能改造的企业，按总投资的15%给予奖励；对建设光伏电站的企业，"
        f"按总投资的20%给予奖励，单个{word}不超过800万元。\n" + PREMIUM + "\n"
    )
    cases = [pair for measure in measures_of(text)[:-1] for pair in figures(measure)]
    assert cases == [(0.15, None), (0.2, 8e6)]


def test_a_cap_of_this_article_is_of_no_other(measures_of):
    text = (
        "大连市商标资助办法\n"
        "第一条 对获得国外授权的发明专利，给予5万元至300万元资助。\n"
        "第二条 对注册马德里商标的单位，每件资助6000元。申请人年度获得本条所规定的资助金额不超过15万元。\n"
    )
    first, second = measures_of(text)
    assert [rule.cap_yuan for rule in first.exclusive] == []
    assert [rule.cap_yuan for rule in second.exclusive] == [150_000]


def test_a_cap_of_one_project_behind_the_last_grade_is_that_of_each_grade_of_the_measure(measures_of):
    text = (
        HEAD
        + "第一条 改造奖励。对实施智能改造的项目，按总投资的一定比例分档奖励。其中，一般改造项目奖励比例不超过10%；"
        "获评智能工厂的改造项目奖励比例不超过15%；获评灯塔工厂的改造项目，奖励比例不超过20%，"
        "单个项目奖励金额最高不超过900万元。\n" + PREMIUM + "\n"
    )
    first = measures_of(text)[0]
    assert figures(first) == [(0.1, 9e6), (0.15, 9e6), (0.2, 9e6)]


def test_a_cap_of_the_above_within_a_clause_is_of_no_other_clause(measures_of):
    text = (
        "大连市商标资助办法\n"
        "第一条 对获得国外授权的发明专利，每件资助2万元。每项发明专利资助不超过4个国家。"
        "申请人年度获得上述资助的总金额不超过900万元。\n"
        "第二条 对注册马德里商标的单位，每件资助6000元。\n"
    )
    first, second = measures_of(text)
    assert 9e6 in [rule.cap_yuan for rule in first.exclusive]
    assert second.exclusive == ()


def test_a_cap_of_a_firm_in_the_next_sentence_of_an_item_is_that_of_what_stands_before(measures_of):
    text = (
        HEAD + "第一条 运费补助。对年产值600万元以下的企业，按实际运费的30%给予补助；"
        "年产值600万元（含）至4000万元的企业，按20%给予补助；单家企业每年最高25万元。\n" + PREMIUM + "\n"
    )
    first, other = measures_of(text)
    assert figures(first) == [(0.3, 250_000), (0.2, 250_000)]
    assert figures(other) == [(0.4, None)]
