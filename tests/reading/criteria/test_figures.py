"""A figure is of what the words nearest to it name, and of the applicant alone."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, leaves_of


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("R&D经费支出占营业收入的比重不低于3%", ("rd_ratio", ">=", 0.03)),
        ("研发投入不少于200万元且占销售收入的4%以上", ("rd_ratio", ">=", 0.04)),
        ("RD投入超过800万元", ("rd_expense_yuan", ">", 8_000_000.0)),
        ("科技活动人员占职工总数的15%以上", ("rd_staff_ratio", ">=", 0.15)),
        ("从业人数200人以下", ("employees", "<=", 200.0)),
        ("上年度上缴税金不低于80万元", ("tax_paid_yuan", ">=", 800_000.0)),
        ("近三年实缴税收300万元以上", ("tax_paid_yuan", ">=", 3_000_000.0)),
        ("年度总收入不低于600万元", ("revenue_yuan", ">=", 6_000_000.0)),
        ("业务收入达到700万元以上", ("revenue_yuan", ">=", 7_000_000.0)),
        ("营业收入700万元以上，且比上年度增加15%以上", ("revenue_growth", ">=", 0.15)),
        ("获得天使投资200万元以上", ("equity_raised_yuan", ">=", 2_000_000.0)),
        ("新购设备（含软件，下同）投资总额达到150万元以上", ("equipment_yuan", ">=", 1_500_000.0)),
        ("产线设备更新、换代投资160万元以上的企业", ("equipment_yuan", ">=", 1_600_000.0)),
        ("固定资产投资（不含土地，下同）6000万元以上", ("project_investment_yuan", ">=", 60_000_000.0)),
        ("发明专利1件或实用新型专利4件以上", ("invention_patents", ">=", 1.0)),
        ("近三年主导制定不少于2项行业标准", ("standards", ">=", 2.0)),
        ("营业收入达到3亿元以上，或近三年年均增长15%以上", ("revenue_growth", ">=", 0.15)),
        ("企业运营情况良好，营业收入稳定，总投资900万元以上", ("project_investment_yuan", ">=", 9_000_000.0)),
    ],
)
def test_a_threshold_is_read_in_the_words_of_many_bureaus(asked, text, criterion):
    assert criterion in asked(condition=text)


@pytest.mark.parametrize(
    "text",
    [
        "企业有稳定的销售收入，上年度产值不低于7000万元",
        "注册在本市的企业，与员工签订2年以上劳动合同",
        "在本市注册并承诺8年内不迁出",
        "在本市经营的企业，办公用房租期2年以上",
        "注册商标有效期6年以上",
    ],
)
def test_a_figure_is_not_of_a_name_that_another_thing_parts_it_from(asked, text):
    assert not {c for c in asked(condition=text) if isinstance(c[2], float)}


@pytest.mark.parametrize(
    "text",
    [
        "研发投入占比增速达到12%以上",
        "带动企业新增主营业务收入900万元以上",
        "该产品上年度销售收入不低于700万元",
        "力争全年股权融资额达到3亿元",
        "专职工作人员不少于4名",
        "对科技企业股权投资600万元以上的机构",
        "每万人发明专利拥有量不少于12件",
        "设立不少于6个月的费用缓缴期",
        "列入经营异常名录届满三年",
    ],
)
def test_what_grows_what_is_striven_for_and_what_others_have_is_no_threshold(asked, text):
    assert not {c for c in asked(condition=text) if isinstance(c[2], float)}


@pytest.mark.parametrize(
    "text", ["成立不满3年的按实际经营年限计算", "职工超过100人的占比达到8%", "成立不足2年的可按实际月数折算"]
)
def test_how_some_are_reckoned_is_no_demand_to_be_one_of_them(asked, text):
    assert not {c for c in asked(condition=text) if c[0] in ("age_months", "employees")}


def test_patents_that_are_counted_are_not_asked_for_once_more(asked):
    found = asked(condition="获得授权的发明专利不少于3项")
    assert {c for c in found if c[0] == "invention_patents"} == {("invention_patents", ">=", 3.0)}


def test_the_count_behind_one_noun_is_not_the_count_of_the_next(asked):
    found = asked(condition="参与创制不少于3项国际标准和不少于2项联盟规范")
    assert {c for c in found if c[0] == "standards"} == {("standards", ">=", 3.0)}


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("研发投入占销售收入5%以上且较上年度有增长。", ("rd_growth", ">", 0.0)),
        ("2023年度加计扣除研发费用较2022年度增长的企业。", ("rd_growth", ">", 0.0)),
        ("常驻研发人员不少于10人、占比不低于30%。", ("rd_staff_ratio", ">=", 0.3)),
        ("科研人员50人以上。", ("rd_staff", ">=", 50.0)),
        ("上年度研发经费支出不低于年收入总额的20%。", ("rd_ratio", ">=", 0.2)),
        ("最近两年连续盈利。", ("profit_yuan", ">", 0.0)),
        ("上两个会计年度未发生亏损。", ("profit_yuan", ">=", 0.0)),
        ("成立3至5年。", ("age_months", "<=", 60.0)),
        ("年度研发费用增长20%以上且总额超过1000万元。", ("rd_expense_yuan", ">", 1e7)),
        ("成功在上交所、深交所上市的企业。", ("listed", "=", True)),
    ],
)
def test_what_grows_or_is_lost_and_shares_beside_their_counts_are_read(asked, text, criterion):
    assert criterion in asked(condition=text)


def test_the_part_that_grew_demands_no_growth(asked_fields):
    assert "rd_growth" not in asked_fields(own="对企业研发投入较上年增长的部分，按10%给予补助。")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("首发融资净额折合人民币3亿元以上。", ("equity_raised_yuan", ">=", 3e8)),
        ("以定向发行股票方式融资800万元以上。", ("equity_raised_yuan", ">=", 8e6)),
        ("上年度营业收入在2000万元到5亿元之间，依法纳税。", ("revenue_yuan", "<=", 5e8)),
        ("设备（含软件）实际投资300万元以上。", ("equipment_yuan", ">=", 3e6)),
        ("主持、参与制定2项以上国家、行业标准。", ("standards", ">=", 2.0)),
    ],
)
def test_figures_are_found_in_the_words_that_offices_use(asked, text, found):
    assert found in asked(condition=text)


@pytest.mark.parametrize("bar", ["不予贴息", "不予补助", "不予兑现", "不予认定"])
def test_who_falls_short_of_a_figure_is_barred_by_an_offer_and_not_sought(read, bar):
    condition = read(own=f"给予50%贴息；企业研发费用占营业收入比重低于3%的，{bar}。")
    assert "rd_ratio" not in {str(x.field) for x in condition.all if isinstance(x, Criterion)}
    (barred,) = [node for node in condition.all if isinstance(node, NoneOf)]
    assert ("rd_ratio", "<", 0.03) in {
        (str(x.field), str(x.op), x.value) for x in leaves_of(barred) if isinstance(x, Criterion)
    }


def test_a_list_of_ones_own_beside_what_all_must_meet_is_asked(asked):
    condition = (
        "第五条 申报雏鹰企业和瞪羚企业，应当具备下列基本条件：（一）在本市注册。第六条 申报雏鹰企业，除符合第五条规定外，还应当同时满足以下条件："
        "（一）上年度营业收入不低于300万元；（二）研发费用占营业收入比例不低于5%。第七条 申报瞪羚企业，除符合第五条规定外，还应当同时满足以下条件："
        "（一）上年度营业收入不低于2000万元。"
    )
    found = asked(own="申报雏鹰企业，除符合第五条规定外，还应当同时满足以下条件：", condition=condition)
    assert {("revenue_yuan", ">=", 3e6), ("rd_ratio", ">=", 0.05)} <= found
    assert ("revenue_yuan", ">=", 2e7) not in found


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("属于成交额不低于100万元的技术开发、技术转让和技术许可类合同。", 1e6),
        ("签订合同金额在50万元以上的技术转让合同。", 5e5),
    ],
)
def test_a_contract_on_technology_may_be_named_behind_its_sum(asked, text, yuan):
    assert ("tech_contract_yuan", ">=", yuan) in asked(condition=text)


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("营业总收入同比增长12%以上", ("revenue_growth", ">=", 0.12)),
        ("销售总收入增长率不低于6%", ("revenue_growth", ">=", 0.06)),
        ("上年度营业额实现正增长", ("revenue_growth", ">", 0.0)),
        ("开票销售额增速不为负数", ("revenue_growth", ">=", 0.0)),
        ("零售额同比下降的，不予支持", ("revenue_growth", "<", 0.0)),
        ("年产值（营业总收入）不低于3000万元", ("revenue_yuan", ">=", 30_000_000.0)),
    ],
)
def test_revenue_grows_by_whatever_name_it_is_a_figure_of(asked, text, criterion):
    assert criterion in asked(condition=text)


def test_a_share_of_the_staff_is_of_those_named_a_comma_before(asked):
    told = asked(condition="配有专门的科技人员，占员工总人数不少于12%")
    assert ("rd_staff_ratio", ">=", 0.12) in told


def test_a_share_of_the_staff_with_a_noun_of_its_own_is_of_that_noun(asked_fields):
    assert "rd_staff_ratio" not in asked_fields(condition="配有科技人员，女职工占职工总数不少于40%")
