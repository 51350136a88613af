"""Applicants who may have some articles of an act alone, or may not have some."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, leaves_of

ACT = """柳河县支持水产业发展若干措施
一、支持对象
在本县登记注册的企业和社会组织。{held}
二、扶持内容
（一）对新建鱼塘的，给予20万元补助。
（二）对购置渔船的，给予30万元补助。
三、其他支持
（三）对举办渔业展会的，给予10万元补助。
（四）对招用员工的，按每人500元给予补贴。
"""


def barred(measure):
    """The fields by which a measure bars some."""
    nodes = [node for node in measure.condition.all if isinstance(node, NoneOf)]
    return {str(getattr(leaf, "field", "opaque")) for node in nodes for leaf in leaves_of(node)}


def kinds(measure):
    leaves = leaves_of(measure.condition)
    return [
        set(map(str, leaf.value))
        for leaf in leaves
        if isinstance(leaf, Criterion) and leaf.field == "entity_type"
    ]


@pytest.mark.parametrize(
    ("held", "field", "offers"),
    [
        ("采矿业企业仅适用第（二）、（四）项。", "industry", [0, 2]),
        ("罐头企业、冷冻企业只能享受第（一）项至第（三）项。", "opaque", [3]),
        ("上年度营业收入超过3亿元的，不适用第三部分。", "revenue_yuan", [2, 3]),
        ("上年度营业收入超过3亿元的企业不适用第2章。", "revenue_yuan", [0, 1]),
        ("第二条不适用于房地产企业。", "industry", [0, 1]),
        # What somebody has had already is a rule between supports, and a case without a number bars from all.
        ("已享受县级渔船补贴的不再享受第（二）项。", "revenue_yuan", []),
        ("上年度营业收入超过3亿元的企业不适用本措施。", "revenue_yuan", [0, 1, 2, 3]),
    ],
)
def test_who_is_held_to_some_articles_is_barred_from_the_others_alone(measures_of, held, field, offers):
    measures = measures_of(ACT.format(held=held))
    assert len(measures) == 4
    assert [at for at, measure in enumerate(measures) if field in barred(measure)] == offers


def test_a_kind_of_applicant_that_is_held_to_one_article_is_none_of_those_who_have_the_others(measures_of):
    measures = measures_of(ACT.format(held="民办非企业单位、行业协会只能申报第（三）项。"))
    both = {"enterprise", "association"}
    assert [kinds(measure) for measure in measures] == [
        [{"enterprise"}],
        [{"enterprise"}],
        [both],
        [{"enterprise"}],
    ]
    assert not any(barred(measure) for measure in measures)


def test_a_kind_that_is_held_to_nothing_stays_one_of_those_who_may_apply(measures_of):
    measures = measures_of(ACT.format(held="行业协会可以申报第（三）项。"))
    assert {"enterprise", "association"} in kinds(measures[2])
