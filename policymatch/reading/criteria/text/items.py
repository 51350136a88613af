"""Items: the sentences that a list of a document holds, and where it ends."""

import re
from collections.abc import Sequence
from dataclasses import replace

from policymatch.reading.criteria.text import heads
from policymatch.reading.criteria.text.sentences import Sentence

# (1)……；(2)……。以上条件具备其一即可。
_ONE_OF_THOSE = re.compile(
    r"^(?:具备|满足|符合)?(?:以上|上述|前述)[^,，。;]{0,8}(?:条件|情形|要求|标准)?[^,，。;]{0,4}(?:具备|满足|符合)?(?:其一|之一|任一|任意一[项条]|其中一项)(?:的?即可|者)?"
)


def ends_alternatives(text: str) -> bool:
    """Whether a sentence says of the items before it that one of them is enough.

    >>> ends_alternatives("以上条件具备其一即可"), ends_alternatives("以上条件须同时具备")
    (True, False)
    """
    return _ONE_OF_THOSE.fullmatch(text) is not None


def joined_behind(following: Sequence[Sentence]) -> list[Sentence]:
    """The numbered sentences that `following` begins with, where the one behind them says that one is enough."""
    if not following or not following[0].opens:
        return []
    rank, role = following[0].level, following[0].role
    end = next((n for n, s in enumerate(following) if ends_alternatives(s.text)), 0)
    items = list(following[:end])
    alike = all(s.role is role and (s.level or 9) >= (rank or 0) for s in items)
    return items if alike and sum(s.opens and s.level == rank for s in items) > 1 else []


def items_under(head: Sentence, following: Sequence[Sentence]) -> list[Sentence]:
    """The numbered sentences under a head, or those that run on behind its colon."""
    if not following or following[0].role is not head.role:
        return []
    if not following[0].opens:
        return _run_on(head, following)
    if heads.lists_classes(head.text):
        return _classes(following)
    level = following[0].level or 0
    found = []
    for sentence in following:
        if sentence.level is None or sentence.level < level or sentence.role is not head.role:
            break
        found.append(sentence)
    return found


def _classes(following: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of numbered classes, those without
    numbering among them, up to numbering of a higher rank.
    """
    rank = following[0].level or 0
    ranks = [s.level if s.opens and s.level is not None else rank for s in following]
    end = next((at for at, level in enumerate(ranks) if level < rank), None)
    if end is None:
        end = 1 + max(at for at, s in enumerate(following) if s.opens and s.level == rank)
    return list(following[:end])


# A stop, the end of a line and blanks stand between two lines of one list.
_BETWEEN_LINES = 8


def _is_next(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence stands in the passage of another, or on the line behind it."""
    if sentence.flow is before.flow:
        return True
    gap = sentence.flow.offsets[sentence.start] - before.flow.offsets[before.end - 1]
    return sentence.role is before.role and 0 < gap <= _BETWEEN_LINES


def _run_on(head: Sentence, following: Sequence[Sentence]) -> list[Sentence]:
    """The sentences without numbering behind a head, parted by semicolons: 符合下列条件之一：……；……；……。"""
    found: list[Sentence] = []
    for sentence in following:
        if sentence.opens or sentence.heads or not _is_next(found[-1] if found else head, sentence):
            break
        found.append(replace(sentence, opens=True))
        if not sentence.flow.text.startswith(("；", ";"), sentence.end):
            break
    return found if len(found) > 1 else []
