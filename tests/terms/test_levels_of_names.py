"""Names with their level: said in several words it is told once, in English too, and by one letter for each."""

import pytest

from policymatch.terms import load_terms


def test_a_level_said_by_place_and_by_word_is_told_once():
    words = ("国家级众创空间", "国家众创空间", "市级众创空间", "沈阳市众创空间", "自有平台")
    assert load_terms().platforms.distinct(words) == ("国家级众创空间", "市级众创空间", "自有平台")


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("市级众创空间", "municipal Maker Space"),
        ("众创空间", "Maker Space"),
        ("全国重点实验室", "National Key Laboratory"),
        ("国家级星创天地", "national Rural Maker Space"),
        ("自有平台", None),
    ],
)
def test_a_platform_is_told_in_english_with_its_level(word, english):
    assert load_terms().platforms.english_of(word) == english


def test_levels_that_are_listed_by_a_letter_each_are_levels_of_the_title():
    told = [mention.code for mention in load_terms().titles.find("国家、省、市级智能工厂")]
    assert told == ["国家智能工厂", "省级智能工厂", "市级智能工厂"]
