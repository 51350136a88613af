"""Tables that grade what they give: sums under 国家级 and 省级, units and caps told by the head of a column."""

from policymatch.domain.condition import leaves_of
from policymatch.domain.measure import MeasureKind
from policymatch.reading.lines import lines_of
from policymatch.reading.tables import Header, SupportRow, with_rows

RANKS = """浑南区商贸流通奖励办法
第一条　评定奖励（以有关名单为准）：
称号\t国家级（万元）\t省级（万元）\t备注
示范冷库（A档/B档）\t60\t25\t—
达标菜市场\t—\t8\t须由专业公司运营
第二条　对新开业的冷链企业给予10万元奖励。"""


def fields(measure):
    return {(str(leaf.field), leaf.value) for leaf in leaves_of(measure.condition) if hasattr(leaf, "field")}


def sums(measure):
    return [benefit.amount_yuan or benefit.cap_yuan for benefit in measure.benefits]


def test_a_row_of_sums_by_rank_is_one_award_to_those_who_hold_the_standing(measures_of):
    store, market, _ = measures_of(RANKS)
    assert [sums(store), sums(market)] == [[600_000, 250_000], [80_000]]
    assert {store.kind, market.kind} == {MeasureKind.AWARD}
    assert ("titles", ("国家级示范冷库", "省级示范冷库")) in fields(store)
    assert ("titles", ("省级达标菜市场",)) in fields(market)


def test_what_a_head_adds_to_a_cell_is_read_and_not_quoted(measures_of):
    for measure in measures_of(RANKS):
        quotes = [benefit.quote for benefit in measure.benefits]
        quotes += [leaf.quote for leaf in leaves_of(measure.condition) if leaf.quote]
        assert all(quote.is_literal_in(RANKS) for quote in quotes)
    assert [benefit.quote.text for benefit in measures_of(RANKS)[0].benefits] == ["60", "25"]


def test_the_note_of_a_row_is_asked_of_that_row_alone(measures_of):
    store, market, _ = measures_of(RANKS)
    told = [[leaf.quote.text for leaf in leaves_of(m.condition)] for m in (store, market)]
    assert "须由专业公司运营" in told[1]
    assert "须由专业公司运营" not in told[0]


CAPS = """浑南区冷链券发放办法
第一条　企业购买冷链服务，按合同额的40%发放补贴，限额如下：
企业类别\t单家最高额度（万元）\t附加要求
规上商贸企业\t18\t冷库不少于2座
个体工商户\t3\t不作要求"""


def test_under_a_head_that_tells_the_most_and_its_unit_a_number_is_a_cap_for_the_sort_named(measures_of):
    *_, large, small = measures_of(CAPS)
    assert [[b.cap_yuan for b in m.benefits] for m in (large, small)] == [[180_000], [30_000]]
    assert ("above_scale", True) in fields(large)
    assert not any(field == "above_scale" for field, _ in fields(small))


def test_a_table_that_counts_things_by_rank_gives_nothing():
    body = "平台\t国家级\t省级\n工程实验室\t3\t12\n检测站\t1\t9"
    assert not any(isinstance(piece, Header | SupportRow) for piece in with_rows(lines_of(body)))
