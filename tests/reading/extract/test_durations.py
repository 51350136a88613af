"""Until when an offer is made: a window of what it is told of, and no condition that an office settles."""

from datetime import date

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of
from policymatch.reading.duration import durations

HEAD = "沈阳市稳就业政策措施\n"


@pytest.mark.parametrize(
    ("offer", "day"),
    [
        ("对招用毕业生的企业，每人给予1500元补贴，政策实施期限截至2023 年12 月31 日。", date(2023, 12, 31)),
        ("对企业租用厂房的，按租金的30%给予补贴，执行期限至2024年6月30日。", date(2024, 6, 30)),
        ("对吸纳就业的企业给予每人1000元补贴，政策执行至2023年9月30日。", date(2023, 9, 30)),
        ("2023 年底前，对月销售额10 万元以下的小规模纳税人免征增值税。", date(2023, 12, 31)),
        (
            "自2023年1月1日至2027年12月31日，对月销售额10万元以下的小规模纳税人免征增值税。",
            date(2027, 12, 31),
        ),
    ],
)
def test_an_offer_is_open_until_the_day_that_it_tells(measures_of, offer, day):
    (measure,) = measures_of(f"{HEAD}一、{offer}\n")
    assert measure.window.closes_on == day
    quotes = [x.quote.text for x in leaves_of(measure.condition) if isinstance(x, OpaqueCriterion)]
    assert not any("20" in quote for quote in quotes)


@pytest.mark.parametrize(
    ("offer", "day"),
    [
        (
            "自2024年3月1日至2025年2月28日，继续按照40%幅度减免小规模纳税人和个体工商户的印花税。",
            date(2025, 2, 28),
        ),
        ("对符合条件的旅行社，2024年6月30日前继续按照80%比例暂退旅游保证金。", date(2024, 6, 30)),
        (
            "用人单位可在2024年10月31日前采取分期方式补缴缓缴的社会保险费，补缴期间免收滞纳金。",
            date(2024, 10, 31),
        ),
        (
            "延长冷链设备贴息政策执行期限至2026年底，提供最高1个百分点的利息补贴。",
            date(2026, 12, 31),
        ),
        (
            "对购置日期在2024年1月1日至2024年12月31日期间内的农用汽车，免征车辆购置税。",
            date(2024, 12, 31),
        ),
    ],
)
def test_a_day_told_in_one_breath_with_what_is_gone_on_with_closes_it(measures_of, offer, day):
    (measure,) = measures_of(f"{HEAD}一、{offer}\n")
    assert measure.window.closes_on == day
    quotes = [x.quote.text for x in leaves_of(measure.condition) if isinstance(x, OpaqueCriterion)]
    assert not any(quote.endswith("前继续") for quote in quotes)


def test_the_day_that_ends_a_paragraph_is_that_of_all_its_offers(measures_of):
    body = (
        "一、对上年度未裁员的企业，给予稳岗补贴5万元。对招用毕业生的企业，每人给予1500元补贴。"
        "政策实施期限截至2023年12月31日。\n二、对首次上市的企业，给予100万元奖励。\n"
    )
    days = [m.window.closes_on if m.window else None for m in measures_of(HEAD + body)]
    assert days == [date(2023, 12, 31), date(2023, 12, 31), None]


def test_what_an_office_is_to_have_done_by_a_day_closes_nothing(measures_of):
    measures = measures_of(f"{HEAD}一、2023年底前，建成产业园区，对入驻企业给予房租补贴10万元。\n")
    assert [m.window for m in measures] == [None]


@pytest.mark.parametrize(
    "task",
    [
        "2024年底前，继续实施园区改造工程",
        "2025年6月30日前继续推进园区建设",
        "企业应在2024年12月31日前完成建设",
    ],
)
def test_what_is_to_be_done_or_gone_on_with_by_a_day_closes_nothing(task):
    assert list(durations(f"{task}，给予10万元奖励。")) == []


