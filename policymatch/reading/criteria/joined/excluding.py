"""Excluding: who may not apply, as the nodes that a bar writes (房地产企业不予支持, 未取得资格的，不得申报)."""

import re
from collections.abc import Sequence
from itertools import takewhile

from policymatch.domain.condition import Condition, Criterion, NoneOf
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.addressees import Stretch
from policymatch.reading.criteria.joined.alternatives import all_of, any_of
from policymatch.reading.criteria.joined.barred_groups import (
    barred_groups,
    is_in_a_row,
    is_in_one_field,
    one_more_bars,
    says_no_more,
)
from policymatch.reading.criteria.joined.easier import Writes
from policymatch.reading.criteria.joined.exceptions import is_lacked, not_barred, spares_others
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.lists import listed_apart, names_any_firm, stands_in_a_list
from policymatch.reading.criteria.text import sparing
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.residue import is_told
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.refusals import OUTSIDE, REFUSED

_LEAVES_OUT = re.compile(
    rf"(?:除外(?:\([^()]{{1,40}}\))?|(?:{REFUSED}|不(?:受理|资助|奖励|给予|申报))[^,，。]{{0,10}}|{OUTSIDE}|不在[此其]列)$"
)
# 不支持已上市公司及其控股公司
_REFUSES = re.compile(
    r"(?:原则上)?(?:不(?:再|予)?(?:支持|受理|资助|接受)|禁止|严禁)(?!服务|条件)|(?:本|上述|以上)[\u4e00-\u9fff]{1,8}不适用于"
)
# 不同企业法人打包的项目: to be a legal person bars nobody, and a place is asked apart.
_BAR_NOBODY = {Field.REGION, Field.INDEPENDENT_LEGAL_PERSON}
# These say themselves what must not be.
_SPOKEN_NEGATIVELY = {Field.CLEAN_RECORD, Field.RECEIVED}
# 受理时间为每年9月, 奖励由企业提出申请: behind a bar, when and how one applies.
_TELLS_HOW = re.compile(
    r"(?:集中)?(?:受理|申报|申请)(?:时间|期限)(?:为|是|自|:|：)|(?:奖励|补[贴助]|资助|资金|以上支持|上述支持)?由(?:符合条件的)?(?:企业|单位)(?:自主|自愿)?(?:提出)?(?:申报|申请)"
)


def excluded(
    writer: Writes, sentence: Sentence, run: Sequence[Part], found: Sequence[Found], rest: list[Condition]
) -> list[Condition]:
    """A run that says who is left out: all it names together must not hold, of a list none of it."""
    if _TELLS_HOW.match(sentence.text):
        return []
    if at := _others_at(sentence, run):
        return _each_by_itself(writer, sentence, (run[:at], run[at:]), found)
    if spared := not_barred(sentence, found):
        return _but_for(writer, sentence, run, spared, [f for f in found if f not in spared], rest)
    if found and spares_others(sentence, run, found):
        return [any_of([all_of(_excluded(writer, sentence, run, found, [])), writer.others(sentence, run)])]
    return _excluded(writer, sentence, run, found, rest)


def _excluded(
    writer: Writes, sentence: Sentence, run: Sequence[Part], found: Sequence[Found], rest: list[Condition]
) -> list[Condition]:
    lacked = [f for f in found if is_lacked(sentence.flow.text, run[0].start, f)]
    plain: list[Condition] = [
        writer.criterion(sentence, run, f) for f in found if f.field in _SPOKEN_NEGATIVELY or f in lacked
    ]
    if lacked and len(lacked) == len(found):
        return plain
    positive = [f for f in found if f not in lacked and f.field not in _SPOKEN_NEGATIVELY | _BAR_NOBODY]
    who = [f for f in positive if not names_any_firm(f)]
    # An office's judgement decides nothing, and would leave the bar to the rest of its words.
    beside = [writer.others(sentence, run)] if rest and (who or _fails(sentence, run)) else rest
    if plain and says_no_more(sentence.flow.text, run, found):
        beside = []
    barred = _barred(writer, sentence, run, who, beside)
    barred = barred or ([all_of(beside)] if beside and not plain else [])
    return [*plain, *([NoneOf(none=tuple(barred))] if barred else [])]


