"""A place as a person tells it: in English, in either order, short; what names several is not guessed."""

import pytest

from policymatch.domain.wording import Language
from policymatch.terms import load_terms

REGIONS = load_terms().regions


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Hunnan, Shenyang, Liaoning", "210112"),
        ("Liaoning Shenyang Hunnan", "210112"),
        ("Hunnan", "210112"),
        ("Haidian", "110108"),
        ("Beijing Haidian", "110108"),
        ("Haidian, Beijing", "110108"),
        ("Haidian District, Beijing", "110108"),
        ("Pudong, Shanghai", "310115"),
        ("Chaoyang, Beijing", "110105"),
        ("Hohhot, Inner Mongolia", "150100"),
        ("沈阳市高新区", "210112"),
        ("辽宁省沈阳市高新区", "210112"),
        ("浑南区，沈阳市", "210112"),
        ("浑南区 沈阳市", "210112"),
        ("辽宁，沈阳，浑南", "210112"),
    ],
)
def test_a_place_is_known_in_whichever_order_it_is_told(name: str, code: str) -> None:
    assert REGIONS.code_of(name) == code


@pytest.mark.parametrize(
    "name",
    [
        "Heping",
        "Haidian, Shanghai",
        "Shanghai Beijing",
        "Atlantis",
        "New District",
        "Haidian " * 50_000,
        "高新区",
        "某市高新区",
    ],
)
def test_what_is_no_place_or_one_of_several_stays_unknown(name: str) -> None:
    assert REGIONS.code_of(name) is None


def test_a_place_is_told_in_full_as_it_is_understood() -> None:
    for code in ("210112", "110108", "310115", "440305", "320500", "150100"):
        parts = REGIONS.full_name_of(code, Language.EN).split(", ")
        assert REGIONS.code_of(", ".join(part.removesuffix(" District") for part in parts)) == code


@pytest.mark.parametrize(
    ("name", "some"),
    [
        ("Chaoyang", {"110105", "211300", "220104"}),
        ("chaoyang district", {"110105", "220104", "440513"}),
        ("Taizhou", {"321200", "331000"}),
        ("Suzhou", {"320500", "341300", "620902"}),
        ("Suzhou City", {"320500", "341300"}),
        ("Yichun", {"230700", "360900"}),
        ("Yulin", {"450900", "610800"}),
        ("Baoshan", {"310113", "530500"}),
        ("Wuchang", {"230184", "420106"}),
        ("Tongzhou", {"110112", "320612"}),
        ("朝阳区", {"110105", "220104"}),
    ],
)
def test_a_spelling_of_several_places_is_not_guessed_and_all_of_them_are_named(
    name: str, some: set[str]
) -> None:
    assert REGIONS.code_of(name) is None
    assert some <= set(REGIONS.meant_by(name))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Taizhou, Jiangsu", "321200"),
        ("Taizhou, Zhejiang", "331000"),
        ("Taizhou (Zhejiang)", "331000"),
        ("Suzhou, Anhui", "341300"),
        ("Fuzhou, Jiangxi", "361000"),
        ("Guangxi Yulin", "450900"),
        ("Chaoyang, Liaoning", "211300"),
        ("Chaoyang City", "211300"),
        ("Jilin City", "220200"),
        ("Binhai New Area", "120116"),
        ("Luohe", "411100"),
    ],
)
def test_a_spelling_of_several_places_is_told_apart_by_its_parent_or_kind(name: str, code: str) -> None:
    assert REGIONS.code_of(name) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Jilin", "220000"),
        ("Hainan", "460000"),
        ("Fuzhou", "350100"),
        ("Xi'an", "610100"),
        ("Nanjing", "320100"),
        ("Wuxi", "320200"),
        ("Yiwu", "330782"),
        ("Yanbian", "222400"),
        ("Enshi", "422800"),
    ],
)
def test_the_place_that_outranks_or_holds_all_others_of_its_spelling_is_meant(name: str, code: str) -> None:
    assert REGIONS.code_of(name) == code


def test_no_district_outranks_another_whose_name_is_spelled_the_same() -> None:
    assert [REGIONS.code_of(name) for name in ("Heping", "Tongshan", "Xihu")] == [None] * 3


def test_an_english_text_that_names_a_spelling_of_several_places_tells_none() -> None:
    assert REGIONS.find("a start-up in Taizhou") == []
    assert [found.code for found in REGIONS.find("a start-up in Taizhou", within="330000")] == ["331000"]
    assert [found.code for found in REGIONS.find("a start-up in Shenyang")] == ["210100"]


def test_no_full_name_in_english_says_its_province_twice() -> None:
    assert REGIONS.full_name_of("331000", Language.EN) == "Taizhou, Zhejiang"
