"""Every platform and title of the tables has a name in English."""

import pytest

from policymatch.domain.wording import Language
from policymatch.terms import load_terms
from policymatch.terms.packaged import packaged_folder
from policymatch.terms.tables import read_table

TERMS = load_terms()


@pytest.mark.parametrize(("file", "table"), [("platforms", TERMS.platforms), ("titles", TERMS.titles)])
def test_each_name_of_a_table_is_told_in_english(file, table):
    entries = read_table(packaged_folder("corpus") / "terms" / f"{file}.toml")
    codes = [
        str(entry.fields.get("code") or entry.text("name")) for entry in entries if "name" in entry.fields
    ]
    assert [code for code in codes if not table.name_of(code, Language.EN).isascii()] == []


def test_a_base_for_internships_is_told_with_its_level():
    assert TERMS.platforms.english_of("国家级就业见习基地") == "national Employment Internship Base"
    assert TERMS.platforms.english_of("省级就业见习基地") == "provincial Employment Internship Base"


def test_what_a_firm_says_of_itself_in_english_is_no_title_of_the_table():
    said = "We run a smart factory with a digital workshop and make innovative products in a green park."
    assert TERMS.titles.find(said) == []
