"""Quote 原文引用: a literal piece of a document."""

from typing import Self

from pydantic import Field, model_validator

from policymatch.domain.value import Value


def squash(text: str) -> str:
    r"""The text without any white space: no line break of a layout parts its words.

    >>> squash("京科发〔2021〕36 号\n")
    '京科发〔2021〕36号'
    """
    return "".join(text.split())


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

    @property
    def run(self) -> str:
        r"""The text without the line breaks of its layout.

        >>> Quote.of("每家\n企业", 0, 5).run
        '每家企业'
        """
        return squash(self.text)

    def is_literal_in(self, body: str) -> bool:
        """Whether `body` holds the quote at its span."""
        return body[self.start : self.end] == self.text
