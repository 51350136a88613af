"""Once chosen: a sentence that gives to those who were chosen among whom the one before it speaks of.

鼓励渔业企业申报区级示范企业。经专家评审认定为区级示范企业的，给予20万元。: one measure.
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout, TextUnit

_CHOSEN = re.compile(
    r"^(?:对)?经[^，。；对]{0,12}(?:评审|评选|遴选|择优|评定|论证|审定|认定|评估)[^，。；对]{0,6}"
    r"(?:立项|入选|通过|支持|认定|备案|批准|(?:认定|确定|评定|评选)?为[^，。；]{2,24})的，[^；]{0,60}\d"
)
_CALLS_FOR_THEM = re.compile(
    r"^(?:[^。；]{0,30}。)?(?:支持|鼓励|引导|推动)[^。；]{2,160}(?:申报|申请|创建|建设|组建|设立|开展|实施|承担|争创)[^；]{2,120}。$"
    r"|(?:需求|申报|申请|牵头|承担|依托|建设)(?:企业|单位|主体|方)[^。；]{0,30}(?:应当?|须|需|不[低少]于)[^。；]{2,160}。$"
)
_GIVES = re.compile(r"给予|予以|奖励|补助|补贴|资助|奖补")
# 经评审认定的，给予……, behind the list of what those are asked who apply.
_CHOSEN_BELOW = re.compile(r"^(?:对)?经[^，。；对]{0,16}(?:认定|立项|备案|入选|批准|通过)的，[^；]{0,60}\d")


def gives_to_the_chosen(before: str, text: str) -> bool:
    """Whether a sentence gives to those chosen among whom the one `before` calls for, which gives nothing itself.

    >>> gives_to_the_chosen("鼓励企业申报区级示范企业。", "经评审认定为示范企业的，给予20万元补助。")
    True
    >>> gives_to_the_chosen("鼓励企业申报示范企业，给予5万元。", "经评审认定为示范企业的，给予20万元补助。")
    False
    """
    if _CHOSEN.match(text) is None or _GIVES.search(before):
        return False
    return _CALLS_FOR_THEM.search(before) is not None


def is_for_the_chosen(text: str) -> bool:
    """Whether a paragraph opens with what those are given who were chosen.

    >>> is_for_the_chosen("经评审认定的，给予每个库最高80万元补助。"), is_for_the_chosen("对新认定的库，补助5万元。")
    (True, False)
    """
    return _CHOSEN_BELOW.match(text) is not None


def without_calls_alone(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a call for applicants, which gives nothing itself, begins no offer where a paragraph behind
    what it asks, in one article with it, tells what those are given who are chosen.
    """
    found = list(labels)
    for at, unit in enumerate(layout.units):
        chosen = found[at] is Label.BEGIN and unit.place == 0 and is_for_the_chosen(unit.text)
        article = _article_of(layout, unit) if chosen else None
        above = [] if article is None else _before(layout, at, article)
        if above and not any(_GIVES.search(layout.units[i].text) for i in above):
            for i in above:
                found[i] = Label.OUTSIDE
    return found


def _article_of(layout: Layout, unit: TextUnit) -> int | None:
    """The paragraph that heads the list which an unnumbered one stands right behind, or that it stands under; None
    where it has a number of its own.
    """
    paragraph = layout.paragraphs[unit.paragraph]
    if paragraph.numeral is not None or not paragraph.path:
        return None
    behind_item = len(paragraph.path) > 1 and paragraph.path[-1] == unit.paragraph - 1
    return paragraph.path[-2] if behind_item else paragraph.path[-1]


def _before(layout: Layout, at: int, article: int) -> list[int]:
    """The sentences of an article before that at `at`."""
    return [
        i
        for i in range(at)
        if article in (layout.units[i].paragraph, *layout.paragraphs[layout.units[i].paragraph].path)
    ]
