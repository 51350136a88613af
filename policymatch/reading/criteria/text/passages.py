"""Passage: a span of a document that speaks to the condition of one measure, and what it is there for."""

from enum import StrEnum

from pydantic import Field

from policymatch.domain.value import Value


class PassageRole(StrEnum):
    """What a passage says of a measure."""

    OWN = "own"
    TARGET = "target"
    CONDITION = "condition"
    EXCLUSION = "exclusion"
    PROCEDURE = "procedure"


class Passage(Value):
    """A half-open span of a body: one clause or paragraph, in the role it plays for the measure.

    OWN is the measure's own clause (what is given, and to whom), TARGET says who it is for,
    CONDITION lists what is asked, EXCLUSION who may not apply, PROCEDURE how it is applied for.
    """

    role: PassageRole
    start: int = Field(ge=0)
    end: int = Field(ge=0)
