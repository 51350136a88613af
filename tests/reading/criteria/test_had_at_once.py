"""Had at once: names joined so that an applicant must be all of them, and lists of which one is enough."""

import pytest

from tests.reading.criteria.leaves import told
from tests.reading.criteria.plain import FIRM, NOBODY, meets, misses

GAZELLE, TECH = {"titles": ["gazelle"]}, {"titles": ["high_tech"]}
BOTH = {"titles": ["high_tech", "gazelle"]}


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("own", "对同时获得高新技术企业和瞪羚企业称号的企业，奖励10万元。"),
        ("own", "对同时是高新技术企业和瞪羚企业的企业，奖励10万元。"),
        ("own", "对新认定的高新技术企业、同时为瞪羚企业的，奖励10万元。"),
        ("condition", "申报企业须同时具备高新技术企业、瞪羚企业资格。"),
        ("condition", "企业既是高新技术企业又是瞪羚企业。"),
        ("condition", "高新技术企业且为瞪羚企业。"),
        ("condition", "在本市注册，同时为高新技术企业和瞪羚企业。"),
        ("target", "同时为高新技术企业和瞪羚企业的企业。"),
    ],
)
def test_titles_that_must_be_had_at_once_are_all_asked(read, role, text):
    condition = read(**{role: text})
    assert meets(condition, FIRM, **BOTH)
    assert misses(condition, FIRM, **TECH)
    assert misses(condition, FIRM, **GAZELLE)


def test_three_that_must_be_had_at_once_are_three_demands(read):
    condition = read(condition="申报企业应同时为高新技术企业、科技型中小企业、瞪羚企业。")
    assert told(condition, "titles") == [
        ("has_any", ("high_tech",)),
        ("has_any", ("tech_sme",)),
        ("has_any", ("gazelle",)),
    ]
    assert len(condition.all) == 3


def test_a_size_and_a_title_had_at_once_are_both_asked(read):
    condition = read(target="同时为高新技术企业和规模以上企业的单位。")
    assert misses(condition, FIRM, titles=[])
    assert misses(condition, FIRM, above_scale=False)


def test_two_platforms_had_at_once_are_both_asked(read):
    text = "对同时拥有省级工程研究中心和省级企业技术中心的企业，奖励10万元。"
    assert len(told(read(own=text), "platforms")) == 2


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("own", "对高新技术企业和瞪羚企业，奖励10万元。"),
        ("condition", "申报企业为高新技术企业和瞪羚企业。"),
        ("condition", "申报企业应同时为高新技术企业、瞪羚企业之一。"),
        ("condition", "申报企业应同时为高新技术企业或瞪羚企业。"),
        ("condition", "申报企业应同时具备以下条件：为高新技术企业或瞪羚企业。"),
        # 同时 only says that more is asked.
        ("condition", "在本市注册，同时为高新技术企业、瞪羚企业。"),
    ],
)
def test_of_a_list_one_is_enough(read, role, text):
    condition = read(**{role: text})
    assert misses(condition, FIRM, titles=[])
    assert meets(condition, FIRM, **TECH)
    assert meets(condition, FIRM, **GAZELLE)


def test_a_bar_of_those_who_have_both_bars_nobody_else(read):
    condition = read(exclusion="同时为高新技术企业和瞪羚企业的不予支持。")
    assert misses(condition, NOBODY, **BOTH)
    assert meets(condition, NOBODY, **TECH)
    assert meets(condition, NOBODY, **GAZELLE)
