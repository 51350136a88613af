"""Windows that sentences of an offer tell, and days by which something else is due."""

from datetime import date

import pytest

from policymatch.domain.document import Document
from policymatch.reading.extract import extract_policy
from policymatch.terms import load_terms


@pytest.mark.parametrize(
    ("sentence", "closes_on"),
    [
        ("企业应于2026年6月30日前提交申请，给予10万元奖励。", date(2026, 6, 30)),
        ("对2026年12月31日前完成申报的企业，给予10万元奖励。", date(2026, 12, 31)),
        (
            "对符合条件的企业，给予10万元奖励。\n二、申报时间\n2022年8月26日起，2025年失效。",
            date(2025, 12, 31),
        ),
        ("对2026年底前到期的贷款，给予50%贴息。", None),
        ("到2026年底，推进企业服务一窗办理，给予10万元奖励。", None),
        ("2026年4月底前，对改革事项要完成委托授权，为企业提供代办服务，给予10万元奖励。", None),
    ],
)
def test_a_day_closes_an_offer_where_it_is_the_last_to_apply(measures_of, sentence, closes_on):
    (measure,) = measures_of(f"沈阳市若干措施\n一、支持企业。{sentence}")
    assert (measure.window.closes_on if measure.window else None) == closes_on


def test_a_day_of_the_year_is_of_the_next_where_the_notice_comes_long_after_it():
    notice = Document(
        id="d", title="通知", body=NOTICE.format("请于1月20日前提交申请。"), issued_on=date(2026, 12, 10)
    )
    (measure,) = extract_policy(notice, load_terms()).measures
    assert measure.window.closes_on == date(2027, 1, 20)


NOTICE = (
    "沈阳市科技局关于组织申报2026年度高新技术企业奖励的通知\n一、支持内容\n对新认定的高新技术企业，给予20万元奖励。\n"
    "二、申报要求\n{}\n沈阳市科技局\n2026年2月10日"
)


@pytest.mark.parametrize(
    ("sentence", "opens_on", "closes_on", "recurrence"),
    [
        ("申报截止时间为2026年5月31日18:00。", None, date(2026, 5, 31), None),
        ("请于2026年6月15日前将申报材料报送至区科技局。", None, date(2026, 6, 15), None),
        (
            "符合条件的企业于2026年6月20日前登录“渔企通”平台填报，并将纸质件一式两份报所在县渔业部门。",
            None,
            date(2026, 6, 20),
            None,
        ),
        ("2026年度项目于5月10日至6月10日开放申报。", date(2026, 5, 10), date(2026, 6, 10), None),
        ("请于1月20日前登录平台提交申请。", None, date(2026, 1, 20), None),
        ("第一批申报截止2026年3月31日，第二批申报截止2026年9月30日。", None, date(2026, 9, 30), "batch"),
        ("自本通知发布之日起至2026年7月31日止。", None, date(2026, 7, 31), None),
        ("本项目常年受理，按季度集中评审。", None, None, "rolling"),
        ("自2026年3月1日起受理申报，额满为止。", date(2026, 3, 1), None, None),
        ("每年6月30日前提交上一年度的申报材料。", None, None, "annual"),
    ],
)
def test_until_when_applications_are_taken_is_heard_wherever_it_is_told(
    sentence, opens_on, closes_on, recurrence
):
    notice = Document(id="d", title="通知", body=NOTICE.format(sentence), issued_on=date(2026, 2, 10))
    (measure,) = extract_policy(notice, load_terms()).measures
    window = measure.window
    assert (window.opens_on, window.closes_on) == (opens_on, closes_on)
    assert (str(window.recurrence) if window.recurrence else None) == recurrence


@pytest.mark.parametrize(
    "sentence",
    [
        "各责任单位请于2026年12月10日前将工作总结报送市科技局。",
        "企业应在获得认定后6个月内提出申请。",
        "基本信息包括每年申报次数、每年申报时间等。",
        "2026年2月底前，县级以上政府及其有关部门要公开惠企政策申请条件。",
        "评审结果于2026年8月1日前公示，申报单位可提出异议。",
    ],
)
def test_what_offices_report_and_other_days_close_nothing(measures_of, sentence):
    assert [m.window for m in measures_of(NOTICE.format(sentence))] == [None]


@pytest.mark.parametrize(
    ("sentence", "closes_on"),
    [
        ("申报材料请于2026年6月10日（星期三）下班前报送。", date(2026, 6, 10)),
        ("申报截止时间为2026年6月10日17:00前。", date(2026, 6, 10)),
        ("请于2026年6月10日17时前登录系统提交申报材料。", date(2026, 6, 10)),
    ],
)
def test_an_hour_behind_a_day_hides_no_end(measures_of, sentence, closes_on):
    (measure,) = measures_of(f"沈阳市若干措施\n第一条 对企业给予10万元奖励。\n第二条 {sentence}")
    assert measure.window.closes_on == closes_on


