"""Sorts and classes of applicants that conditions tell apart: whoever is of one of them meets what is asked of it alone."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, leaves_of
from tests.reading.criteria.leaves import untested


def ways(condition):
    """What each way of the one alternative of a condition asks, by field."""
    (either,) = (node for node in condition.all if isinstance(node, AnyOf))
    return [{str(x.field): x.value for x in leaves_of(way) if isinstance(x, Criterion)} for way in either.any]


MAKERS = {"industry": ("制造业",), "revenue_yuan": 3e7, "rd_ratio": 0.03}
CODERS = {"industry": ("软件",), "revenue_yuan": 8e6, "rd_ratio": 0.06}
GAZELLE = {"titles": ("gazelle",), "age_months": 144.0, "revenue_yuan": 6e7}
EAGLET = {"titles": ("eaglet",), "age_months": 96.0, "revenue_yuan": 6e6}
HIGH_TECH = {"titles": ("high_tech",), "revenue_yuan": 6e7}
TECH_SME = {"titles": ("tech_sme",), "age_months": 60.0}


@pytest.mark.parametrize(
    ("text", "each"),
    [
        (
            "1.制造业企业：上年度营业收入不低于3000万元，研发费用占比不低于3%；\n2.软件企业：上年度营业收入不低于800万元，研发费用占比不低于6%。",
            [MAKERS, CODERS],
        ),
        (
            "申报企业应符合下列条件：\n1.制造业企业：上年度营业收入不低于3000万元，研发费用占比不低于3%；\n2.软件企业：上年度营业收入不低于800万元，研发费用占比不低于6%；\n3.近三年无违法违规记录。",
            [MAKERS, CODERS],
        ),
        (
            "（一）工业企业：上年度主营业务收入3亿元以上，研发投入占比3%以上。\n（二）服务业企业：上年度营业收入6000万元以上，研发投入占比5%以上。",
            [
                {"revenue_yuan": 3e8, "rd_ratio": 0.03},
                {"industry": ("服务业",), "revenue_yuan": 6e7, "rd_ratio": 0.05},
            ],
        ),
        (
            "1.第一类：高新技术企业，上年度营业收入不低于6000万元。\n2.第二类：科技型中小企业，成立时间不超过5年。",
            [HIGH_TECH, TECH_SME],
        ),
        (
            "第一类：高新技术企业，上年度营业收入不低于6000万元。\n第二类：科技型中小企业，成立时间不超过5年。",
            [HIGH_TECH, TECH_SME],
        ),
        (
            "1.高新技术企业：上年度营业收入不低于6000万元；\n2.新型研发机构：成立满2年；",
            [HIGH_TECH, {"age_months": 24.0}],
        ),
        (
            "工业企业上年度主营业务收入不低于4000万元，研发费用占比不低于3%；软件和信息技术服务业企业上年度主营业务收入不低于800万元，研发费用占比不低于6%。",
            [
                {"revenue_yuan": 4e7, "rd_ratio": 0.03},
                {"industry": ("软件和信息技术服务业",), "revenue_yuan": 8e6, "rd_ratio": 0.06},
            ],
        ),
        (
            "工业企业上年度营业收入不低于3000万元；服务业企业上年度营业收入不低于1500万元。",
            [{"revenue_yuan": 3e7}, {"industry": ("服务业",), "revenue_yuan": 1.5e7}],
        ),
        (
            "制造业企业上年度营业收入3000万元以上、研发占比3%以上，软件企业上年度营业收入800万元以上、研发占比6%以上。",
            [MAKERS, CODERS],
        ),
        (
            "瞪羚企业须成立时间不超过12年，营业收入不低于6000万元；\n雏鹰企业须成立时间不超过8年，营业收入不低于600万元。",
            [GAZELLE, EAGLET],
        ),
        (
            "瞪羚企业须同时满足：成立时间不超过12年，营业收入不低于6000万元；雏鹰企业须同时满足：成立时间不超过8年，营业收入不低于600万元。",
            [GAZELLE, EAGLET],
        ),
        (
            "申报省级平台的，须拥有12名以上研发人员、4件以上发明专利；申报市级平台的，须拥有6名以上研发人员、2件以上发明专利。",
            [
                {"rd_staff": 12.0, "invention_patents": 4.0},
                {"rd_staff": 6.0, "invention_patents": 2.0},
            ],
        ),
    ],
)
def test_of_each_sort_its_own_is_asked_and_of_nobody_that_of_both(read, text, each):
    found = ways(read(condition=text))
    assert len(found) == len(each)
    assert all(asked.items() <= way.items() for asked, way in zip(each, found, strict=True))


def test_what_comes_behind_the_sorts_is_asked_of_all(read):
    text = "1.制造业企业：上年度营业收入不低于3000万元；\n2.软件企业：上年度营业收入不低于800万元；\n3.近三年无违法违规记录。"
    condition = read(condition=text)
    assert [str(node.field) for node in condition.all if isinstance(node, Criterion)] == ["clean_record"]
    assert len(ways(condition)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "1.软件企业：上年度营业收入不低于600万元，研发费用占比不低于6%。\n2.近三年无违法违规记录。",
        "1.软件企业上年度营业收入不低于600万元；\n2.近三年无违法违规记录。",
    ],
)
def test_the_one_sort_that_a_list_speaks_of_is_who_may_apply(asked, text):
    assert {("industry", "has_any", ("软件",)), ("revenue_yuan", ">=", 6e6)} <= asked(condition=text)


@pytest.mark.parametrize(
    "text",
    [
        "1.申报企业：具有独立法人资格，上年度营业收入不低于600万元。\n2.申报项目：总投资不低于1000万元。",
        "（一）申报企业须成立满2年；\n（二）项目单位须拥有发明专利2件以上；",
        "龙头企业须上年度营业收入不低于2亿元；\n研发机构须成立满3年。",
    ],
)
def test_of_an_applicant_and_its_project_or_partner_both_are_asked(read, text):
    assert not any(isinstance(node, AnyOf) for node in read(condition=text).all)


def test_what_firms_of_a_size_must_meet_is_not_asked_of_smaller_ones(read):
    (either,) = read(condition="营业收入4亿元以上的企业，研发投入占比不低于2.5%；").all
    spared, bound = either.any
    assert isinstance(spared, NoneOf)
    assert [x.value for x in leaves_of(spared) if str(getattr(x, "field", "")) == "revenue_yuan"] == [4e8]
    assert (str(bound.field), bound.value) == ("rd_ratio", 0.025)


@pytest.mark.parametrize(
    "text", ["成立满3年的企业，研发投入占比不低于3%；", "具有独立法人资格的企业，研发投入占比不低于3%；"]
)
def test_what_no_size_tells_is_asked_with_what_comes_behind_it(read, text):
    assert not any(isinstance(node, AnyOf) for node in read(condition=text).all)


def test_a_share_for_each_size_is_one_scale_of_shares(read):
    condition = read(condition="上年度研发投入强度：营收3亿元以下的不低于4%，3亿元（含）以上的不低于3%；")
    (scale,) = condition.all
    assert (str(scale.field), str(scale.op)) == ("rd_ratio", "tiered")
    assert scale.value == ((3e8, 0.04), (None, 0.03))
    assert untested(condition) == []


def test_what_one_of_two_sorts_is_called_is_not_asked_of_the_other(read):
    told = (
        "1.申报企业为小微或初创型文化企业。小微企业是指纳入名录的小型和微型企业；"
        "初创企业是指注册1年（含）以上，3年（含）以内的企业。"
    )
    condition = read(condition=told)
    assert not [x for x in condition.all if isinstance(x, Criterion) and x.field == "age_months"]
    assert any("age_months" in way for way in ways(condition))


def test_what_all_applicants_are_called_is_asked(asked):
    told = "申报企业为初创企业。初创企业是指注册1年（含）以上，3年（含）以内的企业。"
    assert ("age_months", "<=", 36.0) in asked(condition=told)
