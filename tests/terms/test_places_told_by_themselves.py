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