def _barred(
    writer: Writes, sentence: Sentence, run: Sequence[Part], who: Sequence[Found], beside: list[Condition]
) -> list[Condition]:
    """What each of the groups of `who` must not be, with what
    no field tests `beside` them, or apart where it bars alone.
    """
    text = sentence.flow.text
    groups = barred_groups(text, who)
    listed = any(stands_in_a_list(text, group) or one_more_bars(text, run, group) for group in groups)
    with_it = [] if listed else beside
    no_field_tells = with_it or [writer.others(sentence, run)]
    barred: list[Condition] = []
    for group in groups:
        told = [writer.criterion(sentence, run, f) for f in group]
        narrower = is_in_a_row(text, group) or is_in_one_field(text, group)
        barred.append(all_of([*told, *(no_field_tells if narrower else with_it)]))
    return [*barred, *(beside if listed else [])]


# 除制造业企业外，其他企业不予支持: nobody is barred but all others.
_ALL_OTHERS = re.compile(
    rf"^(?:除|对)?[^,，。;的]{{2,60}}?外的?[,，]?(?:其[他它余])?(?:各类|所有)?(?:企业|单位|机构|公司|项目)?[,，]?(?:一律|均)?{REFUSED}[^,，。;]{{0,10}}"
)


def _but_for(
    writer: Writes,
    sentence: Sentence,
    run: Sequence[Part],
    spared: Sequence[Found],
    others: Sequence[Found],
    rest: list[Condition],
) -> list[Condition]:
    """What a bar asks that does not hold of all: to be one of
    those `spared`, or none of those whom the rest of it names.
    """
    words = sentence.flow.text[run[0].start : run[-1].end]
    only = all(map(names_any_firm, others)) and _ALL_OTHERS.fullmatch(words) is not None
    barred = _excluded(writer, sentence, run, others, [] if only else rest)
    each = listed_apart(sentence.flow.text, spared)
    ways = [all_of([writer.criterion(sentence, run, f) for f in group]) for group in each]
    return [any_of([all_of(barred), *ways] if barred else ways)]


def _others_at(sentence: Sentence, run: Sequence[Part]) -> int:
    """Which part of a bar names others beside those told before it (经营网吧的，以及有隐患的企业，不予支持); else 0."""
    more = (at for at in range(1, len(run)) if sentence.part_text(run[at]).startswith("以及"))
    return next(more, 0)


def _each_by_itself(
    writer: Writes, sentence: Sentence, runs: Sequence[Sequence[Part]], found: Sequence[Found]
) -> list[Condition]:
    """What bars those whom each of several runs names, none of which need be the others too."""
    bars: list[Condition] = []
    for run in runs:
        inside = [f for f in found if run[0].start <= f.start < run[-1].end]
        told = inside and is_told(sentence, run, inside)
        bars += excluded(writer, sentence, run, inside, [] if told else [writer.others(sentence, run)])
    return bars


def bar_together(nodes: Sequence[Condition], more: Sequence[Condition]) -> bool:
    """Whether nodes only say what must not be
    (停产的，或欠薪的，不予支持): neither may be, whatever joins them.
    """
    told = (*nodes, *more)
    bars = [node for node in told if isinstance(node, NoneOf)]
    return bool(bars) and all(node in bars or _is_spoken_negatively(node) for node in told)


def barred_at_once(asked: Sequence[Stretch], words: str) -> int:
    """How many of the last stretches of a sentence bar together, where
    `words` name those of whom that bar does not hold; else 0.
    """
    if not asked or not sparing.exempts_from_a_bar(words, asked[-1].words):
        return 0
    before = (stretch for stretch in asked[-2::-1])
    waiting = takewhile(lambda one: bar_together(one.nodes, []) and not sparing.bars(one.words), before)
    return 1 + sum(1 for _ in waiting)


def _is_spoken_negatively(node: Condition) -> bool:
    return isinstance(node, Criterion) and node.field in _SPOKEN_NEGATIVELY


# 未能按期提交结项材料的，不能再获得资助: what was left undone is a fact, and no step to take.
_FAILS = re.compile(r"未(?:能|按|及时)[^,，。;]{2,40}的$")


def _fails(sentence: Sentence, run: Sequence[Part]) -> bool:
    return any(_FAILS.search(sentence.part_text(part)) for part in run)


def leaves_out(sentence: Sentence, run: Sequence[Part]) -> bool:
    """Whether a run says who may not apply."""
    if sentence.heads:
        return False
    return (
        sentence.role is PassageRole.EXCLUSION
        or _LEAVES_OUT.search(sentence.part_text(run[-1])) is not None
        or (sentence.role is not PassageRole.OWN and _REFUSES.match(sentence.part_text(run[0])) is not None)
    )
