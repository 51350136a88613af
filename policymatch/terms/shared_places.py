"""Places that have parts of several districts, which GB/T 2260 tells by no code or by one beside theirs."""

from collections.abc import Iterable, Mapping, Sequence

from policymatch.domain.regions import is_in_municipality, lies_in, region_stem
from policymatch.domain.verdict import State
from policymatch.terms.tables import Entry, malformed


class SharedPlaces:
    """Of which districts such places have parts, and so how places lie to one another.

    They are development zones with codes of their own, from 71 on in their city or province, and places
    made of districts of which documents still speak (两江新区: 江北, most of 渝北, a part of 北碚). A firm of
    one of these may sit outside.
    """

    def __init__(self, table: Iterable[Entry]) -> None:
        """Takes the entries of `regions.toml` that name `districts`. Raises TermsError."""
        shared = [entry for entry in table if "districts" in entry.fields]
        self._districts = {entry.text("code"): _districts_of(entry) for entry in shared}
        self._zones = frozenset(entry.text("code") for entry in shared if entry.kind == "zone")

    @property
    def districts(self) -> Mapping[str, tuple[str, ...]]:
        """The districts that each of these places has parts of; its seat is in the first.

        >>> from policymatch.terms import load_terms
        >>> load_terms().shared_places.districts["420171"]
        ('420111', '420115')
        """
        return self._districts

    def is_zone(self, code: str) -> bool:
        """Whether a code is a zone's own."""
        return code in self._zones

    def around(self, codes: Sequence[str]) -> str:
        """The city around several districts of it; else the first of `codes`, of which there is at least one.

        >>> from policymatch.terms import load_terms
        >>> around = load_terms().shared_places.around
        >>> around(["320111", "320116"]), around(["320111"]), around(["360100", "360400"])
        ('320100', '320111', '360100')
        >>> around(["310104", "310112"])
        '310000'

        A zone in several districts lies where these are:

        >>> around(["420171"])
        '420100'
        """
        parts = [part for code in codes for part in self._parts(code)]
        first = parts[0]
        city = (first[:2] if is_in_municipality(first) else first[:4]).ljust(6, "0")
        return city if len(parts) > 1 and all(lies_in(part, city) for part in parts) else first

    def state(self, code: str, wanted: str) -> State:
        """MET when `code` lies in `wanted`, UNKNOWN when told too coarsely or overlapping, else UNMET.

        >>> from policymatch.terms import load_terms
        >>> state = load_terms().shared_places.state
        >>> state("210112", "210100"), state("210000", "210112")
        (<State.MET: 'met'>, <State.UNKNOWN: 'unknown'>)
        >>> state("420111", "420171"), state("420106", "420171")
        (<State.UNKNOWN: 'unknown'>, <State.UNMET: 'unmet'>)
        """
        if lies_in(code, wanted):
            return State.MET
        return State.UNKNOWN if lies_in(wanted, code) or self._overlap(code, wanted) else State.UNMET

    def _parts(self, code: str) -> tuple[str, ...]:
        return self._districts[code] if code in self._zones else (code,)

    def _overlap(self, code: str, wanted: str) -> bool:
        """Whether one of two places is shared, and the other, or a place around or inside it, has a part."""
        for place, other in ((code, region_stem(wanted)), (wanted, region_stem(code))):
            if any(part.startswith(other) for part in self._districts.get(place, ())):
                return True
        return False


def _districts_of(entry: Entry) -> tuple[str, ...]:
    districts = entry.words("districts")
    if len(districts) < 2:
        raise malformed(entry.text("code"), "districts 至少要有两个区", "needs two `districts` at least")
    return districts
