"""Barred groups: the criteria of a bar by those of which each alone bars (营业收入低于500万元或者成立不满一年的企业)."""

import re
from collections.abc import Sequence
from itertools import pairwise

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.at_once import are_had_at_once
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.lists import WHO, listed_apart
from policymatch.reading.criteria.text.sentences import Part
from policymatch.reading.refusals import REFUSED

_APPLICANT = r"(?:的)?(?:企业|单位|机构|公司|项目)?"
_OR_NEXT = re.compile(rf"{_APPLICANT}[、,，]?(?:或者?|以及)(?!其他)[^,，。;；的或且并]{{0,16}}$")
_OR_BEHIND = re.compile(rf"{_APPLICANT}[、,，]?或者?")
_OR_BEFORE = re.compile(r"或者?[^,，。;；的或且并]{0,8}$")
_FARTHEST = 12


def barred_groups(text: str, found: Sequence[Found]) -> list[list[Found]]:
    """`found` in groups, of which each bars by itself; whose figures they all are stands in each.

    `text` is what the spans of `found` count in.
    """
    groups: list[list[Found]] = []
    at_once = bool(found) and are_had_at_once(text, found[0].start)
    for group in [list(found)] if at_once else listed_apart(text, found):
        cuts = [at for at in range(1, len(group)) if _are_two(text, group[at - 1], group[at])]
        edges = [0, *cuts, len(group)]
        each = [group[low:high] for low, high in pairwise(edges)]
        groups += _with_whose(each) if cuts else each
    return groups


def _are_two(text: str, last: Found, one: Found) -> bool:
    """Whether 或 parts two criteria, of which one at least is no name of a sort."""
    between = text[last.end : max(last.end, one.start)]
    return not {last.field, one.field} <= WHO and _OR_NEXT.match(between) is not None


def _with_whose(groups: Sequence[list[Found]]) -> list[list[Found]]:
    """Groups, with those whose figures they tell named in each (国有企业营业收入低于500万元或者亏损的)."""
    first, last = groups[0], groups[-1]
    figures = [at for at, one in enumerate(first) if one.field not in WHO]
    behind = [at for at, one in enumerate(last) if one.field not in WHO]
    whose = [*first[: figures[0] if figures else 0], *last[behind[-1] + 1 if behind else len(last) :]]
    return [[*(one for one in whose if one not in group), *group] for group in groups]


def one_more_bars(text: str, run: Sequence[Part], group: Sequence[Found]) -> bool:
    """Whether 或 parts a group from what no field tells and bars by itself (资产负债率高于80%或者亏损的)."""
    start, end = min(f.start for f in group), max(f.end for f in group)
    before = text[max(run[0].start, start - _FARTHEST) : start]
    return _OR_BEHIND.match(text, end, run[-1].end) is not None or _OR_BEFORE.search(before) is not None


_SAYS_SO = re.compile(
    rf"{REFUSED}|(?:注册|登记|纳税)(?:登记)?地?|未(?:在|取得|获得)?|不(?:再)?(?:具[有备]|在|属于|是)|或者?|以及|一律|均|的|企业|单位|机构|公司|资格|[,，、]"
)


def says_no_more(text: str, run: Sequence[Part], found: Sequence[Found]) -> bool:
    """Whether a bar of several ways says nothing beside what was found (注册地不在本市或者成立不满一年的)."""
    told = [(one.start, one.end) for one in found]
    spans = [range(part.start, part.end) for part in run]
    left = (text[i] for span in spans for i in span if not any(low <= i < high for low, high in told))
    return not _SAYS_SO.sub("", "".join(left))


_IN_A_ROW = re.compile(
    r"连续(?:[一二两三四五六\d]{1,2}|几|多)个?(?:完整)?(?:会计)?(?:年|季|月|期)"
    r"|[近前上][一二两三四五\d]{1,2}个?(?:完整)?(?:会计)?年度?内?(?:[^,，。;；、或]{0,12}(?:均|都)|连续)"
)
_CLAUSE = re.compile(r"[,，。;；、或]")
_LONGEST_CLAUSE = 40


def is_in_a_row(text: str, group: Sequence[Found]) -> bool:
    """Whether a bar asks for years in a row of which a field
    tells the last alone (连续两年亏损的): one bad year bars nobody.
    """
    figures = [f for f in group if f.field not in WHO | {Field.AGE_MONTHS}]
    return any(_IN_A_ROW.search(_clause(text, one)) for one in figures)


# 在同一领域已建有市级工程中心的, 同类平台: what they have in another field bars nobody.
_IN_ONE_FIELD = re.compile(
    r"(?:同一|相同|相近|本)(?:研究|技术|产业|专业|细分|学科)?(?:领域|方向|学科)|同(?:类型?|领域|方向)(?:的)?(?![企级])"
)
_HAD = frozenset({Field.PLATFORMS, Field.TITLES, Field.PROJECTS})


def is_in_one_field(text: str, group: Sequence[Found]) -> bool:
    """Whether a bar speaks of what is held in the field that is applied for alone (同一领域已建有……)."""
    return any(one.field in _HAD and _IN_ONE_FIELD.search(_clause(text, one)) for one in group)


def _clause(text: str, one: Found) -> str:
    before = _CLAUSE.split(text[max(0, one.start - _LONGEST_CLAUSE) : one.start])[-1]
    return before + text[one.start : one.end]
