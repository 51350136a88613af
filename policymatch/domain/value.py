"""The base of every value: frozen, and refusing what it does not know."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value; a step returns a new one (`model_copy(update=...)`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
