"""Caps worded in other ways, figures of lenders and plans that are no gift, and what a sum is counted by."""

import pytest

from policymatch.domain.measure import BenefitForm, MeasureKind, Per
from policymatch.reading.benefits import read_benefits
from policymatch.reading.flow import chinese_flow_of


def benefits(text: str):
    return read_benefits(text, chinese_flow_of(text, [(0, len(text))]), 0, len(text), MeasureKind.GRANT)


@pytest.mark.parametrize(
    ("text", "cap"),
    [
        ("对参展企业给予补助，每次最高不超过3万元，境外重点展会可提高至6万元。", 60_000),
        ("对首次挂牌的企业补助100万元，成功转板的最高再补助150万元。", 1_500_000),
        ("创业担保贷款最高额度统一调整为30万元。", 300_000),
        ("每个项目最高支持限额8万元。", 80_000),
        ("对渔业企业，授信额度可提高至600万元。", 6_000_000),
        ("对渔业企业，担保额提高到900万元。", 9_000_000),
    ],
)
def test_a_cap_that_is_worded_otherwise_is_no_fixed_sum(text, cap):
    last = benefits(text)[-1]
    assert (last.amount_yuan, last.cap_yuan) == (None, cap)


def test_a_standard_that_is_raised_is_the_sum_that_is_given():
    (raised,) = benefits("对渔业企业，补助标准提高至6万元。")
    assert (raised.amount_yuan, raised.cap_yuan) == (60_000, None)


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("对年化担保费率低于2%（含2%）的担保业务，按担保额的0.5%给予补助。", 0.005),
        ("将新增用地计划总量的6%予以单列，支持企业扩产。", None),
        ("给予贴息，贴息后贷款平均利率控制在3%以内。", None),
        ("给予每头60元补助，其中40%用于补助运输环节。", None),
    ],
)
def test_rates_of_lenders_plans_and_inner_shares_are_not_given(text, rate):
    assert [benefit.rate for benefit in benefits(text) if benefit.rate is not None] == (
        [rate] if rate else []
    )


def test_one_yearly_cap_over_two_spans_of_years_is_the_cap_of_both():
    first, later = benefits(
        "前2年按地方贡献的70%给予奖励，后3年按地方贡献的40%给予奖励，每年最高奖励不超过300万元。"
    )
    assert [(b.rate, b.cap_yuan) for b in (first, later)] == [(0.7, 3_000_000), (0.4, 3_000_000)]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("对上规企业，当年分别给予10万元、5万元奖励。", None),
        ("对招用毕业年度高校毕业生的企业，给予2000元补贴。", None),
        ("对企业新招员工，每月给予60元补贴。", None),
        ("对维权案件，每件案件最高资助5万元。", None),
        ("对稳岗企业，按月人均500元标准给予补贴。", None),
        ("对首次试用的创新产品予以奖励，单台产品最高30万元。", None),
        ("对首次认定的企业奖励10万元。", Per.ONCE),
        ("每家企业每年奖励10万元。", Per.YEAR),
        ("每件专利资助2000元。", Per.PATENT),
    ],
)
def test_a_month_a_case_and_the_year_of_graduation_count_no_gift(text, per):
    assert benefits(text)[0].per is per


@pytest.mark.parametrize(
    "text", ["按规定享受3%的贴息。", "按照顶格50%给予补助。", "按其2024年10%的比例给予补助。"]
)
def test_words_that_name_nothing_are_no_base(text):
    assert benefits(text)[0].base is None


def test_a_lower_rate_of_a_lender_for_some_is_given_too():
    given = benefits("对农户按不超过0.9%（扶贫项目担保费率不超过0.6%）的优惠担保费率提供担保。")
    assert [benefit.rate for benefit in given] == [0.009, 0.006]


def told(text: str):
    return [(b.amount_yuan, b.rate, b.cap_yuan) for b in benefits(text)]


def test_sums_listed_under_one_word_that_caps_them_are_caps():
    text = "资助额度不超过以下标准：舞蹈、曲艺项目120万元；交响乐项目350万元。小品项目给予20万元资助。"
    assert told(text) == [(None, None, 1_200_000), (None, None, 3_500_000), (200_000, None, None)]


def test_the_caps_of_two_kinds_share_the_rate_before_them():
    text = "按合同金额的20%比例，择优给予研制单位国际首创产品不超过300万元、国内首创产品不超过100万元的支持。"
    assert told(text) == [(None, 0.2, 3_000_000), (None, 0.2, 1_000_000)]
    over_many = "按20%给予补助，单个项目不超过50万元、单个企业不超过100万元。"
    assert told(over_many) == [(None, 0.2, 500_000), (None, None, 1_000_000)]


def test_a_sentence_that_only_caps_belongs_to_the_rate_before_it():
    (one,) = benefits("按照项目投资额的10%给予补助。单个项目补助金额最高不超过300万元。")
    assert (one.rate, one.cap_yuan) == (0.1, 3_000_000)
    assert one.quote.text.endswith("最高不超过300万元")
    over_all = "按照项目投资额的10%给予补助。每家企业年度累计不超过300万元。"
    assert told(over_all) == [(None, 0.1, None), (None, None, 3_000_000)]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("对首贷损失，给予30%的分担补偿。", [(None, 0.3, None)]),
        ("以企业获得的市级补助为标准，再给予相同金额奖励。", [(None, 1.0, None)]),
        ("损失由银行和基金各按50%的比例分担，给予支持。", [(None, None, None)]),
        ("给予每户最高20万元补贴，市财政按40%与区县分担。", [(None, None, 200_000)]),
        ("在省财政贴息2个百分点的基础上，市级再贴息0.8个百分点。", [(None, 0.008, None)]),
        ("对年化担保费率不超过（含）1.2%的小微担保业务，按担保额的0.4%给予补助。", [(None, 0.004, None)]),
        ("对支出金额大于2万元（含2万元）的项目，给予50%补助。", [(None, 0.5, None)]),
        (
            "奖励上限为批发企业80万元/家、餐饮企业40万元/家。",
            [(None, None, 800_000), (None, None, 400_000)],
        ),
        ("按照0.04元/千瓦时—0.2元/千瓦时给予运营补贴。", [(0.04, None, 0.2)]),
    ],
)
def test_what_is_shared_asked_or_bounded_is_read_as_such(text, given):
    assert told(text) == given


