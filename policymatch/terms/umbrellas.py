"""Umbrellas: words for several fields at once (高精尖产业), by the document that lists what is under them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policymatch.domain.regions import region_state
from policymatch.domain.verdict import State
from policymatch.terms.fields import Fields
from policymatch.terms.tables import Entry, malformed


@dataclass(frozen=True, slots=True)
class Umbrella:
    """The words, the fields under them, with (`fields`) and without (`alone`) what is narrower.

    `region`: the place where the word means that; empty for everywhere.
    """

    names: tuple[str, ...]
    fields: frozenset[str]
    alone: frozenset[str]
    region: str


class Umbrellas:
    """The words that stand for several fields at once."""

    def __init__(self, entries: Iterable[Entry], fields: Fields) -> None:
        self._umbrellas = tuple(map(_umbrella, entries))
        self._fields = fields
        known = frozenset(fields.codes())
        for umbrella in self._umbrellas:
            if unknown := (umbrella.fields | umbrella.alone) - known:
                raise malformed(
                    umbrella.names[0],
                    f"领域 {sorted(unknown)} 不存在",
                    f"fields {sorted(unknown)} do not exist",
                )

    def over(self, words: Iterable[str], region: str | None) -> Iterator[str]:
        """The words under which a firm of these fields, registered in `region`, is too.

        >>> from policymatch.terms import load_terms
        >>> list(load_terms().umbrellas.over(["机器人"], "110108"))
        ['高精尖产业']
        >>> list(load_terms().umbrellas.over(["软件和信息技术服务业"], None))
        ['软件和信息服务业', '软件信息服务业']
        """
        codes = {code for word in words if (code := self._fields.code_of(word))}
        above = {one for code in codes for one in self._fields.ancestors_of(code)}
        for umbrella in self._umbrellas:
            if _is_here(umbrella, region) and (umbrella.fields & above or umbrella.alone & codes):
                yield from umbrella.names


def _is_here(umbrella: Umbrella, region: str | None) -> bool:
    if not umbrella.region:
        return True
    return region is not None and region_state(region, umbrella.region) is State.MET


def _umbrella(entry: Entry) -> Umbrella:
    return Umbrella(
        names=entry.words("names"),
        fields=frozenset(entry.words("fields")),
        alone=frozenset(entry.words("alone")),
        region=entry.letters("region"),
    )
