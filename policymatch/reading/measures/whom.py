"""Offers told by labels: where one says to whom (支持对象) and
another how much (支持方式), the offer begins at the second.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.labels import SAYS_HOW_MUCH, SAYS_WHOM, is_label
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import names_sum, tells_gift
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.roles import SectionRole

_TO_WHOM = re.compile(rf"^{OPENING_NUMBER}{SAYS_WHOM}")
_HOW_MUCH = re.compile(rf"^{OPENING_NUMBER}{SAYS_HOW_MUCH}")
_NUMBER = re.compile(rf"^{OPENING_NUMBER}")
_ASKS = (SectionRole.TARGET, SectionRole.CONDITION)
_WITHIN_UNITS = 24


def with_gifts_below(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which what only says to whom begins no offer where the gift is told under a label of its own.

    A gift that is told under such a label, below those who may have it, begins an offer where none was found.
    """
    found = list(labels)
    for i, label in enumerate(labels):
        to_whom = _label_over(layout, i) if label is Label.BEGIN else None
        if to_whom is None:
            continue
        gift = _gift_below(layout, found, i, to_whom)
        text = layout.units[i].text
        # 给予一定的补贴, above the label that says how much, is only told ahead.
        if tells_gift(text) and (gift is None or names_sum(text)):
            continue
        if gift is not None or _is_given_above(layout, found, i):
            _end(found, i)
        if gift is not None:
            found[gift] = Label.BEGIN
    for gift in list(_missed_gifts(layout, found)):
        found[gift] = Label.BEGIN
    return found


def _missed_gifts(layout: Layout, found: Sequence[Label]) -> Iterator[int]:
    """The sums under a label of their own in clauses that say to whom, and in which no offer begins."""
    offering: set[tuple[int, ...]] = set()
    asking: set[tuple[int, ...]] = set()
    for unit, label in zip(layout.units, found, strict=True):
        if label is not Label.OUTSIDE:
            offering.update(_clauses_of(layout, unit))
        elif _TO_WHOM.match(unit.text):
            asking.update(_clauses_of(layout, unit))
    for at, unit in enumerate(layout.units):
        clause = tuple(layout.paragraphs[unit.paragraph].path)
        how_much = _HOW_MUCH.match(unit.text) if clause in asking and clause not in offering else None
        if how_much:
            under = _lines_under(layout, at) if how_much.end() == len(unit.text) else [at]
            gifts = [k for k in under if names_sum(layout.units[k].text)]
            yield from gifts[:1]
            offering.update([clause] if gifts else [])


def _clauses_of(layout: Layout, unit: TextUnit) -> list[tuple[int, ...]]:
    """The clauses, each by the numbers of the paragraphs that head it, in which a unit stands."""
    path = tuple(layout.paragraphs[unit.paragraph].path)
    return [path[:n] for n in range(1, len(path) + 1)]


def _end(found: list[Label], at: int) -> None:
    """Takes out the offer that begins at `at`."""
    found[at] = Label.OUTSIDE
    for j in range(at + 1, len(found)):
        if found[j] is not Label.INSIDE:
            break
        found[j] = Label.OUTSIDE


def _label_over(layout: Layout, at: int) -> str | None:
    """The label that a unit stands under and that says to whom: at its own head, or in the line above it."""
    unit = layout.units[at]
    # 享受主体：高新技术企业。须注册成立一年以上: what goes on behind a label in its line.
    told = _TO_WHOM.match(layout.units[at - unit.place].text)
    if told is None and unit.role in _ASKS and at:
        alone = _TO_WHOM.match(layout.units[at - 1].text)
        told = alone if alone and alone.end() == len(layout.units[at - 1].text) else None
    return told["label"] if told else None


def _gift_below(layout: Layout, found: Sequence[Label], at: int, label: str) -> int | None:
    """The unit that says how much below one that says to whom;
    None where another offer has the same label before it.
    """
    for j in range(at + 1, min(at + _WITHIN_UNITS, len(layout.units))):
        again = _TO_WHOM.match(layout.units[j].text)
        if again and again["label"] == label:
            return None
        if how_much := _HOW_MUCH.match(layout.units[j].text):
            if how_much.end() < len(layout.units[j].text):
                return j
            return _first_gift(layout, found, list(_lines_under(layout, j)))
    return None


def _first_gift(layout: Layout, found: Sequence[Label], under: Sequence[int]) -> int | None:
    """The first of the units under a label that begins an offer, or else the first that names a sum."""
    begun = (k for k in under if found[k] is Label.BEGIN)
    return next(begun, None) or next((k for k in under if names_sum(layout.units[k].text)), None)


def _lines_under(layout: Layout, at: int) -> Iterator[int]:
    """The units between a label in a line of its own and the next label."""
    for k in range(at + 1, min(at + _WITHIN_UNITS, len(layout.units))):
        text = _NUMBER.sub("", layout.units[k].text)
        if is_label(text) or layout.units[k].role is not SectionRole.OFFER:
            return
        yield k


def _is_given_above(layout: Layout, found: Sequence[Label], at: int) -> bool:
    """Whether what stands right above a label that says to whom is an offer under a label of its own."""
    own = layout.paragraphs[layout.units[at].paragraph].path
    for j in range(at - 1, max(at - _WITHIN_UNITS, -1), -1):
        if layout.paragraphs[layout.units[j].paragraph].path != own or _TO_WHOM.match(layout.units[j].text):
            return False
        if found[j] is Label.BEGIN:
            return _HOW_MUCH.match(layout.units[j].text) is not None
    return False
