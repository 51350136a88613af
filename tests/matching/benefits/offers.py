"""Measures that give what a test says."""

from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.benefits.benefit import benefit_for

QUOTE = Quote.of("给予支持", 0, 4)


def measure(*benefits, kind="grant", exclusive=()):
    """A measure that gives these."""
    given = tuple(Benefit(quote=QUOTE, **benefit) for benefit in benefits)
    return Measure(id="p-m1", title="t", start=0, end=4, kind=kind, benefits=given, exclusive=exclusive)


def worth(one, **told):
    """What a firm may expect of a measure, at least and at most."""
    reckoned = benefit_for(one, FirmProfile(**told))
    return reckoned.amount_yuan_min, reckoned.amount_yuan_max


def stated(words, kind, **benefit):
    """A measure that gives one thing in these words."""
    given = Benefit(quote=Quote.of(words, 0, len(words)), **benefit)
    return Measure(id="p-m1", title="t", start=0, end=len(words), kind=kind, benefits=(given,))
