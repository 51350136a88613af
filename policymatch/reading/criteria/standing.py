"""Standing passages: sentences anywhere in a document that speak of all it offers.

A document says once who it is for (适用对象为…), what every project must meet (享受本政策的项目须…) and who is
left out (…不享受本政策); those words govern each of its measures, wherever they stand.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from policymatch.reading.criteria.groups import likeness
from policymatch.reading.criteria.passages import Passage, PassageRole

_ACT = r"本(?:意见|措施|办法|政策|规定|细则|方案|若干措施|若干政策|实施意见|通知|实施细则|专项资金|资金)"
_GIVEN = r"(?:支持|资助|奖励|扶持|补贴|补助|奖补|政策|资金)"
_STOP = r"[^。；;]"
_LINE = r"[^。；;\n]"
_PATTERNS: tuple[tuple[PassageRole, str], ...] = (
    (
        PassageRole.TARGET,
        rf"(?:{_ACT}的?)?(?:适用|支持|扶持|奖励|资助)(?:的)?(?:对象|范围|主体)(?:为|是|包括){_STOP}{{4,200}}",
    ),
    (PassageRole.TARGET, rf"{_ACT}(?:主要)?适用于{_STOP}{{4,160}}"),
    (
        PassageRole.CONDITION,
        rf"(?:上述|以上|前述)(?:主体|对象|企业|单位|机构)(?:应|须|需|必须){_STOP}{{4,160}}",
    ),
    (PassageRole.CONDITION, rf"{_ACT}规定的[^。；，\n]{{2,12}}[，,]?(?:系|是指|须|应){_STOP}{{4,160}}"),
    (
        PassageRole.CONDITION,
        rf"(?:申请|申报|享受)(?:{_ACT})?(?:规定的|所列)?{_GIVEN}?的[^。；，,\n]{{2,20}}[，,]?(?:应|须|需|必须)[^。；;：:]{{4,160}}(?![：:])",
    ),
    (
        PassageRole.CONDITION,
        rf"(?:{_ACT}|政策)(?:所)?支持的[^。；，,\n]{{2,16}}(?:须|应|需|必须){_STOP}{{4,160}}",
    ),
    (PassageRole.CONDITION, rf"主要\s?支持全[省市区]重点发展的{_STOP}{{4,200}}"),
    (
        PassageRole.EXCLUSION,
        rf"{_LINE}{{4,260}}不(?:得)?(?:享受|适用)(?:该|本|上述)[^。；，,\n]{{0,8}}{_GIVEN}",
    ),
    (
        PassageRole.EXCLUSION,
        rf"(?:已经?|曾)(?:获得|享受)过?{_LINE}{{4,60}}(?:不再|不得|将取消|不予){_LINE}{{0,16}}(?:支持|申报|享受|资助|补助)",
    ),
    (PassageRole.PROCEDURE, rf"对{_LINE}{{8,60}}予以优先(?:支持|推荐|安排)"),
    (PassageRole.PROCEDURE, rf"申请[^。；，,\n]{{2,30}}[，,]?应当?(?:提交|提供){_STOP}{{4,200}}"),
    (
        PassageRole.PROCEDURE,
        rf"{_LINE}{{0,40}}(?:申请人|申报人|单位|企业){_LINE}{{0,24}}向{_LINE}{{2,40}}提出{_LINE}{{0,6}}申请",
    ),
    (PassageRole.PROCEDURE, rf"(?:具体)?支持方式和标准由{_LINE}{{4,80}}确定"),
    (
        PassageRole.TARGET,
        r"(?<=现就)(?:进一步)?(?:支持|促进|推动|扶持)[^。；\n]{4,80}(?=高质量发展|发展|提出|制定)",
    ),
)
_NEAR = 40
_STANDING = tuple((role, re.compile(pattern)) for role, pattern in _PATTERNS)


def with_standing(body: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages of a measure and the standing ones of its document that they leave out."""
    passages = [_whole_target(body, passage) for passage in passages]
    own = "".join(body[p.start : p.end] for p in passages if p.role is PassageRole.OWN)
    about_projects = re.search(r"项目|投资|引进", own) is not None
    added = [
        p if about_projects else _of_firms(body, p)
        for p in _standing(body)
        if not any(_overlap(p, other) for other in passages) and (about_projects or not _OF_PROJECTS.match(body, p.start, p.end))
    ]
    return (*passages, *added, *_definitions(body, own, passages))


_DEFINES = re.compile(
    rf"{_ACT}(?:中|所支持的|所称的?|所指的?|所说的)[“]?(?P<term>[^”，。；\n]{{2,20}}?)[”]?(?:是指|系指|指)[^。；]{{4,200}}"
)
_NAMED = 0.6


def _definitions(body: str, own: str, passages: Sequence[Passage]) -> Iterator[Passage]:
    """What the document means by the words that an offer uses."""
    for found in _DEFINES.finditer(body):
        passage = Passage(role=PassageRole.CONDITION, start=found.start(), end=found.end())
        if likeness(found["term"], own) >= _NAMED and not any(_overlap(passage, p) for p in passages):
            yield passage


# On a card the cell of the target may begin above the label 工具分类 in the column beside it.
_TARGET_HEAD = re.compile(
    r"发布日期[ \t]*\n[ \t]*\d{4}-\d\d-\d\d[^\n]{0,24}\n(?P<head>(?:(?!工具分类)[^\n]{6,80}\n){1,8})[ \t]*工具分类[ \t]*\n"
)


def _whole_target(body: str, passage: Passage) -> Passage:
    if passage.role is not PassageRole.TARGET:
        return passage
    head = _TARGET_HEAD.search(body, max(0, passage.start - 700), passage.start)
    if not head or passage.start - head.end() > _NEAR:
        return passage
    return passage.model_copy(update={"start": head.start("head")})


_OF_PROJECTS = re.compile(r"[^，,。]{0,14}(?<!资助)(?<!申报)(?<!支持)项目")
_BARS_FIRMS = re.compile(r"(?:以及|[，,])(?=[^，,。]{0,40}(?:事故|失信))")


def _of_firms(body: str, passage: Passage) -> Passage:
    """Rules for projects govern the offers that speak of projects; of an exclusion, what bars firms stays."""
    if passage.role is not PassageRole.EXCLUSION or "项目" not in body[passage.start : passage.end]:
        return passage
    barring = list(_BARS_FIRMS.finditer(body, passage.start, passage.end))
    return passage.model_copy(update={"start": barring[-1].end()}) if barring else passage


@lru_cache(maxsize=8)
def _standing(body: str) -> tuple[Passage, ...]:
    text, places = _unwrapped(body)
    taken: list[Passage] = []
    for role, pattern in _STANDING:
        for found in pattern.finditer(text):
            passage = Passage(role=role, start=places[found.start()], end=places[found.end() - 1] + 1)
            if not any(_overlap(passage, other) for other in taken):
                taken.append(passage)
    return tuple(taken)


# A line that stops short ends a paragraph; a long one without a stop goes on in the next.
_LONG_LINE = 24
_STOPS = "。；;：:！？!?"


def _unwrapped(body: str) -> tuple[str, list[int]]:
    """The text without blanks and without the breaks of wrapped lines, and where each character stands."""
    kept: list[int] = []
    line_start = 0
    for at, char in enumerate(body):
        if char == "\n":
            wrapped = at - line_start >= _LONG_LINE and body[at - 1] not in _STOPS
            line_start = at + 1
            if not wrapped:
                kept.append(at)
        elif not char.isspace():
            kept.append(at)
    return "".join(body[at] for at in kept), kept


def _overlap(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end
