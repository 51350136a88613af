"""Times by article: when applications are taken, told of the articles or supports one after another
(第二条每年3月受理；第五条常年受理；其余于6月30日前申报; 运费补贴申报截止时间为6月30日，其他补贴全年受理).
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from policymatch.domain.measure import Window
from policymatch.reading.extract.cited_clauses import CITED_CLAUSES, places_cited
from policymatch.reading.extract.windows import read_times
from policymatch.reading.labels import ANSWER, is_question
from policymatch.reading.measures.kinds_applied_for import ACT_ON_A_TITLE
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import CITED_ARTICLE, OPENING_NUMBER

_GIVEN = "补贴|津贴|返还|补助|奖励|奖补|贴息|资助"
# 开业补贴常年受理，运费补助每年1月申报
_NEXT_SUPPORT = rf"[\u4e00-\u9fff“”、]{{2,24}}?(?:{_GIVEN})(?:申[报请领]|受理|每|全年|常年|随时|次年|于)"
_PIECE = re.compile(rf"(?:(?![，,](?:其余|其他|其它|{_NEXT_SUPPORT}))[^；;。])+")
_NUMBER = re.compile(
    rf"(?:{CITED_ARTICLE}|{OPENING_NUMBER})[\s\u3000]{{0,4}}(?:【[^【】]{{2,12}}】)?[\s\u3000]{{0,4}}"
)
_OF_ARTICLES = re.compile(rf"\s{{0,4}}(?:其中[，,]?)?(?P<cited>{CITED_CLAUSES})(?![的第])")
# 申报时间：稳岗返还、扩岗补助申报截止时间为6月30日
_LABEL = r"(?:[\u4e00-\u9fff]{2,8}(?:时间|期限|日期)[：:])?"
_OF_SUPPORTS = re.compile(
    rf"^\s{{0,4}}(?:{ANSWER})?{_LABEL}(?:其中[，,]?)?(?!本|该|各|上述|以上|其[他余它]|所有|财政|专项)"
    r"(?P<names>[\u4e00-\u9fff“”、]{2,40}?(?:"
    rf"{_GIVEN}|{ACT_ON_A_TITLE}))(?:政策|项目)?的?"
    r"(?:企业)?(?:实行|均|为|可)?(?:申[报请领]|填报|受理|截止|每[年季月半]|全年|常年|随时|按[季月年]|长期|次年|于)"
)
_JOINED = re.compile(r"[、和及与]")
_ACT = re.compile(rf"(?:{ACT_ON_A_TITLE})$")
# 冷库补助: for the cold store.
_GIFT = re.compile(rf"(?:{_GIVEN})$")
_LONGEST_LEAD, _SHORTEST_NAME, _SHORTEST_BARE = 60, 3, 2
_OF_THE_REST = re.compile(
    r"[\s，,]{0,4}(?:其余|其他|其它)(?:各?[条项]|事项|条款|政策|项目|奖励|补贴|补助|资金)?[^。；，\d]{0,12}(?:申报|申请|受理|截止|每|常年|\d)"
)
_TAKES = re.compile(r"申报|填报|申请|申领|受理|截止")


def times_by_article(
    body: str, layout: Layout, index: int, places: Sequence[int], issued: date | None
) -> Iterator[tuple[Window, frozenset[int]]]:
    """The windows that a paragraph tells of some articles and of the rest, each with those of `places` that it is
    told of; none where it tells of no article.
    """
    left, named = frozenset(places), False
    for start, end in _pieces(layout, index):
        piece = layout.flow.text[start:end]
        cited = _OF_ARTICLES.match(piece)
        told = places_cited(layout, cited["cited"], places) if cited else _of_supports(layout, piece, places)
        rest = left if named and _OF_THE_REST.match(piece) else frozenset[int]()
        window = read_times(body, layout.flow, start, end, issued) if _TAKES.search(piece) else None
        if window and (told or rest):
            named, left = True, left - told
            yield window, told or rest


def _of_supports(layout: Layout, piece: str, places: Sequence[int]) -> frozenset[int]:
    """Those of `places` whose supports a part of a sentence opens with by their names; none where it names all."""
    opened = _OF_SUPPORTS.match(piece)
    names = _names_told(opened["names"]) if opened else []
    names = [name for name in names if len(name) >= _SHORTEST_NAME]
    told = frozenset(place for name in names for place in _called(layout, name, places))
    return told if len(told) < len(places) else frozenset()


def _called(layout: Layout, name: str, places: Sequence[int]) -> list[int]:
    """Those of `places` that a name of a support is of: by its words over them or in their first words, else in all
    that they say, else by what it is given for (冷库补助) in the question that they answer.
    """
    whole = [place for place in places if name in _lead_of(layout, place)]
    whole = whole or [place for place in places if name in layout.text_of(place)]
    bare = _GIFT.sub("", name)
    if whole or bare == name or len(bare) < _SHORTEST_BARE:
        return whole
    asked = [
        place for place in places if any(bare in question for question in _questions_over(layout, place))
    ]
    asked = asked or [place for place in places if bare in layout.text_of(place)]
    return asked if len(asked) == 1 else []


def _questions_over(layout: Layout, place: int) -> list[str]:
    over = (layout.text_of(at) for at in (*layout.paragraphs[place].path, place))
    return [text for text in over if is_question(text)]


def _names_told(words: str) -> list[str]:
    """The names that are told together, each whole.

    >>> _names_told("竹业示范企业认定和复核")
    ['竹业示范企业认定', '竹业示范企业复核']
    """
    names: list[str] = []
    title = ""
    for name in (part.strip("“”") for part in _JOINED.split(words)):
        act = _ACT.search(name)
        names.append(f"{title}{name}" if act and not act.start() else name)
        title = name[: act.start()] or title if act else ""
    return names


def _lead_of(layout: Layout, place: int) -> str:
    """The first words of a paragraph and of those that it stands under."""
    over = (*layout.paragraphs[place].path, place)
    return "".join(layout.text_of(at, _LONGEST_LEAD) for at in over)


def _pieces(layout: Layout, index: int) -> Iterator[tuple[int, int]]:
    """The spans of the parts of a paragraph between its stops, its own number left out."""
    start, end = layout.spans[index]
    text = layout.flow.text[start:end]
    opening = _NUMBER.match(text) if layout.paragraphs[index].numeral else None
    first = opening.end() if opening else 0
    yield from ((start + p.start(), start + p.end()) for p in _PIECE.finditer(text, first))
