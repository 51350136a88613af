"""Figures that are given are told from figures that are asked."""

import pytest

from policymatch.domain.measure import BenefitForm, MeasureKind, Per
from policymatch.reading.benefits import read_benefits
from policymatch.reading.benefits.figures import given_figures
from policymatch.reading.flow import flow_of
from policymatch.reading.quantities import Ratio


def numbers(text: str) -> list[float]:
    given, _ = given_figures(text)
    return [g.figure.figure if isinstance(g.figure, Ratio) else g.figure.figure_yuan for g in given]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("对首次认定的企业一次性奖励20万元。", [200_000]),
        ("对固定资产投资5000万元以上的项目，按投资额的3%给予补助，最高不超过200万元。", [0.03, 2_000_000]),
        ("年营业收入首次突破1亿元、5亿元的，分别给予20万元、50万元奖励。", [200_000, 500_000]),
        ("对研发费用占比不低于5%的企业，给予10万元支持。", [100_000]),
        ("按不超过年度房租的30%给予补贴，每年最高10万元。", [0.3, 100_000]),
        ("减按15%的税率征收企业所得税。", [0.15]),
        ("给予20-50万元的经费支持。", [200_000]),
        ("对贷款总额不超过3000万元的小微企业给予2%的贴息。", [0.02]),
        ("对优秀平台按照不超过其上一年度出口总额的20%进行奖励。", [0.2]),
        ("对获批国家级的补助200万元，省级100万元。", [2_000_000, 1_000_000]),
        ("每新增一个给予5万元奖励，最多50万元。", [50_000, 500_000]),
        ("返还其上年度失业保险缴费总额的50%。", [0.5]),
        ("给予10万元补助，先行预拨50%，验收后拨付剩余50%。", [100_000]),
        ("平均担保费率不超过1%。", [0.01]),
        ("省财政安排资金81亿元充实省新兴产业引导基金。", []),
        ("今年发放创业担保贷款30亿元。", []),
        ("对重大技术改造项目支持上限提高至1亿元。", [100_000_000]),
        ("对总部企业给予2亿元奖励。", [200_000_000]),
        ("对承诺销售价格不高于30元/公斤的加氢站，按照10元/公斤给予补贴。", [10]),
    ],
)
def test_figures_that_are_given(text, given):
    assert numbers(text) == pytest.approx(given)


def test_a_cap_over_several_supports_is_no_benefit():
    given, caps = given_figures("同一企业年度获得上述各类资金合计不超过500万元。")
    assert not given
    assert caps[0].figure.high_yuan == 5_000_000


def benefits(text: str, kind: MeasureKind):
    flow = flow_of(text, [(0, len(text))])
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


def test_free_rent_is_the_whole_rent():
    (benefit,) = benefits("对入驻企业免收首年租金。", MeasureKind.RENT)
    assert benefit.rate == 1.0


def test_what_may_at_most_be_applied_for_is_a_cap():
    (benefit,) = benefits("每家企业每年最高申领20万元。", MeasureKind.VOUCHER)
    assert (benefit.amount_yuan, benefit.cap_yuan, benefit.per) == (None, 200_000, Per.YEAR)
