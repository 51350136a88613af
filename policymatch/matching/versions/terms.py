"""Terms of two versions of a measure: when one can apply, and to what all its supports may come."""

import re
from collections.abc import Iterable, Iterator, Sequence

from policymatch.domain.measure import ExclusiveRule, Exclusivity, Measure, Recurrence, Window
from policymatch.domain.quote import Quote
from policymatch.matching.days.yearly import deadlines_of, month_of, season_of
from policymatch.matching.numbers import yuan
from policymatch.matching.versions.difference import Difference, Part, Stated, Turn, difference_of
from policymatch.matching.versions.shifts import shift_of_sums
from policymatch.matching.versions.stated import window_in_words

_DAYS = re.compile(r"[\d年月日底末初上中下旬起止至到—–~～-]")
_APPLYING = re.compile(r"申报|申请|受理|报名|提交|报送")


def cap_differences(old: Measure, new: Measure) -> Iterator[Difference]:
    """Where the most that several supports come to differs."""
    was, now = _caps(old.exclusive), _caps(new.exclusive)
    gone = [rule for rule in was if rule.cap_yuan not in {other.cap_yuan for other in now}]
    come = [rule for rule in now if rule.cap_yuan not in {other.cap_yuan for other in was}]
    if len(gone) == len(come) == 1:
        shift = shift_of_sums([(gone[0].cap_yuan or 0.0, come[0].cap_yuan or 0.0)])
        yield difference_of(new, Part.CAP, _stated_cap(gone[0]), _stated_cap(come[0]), shift)
        return
    yield from (difference_of(new, Part.CAP, _stated_cap(rule), None) for rule in gone)
    yield from (difference_of(new, Part.CAP, None, _stated_cap(rule)) for rule in come)


def _caps(rules: Iterable[Exclusivity]) -> Sequence[Exclusivity]:
    return [each for each in rules if each.rule is ExclusiveRule.TOTAL_CAP and each.cap_yuan is not None]


def _stated_cap(rule: Exclusivity) -> Stated:
    return Stated(yuan(rule.cap_yuan or 0.0), rule.quote)


def with_windows(old: Measure, new: Measure, criteria: Iterable[Difference]) -> Iterator[Difference]:
    """The differences of the criteria and of the window; other days to apply are one, of the window.

    Words that tell when one applies stand as a condition too, and both would tell the same edit.
    """
    differs = _days(old.window) != _days(new.window)
    for each in criteria:
        if not _tells_other_days(each):
            yield each
        elif not differs:
            yield _as_window(new, each)
    if differs:
        yield difference_of(new, Part.WINDOW, _stated_window(old.window), _stated_window(new.window))


def _days(window: Window | None) -> tuple[object, ...]:
    """When one can apply; equal for two windows of the same days, in whatever words."""
    if window is None:
        return ()
    return (*season_of(window), deadlines_of(window), month_of(window), window.recurrence)


def _tells_other_days(difference: Difference) -> bool:
    """Whether a condition that was changed differs by nothing but the days on which one applies."""
    was, now = difference.before, difference.after
    if difference.turn is not Turn.CHANGED or was is None or now is None:
        return False
    return was.run != now.run and _DAYS.sub("", was.run) == _DAYS.sub("", now.run) and _is_when(was, now)


def _is_when(*quotes: Quote) -> bool:
    return all(_APPLYING.search(quote.run) and re.search(r"\d月", quote.run) for quote in quotes)


def _as_window(measure: Measure, difference: Difference) -> Difference:
    """A changed condition that tells when one applies, as a difference of the window."""
    was, now = (_window_of(quote) for quote in (difference.before, difference.after))
    return difference_of(measure, Part.WINDOW, _stated_window(was), _stated_window(now))


def _window_of(quote: Quote | None) -> Window | None:
    """The window that words tell; a condition has words wherever it was changed from one into another."""
    if quote is None:
        return None
    return Window(recurrence=Recurrence.ANNUAL if "每年" in quote.run else None, quote=quote)


def _stated_window(window: Window | None) -> Stated | None:
    return None if window is None else Stated(window_in_words(window), window.quote)
