"""Figures that are given are told from figures that are asked."""

import pytest

from policymatch.domain.measure import BenefitForm, MeasureKind, Per
from policymatch.reading.benefits import read_benefits
from policymatch.reading.benefits.figures import given_figures
from policymatch.reading.flow import chinese_flow_of
from policymatch.reading.quantities import Ratio


def numbers(text: str) -> list[float]:
    given, _ = given_figures(text)
    return [g.figure.figure if isinstance(g.figure, Ratio) else g.figure.figure_yuan for g in given]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("对首次认定的企业一次性奖励20万元。", [200_000]),
        ("分别给予省级、市级名师工作室不少于40万元、10万元奖励。", [400_000, 100_000]),
        (
            "单个项目资助额度原则上不低于500万元，财政资金所占股份比例不超过总股本的20%。",
            [5_000_000],
        ),
        ("对取得证书的人才给予奖励，单人最高5万元，每家企业给予最高不超过20万元支持。", [50_000]),
        ("对新认定的企业技术中心，补助标准为：国家级200万元，省级100万元。", [2_000_000, 1_000_000]),
        ("对企业上市给予奖励：境内主板500万元，新三板100万元。", [5_000_000, 1_000_000]),
        ("给予总额最高不超过2000万元的项目资助，分三年拨付。", [20_000_000]),
        ("年营业收入首次突破5000万元的奖励10万元，首次突破1亿元的奖励20万元。", [100_000, 200_000]),
        ("对研发投入达到500万元的企业奖励10万元，达到1000万元的奖励30万元。", [100_000, 300_000]),
        ("按总投资的20%给予补助，其中总投资5000万元以上的项目最高1000万元。", [0.2, 10_000_000]),
        ("对单户1000万元以下、担保费率不超过1%的融资担保业务，按担保额的2%给予补贴。", [0.02]),
        ("给予项目团队100万元奖励，其中70%奖励给项目团队，30%用于单位科研投入。", [1_000_000]),
        ("设立5000万元风险补偿资金池，对不良损失给予50%的补偿。", [0.5]),
        ("对固定资产投资5000万元以上的项目，按投资额的3%给予补助，最高不超过200万元。", [0.03, 2_000_000]),
        ("年营业收入首次突破1亿元、5亿元的，分别给予20万元、50万元奖励。", [200_000, 500_000]),
        ("对研发费用占比不低于5%的企业，给予10万元支持。", [100_000]),
        ("按不超过年度房租的30%给予补贴，每年最高10万元。", [0.3, 100_000]),
        ("分别给予实际投资额（不含税，下同）5%、6%、7%的补助。", [0.05, 0.06, 0.07]),
        ("给予奖励200万元，奖励资金分三年按40%、30%、30%比例拨付。", [2_000_000]),
        ("首次认定为5000万元、1亿元税收楼的，分别给予20万元、50万元奖励。", [200_000, 500_000]),
        ("按中方当年投资额50万-100万（不含）美元奖励10万元。", [100_000]),
        ("按13%税率征收增值税后，对其实际税负超过6%的部分实行即征即退政策。", [0.06]),
        ("减按15%的税率征收企业所得税。", [0.15]),
        ("给予20-50万元的经费支持。", [200_000]),
        ("分别给予承办机构5O万元、3O万元奖励。", [500_000, 300_000]),
        ("给予社会保险补贴，补贴标准不超过其实际缴费的2/3，期限不超过3年。", [0.6667]),
        ("按其经济贡献的40%给予奖励，两项奖励总额最高为其经济贡献的100%。", [0.4]),
        ("按实缴保费的30%给予配套，企业获得上级和本区扶持合计不超过保费的100%。", [0.3]),
        ("给予最高500万元资助，首次拨付60%，验收通过后拨付40%。", [5_000_000]),
        ("给予200万元补助，由省、市财政各承担50%。", [2_000_000]),
        ("企业出资不低于总额的60%，对揭榜单位按不超过40%资助。", [0.4]),
        ("可选择按照超过15%部分的差额给予奖励。", []),
        ("每年安排最高80万元经费支持服务中心建设。", []),
        ("在银行获取不超过20万元商业贷款用于经营的，可申请100%的贴息。", [1.0]),
        ("发放住房补贴，其中本科生2万元，硕士研究生4万元。", [20_000, 40_000]),
        ("对贷款总额不超过3000万元的小微企业给予2%的贴息。", [0.02]),
        ("对优秀平台按照不超过其上一年度出口总额的20%进行奖励。", [0.2]),
        ("对获批国家级的补助200万元，省级100万元。", [2_000_000, 1_000_000]),
        ("每新增一个给予5万元奖励，最多50万元。", [50_000, 500_000]),
        ("返还其上年度失业保险缴费总额的50%。", [0.5]),
        ("给予10万元补助，先行预拨50%，验收后拨付剩余50%。", [100_000]),
        ("平均担保费率不超过1%。", [0.01]),
        (
            "按不超过代偿额的40%对合作银行进行风险补偿，每年每家银行补偿金额不超过600万元。",
            [0.4, 6_000_000],
        ),
        ("省财政安排资金81亿元充实省新兴产业引导基金。", []),
        ("今年发放创业担保贷款30亿元。", []),
        ("对重大技术改造项目支持上限提高至1亿元。", [100_000_000]),
        ("对总部企业给予2亿元奖励。", [200_000_000]),
        ("按其评估费的50%给予资助，每个企业当年资助总额不超过20万元。", [0.5, 200_000]),
        ("自主创业的，可申请最高不超过15万元的创业担保贷款。", [150_000]),
        ("适用3%征收率的应税销售收入，减按1%征收率征收增值税。", [0.01]),
        ("研发费用税前加计扣除比例由75%提高至100%的政策。", [1.0]),
        ("扣除标准由每个子女每月1000元提高至2000元。", [2000]),
        ("安排资金600万元，开展关键核心技术攻关。", []),
        ("给予企业5万元奖励（第一年奖励2万元，第二年奖励3万元）。", [50_000]),
        ("政府采购工程面向中小企业的预留份额提高至40%以上。", [0.4]),
        ("给予中小企业不低于采购合同金额50%的预付款。", [0.5]),
        ("预付款比例不低于50%。", [0.5]),
        ("按照不超过项目新增设备、软件投资额的10%，给予最高100万元奖补。", [0.1, 1_000_000]),
        ("参照其年度地方财政贡献的70%、80%和90%给予企业奖励。", [0.7, 0.8, 0.9]),
        ("按1000元/人、5000元/人、10000元/人标准给予一次性奖励。", [1000, 5000, 10_000]),
        ("提供最高1.5个百分点的利息补贴。", [0.015]),
        ("将检测收费标准在现行基础上总体再降低30%以上。", [0.3]),
        ("单位产品能耗降低5%以上的企业，给予10万元奖励。", [100_000]),
        ("延续实施1%的失业保险费率政策。", [0.01]),
        ("占企业工业总产值50%及以上的企业每家给予5万元奖励。", [50_000]),
        ("可申请每床每月100元、600元或700元的运营补贴。", [100, 600, 700]),
        ("对单户担保金额1000万元以下的担保业务给予2%补贴。", [0.02]),
        ("对承诺销售价格不高于30元/公斤的加氢站，按照10元/公斤给予补贴。", [10]),
    ],
)
def test_figures_that_are_given(text, given):
    assert numbers(text) == pytest.approx(given)


