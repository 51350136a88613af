"""Text that a person reads, in Chinese and in English."""

from enum import StrEnum

from pydantic import SerializationInfo, model_serializer

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

    @model_serializer(mode="plain")
    def _written(self, info: SerializationInfo) -> str | dict[str, str]:
        """The sentence in the language that the context of a serialisation names, else both."""
        if isinstance(info.context, Language):
            return self.in_language(info.context)
        return {"zh": self.zh, "en": self.en}
