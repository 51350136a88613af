"""Times of applying that stand behind the offer of one article, and those of all."""

from datetime import date

import pytest

from policymatch.domain.measure import Recurrence

ACT = (
    "沈阳市渔港区渔业奖补若干政策\n第一条 对新建深水网箱的企业，给予20万元补贴。\n"
    "第二条 对渔业企业建设直播基地的，给予10万元补助。{behind}\n第三条 对新增规上渔业企业，奖励10万元。\n{closing}"
)


def windows(measures_of, behind, closing="第四条 本政策自发布之日起施行。"):
    measures = measures_of(ACT.format(behind=behind, closing=closing))
    assert len(measures) == 3
    return [measure.window for measure in measures]


@pytest.mark.parametrize(
    ("behind", "recurrence"),
    [
        ("申报截止时间为每年9月30日。", Recurrence.ANNUAL),
        ("原则上每年第二季度组织申报。", Recurrence.ANNUAL),
        ("每年12月申报一次。", Recurrence.ANNUAL),
        ("申报常年受理。", Recurrence.ROLLING),
        ("企业应当在取得证书之日起6个月内申请办理。", Recurrence.ROLLING),
    ],
)
def test_a_time_behind_the_offer_of_one_article_is_of_that_article(measures_of, behind, recurrence):
    first, second, third = windows(measures_of, behind)
    assert (first, second and second.recurrence, third) == (None, recurrence, None)


def test_a_last_day_behind_the_offer_of_one_article_is_of_that_article(measures_of):
    first, second, third = windows(measures_of, "申报截止时间为2031年9月30日。")
    assert (first, second and second.closes_on, third) == (None, date(2031, 9, 30), None)


@pytest.mark.parametrize(
    ("behind", "closing"),
    [
        ("本政策各项奖补申报截止时间为每年9月30日。", ""),
        ("请各企业于每年9月30日前提交申报材料。", ""),
        ("", "第四条 每年9月30日前集中申报。"),
        ("", "第四条 申报截止时间为每年9月30日。"),
    ],
)
def test_a_time_told_of_all_is_of_all(measures_of, behind, closing):
    told = windows(measures_of, behind, closing)
    assert [window and window.recurrence for window in told] == [Recurrence.ANNUAL] * 3
