"""People of firms: those named by the firm that they lead or work for, beside other people (规上企业负责人和投资人)."""

import re
from collections.abc import Iterator

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.persons import find_persons
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Part, Sentence

# 对规上企业主要负责人和重点项目投资人
_NAMED = re.compile(r"^(?:对于?|针对|面向|为)(?P<who>[^,，。;]{4,60})$")
_MEMBER = re.compile(r"[^、和及与或]{2,30}")
_POST = (
    r"(?:(?:主要)?负责人|法定代表人|实际控制人|董事长|总经理|高管|(?:高级|高层|经营)?管理人员"
    r"|(?:技术|业务|管理|研发)?骨干|员工|职工)"
)
# 规上企业主要负责人, and no 技术骨干: who speaks for the firm.
_LEADS = re.compile(r"的?(?:(?:主要)?负责人|法定代表人|实际控制人|董事长|总经理|高管)")
_OF_A_FIRM = re.compile(rf"^(?P<firm>[^的]{{1,16}}(?:企业|公司))的?{_POST}")
_HOLDS_A_POST = re.compile(rf"{_POST}$")
_FEWEST = 2
_STANDINGS = {
    Field.ABOVE_SCALE,
    Field.SIZE_CLASS,
    Field.OWNERSHIP,
    Field.LISTED,
    Field.TITLES,
    Field.ENTITY_TYPE,
}


def is_of_the_firm_of_people(found: Found, sentence: Sentence) -> bool:
    """Whether a standing is that of a firm by which an offer names people, beside others who are people too.

    So is to be a person, of those who lead a firm: what they are given, their firm may ask for.
    """
    if found.field not in _STANDINGS or sentence.role is not PassageRole.OWN:
        return False
    text = sentence.flow.text
    of_firms = [(part, span) for part in sentence.parts for span in firms_of_people(text, part)]
    if any(low <= found.start and found.end <= high for _, (low, high) in of_firms):
        return True
    led = (part for part, (_, high) in of_firms if _LEADS.match(text, high))
    return any(part.start <= found.start and found.end <= part.end for part in led)


def firms_of_people(text: str, part: Part) -> Iterator[tuple[int, int]]:
    """Where a part names firms for the people of theirs to whom it speaks, and speaks to nobody but people."""
    named = _NAMED.match(text[part.start : part.end])
    members = [*_MEMBER.finditer(named["who"])] if named else []
    led = [_OF_A_FIRM.fullmatch(member[0]) for member in members]
    if named is None or len(members) < _FEWEST:
        return
    if all(of or _is_person(m[0]) for of, m in zip(led, members, strict=True)):
        first = part.start + named.start("who")
        for of, member in zip(led, members, strict=True):
            if of:
                yield first + member.start(), first + member.start() + of.end("firm")


def _is_person(words: str) -> bool:
    return _HOLDS_A_POST.search(words) is not None or any(
        end == len(words) for _, end, _ in find_persons(words)
    )
