"""Levelled names: the names under which a title or a platform of the level that a text asks for is held."""

import re
from collections.abc import Iterator
from dataclasses import replace

from policymatch.domain.regions import own_region
from policymatch.terms import Terms
from policymatch.terms.levels import Level
from policymatch.terms.platforms import PlatformMention
from policymatch.terms.titles import TitleMention

_OR_ABOVE = re.compile(r"以上的?")
_JOINT = re.compile(r"[、和及或与]|以及")
_LEVEL = re.compile(r"^(?:国家|省|市|区|县)级(?!以上)")
# What the state grants is told by its name as by its level: 国家企业技术中心, 国家级企业技术中心.
_STATE = "国家"
_GRANTED_IN = {Level.PROVINCIAL: "province", Level.MUNICIPAL: "city", Level.DISTRICT: "county"}


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


def find_titles(text: str, terms: Terms) -> Iterator[TitleMention]:
    """The titles of a text; one without a level has those of the one which it is joined to.

    >>> from policymatch.terms import load_terms
    >>> [m.code for m in find_titles("国家级、省级绿色工厂、绿色供应链管理企业", load_terms())]
    ['国家级绿色工厂', '省级绿色工厂', '国家级绿色供应链管理企业', '省级绿色供应链管理企业']
    """
    levels: list[str] = []
    last: TitleMention | None = None
    for mention in terms.titles.find(text):
        joined = last is not None and _JOINT.fullmatch(text, last.end, mention.start) is not None
        same = last is not None and last.end == mention.end
        if joined and mention.level is None and levels and terms.titles.takes_a_level(mention.code):
            yield from (replace(mention, code=level + mention.code) for level in levels)
        else:
            level = _LEVEL.match(mention.code)
            levels = [*(levels if same else ()), *([level.group()] if level else ())]
            yield mention
        last = mention


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
    place = own_region(_GRANTED_IN[level], region) if level in _GRANTED_IN else None
    granter = terms.regions.name_of(place) if place is not None and place in terms.regions else ""
    by_place = _STATE if level is Level.NATIONAL else granter
    for name in dict.fromkeys((mention.words.removeprefix(mention.prefix), mention.name)):
        for said in filter(None, (terms.platforms.level_name(level), by_place)):
            yield said + name
