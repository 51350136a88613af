"""How calls for applications word what they ask: eased, told of others, declared by the document itself."""

import pytest

from policymatch.domain.condition import AnyOf, AtLeast, Criterion, NoneOf, Op, leaves_of
from policymatch.domain.fields import Field


def _fields(condition) -> set[Field]:
    return {leaf.field for leaf in leaves_of(condition) if isinstance(leaf, Criterion)}


@pytest.mark.parametrize(
    "text",
    [
        "上年度研发费用占营业收入比重不低于3%（成立不足一个完整会计年度的不作要求）。",
        "投资决策时，被投企业在本市注册不满5年，从业人员不超过300人。",
        "签约时公司成立时间不满24个月。",
    ],
)
def test_an_age_of_others_or_of_another_time_is_not_asked(read, text):
    assert Field.AGE_MONTHS not in _fields(read(condition=text))


def test_the_firm_that_was_invested_in_is_not_the_applicant(read):
    text = "投资决策时，被投企业从业人员不超过300人，资产总额不超过5000万元。"
    assert not {Field.EMPLOYEES, Field.TOTAL_ASSETS_YUAN} & _fields(read(condition=text))


def test_a_demand_eased_for_some_stays_open_for_who_misses_it(read):
    (node,) = read(condition="上年度营业收入2亿元以上，生物医药等新兴领域的可放宽至5000万元。").all
    assert isinstance(node, AnyOf)


def test_one_of_two_numbered_conditions_is_enough_where_a_sentence_behind_says_so(read):
    text = "（1）拥有发明专利2件以上；（2）职工总数不少于100人。以上条件具备其一即可。"
    (node,) = read(condition=text).all
    assert isinstance(node, AnyOf)
    assert _fields(node) == {Field.INVENTION_PATENTS, Field.EMPLOYEES}


def test_a_share_that_falls_beyond_a_revenue_is_told_in_two_tiers(read):
    (node,) = read(condition="上一年度研发投入强度达到3%以上，营业收入超过10亿元的不低于2.5%。").all
    assert (node.field, node.op, node.value) == (Field.RD_RATIO, Op.TIERED, ((1e9, 0.03), (None, 0.025)))


def test_a_growth_is_read_behind_the_year_that_it_is_held_against(asked):
    assert ("rd_growth", ">=", 0.15) in asked(condition="上年度研发费用较前一年增长15%以上。")


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("房地产、金融类企业不适用本政策。", True),
        ("房地产开发、矿产资源开采项目，不适用本办法。", False),
    ],
)
def test_trades_of_firms_are_left_out_and_sorts_of_projects_stay_open(read, text, is_asked):
    condition = read(exclusion=text)
    assert all(isinstance(node, NoneOf) for node in condition.all)
    assert (Field.INDUSTRY in _fields(condition)) is is_asked


def test_support_of_one_project_already_had_bars_it(asked):
    text = "同一项目或同一设备已获市级及以上财政资金支持的。"
    assert {field for field, _, _ in asked(exclusion=text)} == {"received"}


def test_fraud_of_the_last_years_is_a_record_and_no_threat(asked):
    text = "近三年有骗取财政资金行为，或因重大违法失信被纳入联合惩戒名单的。"
    assert ("clean_record", "=", True) in asked(exclusion=text)


def test_firms_of_both_owners_are_not_foreign_ones(read):
    assert Field.OWNERSHIP not in _fields(read(target="在本市新注册的内外资企业。"))


def test_what_a_word_of_the_document_covers_is_not_asked_of_all(read):
    text = "本办法所称“专精特新”中小企业，包括专精特新“小巨人”企业和市级专精特新中小企业。"
    assert Field.TITLES not in _fields(read(target=text))


def test_a_standing_that_the_document_gives_itself_is_asked_where_it_is_spoken_of(asked):
    told = asked(procedure="申报领军人才企业的，每年组织一次。", own="对领军人才企业，给予20万元奖励。")
    assert ("titles", "has_any", ("领军人才企业",)) in told


def test_small_firms_and_teams_side_by_side_are_alternatives(read):
    nodes = read(target="在本市注册的科技型中小企业（需具有入库登记编号）和创业团队。").all
    either = [node for node in nodes if isinstance(node, AnyOf)]
    assert len(either) == 1
    assert {Field.TITLES, Field.ENTITY_TYPE} <= _fields(either[0])


@pytest.mark.parametrize(
    "text", ["对企业高级管理人员、核心技术骨干，给予奖励。", "对技术经理（经纪）人，给予奖励。"]
)
def test_people_of_a_firm_are_people(asked, text):
    assert {told for told in asked(own=text) if told[0] == "entity_type"} == {
        ("entity_type", "in", ("individual",))
    }


def test_a_place_keeps_its_demand_behind_what_brackets_add(asked):
    text = "在沈阳市（含沈抚示范区，下同）内依法登记注册的单位。"
    assert ("region", "in_region", "210100") in asked(condition=text)


@pytest.mark.parametrize(
    "text",
    [
        "企业具备以下资质中任意两项：国家高新技术企业；拥有有效发明专利2件以上；近两年获得股权投资1000万元以上。",
        "下列三项中至少满足两项：（1）国家高新技术企业；（2）拥有有效发明专利2件以上；（3）获得股权投资1000万元以上。",
    ],
)
def test_so_many_of_several_are_asked_and_not_all(read, text):
    (group,) = [node for node in read(condition=text).all if isinstance(node, AtLeast)]
    assert group.at_least == 2
    assert [_fields(node) for node in group.of] == [
        {Field.TITLES},
        {Field.INVENTION_PATENTS},
        {Field.EQUITY_RAISED_YUAN},
    ]


def test_stages_of_a_listing_do_not_ask_for_the_last_of_them(read):
    text = "对企业按辅导备案、申报受理、成功上市三个阶段给予奖励。"
    assert Field.LISTED not in _fields(read(own=text))


def test_who_sets_up_an_institute_need_not_be_one(read):
    assert Field.ENTITY_TYPE not in _fields(read(target="在本市设立新型研发机构、重点实验室的依托单位。"))
