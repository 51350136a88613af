"""Which documents a document puts out of force 废止, by its own words."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from policymatch.domain.document import Citation
from policymatch.domain.quote import Quote
from policymatch.reading.metadata.number import NUMBER_PATTERN
from policymatch.reading.normalise import plain_digits
from policymatch.reading.numbering import CITED_ARTICLE
from policymatch.reading.seeking import Unspaced

_TITLE = r"《(?P<title>[^《》]{2,90}(?:《[^《》]{2,80}》[^《》]{0,20})?)》"
_CITED = re.compile(
    rf"{_TITLE}(?:[（(](?P<number>{NUMBER_PATTERN})[^（）()]{{0,20}}[）)])?|(?P<bare>{NUMBER_PATTERN})"
)
_ENDED = re.compile(
    r"(?:废止|失效|停止执行|停止实施|停止施行|不再执行|终止执行)(?![的前后时之、或])|以本[^，。；《》]{2,10}为准"
)
_DECIDED = re.compile(r"(?:决定|宣布)(?:予以)?废止(?:以下|下列|如下)?[^《》。；]{0,12}(?=《)")
# What may stand between the last document named and the word that ends it: nothing that limits it to a part.
_BEFORE_END = re.compile(
    r"[，、]?(?:等?(?:[一二三四五六七八九十\d]{1,3}[件份个项])?(?:规范性|政策性)?(?:文件|政策|规定|通知|办法|意见|文))?[，、]?"
    r"(?:(?:自|从)(?:本[^，。；《》]{2,12})?(?:施行|实施|印发|发布|公布|执行|生效)之日起"
    r"|自?\d{4}年\d{1,2}月\d{1,2}日起|(?:从|自)?即日起)?[，、]?"
    r"(?:同时|即行|即|自行|自然|一并|相应|予以|同步|随之|均|全部){0,4}"
)
_BETWEEN = re.compile(r"(?:[、，；]|和|及|以及|与|，?原){0,4}")
_ONLY_CITED = re.compile(
    r"(?:根据|依据|按照|依照|遵照|参照|按|经|执行|适用|贯彻|落实|符合|修订|修改|对照|制定|印发)$"
)
_NOT_OF_NUMBER = re.compile(rf"(?:{CITED_ARTICLE})?(?:以及|此前|印发的|原|和|及|与|将)*")
_IN_PART = re.compile(r"不一致|不符|不同|抵触|冲突|有出入")
_TRIGGERS = ("废止", "失效", "停止", "不再执行", "终止执行", "为准")
_GAP_CHARACTERS = 80
_MOST_LISTED = 200


def supersedes(body: str) -> tuple[Citation, ...]:
    """The documents that a body says end with it, each by the title and number that stand there.

    A document of which only a part ends, or which is only cited, is none of them.

    >>> [found] = supersedes("本办法自印发之日起施行。《某市奖励办法》（某政发〔2020〕3号）同时废止。")
    >>> found.title.text, found.number.text
    ('某市奖励办法', '某政发〔2020〕3号')
    >>> supersedes("《某市奖励办法》第三条同时废止。")
    ()
    """
    if not any(word in body for word in _TRIGGERS):
        return ()
    sought = Unspaced(plain_digits(body))
    cited = list(_CITED.finditer(sought.text))
    found = [*_ended(sought.text, cited), *_decided(sought.text)] if cited else []
    unique: dict[str, re.Match[str]] = {}
    for match in sorted(found, key=lambda match: match.start()):
        unique.setdefault(match.group(), match)
    return tuple(_citation(body, sought, match) for match in unique.values())


def _ended(text: str, cited: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Documents named in front of a word that ends them: 《…》（…）、《…》同时废止."""
    ends = [match.end() for match in cited]
    for end in _ENDED.finditer(text):
        last = bisect_right(ends, end.start())
        if not last or end.start() - ends[last - 1] > _GAP_CHARACTERS:
            continue
        if end.group().startswith("以本") and _IN_PART.search(text, ends[last - 1], end.start()):
            continue
        yield from _listed_before(text, cited[max(0, last - _MOST_LISTED) : last], end.start())


def _listed_before(text: str, cited: Sequence[re.Match[str]], position: int) -> Iterator[re.Match[str]]:
    allowed = _BEFORE_END
    for match in reversed(cited):
        if not allowed.fullmatch(text, match.end(), position):
            return
        if _ONLY_CITED.search(text, max(0, match.start() - 4), match.start()):
            return
        yield match
        allowed, position = _BETWEEN, match.start()


def _decided(text: str) -> Iterator[re.Match[str]]:
    """Documents named behind the decision to end them: 决定废止《…》、《…》."""
    for decided in _DECIDED.finditer(text):
        position = decided.end()
        while match := _CITED.match(text, position):
            yield match
            gap = _BETWEEN.match(text, match.end())
            position = gap.end() if gap else match.end()


def _citation(body: str, sought: Unspaced, match: re.Match[str]) -> Citation:
    spans = {name: match.span(name) for name in ("title", "number", "bare") if match[name]}
    if "bare" in spans:
        start, end = spans.pop("bare")
        lead = _NOT_OF_NUMBER.match(match["bare"])
        spans["number"] = (start + lead.end() if lead else start, end)
    return Citation(**{name: Quote.of(body, *sought.span(*span)) for name, span in spans.items()})
