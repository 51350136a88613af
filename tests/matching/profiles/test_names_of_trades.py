from datetime import date

import pytest

from policymatch.domain.condition import Criterion
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import State
from policymatch.matching.findings.findings import findings_of
from policymatch.matching.leaf.words import words_match
from policymatch.matching.profiles.profile import parse_profile
from policymatch.terms import load_terms

ON = date(2026, 11, 24)


def finding(node, **told):
    return findings_of(node, FirmProfile(**told), ON, load_terms(), issuer="沈阳市科学技术局")[0]


def criterion(field, op, value, **more):
    return Criterion(field=field, op=op, value=value, **more)


def parse(raw):
    return parse_profile(raw, on=ON, terms=load_terms())


@pytest.mark.parametrize(
    ("told", "named"),
    [
        (["跨境电商"], ("跨境电商", "跨境电子商务")),
        (["电子商务"], ("电子商务", "电商")),
        (["Cross-border e-commerce"], ("Cross-border e-commerce", "跨境电子商务", "跨境电商")),
        (["foreign trade"], ("foreign trade", "外贸")),
        (["电商", "电子商务"], ("电商", "电子商务")),
    ],
)
def test_a_trade_in_short_or_in_english_is_followed_by_the_name_that_documents_use(told, named):
    assert parse({"industry": told}).industry == named
    assert parse({"tech_field": told}).tech_field == named


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("互联网和相关服务", ("互联网和相关服务", "软件和信息服务业", "软件信息服务业")),
        ("纺织业", ("纺织业", "制造业（纺织业）")),
        ("通用设备制造业", ("通用设备制造业",)),
        ("液压动力机械及元件制造", ("液压动力机械及元件制造", "液压动力机械及元件制造业")),
        ("智能制造", ("智能制造",)),
        ("批发业", ("批发业",)),
    ],
)
def test_a_trade_of_the_classification_is_followed_by_the_names_that_documents_use(told, named):
    assert parse({"industry": [told]}).industry == named


def test_a_trade_of_a_section_is_not_of_every_wording_that_holds_the_section():
    known = parse({"industry": ["纺织业"]}).industry
    assert words_match(known, "制造业")
    assert not words_match(known, "先进制造业")


def test_an_industry_is_told_in_english_where_the_tables_have_it():
    found = finding(
        criterion("industry", "has_any", ("制造业", "光学", "养蜂")),
        industry=["专用设备制造业", "智能制造"],
    )
    assert "Manufacture of special-purpose machinery, intelligent manufacturing" in found.wording.en
    assert "one of Manufacturing, optoelectronics (光学), 养蜂" in found.wording.en
    assert "专用设备制造业、智能制造" in found.wording.zh


def test_other_names_of_a_trade_are_matched_and_not_told_again():
    told = {"industry": ["robot", "软件和信息技术服务业"], "tech_field": ["embodied intelligence", "AI"]}
    profile = parse_profile(told, on=ON, terms=load_terms())
    asked = criterion("industry", "has_any", ("软件信息服务业",))
    (found,) = findings_of(asked, profile, ON, load_terms())
    assert found.state is State.MET
    assert found.wording.zh.startswith(
        "所属行业：robot、软件和信息技术服务业、embodied intelligence、AI，符合要求"
    )
    assert found.wording.en.count("robotics") == found.wording.en.count("mbodied intelligence") == 1


def test_a_trade_that_another_covers_by_its_name_is_not_told_beside_it():
    value = ("工业企业", *load_terms().fields.covered_by("工业企业"))
    found = finding(criterion("industry", "has_any", value), industry=["电机制造业"])
    assert found.wording.zh == "所属行业：电机制造业，符合要求（属于工业企业）"
    assert "one of" not in found.wording.en


def test_a_trade_told_in_both_languages_is_named_once_in_english():
    told = {"tech_field": ["new energy vehicles", "新能源汽车"]}
    found = finding(criterion("tech_field", "has_any", ("种业",)), **told)
    assert found.wording.en.count("ehicles") == 1


def test_every_class_of_the_national_classification_is_told_in_english():
    industries = load_terms().industries
    told = {
        code: criterion("industry", "has_any", (industries.name_of(code),)) for code in industries.codes()
    }
    chinese = [code for code, asked in told.items() if not finding(asked).wording.en.isascii()]
    assert len(told) == 117
    assert chinese == []
