"""Shares told as a range, sums of each year with their total, and sums for one of two things."""

import pytest

from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.benefits.benefit import benefit_for
from tests.matching.benefits.offers import worth


@pytest.mark.parametrize("words", ["按设备投资额4%-15%给予补助", "按设备投资额的4%至15%给予补助"])
def test_a_share_told_as_a_range_is_reckoned_from_both_its_ends(words):
    quote = Quote.of(words, 0, len(words))
    share = Benefit(form="rate", rate=0.04, base="设备投资额", quote=quote)
    one = Measure(id="p-m1", title="t", start=0, end=20, kind="grant", benefits=(share,))
    assert worth(one, equipment_yuan=5e6) == (2e5, 7.5e5)
    reckoned = benefit_for(one, FirmProfile(equipment_yuan=5e6))
    assert reckoned.text.zh == "20万元至75万元（按所填设备投资计算）"
    assert reckoned.reckoned[0].zh == "设备投资500万元 × 4%至15% = 20万元至75万元"


def test_the_upper_end_of_a_range_of_shares_is_cut_by_the_cap():
    words = "按设备投资额4%-15%给予补助，最高50万元"
    share = Benefit(
        form="rate", rate=0.04, cap_yuan=5e5, base="设备投资额", quote=Quote.of(words, 0, len(words))
    )
    one = Measure(id="p-m1", title="t", start=0, end=20, kind="grant", benefits=(share,))
    assert worth(one, equipment_yuan=5e6) == (2e5, 5e5)


def test_two_shares_one_after_the_other_are_no_range():
    words = "前两年按设备投资额4%、后两年按15%给予补助"
    share = Benefit(form="rate", rate=0.04, base="设备投资额", quote=Quote.of(words, 0, len(words)))
    one = Measure(id="p-m1", title="t", start=0, end=20, kind="grant", benefits=(share,))
    assert worth(one, equipment_yuan=5e6) == (2e5, 2e5)


def _yearly(total, per=None):
    each = Benefit(form="amount", amount_yuan=4e5, per="year", quote=Quote.of("每年给予40万元", 0, 8))
    most = Benefit(form="amount", cap_yuan=1e6, per=per, quote=Quote.of(total, 0, len(total)))
    one = Measure(id="p-m1", title="t", start=0, end=20, kind="grant", benefits=(each, most))
    return benefit_for(one, FirmProfile())


def test_a_yearly_sum_is_told_with_what_all_years_come_to():
    told = _yearly("累计不超过100万元")
    assert (told.amount_yuan_min, told.amount_yuan_max) == (4e5, 4e5)
    assert told.text.zh == "每年40万元，累计最高100万元"
    assert told.text.en == "400,000 yuan a year, up to 1,000,000 yuan in all"


def test_the_most_of_one_year_is_no_total_over_the_years():
    assert _yearly("每年累计不超过100万元", per="year").amount_yuan_max == 1e6


@pytest.mark.parametrize(
    ("piece", "cap", "told", "english"),
    [
        (
            ("每件资助5000元", {"amount_yuan": 5e3, "per": "patent"}),
            ("单个企业最高20万元", {"cap_yuan": 2e5}),
            "每件5000元，累计最高20万元",
            "5,000 yuan a patent, up to 200,000 yuan in all",
        ),
        (
            ("每篇奖励1万元", {"amount_yuan": 1e4}),
            ("每家企业每年最高10万元", {"cap_yuan": 1e5, "per": "year"}),
            "每篇1万元，每年累计最高10万元",
            "10,000 yuan a paper, up to 100,000 yuan a year in all",
        ),
    ],
)
def test_a_sum_for_a_piece_is_told_with_the_most_for_all_pieces_of_a_firm(piece, cap, told, english):
    given = [
        Benefit(form="amount", quote=Quote.of(words, 0, len(words)), **sums) for words, sums in (piece, cap)
    ]
    one = Measure(id="p-m1", title="t", start=0, end=20, kind="grant", benefits=tuple(given))
    benefit = benefit_for(one, FirmProfile())
    assert (benefit.text.zh, benefit.text.en) == (told, english)
    assert (benefit.amount_yuan_min, benefit.amount_yuan_max) == (piece[1]["amount_yuan"], cap[1]["cap_yuan"])
    assert not benefit.of_one_unit


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("每人每年给予3万元生活补贴", "每人每年3万元"),
        ("每年每人给予3万元生活补贴", "每人每年3万元"),
        ("给予每人3万元生活补贴", "每人3万元"),
    ],
)
def test_a_sum_for_a_person_and_a_year_is_told_as_such(words, told):
    each = Benefit(form="amount", amount_yuan=3e4, per="person", quote=Quote.of(words, 0, len(words)))
    one = Measure(id="p-m1", title="t", start=0, end=20, kind="talent", benefits=(each,))
    assert benefit_for(one, FirmProfile()).text.zh == told


@pytest.mark.parametrize(
    "words", ["每个国家（地区）每件资助不超过3万元", "每个国家（地区）每\n件资助不超过3万元"]
)
def test_a_sum_for_each_patent_in_each_country_or_region_is_told_by_both(words):
    each = Benefit(form="amount", cap_yuan=3e4, per="patent", quote=Quote.of(words, 0, len(words)))
    one = Measure(id="p-m1", title="t", start=0, end=20, kind="grant", benefits=(each,))
    assert benefit_for(one, FirmProfile()).text.zh == "每个国家每件最高3万元"
