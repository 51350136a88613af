"""The questions of an answer, asked in the unit that the form's boxes are in."""

from policymatch.domain.fields import Unit
from policymatch.domain.profile_names import unit_of_key
from policymatch.domain.recommendation import Question
from policymatch.domain.wording import Wording


def asked_in_box_unit(question: Question) -> Wording:
    """The question with sums in 万元 and shares in per cent."""
    ask, unit = question.ask, unit_of_key(question.field)
    if unit is Unit.YUAN:
        in_words = ask.en.replace("in yuan", "in 10,000 yuan")
        return Wording(zh=ask.zh.replace("多少元", "多少万元"), en=in_words)
    if unit is Unit.RATIO:
        return Wording(zh=f"{ask.zh}（单位：%）", en=f"{ask.en} (in per cent)")
    return ask
