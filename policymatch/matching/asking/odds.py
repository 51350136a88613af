"""How likely an answer is to be favourable to a criterion, before it is given; only orders questions."""

from typing import NamedTuple

from policymatch.domain.fields import Field, Need
from policymatch.domain.profile import FirmProfile


class Odds(NamedTuple):
    """How often an answer is favourable and unfavourable to a criterion, each 0..1."""

    favourable: float
    unfavourable: float


_EVEN = Odds(0.5, 0.5)
_CERTAIN = Odds(0.98, 0.02)
_ODDS = {
    Field.REGION: Odds(0.2, 0.8),
    Field.CLEAN_RECORD: _CERTAIN,
    Field.INDEPENDENT_LEGAL_PERSON: Odds(0.9, 0.1),
    Field.ENTITY_TYPE: Odds(0.6, 0.4),
    Field.OWNERSHIP: Odds(0.4, 0.6),
    Field.SIZE_CLASS: Odds(0.7, 0.3),
    Field.AGE_MONTHS: Odds(0.6, 0.4),
    Field.REVENUE_YUAN: Odds(0.3, 0.7),
    Field.LISTED: Odds(0.2, 0.8),
    Field.TITLES: Odds(0.3, 0.7),
    Field.INDUSTRY: Odds(0.1, 0.0),
    Field.TECH_FIELD: Odds(0.1, 0.0),
    Field.PLATFORMS: Odds(0.05, 0.2),
    Field.AWARDS: Odds(0.05, 0.2),
    Field.PROJECTS: Odds(0.05, 0.2),
    Field.RECEIVED: Odds(0.2, 0.1),
}
"""Round figures: nearly every firm has a clean record, most lack a given title, and a word that does not
match proves nothing."""

_OF_A_FIRM = frozenset({Field.INDEPENDENT_LEGAL_PERSON, Field.ENTITY_TYPE})
_OF_A_PROJECT = frozenset({Field.PROJECT_INVESTMENT_YUAN, Field.EQUIPMENT_YUAN})
_PROJECT = Odds(0.06, 0.24)
"""Of ten firms three have planned a project, and four in five of those fall short of a given sum."""


def odds_of(field: Field, profile: FirmProfile) -> Odds:
    """The odds of an answer on a field, as far as what was told moves them.

    A holder of a title is nearly always a firm and a legal person of its own.

    >>> odds_of(Field.ENTITY_TYPE, FirmProfile()).favourable
    0.6
    >>> odds_of(Field.ENTITY_TYPE, FirmProfile(titles=["high_tech"])).favourable
    0.98
    """
    if field in _OF_A_FIRM and profile.titles:
        return _CERTAIN
    return _PROJECT if field in _OF_A_PROJECT else _ODDS.get(field, _EVEN)


def is_hardly_planned(field: Field, profile: FirmProfile) -> bool:
    """Whether a field is one of a project, and the firm's needs speak of none.

    >>> [is_hardly_planned(Field.EQUIPMENT_YUAN, FirmProfile(needs=[need])) for need in ("loan", "equipment")]
    [True, False]
    """
    return field in _OF_A_PROJECT and bool(profile.needs) and Need.EQUIPMENT not in (profile.needs or ())
