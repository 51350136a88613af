"""Articles that give one support step by step, case by case or level by level, each under its name in brackets."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.domain.measure import MeasureKind

ARTICLES = """海州市促进渔业科技创新若干措施
第一条 【研发投入】对建立研发准备金制度的规模以上渔业企业，分档给予补助：上年度营业收入不足2亿元、研发费用占比达到6%的，按研发费用的3%补助，最高21万元；上年度营业收入2亿元以上不足8亿元、研发费用占比达到5%的，按2%补助，最高41万元；上年度营业收入8亿元以上、研发费用占比达到3%的，按1%补助，最高91万元。
第二条 【技术攻关】每年组织实施一批市级攻关项目，按项目研发投入的20%给予资助，单个项目最高210万元；由龙头企业联合高校组建创新联合体实施的，单个项目最高可提高至310万元。
第三条 【科学技术奖】对作为第一完成单位获得国家科学技术进步奖一等奖、二等奖的，分别给予220万元、120万元奖励；获得海东省科学技术奖一等奖、二等奖的，分别给予92万元、42万元奖励。作为其他完成单位的，按上述标准的20%给予奖励。
第四条 【科研仪器】对加入平台的科研仪器，按对外服务收入的12%对管理单位给予补助，同一单位年度最高52万元。财政资金购置的仪器，补助比例按8%执行。
第五条 【入库培育】对新入库企业奖励6万元。省级库在库企业直接享受本条奖励，无须另行申请入库。
第六条 【企业认定】对首次获得高新技术企业认定的企业，一次性奖励23万元。获得过第五条奖励的企业，三年内首次通过认定的，另行加奖7万元。
第七条 【上级项目】对承担国家重点研发计划的单位，按国拨经费的40%给予配套，单个项目最高330万元；对承担省重点研发计划项目的单位，按省拨经费的20%给予配套，单个项目最高130万元。
第八条 【研发平台】对新获批建设的全国重点实验室、国家技术创新中心，给予最高940万元资助。对新认定的省重点实验室给予94万元资助，对新认定的省工程技术研究中心给予24万元资助。
第九条 【研发场地】研究院入驻国有园区的，前三年给予租金全额补贴，第四年减半补贴；入驻民营园区的，按照每平方米每月不超过25元给予补贴，每年最高55万元。
第十条 【海外专利】在其他国家获授权的发明专利每件资助26000元；获得港澳台授权的发明专利每件资助9600元。
第十一条 同一企业当年度同时符合第五条、第六条规定的，可以叠加享受，但合计不超过66万元。
"""


@pytest.fixture(scope="module")
def measures(measures_of):
    return measures_of(ARTICLES)


def test_each_article_is_one_support_whatever_its_steps_cases_and_levels(measures):
    starts = [ARTICLES[: m.start].count("\n") for m in measures]
    assert starts == list(range(1, 11))


def rd_ratio_of(measure):
    asked = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
    return [leaf.value for leaf in asked if leaf.field is Field.RD_RATIO]


def test_each_bracket_asks_for_the_share_that_is_told_with_it(measures):
    assert rd_ratio_of(measures[0]) == [((200_000_000.0, 0.06), (800_000_000.0, 0.05), (None, 0.03))]


def test_a_bracket_that_asks_for_no_share_is_not_held_to_that_of_the_next(measures_of):
    text = """海州市渔业若干措施
第一条 【研发补助】对渔业企业给予补助：营业收入5000万元以下的，按研发费用的4%补助，最高22万元；营业收入5000万元至2亿元、研发占比不低于10%的，按3%补助，最高43万元；营业收入2亿元以上、研发占比不低于8%的，按2%补助，最高84万元。
"""
    (measure,) = measures_of(text)
    assert rd_ratio_of(measure) == []


def test_who_has_an_offer_too_or_may_have_several_is_offered_nothing_by_that(measures):
    assert not any("可以叠加享受" in ARTICLES[m.start : m.end] for m in measures)
    (entry,) = (m for m in measures if any(b.amount_yuan == 60_000 for b in m.benefits))
    assert "直接享受本条奖励" in ARTICLES[entry.start : entry.end]


def test_a_head_in_brackets_names_what_its_article_gives(measures):
    titles = [m.title for m in measures]
    assert "研发平台资助" in titles
    assert any("上级项目" in title for title in titles)


def test_a_sentence_of_its_own_to_those_recognised_again_or_for_another_aim_is_another_support(measures_of):
    text = """海州市渔业若干措施
第一条 【研究院】对首次认定的渔业研究院，给予72万元奖励。对期满重新通过认定的研究机构，给予9万元奖励。
第二条 【渔村】每年安排最高62万元经费支持渔村社区建设，支持社会组织设立分支机构。每年安排最高71万元活动经费，支持举办渔业交流活动，对主办上述活动的企业给予补贴。
"""
    assert len(measures_of(text)) == 4


def test_another_title_or_another_gift_of_an_article_stays_an_offer_of_its_own(measures_of):
    text = """海州市渔业若干措施
