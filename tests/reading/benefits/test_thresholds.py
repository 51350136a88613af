"""Sums that tell of whom or of what part a gift is are given to nobody, however their edge is told."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.benefits import read_benefits
from policymatch.reading.flow import chinese_flow_of


def gifts(text: str, kind: MeasureKind = MeasureKind.GRANT):
    benefits = read_benefits(text, chinese_flow_of(text, [(0, len(text))]), 0, len(text), kind)
    return [(b.amount_yuan, b.rate, b.cap_yuan) for b in benefits]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        # The edge in brackets behind 以上.
        ("对上年度利润总额800万元以上（不含800万元）的渔业企业给予2万元补贴。", [(2e4, None, None)]),
        ("对利润总额300万元以上（含300万元）的渔业企业奖励4万元。", [(4e4, None, None)]),
        # 总额 of what is asked, beside another demand.
        (
            "对冷链费用较上年增长12%以上、总额不低于400万元的企业，按增量部分的6%给予奖励。",
            [(None, 0.06, None)],
        ),
        # Between two figures.
        ("对渔船投入在200万元至900万元之间的项目，按7%补助。", [(None, 0.07, None)]),
        ("对注册资本在500万元至2000万元（不含）之间的渔业企业，一次性奖励8万元。", [(8e4, None, None)]),
        # Parts that are paid each at its rate.
        (
            "按照渔船投资额，90万元（含）～400万元部分按4%、400万元以上部分按6%给予补助。",
            [(None, 0.04, None), (None, 0.06, None)],
        ),
        (
            "按渔船投资额分段补助：400万元以下部分4%，400万元至900万元部分6%，900万元以上部分8%。",
            [(None, 0.04, None), (None, 0.06, None), (None, 0.08, None)],
        ),
        ("对冷链费用900万元（含）以下部分按4%予以资助，单个企业最高70万元。", [(None, 0.04, 7e5)]),
        # Steps, each with what is given behind it.
        ("年产值400万元以上的奖励2万元，900万元以上的最高5万元。", [(2e4, None, None), (None, None, 5e4)]),
        ("融资额400万元以上、不足900万元的给予6万元。", [(6e4, None, None)]),
        # By what a gift is counted is none in foreign money either.
        ("按每出口1美元补贴0.05元，每家最高30万元。", [(0.05, None, None), (None, None, 3e5)]),
    ],
)
def test_sums_of_whom_and_of_what_part_are_given_to_nobody(text, given):
    assert gifts(text) == [tuple(pytest.approx(x) for x in each) for each in given]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("对入选的渔港给予200万元的项目补助。", [(2e6, None, None)]),
        ("给予渔业企业60万元以内的项目支持。", [(None, None, 6e5)]),
        ("对渔港项目，按投资额的8%、最高400万元给予补助。", [(None, 0.08, 4e6)]),
    ],
)
def test_a_sum_that_a_word_of_giving_leads_to_is_given(text, given):
    assert gifts(text) == given
