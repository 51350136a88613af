"""Three-valued truth as an ordered number, the same in the plain and in the vector judge."""

from enum import IntEnum

from policymatch.domain.verdict import State

_STATES = (State.UNMET, State.UNKNOWN, State.MET)


class Truth(IntEnum):
    """Strong Kleene truth: `all` is the minimum, `any` the maximum, `none` the mirror image.

    >>> min(Truth.MET, Truth.UNKNOWN), Truth.UNMET.mirrored
    (<Truth.UNKNOWN: 1>, <Truth.MET: 2>)
    """

    UNMET = 0
    UNKNOWN = 1
    MET = 2

    @property
    def mirrored(self) -> "Truth":
        """The truth of the negation."""
        return Truth(2 - self)

    @property
    def state(self) -> State:
        """The word of the domain for this truth."""
        return _STATES[self]

    @classmethod
    def of(cls, state: State) -> "Truth":
        """The truth that a state of the domain stands for."""
        return cls(_STATES.index(state))
