"""A term that an item of an act defines with a list below it is asked of offers to those who are called so."""

from policymatch.domain.condition import AnyOf, Criterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.domain.measure import Measure

ACT = """浑南区促进总部经济发展办法

第一条 本办法所指的总部型企业和研究总部，应当满足以下条件：
（一）总部型企业，是指工商注册地、税务征管关系在我区范围内，具有独立法人资格的企业。符合下列标准之一：
1．属于世界1000强、中国企业500强等。
（1）世界1000强是指上一年度入选财经杂志全球企业榜单的企业；
（2）中国企业500强是指上一年度入选全国企业榜单的企业。
2．满足下列行业营业收入及纳税总额条件。
（1）建筑与制造业。
①建筑业：上一年度营业收入4亿元以上；上一年度在我区纳税总额不低于2000万元。
②先进制造业：上一年度营业收入3亿元以上；上一年度在我区纳税总额不低于3000万元。
（2）现代服务业。
①批发业：上一年度营业收入6亿元以上；上一年度在我区纳税总额不低于800万元。
②零售业：上一年度营业收入2亿元以上；上一年度在我区纳税总额不低于600万元。
③金融服务业：适用我区金融服务业扶持政策。
（二）研究总部，是指在我区设立的研究机构。
第二条 对新认定的总部型企业，给予300万元奖励。
第三条 对租用自用办公用房的总部型企业，给予租金补贴，每年最高100万元。
第四条 对举办行业论坛的机构，给予20万元补贴。
"""


def _giving(measures: tuple[Measure, ...], yuan: int) -> Measure:
    return next(m for m in measures if any(yuan in (b.amount_yuan, b.cap_yuan) for b in m.benefits))


def _leaves(measure: Measure, *fields: Field) -> list[Criterion]:
    return [x for x in leaves_of(measure.condition) if isinstance(x, Criterion) and x.field in fields]


def test_a_definition_with_its_list_is_asked_of_those_who_are_called_so(measures_of):
    found = measures_of(ACT)
    for yuan in (3_000_000, 1_000_000):
        measure = _giving(found, yuan)
        assert {leaf.value for leaf in _leaves(measure, Field.REVENUE_YUAN)} == {4e8, 3e8, 6e8, 2e8}
        assert {leaf.value for leaf in _leaves(measure, Field.TAX_PAID_YUAN)} == {2e7, 3e7, 8e6, 6e6}
        assert _leaves(measure, Field.REGION)[0].decides
    assert not _leaves(_giving(found, 200_000), Field.REVENUE_YUAN, Field.TAX_PAID_YUAN)


def test_each_trade_is_a_way_with_its_own_figures(measures_of):
    condition = _giving(measures_of(ACT), 3_000_000).condition
    (ways,) = (node for node in condition.all if isinstance(node, AnyOf))
    listed, trades = ways.any
    names = [x for x in leaves_of(listed) if isinstance(x, Criterion)]
    assert [(x.field, x.value) for x in names] == [(Field.TITLES, ("世界1000强", "中国500强"))]
    assert isinstance(trades, AnyOf)
    told = [{(x.field, x.value) for x in leaves_of(way) if isinstance(x, Criterion)} for way in trades.any]
    assert told == [
        {
            (Field.INDUSTRY, ("建筑业",)),
            (Field.REVENUE_YUAN, 4e8),
            (Field.TAX_PAID_YUAN, 2e7),
        },
        {
            (Field.INDUSTRY, ("先进制造业",)),
            (Field.REVENUE_YUAN, 3e8),
            (Field.TAX_PAID_YUAN, 3e7),
        },
        {
            (Field.INDUSTRY, ("批发业",)),
            (Field.REVENUE_YUAN, 6e8),
            (Field.TAX_PAID_YUAN, 8e6),
        },
        {
            (Field.INDUSTRY, ("零售业",)),
            (Field.REVENUE_YUAN, 2e8),
            (Field.TAX_PAID_YUAN, 6e6),
        },
    ]


def test_those_who_are_defined_as_a_type_are_meant_by_their_short_name_too(measures_of):
    short = ACT.replace("办公用房的总部型企业", "办公用房的总部企业")
    measure = _giving(measures_of(short), 1_000_000)
    assert {leaf.value for leaf in _leaves(measure, Field.TAX_PAID_YUAN)} == {2e7, 3e7, 8e6, 6e6}
