"""Lists of those who were chosen, with what each is given: facts, and no measure that others could have."""

import pytest

from policymatch.reading.lines import lines_of
from policymatch.reading.sections import SectionRole, paragraphs
from policymatch.reading.stacked import stacked_apart
from policymatch.reading.tables import Header, with_rows

STACKED = """2030年度渔业龙头企业奖励资金拟兑现名单公示
序号
企业名称
奖励事项
奖励金额
1
东港远洋水产有限公司
首次认定渔业龙头企业奖励
20万元
2
西屿冷链物流股份有限公司
重新认定渔业龙头企业奖励
10万元
"""
BY_CELLS = """关于2031年度渔业发展资金拟支持项目的公示
序号
项目名称
承担单位
补助金额（万元）
1
深海网箱养殖示范项目
东港远洋水产有限公司
80
2
冷库节能改造项目
西屿冷链物流股份有限公司
45
公示期间如有异议，请向市渔业局反映。
"""
UNNUMBERED = """关于2030年度渔业研发补助资金安排的公示
企业名称
补助项目
补助金额
东港远洋水产有限公司
研发投入补助
35万元
西屿冷链物流股份有限公司
研发投入补助
12万元
"""
TABS = "\n".join(
    (
        "关于2031年渔业资金拟支持项目的公示",
        "序号\t项目名称\t申报单位\t补助金额（万元）",
        "1\t网箱养殖示范补助\t东港远洋水产有限公司\t80",
        "2\t冷库节能改造补助\t西屿冷链物流股份有限公司\t45",
    )
)
BARS = TABS.replace("\t", " | ")


@pytest.mark.parametrize("text", [STACKED, BY_CELLS, UNNUMBERED, TABS, BARS])
def test_a_list_of_those_who_were_chosen_offers_nothing(text, measures_of):
    header = next(x for x in with_rows(stacked_apart(lines_of(text)), text) if isinstance(x, Header))
    facts = [text[p.start : p.end] for p in paragraphs(text) if p.role is SectionRole.FACTS]
    assert header.chosen
    assert sum("东港远洋水产有限公司" in fact for fact in facts) == 1
    assert measures_of(text, may_be_none=True) == ()


def test_an_office_that_is_a_firm_is_no_firm_that_was_chosen(measures_of):
    table = "序号\t政策名称\t奖补标准\t承办单位\n1\t渔业担保费补助\t按担保费的50%给予补助\t东港渔业担保有限公司\n2\t上规奖励\t给予10万元奖励\t统计局"
    assert [m.benefits[0].rate or m.benefits[0].amount_yuan for m in measures_of(table)] == [0.5, 100_000]
