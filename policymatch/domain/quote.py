"""Quote 原文引用: a literal piece of a document."""

import re
from typing import Self

from pydantic import Field, model_validator

from policymatch.domain.value import Value

_LABEL = (
    r"(?:(?:服务|支持|政策|申报|申请|申领|办理|享受|扶持|奖励|补助|补贴|资助|适用|条件)"
    r"(?:内容|对象|条件|要求|流程|程序|标准|材料|范围|依据)|(?:联络|联系|咨询)(?:方式|电话))"
)
# Lines of a card that cut through a sentence: a label alone, or that of its tool with the tool's name.
_CARD_LINES = re.compile(
    r"^[ ]{0,4}工具分类[ ]{0,4}\n?[^\n。；，]{1,8}\n(?:[ ]{0,4}服务对象(?:\n|[ ]{1,4}))?"
    rf"|^[ ]{{0,4}}{_LABEL}(?:[ ]{{0,4}}(?:\n|\Z)|[ ]{{1,4}}(?=\S))",
    re.MULTILINE,
)


def squash(text: str) -> str:
    r"""The text without any white space: no line break of a layout parts its words.

    >>> squash("渔科发〔2031〕36 号\n")
    '渔科发〔2031〕36号'
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

    def within(self, start: int, end: int) -> Self:
        r"""The quote of `run[start:end]`.

        >>> Quote.of("每家\n企业", 0, 5).within(1, 3)
        Quote(start=1, end=4, text='家\n企')
        """
        printed = [at for at, letter in enumerate(self.text) if not letter.isspace()]
        first, last = printed[start], printed[end - 1] + 1
        return type(self)(start=self.start + first, end=self.start + last, text=self.text[first:last])

    @property
    def shown(self) -> str:
        r"""The text as a reader is shown it: without the labels of a card that its layout set in between.

        >>> Quote.of("在本区注册的服\n支持对象\n装企业", 0, 16).shown
        '在本区注册的服\n装企业'
        """
        return _CARD_LINES.sub("", self.text).strip() or self.text

    def is_literal_in(self, body: str) -> bool:
        """Whether `body` holds the quote at its span."""
        return body[self.start : self.end] == self.text
