"""A higher cap or sum for some is what that sum alone asks, and nothing is asked of the rest."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.profile import FirmProfile
from policymatch.matching.benefits.benefit import benefit_for

HEAD = "渔港奖励办法\n"
HIGH_TECH = ["titles has_any ('high_tech',)"]


def told(node):
    return [
        f"{leaf.field} {leaf.op} {leaf.value}" if isinstance(leaf, Criterion) else leaf.quote.run
        for leaf in (leaves_of(node) if node else ())
    ]


@pytest.mark.parametrize(
    ("article", "caps"),
    [
        (
            "对企业每新增1件发明专利奖励3000元，单个企业每年不超过10万元，但高新技术企业不超过20万元。",
            [(1e5, []), (2e5, HIGH_TECH)],
        ),
        (
            "对企业每新增1件发明专利奖励3000元，每家企业每年最高10万元，高新技术企业最高20万元。",
            [(1e5, []), (2e5, HIGH_TECH)],
        ),
        (
            "按冷链费用的10%给予企业补助，最高60万元，其中高新技术企业最高90万元。",
            [(6e5, []), (9e5, HIGH_TECH)],
        ),
        (
            "对企业按实际投入的10%给予补助，单个企业不超过50万元，但属于小微企业的不超过80万元。",
            [(5e5, []), (8e5, ["size_class in ('micro', 'small')"])],
        ),
        (
            "对企业按实际投入的10%给予补助，单个企业不超过50万元，上年度营业收入达到2亿元的企业不超过90万元。",
            [(5e5, []), (9e5, ["revenue_yuan >= 200000000.0"])],
        ),
        # Whom no field can tell stays open.
        (
            "对渔业企业每家最高奖励10万元，重点龙头企业最高30万元。",
            [(1e5, []), (3e5, ["重点龙头企业"])],
        ),
    ],
)
def test_a_higher_cap_for_some_is_theirs_alone_and_asks_nothing_of_the_rest(measures_of, article, caps):
    (measure,) = measures_of(f"{HEAD}第一条 {article}\n")
    assert [(one.cap_yuan, told(one.condition)) for one in measure.benefits if one.cap_yuan] == caps
    asked = told(measure.condition)
    assert not any(word in each for each in asked for word in ("high_tech", "size_class", "revenue", "龙头"))


def test_a_higher_sum_and_a_higher_rate_for_some_are_theirs_alone(measures_of):
    sums, rates = measures_of(
        f"{HEAD}第一条 对渔业企业给予每家10万元奖励，高新技术企业提高至30万元。\n"
        "第二条 对渔业企业按贷款利息的30%给予贴息，高新技术企业提高至50%，每家最高20万元。\n"
    )
    assert [(one.amount_yuan, told(one.condition)) for one in sums.benefits] == [(1e5, []), (3e5, HIGH_TECH)]
    assert [(one.rate, told(one.condition)) for one in rates.benefits] == [(0.3, []), (0.5, HIGH_TECH)]


@pytest.mark.parametrize(
    "more", ["每家企业每年最高20万元。", "单个企业累计不超过20万元。", "同一企业最高20万元。"]
)
def test_a_cap_of_every_firm_is_bound_to_nobody(measures_of, more):
    (measure,) = measures_of(f"{HEAD}第一条 对企业每新增1件发明专利奖励3000元，{more}\n")
    assert [(one.cap_yuan, one.condition) for one in measure.benefits if one.cap_yuan] == [(2e5, None)]


def test_who_is_known_to_be_none_of_them_is_told_the_lower_cap(measures_of):
    (measure,) = measures_of(
        f"{HEAD}第一条 对企业按实际投入的10%给予补助，单个企业不超过50万元，但高新技术企业不超过80万元。\n"
    )
    most = [
        benefit_for(measure, FirmProfile(titles=titles)).amount_yuan_max
        for titles in (["gazelle"], ["high_tech"])
    ]
    assert most == [5e5, 8e5]
