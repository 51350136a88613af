"""Guides of several parts: what one part asks of whoever applies is asked for that part's support alone."""

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.fields import Field

GUIDE = """临港市2031年度渔业科技计划申报指南

一、重点研发专项
（一）支持方式与额度
采取事前资助方式，每项资助额度不超过80万元。
（二）申报条件
1.申报单位须为在临港市注册两年以上的企业，上年度研发投入占营业收入比例不低于4%；
2.项目实施期限不超过3年。
二、科技创新券
（一）支持对象
本市科技型中小企业、创新创业团队。
（二）支持标准
按实际支付服务费用的40%兑付，企业每年不超过15万元，团队每年不超过3万元。
三、限项要求
申报企业近三年无安全生产事故。
"""


def fields_of(measure):
    return {leaf.field for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)}


def test_a_part_asks_for_its_own_support_alone(measures_of):
    research, vouchers = measures_of(GUIDE)
    assert {Field.AGE_MONTHS, Field.RD_RATIO} <= fields_of(research)
    assert not {Field.AGE_MONTHS, Field.RD_RATIO} & fields_of(vouchers)


def test_what_stands_in_a_part_without_an_offer_is_asked_for_all(measures_of):
    assert all(Field.CLEAN_RECORD in fields_of(measure) for measure in measures_of(GUIDE))


def test_a_limit_of_a_year_is_no_name(measures_of):
    title = measures_of(GUIDE)[1].title
    assert title.endswith("科技创新券")
    assert "每年" not in title
