"""A table whose columns blanks keep apart is read row by row, as one of tabs is."""

from policymatch.domain.condition import Criterion, leaves_of

TABLE = """浑南区推动影视产业发展扶持事项一览表
序号  扶持事项  扶持条件  扶持标准
1  电影放映  国内院线票房收入4000万元以上，且本区企业为第一出品单位  票房4000万元至9000万元的奖励40万元；9000万元（含）以上的奖励90万元
2  企业成长  年度营业收入2亿元以上且增长率不低于20%  一次性奖励60万元
3  园区入驻  租用办公用房的文化企业，成立3年以内，从业人员15人以上  每平方米每月25元租金补贴，每年最高18万元
说明：
（一）申报企业须在浑南区登记注册、具有独立法人资格。
（二）国家文化出口重点企业可优先安排。
"""


def asked(measure):
    leaves = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
    return {(str(leaf.field), str(leaf.op), leaf.value) for leaf in leaves if not leaf.implied}


def test_each_row_is_an_offer_with_its_own_demands_and_those_below_the_table(measures_of):
    film, grown, moved = measures_of(TABLE)
    assert [benefit.amount_yuan for benefit in film.benefits] == [400_000, 900_000]
    assert [benefit.amount_yuan for benefit in grown.benefits] == [600_000]
    assert {("revenue_yuan", ">=", 2e8), ("revenue_growth", ">=", 0.2)} <= asked(grown)
    assert {("age_months", "<=", 36.0), ("employees", ">=", 15.0)} <= asked(moved)
    for measure in (film, grown, moved):
        assert ("independent_legal_person", "=", True) in asked(measure)
        assert ("titles", "has_any", ("国家文化出口重点企业",)) in asked(measure)


def test_blanks_within_a_plain_text_make_no_table(measures_of):
    text = "浑南区支持企业办法\n第一条  对首次上规的企业，奖励10万元。\n第二条  对购买设备的企业，按10%给予补助。\n"
    assert [measure.clause for measure in measures_of(text)] == ["第一条", "第二条"]


def test_heads_that_are_all_known_need_no_numbers(measures_of):
    table = (
        "浑南区渔业补助一览\n"
        "项目名称  支持标准  申报条件  申报材料\n"
        "冷库补助  按投资额的20%补助，最高60万元  成立满2年  发票、合同\n"
        "品牌奖励  给予10万元奖励  从业人员15人以上  证书\n"
    )
    stored, known = measures_of(table)
    assert (stored.title, known.title) == ("冷库补助", "品牌奖励")
    assert ("age_months", ">=", 24.0) in asked(stored)
    assert ("employees", ">=", 15.0) in asked(known)


def test_one_blank_parts_columns_where_the_header_counts_its_rows(measures_of):
    table = (
        "浑南区渔业补助清单\n\n"
        "序号 政策名称 支持内容 申报条件 受理时间 责任单位\n"
        "1 渔船改造补助 按投资额的10%补助，最高30万元 规模以上渔业企业，研发费用占营业收入2%以上 每年5月 区渔业局\n"
        "2 渔业创新券 每家企业每年最高6万元 科技型中小企业 全年受理 区渔业局\n"
    )
    boats, vouchers = measures_of(table)
    assert [benefit.cap_yuan for measure in (boats, vouchers) for benefit in measure.benefits] == [3e5, 6e4]
    assert {("above_scale", "=", True), ("rd_ratio", ">=", 0.02)} <= asked(boats)
    assert asked(vouchers) == {("titles", "has_any", ("tech_sme",))}


def test_blanks_in_a_line_that_heads_no_table_part_nothing(measures_of):
    text = "浑南区支持企业办法\n序号 说明\n第一条 对首次上规的企业，奖励10万元。\n第二条 对购买设备的企业，按10%给予补助。\n"
    assert [measure.clause for measure in measures_of(text)] == ["第一条", "第二条"]
