"""An award for a first recognition, and a firm that holds the title already."""

from datetime import date

import pytest

from policymatch.domain.condition import AllOf, Criterion, NoneOf
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.domain.recommendation import FirmBenefit
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.findings.explain import standing_with_caution, why
from policymatch.matching.findings.findings import findings_of
from policymatch.matching.findings.first_time import held_already, is_for_a_first
from policymatch.terms import load_terms

ON = date(2026, 11, 24)
HOLDER = FirmProfile(titles=["high_tech"])


def holding(*titles, quote="高新技术企业", op="has_any"):
    return Criterion(field="titles", op=op, value=titles, quote=Quote.of(quote, 0, len(quote)))


def cautioned(node, words="", firm=HOLDER):
    return held_already(findings_of(AllOf(all=(node,)), firm, ON, load_terms()), words, load_terms())


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("首次获得国家高新技术企业认定的企业", "high_tech"),
        ("对初次认定为国家、省级高新技术企业的，奖励8万元", "high_tech"),
        ("对当年新认定的省级专精特新中小企业", "specialised_sme"),
        ("首次通过高新技术企业认定的", "high_tech"),
        ("新认定或新备案的高新技术企业", "high_tech"),
        ("首次进入省级瞪羚企业名单的", "gazelle"),
        ("高新技术企业首次认定奖励", "high_tech"),
        ("瞪羚企业资格首次获得认定的", "gazelle"),
        ("新获评的瞪羚企业、独角兽企业", "unicorn"),
        ("首次评价入库的科技型中小企业", "tech_sme"),
        ("首次获评国家级专精特新“小巨人”\n企业的", "little_giant"),
    ],
)
def test_what_is_for_a_first_recognition_is_heard(text, title):
    assert is_for_a_first(text, title, load_terms())


@pytest.mark.parametrize(
    "text",
    [
        "对重新认定的高新技术企业",
        "对首次认定、重新认定的高新技术企业",
        "高新技术企业首次获得发明专利的",
        "首次获得融资的高新技术企业",
        "首次公开发行股票的高新技术企业",
        "首次升规的高新技术企业",
        "新引进的高新技术企业",
        "新落户本区的高新技术企业",
        "高新技术企业新建研发中心",
        "对新认定省级研发机构的高新技术企业",
        "对首次认定的瞪羚企业，高新技术企业优先",
        "注册成立不满3年或当年新认定的高新技术企业",
    ],
)
def test_what_is_first_of_something_else_or_for_holders_too_is_not(text):
    assert not is_for_a_first(text, "high_tech", load_terms())


def test_a_holder_is_told_of_the_leafs_words_or_the_measures_own():
    assert cautioned(holding("high_tech", quote="对首次认定的高新技术企业")) is not None
    assert cautioned(holding("high_tech"), "首次通过高新技术企业认定的，奖励8万元。") is not None
    assert cautioned(holding("high_tech"), "对高新技术企业奖励8万元。") is None
    several = "对首次认定的高新技术企业奖励8万元。" + "对设备投资给予补助。" * 20
    assert cautioned(holding("high_tech"), several) is None


def test_only_the_title_that_the_firm_holds_counts():
    first = "对首次认定的瞪羚企业"
    assert cautioned(holding("high_tech", "gazelle", quote=first)) is None
    assert cautioned(holding("gazelle", quote=first)) is None
    assert cautioned(NoneOf(none=(holding("high_tech", quote="对首次认定的高新技术企业"),))) is None


@pytest.mark.parametrize("verdict", [Verdict.ELIGIBLE, Verdict.UNCLEAR])
def test_the_reason_says_that_the_title_is_held_and_the_support_is_for_a_first(verdict):
    asked = AllOf(all=(holding("high_tech", quote="对首次认定的高新技术企业"),))
    findings = findings_of(asked, HOLDER, ON, load_terms())
    caution = held_already(findings, "", load_terms())
    given = FirmBenefit(text=Wording(zh="一次性8万元", en="80,000 yuan once"))
    told = why(given, standing_with_caution(verdict, findings, caution=caution))
    assert told.zh.endswith(
        "企业已持有高新技术企业，而该支持针对首次认定：请核对企业的认定是否属于所指的首次、是否在其时限内。"
    )
    assert "The firm holds this title already (High-tech Enterprise)" in told.en
    assert told.en.endswith(
        "is for a first recognition: check that the firm's own counts as one and is recent enough."
    )
    closed = standing_with_caution(Verdict.CLOSED, findings, caution=caution)
    assert closed == standing_with_caution(Verdict.CLOSED, findings)
