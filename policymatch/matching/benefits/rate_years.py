"""Rates that follow one another year by year (前两年免租，第三年减半), each told with its years."""

import re
from functools import lru_cache

from policymatch.domain.measure import Benefit, Measure, MeasureKind
from policymatch.domain.numerals import chinese_number
from policymatch.domain.wording import Wording
from policymatch.matching.benefits.rate_bounds import shares_told

_REMEMBERED = 1024
_NUMERAL = r"[一二两三四五六七八九十\d]{1,2}"
_YEARS = re.compile(
    rf"前(?P<first>{_NUMERAL})年|第(?P<from>{_NUMERAL})年?(?:(?:、|至|到|—|-)第?(?P<to>{_NUMERAL})年|(?<=年)|年)"
    rf"|后(?P<last>{_NUMERAL})年|(?P<once>首年)"
)
_FREE, _HALF = re.compile(r"免(?!费)"), re.compile(r"减半|50%")
_WHOLE, _HALVED = 1.0, 0.5


def year_by_year(measure: Measure) -> Wording | None:
    """What each span of years brings, where every rate of a measure is told with its own; else None.

    >>> from policymatch.domain.quote import Quote
    >>> def rate(words, share):
    ...     return Benefit(form="rate", rate=share, quote=Quote.of(words, 0, len(words)))
    >>> both = (rate("前三年免租", 1.0), rate("第四年减半", 0.5))
    >>> rent = Measure(id="p-m1", title="", start=0, end=9, kind="rent", benefits=both)
    >>> year_by_year(rent).zh, year_by_year(rent).en
    ('前三年免租，第四年租金减半', 'rent-free in years 1 to 3, half the rent in year 4')
    """
    rated = [benefit for benefit in measure.benefits if benefit.rate is not None]
    if len(rated) < 2:
        return None
    told = [_in_its_years(benefit, measure.kind) for benefit in rated]
    if any(words is None for words in told):
        return None
    spans = list(dict.fromkeys(words for words in told if words is not None))
    return Wording(zh="，".join(words.zh for words in spans), en=", ".join(words.en for words in spans))


def _in_its_years(benefit: Benefit, kind: MeasureKind) -> Wording | None:
    """A rate behind the years that its words name; None where they name none."""
    words = benefit.quote.run
    years = _years_in(words, _place_of_share(benefit.rate, words))
    if years is None:
        return None
    what = _of_the_rent(benefit.rate, words) if kind is MeasureKind.RENT else None
    share = what or shares_told(benefit)
    return Wording(zh=f"{years.zh}{share.zh}", en=f"{share.en} in {years.en}")


def _of_the_rent(rate: float | None, words: str) -> Wording | None:
    if rate == _WHOLE and _FREE.search(words):
        return Wording(zh="免租", en="rent-free")
    if rate == _HALVED and _HALF.search(words):
        return Wording(zh="租金减半", en="half the rent")
    return None


def _place_of_share(rate: float | None, words: str) -> int | None:
    """Where words begin to tell a share; None where they tell it otherwise than as a per cent."""
    told = re.search(rf"(?<![\d.]){100 * rate:g}\s?[%％]", words) if rate is not None else None
    return told.start() if told else None


@lru_cache(_REMEMBERED)
def _years_in(words: str, share_at: int | None) -> Wording | None:
    """The years named last before a share, or first where the share stands nowhere; in both languages."""
    before = [told for told in _YEARS.finditer(words) if share_at is None or told.end() <= share_at]
    if not before:
        return None
    told = before[0 if share_at is None else -1]
    if told["once"]:
        return Wording(zh="首年", en="year 1")
    if told["last"]:
        return Wording(zh=told.group(), en=f"the {_number(told['last'])} years after")
    first, last = (1, told["first"]) if told["first"] else (_number(told["from"]), told["to"] or told["from"])
    span = f"year {first}" if first == _number(last) else f"years {first} to {_number(last)}"
    return Wording(zh=told.group(), en=span)


def _number(numeral: str) -> int:
    return int(chinese_number(numeral))
