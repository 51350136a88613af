"""What stays open of a measure for a firm, in words; ways of which one is enough are told as one thing."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeAlias

from policymatch.domain.condition import Hardness
from policymatch.domain.fields import Field
from policymatch.domain.verdict import Finding, State
from policymatch.domain.wording import Wording
from policymatch.matching.findings.answered import field_name

_MOST_NAMED = 3
_REMEMBERED = 4096
"""Many measures leave the same open."""

Fields: TypeAlias = tuple[Field | None, ...]
"""The fields of findings, in the order of the text; None for what no field tests."""

_STEP = Wording(zh="需办理或由主管部门评定的事项", en="a step to take or what the bureau decides")


class OpenSet(NamedTuple):
    """Open ways of which `needed` are enough, each by the fields it hangs on; by none where it is a step."""

    needed: int
    ways: tuple[Fields, ...]


class Open(NamedTuple):
    """What is to be confirmed: the fields of conditions that stand alone, and sets of ways."""

    alone: Fields
    sets: tuple[OpenSet, ...] = ()

    @property
    def fields(self) -> frozenset[Field | None]:
        """Every field that something open hangs on."""
        return frozenset(chain(self.alone, *(way for each in self.sets for way in each.ways)))


def open_of(findings: Sequence[Finding]) -> Open:
    """What findings leave open. Where no more ways are left than are needed, each stands alone."""
    alone: list[Field | None] = []
    sets: list[OpenSet] = []
    told: set[int] = set()
    for each in findings:
        if each.way is None and _is_open(each):
            alone.append(each.field)
        elif each.way is not None and each.instead is State.UNKNOWN and each.way.group not in told:
            told.add(each.way.group)
            found = _open_set(findings, each.way.group)
            alone.extend(_without_choice(found))
            sets.extend([found] if not _without_choice(found) and any(found.ways) else [])
    return Open(tuple(alone), tuple(sets))


def _is_open(finding: Finding) -> bool:
    return finding.decides and finding.passed is State.UNKNOWN and not finding.spared


def _open_set(findings: Sequence[Finding], group: int) -> OpenSet:
    """The ways of a set that are open still, and how many of them are needed beside those that are met."""
    met: set[int] = set()
    ways: dict[int, list[Field | None]] = {}
    needed = 1
    for each in findings:
        if each.way is None or each.way.group != group or each.hardness is not Hardness.MUST:
            continue
        needed = each.way.needed
        if each.way.state is State.MET:
            met.add(each.way.way)
        elif each.way.state is State.UNKNOWN:
            ways.setdefault(each.way.way, []).extend([each.field] if _is_open(each) else [])
    return OpenSet(needed - len(met), tuple(tuple(dict.fromkeys(way)) for way in ways.values()))


def _without_choice(found: OpenSet) -> Fields:
    """The fields of a set that leaves no choice: all of its ways are needed, or all hang on one field."""
    if len(found.ways) <= found.needed:
        return tuple(chain.from_iterable(found.ways))
    first = found.ways[0]
    return first if set(found.ways) == {first} and first != (None,) and len(first) == 1 else ()


@lru_cache(_REMEMBERED)
def in_words(open_: Open) -> Wording:
    """What is open, as the end of a sentence: what stands alone, then each set of ways.

    >>> in_words(Open((Field.REGION,), (OpenSet(1, ((Field.LISTED,), (None,))),))).zh
    '：注册地；其中一项即可：上市、需对照原文的1项条件'
    >>> in_words(Open((), (OpenSet(2, ((None,), (None,), (None,))),))).en
    ', 2 of these are enough: 3 conditions to read in the text'
    """
    alone = named(open_.alone)
    sets = [_set_in_words(each) for each in open_.sets]
    first = Wording(zh=f"：{alone.zh}", en=f": {alone.en}") if open_.alone else Wording(zh="", en="")
    zh = "；".join(filter(None, (first.zh, *(each.zh for each in sets))))
    en = "; ".join(filter(None, (first.en, *(each.en for each in sets))))
    return Wording(zh=zh, en=en) if open_.alone else Wording(zh=f"，{zh}", en=f", {en}")


def _set_in_words(found: OpenSet) -> Wording:
    ways = list(_ways_in_words(found.ways))
    shown, rest = ways[:_MOST_NAMED], len(ways) - _MOST_NAMED
    zh = "、".join(way.zh for way in shown) + (f"等{len(ways)}项" if rest > 0 else "")
    en = ", ".join(way.en for way in shown) + (f" and {rest} more" if rest > 0 else "")
    if found.needed == 1:
        return Wording(zh=f"其中一项即可：{zh}", en=f"one of these is enough: {en}")
    return Wording(zh=f"其中{found.needed}项即可：{zh}", en=f"{found.needed} of these are enough: {en}")


def _ways_in_words(ways: Sequence[Fields]) -> Iterator[Wording]:
    """Each way by its name: of one field, of several in brackets, and last those that a text alone tells."""
    fields = dict.fromkeys(way[0] for way in ways if len(way) == 1)
    yield from (field_name(field) for field in fields if field is not None)
    for way in dict.fromkeys(way for way in ways if len(way) > 1):
        together = named(way)
        yield Wording(zh=f"（{together.zh}）", en=f"({together.en})")
    if untested := ways.count((None,)):
        plural = "s" if untested > 1 else ""
        zh, en = f"需对照原文的{untested}项条件", f"{untested} condition{plural} to read in the text"
        yield Wording(zh=zh, en=en)
    if () in ways:
        yield _STEP


def named(fields: Fields) -> Wording:
    """The fields of findings, a few by name and the rest by number."""
    names: dict[str, Wording] = {}
    for name in map(field_name, filter(None, fields)):
        names.setdefault(name.zh, name)
    untested = fields.count(None)
    shown = list(names.values())[:_MOST_NAMED]
    rest = len(names) - len(shown)
    zh = "、".join(name.zh for name in shown) + (f"等{len(names)}项" if rest > 0 else "")
    en = ", ".join(name.en for name in shown) + (f" and {rest} more" if rest > 0 else "")
    if not untested:
        return Wording(zh=zh, en=en)
    conditions = "condition" if untested == 1 else "conditions"
    return Wording(
        zh="，另有".join(filter(None, (zh, f"{untested}项需对照原文的条件"))),
        en=", and ".join(filter(None, (en, f"{untested} {conditions} to read in the text"))),
    )
