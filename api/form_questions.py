"""The questions of an answer, asked as the form's boxes are to be filled."""

from api.texts import text_of
from policymatch.domain.fields import Field, Unit
from policymatch.domain.profile_names import unit_of_key
from policymatch.domain.recommendation import Question
from policymatch.domain.wording import Language, Wording


def asked_in_box_unit(question: Question) -> Wording:
    """The question with sums in 万元 and shares in per cent; of titles, with the box for none."""
    ask, unit = question.ask, unit_of_key(question.field)
    if unit is Unit.YUAN:
        in_words = ask.en.replace("in yuan", "in 10,000 yuan")
        return Wording(zh=ask.zh.replace("多少元", "多少万元"), en=in_words)
    if unit is Unit.RATIO:
        return Wording(zh=f"{ask.zh}（单位：%）", en=f"{ask.en} (in per cent)")
    if question.field is Field.TITLES:
        none = text_of("none_held", language=Language.ZH), text_of("none_held", language=Language.EN)
        return Wording(
            zh=ask.zh.replace("没有请填“无”", f"没有请勾选“{none[0]}”"),
            en=ask.en.replace("Say none if none", f"Tick “{none[1]}” if none"),
        )
    return ask
