"""Words of calls for applications that were misread once, each with what it does or does not ask."""

import pytest

from policymatch.domain.condition import AnyOf, leaves_of


def test_firms_above_scale_or_with_a_title_are_alternatives(read):
    condition = read(condition="成立满一年，且为规模以上企业或者有效期内的高新技术企业。")
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    assert {str(leaf.field) for leaf in leaves_of(either)} == {"above_scale", "titles"}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("新引进企业租用新区国有企业建设的标准化厂房从事生产的，给予补贴10万元。", "ownership"),
        ("对年服务中小企业不少于30家次的平台，给予50万元补助。", "size_class"),
        ("上市公司单个年度不超过300万元。", "listed"),
    ],
)
def test_what_is_said_of_others_is_not_asked(asked_fields, text, field):
    assert field not in asked_fields(own=text)


def test_a_research_centre_that_is_had_is_no_kind_of_applicant(asked):
    found = asked(condition="建有区级以上企业研发机构；")
    assert ("platforms", "has_any", ("研发中心",)) in found
    assert all(field != "entity_type" for field, _, _ in found)


def test_a_bad_record_bars_beside_those_who_cheated(asked_fields):
    text = "被列入严重失信主体名单，近三年内发生较大安全生产事故，或者有弄虚作假行为的单位，不予支持。"
    assert "clean_record" in asked_fields(exclusion=text)
    assert "clean_record" not in asked_fields(exclusion="弄虚作假、骗取资金的，追回已拨付资金。")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "对新入选国家级绿色工厂、绿色供应链管理企业、工业产品绿色设计示范企业的，给予50万元奖励。",
            ("国家级绿色工厂", "国家级绿色供应链管理企业", "国家级工业产品绿色设计示范企业"),
        ),
        ("对首次被评为中国驰名商标、中华老字号的，给予20万元奖励。", ("中华老字号", "中国驰名商标")),
        ("被认定为省级智能工厂（数字化车间）、未来工厂的，给予100万元奖励。", ("省级智能工厂", "未来工厂")),
    ],
)
def test_a_list_of_titles_given_is_read_to_its_end_whether_a_table_knows_them_or_not(asked, text, titles):
    assert ("titles", "has_any", titles) in asked(own=text)


def test_whoever_comes_first_must_be_who_comes_first(read):
    def hardness(text):
        return [
            str(leaf.hardness) for leaf in leaves_of(read(own=text)) if getattr(leaf, "field", "") == "titles"
        ]

    assert hardness("瞪羚企业优先推荐申报省级科技计划。") == ["must"]
    assert hardness("给予企业10万元补助，瞪羚企业优先。") == ["prefer"]


def test_who_need_not_meet_a_demand_is_not_asked_for(read, asked_fields):
    young = read(condition="上一年度研发费用占营业收入比例10%以上，成立不足一个完整会计年度的不作要求。")
    either = next(node for node in young.all if isinstance(node, AnyOf))
    assert {str(leaf.field) for leaf in leaves_of(either)} == {"rd_ratio", "age_months"}
    offer = "上年度研发费用达到300万元的，给予10%补助；营业收入不足2000万元的初创企业不受前述比例限制。"
    assert "revenue_yuan" not in asked_fields(own=offer)


@pytest.mark.parametrize(
    ("text", "is_age"),
    [
        ("自注册（迁入）之日起36个月内，给予租金补贴。", False),
        ("投资我市成立5年以内的科技型企业的，按投资额的1%奖励。", False),
        ("对自成立之日起满12个月的企业，给予租金补贴。", True),
    ],
)
def test_how_long_something_lasts_or_how_old_another_firm_is_is_no_age(asked_fields, text, is_age):
    assert ("age_months" in asked_fields(own=text)) is is_age


def test_a_cap_for_persons_shuts_no_firm_out(asked):
    text = "技术转移机构促成技术交易的，给予奖补，机构年度不超过20万元，个人年度不超过5万元。"
    assert ("entity_type", "in", ("individual",)) not in asked(own=text)


def test_each_sort_of_firm_in_a_list_keeps_what_is_said_of_it(read):
    condition = read(target="区内国家级专精特新“小巨人”企业、估值10亿元以上的人工智能企业")
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    giant, valued = ({str(leaf.field) for leaf in leaves_of(node)} for node in either.any)
    assert giant == {"titles"}
    assert {"valuation_yuan", "industry"} <= valued
    assert "region" in {
        str(leaf.field) for node in condition.all if node is not either for leaf in leaves_of(node)
    }
