"""Runs: the parts of a sentence that are read together, each run with the criteria seen in it."""

import re
from collections.abc import Sequence

from policymatch.reading.criteria.joined.alternatives import continues_list, opens_with_or
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.lists import names_more_applicants
from policymatch.reading.criteria.text import sparing
from policymatch.reading.criteria.text.conduct import unpardoned
from policymatch.reading.criteria.text.nature import prefers
from policymatch.reading.criteria.text.offers import asked_parts, is_office_act
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.pointed import only_points_back
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.criteria.text.silence import is_aim, is_basis, is_machinery
from policymatch.reading.refusals import LEVEL, REFUSED

# 上市公司，不得申报: the bar belongs to the words before the comma.
_ONLY_BARS = re.compile(
    rf"(?:(?:当|该|本|次|下)年度?|[一二三两\d]年内)?{LEVEL}(?:一律|将|则|均|原则上)?{REFUSED}[^,，。;]{{0,10}}"
)


# 不足12个月的，以及评价为不合格的，不参加评价
_AND = ("以及", "或者", "或", "及", "和")
# 主要从事教学的单位，以及单纯从事咨询的机构不予受理: both are barred.
_BARRED_TOO = re.compile(
    rf"(?:以及|或者?)[^,，。;]{{2,60}}?(?:的|单位|企业|机构|项目)(?:一律|均|原则上)?{REFUSED}"
)
_BARRED_FIRST = re.compile(r"(?:单位|企业|机构|项目)$")


def asking(sentence: Sentence) -> Sequence[Part]:
    """The parts of a sentence that ask something: of an offer, those that do not say what is given."""
    own = sentence.role is PassageRole.OWN
    parts = list(asked_parts(sentence)) if own else unpardoned(sentence, sentence.parts)
    asked = [part for part in parts if not _is_by_the_way(sentence, part)]
    named = [part for part in asked if not (own and is_machinery(sentence.part_text(part)))]
    return named or asked


def _is_by_the_way(sentence: Sentence, part: Part) -> bool:
    """Whether a part tells an aim, by what a sum is set, or points back to what was named."""
    words = sentence.part_text(part)
    return is_aim(words) or is_basis(words) or only_points_back(sentence, words)


def runs_of(
    sentence: Sentence, parts: Sequence[Part], found: Sequence[Found]
) -> list[tuple[list[Part], list[Found]]]:
    """Parts with the criteria in them: alone where one holds any or an office acts, else with neighbours."""
    kept: list[tuple[list[Part], list[Found]]] = []
    acting = False
    for part in parts:
        inside = [f for f in found if part.start <= f.start < part.end]
        text = sentence.part_text(part)
        if kept and any(one.end > part.start for one in kept[-1][1]):
            kept[-1] = ([*kept[-1][0], part], [*kept[-1][1], *inside])
            continue
        act = sentence.role is PassageRole.OWN and is_office_act(text)
        if kept and _ONLY_BARS.fullmatch(text):
            kept[-1][0].append(part)
            if len(kept) > 1 and sentence.part_text(kept[-1][0][0]).startswith(_AND):
                parts_barred, barred = kept.pop()
                kept[-1] = ([*kept[-1][0], *parts_barred], [*kept[-1][1], *barred])
            continue
        if kept and _BARRED_TOO.match(text) and _BARRED_FIRST.search(sentence.part_text(kept[-1][0][-1])):
            kept[-1] = ([*kept[-1][0], part], [*kept[-1][1], *inside])
            continue
        spares = kept and sparing.exempts(text, sentence.part_text(kept[-1][0][-1]))
        joins = sentence.role is PassageRole.TARGET and kept and not opens_with_or(text)
        also = names_more_applicants(sentence.text, text)
        if joins and continues_list(text) and not also:
            kept[-1] = ([*kept[-1][0], part], [*kept[-1][1], *inside])
        elif (
            inside
            or act
            or not kept
            or kept[-1][1]
            or acting
            or spares
            or also
            or opens_with_or(text)
            or opens_with_or(sentence.part_text(kept[-1][0][0]))
            or _begins_to_prefer(sentence, kept[-1][0][-1], part)
        ):
            kept.append(([part], inside))
        else:
            kept[-1][0].append(part)
        acting = act
    return kept


def _begins_to_prefer(sentence: Sentence, before: Part, part: Part) -> bool:
    """Whether a part of a listed demand only ranks, and the one before demands (应届博士毕业生，重点面向新材料专业)."""
    listed = sentence.role is not PassageRole.OWN
    return listed and prefers(sentence.part_text(part)) and not prefers(sentence.part_text(before))
