"""Credit words: what is lent and what is guaranteed beside it, each with its own limit."""

import re

from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.wording import Wording
from policymatch.matching.numbers import yuan

_THINGS: tuple[tuple[re.Pattern[str], Wording], ...] = (
    (re.compile(r"担保(?:额|金额|贷款额)"), Wording(zh="担保额", en="a guarantee of ")),
    (re.compile(r"(?:信用|授信)额"), Wording(zh="信用额度", en="a credit line of ")),
    (re.compile(r"贷款(?:额|金额|本金)"), Wording(zh="贷款额度", en="a loan of ")),
    (re.compile(r"出资|股权投资"), Wording(zh="股权投资", en="a stake of ")),
)


def credit_apart(measure: Measure) -> Wording | None:
    """Each sum by its own name, where a measure limits several things (信用额度, 担保额); else None.

    >>> from policymatch.domain.quote import Quote
    >>> def limit(words, most):
    ...     return Benefit(form="amount", cap_yuan=most, quote=Quote.of(words, 0, len(words)))
    >>> both = (limit("信用额度最高200万元", 2e6), limit("担保额最高600万元", 6e6))
    >>> credit_apart(Measure(id="p-m1", title="", start=0, end=9, kind="loan", benefits=both)).en
    'a credit line of up to 2,000,000 yuan; a guarantee of up to 6,000,000 yuan'
    """
    named = [benefit for benefit in measure.benefits if benefit.cap_yuan or benefit.amount_yuan]
    things = [_thing_of(benefit) for benefit in named]
    if len(named) < 2 or None in things or len(set(things)) < len(things):
        return None
    told = [_limited(thing, benefit) for thing, benefit in zip(things, named, strict=True) if thing]
    return Wording(zh="；".join(words.zh for words in told), en="; ".join(words.en for words in told))


def _thing_of(benefit: Benefit) -> Wording | None:
    return next((thing for pattern, thing in _THINGS if pattern.search(benefit.quote.run)), None)


def _limited(thing: Wording, benefit: Benefit) -> Wording:
    if benefit.cap_yuan is None:
        sum_ = yuan(benefit.amount_yuan or 0.0)
        return Wording(zh=f"{thing.zh}{sum_.zh}", en=f"{thing.en}{sum_.en}")
    most = yuan(benefit.cap_yuan)
    return Wording(zh=f"{thing.zh}最高{most.zh}", en=f"{thing.en}up to {most.en}")
