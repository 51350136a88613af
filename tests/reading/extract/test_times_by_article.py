"""Times of applying told article by article, of notices that forward others, and of what lies back."""

from datetime import date

import pytest

from policymatch.domain.document import Document
from policymatch.reading.extract import extract_policy
from policymatch.terms import load_terms

HEAD = "安吉县竹业扶持办法\n"
ACT = (
    HEAD + "第一条 对新建竹材烘干房的企业，按投资额的9%给予补助。\n"
    "第二条 对竹笋加工企业，给予6万元奖励。\n"
    "第三条 对竹炭出口企业，给予8万元奖励。\n"
)


def windows(measures):
    return [
        (w.closes_on, str(w.recurrence) if w.recurrence else None) if (w := m.window) else None
        for m in measures
    ]


def test_each_article_has_the_time_that_is_told_of_it_and_the_rest_that_of_the_rest(measures_of):
    told = "第四条 第一条常年受理；第三条每年4月集中申报；其余事项申报截止时间为2033年9月30日。"
    assert windows(measures_of(ACT + told)) == [
        (None, "rolling"),
        (date(2033, 9, 30), None),
        (None, "annual"),
    ]


def test_a_time_that_is_told_of_no_article_is_of_all(measures_of):
    told = "第四条 申报截止时间为2033年9月30日。"
    assert set(windows(measures_of(ACT + told))) == {(date(2033, 9, 30), None)}


def test_what_was_done_before_an_act_took_effect_is_paid_for_and_opens_no_window(measures_of):
    told = "第四条 2032年1月1日至本办法施行前，符合条件的企业可按规定申报。"
    assert set(windows(measures_of(ACT + told))) == {None}


@pytest.mark.parametrize(("own", "closes_on"), [("6月8日", date(2033, 6, 8)), ("6月28日", date(2033, 6, 20))])
def test_the_earlier_deadline_of_a_notice_that_forwards_another_goes_before(measures_of, own, closes_on):
    body = (
        "安吉县林业局关于转发《湖州市林业局关于申报竹业补助的通知》的通知\n各企业：\n"
        f"现将上述通知转发给你们，请企业于2033年{own}前登录系统申报，逾期不予受理。\n"
        "安吉县林业局\n2033年5月6日\n附件\n湖州市林业局关于申报竹业补助的通知\n"
        "一、支持内容。对新建竹材烘干房的企业，给予6万元补助。\n二、申报时间：2033年5月1日至6月20日。\n"
    )
    (measure,) = measures_of(body)
    assert measure.window.closes_on == closes_on


def test_batches_told_by_their_last_days_alone_end_with_the_last_of_them():
    body = (
        "安吉县竹业补助申报通知\n一、支持标准\n对新建竹材烘干房的企业，按投资额的9%给予补助。\n"
        "二、申报时间\n分两批受理，第一批截止5月20日，第二批9月30日。\n安吉县林业局\n2033年3月9日"
    )
    document = Document(id="d", title=body.partition("\n")[0], body=body, issued_on=date(2033, 3, 9))
    assert windows(extract_policy(document, load_terms()).measures) == [(date(2033, 9, 30), "batch")]


def test_a_deadline_of_one_named_support_is_its_own_and_the_rest_that_of_the_rest(measures_of):
    act = (
        HEAD + "一、竹材运费补贴。对运输竹材的企业，按每吨6元给予补贴。\n"
        "二、烘干房补助。对新建竹材烘干房的企业，按投资额的9%给予补助。\n"
        "三、竹炭出口奖励。对竹炭出口企业，给予8万元奖励。\n"
    )
    told = "四、申报时间：竹材运费补贴申报截止时间为2033年9月30日，其他补贴全年受理。"
    assert windows(measures_of(act + told)) == [
        (date(2033, 9, 30), None),
        (None, "rolling"),
        (None, "rolling"),
    ]
    of_all = "四、申报时间：各项补贴申报截止时间为2033年9月30日。"
    assert set(windows(measures_of(act + of_all))) == {(date(2033, 9, 30), None)}


@pytest.mark.parametrize(
    ("told", "window"),
    [
        ("全年受理，申报截止时间为2033年12月15日。", (date(2033, 12, 15), None)),
        ("常年受理，首批申报截止时间为2033年6月30日。", (date(2033, 6, 30), "rolling")),
    ],
)
def test_a_closing_day_of_a_year_closes_though_a_rolling_word_stands_beside_it(measures_of, told, window):
    assert set(windows(measures_of(f"{ACT}第四条 {told}"))) == {window}


def test_the_times_that_an_answer_tells_are_of_the_supports_that_it_names(measures_of):
    answers = (
        "安吉县竹业扶持政策一问一答\n"
        "问1：建烘干房有钱拿吗？\n答：有。新建竹材烘干房的企业，按投资额的9%给予补助。\n"
        "问2：开厂有什么奖励？\n答：新开办的竹笋加工企业，一次性给予开业补贴6万元。\n"
        "问3：引进工匠怎么奖励？\n答：引进竹编工匠的企业，按每人2000元给予引才奖励。\n"
    )
    told = (
        "问4：什么时候办？\n答：开业补贴常年受理，引才奖励每年4月集中申报；烘干房补助按季度申报。"
        "均可在“竹惠通”平台线上办理，也可到林业局窗口提交。"
    )
    assert windows(measures_of(answers + told)) == [(None, "batch"), (None, "rolling"), (None, "annual")]
