"""Levelled names: the names under which a platform of the level that a text asks for is held."""

import re
from collections.abc import Iterator
from dataclasses import replace

from policymatch.terms import Terms
from policymatch.terms.levels import Level
from policymatch.terms.platforms import PlatformMention

_OR_ABOVE = re.compile(r"以上的?")
_SAID: dict[Level, tuple[str, ...]] = {
    Level.NATIONAL: ("国家级", "国家"),
    Level.PROVINCIAL: ("省级",),
    Level.MUNICIPAL: ("市级",),
    Level.DISTRICT: ("区级", "县级"),
}
_JOINT = re.compile(r"[、和及或与]|以及")
_CITY_PROVINCES = frozenset({"11", "12", "31", "50"})
"""The provinces that are cities by the first digits of GB/T 2260: what they grant is told to be 市级."""


def find_platforms(text: str, terms: Terms) -> Iterator[PlatformMention]:
    """The platforms of a text; one without a level has that of the one which it is joined to.

    >>> from policymatch.terms import load_terms
    >>> [m.words for m in find_platforms("省级重点实验室、企业技术中心", load_terms())]
    ['省级重点实验室', '省级企业技术中心']
    """
    ranked: list[PlatformMention] = []
    for mention in terms.platforms.find(text):
        joined = ranked and _JOINT.fullmatch(text, ranked[-1].end, mention.start)
        if mention.level is None and joined:
            ranked = [_ranked_like(mention, one) for one in ranked]
            yield from ranked
            continue
        same = ranked and ranked[-1].end == mention.end
        ranked = [*(ranked if same else ()), *([mention] if mention.prefix else ())]
        yield mention


def _ranked_like(mention: PlatformMention, ranked: PlatformMention) -> PlatformMention:
    words = ranked.prefix + mention.words
    return replace(mention, level=ranked.level, prefix=ranked.prefix, words=words)


def names_held(mention: PlatformMention, region: str | None, terms: Terms) -> tuple[str, ...]:
    """The names of a platform that satisfy what a text asks: the words with their level, that level as it is
    else told, and as the document's place grants it; the plain name where any level will do.

    >>> from policymatch.terms import load_terms
    >>> terms = load_terms()
    >>> asked = lambda text: [names_held(m, "210100", terms) for m in terms.platforms.find(text)]
    >>> asked("省级企业技术中心"), asked("企业技术中心"), asked("市级以上企业技术中心")
    ([('省级企业技术中心', '辽宁省企业技术中心')], [('企业技术中心',)], [('企业技术中心',)])
    """
    if mention.level is None or not mention.prefix:
        return (mention.name,)
    if not _OR_ABOVE.search(mention.prefix):
        granted = [mention.words, *_granted(mention.level, mention, region, terms)]
        return tuple(dict.fromkeys(granted))
    if mention.level in (Level.MUNICIPAL, Level.DISTRICT):
        return (mention.name,)
    levels = dict.fromkeys((mention.level, Level.NATIONAL))
    return tuple(name for level in levels for name in _granted(level, mention, region, terms))


def _granted(level: Level, mention: PlatformMention, region: str | None, terms: Terms) -> Iterator[str]:
    """The names of a platform at a level, by the name that the text has and by that of the table."""
    place = _place_of(level, region)
    by_place = (terms.regions.name_of(place),) if place is not None and place in terms.regions else ()
    for name in dict.fromkeys((mention.words.removeprefix(mention.prefix), mention.name)):
        for said in (*_SAID[level], *by_place):
            yield said + name


def _place_of(level: Level, region: str | None) -> str | None:
    """The code of the place around a document that grants what is of a level; None where it has none."""
    if region is None or region == "000000" or level is Level.NATIONAL:
        return None
    if level is Level.PROVINCIAL or (level is Level.MUNICIPAL and region[:2] in _CITY_PROVINCES):
        return region[:2] + "0000"
    place = region[:4] + "00" if level is Level.MUNICIPAL else region
    return place if _is_of(place, level) else None


def _is_of(place: str, level: Level) -> bool:
    if place.endswith("0000"):
        return False
    return level is (Level.MUNICIPAL if place.endswith("00") else Level.DISTRICT)