def test_an_article_that_tells_how_often_applications_are_taken_is_heard(measures_of):
    (measure,) = measures_of(
        "沈阳市若干措施\n第一条 对企业给予10万元奖励。\n第二条 每年集中受理两次，分别为3月和9月。"
    )
    assert measure.window.recurrence == "annual"


@pytest.mark.parametrize(
    ("times", "opens_on", "closes_on"),
    [
        ("2026年3月1日-31日。", date(2026, 3, 1), date(2026, 3, 31)),
        ("申报时间：3月1日至4月30日。", date(2026, 3, 1), date(2026, 4, 30)),
        ("受理时间：2026年3月。", date(2026, 3, 1), date(2026, 3, 31)),
        ("第一批申报截止2026年4月30日，第二批申报截止2026年9月30日。", None, date(2026, 9, 30)),
    ],
)
def test_a_section_of_times_closes_with_the_last_day_it_tells(times, opens_on, closes_on):
    body = NOTICE.replace("二、申报要求", "二、申报时间").format(times)
    notice = Document(id="d", title="通知", body=body, issued_on=date(2026, 2, 10))
    (measure,) = extract_policy(notice, load_terms()).measures
    assert (measure.window.opens_on, measure.window.closes_on) == (opens_on, closes_on)


@pytest.mark.parametrize(
    ("times", "opens_on", "closes_on"),
    [
        ("申报时间：2026-03-01 9:00至2026-04-30 17:00", date(2026, 3, 1), date(2026, 4, 30)),
        ("2026年3月1日9时—3月31日17时", date(2026, 3, 1), date(2026, 3, 31)),
        ("2026年3月1日9:30至2026年4月30日17:00。", date(2026, 3, 1), date(2026, 4, 30)),
        ("3月1日（含）至4月30日（含）", date(2026, 3, 1), date(2026, 4, 30)),
        ("2026年3月1日（星期日）至4月30日（星期四）", date(2026, 3, 1), date(2026, 4, 30)),
        ("3月1日上午9:00至4月30日下午17:00", date(2026, 3, 1), date(2026, 4, 30)),
        ("20260301-20260430", date(2026, 3, 1), date(2026, 4, 30)),
        ("2026年第二季度", date(2026, 4, 1), date(2026, 6, 30)),
        ("自通知发布之日起30日内", date(2026, 2, 10), date(2026, 3, 12)),
        ("填报开始时间：3月5日，截止时间：3月31日", date(2026, 3, 5), date(2026, 3, 31)),
        (
            "系统开放时间为2026年3月1日至3月31日，各区县科技局推荐截止时间为2026年4月15日。",
            date(2026, 3, 1),
            date(2026, 3, 31),
        ),
        (
            "各地工信部门于4月20日前将推荐文件报送至省厅，企业填报截止时间为4月10日18:00。",
            None,
            date(2026, 4, 10),
        ),
        (
            "请各区科技局于2026年4月30日前将推荐汇总表报送市科技局。企业申报截止时间为4月20日。",
            None,
            date(2026, 4, 20),
        ),
    ],
)
def test_times_are_read_in_every_spelling_and_those_of_offices_left_out(times, opens_on, closes_on):
    body = NOTICE.replace("二、申报要求", "二、申报时间").format(times)
    notice = Document(id="d", title="通知", body=body, issued_on=date(2026, 2, 10))
    (measure,) = extract_policy(notice, load_terms()).measures
    assert (measure.window.opens_on, measure.window.closes_on) == (opens_on, closes_on)


def test_working_days_are_not_counted_without_a_calendar():
    body = NOTICE.replace("二、申报要求", "二、申报时间").format("自通知发布之日起20个工作日内")
    notice = Document(id="d", title="通知", body=body, issued_on=date(2026, 2, 10))
    assert [m.window for m in extract_policy(notice, load_terms()).measures] == [None]


def test_papers_of_the_applicant_may_go_to_the_office_of_the_city():
    body = NOTICE.format("请于4月30日前将申报材料一式三份报送至市科技局高新处。")
    notice = Document(id="d", title="通知", body=body, issued_on=date(2026, 2, 10))
    (measure,) = extract_policy(notice, load_terms()).measures
    assert measure.window.closes_on == date(2026, 4, 30)


@pytest.mark.parametrize("question", ["什么时候可以报名？", "渔业企业何时申报？", "申请什么时间截止？"])
def test_the_answer_to_when_one_may_apply_is_the_window(measures_of, question):
    body = (
        "沈阳市渔船更新问答\n问：更新渔船补贴多少？\n答：按渔船造价的7%给予补贴，最高80万元。\n"
        f"问：{question}\n答：2033年4月1日至2033年4月20日。\n"
        "问：渔船何时可以下水？\n答：2034年5月1日至2034年5月9日。"
    )
    (measure,) = measures_of(body)
    assert (measure.window.opens_on, measure.window.closes_on) == (date(2033, 4, 1), date(2033, 4, 20))
