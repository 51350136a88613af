"""Booklets of matters: bullets before their numbers, labels with a blank for a sign, a table of contents."""

import pytest

from policymatch.domain.condition import AtLeast, Criterion, leaves_of
from policymatch.domain.fields import Field

BOOKLET = """浑南区智能产业支持措施
政策兑现指南

编制单位：沈阳市浑南区科技局

目　　录
事项1　算力券…………………………2
事项2　研发补助……3
事项3　梯度培育奖励…4

【通用要求】（以下各事项均适用，另有说明的除外）
（1）在浑南区登记注册，具有独立法人资格；
（2）近三年内无重大违法违规行为，未被列入严重失信主体名单。

■ 事项1　算力券
支持对象　在区内开展模型训练的人工智能企业
支持内容　对租用智能算力的，按实际支付金额的30%发放算力券，每家每年最高800万元。
申报条件　1.上一年度研发费用占营业收入比例10%以上；
2.拥有发明专利2件以上。
受理时间　每年3月、9月集中受理

■ 事项2　研发补助
支持对象　高新技术企业
支持内容　对上一年度研发费用增量部分按10%给予补助，单个企业最高300万元。
申报条件　成立时间满24个月。
受理时间　2026年7月1日至7月31日

■ 事项3　梯度培育奖励
支持对象　中小企业
支持内容　首次认定为国家级专精特新“小巨人”企业的，给予50万元一次性奖励。
申报条件　以下条件至少满足两项：
1.上一年度营业收入1000万元以上；
2.职工人数20人以上；
3.发明专利不少于1件。
申报材料　认定文件、营业执照。
"""


@pytest.fixture(scope="module")
def measures(measures_of):
    return measures_of(BOOKLET)


def given(measures, yuan):
    return next(m for m in measures if any(yuan in (b.amount_yuan, b.cap_yuan) for b in m.benefits))


def asked(measure):
    return {leaf.field for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)}


def test_what_a_matter_asks_stands_behind_its_labels_and_is_its_own(measures):
    vouchers, research = given(measures, 8_000_000), given(measures, 3_000_000)
    assert {Field.INDUSTRY, Field.RD_RATIO, Field.INVENTION_PATENTS} <= asked(vouchers)
    assert {Field.TITLES, Field.AGE_MONTHS} <= asked(research)
    assert not {Field.TITLES, Field.AGE_MONTHS} & asked(vouchers)
    assert not {Field.RD_RATIO, Field.INVENTION_PATENTS} & asked(research)


def test_what_is_asked_in_every_matter_is_told_once_for_all(measures):
    for yuan in (8_000_000, 3_000_000, 500_000):
        assert {Field.REGION, Field.INDEPENDENT_LEGAL_PERSON, Field.CLEAN_RECORD} <= asked(
            given(measures, yuan)
        )


def test_two_of_three_behind_a_label_are_two_of_three(measures):
    reward = given(measures, 500_000)
    several = next(node for node in reward.condition.all if isinstance(node, AtLeast))
    assert several.at_least == 2
    assert {leaf.field for leaf in leaves_of(several)} == {
        Field.REVENUE_YUAN,
        Field.EMPLOYEES,
        Field.INVENTION_PATENTS,
    }


def test_each_matter_has_its_own_window(measures):
    assert str(given(measures, 3_000_000).window.closes_on) == "2026-07-31"
    assert given(measures, 500_000).window is None


def test_papers_are_those_of_the_matter(measures):
    assert [m.name for m in given(measures, 500_000).materials] == ["认定文件、营业执照"]
    assert given(measures, 3_000_000).materials == ()


def test_a_table_of_contents_offers_nothing_and_titles_have_no_numbers(measures):
    vouchers, research, reward = (m.title for m in measures)
    assert vouchers.endswith("算力券")
    assert research.endswith("研发补助")
    assert reward.endswith("企业奖励")
    assert not any(word in title for title in (vouchers, research, reward) for word in ("事项", "内容", "■"))


