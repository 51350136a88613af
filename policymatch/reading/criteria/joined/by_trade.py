"""Trade by trade: lists that ask figures of their own of each trade; nobody is asked to be of all of them.

（1）批发业：营业收入5亿元以上，纳税总额不低于900万元；（2）零售业：营业收入2亿元以上，……
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from policymatch.reading.criteria.text.sentences import Sentence

_NO_TRADE = r"(?!申[报请]|本|该|上述|以上|所有|各|基本|其他条件|注意|条件|对|给予|按照?)"
_TRADE = r"(?:产业|行业|业|领域|行业企业|业企业|业类)"
_IS_OF_A_TRADE = re.compile(rf"^{_NO_TRADE}(?P<who>[^,，。;:：\d]{{2,70}}?{_TRADE})[:：](?P<asked>.{{2,}})")
# (1)先进制造业与建筑业。 over the trades of its kind
_NAMES_TRADES = re.compile(rf"^{_NO_TRADE}[^,，。;:：\d]{{2,40}}?{_TRADE}[:：]?")
# 金融服务业：适用我区金融服务业扶持政策
_IS_OF_ANOTHER_ACT = re.compile(r"(?:适用|按照?|参照|执行)[^,，。;]{2,24}(?:政策|办法|规定|措施)")
_FEWEST = 2


class Trades(NamedTuple):
    """What each of several trades is asked, and how many sentences that takes."""

    asked: Sequence[Sequence[Sentence]]
    sentences: int


def trades_of(following: Sequence[Sentence]) -> Trades | None:
    """The list that `following` begins with, in which each item opens
    with a trade and asks figures of it; None where there is none.
    """
    asked: list[list[Sentence]] = []
    end = 0
    for at, sentence in enumerate(following):
        if sentence.role is not following[0].role:
            break
        if _tells_a_trade(sentence):
            asked.append([sentence])
        elif not _is_heading(sentence):
            if sentence.opens or sentence.heads or not asked:
                break
            asked[-1].append(sentence)
        end = at + 1
    told = [group for group in asked if not _is_told_elsewhere(group)]
    counted = sum(any(map(str.isdigit, sentence.text)) for group in told for sentence in group[:1])
    return Trades(told, end) if counted >= _FEWEST else None


def _tells_a_trade(sentence: Sentence) -> bool:
    return not sentence.heads and _begins_an_item(sentence) and bool(_IS_OF_A_TRADE.match(sentence.text))


def _is_heading(sentence: Sentence) -> bool:
    return _begins_an_item(sentence) and _NAMES_TRADES.fullmatch(sentence.text) is not None


def _is_told_elsewhere(group: Sequence[Sentence]) -> bool:
    """Whether a trade is only sent to another act."""
    return any(_IS_OF_ANOTHER_ACT.search(sentence.text) for sentence in group)


def _begins_an_item(sentence: Sentence) -> bool:
    """Whether a sentence stands behind a number, or behind a stop that ends another one's item."""
    before = sentence.flow.text[: sentence.start].rstrip()
    return sentence.opens or before.endswith(("。", ":", "："))
