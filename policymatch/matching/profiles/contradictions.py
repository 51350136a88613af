"""What can't be true together of one firm, though each value by itself can."""

from collections.abc import Iterator
from datetime import date
from math import inf

from policymatch.domain.errors import Fault
from policymatch.domain.fields import FIELD_SPECS, Field, Shape
from policymatch.domain.profile import NONE_WORDS, FirmProfile, Held
from policymatch.domain.wording import Wording
from policymatch.matching.told import QUOTIENTS, Span, age_in_months, quotient_of, span_of

_PARTS = ((Field.RD_STAFF, Field.EMPLOYEES),)
_GREATEST_RD_RATIO = 10.0
"""Of firms with little revenue yet; what lies beyond was meant as per cent."""
_LEEWAY = 0.1
"""Ten points of one hundred: a share may be of other years than its parts, or counted otherwise."""

_ROUNDED_MONTHS = 12
"""Ages are often told in whole years. One that was told some time ago is less than that of today."""

_LISTS = tuple(field for field in Field if FIELD_SPECS[field].shape in (Shape.CODES, Shape.WORDS))


def contradictions_in(profile: FirmProfile, on: date) -> Iterator[Fault]:
    """A part that is greater than its whole, a share or an age that others tell otherwise, and "none" beside
    something that is held.

    >>> on = date(2026, 11, 24)
    >>> [fault.pointer for fault in contradictions_in(FirmProfile(rd_staff=60, employees=40), on)]
    ['/rd_staff']
    >>> list(contradictions_in(FirmProfile(rd_staff=30, employees={"min": 20, "max": 40}), on))
    []
    """
    for part, whole in _PARTS:
        yield from _greater_than_whole(profile, part, whole)
    for share, (top, bottom) in QUOTIENTS.items():
        yield from _other_than_quotient(profile, share, top, bottom)
    yield from _meant_as_per_cent(profile)
    yield from _other_age(profile, on)
    for field in _LISTS:
        yield from _none_beside_others(profile, field)


def _meant_as_per_cent(profile: FirmProfile) -> Iterator[Fault]:
    told = span_of(profile.rd_ratio)
    most = max((end for end in told or () if end < inf), default=0.0)
    if most > _GREATEST_RD_RATIO:
        name = FIELD_SPECS[Field.RD_RATIO].name
        yield Fault(
            pointer=f"/{Field.RD_RATIO}",
            wording=Wording(
                zh=f"{name.zh}收到 {most:g}，即 {most:.0%}；应写成小数，如 5% 写 0.05",
                en=f"{name.en}: {most:g} was given, which is {most:.0%}; write a fraction, as 0.05 for 5 %",
            ),
        )


def _greater_than_whole(profile: FirmProfile, part: Field, whole: Field) -> Iterator[Fault]:
    some, all_ = span_of(getattr(profile, part.value)), span_of(getattr(profile, whole.value))
    if some is None or all_ is None or some.low <= all_.high:
        return
    names = FIELD_SPECS[part].name, FIELD_SPECS[whole].name
    yield Fault(
        pointer=f"/{part}",
        wording=Wording(
            zh=f"{names[0].zh}收到 {some.low:g}，多于{names[1].zh} {all_.high:g}；应不多于后者，请改正其一",
            en=f"{names[0].en}: {some.low:g} was given, more than the {all_.high:g} of {names[1].en}; "
            "a part is no greater than the whole, correct one of the two",
        ),
    )


def _other_than_quotient(profile: FirmProfile, share: Field, top: Field, bottom: Field) -> Iterator[Fault]:
    told, reckoned = span_of(getattr(profile, share.value)), quotient_of(profile, share)
    if told is None or reckoned is None or _meet(told, reckoned, _LEEWAY):
        return
    names, of = FIELD_SPECS[share].name, (FIELD_SPECS[top].name, FIELD_SPECS[bottom].name)
    yield Fault(
        pointer=f"/{share}",
        wording=Wording(
            zh=f"{names.zh}收到 {_shown(told)}，而按{of[0].zh}和{of[1].zh}算得 {_shown(reckoned)}；"
            "请改正其一，或只填其一",
            en=f"{names.en}: {_shown(told)} was given, but {of[0].en} and {of[1].en} give "
            f"{_shown(reckoned)}; correct one of them, or leave one out",
        ),
    )


def _other_age(profile: FirmProfile, on: date) -> Iterator[Fault]:
    told = span_of(profile.age_months)
    if told is None or profile.founded_on is None:
        return
    months = age_in_months(profile.founded_on, on)
    if told.low - months < _ROUNDED_MONTHS:
        return
    yield Fault(
        pointer="/age_months",
        wording=Wording(
            zh=f"收到 {_shown(told)} 个月，而成立日期 {profile.founded_on} 至 {on} 为 {months} 个月；"
            "请改正其一，或只填其一",
            en=f"{_shown(told)} months were given, but from {profile.founded_on} to {on} there are {months}; "
            "correct one of the two, or leave one out",
        ),
    )


def _meet(told: Span, reckoned: Span, leeway: float) -> bool:
    """Whether the two overlap, or lie no farther apart than `leeway`."""
    return told.low - reckoned.high < leeway and reckoned.low - told.high < leeway


def _shown(span: Span) -> str:
    if span.exact:
        return f"{span.low:.4g}"
    return "–".join("" if abs(end) == inf else f"{end:.4g}" for end in span)


def _none_beside_others(profile: FirmProfile, field: Field) -> Iterator[Fault]:
    held: tuple[Held | str, ...] = getattr(profile, field.value) or ()
    if len(held) < 2:
        return
    words = [(each.code if isinstance(each, Held) else each).strip().lower() for each in held]
    for place, word in enumerate(words):
        if word in NONE_WORDS:
            yield Fault(
                pointer=f"/{field}/{place}",
                wording=Wording(
                    zh="“无”与其他各项同时出现；请删去“无”，确实没有则删去其他各项",
                    en='"none" was given beside others; leave it out, or all others where none is held',
                ),
            )
