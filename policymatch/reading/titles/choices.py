"""Choices: the titles that a measure can have, by how well they stand for it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from policymatch.domain.measure import MeasureKind
from policymatch.reading.measures.linear import Linear
from policymatch.reading.titles.acts import only_arranges
from policymatch.reading.titles.asked import asked_names
from policymatch.reading.titles.bare import with_topic
from policymatch.reading.titles.beside import with_beside
from policymatch.reading.titles.calls import called_names
from policymatch.reading.titles.deeds import without_deed
from policymatch.reading.titles.edges import asks_only, is_cut
from policymatch.reading.titles.flaws import PAIRS, abstractness_of, commonness_of, flaws_of
from policymatch.reading.titles.frames import smooth, without_sums
from policymatch.reading.titles.gifts import gift_of
from policymatch.reading.titles.givers import without_giver
from policymatch.reading.titles.giving import ACTING, GIVES, given
from policymatch.reading.titles.names import LONGEST_TITLE, Name, Origin, names_of
from policymatch.reading.titles.offices import without_office
from policymatch.reading.titles.own_names import own_names
from policymatch.reading.titles.phrases import plain
from policymatch.reading.titles.purchases import purchase_names
from policymatch.reading.titles.receivers import only_receives, with_deed
from policymatch.reading.titles.relieved import relieves_other, with_taxed
from policymatch.reading.titles.rewarded import deed_told, is_party, rewards_other, tells_aside
from policymatch.reading.titles.scraps import is_of_half_the_gift, is_scrap
from policymatch.reading.titles.telling import fitness, telling_of
from policymatch.reading.titles.told import Told
from policymatch.reading.titles.twice import told_once
from policymatch.reading.titles.unnaming import naming_words

_LONG_TOPIC = 18
_SENTENCE_AS_TOPIC = 1.5
_FEW_SENTENCES = 2
_A_PLACE_LATER = 0.3
_LAST_RESORT, _OF_THE_TABLE = -99.0, 99.0
_GIFT_IN_HEADING = 1.5
_PLACE_IN_SENTENCE = 4.5
_ONLY_TOPIC = 8.0
# How well names stand for a measure by where they come
# from; tuned on gold titles. Of others rules say nothing.
_STANDING = {
    Origin.CONFERRED: 9.0,
    Origin.PRODUCT: 7.1,
    Origin.SERVICE: 7.05,
    Origin.HEADING: 7.0,
    Origin.ACT: 6.6,
    Origin.TOPIC: 2.1,
    Origin.FIRST_CLAUSE: 2.0,
    Origin.OWN: 1.0,
    Origin.ABOVE: 0.0,
    Origin.LEAD: -0.5,
}
_A_LETTER_TOO_MANY = 0.2
_CUT, _ASKED, _SCRAP = 3.0, 6.0, 6.0
_MONEYLESS = 1.5
_OTHER_RELIEF = 6.0
_HOW_IT_IS_DONE = 1.0
_NOT_REWARDED, _OTHER_REWARDED = 1.5, 3.0
# Half a quotation; who receives, and not what for.
_HALF, _BARE = 1.5, 1.5
# 专业技术职务补贴 tells enough where a name before it would be too long.
_TELLING_GIFT, _LONGEST_BEFORE_GIFT = 6, 32
_PAYING = {MeasureKind.GRANT, MeasureKind.AWARD, MeasureKind.INTEREST_SUBSIDY}
_OF_DOCUMENT = {Origin.HEADING, Origin.ABOVE, Origin.TOPIC}
_IN_TURN = {Origin.ACT, Origin.PRODUCT, Origin.SERVICE}


class Choice(NamedTuple):
    """A title that a measure can have, and how well it stands for it."""

    weight: float
    title: str


def choices_of(told: Told, texts: Sequence[str], model: Linear | None = None) -> list[Choice]:
    """The titles that a measure can have, the best first; never none. `texts` are all the document's offers.

    `model` weighs what speaks for each; without it the weights of the rules stand alone.
    """
    told = replace(told, own=naming_words(told.own))
    names = list(names_of(told))
    if model is None:
        found = list(_by_rules(told, texts, names))
    else:
        weighed = zip(names, described(told, texts, names), strict=True)
        found = [
            Choice(fitness(model, telling) - _too_long(title) - _unfit(name, told), title)
            for name, (title, telling) in weighed
        ]
    called = (
        [told.row]
        if told.row
        else own_names(told) or asked_names(told) or called_names(told) or purchase_names(told)
    )
    found += [Choice(_OF_THE_TABLE - n, name) for n, name in enumerate(called)]
    found.append(Choice(_LAST_RESORT, plain(told.own)[:LONGEST_TITLE]))
    smoothed = (Choice(c.weight, _finished(c.title, told)) for c in found)
    return sorted(smoothed, key=lambda choice: -choice.weight)


def _finished(title: str, told: Told) -> str:
    """A title smoothed, its gift once, with what it is for where it would be bare."""
    return with_topic(with_beside(told_once(with_taxed(smooth(title), told.own)), told.own), told)


def _unfit(name: Name, told: Told) -> float:
    """What a name loses that was cut out of its sentence, or stands in one that only tells what is asked."""
    asked = asks_only(told.own) and name.origin not in _OF_DOCUMENT
    moneyless = told.kind in _PAYING and only_arranges(name.words)
    scrap = _SCRAP * (is_scrap(name.words) or is_of_half_the_gift(name.words, told.own))
    half = _HALF * any(name.words.count(a) != name.words.count(b) for a, b in PAIRS)
    bare = _BARE * only_receives(with_deed(name.words, plain(told.own)), gift_of(told.own, told.kind))
    other = _OTHER_RELIEF * (name.origin is Origin.TOPIC and relieves_other(name.words, told.own))
    cut = _CUT * is_cut(without_sums(name.words))
    aside = tells_aside(name.words, told.own) if told.kind in _PAYING else 0.0
    aside += _HOW_IT_IS_DONE * (name.origin is Origin.HEADING and _hides_name(name.words, told))
    if name.origin in _OF_DOCUMENT and (name.rank or name.origin is not Origin.HEADING):
        aside += _NOT_REWARDED * bool(deed_told(told.own))
        aside += _OTHER_REWARDED * (_shared(name, told) and rewards_other(name.words, told.own))
    return aside + other + scrap + half + bare + cut + _MONEYLESS * moneyless + _ASKED * asked


def _hides_name(heading: str, told: Told) -> bool:
    """Whether a heading says how money is to be lent, where the offer calls what it lends by a name (“渔保通”)."""
    lent = told.kind in (MeasureKind.LOAN, MeasureKind.GUARANTEE)
    return lent and bool(ACTING.match(heading)) and "“" not in heading and "“" in told.own


def _shared(name: Name, told: Told) -> bool:
    """Whether a name of what is rewarded is of more than the offer alone."""
    return told.kind is MeasureKind.AWARD and name.origin is not Origin.HEADING


def _too_long(title: str) -> float:
    return _A_LETTER_TOO_MANY * max(0, len(title) - LONGEST_TITLE)


def described(told: Told, texts: Sequence[str], names: Sequence[Name]) -> list[tuple[str, list[str]]]:
    """The title that each name would make, and what speaks for and against it."""
    by_rules = sorted(_by_rules(told, texts, names), key=lambda choice: -choice.weight)
    order = {choice.title: rank for rank, choice in reversed(list(enumerate(by_rules)))}
    gift = gift_of(told.own, told.kind)
    titles = [_title(name, gift, told) for name in names]
    return [
        (title, telling_of(name, told, texts, gift, order.get(title)))
        for name, title in zip(names, titles, strict=True)
    ]


def _title(name: Name, gift: str, told: Told) -> str:
    """The title that a name makes, with what is given."""
    words = without_giver(without_sums(name.words), told.own, told.kind)
    words = without_deed(without_office(words, told.kind), told.kind)
    taxed = with_taxed(words, told.own)
    if taxed != words:
        return taxed
    title = given(with_deed(_short_enough(words), plain(told.own)), gift, told.kind)
    longest = LONGEST_TITLE if name.origin in _OF_DOCUMENT else _LONGEST_BEFORE_GIFT
    return gift if len(title) > longest and len(gift) >= _TELLING_GIFT and title.endswith(gift) else title


def _short_enough(words: str) -> str:
    """Words no longer than a title; of longer ones the party that they end with."""
    last = words.rpartition("的")[2]
    return last if len(words) > LONGEST_TITLE and is_party(last) else words


def _by_rules(told: Told, texts: Sequence[str], names: Sequence[Name]) -> Iterator[Choice]:
    gift = gift_of(told.own, told.kind)
    for name in names:
        if name.origin in _STANDING:
            lost = flaws_of(name.words) + commonness_of(name.words, texts)
            yield Choice(_standing(name, told) - lost, _title(name, gift, told))


def _standing(name: Name, told: Told) -> float:
    """How well a name stands for a measure by where it comes from and where it stands there."""
    weight = _STANDING[name.origin]
    match name.origin:
        case Origin.HEADING | Origin.ABOVE:
            return weight - name.rank + _of_heading(name, told)
        case Origin.OWN | Origin.LEAD:
            return weight + _PLACE_IN_SENTENCE * name.place
        case Origin.TOPIC:
            only = told.only or (told.kind is MeasureKind.TITLE and GIVES.search(name.words))
            longer = _SENTENCE_AS_TOPIC * (len(name.words) > _LONG_TOPIC and told.only)
            return (_ONLY_TOPIC if only else weight) - longer
        case origin if origin in _IN_TURN:
            return weight - _A_PLACE_LATER * name.rank
    return weight


def _of_heading(name: Name, told: Told) -> float:
    """What a heading gains that says what is given; one that tells only an aim is spared over a long text."""
    wide = told.own.count("。") > _FEW_SENTENCES and name.origin is Origin.HEADING
    return _GIFT_IN_HEADING * bool(GIVES.search(name.words)) + (abstractness_of(name.words) if wide else 0.0)
