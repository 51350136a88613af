"""Barred: words of an offer that give nothing, and only say who may have it or who is left out of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policymatch.reading.criteria.text import nature
from policymatch.reading.criteria.text.bracketed import bar_in_brackets
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.demanding import MUST
from policymatch.reading.refusals import LEVEL, OUTSIDE, REFUSED

# 已享受上级贴息的，不再重复支持; 已享受购置补助的设备不再享受
_HAD_IT = re.compile(
    r"^(?:但|其中)?[^,，。;]{0,12}(?:已|曾)经?(?:按规定)?(?:获得?|享受|取得|列入)(?:过|了)?[^,，。;]{2,40}[,，]?"
    r"(?:一律|均|原则上)?(?:不(?:再|得|予|能|可|重复)(?:重复|另行)?[^,，。;\d]{2,12}|除外(?:\([^()]{1,40}\))?)$"
)
# 每家企业连续3年只能获得1次该项政策支持
_HAD_LATELY = re.compile(
    r"^(?:但|其中)?(?:每[家个]|同一)[^,，。;\d]{0,8}(?:连续)?(?:[二两三四五]|\d)年(?:内)?只能(?:获得|享受)[一1]次[^,，。;\d]{2,16}$"
)
# D类企业不得享受本政策, 被列入失信名单的，不予支持
_REFUSES_SOME = re.compile(
    rf"^(?:但|其中)?(?!同一|每[个家])[^,，。;\d]{{1,30}}(?:企业|公司|单位|项目|机构|人员|产品|的)[,，]?"
    # 转到上交所上市的，市级层面不再重复给予奖励
    rf"{LEVEL}(?:一律|均|原则上)?(?:{REFUSED}[^,，。;\d]{{0,10}}|{OUTSIDE})$"
)
# 其中，规模以上工业企业研发投入强度不足2%的，不享受本条政策
_REFUSES_BY_FIGURES = re.compile(
    rf"^(?:但|其中)?[,，]?(?!同一|每[个家])(?=[^,，。;]{{0,60}}\d)[^,，。;]{{4,80}}(?:企业|公司|单位|项目|机构|的)[,，]?"
    rf"(?:一律|均|原则上)?{REFUSED}[^,，。;\d]{{0,10}}$"
)
# 申请本条资助的企业应当在本区注册、……: asked, and nothing given.
_ASKS = re.compile(
    rf"^(?:(?:申[报请]|享受|获得)[^,，。;]{{0,14}}的?(?:企业|单位|机构|主体|项目)|(?:上述|以上)?(?:企业|单位|机构)|项目(?:[^,，。;]{{0,4}}单位)?)(?:还|均|原则上)?{MUST}"
    r"(?:同时|均|已){0,2}(?:为|是|在|系|具[有备]|符合|满足|成立|注册|上年度|近[一二三两\d]个?年|拥有|取得|持有|达到|不低于|属于|未(?!经))"
)
_GIVES = re.compile(r"给予|予以|奖励\d|补[助贴]\d|按[^,，。;]{2,20}%|提交|提供|报送")
_GAVE = re.compile(r"(?:给予|予以|奖励|补助|补贴|资助|贴息|最高|按)[^。;]{0,40}")


def with_bars(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Sentences, what an offer says of those whom it leaves out
    as exclusions of their own, and what only asks as conditions.
    """
    parted = (part for one in sentences for part in bar_in_brackets(one))
    told = [replace(part, role=_role(part)) for one in parted for part in _bar_apart(one)]
    for at in range(len(told) - 1, 0, -1):
        if _ends_a_row(told[at]) and _is_of_a_row(told[at - 1], told[at]):
            told[at - 1] = replace(told[at - 1], role=PassageRole.EXCLUSION)
    return told


# 成立不满1年的；发生过重大事故的；被列入失信名单的，不予支持。
_ENDS_A_ROW = re.compile(
    rf"^[^,，。;]{{2,60}}(?:的|企业|单位|项目|机构)[,，](?:一律|均|原则上)?{REFUSED}[^,，。;\d]{{0,10}}$"
)
_OF_A_ROW = re.compile(
    r"^(?!申[报请]|企业|单位)(?:(?![应须]|必须)[^,，。;])(?:(?![应须]|必须|(?<![行认评])为)[^,，。;]){1,40}(?:的|企业|单位|项目|机构)$"
)


def _ends_a_row(one: Sentence) -> bool:
    """Whether a sentence bars, or is of a row that is barred."""
    return one.role is PassageRole.EXCLUSION or _ENDS_A_ROW.match(one.text) is not None


def _is_of_a_row(one: Sentence, last: Sentence) -> bool:
    """Whether a sentence only names some, in front of others of its kind and the words that bar them all."""
    text = one.flow.text
    goes_on = one.flow is last.flow and text[one.end : last.start] in ("；", ";")
    return goes_on and not one.heads and _OF_A_ROW.match(one.text) is not None and _says_who(last)


def _says_who(last: Sentence) -> bool:
    return _ENDS_A_ROW.match(last.text) is not None or _OF_A_ROW.match(last.text) is not None


_ARROW, _HEARD_BY_FIRMS = "→", (PassageRole.CONDITION, PassageRole.EXCLUSION)


def _is_a_step(one: Sentence) -> bool:
    """Whether an arrow parts a sentence from the step before
    or behind it (不予受理并通知企业→受理的，组织评审).
    """
    text = one.flow.text
    return _ARROW in text[max(0, one.start - 1) : one.start] + text[one.end : one.end + 1]


def _role(one: Sentence) -> PassageRole:
    if one.role in _HEARD_BY_FIRMS and _is_a_step(one):
        return PassageRole.PROCEDURE
    if one.role is not PassageRole.OWN or one.heads:
        return one.role
    if _bars(one.text):
        return PassageRole.EXCLUSION
    return PassageRole.CONDITION if _ASKS.match(one.text) and not _GIVES.search(one.text) else one.role


def _bars(text: str) -> bool:
    """Whether words of an offer only say who is left out of it, or how often it may be had."""
    by_figures = _REFUSES_BY_FIGURES.match(text) is not None and _GIVES.search(text) is None
    return by_figures or any(pattern.match(text) for pattern in (_HAD_IT, _HAD_LATELY, _REFUSES_SOME))


def _bar_apart(one: Sentence) -> Iterator[Sentence]:
    """A sentence; one that gives something and ends in a bar (……奖励10万元，D类企业不得享受) as two."""
    at = _bar_at(one) if one.role is PassageRole.OWN and not one.heads else 0
    if not at:
        yield one
        return
    yield replace(one, end=one.parts[at - 1].end, parts=one.parts[:at])
    yield replace(one, start=one.parts[at].start, parts=one.parts[at:], opens=False)


def _bar_at(one: Sentence) -> int:
    """Which part of a sentence the bar begins with that it ends in; 0 where it ends in none."""
    for at in range(max(1, len(one.parts) - 2), len(one.parts)):
        said = one.flow.text[one.start : one.parts[at - 1].end]
        bar = one.flow.text[one.parts[at].start : one.end]
        if _bars(bar) and _GAVE.search(said) and not nature.adds(said):
            return at
    return 0
