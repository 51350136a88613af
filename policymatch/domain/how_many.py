"""How many are told where nobody says, and at most: one table for every door."""

from typing import NamedTuple


class HowMany(NamedTuple):
    """The usual number, and the most that may be asked for."""

    usual: int
    most: int


RECOMMENDED = HowMany(20, 1000)
"""Measures that are recommended."""

PLANNED = HowMany(20, 1000)
"""The best measures, among which a plan chooses."""

SCHEDULED = HowMany(50, 1000)
"""The best measures, of which a calendar tells the days."""

MOVED = HowMany(10, 1000)
"""Measures of each side, here and elsewhere."""

CHANGES = HowMany(5, 50)
"""Changes that open the most."""
