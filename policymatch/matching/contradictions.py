"""What can't be true together of one firm, though each value by itself can."""

from collections.abc import Iterator

from policymatch.domain.errors import Fault
from policymatch.domain.fields import FIELD_SPECS, Field, Shape
from policymatch.domain.profile import FirmProfile, Held
from policymatch.domain.wording import Wording
from policymatch.matching.told import span_of

_PARTS = ((Field.RD_STAFF, Field.EMPLOYEES),)
_NONE = frozenset({"none", "无", "没有"})
_LISTS = tuple(field for field in Field if FIELD_SPECS[field].shape in (Shape.CODES, Shape.WORDS))


def contradictions_in(profile: FirmProfile) -> Iterator[Fault]:
    """A part that is greater than its whole, and "none" beside something that is held.

    >>> [fault.pointer for fault in contradictions_in(FirmProfile(rd_staff=60, employees=40))]
    ['/rd_staff']
    >>> list(contradictions_in(FirmProfile(rd_staff=30, employees={"min": 20, "max": 40})))
    []
    """
    for part, whole in _PARTS:
        yield from _greater_than_whole(profile, part, whole)
    for field in _LISTS:
        yield from _none_beside_others(profile, field)


def _greater_than_whole(profile: FirmProfile, part: Field, whole: Field) -> Iterator[Fault]:
    some, all_ = span_of(getattr(profile, part.value)), span_of(getattr(profile, whole.value))
    if some is None or all_ is None or some.low <= all_.high:
        return
    names = FIELD_SPECS[part].name, FIELD_SPECS[whole].name
    yield Fault(
        pointer=f"/{part}",
        wording=Wording(
            zh=f"{names[0].zh}收到 {some.low:g}，多于{names[1].zh} {all_.high:g}；应不多于后者，请改正其一",
            en=f"{names[0].en}: {some.low:g} arrived, more than the {all_.high:g} of {names[1].en}; "
            "a part is no greater than the whole, correct one of the two",
        ),
    )


def _none_beside_others(profile: FirmProfile, field: Field) -> Iterator[Fault]:
    held: tuple[Held | str, ...] = getattr(profile, field.value) or ()
    if len(held) < 2:
        return
    words = [(each.code if isinstance(each, Held) else each).strip().lower() for each in held]
    for place, word in enumerate(words):
        if word in _NONE:
            yield Fault(
                pointer=f"/{field}/{place}",
                wording=Wording(
                    zh="“无”与其他各项同时出现；确实没有请给空列表 []，否则请删去“无”",
                    en='"none" arrived beside others; give an empty list [] where there is none, '
                    "else leave it out",
                ),
            )
