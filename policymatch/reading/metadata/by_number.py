"""By number: the government that a document's number names (甘政办发〔2034〕7号), where nothing else tells who issued it."""

import re

from policymatch.terms import Terms

_OF_A_GOVERNMENT = re.compile(r"[\u4e00-\u9fff][政府](?P<office>办|厅)?(?:发|规|函|字|秘|通)?〔")

# 绵阳府办发〔2024〕6号
_OF_A_CITY = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,4}?)府(?P<office>办)?(?:发|规|函|字|秘|通)〔")


def issuer_by_number(number: str | None, terms: Terms) -> str | None:
    """The government of a province, or of a city that its number calls by name, or its office; None for others.

    >>> from policymatch.terms import load_terms
    >>> terms = load_terms()
    >>> issuer_by_number("甘政办发〔2034〕7号", terms), issuer_by_number("皖政〔2033〕43号", terms)
    ('甘肃省人民政府办公厅', '安徽省人民政府')
    >>> issuer_by_number("甘科发〔2034〕7号", terms) is None
    True
    >>> issuer_by_number("绵阳府办发〔2024〕6号", terms), issuer_by_number("竹林府办发〔2024〕6号", terms)
    ('绵阳市人民政府办公室', None)
    """
    if (city := _OF_A_CITY.match(number or "")) and (told := _city_that_numbers(city, terms)):
        return told
    found = _OF_A_GOVERNMENT.match(number or "")
    place = terms.regions.of_number(found.group()) if found else None
    if found is None or place is None:
        return None
    return f"{terms.regions.name_of(place)}人民政府{'办公厅' if found['office'] else ''}"


def _city_that_numbers(number: re.Match[str], terms: Terms) -> str | None:
    city = f"{number['place']}市"
    if terms.regions.code_of(city) is None:
        return None
    return f"{city}人民政府{'办公室' if number['office'] else ''}"
