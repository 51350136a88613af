"""Demands whose words hold a title, a place or a figure that is not asked, or is asked otherwise."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, OpaqueCriterion, leaves_of
from tests.reading.criteria.leaves import untested

FIRMS = ("entity_type", "in", ("enterprise",))


@pytest.mark.parametrize(
    "text",
    [
        "上年度研究开发费用占销售收入比例不低于高新技术企业认定标准。",
        "进入市级及以上的高新技术企业培育库的企业。",
        "同一企业不重复享受，但“专精特新”称号类奖励除外。",
        "省级高新技术企业研发中心。",
    ],
)
def test_a_name_that_only_begins_with_a_title_asks_for_no_title(asked_fields, text):
    assert "titles" not in asked_fields(condition=text)


def test_who_entered_the_database_of_technology_firms_is_one(asked):
    assert ("titles", "has_any", ("tech_sme",)) in asked(target="国家科技型中小企业库入库企业。")


def test_places_before_one_title_are_each_that_of_a_title(asked):
    found = asked(own="对入选辽宁省、沈阳市科技服务业示范机构的，分别给予50万元、30万元。")
    assert ("titles", "has_any", ("辽宁省科技服务业示范机构", "沈阳市科技服务业示范机构")) in found


def test_a_title_in_which_two_things_meet_is_one_title(asked):
    found = asked(own="对新认定的国家级智能工厂、新技术与制造业融合发展试点示范企业，给予50万元奖励。")
    (names,) = [value for field, _, value in found if field == "titles"]
    assert "国家级新技术与制造业融合发展试点示范企业" in names


@pytest.mark.parametrize("zone", ["高新区", "经开区", "园区", "高新区（浑南）"])
def test_a_zone_without_a_name_is_where_a_document_of_one_district_is_from(asked, zone):
    text = f"申报企业注册地、税务关系均在{zone}的企业。"
    assert ("region", "in_region", "210112") in asked(region="210112", target=text)
    assert "region" not in {field for field, _, _ in asked(region="210100", target=text)}


@pytest.mark.parametrize(
    "text",
    [
        "规模以上企业研发费用以统计部门核定数为准。",
        "“专精特新”称号类奖励除外。",
        "（适用范围）",
    ],
)
def test_words_that_ask_nothing_leave_nothing(read, text):
    own = "对购置设备的企业，给予20万元奖励。"
    assert read(own=own, condition=text) == read(own=own)


def test_where_others_do_likewise_is_no_place_that_is_asked_for(read, asked_fields):
    condition = "浑南区、经开区企业由所在区参照执行。"
    own = "对购置设备的企业，给予20万元奖励。"
    assert "region" not in asked_fields(own=own, condition=condition)
    assert not any("参照" in quote for quote in untested(read(own=own, condition=condition)))


def test_who_is_named_behind_firms_in_other_words_may_apply_too(read):
    condition = read(target="本政策适用于在本市注册的企业，以及在本市设立的高校、科研院所等单位。")
    (either,) = [node for node in condition.all if isinstance(node, AnyOf)]
    assert any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(either))
    assert not any(isinstance(node, Criterion) and node.field == "entity_type" for node in condition.all)


def test_what_an_act_means_by_firms_is_not_asked_of_institutions(asked):
    meant = "本意见所指企业，是指工商注册、税务登记均在我市的企业。企业应合法经营、诚信守法。"
    assert FIRMS in asked(own="对购置设备的企业，给予20万元奖励。", target=meant)
    assert FIRMS not in asked(own="对新认定的孵化器、众创空间，给予20万元奖励。", target=meant)


def test_firms_below_scale_are_told_as_such_and_those_that_grow_out_of_it_are_above(asked):
    assert ("above_scale", "=", False) in asked(own="对规模以下科技企业，给予5万元补助。")
    assert ("above_scale", "=", True) in asked(own="对规模以下转规模以上的服务业企业，给予5万元补助。")


def test_grades_for_firms_above_scale_and_below_ask_for_neither(asked_fields):
    own = "对通过高新技术企业认定的企业，属规模以上企业的一次性奖励10万元，规模以下企业一次性奖励3万元。"
    assert "above_scale" not in asked_fields(own=own)


def test_research_that_a_relief_covers_is_asked_by_its_sum(asked):
    found = asked(own="上年度享受税前加计扣除的研发费用超过500万元的企业，按新增部分的10%给予补助。")
    assert ("rd_expense_yuan", ">", 5_000_000.0) in found


@pytest.mark.parametrize(
    "text",
    [
        "近3年内未发生重大安全、重大质量事故或严重环境违法行为。",
        "申报单位符合信用管理相关规定。",
    ],
)
def test_a_record_is_asked_as_one(read, text):
    leaves = list(leaves_of(read(condition=text)))
    assert [str(getattr(leaf, "field", "")) for leaf in leaves] == ["clean_record"]


@pytest.mark.parametrize(
    "text",
    [
        "单位已因同一研发活动获得省级财政科技计划项目前补助的",
        "同一项目已通过其他渠道获得区级财政资金支持的",
        "已享受“一事一议”政策的企业，协议期内不再享受本指南同类条款",
    ],
)
def test_support_that_bars_is_told_in_many_ways(asked, text):
    assert ("received", "has_none") in {(field, op) for field, op, _ in asked(exclusion=text)}


def test_projects_under_way_or_late_are_none_that_must_have_been_won(asked_fields):
    assert "projects" not in asked_fields(exclusion="已作为负责人承担市科委科技计划在研项目2项及以上者。")


def test_who_won_at_a_contest_has_its_award(asked):
    found = asked(own="在中国创新创业大赛总决赛中获得三等奖及以上名次的企业，给予20万元奖励。")
    assert ("awards", "has_any", ("中国创新创业大赛",)) in found


@pytest.mark.parametrize(
    ("own", "field"),
    [
        ("对主板上市的企业奖励500万元，新三板挂牌的企业奖励100万元。", "listed"),
        ("对国家高新技术企业奖励20万元，省级科技型企业奖励5万元。", "titles"),
    ],
)
def test_whoever_has_a_gift_of_his_own_is_one_of_several(read, own, field):
    (either,) = [node for node in read(own=own).all if isinstance(node, AnyOf)]
    assert field in {str(leaf.field) for leaf in leaves_of(either) if isinstance(leaf, Criterion)}
    assert untested(either)


def test_tenants_of_an_incubator_have_none(asked):
    found = asked(own="对入驻孵化器满6个月、成立时间不超过3年的科技型中小企业，给予每月20元的房租补贴。")
    assert "platforms" not in {field for field, _, _ in found}
    assert ("age_months", "<=", 36.0) in found


def test_what_is_enough_of_some_asks_nobody_to_be_one_of_them(read, asked_fields):
    text = "上年度纳税额不低于50万元（高新技术企业不低于30万元）。"
    assert asked_fields(condition=text) == {"tax_paid_yuan", "titles"}
    assert all(isinstance(node, AnyOf) for node in read(condition=text).all)


def test_firms_of_several_sorts_of_applicants_must_have_existed_for_a_year(read):
    text = "申报单位应为本市的企业、高校、科研院所，其中企业注册时间须满1年。"
    assert not any(getattr(node, "field", None) == "age_months" for node in read(condition=text).all)


@pytest.mark.parametrize(
    ("text", "barred"),
    [
        ("除房地产企业、金融企业外，均可申报。", {"房地产", "金融"}),
        ("房地产企业、上市公司不得申报。", {"房地产", True}),
    ],
)
def test_of_a_list_of_those_who_are_barred_each_is_barred(read, text, barred):
    (none,) = read(condition=text).all
    assert isinstance(none, NoneOf)
    values = [leaf.value for leaf in none.none]
    assert {word for value in values for word in (value if isinstance(value, tuple) else (value,))} == barred


def test_a_body_that_a_firm_has_makes_no_institute_of_it(asked_fields):
    assert "entity_type" not in asked_fields(condition="具有健全的研发机构，研发人员不少于10人。")


def test_who_is_treated_alike_is_not_asked_for(asked_fields):
    assert not asked_fields(condition="外商投资企业和港澳台企业同等享受。")


def test_a_cooperative_is_no_person(asked):
    assert ("entity_type", "in", ("individual",)) not in asked(own="对农民专业合作社，给予5万元奖励。")


@pytest.mark.parametrize(
    "own",
    [
        "对年度研发费用500万元以上的规模以上企业，按3%予以补助；规模以下的科技型中小企业，按5%予以补助，最高20万元。",
        "对获得国家级绿色工厂称号的企业，给予50万元奖励；省级的给予20万元。",
        "对新评定为国家5A级旅游景区的，奖励300万元；4A级旅游景区的，奖励100万元。",
    ],
)
def test_whoever_is_given_a_sum_in_the_next_sentence_is_not_refused_by_the_first(read, own):
    (either,) = read(own=own).all
    assert isinstance(either, AnyOf)


def test_who_was_recognised_anew_is_one_of_those_who_were_recognised(asked, read):
    own = "对首次认定的高新技术企业给予20万元奖励；对重新认定的企业给予10万元奖励。"
    assert not any(isinstance(node, AnyOf) for node in read(own=own).all)
    assert ("titles", "has_any", ("high_tech",)) in asked(own=own)


@pytest.mark.parametrize(
    "own",
    [
        "对年销售额首次突破1亿元的批发企业、5000万元的零售企业，分别奖励10万元、5万元。",
        "对营业收入首次达到2000万元的工业企业和500万元的服务业企业，给予10万元奖励。",
    ],
)
def test_firms_of_two_trades_with_figures_of_their_own_are_one_or_the_other(read, own):
    either = next(node for node in read(own=own).all if isinstance(node, AnyOf))
    trades = [[x.value for x in leaves_of(child) if str(x.field) == "industry"] for child in either.any]
    assert [len(some) for some in trades] == [1, 1]


def test_marks_of_origin_stand_among_the_titles_of_a_list(asked):
    own = "对初次被认（评）定为中国驰名商标、中华老字号、国家地理标志证明商标的企业，给予30万元奖励。"
    (held,) = (value for field, _, value in asked(own=own) if field == "titles")
    assert set(held) == {"中国驰名商标", "中华老字号", "国家地理标志证明商标"}


@pytest.mark.parametrize(
    ("own", "titles"),
    [
        (
            "新列入国家级和省级“专精特新”中小企业，分别给予40万元和15万元奖励。",
            {"little_giant", "specialised_sme"},
        ),
        ("新列入省级、市级“专精特新”中小企业，分别给予15万元和5万元奖励。", {"specialised_sme"}),
    ],
)
def test_specialised_firms_of_the_national_rank_are_little_giants(asked, own, titles):
    assert {name for field, _, value in asked(own=own) if field == "titles" for name in value} == titles
