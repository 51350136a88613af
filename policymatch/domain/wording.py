"""Text that a person reads, in Chinese and in English."""

from pydantic import SerializationInfo, model_serializer

from policymatch.domain.value import Value
from policymatch.domain.word import Word


class Language(Word):
    """A language that answers are written in."""

    ZH = "zh"
    EN = "en"


def counted(count: int, noun: str) -> str:
    """How many of a thing, in English.

    >>> counted(1, "row"), counted(1200, "row")
    ('1 row', '1200 rows')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


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

    @model_serializer(mode="plain")
    def _written(self, info: SerializationInfo) -> str | dict[str, str]:
        """The sentence in the language that the context of a serialisation names, else both."""
        language = info.context
        if language is Language.ZH:
            return self.zh
        return self.en if language is Language.EN else {"zh": self.zh, "en": self.en}


def followed_by(first: Wording, second: Wording | None) -> Wording:
    """Two sentences after one another; the first alone where there is no second.

    >>> followed_by(Wording(zh="符合。", en="Met."), Wording(zh="请核实。", en="Please check.")).en
    'Met. Please check.'
    """
    return Wording(zh=first.zh + second.zh, en=f"{first.en} {second.en}") if second else first
