"""Open steps: a gift by steps of a figure that no field tells, from nothing up (500万元以下的……；500万元至2000万元的……)."""

import re

from policymatch.reading.criteria.text.objects_paid import is_paid_by_field
from policymatch.reading.criteria.text.sentences import Sentence

_FIGURE = r"\d[\d.]{0,8}[万亿]?(?:元|人|家|户|件|项|平方米|吨|[%％])?"
_NOTE = r"(?:\(不?含\))?"
_UPWARDS = rf"{_NOTE}(?:[至到~—-]{_FIGURE}{_NOTE}(?:之间)?|及?以上{_NOTE})"
# 对研发费用加计扣除额500万元以下的规上企业
_LOWEST = re.compile(
    rf"^(?:对(?:于)?|按)?[^,，。;:：的\d]{{0,18}}(?P<figure>{_FIGURE}){_NOTE}(?:及?以[下内]|以内){_NOTE}的?[^,，。;:：的\d]{{0,10}}$"
)
# 500万元(含)至2000万元的, 2000万元(含)以上的
_NEXT = re.compile(rf"^(?:在)?(?P<figure>{_FIGURE}){_UPWARDS}的?$")


_REACH = 200


def told_around(sentence: Sentence) -> str:
    """The words of a sentence with those that semicolons part from it."""
    text = sentence.flow.text
    start = max(text.rfind(stop, 0, sentence.start) + 1 for stop in "。\n")
    ends = [at for stop in "。\n" if (at := text.find(stop, sentence.end)) >= 0]
    return text[max(start, sentence.start - _REACH) : min([*ends, sentence.end + _REACH])]


def is_lowest_step(words: str, text: str) -> bool:
    """Whether words of an offer name its lowest step, from whose figure on its sentences, `text`, name the next.

    >>> is_lowest_step("对加计扣除额500万元以下的企业", "对加计扣除额500万元以下的企业，补助5万元；500万元以上的，补助9万元")
    True
    >>> is_lowest_step("对加计扣除额500万元以下的企业", "对加计扣除额500万元以下的企业，补助5万元")
    False
    """
    lowest = _LOWEST.match(words)
    return lowest is not None and _goes_on_from(lowest["figure"], text)


def is_next_step(words: str, text: str) -> bool:
    """Whether words of an offer are a further step of a figure, of which its sentences, `text`, name the lowest.

    >>> is_next_step("500万元以上的", "对加计扣除额500万元以下的企业，补助5万元；500万元以上的，补助9万元")
    True
    """
    clauses = re.split("[,，。;；:：]", text)
    return _NEXT.match(words) is not None and any(is_lowest_step(clause, text) for clause in clauses)


def is_paid_in_turn(words: str, text: str) -> bool:
    """Whether words of an offer are a further step, or one of several fields, that `text`, its sentences, pays in turn."""
    return is_next_step(words, text) or is_paid_by_field(words, text)


def _goes_on_from(figure: str, text: str) -> bool:
    return re.search(rf"[,，。;；]{re.escape(figure)}{_UPWARDS}", text) is not None
