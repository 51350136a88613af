"""Names: words that could be the title of a measure, out of its headings, its sentences and its document."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from policymatch.domain.measure import MeasureKind
from policymatch.reading.titles.flaws import flaws_of, is_broken
from policymatch.reading.titles.frames import without_strength
from policymatch.reading.titles.giving import GIVES, joined
from policymatch.reading.titles.headings import heading_name, topic_of
from policymatch.reading.titles.phrases import TOWARDS, cut_down, plain
from policymatch.reading.titles.rewarded import rewarded_in
from policymatch.reading.titles.subjects import acts_of, products_of, reliefs_of, services_of, subjects_of
from policymatch.reading.titles.told import Told

LONGEST_TITLE = 26
_SHORTEST = 2
_SHORT_HEADING = 5
_SHORT_SUBJECT = 8
_SHORT_TOPIC = 10
_CONFERRED = re.compile(
    r"(?:认定(?!小组|机构|部门|委员会|名单|结果)为?|授予|评定为|评为|命名为?|颁发|列为|授牌|挂牌|入选|纳入|推荐为|评选(?:出)?)(?:为)?(?:其)?“?([^，。；：“”→]{3,24}?)(?:”|称号|证书|牌匾|铭牌|$|，|。|；|并|后|，)"
)
# 每年遴选9个带动渔业发展的典型案例, 征集遴选一批技术先进、成效明显的渔港应用场景
_PICKED = re.compile(
    r"(?:遴选|评选|选树|征集)(?:出|推广)?(?:一批|\d{1,4}(?:[—~至-]\d{1,4})?[ ]?余?[个家项名])(?!开展|进行|给予|予以|参加|进入|纳入)(?P<whole>(?:[^，。；]{2,60}的)?(?P<last>[^，。；的]{4,24}?))(?=并|开展|进行|给予|予以|参加|进入|纳入|[，。；]|$)"
)
_NOT_CONFERRED = ("名单", "认定", "证书")
_ASIDE_OF_ACTS = frozenset(
    (MeasureKind.AWARD, MeasureKind.INTEREST_SUBSIDY, MeasureKind.RENT, MeasureKind.TAX, MeasureKind.EQUITY)
)
_SERVING = frozenset((MeasureKind.SERVICE, MeasureKind.LOAN, MeasureKind.GUARANTEE))
_OPENS_A_CLAUSE = re.compile(
    rf"^(?:可以?|将|并|{TOWARDS}|为|由|按照?规定|按照?|根据|支持|鼓励|引导|推动|探索|进一步|积极|大力|全面|加快|加大|落实好?|实施|开展|推行|深化|持续)+"
)
_LONGEST_PICKED = 20
_CLAUSE_LENGTHS = range(4, 25)
_SHORTEST_PART = 4
_SUBJECTS_TAKEN_APART = 4
# 15%的税率: what stands behind is no part by itself.
_A_FIGURE = re.compile(r"[\d%]$")
_HEADING_BESIDE, _SUBJECT_BESIDE = range(2, 9), 12


class Origin(StrEnum):
    """Where a name comes from."""

    CONFERRED = "conferred"
    HEADING = "heading"
    ABOVE = "above"
    ACT = "act"
    PRODUCT = "product"
    SERVICE = "service"
    OWN = "own"
    LEAD = "lead"
    FIRST_CLAUSE = "first"
    TOPIC = "topic"
    CLAUSE = "clause"
    BEHIND = "behind"
    LAST = "last"
    FRONT = "front"
    UNDER_HEADING = "under"


class Name(NamedTuple):
    """A name: where it comes from, the how manieth of those, how telling its place is (0..1), its words."""

    origin: Origin
    rank: int
    place: float
    words: str


def names_of(told: Told) -> Iterator[Name]:
    """The names that a measure could have."""
    own, topic = subjects_of(told.own), topic_of(told.document)
    found = [
        *_of_headings(told, own, topic),
        *_of_kind(told),
        *_named(Origin.OWN, own),
        *_named(Origin.LEAD, subjects_of(told.lead)),
        Name(
            Origin.FIRST_CLAUSE, 0, 0.0, cut_down(re.split("[，。；：]", plain(told.own))[0], LONGEST_TITLE)
        ),
        *([Name(Origin.TOPIC, 0, 0.0, topic)] if topic else []),
        *_clauses(told),
        *_parts(own),
        *_under_headings(told, own),
    ]
    mended = (n._replace(words=without_strength(n.words)) for n in found)
    yield from (n for n in mended if len(n.words) >= _SHORTEST or n.origin is Origin.FIRST_CLAUSE)


def _named(origin: Origin, subjects: Sequence[tuple[str, float]]) -> Iterator[Name]:
    yield from (Name(origin, n, place, words) for n, (words, place) in enumerate(subjects))


def _of_headings(told: Told, own: Sequence[tuple[str, float]], topic: str) -> Iterator[Name]:
    for origin, texts in ((Origin.HEADING, told.headings), (Origin.ABOVE, told.above)):
        for n, text in enumerate(texts):
            if name := heading_name(text):
                yield Name(origin, n, 0.0, _full(name, own, topic))


def _of_kind(told: Told) -> Iterator[Name]:
    """Names that only measures of a kind have: titles conferred, acts allowed, services."""
    listed: list[tuple[Origin, list[str]]] = []
    if told.kind is MeasureKind.TITLE:
        listed.append((Origin.CONFERRED, _conferred(told.own) + _picked(told.own)))
    if told.kind not in _ASIDE_OF_ACTS:
        listed += [(Origin.ACT, acts_of(told.own)), (Origin.PRODUCT, products_of(told.own))]
    if told.kind is MeasureKind.TAX:
        listed.append((Origin.PRODUCT, reliefs_of(told.own)))
    if told.kind in _SERVING:
        listed.append((Origin.SERVICE, services_of(told.own)))
    if told.kind is MeasureKind.AWARD and (who := rewarded_in(told.own)):
        listed.append((Origin.OWN, [who]))
    for origin, names in listed:
        yield from (Name(origin, n, 0.0, words) for n, words in enumerate(names))


def _conferred(own: str) -> list[str]:
    found = (m.group(1) for m in _CONFERRED.finditer(plain(own)))
    return [name for name in found if not is_broken(name) and name not in _NOT_CONFERRED]


def _picked(own: str) -> list[str]:
    """What is picked out of many, with what is told of it where that is short."""
    found = _PICKED.finditer(plain(own))
    told = ((m["whole"], m["last"]) for m in found)
    return [whole.replace("的", "") if len(whole) <= _LONGEST_PICKED else last for whole, last in told]


def _full(heading: str, own: Sequence[tuple[str, float]], topic: str) -> str:
    """A heading that tells only what is given (贷款贴息), with for whom or for what."""
    if not (len(heading) <= _SHORT_HEADING and GIVES.search(heading)):
        return heading
    heads = (name if len(name) <= _SHORT_SUBJECT else name.rpartition("的")[2] for name, _ in own)
    short = (name for name in heads if len(name) <= _SHORT_SUBJECT and not flaws_of(name))
    subject = next(short, topic if len(topic) <= _SHORT_TOPIC else "")
    return heading if not subject or subject in heading else joined(subject, heading)


def _clauses(told: Told) -> Iterator[Name]:
    """The clauses of an offer as they stand, without the words that open them."""
    clauses = (_OPENS_A_CLAUSE.sub("", clause.strip()) for clause in re.split("[，。；：]", plain(told.own)))
    kept = dict.fromkeys(clause for clause in clauses if len(clause) in _CLAUSE_LENGTHS)
    yield from (Name(Origin.CLAUSE, n, 0.0, words) for n, words in enumerate(kept))


def _parts(own: Sequence[tuple[str, float]]) -> Iterator[Name]:
    """What stands behind the first 的 of a subject, behind its last, and in front of its first."""
    for n, (words, place) in enumerate(own[:_SUBJECTS_TAKEN_APART]):
        front, mark, behind = words.partition("的")
        parts = ((Origin.BEHIND, behind), (Origin.LAST, words.rpartition("的")[2]), (Origin.FRONT, front))
        if mark and not _A_FIGURE.search(front):
            yield from (Name(origin, n, place, part) for origin, part in parts if len(part) >= _SHORTEST_PART)


def _under_headings(told: Told, own: Sequence[tuple[str, float]]) -> Iterator[Name]:
    """A short heading with the subject under it."""
    for text in (*told.headings[:1], *told.above[:1]):
        heading = heading_name(text)
        if len(heading) in _HEADING_BESIDE:
            for n, (words, place) in enumerate(own[:2]):
                if len(words) <= _SUBJECT_BESIDE and heading not in words:
                    yield Name(Origin.UNDER_HEADING, n, place, heading + words)
