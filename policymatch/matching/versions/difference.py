"""Differences: one thing that a later version of a policy added, removed or changed, in a sentence."""

from enum import StrEnum
from typing import NamedTuple

from policymatch.domain.document import Document
from policymatch.domain.measure import Measure
from policymatch.domain.quote import Quote
from policymatch.domain.value import Value
from policymatch.domain.wording import Wording
from policymatch.matching.quoting import quoted
from policymatch.matching.versions.shifts import SHIFT_NAMES, Shift


class Part(StrEnum):
    """What of a policy a difference concerns; `cap` is the most that several supports of a firm come to."""

    MEASURE = "measure"
    CRITERION = "criterion"
    BENEFIT = "benefit"
    WINDOW = "window"
    CAP = "cap"
    VALIDITY = "validity"


_PART_NAMES = {
    Part.MEASURE: Wording(zh="事项", en="measure"),
    Part.CRITERION: Wording(zh="条件", en="condition"),
    Part.BENEFIT: Wording(zh="支持", en="benefit"),
    Part.WINDOW: Wording(zh="申报期", en="window"),
    Part.CAP: Wording(zh="总额上限", en="total cap"),
    Part.VALIDITY: Wording(zh="有效期", en="validity"),
}


class Turn(StrEnum):
    """What happened to it."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Difference(Value):
    """One thing that differs in a measure, with its sentence in the old version and in the new.

    `measure` and `title` are those of the whole document where that differs (its validity). `also`: the
    further measures that differ in the same words, by one clause that they share. `was_measure`: what stood
    for it in the old version. `was_clause`, `clause`: the articles of the two sentences as printed. `shift`:
    whether more is asked or given, or less; None where that can't be told.
    """

    measure: str
    title: str
    also: tuple[str, ...] = ()
    was_measure: str | None = None
    was_clause: str | None = None
    clause: str | None = None
    part: Part
    turn: Turn
    shift: Shift | None = None
    wording: Wording
    before: Quote | None = None
    after: Quote | None = None


class Stated(NamedTuple):
    """What one version states, and where."""

    wording: Wording
    quote: Quote | None


def difference_of(
    of: Measure | Document,
    part: Part,
    was: Stated | None,
    now: Stated | None,
    shift: Shift | None = None,
    *,
    name: Wording | None = None,
) -> Difference:
    """What differs in a measure or a document, by what each version states (None: nothing).

    `name`: what it is called, where that is not what its part is called.
    """
    turn = Turn.ADDED if was is None else Turn.REMOVED if now is None else Turn.CHANGED
    return Difference(
        measure=of.id,
        title=of.title if isinstance(of, Measure) else of.called,
        part=part,
        turn=turn,
        shift=shift,
        wording=_with_shift(
            _turn_wording(name or _PART_NAMES[part], was and was.wording, now and now.wording),
            shift if turn is Turn.CHANGED else None,
        ),
        before=was and was.quote,
        after=now and now.quote,
    )


def _turn_wording(name: Wording, was: Wording | None, now: Wording | None) -> Wording:
    if was and now:
        return Wording(
            zh=f"{name.zh}由{_marked(was.zh)}改为{_marked(now.zh)}",
            en=f"{name.en} changed from {_marked(was.en)} to {_marked(now.en)}",
        )
    stated = was or now or name
    zh, en = ("取消", "removed") if was else ("新增", "added")
    return Wording(zh=f"{zh}{name.zh}：{stated.zh}", en=f"{name.en} {en}: {stated.en}")


def _with_shift(wording: Wording, shift: Shift | None) -> Wording:
    if shift is None:
        return wording
    name = SHIFT_NAMES[shift]
    return Wording(zh=f"{wording.zh}（{name.zh}）", en=f"{wording.en} ({name.en})")


def _marked(words: str) -> str:
    """Words between marks; those of a text, which stand between marks already, as they are."""
    is_quote = words.startswith("“") and words.find("”") == len(words) - 1
    return words if is_quote else quoted(words)
