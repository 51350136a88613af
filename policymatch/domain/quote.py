"""Quote 原文引用: a literal piece of a document."""

from typing import Self

from pydantic import Field, model_validator

from policymatch.domain.value import Value


class Quote(Value):
    """A half-open span of a document's body and its text; `body[start:end] == text`.

    >>> Quote.of("给予20万元奖励", 2, 6)
    Quote(start=2, end=6, text='20万元')
    """

    start: int = Field(ge=0)
    end: int = Field(gt=0)
    text: str = Field(min_length=1)

    @model_validator(mode="after")
    def _as_long_as_its_span(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"span [{self.start}, {self.end}) does not fit {len(self.text)} characters")
        return self

    @classmethod
    def of(cls, body: str, start: int, end: int) -> Self:
        """The quote of `body[start:end]`."""
        return cls(start=start, end=end, text=body[start:end])

    def is_literal_in(self, body: str) -> bool:
        """Whether `body` holds the quote at its span."""
        return body[self.start : self.end] == self.text
