"""Size classes 企业规模: thresholds by sector, and how documents speak of size."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf

from policymatch.domain.fields import SizeClass
from policymatch.terms.choices import ChoiceMention, Choices
from policymatch.terms.industries import Industries
from policymatch.terms.tables import Entry

_MADE = ("制造", "制造业")
_DESCENDING = (SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL)
Between = tuple[float, float]
ANY: Between = (-inf, inf)
"""A figure of which nothing is known."""
_MEASURED = ("employees", "revenue_yuan", "total_assets_yuan")


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector by its names and divisions; for each class above micro the figures to be reached, all."""

    name: str
    names: frozenset[str]
    divisions: frozenset[str]
    floors: Mapping[SizeClass, Mapping[str, float]]

    def class_with(self, figures: Mapping[str, float]) -> SizeClass:
        """The highest class of which every floor is reached; micro when none is."""
        for size in _DESCENDING:
            if all(figures[name] >= floor for name, floor in self.floors[size].items()):
                return size
        return SizeClass.MICRO


class Sizes:
    """The classes of 工信部联企业〔2011〕300号."""

    def __init__(self, entries: Iterable[Entry], industries: Industries) -> None:
        table = tuple(entries)
        self._industries = industries
        self._sectors = tuple(_sector(entry, industries) for entry in table if entry.kind == "sector")
        wordings = [entry for entry in table if entry.kind == "wording"]
        self._wordings = Choices(
            {name: tuple(map(SizeClass, e.words("classes"))) for e in wordings for name in e.words("names")}
        )

    def find(self, text: str) -> list[ChoiceMention[SizeClass]]:
        """The sizes of firms that a text speaks of, from left to right.

        >>> from policymatch.terms import load_terms
        >>> [[str(c) for c in m.values] for m in load_terms().sizes.find("支持小微企业")]
        [['micro', 'small']]
        """
        return self._wordings.find(text)

    def size_class_of(
        self,
        industry: str,
        employees: Between = ANY,
        revenue_yuan: Between = ANY,
        total_assets_yuan: Between = ANY,
    ) -> SizeClass | None:
        """The class of a firm by its sector; None when what is known leaves more than one.

        `industry` is a code or name of GB/T 4754. Each figure is the interval that it lies in.
        Sectors without a standard (finance) give None.

        >>> from policymatch.terms import load_terms
        >>> sizes = load_terms().sizes
        >>> sizes.size_class_of("65", employees=(40, 60), revenue_yuan=(8e6, 8e6))
        <SizeClass.SMALL: 'small'>
        >>> sizes.size_class_of("65", employees=(40, 60))
        """
        sector = self.sector_of(industry)
        if sector is None:
            return None
        ends = zip(*(employees, revenue_yuan, total_assets_yuan), strict=True)
        least, most = (sector.class_with(dict(zip(_MEASURED, end, strict=True))) for end in ends)
        return least if least is most else None

    def sector_of(self, industry: str) -> Sector | None:
        """The sector of the standard that a code or name of an industry falls into, or a word for it (软件).

        >>> from policymatch.terms import load_terms
        >>> [load_terms().sizes.sector_of(word).name for word in ("65", "餐饮", "服装制造")]
        ['软件和信息技术服务业', '餐饮业', '工业']
        """
        division = self._industries.code_of(industry)
        if division is None and industry.endswith(_MADE):
            return self.sector_of(_MADE[-1])
        return next((s for s in self._sectors if division in s.divisions or industry in s.names), None)


def _sector(entry: Entry, industries: Industries) -> Sector:
    floors = {size: dict(entry.fields[size.value]) for size in _DESCENDING}
    name, also = entry.text("name"), entry.words("also")
    return Sector(name, frozenset((name, *also)), frozenset(_divisions(entry, industries)), floors)


def _divisions(entry: Entry, industries: Industries) -> tuple[str, ...]:
    """The listed divisions, or those from `first` to `last`."""
    if "first" not in entry.fields:
        return entry.words("divisions")
    first, last = entry.text("first"), entry.text("last")
    return tuple(code for code in industries.codes() if code.isdigit() and first <= code <= last)
