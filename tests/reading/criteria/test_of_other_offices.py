"""Turns of speech of calls, cards and rules of recognition, as other offices have them."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, leaves_of
from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("招商协议已约定扶持政策的，从其约定，不再重复享受。", "招商协议已约定扶持政策"),
        ("项目已获得本市其他财政资金支持的；", "本市其他财政资金"),
        ("已通过其他渠道获得省级以上财政资金支持的项目，不得重复申报。", "省级以上财政资金"),
        ("已获市级以上同类财政资金的（配套奖励除外）不得重复申报。", "市级以上同类财政资金"),
        ("市级财政科技资金已支持的相同内容不得重复申报。", "市级财政科技资金"),
    ],
)
def test_support_had_before_bars(read, text, what):
    assert told(read(exclusion=text), "received") == [("has_none", (what,))]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("单项合同成交额在60万元以上。", "tech_contract_yuan", (">=", 600000.0)),
        ("技术交易登记额年度累计达到300万元的。", "tech_contract_yuan", (">=", 3000000.0)),
        ("企业当年利润总额不得为负。", "profit_yuan", (">=", 0.0)),
        ("近三年获得过国家级、省级科技奖励。", "awards", ("has_any", ("国家级科技奖励", "省级科技奖励"))),
        ("获得省部级及以上科技奖励1项以上。", "awards", ("has_any", ("省部级及以上科技奖励",))),
    ],
)
def test_what_is_asked_in_these_words_is_tested(read, text, field, value):
    assert told(read(condition=text), field) == [value]


@pytest.mark.parametrize(
    "text", ["在本市注册，三年内无违法行为。", "依法在我市注册纳税，信用良好，三年内未发生安全事故。"]
)
def test_for_how_long_there_was_no_fault_is_no_age(read, text):
    condition = read(condition=text)
    assert told(condition, "age_months") == []
    assert told(condition, "clean_record") == [("=", True)]


def test_a_range_has_both_its_ends(read):
    condition = read(condition="营业收入在2000万元至6000万元（含）之间的，近两年平均增长率不低于20%。")
    assert told(condition, "revenue_yuan") == [(">=", 2e7), ("<=", 6e7)]
    assert untested(condition) == []


def test_each_way_of_several_must_be_in_its_range(read):
    condition = read(
        condition="符合下列条件之一：（1）营业收入在2000万元至6000万元之间的，增长率不低于20%；（2）营业收入在6000万元至3亿元之间的，增长率不低于15%。"
    )
    assert not any(isinstance(node, NoneOf) for node in condition.all)
    assert told(condition, "revenue_yuan") == [(">=", 2e7), ("<=", 6e7), (">=", 6e7), ("<=", 3e8)]


def test_whoever_is_not_bound_by_a_figure_has_another_way(read):
    condition = read(
        condition="上年度销售收入不低于2000万元，研发投入占比不低于4%。生物医药企业及成立不满五年的企业，不受销售收入下限限制。"
    )
    (ways,) = (node for node in condition.all if isinstance(node, AnyOf))
    assert {str(x.field) for x in leaves_of(ways) if isinstance(x, Criterion)} == {
        "revenue_yuan",
        "industry",
        "age_months",
    }
    assert told(condition, "rd_ratio") == [(">=", 0.04)]


@pytest.mark.parametrize(
    "text", ["主要从事房地产开发的企业，不属于支持范围。", "主要从事房地产开发的企业不在此列。"]
)
def test_whoever_is_outside_the_scope_is_barred(read, text):
    condition = read(exclusion=text)
    assert isinstance(condition.all[0], NoneOf)
    assert told(condition, "industry")


def test_small_technology_firms_need_not_be_on_the_list_of_technology_smes(read):
    condition = read(target="有融资需求的科技型中小微企业")
    assert told(condition, "titles") == []
    assert told(condition, "size_class") == [("in", ("micro", "small", "medium"))]


def test_others_whom_an_office_lets_in_need_not_be_of_the_place(read):
    condition = read(target="本细则适用于注册在浑南区的单位，以及经区政府批准的支持对象。")
    (ways,) = (node for node in condition.all if isinstance(node, AnyOf))
    assert {str(x.field) for x in leaves_of(ways) if isinstance(x, Criterion)} == {"region"}
    assert untested(ways)


def test_others_of_whom_each_clause_tells_spare_nobody(read):
    condition = read(
        target="本政策适用于在浑南区注册、具有独立法人资格的制造业企业，以及条款中明确的其他主体。"
    )
    assert [str(node.field) for node in condition.all[:2]] == ["region", "independent_legal_person"]


@pytest.mark.parametrize("text", ["有独立的研发机构。", "设有专门的研发机构。"])
def test_who_has_an_institute_is_none(read, text):
    assert told(read(condition=text), "entity_type") == []


def test_how_a_firm_is_run_asks_nobody_to_be_one(read):
    condition = read(target="本细则适用于在浑南区的组织及个人。企业管理规范，近三年无不良信用记录。")
    assert told(condition, "entity_type") == []


@pytest.mark.parametrize(
    "text",
    [
        "认定为沈阳市瞪羚企业，有效期3年，授牌并给予一次性奖励20万元。",
        "由市工信局公示无异议后公告为创新型中小企业。",
    ],
)
def test_the_title_that_an_offer_confers_is_held_by_nobody_before(read, text):
    assert told(read(own=text), "titles") == []


def test_the_title_of_whoever_is_paid_is_held(read):
    assert told(read(own="对认定为瞪羚企业的，奖励20万元。"), "titles") == [("has_any", ("gazelle",))]


def test_a_sum_is_asked_though_a_bracket_names_it(read):
    condition = read(own="对产值（营业收入）首次突破5亿元、10亿元的企业，分别给予30万元、50万元奖励。")
    assert told(condition, "revenue_yuan")


def test_half_for_those_who_fall_short_asks_nobody_to(read):
    condition = read(own="新认定的企业技术中心，奖励50万元。研发费用占营业收入比重未达到3%的，减半奖励。")
    assert told(condition, "rd_ratio") == []


def test_whom_an_applicant_serves_need_not_be_what_it_is(read):
    text = "对向市内无关联的科技型中小企业提供中试服务的中试基地，给予奖补。"
    assert told(read(own=text), "titles") == []


def test_a_lower_rate_for_some_asks_nobody_to_be_one_of_them(read):
    condition = read(own="按研发费用的8%给予补助；上市企业（含新三板创新层挂牌企业）比例为5%。")
    assert told(condition, "listed") == []


def test_bodies_of_a_list_are_no_trade(read):
    condition = read(
        target="补助对象为在沈阳市注册的企业、高等学校、科研院所、医疗卫生机构以及科技服务机构。"
    )
    assert told(condition, "industry") == []


def test_whom_a_word_spares_is_not_asked_for(read):
    condition = read(target="所称医疗机构、行业组织不受“从事生物医药研发、生产”的限制。")
    assert list(condition.all) == []


def test_who_invests_need_not_be_young_itself(read):
    text = "对创业投资机构，投资区内成立5年以内、职工人数不超过300人的科技型企业，按投资额的5%给予补助。"
    condition = read(own=text)
    assert told(condition, "age_months") == []
    assert told(condition, "employees") == []


def test_a_count_behind_the_share_of_the_same_people_is_theirs(read):
    condition = read(condition="常驻研发人员占职工总数比例达到30%以上，且不少于10人。")
    assert told(condition, "rd_staff_ratio") == [(">=", 0.3)]
    assert told(condition, "rd_staff") == [(">=", 10.0)]


def test_who_is_not_yet_above_scale_is_below_it(read):
    condition = read(own="对未达到规模以上但已取得高新技术企业证书的企业，按研发费用的5%给予补助。")
    assert told(condition, "above_scale") == [("=", False)]


def test_a_record_in_projects_asks_for_no_project(read):
    condition = read(condition="近三年内在申报和承担国家、省、市科技计划项目中无严重不良信用记录。")
    assert told(condition, "projects") == []
    assert told(condition, "clean_record") == [("=", True)]


def test_an_agency_whose_inspection_is_passed_is_no_title(read):
    text = "对首次通过美国食品药品监督管理局（FDA）、世界卫生组织（WHO）现场检查的，奖励200万元。"
    assert told(read(own=text), "titles") == []


def test_firms_in_an_incubator_are_not_who_applies(read):
    condition = read(own="对在孵科技型企业20家以上的区级以上孵化载体，给予10万元补助。")
    assert told(condition, "entity_type") == []


def test_firms_about_to_be_listed_need_not_be(read):
    assert told(read(target="拟上市企业及上市公司"), "listed") == []


def test_a_lower_rate_for_slow_growth_asks_for_none(read):
    condition = read(own="按研发费用增量的10%给予补助；研发费用增速低于10%的，按5%给予补助。")
    assert told(condition, "rd_growth") == []
