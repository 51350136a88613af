"""Ending: since when, and by what, a measure can no longer be had."""

from datetime import date

from policymatch.domain.document import Document, Status
from policymatch.domain.labels import FACT_NAMES
from policymatch.domain.reality import Fact, FactKind
from policymatch.domain.wording import Wording
from policymatch.matching.days.timing import Timing

_UNTOLD = Wording(zh="文件已失效或申报期已过。", en="The document or its window has ended.")
_BY_STATUS = {
    Status.EXPIRED: Wording(zh="文件已失效。", en="The document has expired."),
    Status.REPEALED: Wording(zh="文件已废止。", en="The document has been repealed."),
    Status.SUPERSEDED: Wording(zh="文件已被新文件代替。", en="The document has been superseded."),
}


def ended_in_words(document: Document, timing: Timing, on: date) -> Wording:
    """Why a measure that is closed on a day is: by which end of its document or its window, and which day.

    >>> from policymatch.domain.measure import Measure
    >>> act = Document(id="p", title="", body="给予奖励", status="in_force", expires_on=date(2024, 5, 31))
    >>> award = Measure(id="p-m1", title="奖励", start=0, end=4, kind="award")
    >>> ended_in_words(act, Timing.of(act, award), date(2026, 12, 2)).en
    'The document has expired: it was in force until 2024-05-31.'
    """
    if timing.status in _BY_STATUS:
        return _BY_STATUS[timing.status]
    if timing.last_day is None:
        return _UNTOLD
    if timing.last_day >= on:
        return _not_again(timing.last_day)
    return _ended_on(timing.last_day, document)


def with_end(facts: tuple[Fact, ...], document: Document, timing: Timing, on: date) -> tuple[Fact, ...]:
    """The facts of a measure; of a document whose last day is past, that it has expired and when that was.

    A measure that the document lets run longer is as good as before.
    """
    last = document.expires_on
    if last is None or last >= on or document.status is not Status.IN_FORCE:
        return facts
    if timing.expires_on is None or timing.expires_on >= on:
        return facts
    return tuple(_expired(fact, last) if fact.kind is FactKind.FORMAL else fact for fact in facts)


def _expired(fact: Fact, last: date) -> Fact:
    name = FACT_NAMES[FactKind.FORMAL]
    wording = Wording(
        zh=f"{name.zh}：已失效，有效期至{last}", en=f"{name.en}: expired, in force until {last}"
    )
    return fact.model_copy(update={"wording": wording})


def _ended_on(day: date, document: Document) -> Wording:
    """What ended on a day that is past: the document by its own words or by a later one, else the window."""
    if day == document.expires_on:
        return Wording(
            zh=f"文件有效期至{day}，现已失效。", en=f"The document has expired: it was in force until {day}."
        )
    successor_from = document.superseded_on
    if successor_from is not None and (successor_from - day).days == 1:
        return Wording(
            zh=f"文件自{successor_from}起已由新文件代替。",
            en=f"The document was superseded on {successor_from}.",
        )
    return Wording(zh=f"该事项已于{day}截止。", en=f"The measure closed on {day}.")


def _not_again(last: date) -> Wording:
    """That no window opens any more, though the last day is still to come."""
    return Wording(
        zh=f"该事项有效期至{last}，此前不再开放申报。",
        en=f"The measure ends on {last}, and its window does not open again before then.",
    )
