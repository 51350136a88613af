"""Retold: a support told first and then once more with its sum, under another number, is one offer."""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.measures.by_article import with_followers
from policymatch.reading.measures.common_standards import with_common_standards
from policymatch.reading.measures.how_much_behind import with_how_much_behind
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.promised import with_promises
from policymatch.reading.measures.standards_apart import with_standards_apart
from policymatch.reading.measures.standards_behind import with_standards_behind
from policymatch.reading.measures.summaries import without_sums_retold
from policymatch.reading.measures.under import below, names_sum
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

# 采取后补助方式给予支持
_IN_A_MODE = r"采取[^，。；：]{0,8}(?:补助|资助|奖励|补贴)[^，。；：]{0,4}方式(?:给予支持)?"
# 3.采取后补助支持方式：, above （1）对于甲平台，……
_MODE = re.compile(rf"{OPENING_NUMBER}{_IN_A_MODE}：\s*$")
# （1）对于甲平台（基地），按照……
_TO_ONE = re.compile(rf"{OPENING_NUMBER}对于?(?P<who>[^，。；：]{{4,40}})，")
# 市级试点项目，可以比照国家级试点项目给予补助。
_LIKENED = re.compile(
    rf"{OPENING_NUMBER}(?:[省市区县]|自治区)级[^，。；]{{2,30}}，可以?(?:比照|参照)[^，。；]{{4,40}}(?:给予|予以|享受|执行)"
)

# 第一年支持金额不超过300万元。第二、三年根据考核结果给予支持……
_OF_YEARS = re.compile(
    r"第[一二三四五](?:[、至到-]第?[二三四五])?年(?:度)?(?![^，。；]{0,24}方式)[^，。；]{0,24}(?:支持|资助|补助|资金|给予)"
)
_BELOW, _OPENING, _FEWEST = 16, 30, 2
# 采取后补助方式给予支持，资金用于……。以下三个支持方向只能选择一个。
_OPENS_DIRECTIONS = re.compile(
    rf"{OPENING_NUMBER}{_IN_A_MODE}，"
    r"[^：]{0,160}?以下[两二三四五六七八九\d]个[^，。；：]{0,6}(?:方向|方面|类别)"
)


def with_retold(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which what names a support and no sum begins no offer where the mode
    of payment names it again with one, nor does what opens several directions that are
    told below, and a level that is treated like the one before it goes on with that.
    """
    found = with_standards_apart(layout, with_standards_behind(layout, labels))
    found = with_how_much_behind(layout, found)
    found = with_promises(layout, with_common_standards(layout, without_sums_retold(layout, found)))
    found = _with_headlines(layout, with_followers(layout, found))
    for first in (*_told_before(layout, found), *_over_directions(layout, found)):
        found[first] = Label.OUTSIDE
        for i in range(first + 1, len(found)):
            if found[i] is not Label.INSIDE:
                break
            found[i] = Label.OUTSIDE
    for i, unit in enumerate(layout.units):
        offered = i > 0 and found[i - 1] is not Label.OUTSIDE
        goes_on = _LIKENED.match(unit.text) or (unit.place and _OF_YEARS.match(unit.text))
        if found[i] is Label.BEGIN and offered and goes_on:
            found[i] = Label.INSIDE
    return found


def _told_before(layout: Layout, found: Sequence[Label]) -> Iterator[int]:
    """The units that begin offers without a sum of what a list of payments below names again."""
    begun = {
        unit.paragraph: i for i, unit in reversed(list(enumerate(layout.units))) if found[i] is Label.BEGIN
    }
    for at, paragraph in enumerate(layout.paragraphs):
        if not _MODE.fullmatch(_text(layout, at)):
            continue
        named = [
            told["who"] for i in below(layout, at) if i in begun and (told := _TO_ONE.match(_text(layout, i)))
        ]
        for i in range(at):
            beside = layout.paragraphs[i].path == paragraph.path and i in begun
            if beside and not names_sum(_text(layout, i)) and any(who in _text(layout, i) for who in named):
                yield begun[i]


# 鼓励企业开展节水改造项目。支持企业开展……等设备的节水改造。
_HEADLINE = re.compile(rf"{OPENING_NUMBER}(?:支持|鼓励|推动)[^，。；：]{{4,24}}。")
_ITS_END = 4


def _with_headlines(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a sentence that opens a paragraph and
    the next, which ends in its very words, are one offer.
    """
    found = list(labels)
    for i in range(1, len(found)):
        head, unit = layout.units[i - 1], layout.units[i]
        opens = head.paragraph == unit.paragraph and head.place == 0 and _HEADLINE.fullmatch(head.text)
        begun = found[i - 1] is found[i] is Label.BEGIN
        if begun and opens and not names_sum(unit.text) and unit.text.rstrip("。")[-_ITS_END:] in head.text:
            found[i] = Label.INSIDE
    return found


def _over_directions(layout: Layout, found: Sequence[Label]) -> Iterator[int]:
    """The units that begin offers without a sum in a
    paragraph that says how all directions below it are paid.
    """
    for i, unit in enumerate(layout.units):
        told = _text(layout, unit.paragraph)
        below_it = any(
            found[k] is Label.BEGIN
            for k in range(i + 1, len(found))
            if layout.units[k].paragraph > unit.paragraph
        )
        opens = _OPENS_DIRECTIONS.match(told) or _names_those_below(layout, unit.paragraph, unit.text)
        if found[i] is Label.BEGIN and below_it and not names_sum(told) and opens:
            yield i


# 重点扶持智慧渔场、渔业装备等两类项目。, over 1.智慧渔场。……
_NAMES_SORTS = re.compile(
    r"(?:扶持|支持|资助)(?=[^。；，两二三四五六七八\d]{0,100}+[两二三四五六七八\d])(?P<names>[^。；，]{4,100}?)等?[两二三四五六七八\d](?:个|大?类|种)[^。；，]{0,6}(?:项目|方向|平台|产品|领域|专项)[。；]?$"
)


def _names_those_below(layout: Layout, paragraph: int, sentence: str) -> bool:
    """Whether a sentence only names the sorts of project that the numbered paragraphs below it open with."""
    told = _NAMES_SORTS.search(sentence)
    if told is None:
        return False
    names = [name for name in re.split("[、和及与]", told["names"]) if name]
    heads = [_text(layout, at) for at in range(paragraph + 1, len(layout.paragraphs))][:_BELOW]
    return sum(any(name in head[:_OPENING] for head in heads) for name in names) >= min(len(names), _FEWEST)


def _text(layout: Layout, paragraph: int) -> str:
    return layout.text_of(paragraph).lstrip()
