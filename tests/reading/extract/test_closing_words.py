"""The words that close an act: what they ask of whoever applies for anything above them, and when."""

import pytest

from policymatch.domain.condition import AllOf, Criterion, NoneOf, leaves_of
from policymatch.domain.measure import Recurrence

HEAD = "沈阳市浑南区促进跨境电商发展若干措施\n"
OFFERS = (
    "一、培育市场主体。对年出口额首次达到1000万元的企业，给予10万元奖励。\n"
    "二、建设海外仓。对企业租赁海外仓的，按租金的30%给予补助，最高200万元。\n"
)


def told(measure, field):
    return [x.value for x in leaves_of(measure.condition) if isinstance(x, Criterion) and x.field == field]


def test_a_last_paragraph_without_a_number_speaks_of_all_above_it(measures_of):
    closing = "申请上述支持的企业，应当在浑南区登记注册，具有独立法人资格。已享受其他财政资金支持的项目不得重复申报。\n"
    measures = measures_of(HEAD + OFFERS + closing)
    assert len(measures) == 2
    for measure in measures:
        assert told(measure, "independent_legal_person") == [True]
        assert told(measure, "received") == [("其他财政资金",)]
        assert [str(rule.rule) for rule in measure.exclusive] == ["not_if_received"]


@pytest.mark.parametrize(
    "closing",
    [
        "三、有关说明\n1.每年第一季度集中受理上一年度奖补申请。\n",
        "三、本措施所涉项目采取自愿申报方式，每年集中申报一次，申报时间为每年3月1日至4月30日。\n",
    ],
)
def test_when_applications_are_taken_is_a_window_of_all_and_no_offer(measures_of, closing):
    measures = measures_of(HEAD + OFFERS + closing)
    assert len(measures) == 2
    assert [m.window.recurrence for m in measures if m.window] == [Recurrence.ANNUAL] * 2


def test_how_long_an_act_holds_is_no_window(measures_of):
    closing = "三、执行期限。本措施执行时间为2024年1月1日至2024年12月31日。\n"
    assert [m.window for m in measures_of(HEAD + OFFERS + closing)] == [None, None]


def test_a_year_lost_for_a_bad_record_is_asked_of_all(measures_of):
    closing = "三、附则\n（一）当年发生农产品质量安全事故、环境污染事件的，取消当年奖补资格。\n"
    assert [told(m, "clean_record") for m in measures_of(HEAD + OFFERS + closing)] == [[True], [True]]


def test_what_an_act_is_for_asks_nothing_where_it_says_for_whom_it_is(measures_of):
    purpose = "现就支持生态农业和乡村旅游发展提出如下意见：\n"
    whom = "三、以上政策的扶持对象为在浑南区登记的旅游企业。\n"
    for measure in measures_of(HEAD + purpose + OFFERS + whom):
        assert told(measure, "industry") == [("旅游",)]


def test_an_employer_is_what_the_act_calls_so(measures_of):
    meaning = "第一条 本细则所称用人单位，是指在浑南区依法登记的企业和社会团体。\n"
    offers = "第二条 扩岗补助。用人单位招用毕业生的，按每人1500元给予补助。\n第三条 岗位补贴。用人单位招用失业人员的，按每人每月300元给予补贴。\n"
    for measure in measures_of("沈阳市浑南区企业吸纳就业补贴实施细则\n" + meaning + offers):
        assert told(measure, "region") == ["210112"]


def test_the_second_deed_of_the_same_firms_asks_their_title_too(measures_of):
    body = "第一条 对高新技术企业以知识产权质押贷款的，按贷款利息的50%给予贴息；通过担保公司担保的，按担保费的50%给予补贴。\n"
    measures = measures_of("沈阳市浑南区科技金融若干政策\n" + body)
    assert [told(m, "titles") for m in measures] == [[("high_tech",)], [("high_tech",)]]


def test_who_applies_for_the_money_of_an_act_is_asked_of_all(measures_of):
    closing = "三、专项资金的申请人应当是住所地在浑南区范围内的企业，且信用状况良好。\n"
    for measure in measures_of(HEAD + OFFERS + closing):
        assert (told(measure, "region"), told(measure, "clean_record")) == (["210112"], [True])


def test_how_many_of_a_sort_a_firm_may_have_is_no_cap_of_all(measures_of):
    closing = "三、同一企业年度奖励品种不超过5个。\n四、同一事项符合多项奖励条件的，按最高标准执行，不重复享受；晋级的，补足差额。\n"
    for measure in measures_of(HEAD + OFFERS + closing):
        assert [str(rule.rule) for rule in measure.exclusive] == ["higher_only"]
        assert told(measure, "received") == []


@pytest.mark.parametrize(
    "bar",
    [
        "上市公司不得申报。",
        "不支持上市公司。",
        "本政策不支持上市公司。",
        "上市公司不纳入支持范围。",
        "申报单位不得为上市公司。",
        "上市公司除外。",
    ],
)
def test_whom_a_paragraph_of_its_own_leaves_out_is_left_out(measures_of, bar):
    measure = measures_of(HEAD + OFFERS + bar + "\n")[-1]
    assert told(measure, "listed") == [True]


@pytest.mark.parametrize(
    ("bar", "fields"),
    [
        ("房地产企业、获得国家科技进步奖的企业不予支持。", ["industry", "awards"]),
        ("国有企业、成立不满1年的企业不予支持。", ["ownership", "age_months"]),
        ("注册不满一年的企业或房地产企业不得申报。", ["age_months", "industry"]),
    ],
)
def test_of_those_named_whole_side_by_side_each_is_left_out(measures_of, bar, fields):
    (barred,) = [
        x for x in measures_of(HEAD + OFFERS + bar + "\n")[-1].condition.all if isinstance(x, NoneOf)
    ]
    assert [x.field for x in barred.none if isinstance(x, Criterion)] == fields


def test_what_one_firm_is_by_two_figures_is_left_out_only_where_both_hold(measures_of):
    bar = "年营业收入低于100万元且研发费用占比低于3%的企业不予支持。"
    (barred,) = [
        x for x in measures_of(HEAD + OFFERS + bar + "\n")[-1].condition.all if isinstance(x, NoneOf)
    ]
    assert [type(x) for x in barred.none] == [AllOf]
