"""The questions of an answer, asked as the form's boxes are to be filled."""

from api.texts import text_of
from policymatch.domain.fields import Field
from policymatch.domain.recommendation import Question
from policymatch.domain.wording import Language, Wording, followed_by


def asked_in_box_unit(question: Question) -> Wording:
    """The question with sums in 万元 and shares in per cent; of titles, with the box for none."""
    parts = question.parts
    return followed_by(parts.boxed, _tick_none() if question.field is Field.TITLES else parts.none)


def _tick_none() -> Wording:
    zh, en = (text_of("none_held", language=language) for language in (Language.ZH, Language.EN))
    return Wording(zh=f"没有请勾选“{zh}”。", en=f"Tick “{en}” if none.")
