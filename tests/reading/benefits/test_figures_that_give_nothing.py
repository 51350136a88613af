"""Figures that give nothing: how much more some get, when it is paid, what there is for all, and the loan behind it."""

import pytest

from policymatch.domain.measure import MeasureKind, Per
from policymatch.reading.benefits import read_benefits
from policymatch.reading.benefits.figures import given_figures
from policymatch.reading.flow import chinese_flow_of
from policymatch.reading.quantities import Ratio


def numbers(text: str) -> list[float]:
    given, _ = given_figures(text)
    return [g.figure.figure if isinstance(g.figure, Ratio) else g.figure.figure_yuan for g in given]


def benefits(text: str, kind: MeasureKind = MeasureKind.GRANT):
    return read_benefits(text, chinese_flow_of(text, [(0, len(text))]), 0, len(text), kind)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("对企业智能化改造，补贴标准上浮30%。", []),
        ("对企业贷款按实际支付利息的40%给予贴息，“小巨人”企业贴息标准上浮50%。", [0.4]),
        ("一次性奖励25万元，分两年兑现，第一年兑现70%，第二年仍在库的兑现30%。", [250_000]),
        ("给予10万元奖励，受奖人员不超过企业职工总数的10%。", [100_000]),
        ("按不超过企业职工总数20%的比例，对企业高管给予5万元奖励。", [50_000]),
        ("每年发放科技创新券2000万元，对购买服务的按40%给予补助，最高30万元。", [0.4, 300_000]),
        ("设立3000万元科技成果转化专项资金，对转化项目给予最高200万元补助。", [2_000_000]),
        ("对单户不超过800万元的贷款，按本金损失的30%给予银行风险补偿。", [0.3]),
        ("对银行发放单笔不超过300万元的信用贷款发生损失的，按40%给予补偿，最高200万元。", [0.4, 2_000_000]),
        ("对企业贷款按实际支付利息的40%给予贴息，单户企业贴息贷款额度不超过800万元。", [0.4]),
        ("按照贷款利息的40%给予贴息，贷款额度不超过300万元，贴息总额不超过20万元。", [0.4, 200_000]),
        (
            "对符合支持内容且支出金额大于2万元（含2万元）的渔业项目予以支持；每个项目最高30万元。",
            [300_000],
        ),
        ("除争取省级给予的30万元一次性奖补外，市级给予8万元补助。", [80_000]),
        ("除给予30万元奖励外，再给予8万元补助。", [300_000, 80_000]),
        ("可跟投最高2000万元、占股比例不超过15%、年限不超过6年的股权投资支持。", [20_000_000]),
    ],
)
def test_uplifts_instalments_shares_of_staff_pots_and_loans_are_not_given(
    text: str, given: list[float]
) -> None:
    assert numbers(text) == pytest.approx(given)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("对入选企业分别给予10、20、30万元奖励。", [100_000, 200_000, 300_000]),
        ("对国家级、省级、市级平台，分别奖励120、60、20万元。", [1_200_000, 600_000, 200_000]),
        ("企业购买软件的，按实际支出的30%给予资助，单个企业年度总额不超过200万元。", [0.3, 2_000_000]),
        ("按服务收入的4%给予奖励，每家机构单一年度该项奖励合计不超过60万元。", [0.04, 600_000]),
        ("对引进的研究院，分期合计投入最高2亿元的建设运行费。", [200_000_000]),
    ],
)
def test_sums_under_one_unit_and_a_yearly_total_are_given(text: str, given: list[float]) -> None:
    assert numbers(text) == pytest.approx(given)


def test_rates_under_one_unit_are_each_given() -> None:
    assert numbers("分别按投资额的5、8、10%给予补助。") == pytest.approx([0.05, 0.08, 0.1])


def test_numbers_of_clauses_before_a_sum_are_no_sums() -> None:
    assert numbers("符合第2、3、4款的，给予30万元奖励。") == [300_000]


def test_one_cap_behind_a_list_of_rates_is_the_cap_of_each() -> None:
    found = benefits("分别按营收增量的0.4%、0.6%、1%给予奖励，最高不超过300万元。", MeasureKind.AWARD)
    assert [(b.rate, b.cap_yuan) for b in found] == [(0.004, 3e6), (0.006, 3e6), (0.01, 3e6)]


def test_a_cap_behind_the_second_of_two_rates_told_apart_is_its_own() -> None:
    text = "对企业按投资额的5%给予补助，对高校按投资额的8%给予补助，最高300万元。"
    assert [(b.rate, b.cap_yuan) for b in benefits(text)] == [(0.05, None), (0.08, 3e6)]


def test_a_yearly_total_is_the_cap_of_the_rate_before_it() -> None:
    (benefit,) = benefits("企业购买软件的，按实际支出的30%给予资助，单个企业年度总额不超过200万元。")
    assert (benefit.rate, benefit.cap_yuan, benefit.per) == (0.3, 2_000_000, Per.YEAR)


