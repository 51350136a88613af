"""Sums that stand where a document tells how much it gives, with no word of giving beside them; steps and raised caps."""

import pytest

from policymatch.domain.document import Document
from policymatch.reading.benefits.figures import given_figures
from policymatch.reading.extract import extract_policy
from policymatch.reading.quantities import Bound, Ratio
from policymatch.terms import load_terms

GUIDE = """浑南区专项申报指南
2.1 首台（套）奖励
【资助对象】工业企业。
【资助标准】国际首台（套）200万元；国内首台（套）100万元；设备投资额的12%，最高500万元。
"""


def test_a_standard_gives_its_bare_sums_and_shares():
    document = Document(id="d", title="浑南区专项申报指南", body=GUIDE, region="210112")
    benefits = [b for m in extract_policy(document, load_terms()).measures for b in m.benefits]
    assert {2_000_000, 1_000_000} <= {b.amount_yuan for b in benefits}
    assert any((b.rate, b.cap_yuan) == (0.12, 5_000_000) for b in benefits)


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("5000万元以上、2亿元以下的奖励50万元；5000万元以下的奖励20万元", [500_000.0, 200_000.0]),
        ("担保费率不超过1%的，按担保额的0.5%给予补助", [0.005]),
    ],
)
def test_for_whom_a_step_is_gives_nothing(text, sums):
    given, _ = given_figures(text)
    assert [getattr(g.figure, "figure_yuan", None) or g.figure.figure for g in given] == sums


def test_a_raised_limit_is_a_limit():
    given, _ = given_figures("按投入的20%给予资助，资助上限提高至200万元")
    assert [str(g.figure.bound) for g in given][-1] == "at_most"


def test_a_raised_cap_that_is_the_first_figure_of_a_text_is_a_cap():
    given, _ = given_figures("对重点企业，资助上限提高至200万元。")
    assert [(g.figure.high_yuan, g.figure.bound) for g in given] == [(2_000_000, Bound.AT_MOST)]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("投资额在5000万元至1亿元的每个奖励3万元", [30_000]),
        ("项目资金投入500万元—5000万元，奖励投资额度的5%", [0.05]),
        ("市财政每年出资1000万元（各园区出资500万元）设立创业扶持基金", []),
        ("对单户担保金额500万元及以下收取的担保费率不超过0.8%", [0.008]),
        ("新设立企业100%发放电子营业执照", []),
    ],
)
def test_what_is_invested_paid_in_or_charged_on_is_no_gift(text, given):
    figures, _ = given_figures(text)
    assert [
        f.figure.figure if isinstance(f.figure, Ratio) else f.figure.figure_yuan for f in figures
    ] == given


def test_a_limit_of_what_is_had_in_a_year_is_a_cap():
    given, _ = given_figures("按费用的40%给予补贴，茶企每年享受补贴总资金限额为30万元。")
    assert (given[-1].figure.high_yuan, given[-1].figure.bound) == (300_000, Bound.AT_MOST)


def test_a_support_of_a_sum_without_a_limit_is_no_cap():
    given, _ = given_figures("按费用的40%给予补贴，茶企每年享受补贴30万元。")
    assert given[-1].figure.bound is Bound.EXACT
