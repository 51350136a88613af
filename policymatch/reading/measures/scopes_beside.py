"""Scopes beside: what a call supports at large, told beside a label of how much is given, is no offer of its own.

1.支持范围。支持渔船开展机舱改造，…… beside 3.奖励标准。按投资额的8%给予奖励。
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import names_sum, tells_gift
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.refusals import REFUSED

_SCOPE = re.compile(
    rf"{OPENING_NUMBER}(?:本?年度|重点)?(?:支持|扶持|资助|奖励|补助|奖补|补贴)(?:的)?(?:范围|方向|领域|重点)(?:[。：:]|$)"
)
_REFUSES = re.compile(REFUSED)
_STANDARD = re.compile(
    rf"{OPENING_NUMBER}(?:资金|项目)?(?:支持|补助|奖励|补贴|资助|扶持|奖补)(?:资金)?标准(?:[。：:]|$)"
)


def without_scopes(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which the one sentence under a label of scope that begins an offer begins none, where it
    gives nothing and an offer begins under the label of a standard beside that.
    """
    found = list(labels)
    begun = [i for i, label in enumerate(found) if label is Label.BEGIN]
    for first in begun:
        scope = _label_over(layout, first, _SCOPE)
        told = [i for i in begun if _under(layout, i, scope)] if scope is not None else []
        # 大型渔业公司不予扶持。: who is refused is supported in nothing.
        given = [i for i in told if not _REFUSES.search(layout.units[i].text)]
        if given == [first] and _standard_beside(layout, begun, scope) and _gives_nothing(layout, first):
            end = next((i for i in range(first + 1, len(found)) if found[i] is not Label.INSIDE), len(found))
            found[first:end] = [Label.OUTSIDE] * (end - first)
    return found


def _label_over(layout: Layout, unit: int, label: re.Pattern[str]) -> int | None:
    """The paragraph that bears such a label, of that of a sentence and the one right over it."""
    own = layout.units[unit].paragraph
    return next(
        (at for at in (own, *layout.paragraphs[own].path[-1:]) if label.match(_words(layout, at))), None
    )


def _standard_beside(layout: Layout, begun: Sequence[int], scope: int | None) -> bool:
    """Whether an offer begins under the label of a standard that stands behind a label of scope, beside it."""
    if scope is None:
        return False
    told = (_label_over(layout, i, _STANDARD) for i in begun)
    path = layout.paragraphs[scope].path
    return any(at is not None and at > scope and layout.paragraphs[at].path == path for at in told)


def _under(layout: Layout, unit: int, label: int | None) -> bool:
    own = layout.units[unit].paragraph
    return label in (own, *layout.paragraphs[own].path)


def _gives_nothing(layout: Layout, unit: int) -> bool:
    text = layout.units[unit].text
    return not (names_sum(text) or tells_gift(text))


def _words(layout: Layout, paragraph: int) -> str:
    return layout.text_of(paragraph).lstrip()
