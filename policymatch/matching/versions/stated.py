"""What a version of a policy states, in words: a criterion, what is given, when to apply."""

import re
from calendar import month_name
from datetime import date

from policymatch.domain.condition import Criterion, CriterionKind
from policymatch.domain.labels import UNTESTED_NAMES, as_preference
from policymatch.domain.measure import Benefit, Recurrence, Window
from policymatch.domain.wording import Wording
from policymatch.matching.benefits.rate_bounds import share_words
from policymatch.matching.days.yearly import deadlines_of, month_of, season_of
from policymatch.matching.findings.answered import field_name
from policymatch.matching.findings.asked import Asked
from policymatch.matching.numbers import yuan
from policymatch.matching.plain.kleene import PlacedLeaf
from policymatch.matching.quoting import quoted_run
from policymatch.terms import Terms

_LONGEST_QUOTE = 60
# last_3_years
_LOOK_BACK = re.compile(r"last_(?P<years>[1-9])_years")
_RECURRENCES = {
    Recurrence.ONCE: Wording(zh="一次性", en="once"),
    Recurrence.ANNUAL: Wording(zh="每年", en="each year"),
    Recurrence.ROLLING: Wording(zh="常年", en="all year round"),
    Recurrence.BATCH: Wording(zh="分批", en="in batches"),
}


def criterion_in_words(placed: PlacedLeaf, terms: Terms) -> Wording:
    """What a criterion asks; one that no field tests by its quote."""
    leaf = placed.leaf
    if isinstance(leaf, Criterion):
        name, need = field_name(leaf.field), Asked(leaf, placed.negated).wording(terms)
        return Wording(zh=f"{name.zh}需{need.zh}", en=f"{name.en}: {need.en}")
    text = quoted_run(leaf.quote.shown[:_LONGEST_QUOTE] if leaf.quote else "")
    return Wording(zh=f"不属于{text}", en=f"not: {text}") if placed.negated else Wording(zh=text, en=text)


def criterion_in_full(placed: PlacedLeaf, terms: Terms) -> Wording:
    """A criterion with what its words leave out: over which years, who decides, whether it only ranks."""
    words, leaf = criterion_in_words(placed, terms), placed.leaf
    notes = [
        *([_period_wording(leaf.period)] if isinstance(leaf, Criterion) and leaf.period else []),
        *([UNTESTED_NAMES[leaf.kind]] if leaf.kind is not CriterionKind.TESTABLE else []),
    ]
    zh, en = "，".join(note.zh for note in notes), ", ".join(note.en for note in notes)
    noted = Wording(zh=f"{words.zh}（{zh}）", en=f"{words.en} ({en})") if notes else words
    return as_preference(leaf.hardness, noted)


def _period_wording(period: str) -> Wording:
    looked_back = _LOOK_BACK.fullmatch(period)
    if looked_back is None:
        return Wording(zh=period, en=period.replace("_", " "))
    return Wording(zh=f"近{looked_back['years']}年", en=f"in the last {looked_back['years']} years")


def benefit_in_words(benefit: Benefit) -> Wording:
    """The sums of a benefit; its quote where it names none."""
    parts = [
        *([share_words(benefit)] if benefit.rate is not None else []),
        *([yuan(benefit.amount_yuan)] if benefit.amount_yuan is not None else []),
    ]
    zh, en = "、".join(part.zh for part in parts), ", ".join(part.en for part in parts)
    if benefit.cap_yuan is not None:
        cap = yuan(benefit.cap_yuan)
        zh, en = (
            "，".join(filter(None, (zh, f"最高{cap.zh}"))),
            ", ".join(filter(None, (en, f"up to {cap.en}"))),
        )
    text = benefit.quote.shown[:_LONGEST_QUOTE]
    return Wording(zh=zh or quoted_run(text), en=en or quoted_run(text))


def window_in_words(window: Window) -> Wording:
    """The days of a window, of a yearly one those of each year; its quote where it names none."""
    if yearly := _yearly_days(window):
        return yearly
    recurs = _RECURRENCES.get(window.recurrence) if window.recurrence else None
    days = days_in_words(window.opens_on, window.closes_on)
    if recurs is None and days is None:
        words = quoted_run(window.quote.shown[:_LONGEST_QUOTE])
        return Wording(zh=words, en=words)
    parts = [part for part in (recurs, days) if part is not None]
    return Wording(zh="，".join(part.zh for part in parts), en=" ".join(part.en for part in parts))


def _yearly_days(window: Window) -> Wording | None:
    """The days of each year that a window tells without a year; None where it tells none."""
    season, due, month = season_of(window), deadlines_of(window), month_of(window)
    if window.opens_on or window.closes_on:
        return None
    if season.opens_on and season.closes_on:
        first, last = _day_of_year(season.opens_on), _day_of_year(season.closes_on)
        return Wording(zh=f"每年{first.zh}至{last.zh}", en=f"each year from {first.en} to {last.en}")
    if due:
        days = [_day_of_year(day) for day in due]
        zh, en = "、".join(day.zh for day in days), " and ".join(day.en for day in days)
        return Wording(zh=f"每年{zh}前", en=f"each year until {en}")
    return Wording(zh=f"每年{month}月", en=f"each year in {month_name[month]}") if month else None


def _day_of_year(day: date) -> Wording:
    return Wording(zh=f"{day.month}月{day.day}日", en=f"{day.day} {month_name[day.month]}")


def days_in_words(first: date | None, last: date | None) -> Wording | None:
    """From which day on and until which; None where neither is told.

    >>> days_in_words(date(2027, 1, 1), date(2028, 12, 31)).zh
    '2027-01-01起，2028-12-31止'
    """
    zh = [*([f"{first}起"] if first else []), *([f"{last}止"] if last else [])]
    en = [*([f"from {first}"] if first else []), *([f"until {last}"] if last else [])]
    return Wording(zh="，".join(zh), en=" ".join(en)) if zh else None
