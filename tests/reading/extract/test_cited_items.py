"""An offer to those who meet one item of another article asks that item, and tells its sums step by step below."""

from policymatch.domain.condition import Criterion, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.domain.measure import Measure

ACT = """浑南区促进结算总部发展办法

第一条 本办法所指的结算型总部和研究机构，应当满足以下条件：
（一）结算型总部，是指工商注册地在我区范围内，具有独立法人资格的企业。符合下列标准之一：
1．上一年度营业收入4亿元以上。
2．满足下列行业的纳税条件。
（1）批发业：上一年度纳税总额不低于800万元。
（2）零售业：上一年度纳税总额不低于600万元。
（二）研究机构，是指在我区设立、职工不少于30人的研发单位。
第二条 【落户奖】
（一）对符合本办法第一条第（一）款第一项条件新认定的结算型总部，根据企业实缴资本给予落户奖励。
1．对内资企业：
（1）实缴资本800万元至8000万元的，奖励200万元；
（2）实缴资本8000万元以上的，奖励500万元。
2．对外资企业：
（1）实缴资本200万美元至2000万美元的，奖励210万元；
（2）实缴资本2000万美元以上的，奖励510万元。
（二）对符合本办法第一条第（一）款第二项条件新认定的结算型总部，按照企业上一年度的纳税总额给予落户奖励。
1．纳税总额超过900万元的，奖励90万元；
2．纳税总额超过1800万元的，奖励180万元。
"""


def _giving(measures: tuple[Measure, ...], yuan: int) -> Measure:
    (found,) = (m for m in measures if any(yuan == b.amount_yuan for b in m.benefits))
    return found


def _asked(measure: Measure, field: Field) -> set[object]:
    return {x.value for x in leaves_of(measure.condition) if isinstance(x, Criterion) and x.field is field}


def test_an_offer_that_names_an_item_of_another_article_asks_no_item_beside_it(measures_of):
    found = measures_of(ACT)
    by_revenue, by_tax = _giving(found, 2_000_000), _giving(found, 900_000)
    assert _asked(by_revenue, Field.REVENUE_YUAN) == {4e8}
    assert _asked(by_revenue, Field.TAX_PAID_YUAN) == set()
    assert _asked(by_tax, Field.REVENUE_YUAN) == set()
    assert {8e6, 6e6} <= _asked(by_tax, Field.TAX_PAID_YUAN)
    for measure in (by_revenue, by_tax):
        assert _asked(measure, Field.REGION) == {"210112"}
        assert _asked(measure, Field.EMPLOYEES) == set()


def test_an_offer_that_names_no_item_asks_all_the_ways(measures_of):
    plain = ACT.replace("符合本办法第一条第（一）款第二项条件新认定的", "新认定的")
    assert _asked(_giving(measures_of(plain), 900_000), Field.REVENUE_YUAN) == {4e8}


def test_the_steps_of_a_figure_below_what_is_given_by_it_are_of_the_same_offer(measures_of):
    found = measures_of(ACT)
    measure = _giving(found, 1_800_000)
    assert measure is _giving(found, 900_000)
    assert ACT[measure.start : measure.end].startswith("（二）对符合")


def test_each_class_below_a_clause_that_gives_has_its_steps_and_hears_the_clause(measures_of):
    found = measures_of(ACT)
    home, foreign = _giving(found, 2_000_000), _giving(found, 2_100_000)
    assert (len(home.benefits), len(foreign.benefits)) == (2, 2)
    assert _asked(home, Field.OWNERSHIP) == _asked(foreign, Field.OWNERSHIP) == {("foreign",)}
    assert ACT[home.start : home.end].startswith("（一）对符合")
    assert ACT[foreign.start : foreign.end].startswith("（1）实缴资本200万美元")
    for measure in (home, foreign):
        told = (x for x in leaves_of(measure.condition) if isinstance(x, OpaqueCriterion) and x.quote)
        assert any("新认定的结算型总部" in x.quote.text for x in told)


def test_what_a_term_means_item_by_item_offers_nothing(measures_of):
    assert all(measure.start > ACT.index("第二条") for measure in measures_of(ACT))