def test_sums_behind_the_names_of_those_who_get_them_are_given():
    assert numbers("分别给予全国总部、区域总部、市级总部300万元、200万元、100万元奖励。") == [3e6, 2e6, 1e6]


def test_a_cap_over_several_supports_is_no_benefit():
    given, caps = given_figures("同一企业年度获得上述各类资金合计不超过500万元。")
    assert not given
    assert caps[0].figure.high_yuan == 5_000_000


def benefits(text: str, kind: MeasureKind):
    flow = chinese_flow_of(text, [(0, len(text))])
    return read_benefits(text, flow, 0, len(flow.text), kind)


def test_a_rate_and_the_cap_behind_it_are_one_benefit():
    (benefit,) = benefits("按照实际投入的30%给予补助，每家企业每年最高100万元。", MeasureKind.GRANT)
    assert (benefit.rate, benefit.cap_yuan, benefit.per) == (0.3, 1_000_000, Per.YEAR)
    assert benefit.base == "实际投入"


@pytest.mark.parametrize(
    ("text", "sums", "caps"),
    [
        ("分别给予不超过50万元、30万元和20万元资助。", [], [500_000, 300_000, 200_000]),
        ("分别最高给予300万元、200万元。", [], [3_000_000, 2_000_000]),
        ("最高50万元，奖励20万元、10万元。", [200_000, 100_000], [500_000]),
        ("分别奖励50万元、30万元。", [500_000, 300_000], []),
    ],
)
def test_sums_listed_under_a_cap_are_caps(text, sums, caps):
    found = benefits(text, MeasureKind.GRANT)
    assert [b.amount_yuan for b in found if b.amount_yuan] == sums
    assert [b.cap_yuan for b in found if b.cap_yuan] == caps


