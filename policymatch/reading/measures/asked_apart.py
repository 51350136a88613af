"""Asked apart: grades or kinds of one support of each of which the document asks something of its own.

示范单位不超过60万元，试点单位不超过20万元, where a list asks （1）示范单位，应…… （2）试点单位，应……: whoever may have
the one need not be able to have the other.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policymatch.reading.measures.shares import NOBODY, Share, all_shares, sentence_end
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.roles import SectionRole

# 剧目演出项目的资助额度不超过80万元, 巡展项目、驻场项目的资助额度一般不超过20万元
_PROJECTS = re.compile(
    rf"(?:^|(?<=[，。；：]))(?P<names>(?!对){NOBODY}[^，。；：\d]{{2,40}}?项目)的?(?:资助|补助|补贴|支持|奖励)?(?:额度|金额|限额|标准)"
    r"(?:一般|原则上|最高|为|不超过){1,3}\s?\d[\d.]{0,8}\s?[万亿]元"
)
_PROJECT = re.compile(r"(?:^|(?<=项目[、和及与]))[^、]{2,20}?项目(?=$|[、和及与])")
_NUMBER = re.compile(OPENING_NUMBER)
# 示范单位，应…… and 巡展申报项目应……
_MUST = re.compile(r"(?:类)?(?:申[报请])?(?:的)?(?:项目)?[，：:]?(?:应当?|必须|须|需要?|要)")
_FEWEST = 2


def kinds_asked_apart(layout: Layout, text: str) -> tuple[Share, ...]:
    """The parts of the text of an offer that give each kind of applicant or project its sum,
    where the document asks something of each kind; none where it does not.
    """
    applicants = all_shares(text)
    if _are_several(applicants) and all(_is_asked(layout, one.who) for one in applicants):
        return applicants
    projects = tuple(_projects(text))
    if _are_several(projects) and sum(_is_asked(layout, one.who) for one in projects) >= _FEWEST:
        return projects
    return ()


def _are_several(shares: Sequence[Share]) -> bool:
    return len({one.who for one in shares}) == len(shares) >= _FEWEST


def _projects(text: str) -> Iterator[Share]:
    """The kinds of project to each of which a text gives a sum, several of one sum among them."""
    found = list(_PROJECTS.finditer(text))
    starts = [one.start() for one in found]
    for one, (start, following) in zip(found, pairwise([*starts, len(text)]), strict=True):
        end = min(following, sentence_end(text, one.end()))
        at = one.start("names")
        for name in _PROJECT.finditer(one["names"]):
            yield Share(
                start,
                end,
                at + name.start(),
                at + name.end(),
                name.group().removesuffix("项目"),
                is_project=True,
            )


def _is_asked(layout: Layout, name: str) -> bool:
    """Whether a listed condition of a document opens with a name and says what it must be."""
    return any(_opens_with(unit.text, name) for unit in layout.units if unit.role is SectionRole.CONDITION)


def _opens_with(text: str, name: str) -> bool:
    number = _NUMBER.match(text)
    at = number.end() if number else 0
    return text.startswith(name, at) and _MUST.match(text, at + len(name)) is not None
