"""Cases that count as what is asked, ranks in one of several contests, and what a notice ends in."""

from policymatch.domain.condition import AnyOf, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field
from tests.reading.criteria.plain import FIRM, misses


def words_of(node):
    return {"".join(leaf.quote.text.split()) for leaf in leaves_of(node) if leaf.quote}


def musts_of(condition):
    return [node for node in condition.all if not isinstance(node, AnyOf)]


def asks_for_a_rank(leaf):
    told = leaf.quote.text if leaf.quote else ""
    return getattr(leaf, "field", None) is not Field.ENTITY_TYPE and "赛" in told


def test_cases_that_count_as_the_demand_before_are_other_ways_to_meet_it(read):
    condition = read(
        condition="1.注册商标应由申报企业持有。以下情形视同申报企业持有商标：\n"
        "一是由全资控股申报企业的母公司持有；\n二是由申报企业的全资子公司持有。\n2.职工总数不少于30人。"
    )
    (either,) = (node for node in condition.all if isinstance(node, AnyOf))
    assert {
        "由全资控股申报企业的母公司持有",
        "由申报企业的全资子公司持有",
        "注册商标应由申报企业持有",
    } <= words_of(either)
    assert misses(condition, FIRM, employees=10)


def test_a_last_way_behind_cases_that_count_is_still_one_of_the_ways(read):
    condition = read(
        condition="1.应符合下列条件之一：\n拥有出口市场注册商标；\n拥有境外发明专利；\n"
        "商标持有者原则上应为申报企业。以下情形视同申报企业持有商标：\n"
        "一是由申报企业的母公司持有；\n二是由申报企业的全资子公司持有。\n"
        "获得省商务厅认定的“辽宁老字号”企业。\n2.职工总数不少于30人。"
    )
    assert not misses(condition, FIRM, titles=[])
    assert misses(condition, FIRM, employees=10)


def test_a_rank_in_one_of_three_contests_is_enough(read):
    condition = read(
        condition="获奖企业须满足条件：获得浑河创业大赛沈阳赛区一、二等奖，辽河创新挑战赛前5名，或太子河技术大赛前3名。"
    )
    assert not misses(condition, FIRM, awards=[])
    assert misses(condition, FIRM, entity_type="university")
    assert [
        leaf.field for node in musts_of(condition) for leaf in leaves_of(node) if asks_for_a_rank(leaf)
    ] == []


def test_a_prize_that_is_not_named_is_no_title(asked_fields):
    assert "titles" not in asked_fields(own="对获奖企业给予20万元奖励。")


def test_the_better_paid_of_two_sorts_of_pilots_is_not_asked_of_all(read):
    condition = read(
        own="需要多个部门联合建设的区域性国家级标准化试点补助金额不高于50万元，其他国家级标准化试点补助金额不高于30万元。"
    )
    told = [leaf for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion) and leaf.decides]
    assert all("其他国家级标准化试点" in leaf.quote.text for leaf in told)


def test_that_nobody_objected_and_a_certificate_was_issued_is_no_demand(read):
    condition = read(
        own="公示期间有异议的，由区科技局核查；无异议的，颁发“浑南区产业加速器认定证书”。",
        condition="1.职工总数不少于30人。",
    )
    assert not [leaf for leaf in leaves_of(condition) if leaf.decides and "异议" in leaf.quote.text]


def test_lists_of_firms_and_of_teams_are_ways_of_which_one_is_enough(read):
    condition = read(
        condition="1.小微企业须同时满足以下条件：\n（1）成立不超过5年；\n（2）职工总数不超过300人。\n"
        "2.学生团队在申领服务券时，须符合下列条件：\n（1）成员为在校学生；\n（2）项目已开展研发。"
    )
    assert not misses(condition, FIRM, size_class="large", founded_on="2001-01-01")
    (either,) = (node for node in condition.all if isinstance(node, AnyOf))
    assert len(either.any) == 2


def test_what_a_park_and_its_tenants_must_meet_is_asked_of_both(read):
    condition = read(
        condition="1.运营企业须同时满足以下条件：\n（1）职工总数不少于30人。\n"
        "2.入驻团队须同时满足以下条件：\n（1）成员为在校学生。"
    )
    assert misses(condition, FIRM, employees=10)
