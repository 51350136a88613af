"""Text that a person reads, in Chinese and in English."""

from enum import StrEnum

from policymatch.domain.value import Value


class Language(StrEnum):
    """A language that answers are written in."""

    ZH = "zh"
    EN = "en"


class Wording(Value):
    """One sentence in both languages.

    >>> Wording(zh="符合", en="met").in_language(Language.ZH)
    '符合'
    """

    zh: str
    en: str

    def in_language(self, language: Language) -> str:
        """The sentence in `language`."""
        return self.zh if language is Language.ZH else self.en