第一条 【平台建设】对新认定的省工程技术研究中心给予24万元资助；对购买渔港保险的企业，按保费的30%给予补贴。
第二条 【场地】企业租用渔港厂房的，按租金的30%给予补贴；购置渔港厂房的，按每平方米90元给予补助。
"""
    assert len(measures_of(text)) == 4


PROJECTS = """海州市科技局关于组织申报2036年度渔业重点研发计划项目的通知
一、申报方向与支持方式
（一）重大攻关项目。围绕深海养殖、渔用装备等方向，支持企业牵头开展技术攻关。项目研发总投入不低于900万元。采取前资助方式，按不超过研发总投入的20%给予补助，单项最高360万元。
（二）公益项目。支持在海州高校围绕渔业健康开展应用研究，每项定额资助16万元。
二、申报条件
申报单位应为海州市内注册的独立法人。
"""


def test_a_sort_of_projects_is_one_support_with_the_sum_behind_what_it_is_for(measures_of):
    found = measures_of(PROJECTS)
    assert [PROJECTS[: m.start].count("\n") for m in found] == [2, 3]
    assert any(b.rate == 0.2 for b in found[0].benefits)


CARDS = """海州高新区惠企政策汇编（2036年科技篇）
编印单位：海州高新区科技局
一、渔港算力券
政策名称：《海州算力券实施细则》（高新区部分）
支持对象：人工智能企业
申报条件：购买算力服务，单个合同金额12万元以上。
支持标准：按合同实际支付金额的20%发放，每家企业每年最高80万元。
申报时间：常年受理
二、研发用房租金补贴
政策名称：《海州高新区招商办法》第九条
支持对象：新引进的科技企业
申报条件：租用区内厂房不少于200平方米。
支持标准：三年内按60%的比例补贴租金，每年不超过70万元。多家企业合租的，只补贴签订合同的企业。
申报时间：每年10月
三、参展与广告补贴
政策名称：《海州高新区市场办法》第三、第六条
支持对象：渔业企业
申报条件：参展补贴：上一年度参加境外展会2次以上；广告补贴：在省级以上媒体投放广告。
支持标准：参展补贴每次展会3万元，每家每年最高15万元；广告补贴按投放费用的10%给予，每家每年最高11万元。
申报时间：每年5月
"""


@pytest.fixture(scope="module")
def cards(measures_of):
    return measures_of(CARDS)


def test_a_card_that_cites_an_act_for_its_name_is_called_by_its_heading(cards):
    assert [m.title for m in cards][:2] == ["渔港算力券", "研发用房租金补贴"]
    assert not any("《" in m.title for m in cards)
    assert [m.kind for m in cards[:2]] == [MeasureKind.VOUCHER, MeasureKind.RENT]


def test_the_last_sentence_of_a_standard_belongs_to_its_card(cards):
    assert "只补贴签订合同的企业" in CARDS[cards[1].start : cards[1].end]


def test_supports_of_one_card_that_are_asked_for_by_their_names_are_two(cards):
    shows, adverts = cards[2:]
    assert {b.rate for b in shows.benefits} == {None}
    assert 0.1 in {b.rate for b in adverts.benefits}


VOUCHERS = """海州市渔业科技创新券管理办法
第一条 本办法所称创新券，是指利用市级财政资金，支持渔业企业向服务机构购买服务的政策工具。
第二条 申请创新券的企业应当符合下列条件：
（一）在本市注册，具有独立法人资格；
（二）职工总数不超过300人。
第三条 企业每年度使用创新券的额度不超过16万元。创新券按照不超过服务合同金额的40%予以抵扣。
第四条 申请成为创新券服务机构的单位应当符合下列条件：
（一）成立一年以上；
（二）从事专业服务的人员不少于12人。
符合条件的服务机构经运营机构审核并向社会公示无异议后，列入创新券服务机构名录。
第五条 年度兑付创新券合同30份以上的服务机构，给予8万元奖励。
第六条 虚假申报的机构，经核实后移出名录，列入失信名单。
"""


def test_an_act_on_vouchers_offers_them_the_list_of_those_who_serve_and_their_reward(measures_of):
    found = measures_of(VOUCHERS)
    kinds = [m.kind for m in found]
    assert kinds == [MeasureKind.VOUCHER, MeasureKind.TITLE, MeasureKind.AWARD]
    assert any(b.rate == 0.4 for b in found[0].benefits)
    assert found[1].title == "创新券服务机构名录入选"


def test_a_store_of_firms_that_one_may_apply_to_enter_is_a_title(measures_of):
    text = """海州市渔业企业培育奖励实施细则
第一条 建立市渔业企业培育库。企业符合以下条件的，可以申请入库：
（一）在海州市内注册满一年；
（二）上年度研发费用占营业收入的3%以上。
第二条 对新入库企业，奖励6万元。
"""
    entry = measures_of(text)[0]
    assert entry.kind is MeasureKind.TITLE
