"""Heard: the sentences that ask or spare something, among all that speak to a measure."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from policymatch.reading.criteria.joined.eased_elsewhere import eases_an_article
from policymatch.reading.criteria.joined.easier import eases_each
from policymatch.reading.criteria.joined.listed_tiers import tells_a_tier
from policymatch.reading.criteria.stated.relaxed import lowers_floor
from policymatch.reading.criteria.stated.tiers import find_tiers
from policymatch.reading.criteria.text import nature, sparing, supports
from policymatch.reading.criteria.text.among_bars import bars_nobody
from policymatch.reading.criteria.text.conduct import punishes
from policymatch.reading.criteria.text.definitions import tells_a_word
from policymatch.reading.criteria.text.offices import is_left_to_offices
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.pointers import follows_an_article, tells_where
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.criteria.text.silence import is_told_then, says_yes
from policymatch.reading.quantities.numerals import DIGIT


def heard_among(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that ask or spare something."""
    told = {_place(s) for s in sentences if s.role is PassageRole.CONDITION}
    asking = [
        _behind_the_higher(s)
        for s in sentences
        if s.role is not PassageRole.PROCEDURE and not _is_way_told_before(s, told)
    ]
    before, behind = [None, *asking[:-1]], [*asking[1:], None]
    return [
        s
        for s, last, next_one in zip(asking, before, behind, strict=False)
        if not (_asks_none(s) or _is_title_over(s, next_one))
        or (last and (spares(s, last) or lowers_floor(s.text)))
        or _grades(s)
    ]


def _place(sentence: Sentence) -> int:
    return sentence.flow.offsets[sentence.start]


def _is_way_told_before(sentence: Sentence, told: Container[int]) -> bool:
    """Whether a sentence of an offer is but the other way of what is asked in front of it, `told` by its place."""
    return sentence.role is PassageRole.OWN and sentence.text.startswith("或") and _place(sentence) in told


# 3.支持建设重点领域专利池。(1)专利池应属于……: which offer the items below it are asked for.
_TITLE = re.compile(
    rf"(?:支持|鼓励)(?![^。;]{{0,26}}(?:[应须需]|不[低少]于|以上|满{DIGIT}))[^,，。;:：的\d]{{4,26}}"
)


def _is_title_over(sentence: Sentence, next_one: Sentence | None) -> bool:
    """Whether a numbered sentence among what is asked only names the offer of which the items under it speak."""
    listed = sentence.role in (PassageRole.CONDITION, PassageRole.TARGET) and sentence.opens
    if not listed or next_one is None or sentence.level is None or next_one.level is None:
        return False
    below = next_one.opens and next_one.level > sentence.level
    return below and _TITLE.fullmatch(sentence.text) is not None


def _behind_the_higher(sentence: Sentence) -> Sentence:
    """A listed sentence without what it first tells of
    which support is had (按就高原则执行，失信企业不予支持).
    """
    at = sentence.start + supports.after_the_higher(sentence.text)
    if at == sentence.start or sentence.role is PassageRole.OWN:
        return sentence
    return replace(sentence, start=at, parts=tuple(p for p in sentence.parts if p.start >= at))


def _grades(sentence: Sentence) -> bool:
    """Whether a sentence asks a share by revenue, of some a lower one (收入20亿元以上的，可放宽至1.5%)."""
    return tells_a_tier(sentence) or any(True for _ in find_tiers(sentence.text))


def spares(sentence: Sentence, demand: Sentence) -> bool:
    """Whether a sentence names those of whom the demand before it is not made."""
    if sentence.role is not demand.role or demand.heads or sentence.opens:
        return False
    listed = sentence.role is PassageRole.CONDITION
    if sentence.role is PassageRole.EXCLUSION:
        return sparing.exempts_from_a_bar(sentence.text, demand.text)
    if listed and sparing.exempts(sentence.text, demand.text):
        return True
    return (listed or sentence.role is PassageRole.OWN) and eases_each(sentence)


def _asks_none(sentence: Sentence) -> bool:
    """Whether a sentence binds those who were given something, lets in others, is left to offices,
    or tells of the act itself: what a word covers, how long it holds, which of two supports is had.
    """
    text = sentence.text
    spares = sparing.admits_some(text) or sparing.needs_no_paper(text) or sparing.are_examined_again(text)
    told_elsewhere = is_left_to_offices(text) or follows_an_article(text) or tells_where(text)
    told_elsewhere = told_elsewhere or tells_a_word(text)
    of_offices = sentence.role is not PassageRole.OWN and told_elsewhere
    of_supports = supports.tells_of_supports(text, listed=sentence.role is not PassageRole.OWN)
    of_the_act = nature.enumerates(text) or nature.tells_validity(text) or of_supports
    passed = sentence.role is not PassageRole.OWN and sparing.lets_pass(text)
    later = nature.binds_later(text) or (
        sentence.role is not PassageRole.OWN and nature.binds_for_years(text)
    )
    passed = (
        passed or eases_an_article(sentence) or bars_nobody(sentence) or says_yes(text) or is_told_then(text)
    )
    return later or punishes(text) or of_the_act or of_offices or spares or passed
