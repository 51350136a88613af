"""Sorts: lists of conditions that each stand under the bare name of a sort of applicant.

（一）瞪羚企业 1.……；2.…… （二）独角兽企业 1.……: nobody is asked to be both.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_NAME = re.compile(
    r"[\u4e00-\u9fff“”]{2,14}(?:企业|总部|机构|平台|孵化器|众创空间|基地|园区|中心|团队|人才|项目|专项|工厂|车间|实验室|研究院|研究所|工作站|联合体)(?:类|奖)?"
)
_NO_SORT = re.compile(
    r"^(?:申报|申请|本|所有|各|基本|参评|推荐|牵头|依托|承担|建设|实施|支持|鼓励|在|为|具有|具备|符合|属于)"
)
_KIND = re.compile(r"(?:企业|总部|机构|项目|类|奖)$")


class Sort(NamedTuple):
    """A sort of applicant by its name, and the sentences that stand under it."""

    name: str
    asked: Sequence[Sentence]


def sorts_of(following: Sequence[Sentence]) -> list[Sort]:
    """The lists that `following` begins with, two or more, each under the bare name of a sort of applicant."""
    found: list[Sort] = []
    at = 0
    while at < len(following) and _names_a_sort(following, at):
        end = _end_of(following, at)
        found.append(Sort(following[at].text, following[at + 1 : end]))
        at = end
    return found if len(found) > 1 else []


def offered_to(sorts: Sequence[Sort], own: str) -> Sequence[Sort]:
    """Those that the words of an offer name; all where they name none."""
    named = [sort for sort in sorts if _KIND.sub("", sort.name) in own]
    return named or sorts


def length_of(sorts: Sequence[Sort]) -> int:
    """How many sentences the lists take, their names among them."""
    return sum(1 + len(sort.asked) for sort in sorts)


def _is_name(sentence: Sentence) -> bool:
    bare = sentence.opens and _NAME.fullmatch(sentence.text) and not _NO_SORT.search(sentence.text)
    return sentence.role is PassageRole.CONDITION and bool(bare)


def _names_a_sort(following: Sequence[Sentence], at: int) -> bool:
    """Whether a sentence is such a name, and the next one stands under it."""
    if not _is_name(following[at]) or at + 1 == len(following):
        return False
    below = following[at + 1]
    return below.role is PassageRole.CONDITION and not _is_beside(following[at], below)


def _is_beside(head: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence bears a number of the rank of a head, or a higher one."""
    return sentence.opens and (sentence.level or 0) <= (head.level or 0)


def _end_of(following: Sequence[Sentence], at: int) -> int:
    head = following[at]
    ends = (
        n
        for n in range(at + 1, len(following))
        if following[n].role is not head.role or _is_beside(head, following[n])
    )
    return next(ends, len(following))
