"""The tables themselves: every value has its date and its source, and no name means two things."""

import re
from pathlib import Path

import pytest

from policymatch.domain.errors import TermsError
from policymatch.terms import packaged_folder
from policymatch.terms.load import load_terms, read_terms
from policymatch.terms.shared_places import SharedPlaces
from policymatch.terms.tables import read_rows, read_table

FOLDER = packaged_folder("corpus") / "terms"
TABLES = sorted(FOLDER.glob("*.toml"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_every_value_says_since_when_it_holds_and_who_says_so(path: Path) -> None:
    entries = read_table(path)
    assert entries
    for entry in entries:
        assert re.match(r"\d{4}(-\d{2}){0,2}$", entry.fields.get("since", entry.since)), entry.fields
        assert len(entry.source) > 5


def test_the_table_of_codes_says_since_and_source_in_its_head() -> None:
    rows = read_rows(FOLDER / "regions.csv")
    assert len(rows) > 3000
    assert rows[0].since
    assert "GB/T 2260" in rows[0].source


@pytest.mark.parametrize(
    "name", ["titles.toml", "platforms.toml", "fields.toml", "sizes.toml", "entities.toml"]
)
def test_no_alias_stands_for_two_values(name: str) -> None:
    seen: dict[tuple[str, str], str] = {}
    for entry in read_table(FOLDER / name):
        own = [
            entry.fields[key]
            for key in ("name", "english")
            if key in entry.fields and "floors" not in entry.fields
        ]
        if entry.kind == "sector":
            continue
        for alias in {*own, *entry.words("aliases"), *entry.words("names")}:
            key = (name if entry.kind != "ownership" else "ownership", alias.lower())
            assert seen.setdefault(key, str(entry.fields)) == str(entry.fields), alias


def test_there_are_at_least_sixty_zones_and_each_lies_in_a_known_place() -> None:
    zones = [entry for entry in read_table(FOLDER / "regions.toml") if entry.kind == "zone"]
    regions = load_terms().regions
    assert len(zones) >= 60
    for zone in zones:
        for code in zone.words("codes") or (zone.text("code"),):
            assert code in regions, zone.fields
            assert regions.name_of(code) != code


def test_each_place_in_several_districts_says_by_which_act_it_is_there() -> None:
    shared = [entry for entry in read_table(FOLDER / "regions.toml") if "districts" in entry.fields]
    codes = [entry.text("code") for entry in shared]
    assert len(codes) == len(set(codes)) == len(load_terms().shared_places.districts) > 10
    sources = [entry.fields.get("source", entry.source) for entry in shared]
    assert [source for source in sources if not re.search(r"号", source)] == []


def test_a_zone_in_one_district_alone_has_the_code_of_that_district(tmp_path: Path) -> None:
    table = tmp_path / "regions.toml"
    table.write_text(
        '[[zone]]\nsince = "2031"\nsource = "渔港示范区批复"\n'
        'values = [{ name = "渔港示范区", code = "210171", districts = ["210112"] }]\n',
        encoding="utf-8",
    )
    with pytest.raises(TermsError, match=r"210171.*two `districts`"):
        SharedPlaces(read_table(table))


def test_codes_no_longer_in_force_lead_to_codes_in_force() -> None:
    codes = {row.text("code") for row in read_rows(FOLDER / "regions.csv")}
    for entry in read_table(FOLDER / "regions.toml"):
        if entry.kind == "former":
            assert entry.text("code") not in codes
            assert entry.text("now") in codes


def test_no_field_is_its_own_ancestor() -> None:
    fields = load_terms().fields
    for code in fields.codes():
        above = [parent for parent in fields.ancestors_of(code) if parent != code]
        assert all(code not in fields.ancestors_of(parent) for parent in above), code


def test_the_tables_load_the_same_twice() -> None:
    first, second = read_terms(FOLDER), read_terms(FOLDER)
    text = "沈阳市浑南区国家级、省级专精特新“小巨人”企业,市级重点实验室,集成电路和机器人,小微企业,朝阳区"
    for finder in ("regions", "titles", "platforms", "fields", "sizes"):
        assert getattr(first, finder).find(text) == getattr(second, finder).find(text)
    assert first.fields.related("机器人") == second.fields.related("机器人")


def test_terms_are_read_once() -> None:
    assert load_terms() is load_terms()


def test_a_table_without_a_source_is_refused_with_its_place(tmp_path: Path) -> None:
    table = tmp_path / "titles.toml"
    table.write_text('[[title]]\nsince = "2020"\nvalues = [{ name = "某企业" }]\n', encoding="utf-8")
    with pytest.raises(TermsError, match=r"titles\.toml.*source"):
        read_table(table)


def test_a_damaged_table_is_refused_by_name(tmp_path: Path) -> None:
    table = tmp_path / "fields.toml"
    table.write_text("[[field\n", encoding="utf-8")
    with pytest.raises(TermsError, match=r"fields\.toml"):
        read_table(table)


def test_a_table_of_rows_without_a_head_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "regions.csv"
    table.write_text("code,name\n110000,北京市\n", encoding="utf-8")
    with pytest.raises(TermsError, match="since or source"):
        read_rows(table)


def test_a_missing_folder_of_data_says_what_to_do() -> None:
    with pytest.raises(TermsError, match="install policymatch again"):
        packaged_folder("nowhere")