def test_graded_sums_are_several_benefits_with_literal_quotes():
    text = "对国家级、省级、市级平台分别给予100万元、50万元、20万元一次性奖励。"
    found = benefits(text, MeasureKind.AWARD)
    assert [b.amount_yuan for b in found] == [1_000_000, 500_000, 200_000]
    assert all(b.quote.is_literal_in(text) and b.per is Per.ONCE for b in found)


def test_an_offer_without_money_is_a_benefit_without_figures():
    (benefit,) = benefits("为入库企业提供上市辅导服务。", MeasureKind.SERVICE)
    assert (benefit.form, benefit.amount_yuan, benefit.rate) == (BenefitForm.SERVICE, None, None)


def test_a_tax_that_is_halved_is_a_tax_rate():
    (benefit,) = benefits("对小型微利企业减半征收资源税。", MeasureKind.TAX)
    assert (benefit.form, benefit.rate) == (BenefitForm.TAX_RATE, 0.5)


def test_a_rate_told_in_words_stands_beside_one_in_figures():
    found = benefits("按照不超过2%的利率给予贷款贴息，重大项目可全额贴息。", MeasureKind.INTEREST_SUBSIDY)
    assert [b.rate for b in found] == [0.02, 1.0]


def test_half_of_what_another_grade_is_given_is_no_rate():
    found = benefits("新获批国家级创新中心的，给予300万元支持，省级减半。", MeasureKind.GRANT)
    assert [(b.amount_yuan, b.rate) for b in found] == [(3_000_000, None)]


def test_free_rent_is_the_whole_rent():
    (benefit,) = benefits("对入驻企业免收首年租金。", MeasureKind.RENT)
    assert benefit.rate == 1.0


def test_a_rent_that_others_reduced_is_no_free_rent():
    (benefit,) = benefits("对减免租金的出租人给予优惠利率贷款。", MeasureKind.LOAN)
    assert benefit.rate is None


def test_what_may_at_most_be_applied_for_is_a_cap():
    (benefit,) = benefits("每家企业每年最高申领20万元。", MeasureKind.VOUCHER)
    assert (benefit.amount_yuan, benefit.cap_yuan, benefit.per) == (None, 200_000, Per.YEAR)


@pytest.mark.parametrize(
    ("text", "kind", "rate"),
    [
        ("给予省内高速公路实际通行费八五折优惠。", MeasureKind.OTHER, 0.85),
        ("账户开户手续费实行不低于5折优惠。", MeasureKind.OTHER, 0.5),
        ("继续对煤炭进口实施零关税政策。", MeasureKind.TAX, 0.0),
    ],
)
def test_a_rate_told_in_words_is_the_share_still_paid(text, kind, rate):
    assert [b.rate for b in benefits(text, kind)] == [rate]


