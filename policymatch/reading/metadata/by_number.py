"""By number: the government that a document's number names (甘政办发〔2024〕6号), where nothing else tells who issued it."""

import re

from policymatch.terms import Terms

_OF_A_GOVERNMENT = re.compile(r"[\u4e00-\u9fff][政府](?P<office>办|厅)?(?:发|规|函|字|秘|通)?〔")


def issuer_by_number(number: str | None, terms: Terms) -> str | None:
    """The government of a province, or its office, that numbered a document; None for numbers of others.

    >>> from policymatch.terms import load_terms
    >>> terms = load_terms()
    >>> issuer_by_number("甘政办发〔2024〕6号", terms), issuer_by_number("皖政〔2023〕41号", terms)
    ('甘肃省人民政府办公厅', '安徽省人民政府')
    >>> issuer_by_number("甘科发〔2024〕6号", terms) is None
    True
    """
    found = _OF_A_GOVERNMENT.match(number or "")
    place = terms.regions.of_number(found.group()) if found else None
    if found is None or place is None:
        return None
    return f"{terms.regions.name_of(place)}人民政府{'办公厅' if found['office'] else ''}"
