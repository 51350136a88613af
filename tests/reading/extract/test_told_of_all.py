"""What one sentence of a document tells of all that it gives, or of the offer before it."""

from datetime import date

import pytest

from policymatch.domain.measure import Recurrence
from tests.reading.criteria.leaves import told

ACT = "沈阳市渔业发展办法\n第一条 对新建养殖基地的企业，给予20万元奖励。\n{}"


@pytest.mark.parametrize(
    ("rest", "recurrence"),
    [
        ("第二条 申请资金应当在取得证书之日起6个月内申请办理。", Recurrence.ROLLING),
        ("第二条 受理机构应当在受理之日起20日内答复申请人。", None),
    ],
)
def test_some_months_from_a_deed_are_a_window_for_each(measures_of, rest, recurrence):
    (measure,) = measures_of(ACT.format(rest))
    assert (measure.window and measure.window.recurrence) == recurrence


def test_the_general_end_is_of_what_tells_no_end_of_its_own(document_of, measures_of):
    text = (
        "沈阳市渔业发展若干措施\n一、渔港用地免征土地使用税政策执行至2029年12月31日。\n"
        "二、对新建养殖基地的企业，给予20万元奖励。\n"
        "三、本文件自2026年3月1日起施行，以上政策未注明实施期限的，有效期至2026年9月30日。"
    )
    document = document_of(text)
    assert (document.effective_on, document.expires_on) == (date(2026, 3, 1), None)
    ends = [measure.window.closes_on for measure in measures_of(text)]
    assert ends == [date(2029, 12, 31), date(2026, 9, 30)]


def test_the_one_last_day_of_a_page_is_of_all_that_it_offers(measures_of):
    text = (
        "关于增补海洋人才库的通知\n一、支持内容对入库的海洋企业给予5万元奖励。\n"
        "二、奖励办法对入库的海洋人才所在企业给予8万元奖励。\n截止：2026-09-01"
    )
    assert {measure.window.closes_on for measure in measures_of(text)} == {date(2026, 9, 1)}


def test_papers_to_be_sent_with_a_summary_table_close_a_call(measures_of):
    text = (
        "关于征集海洋工坊奖励的通知\n一、支持内容\n对入选的海洋工坊企业，给予5万元奖励。\n二、申报方式\n"
        "请申报企业将申报汇总表、申报书盖章扫描件，于2026年9月7日（星期一）中午12:00前报送至邮箱。"
    )
    (measure,) = measures_of(text)
    assert measure.window.closes_on == date(2026, 9, 7)


def test_who_had_the_prize_before_has_what_is_paid_in_its_course(measures_of):
    text = (
        "沈阳市渔业发展办法\n1．平台奖励。\n对成功申报市级企业技术中心的单位，给予一次性奖励100万元。\n"
        "在平台建设阶段，每年组织专家对建设成效进行评审，评审合格的给予每年不超过40万元的奖励，为期三年。"
    )
    first, second = measures_of(text)
    assert told(first.condition, "platforms") == told(second.condition, "platforms") != []


def test_how_much_for_each_kind_is_no_offer_of_its_own(measures_of):
    text = (
        "沈阳市展会办法\n（一）参展补贴。鼓励企业参展，对企业的参展费用给予一次性补贴。"
        "境内参展每次补贴1万元，境外参展每次补贴6万元。境内参展每年补贴不超过20家，境外参展每年补贴不超过5家。"
    )
    (measure,) = measures_of(text)
    assert [benefit.amount_yuan for benefit in measure.benefits] == [10000, 60000]


def test_a_standing_call_to_all_the_country_courts_newcomers_at_all_times(document_of, measures_of):
    text = (
        "沈阳市海洋数据产品长期征集\n面向全国长期征集海洋数据产品，实行常态化征集，企业和高校均可申报。\n"
        "入选的企业可获得10万元奖励。"
    )
    assert document_of(text).newcomers
    (measure,) = measures_of(text)
    assert measure.window.recurrence is Recurrence.ROLLING


def test_a_threshold_behind_a_rate_is_not_given(measures_of):
    text = (
        "沈阳市融资担保办法\n一、对小微企业降低担保费率，对单户担保金额300万元及以下收取的担保费率不超过0.6%、"
        "对单户担保金额300万元以上收取的担保费率不超过0.9%。"
    )
    (measure,) = measures_of(text)
    assert [benefit.rate for benefit in measure.benefits] == [0.006, 0.009]


def test_where_the_firm_of_an_applicant_must_sit_is_no_title(measures_of):
    text = (
        "关于增补海洋人才库的通知\n一、工作任务围绕海洋产业，增补完善海洋优秀人才储备库。\n"
        "二、遴选对象（一）申报范围申报人所在企业应为在本市依法登记的规模以上渔业企业；主营业务属于渔业。"
        "（二）申报条件1．申报人应具备以下条件：（1）全职在本市工作；（2）信用良好。"
    )
    assert [measure.title for measure in measures_of(text, may_be_none=True)] == []


def test_vouchers_side_by_side_are_each_had_for_itself(measures_of):
    text = "沈阳市渔业若干措施\n支持内容：检测券最高3万元、翻译券最高2万元；渔船保险最高6万元。"
    sums = [benefit.cap_yuan for measure in measures_of(text) for benefit in measure.benefits]
    assert sums == [30000, 20000, 60000]
    assert len(measures_of(text)) == len(sums)


def test_sums_told_once_more_behind_a_summary_are_one_offer(measures_of):
    text = (
        "关于申领检测券的通知\n摘要：支持渔业企业购买检测服务，每家企业每年申领不超过 5 万元，按实际服务金额 20% 兑付。\n"
        "适用对象：沈阳市渔业企业\n支持内容：每家企业每年最高申领 5 万元，按服务金额 20% 兑付"
    )
    (measure,) = measures_of(text)
    assert [(b.cap_yuan, b.rate) for b in measure.benefits] == [(50000, None), (None, 0.2)]