def test_an_asset_that_is_written_off_is_no_price_cut():
    assert [b.rate for b in benefits("对固定资产加速三年折旧的企业给予支持。", MeasureKind.GRANT)] == [None]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("瞪羚企业50万元，独角兽企业200万元", [500_000, 2_000_000]),
        ("30万元；", [300_000]),
        (
            "年营业收入首次突破1亿元、3亿元（其中装备企业为5000万元、1亿元）的，分别给予50万元、100万元奖励。",
            [500_000, 1_000_000],
        ),
    ],
)
def test_bare_sums_are_given_and_thresholds_of_some_are_not(text, sums):
    given, _ = given_figures(text)
    assert [one.figure.figure_yuan for one in given] == sums


def told(text: str, kind: MeasureKind = MeasureKind.GRANT) -> list[tuple[float | None, float | None]]:
    return [
        (b.rate, b.cap_yuan)
        for b in read_benefits(text, chinese_flow_of(text, [(0, len(text))]), 0, len(text), kind)
    ]


def test_rates_and_as_many_caps_told_behind_them_go_in_pairs() -> None:
    text = "分别按销售额的60%、30%、15%给予奖励，最高不超过500万元、200万元、100万元。"
    assert told(text) == [(0.6, 5_000_000), (0.3, 2_000_000), (0.15, 1_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "前三年按其地方贡献全额、后两年减半给予奖励。",
        "前两年全额补贴、第三年减半补贴。",
        "前三年免收租金，后两年减半收取租金。",
    ],
)
def test_spans_of_years_have_a_rate_each(text: str) -> None:
    assert [rate for rate, _ in told(text)] == [1.0, 0.5]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("对上年度获得发明专利授权的企业，每件奖励2000元。", None),
        ("每件补助300元，每家企业每年最高3万元。", None),
        ("按每人1000元的标准给予一次性吸纳就业补贴。", Per.PERSON),
        ("市级财政每年安排1亿元专项资金，对新认定的高新技术企业给予20万元奖励。", None),
    ],
)
def test_what_a_sum_is_counted_by_is_told_by_its_own_words(text: str, per: Per | None) -> None:
    benefit, *_ = read_benefits(
        text, chinese_flow_of(text, [(0, len(text))]), 0, len(text), MeasureKind.AWARD
    )
    assert benefit.per is per


@pytest.mark.parametrize(
    "text",
    ["前两年租金全部补贴、后三年租金补贴50%。", "前三年予以全额产业奖励，后两年按50%予以奖励。"],
)
def test_all_of_it_in_words_stands_beside_a_rate_in_figures(text: str) -> None:
    assert {rate for rate, _ in told(text)} == {1.0, 0.5}


def test_what_bears_no_tax_is_taxed_at_nothing():
    body = "转让自主研发的药品著作权的，不征收增值税。"
    (benefit,) = read_benefits(body, chinese_flow_of(body, [(0, len(body))]), 0, len(body), MeasureKind.TAX)
    assert (benefit.form, benefit.rate) == (BenefitForm.TAX_RATE, 0.0)


def test_the_most_that_one_may_apply_for_is_a_cap():
    body = "小微企业最高可申请创业担保贷款300万元。"
    (benefit,) = read_benefits(body, chinese_flow_of(body, [(0, len(body))]), 0, len(body), MeasureKind.LOAN)
    assert (benefit.amount_yuan, benefit.cap_yuan) == (None, 3e6)


def test_how_large_a_loan_may_be_on_which_a_fund_for_interest_pays_is_a_cap_for_each_sort_of_people():
    body = "贴息资金支持的创业贷款额度为，退役军人最高贷款额度12万元，妇女最高贷款额度9万元。合伙的，最高人均贷款额度为7万元。"
    found = read_benefits(body, chinese_flow_of(body, [(0, len(body))]), 0, len(body), MeasureKind.LOAN)
    assert [(b.amount_yuan, b.cap_yuan) for b in found] == [(None, 12e4), (None, 9e4), (None, 7e4)]
