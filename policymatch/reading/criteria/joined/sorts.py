"""Sorts: lists of conditions that each stand under the bare name of a sort of applicant.

（一）瞪羚企业 1.……；2.…… （二）独角兽企业 1.……: nobody is asked to be both.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.demanding import MUST_MEET

_NAME = re.compile(
    r"[\u4e00-\u9fff“”]{2,14}(?:企业|总部|机构|平台|孵化器|众创空间|基地|园区|中心|团队|人才|项目|专项|工厂|车间|实验室|研究院|研究所|工作站|联合体)(?:类|奖)?"
)
_NO_SORT = re.compile(
    r"^(?:申报|申请|本|所有|各|基本|参评|推荐|牵头|依托|承担|建设|实施|支持|鼓励|在|为|具有|具备|符合|属于)"
)
# 小微企业须同时满足以下条件, 学生团队在申领服务券时，须符合下列条件: what a sort is, and that a list of it follows
_ASKED_OF = re.compile(
    r"^(?P<name>(?!入驻|在孵|合作|被|服务|联合|参与|成员|核心|投资)[\u4e00-\u9fff]{1,10}(?P<noun>企业|公司|团队|个人|个体工商户|高校|院所|社会组织|合作社|农户|大学生))"
    rf"(?:在?(?:领取|申领|申请|申报|使用|享受)[^,，。;:：]{{2,12}}时)?[,，]?(?:还|均)?{MUST_MEET}(?:以下|下列|如下)(?:基本|全部)?(?:条件|要求)[:：]?"
)
# 企业牵头的，还应同时满足：; 申报单位为高校、科研院所的，须符合下列条件：
_IF_THEY_APPLY = re.compile(
    r"^(?P<name>(?:由|(?:申报|申请|牵头|依托|建设|承担|承建)(?:单位|主体|机构|人)?[为是])?(?:[\u4e00-\u9fff]{1,10}[、和与或])*?[\u4e00-\u9fff]{0,8}?"
    r"(?P<noun>企业|公司|高校|学校|院校|院所|研究院|研究所|医院|社会组织|事业单位|科研机构|协会|团队|个人))(?:单独|独立|联合|作为)?(?:牵头|申报|申请|建设|依托|承担|组建|单位|主体){0,3}"
    # 企业申报第（一）、（三）类项目的, 高校申请前沿专项的
    r"(?:(?:申报|申请)[^,，。;:：的]{2,24}?(?:项目|课题|专项|专题|类别))?的"
    rf"[,，](?:除[^,，。;]{{2,16}}外[,，])?(?:还|均|另)?{MUST_MEET}(?:(?:以下|下列|如下)(?:基本|全部)?(?:条件|要求)?)?[:：]?"
)
_FIRMS = ("企业", "公司")
_KIND = re.compile(r"(?:企业|总部|机构|项目|类|奖)$")


class Sort(NamedTuple):
    """A sort of applicant by its name, and the sentences that stand under it;
    no name where its first sentence itself asks that one be of it.
    """

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
    return found if len(found) > 1 else _asked_of_sorts(following)


def _asked_of_sorts(following: Sequence[Sentence]) -> list[Sort]:
    """The lists that `following` begins with, one of firms and one of other
    applicants at least, each under what that sort must meet.
    """
    found: list[Sort] = []
    nouns: list[str] = []
    at = 0
    while at < len(following) and (head := _asked_of(following, at)):
        end = _end_of(following, at)
        found.append(Sort("", following[at:end]))
        nouns.append(head["noun"])
        at = end
    return found if len({noun in _FIRMS for noun in nouns}) > 1 else []


def _asked_of(following: Sequence[Sentence], at: int) -> re.Match[str] | None:
    """What a numbered sentence asks of a sort, where a list of it stands under that."""
    head = following[at]
    alone = not head.opens or head.role is not PassageRole.CONDITION or at + 1 == len(following)
    if alone or _NO_SORT.search(head.text) or _is_beside(head, following[at + 1]):
        return None
    return _ASKED_OF.fullmatch(head.text) or _IF_THEY_APPLY.fullmatch(head.text)


_ALONE_TOO = re.compile(r"牵头|[,，](?:[^,，。;]{2,18}[,，])?(?:还|另)")


def of_one_sort(following: Sequence[Sentence]) -> Sequence[Sentence]:
    """What one sort of applicant is asked beside what all are (企业牵头的，还应满足：), with its head, where `following`
    begins with that; else none.
    """
    head = _asked_of(following, 0) if following else None
    if head is None or not _IF_THEY_APPLY.fullmatch(head.string) or not _ALONE_TOO.search(head.string):
        return []
    return following[: _end_of(following, 0)]


def offered_to(sorts: Sequence[Sort], own: str) -> Sequence[Sort]:
    """Those that the words of an offer name; all where they name none."""
    named = [sort for sort in sorts if _KIND.sub("", sort.name) in own]
    return named or sorts


def length_of(sorts: Sequence[Sort]) -> int:
    """How many sentences the lists take, their names among them."""
    return sum(bool(sort.name) + len(sort.asked) for sort in sorts)


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