CARDS = """惠企政策工具卡
除另有说明外，申报单位均应在浑南区注册、纳税，具有独立法人资格，未列入严重失信主体名单。
卡 1
大模型训练补贴
依据文件
《某区若干措施》
发文机构
某区科技局
服务对象
大模型研发企业
服务内容
对租用算力开展训练的，按合同金额的30%给予补贴，最高300万元。
条件要求
1．成立1年以上，职工20人以上。
时间/频度
每年1次
卡 2
服务券
依据文件
《某区服务券办法》
发文机构
某区工信局
服务对象
中小微企业
服务内容
购买数字化服务的，每家企业给予最高10万元服务券。
条件要求
1．上年度营业收入500万元以上。
时间/频度
长期有效
"""
ARTICLES = """某市专项资金实施细则

第一章 总则
第一条 为支持创新，制定本细则。
第二条 在本市注册的企业可以申报。
第二章 支持研发
第三条（研发投入）
支持内容：鼓励企业加大研发投入，给予资助。
支持条件：申请企业应当同时符合下列条件：（一）成立满一年；（二）上年度研发费用不低于500万元。
支持方式：按照研发费用增量部分的10%给予资助，每年最高500万元。
第四条（流片）
支持内容：对集成电路设计企业的流片费用给予资助。
支持条件：拥有有效发明专利3件以上。
支持方式：按照不超过流片费用30%的比例资助，最高200万元。
第三章 附则
第五条 第三条、第四条规定的企业不重复享受。房地产类企业不适用。
第六条 申请政策支持的企业，近三年内应无重大安全生产事故，未被列为失信被执行人。
"""


def test_cards_numbered_on_a_line_of_their_own_ask_for_themselves_and_share_what_stands_above(measures_of):
    found = measures_of(CARDS)
    training, vouchers = given(found, 3_000_000), given(found, 100_000)
    assert {Field.AGE_MONTHS, Field.EMPLOYEES} <= asked(training)
    assert not {Field.AGE_MONTHS, Field.EMPLOYEES} & asked(vouchers)
    for measure in (training, vouchers):
        assert {Field.REGION, Field.INDEPENDENT_LEGAL_PERSON, Field.CLEAN_RECORD} <= asked(measure)


def test_what_an_article_asks_it_asks_for_its_own_offer(measures_of):
    found = measures_of(ARTICLES)
    research, chips = given(found, 5_000_000), given(found, 2_000_000)
    assert {Field.AGE_MONTHS, Field.RD_EXPENSE_YUAN} <= asked(research)
    assert not {Field.AGE_MONTHS, Field.RD_EXPENSE_YUAN} & asked(chips)


def test_supplementary_articles_speak_to_every_offer(measures_of):
    for measure in measures_of(ARTICLES):
        assert Field.CLEAN_RECORD in asked(measure)
        assert any("房地产" in str(getattr(leaf, "value", "")) for leaf in leaves_of(measure.condition))


NAMED_CARDS = """浑南区惠企政策口袋书
卡片1
【政策名称】企业上规奖励
【支持对象】工业企业
【申报条件】首次纳入规模以上工业统计
【支持标准】一次性奖励10万元
卡片2
【政策名称】梯度培育奖励
【支持对象】中小企业
【申报条件】①新认定为国家专精特新“小巨人”企业；②新认定为创新型中小企业
【支持标准】符合①的50万元，②不予奖励，但优先纳入培育库
卡片3
【政策名称】物流企业奖励
【支持对象】物流企业
【申报条件】注册资本2000万元以上
【支持标准】新设立奖励50万元
"""


def test_cards_are_called_by_their_names_and_offer_what_their_standard_says(measures_of):
    cards = measures_of(NAMED_CARDS)
    assert [card.title for card in cards] == ["企业上规奖励", "梯度培育奖励", "物流企业奖励"]
    assert "50万元" in cards[1].benefits[0].quote.text


def test_what_one_card_asks_no_other_does(measures_of):
    first, _, last = measures_of(NAMED_CARDS)
    assert asked(last).isdisjoint({Field.TITLES, Field.SIZE_CLASS, Field.ABOVE_SCALE})
    assert Field.TITLES not in asked(first)