def test_a_sum_for_a_measured_unit_is_for_no_project():
    assert benefits("对充电项目给予0.3元/千瓦时的运营补贴。")[0].per is None


@pytest.mark.parametrize(
    "text", ["按照800元／人的标准给予一次性吸纳就业补贴。", "按800元/人给予一次性补贴。"]
)
def test_a_sum_for_each_person_is_so_though_it_is_paid_once(text):
    assert benefits(text)[0].per is Per.PERSON


def test_the_first_time_on_the_market_tells_not_how_often_it_is_paid():
    assert benefits("按首次进入市场合同金额的30%给予支持，最高200万元。")[0].per is None


@pytest.mark.parametrize(
    "text", ["形成无形资产的，按照成本的200%在税前摊销。", "创投企业可按投资额的60%抵扣应纳税所得额。"]
)
def test_what_is_written_off_before_tax_is_a_deduction(text):
    (one,) = read_benefits(text, chinese_flow_of(text, [(0, len(text))]), 0, len(text), MeasureKind.TAX)
    assert one.form is BenefitForm.DEDUCTION


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        (
            "按不超过销售价格的25%给予奖励，国内首台（套）、省内首台（套）最高奖励分别为260万元、130万元。",
            [(0.25, 2_600_000), (0.25, 1_300_000)],
        ),
        ("最高分别奖励45万元、15万元。", [(None, 450_000), (None, 150_000)]),
        ("最高补助额分别为90万元和40万元。", [(None, 900_000), (None, 400_000)]),
    ],
)
def test_sums_told_in_turn_as_the_most_are_caps_each_with_the_rate_before_them(text, sums):
    found = benefits(text)
    assert [(each.rate, each.cap_yuan) for each in found] == sums
    assert all(each.amount_yuan is None for each in found)


def test_sums_told_in_turn_without_a_word_for_the_most_stay_fixed():
    first, second = benefits("奖励标准分别为260万元、130万元。")
    assert [(each.amount_yuan, each.cap_yuan) for each in (first, second)] == [(2.6e6, None), (1.3e6, None)]


@pytest.mark.parametrize(
    ("text", "pers"),
    [
        ("连续四年每年给予企业30万元运营补助，累计不超过100万元。", [Per.YEAR, None]),
        ("每年给予企业30万元运营补助，每年累计不超过50万元。", [Per.YEAR, Per.YEAR]),
        ("前两年每年按房租的40%给予补贴，累计最高30万元。", [None]),
        ("前两年每年按房租的40%给予补贴，每年最高30万元。", [Per.YEAR]),
    ],
)
def test_a_total_over_the_years_is_counted_by_no_year(text, pers):
    assert [each.per for each in benefits(text)] == pers


@pytest.mark.parametrize(
    ("text", "per"),
    [
        (
            "对上年度销售收入3000万元以上（高新技术企业2000万元以上）、近两年收入平均增长率不低于6%的企业，给予9万元奖励。",
            None,
        ),
        ("对上年度营业收入在1亿元以下，且研发费用占比不低于4%的设计企业，给予不超过9万元支持。", None),
        ("对每年新增就业40人以上的企业，给予9万元奖励。", None),
        ("对每年新增就业40人以上的企业，每年给予9万元奖励。", Per.YEAR),
        ("对上年度营业收入1亿元以上的企业，按年度给予9万元奖励。", Per.YEAR),
    ],
)
def test_the_year_of_those_for_whom_a_gift_is_counts_no_gift(text, per):
    assert benefits(text)[-1].per is per


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("对年应纳税所得额不超过200万元、从业人数不超过90人的企业，给予2万元补助。", [20_000]),
        ("对年应纳税所得额在80万元以内、资产总额不超过900万元的企业，给予2万元补助。", [20_000]),
    ],
)
def test_an_income_that_is_asked_is_not_given(text, sums):
    assert [each.amount_yuan for each in benefits(text)] == sums


def test_what_is_given_by_an_income_has_its_cap():
    (only,) = benefits("按应纳税所得额的5%给予奖励，最高不超过200万元。")
    assert (only.rate, only.cap_yuan) == (0.05, 2_000_000)


def test_a_sum_in_foreign_money_beside_one_in_yuan_is_a_benefit_of_its_own():
    text = "给予最高300万元资助；对世界500强企业设立的，再给予70万美元等值人民币奖励。"
    yuan, abroad = benefits(text)
    assert (yuan.cap_yuan, abroad.amount_yuan) == (3_000_000, None)
    assert abroad.quote.text == "再给予70万美元等值人民币奖励"


def test_foreign_money_that_is_asked_is_no_benefit():
    (only,) = benefits("对实缴注册资本不低于200万美元的研发中心，给予300万元资助。")
    assert only.amount_yuan == 3_000_000


def test_the_most_for_one_square_metre_is_no_cap_of_a_share():
    text = "按实际租金的40%给予补助，每平方米每月不超过60元，补助面积最高900平方米，每年最高80万元。"
    (rent,) = benefits(text)
    assert (rent.rate, rent.cap_yuan, rent.per) == (0.4, 800_000, Per.YEAR)
