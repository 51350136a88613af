"""Size names: what a document says that firms of a size are asks no more
than the size itself and where they are settled, and of their helpers nothing.
"""

import re
from collections.abc import Iterator

from policymatch.reading.criteria.text.definitions import Meaning
from policymatch.reading.criteria.text.passages import Passage, PassageRole

_SIZE = r"(?:中小微?|小微|小型[、和]?微型|中型、小型和微型|小型|微型)企业"
_NAMES_A_SIZE = re.compile(_SIZE)
_BY_THE_STANDARD = re.compile(r"划[型分](?:的?标准|规定)|划型")
# 在本省行政区域内依法设立并符合国家中小企业划分标准的企业
_SETTLED = re.compile(
    r"在[^，,。；;]{2,24}?(?:设立|注册|登记|成立)[^，,。；;]{0,40}(?:划型|划[型分]的?(?:标准|规定))[^，,。；;]{0,12}"
)
# 向小微企业开放实验室的，……; 对小微企业进行投资的，……; 创办小微企业: said of whoever serves or founds them.
_OF_OTHERS = re.compile(
    rf"(?:向|为|带动|服务|面向)[^，,。；;]{{0,14}}{_SIZE}[^，,。；;]{{0,30}}的[^，,。；;]{{0,14}}[，,]"
    rf"|对[^，,。；;]{{0,14}}{_SIZE}[^，,。；;]{{0,16}}(?:投资|担保|授信|放贷)的[，,]"
    rf"|(?:创办|兴办|开办|领办)[^，,。；;]{{0,4}}{_SIZE}"
)
# 包括中型企业、小型企业和微型企业; 按国家标准确定的中型、小型和微型企业
_COMPRISES = re.compile(
    r"包括(?:中型|小型|微型|小微)企业(?:(?:、|和|及|以及)(?:中型|小型|微型|小微)企业){0,3}"
    r"|中型(?:企业)?、小型(?:企业)?(?:、|和|及|以及)微型企业"
)
_NEAR = 12


def means_a_size(body: str, meaning: Meaning) -> bool:
    """Whether a document says which firms are of a size, by the standard of all the country."""
    said = meaning.passage
    named = _NAMES_A_SIZE.fullmatch(meaning.term) is not None
    return named and _BY_THE_STANDARD.search(body, said.start, said.end) is not None


def said_of_sizes(body: str, meaning: Meaning, own: str) -> Iterator[Passage]:
    """What the meaning of a size asks by an offer of these words: where firms
    are settled, and the size itself where the offer is for firms of that name.
    """
    told = _NAMES_A_SIZE.search(own)
    if told is None:
        return
    if settled := _SETTLED.search(body, meaning.passage.start, meaning.passage.end):
        yield Passage(role=PassageRole.CONDITION, start=settled.start(), end=settled.end())
    if meaning.term in _OF_OTHERS.sub("", own):
        yield from _size_told(body, meaning)


def _size_told(body: str, meaning: Meaning) -> Iterator[Passage]:
    """The words by which a meaning tells the size: the sorts of firm that it comprises, or its term."""
    said = meaning.passage
    if sorts := _COMPRISES.search(body, said.start, said.end):
        yield Passage(role=PassageRole.CONDITION, start=sorts.start(), end=sorts.end())
        return
    at = body.rfind(meaning.term, max(said.start - len(meaning.term) - _NEAR, 0), said.start)
    if at >= 0:
        yield Passage(role=PassageRole.CONDITION, start=at, end=at + len(meaning.term))


def are_of_others(own: str) -> bool:
    """Whether an offer of these words names firms of a size only as those whom others serve or found.

    >>> are_of_others("向小微企业开放实验室的高校，给予补助。"), are_of_others("对小微企业给予补助。")
    (True, False)
    """
    return _NAMES_A_SIZE.search(own) is not None and _NAMES_A_SIZE.search(_OF_OTHERS.sub("", own)) is None


def comprised(body: str) -> str:
    """The words by which a document says which sorts of firm a size comprises; nothing where it says none."""
    told = _COMPRISES.search(body)
    return told.group() if told else ""


def tells_of_a_size(text: str) -> bool:
    """Whether words are those of a document on which firms are of a size.

    >>> tells_of_a_size("在本省依法设立并符合国家中小企业划分标准的企业")
    True
    >>> tells_of_a_size("符合中小企业划型标准")
    False
    """
    return comprises(text) or _SETTLED.fullmatch(_bare(text)) is not None


def _bare(text: str) -> str:
    return "".join(text.split())


def comprises(text: str) -> bool:
    """Whether words only say which sorts of firm a size comprises.

    >>> comprises("包括中型企业、小型企业和微型企业"), comprises("包括微型企业在内的企业")
    (True, False)
    """
    return _COMPRISES.fullmatch(_bare(text)) is not None