def test_when_a_project_was_done_is_no_time_to_apply(measures_of):
    offer = "一、对2022年至申报截止日期间竣工的智能制造项目，按投资的20%给予奖励，最高3000万元。\n"
    assert [m.window for m in measures_of(HEAD + offer)] == [None]


def test_the_day_of_one_article_is_not_that_of_the_document(document_of):
    body = f"{HEAD}一、对购置设备的企业，给予补助100万元。本条政策有效期至2023年12月31日。\n二、对企业给予奖励10万元。\n"
    assert document_of(body).expires_on is None


@pytest.mark.parametrize(
    ("offer", "opens", "closes"),
    [
        (
            "对2023年10月1日至2024年3月31日期间，新招用毕业生的企业，按每人1000元给予补贴。",
            date(2023, 10, 1),
            date(2024, 3, 31),
        ),
        (
            "2023年1月1日至12月31日，对新招用毕业生的企业，按每人1000元给予补贴。",
            date(2023, 1, 1),
            date(2023, 12, 31),
        ),
        (
            "对新招用毕业生的企业，按每人1000元给予补贴，政策执行期限为2023年1月1日至12月31日。",
            date(2023, 1, 1),
            date(2023, 12, 31),
        ),
        ("自2023年1月1日起，对新招用毕业生的企业，按每人1000元给予补贴。", date(2023, 1, 1), None),
    ],
)
def test_a_span_in_front_of_an_offer_or_behind_it_is_its_window(measures_of, offer, opens, closes):
    (measure,) = measures_of(f"{HEAD}一、{offer}\n")
    assert (measure.window.opens_on, measure.window.closes_on) == (opens, closes)


@pytest.mark.parametrize(
    "line", ["\n上述政策实施时间为2023年1月1日至2023年12月31日。", "上述政策执行期限至2023年12月31日。"]
)
def test_the_day_of_the_policies_above_is_that_of_all_the_lines_of_their_clause(measures_of, line):
    body = (
        f"一、稳岗支持\n对不裁员企业给予稳岗补贴5万元。\n对招用毕业生的企业，每人给予1500元补贴。{line}\n"
        "二、上市支持\n对首次上市的企业，给予100万元奖励。\n"
    )
    days = [m.window.closes_on if m.window else None for m in measures_of(HEAD + body)]
    assert days == [date(2023, 12, 31), date(2023, 12, 31), None]


def test_a_project_done_before_the_closing_day_has_no_time_of_its_own(measures_of):
    offer = "一、对2022年至申报截止日期竣工的智能制造项目，按投资的20%给予奖励，最高3000万元。\n"
    assert [m.window for m in measures_of(HEAD + offer)] == [None]


def test_a_day_in_front_of_a_sentence_is_that_of_all_its_parts(measures_of):
    offer = "一、2023年底前，对小微企业给予补贴5万元，对个体工商户给予奖励2万元。\n"
    measures = measures_of(HEAD + offer)
    assert {m.window.closes_on for m in measures} == {date(2023, 12, 31)}


def test_the_day_that_ends_a_paragraph_about_the_policy_above_is_that_of_the_policy(measures_of):
    body = (
        "一、稳岗返还\n继续实施稳岗返还政策。\n对上年度未裁员的企业，按上年度缴纳失业保险费的50%给予返还。\n"
        "享受此项政策的企业应参保满1年，政策执行至2023年12月31日。\n二、对首次上市的企业，给予100万元奖励。\n"
    )
    days = [m.window.closes_on if m.window else None for m in measures_of(HEAD + body)]
    assert days == [date(2023, 12, 31), None]


def test_a_policy_that_is_prolonged_is_open_until_then_and_still_asks_what_it_is_for(measures_of):
    body = "一、延长设备更新贴息政策执行期限至2027年底，给予最高2个百分点的贴息。\n"
    (measure,) = measures_of(HEAD + body)
    assert measure.window.closes_on == date(2027, 12, 31)
    assert measure.condition.all
