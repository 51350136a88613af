"""Prizes: what a list of prizes names, and whose grades are told alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found

LEVEL_IN_FRONT = re.compile(r"^(?:国家|[省市区县])级?(?!.?委|.?政)")
"""The level in front of a name that others share: 国家级、省级优质工程奖."""
# 国家专利金奖、银奖: the grades that follow are of the same prize.
_GRADE = r"(?:特等|[一二三四]等|特别|金|银|铜|优秀|优胜|提名|创新创业|入围)奖"
_GRADED = re.compile(rf"^(?P<prize>.{{3,40}}?){_GRADE}$")


def awards_of(listed: str) -> tuple[str, ...]:
    """The prizes of a list, a grade that stands alone with the prize before it.

    >>> awards_of("国家专利金奖、银奖和省科技奖")
    ('国家专利金奖', '国家专利银奖', '省科技奖')
    """
    names: list[str] = []
    prize = ""
    listed_names = [name for name in re.split("[、和或]", listed) if name]
    whole = LEVEL_IN_FRONT.sub("", listed_names[-1]) if listed_names else ""
    for name in (name + whole if LEVEL_IN_FRONT.fullmatch(name) else name for name in listed_names):
        graded = _GRADED.match(name)
        names.append(prize + name if re.fullmatch(_GRADE, name) else name)
        prize = graded["prize"] if graded else prize
    return tuple(dict.fromkeys(names))


_BARE = re.compile(rf"^(?:全国|国家|[省市])?(?:总决赛)?{_GRADE}$")


def with_their_prize(found: Sequence[Found]) -> Iterator[Found]:
    """`found`, a grade that stands alone (获得银奖的) as one of the prize named before it in the sentence."""
    prize = ""
    for one in found:
        names = named(one) if one.field is Field.AWARDS else ()
        if not names:
            yield one
        elif not all(map(_BARE.match, names)):
            graded = _GRADED.match(names[0])
            prize = graded["prize"] if graded else names[0].removesuffix("奖")
            yield one
        elif prize and not prize.endswith("赛"):
            yield replace(one, value=tuple(prize + name for name in names))


def named(found: Found) -> tuple[str, ...]:
    """The names that a criterion asks for; none where it asks for something else."""
    return tuple(map(str, found.value)) if isinstance(found.value, tuple) else ()
