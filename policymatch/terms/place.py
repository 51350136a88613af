"""What a name can mean: a place, and where the name may be read as it."""

from dataclasses import dataclass
from enum import IntEnum


class Reading(IntEnum):
    """Where a name may be read as the place: anywhere, where the place is at hand, right after its parent."""

    FREE = 0
    NEARBY = 1
    ATTACHED = 2


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a name can mean. `codes` are the areas that it covers, the first where its seat is."""

    codes: tuple[str, ...]
    reading: Reading
