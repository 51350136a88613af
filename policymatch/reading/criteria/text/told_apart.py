"""Told apart: where sentences name classes of applicant in turn and ask something of each of them alone.

规模以上工业企业研发投入强度需达到3%，规模以下达到5%
属于制造业的，营业收入不低于5000万元；属于服务业的，营业收入不低于2000万元
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile
from typing import NamedTuple

from policymatch.reading.criteria.text.class_names import Naming, Opening, opening_in
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.demanding import MUST
from policymatch.reading.refusals import REFUSED

_NOT_ASKED = r"(?:暂?不[作做](?:此项|该项|此|硬性|具体|[^,，。;\d]{2,12}?)?(?:要求|限制|规定)|不(?:受|设)[^,，。;\d]{0,12}(?:限制|门槛|要求)|不限[^,，。;\d]{0,8}|不(?:纳入)?考核[^,，。;\d]{0,14})"
NOTHING_ASKED = re.compile(rf"^[^,，。;\d]{{0,18}}?{_NOT_ASKED}")
"""Words that ask nothing of a class."""
_ASKS = re.compile(rf"\d|{MUST}(?!用|求)|{_NOT_ASKED}$")
# What is given, ranked or eased, and who is left out, are told by other words in turn.
_SAYS_ELSE = re.compile(
    rf"给予|奖励|奖补|补[贴助]|资助|优先|加分|限报|限额(?!以)|名额|推荐|评分|得分|除外|放宽|{REFUSED}|可(?:直接|自愿|自主)?(?:申报|申请|参加)"
)
_NAMES_SOMEONE = re.compile(r"的(?:企业|公司|单位|机构|项目)?$")
_GOES_ON = re.compile(r"且|并|同时|还")
_OF_THEM = re.compile(r"其中|但")
_NUMBER = re.compile(r"\d")
_FEWEST = 2


class Branch(NamedTuple):
    """A class of applicant, by the words that name it, what is asked of it, and where the words begin
    that say so.
    """

    opening: Opening
    asked: Sentence
    start: int

    @property
    def name(self) -> str:
        """The words that name the class."""
        return self.asked.flow.text[self.opening.start : self.opening.end]

    @property
    def said(self) -> Part:
        """The words that say of whom it is asked, with what is asked where no comma parts them."""
        at_once = self.asked.start == self.opening.asked
        return Part(self.start, self.asked.parts[0].end if at_once else self.opening.asked)


class ToldApart(NamedTuple):
    """Classes that are each asked their own, and what the sentences ask of all before and behind that."""

    branches: Sequence[Branch]
    before: Sentence | None
    behind: Sentence | None
    sentences: int


def told_apart(following: Sequence[Sentence], *, alone: bool = False) -> ToldApart | None:
    """The classes that the sentences which `following` begins with tell apart; None where they do not.

    `alone`: only the first sentence is looked at.
    """
    first = following[0]
    if not _may_tell(first):
        return None
    told = list(_in_one(first))
    before = _before(first, told)
    if any(_is_some_of_the_last(first, piece) for piece in _behind_first(told)):
        return None
    if alone:
        return _of_one(first, told, before)
    each = [_whole(first, told), *_others(following)]
    if len(each) < _FEWEST or not all(each):
        return None
    return ToldApart([b for one in each for b in one], before, None, len(each))


def _behind_first(told: Sequence["_Piece"]) -> Sequence["_Piece"]:
    """The pieces behind the first that opens with a class."""
    return list(dropwhile(lambda piece: piece[1] is None, told))[1:]


# 制造业企业……不低于3000万元，其中医药企业不低于1500万元
def _is_some_of_the_last(sentence: Sentence, piece: "_Piece") -> bool:
    """Whether a piece speaks of some of the class before it, or of some of all."""
    part, opening = piece
    return opening is not None and _OF_THEM.match(sentence.part_text(part)) is not None


def _may_tell(sentence: Sentence) -> bool:
    listed = sentence.role in (PassageRole.CONDITION, PassageRole.TARGET)
    return listed and not sentence.heads and _SAYS_ELSE.search(sentence.text) is None


_BOUND = re.compile(rf"{MUST}|不[低少]于|达到?|以上|超过|不作")


def asks_of_a_class(text: str) -> bool:
    """Whether a sentence opens with a class of applicant, by its sort, and gives it nothing but asks something of it.

    >>> [asks_of_a_class(text) for text in ("属于渔业的，职工不少于5人；", "大型企业按5%计算。", "企业须缴税。")]
    [True, False, False]
    """
    opening = opening_in(re.split("[,，；;。]", text)[0])
    if opening is None or opening.naming is Naming.SOMEHOW or _SAYS_ELSE.search(text):
        return False
    asked = text[opening.asked :]
    return _BOUND.search(asked) is not None and (
        _NUMBER.search(asked) is not None or re.match(rf"[,，]?{MUST}", asked) is not None
    )


def tells_classes(text: str) -> bool:
    """Whether one sentence asks something of each of several classes, or of all but one (除小微企业外，企业须……)."""
    parts = [part for part in re.split("[,，、]", text.rstrip("。；;")) if part]
    opened = [part for part in parts if asks_of_a_class(part)]
    spared = opening_in(parts[0]) if parts else None
    but_for = text.startswith("除") and spared is not None and spared.naming is Naming.OTHERS_THAN
    return asks_of_a_class(text) and (len(opened) >= _FEWEST or but_for)


def _others(following: Sequence[Sentence]) -> Iterator[list[Branch]]:
    """The classes of each sentence behind the first, while each opens with one."""
    first = following[0]
    for sentence in following[1:]:
        beside = sentence.flow is first.flow and sentence.role is first.role
        if not beside or not _may_tell(sentence) or sentence.opens is not first.opens:
            return
        told = list(_in_one(sentence))
        if told[0][1] is None:
            return
        yield _whole(sentence, told)


_Piece = tuple[Part, Opening | None]


def _in_one(sentence: Sentence) -> Iterator[_Piece]:
    """The pieces of a sentence, each with the class that it opens with and asks something of."""
    pieces = list(_pieces(sentence))
    opened: Opening | None = None
    for part, after in zip(pieces, [*pieces[1:], None], strict=True):
        anew = _opening(sentence, part, after)
        # 除软件企业外，其他企业……: the others are those whom the words before mean.
        again = opened and opened.naming is Naming.OTHERS_THAN and anew and anew.naming is Naming.ALL_OTHERS
        opened = None if again else anew
        yield part, opened


def _pieces(sentence: Sentence) -> Iterator[Part]:
    """The parts of a sentence, cut where a list goes on with another class (大型企业不低于3%、中型企业不低于4%)
    and behind the name of a figure that is asked of each (上年度营业收入：大型企业不低于3亿元).
    """
    for part in sentence.parts:
        start = part.start
        if led := _LEADS.match(sentence.part_text(part)):
            yield Part(start, start + led.end("figure"))
            start += led.end()
        first = start
        for comma in re.finditer("、", sentence.flow.text[start : part.end]):
            at = comma.start() + first
            before, words = sentence.flow.text[start:at], sentence.flow.text[at + 1 : part.end]
            if _NUMBER.search(before) and before.count("(") == before.count(")") and _is_next(words):
                yield Part(start, at)
                start = at + 1
        yield Part(start, part.end)


_LEADS = re.compile(r"(?P<figure>[^,，。;:：、\d]{2,24})[:：](?=.)")


def _is_next(words: str) -> bool:
    opening = opening_in(words)
    return opening is not None and _ASKS.search(words, opening.asked) is not None


def _opening(sentence: Sentence, part: Part, after: Part | None) -> Opening | None:
    words = sentence.part_text(part)
    opening = opening_in(words)
    if opening is None:
        return None
    rest, then = words[opening.asked :], sentence.part_text(after) if after else ""
    asks = _ASKS.search(rest or then) is not None and not _NAMES_SOMEONE.search(rest or then)
    but_for = opening.naming is Naming.OTHERS_THAN
    if not asks or (not rest and not but_for and opening_in(then) and not NOTHING_ASKED.fullmatch(then)):
        return None
    return Opening(
        opening.start + part.start, opening.end + part.start, opening.naming, opening.asked + part.start
    )


def _before(sentence: Sentence, told: Sequence[_Piece]) -> Sentence | None:
    first = next((at for at, (_, opening) in enumerate(told) if opening), 0)
    return _said(sentence, [part for part, _ in told[:first]])


def _said(sentence: Sentence, parts: Sequence[Part]) -> Sentence | None:
    return replace(sentence, start=parts[0].start, end=parts[-1].end, parts=tuple(parts)) if parts else None


class _Group(NamedTuple):
    """A class, where the part begins that opens with it, and the parts that ask something of it."""

    opening: Opening
    start: int
    parts: list[Part]


def _groups(told: Sequence[_Piece]) -> list[_Group]:
    """Each class of a sentence, with the parts that ask something behind its name."""
    groups: list[_Group] = []
    for part, opening in told:
        if opening:
            rest = [Part(opening.asked, part.end)] if opening.asked < part.end else []
            groups.append(_Group(opening, part.start, rest))
        elif groups:
            groups[-1].parts.append(part)
    return groups


def _branches(sentence: Sentence, groups: Sequence[_Group]) -> list[Branch]:
    asked = [(group, _said(sentence, group.parts)) for group in groups]
    return [Branch(group.opening, told, group.start) for group, told in asked if told]


def _whole(sentence: Sentence, told: Sequence[_Piece]) -> list[Branch]:
    """The classes of a sentence, all behind the name of each said of it."""
    return _branches(sentence, _groups(told))


def _of_one(sentence: Sentence, told: Sequence[_Piece], before: Sentence | None) -> ToldApart | None:
    groups = _groups(told)
    if not groups or _tells_some_of_them(sentence, before, groups[0].opening):
        return None
    last = groups[-1]
    most = _longest(sentence, groups, told)
    if most is None:
        return None
    behind = _said(sentence, last.parts[most:])
    each = _branches(sentence, [*groups[:-1], last._replace(parts=last.parts[:most])])
    # 除基本条件外，……: what stands beside it may be told of nobody.
    return ToldApart(each, before, behind, 1) if each else None


def _longest(sentence: Sentence, groups: Sequence[_Group], told: Sequence[_Piece]) -> int | None:
    """How many parts are asked of the last class; None where it is not plain what is asked of one before it."""
    if len(groups) == 1:
        return len(groups[0].parts)
    alone = [opening.asked == part.end for part, opening in told if opening]
    for group, named in zip(groups[:-1], alone, strict=False):
        more = group.parts if named else group.parts[1:]
        if not named and not all(_GOES_ON.match(sentence.part_text(part)) for part in more):
            return None
    return max(len(group.parts) for group in groups[:-1])


def _tells_some_of_them(sentence: Sentence, before: Sentence | None, first: Opening) -> bool:
    """Whether words before the first class ask a figure of all, which another is told beside for some."""
    if before is None or _NUMBER.search(before.part_text(before.parts[-1])) is None:
        return False
    lead = sentence.flow.text[before.parts[-1].end : first.start]
    return _OF_THEM.search(lead) is not None or is_number_alone(
        sentence.flow.text[first.asked : sentence.end]
    )


_NUMBER_ALONE = re.compile(
    rf"{MUST}?(?:要)?(?:分别|同比|年均)?(?:增长|提高|达到?|不[低高少]于|不超过|超过|高于|为|满){{0,2}}(?=\d)[^,，。;、]{{1,16}}"
)


def is_number_alone(words: str) -> bool:
    """Whether words tell a figure that they do not name.

    >>> is_number_alone("不低于4%"), is_number_alone("职工不少于30人")
    (True, False)
    """
    first = re.split("[,，。;、]", words)[0]
    return _NUMBER_ALONE.fullmatch(first) is not None