def test_the_ceiling_of_a_loan_leaves_its_interest_the_cap_that_is_told() -> None:
    text = "按照贷款利息的40%给予贴息，贷款额度不超过300万元，贴息总额不超过20万元。"
    (benefit,) = benefits(text, MeasureKind.INTEREST_SUBSIDY)
    assert (benefit.rate, benefit.cap_yuan) == (0.4, 200_000)


def test_a_champion_of_one_product_is_no_project() -> None:
    (benefit,) = benefits("对新认定的国家级制造业单项冠军企业，给予200万元奖励。", MeasureKind.AWARD)
    assert (benefit.amount_yuan, benefit.per) == (2_000_000, None)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("将软件企业研发费用税前加计扣除比例由70%提高至90%。", "deduction"),
        ("企业的研发支出再按90%在税前加计扣除。", "deduction"),
        ("按企业加计扣除研发费用的6%给予补助。", "rate"),
    ],
)
def test_a_share_deducted_before_tax_is_a_deduction_whatever_the_measure_gives(text: str, form: str) -> None:
    assert [one.form.value for one in benefits(text)] == [form]


def test_a_share_that_a_fixed_sum_may_not_exceed_is_not_given() -> None:
    assert numbers("对建成的基地，每家奖励60万元，不高于其建设投入的40%。") == [600_000]
    assert numbers("按投资额的40%给予补助，不超过60万元。") == pytest.approx([0.4, 600_000])


def test_a_quota_of_funds_may_have_a_lower_end() -> None:
    assert numbers("重大项目经费额度为50万元以上。") == [500_000]


@pytest.mark.parametrize("text", ["地方贡献部分全额予以奖励。", "行政事业性收费地方留成部分全免。"])
def test_the_whole_of_it_is_a_rate(text: str) -> None:
    assert [b.rate for b in benefits(text, MeasureKind.AWARD)] == [1.0]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("对渔业小微企业在50%的税额幅度内减征车船税和契税。", [0.5]),
        (
            "对渔获新品发布活动的场租、搭建、宣传总费用的50%，鲜活类发布活动最高给予80万元支持。",
            [0.5, 800_000],
        ),
        ("渔业服务纳税人分别享受6%、12%增值税加计抵减。", [0.06, 0.12]),
    ],
)
def test_rates_of_a_relief_and_of_costs_before_their_cap_are_given(text: str, given: list[float]) -> None:
    assert numbers(text) == given


def test_a_deduction_in_one_clause_makes_no_deduction_of_the_rate_of_another() -> None:
    told = benefits("对渔户减按1%征收增值税，对渔业服务业实施10%增值税加计抵减。", MeasureKind.TAX)
    assert [(one.form.value, one.rate) for one in told] == [("tax_rate", 0.01), ("deduction", 0.1)]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("2031年，全市发放返乡补贴资金35万元。", []),
        ("2031年，全县扶持渔户70家，兑现创业补贴45万元。", []),
        ("截至目前已累计兑现奖励资金95万元。", []),
        ("全市发放渔业补贴，按每户给予3000元。", [3000]),
        ("全市渔业企业均可申领，给予一次性补贴6万元。", [60_000]),
        ("对全市发放渔业贷款的银行，给予12万元奖励。", [120_000]),
    ],
)
def test_what_a_whole_place_gives_out_together_is_no_sum_of_one(text: str, given: list[float]) -> None:
    assert numbers(text) == pytest.approx(given)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("按照不超过渔户贷款总额度的15%提高贷款额度。", []),
        ("对信用良好的渔户，担保额度可上浮20%。", []),
        ("对新增贷款额度，按15%给予贴息。", [0.15]),
    ],
)
def test_a_limit_that_is_raised_by_a_share_pays_nothing(text: str, given: list[float]) -> None:
    assert numbers(text) == pytest.approx(given)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("每家最高60万元，不足3万元的不予资助。", [600_000]),
        ("按运费的6%给予补贴，补贴额8000元以下的，不再发放。", [0.06]),
        ("按运费的6%给予补贴，不足8000元的按8000元补贴。", [0.06, 8_000]),
        ("给予最高25万元奖励，不再享受其他奖励。", [250_000]),
    ],
)
def test_what_is_too_little_to_be_paid_is_no_cap(text: str, given: list[float]) -> None:
    assert numbers(text) == given


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("对年出口额达到800万元（含）以上2000万元以下的奖励4万元；", [40_000]),
        ("瞪羚企业35万元，独角兽企业160万元。", [350_000, 1_600_000]),
    ],
)
def test_a_threshold_at_the_head_of_a_grade_is_no_sum(text: str, given: list[float]) -> None:
    assert numbers(text) == given
