"""Findings kept from firm to firm: two firms that told the same of what a criterion reads share its finding.

What a criterion reads is not guessed: the profile is watched while its finding is made.
"""

from collections.abc import Callable
from typing import Any, TypeAlias, cast

from policymatch.domain.condition import Criterion
from policymatch.domain.profile import Band, FirmProfile
from policymatch.domain.verdict import Finding

MOST_KEPT = 20_000

_Read: TypeAlias = tuple[str, ...]
_Case: TypeAlias = tuple[Criterion, bool, str | None]
_Make: TypeAlias = Callable[[FirmProfile], Finding]


class KeptFindings:
    """The findings of one day, at most MOST_KEPT of them."""

    def __init__(self) -> None:
        self._reads: dict[_Case, set[_Read]] = {}
        self._found: dict[tuple[_Case, _Read, tuple[Any, ...]], Finding] = {}

    def of(self, case: _Case, profile: FirmProfile, make: _Make) -> Finding:
        """The finding of a criterion (negated or not, under an issuer), made where none is kept."""
        for read in self._reads.get(case, ()):
            found = self._found.get((case, read, _told(profile, read)))
            if found is not None:
                return found
        watched = _Watched(profile)
        finding = make(cast(FirmProfile, watched))
        self._keep(case, tuple(watched.read), profile, finding)
        return finding

    def _keep(self, case: _Case, read: _Read, profile: FirmProfile, finding: Finding) -> None:
        if len(self._found) >= MOST_KEPT:
            self._found.clear()
            self._reads.clear()
        self._reads.setdefault(case, set()).add(read)
        self._found[case, read, _told(profile, read)] = finding


class _Watched:
    """A profile that notes which of its fields are read."""

    def __init__(self, profile: FirmProfile) -> None:
        self._profile = profile
        self.read: dict[str, None] = {}

    def __getattr__(self, name: str) -> Any:
        self.read[name] = None
        return getattr(self._profile, name)


def _told(profile: FirmProfile, read: _Read) -> tuple[Any, ...]:
    """What was told of these fields; figures by their digits, as 0 equals -0 and is not written alike."""
    values = (getattr(profile, name) for name in read)
    return tuple(repr(value) if isinstance(value, float | Band) else value for value in values)
