"""Definitions: what a document means by a word of its own (本政策所称总部企业，是指……)."""

import re
from typing import NamedTuple

from policymatch.reading.criteria.text.groups import likeness
from policymatch.reading.criteria.text.passages import Passage, PassageRole
from policymatch.reading.flow import Flow
from policymatch.reading.labels import ACT
from policymatch.reading.numbering import numeral_at
from policymatch.terms import Terms

MEANS = re.compile(r"是指|系指|指的是")
"""The words by which a text says what it means by a term, as an expression."""
_DEFINES = re.compile(
    rf"{ACT}(?:中|所支持的|所称的?|所指的?|所说的)[“]?(?P<term>[^”，]{{2,20}}?)[”]?(?:是指|系指|指)"
)
# 本政策所称高成长企业，是指……: of those who may be such, as a document calls them.
_TEN = "一二三四五六七八九十"
_SORT = r"(?:企业|机构|人才|团队|平台|基地|园区|孵化器|众创空间|载体|中心|楼宇|项目|总部)"
_DEFINES_SOME = re.compile(
    r"(?:(?:本[\u4e00-\u9fff]{1,6}?|文中|^)(?:所称的?|中的?)|^(?=“)|^(?=[^，,。:：]{1,16}[:：]是?指(?![导标引定数])))“?(?P<term>[^”，,。:：]{1,16}?"
    rf"{_SORT}|楼宇)”?(?:\([^()]{{2,30}}\))?[，,:：]?(?:是指|系指|指)"
    # 本办法所称“小升规”企业，是指……
    rf"|本[\u4e00-\u9fff]{{1,6}}所称的?“(?P<called>[^”，,。:：]{{2,12}})”{_SORT}[，,]?(?:是指|系指|指)"
    # (一)总部型企业，是指在我区注册的……: an item of 本办法所指的……
    rf"|^(?:[（(][{_TEN}\d]{{1,3}}[）)]|\d{{1,2}}[.．、])(?P<item>(?!本)[\u4e00-\u9fff][^”，,。:：、]{{1,14}}?{_SORT})，?(?:是指|系指)"
    # 文中“鼓励发展现代服务业”奖励对象为……: of one part, by its heading.
    r"|文中“(?P<part>[^”。]{4,24})”[^，,。]{0,4}对象[为是]"
)
_NAMED = 0.6


# 社区是指……; 颠覆性技术是指……: a word that names nobody who could apply.
_TELLS_A_WORD = re.compile(
    r"(?!本|上述|所|新|首|“)(?P<term>[\u4e00-\u9fff]{2,10}?)(?:\([^()]{2,30}\))?(?:是指|系指|指的是|指(?![导标引定数向派令出示南]))"
)
_WHO_OR_WHAT = re.compile(
    r"(?:企业|单位|机构|主体|对象|组织|团队|人才|人员|人|者|户|项目|平台|基地|园区|孵化器|空间|载体|中心|院所?|校|产品|设备|总部|所|社|店|收入|贷款|楼宇|厂房|活动|投入|支出|费用|技术|器|材料|药品?)$"
)


# 第八条所称顶尖人才团队，按《……办法》界定; 本办法所称小微企业，按照……文件认定
_TOLD_ELSEWHERE = re.compile(
    r"^(?:第[^,，。;]{1,8}条)?(?:本[\u4e00-\u9fff]{1,8}?)?(?:中)?所[称指]的?[^,，。;]{2,30}[,，](?:均|应|是)?(?:按照?|依据|根据|参照|以)[^。;]{2,60}(?:界定|认定|划分|划型|执行|确定|为准)(?:的)?$"
)


def tells_a_word(text: str) -> bool:
    """Whether a sentence only tells what a word means that names nobody and nothing one could apply with, or
    which other act tells it.

    >>> tells_a_word("本办法所称小微企业，按照划型标准认定")
    True
    >>> tells_a_word("社区是指一定地域内的人们所组成的共同体"), tells_a_word("小微企业是指从业人员少的企业")
    (True, False)
    """
    if _TOLD_ELSEWHERE.match(text):
        return True
    told = _TELLS_A_WORD.match(text)
    return told is not None and _WHO_OR_WHAT.search(told["term"]) is None


class Meaning(NamedTuple):
    """What a document means by a term of its own."""

    term: str
    passage: Passage
    apart: tuple[int, int] | None
    """The span that asks nothing of whoever is not called so."""
    is_heading: bool = False
    """Whether the term is a heading of the document, under which an offer stands or does not."""
    short: str | None = None
    """What the document calls them from there on."""
    plain: bool = False
    """Whether it is told in words that name nobody for whom the document is (`told_terms.py`)."""


# 总部企业 is what each place makes of it.
_OF_ITS_OWN = re.compile(r"(?:[\u4e00-\u9fff]{0,4}总部|领军|龙头|骨干|重点|高成长|成长型)")


def is_of_the_place(meaning: Meaning, terms: Terms) -> bool:
    """Whether a document alone says what a term means: no
    title of a table, or one that each place makes its own.
    """
    if (meaning.apart is None and not meaning.plain) or _OF_ITS_OWN.match(meaning.term):
        return True
    return not any(terms.titles.find(meaning.term))


_SETTLED = re.compile(
    r"(?:注册|登记|税务|统计|纳税)[^。；]{0,20}(?<!境)(?:我|本|开发|高新|经开|新)[市省县区]"
    r"|在(?:我|本|开发|高新|经开|新)[市省县区][^。；]{0,6}(?:注册|登记|纳税)"
    r"|在[\u4e00-\u9fff]{2,6}[市县区](?:范围|行政区域|辖区)?内?(?:依法)?(?:注册|登记)"
)


def says_more(body: str, meaning: Meaning) -> bool:
    """Whether a document means by a title those of its holders
    who are settled where it holds, and nobody beside them.
    """
    said = meaning.passage
    return (
        "参照" not in body[said.start : said.end] and _SETTLED.search(body, said.start, said.end) is not None
    )


def is_held(meaning: Meaning, own: str) -> bool:
    """Whether an offer is for holders of a title by its name, not for those who bring such up or serve them."""
    return (
        re.search(rf"(?<!引进)(?<!培育)(?<!服务)(?<![为向])(?<!面向){re.escape(meaning.term)}", own)
        is not None
    )


# 总部企业, of those whom a document defines as 总部型企业
_OF_A_TYPE = re.compile(r"型(?=企业|机构|平台|园区|项目)")


def _in_full(term: str, words: str) -> str:
    """Words in which those whom a document calls a type (总部型企业) bear their whole name, however they are told.

    >>> _in_full("总部型企业", "对总部企业给予奖励")
    '对总部型企业给予奖励'
    """
    short = _OF_A_TYPE.sub("", term)
    return words if short == term or term in words else words.replace(short, term)


# 担保机构为丙类企业提供担保, 承保10家以上丙类企业, 投资丙类企业满2年的: of whom others are paid for what they do.
_SERVES = r"(?:为|向|承保|投资于?|投保(?!的)|辅导|孵化)(?![^，,。;；]{0,24}(?:给予|予以|奖励|补助))[^，,。;；、对.．]{0,20}"


# 设立产业基金，为丙类企业提供担保: where nobody is paid for it, they themselves are given something.
_PAYS = re.compile(r"给予|予以|奖励|奖补|补[助贴偿]|资助")


def _is_served(term: str, own: str) -> bool:
    """Whether an offer names them nowhere but as those for whom others, who are paid, do something."""
    served = re.findall(rf"{_SERVES}(?<!称){re.escape(term)}", own)
    return len(served) == own.count(term) > 0 and _PAYS.search(own) is not None


# 在孵企业不少于15家, 占在孵企业总数的75%: how many there are of them, in what somebody else runs.
_HOW_MANY = r"(?:总数|数量|总量|家数|数)?(?:的?占|不少于|不低于|达到?|超过|在?\d|中)|(?:总数|数量|总量|家数)"


def _is_counted(term: str, own: str) -> bool:
    """Whether an offer names them nowhere but to say how many there are."""
    counted = re.findall(rf"{re.escape(term)}(?:{_HOW_MANY})", own)
    return len(counted) == own.count(term) > 0


# 可从结余中提取一定比例奖励举办者: not to the house itself.
PAYS_FOUNDERS = re.compile(r"(?:奖励|补助|返还|给予)(?:给|其|给其)?(?:举办者|举办人|出资[者人]|投资[者人])")
"""The words by which an offer pays who founded or funded a house, as an expression."""


def is_called(meaning: Meaning, own: str, called: str) -> bool:
    """Whether an offer is for those whom a document calls so, by their name or for short, and for no others
    beside them.
    """
    if meaning.short and is_called(meaning._replace(term=meaning.short, short=None), own, called):
        return True
    own, called = (_in_full(meaning.term, words) for words in (own, called))
    if _is_served(meaning.term, own) or _is_counted(meaning.term, own) or PAYS_FOUNDERS.search(own):
        return False
    term = re.escape(meaning.term)
    # 四、总部企业 is no list, nor is a clause that goes on with ，以及总部企业; 非总部企业 are the others.
    beside = re.search(rf"(?<![{_TEN}])(?<![，,]以)[、和及与或]{term}|{term}(?:[、和及与或]|以及)", own)
    set_up = rf"(?:兴办|举办|开办|创办|公立|公办){term}|{term}的?(?:举办者|投资者|出资人)"
    if beside or own.count(meaning.term) == len(re.findall(set_up, own)) > 0:
        return False
    if f"非{meaning.term}" in own and not re.search(f"(?<!非){term}", own):
        return False
    if meaning.is_heading:
        return meaning.term in own
    return likeness(meaning.term, own) >= _NAMED or (meaning.apart is not None and meaning.term in called)


def meaning_of(flow: Flow, at: int, words: str) -> Meaning | None:
    """What a sentence at `at` says that a term of the document means, and where all of it stands."""
    if some := _DEFINES_SOME.search(words):
        if some.end() == len(words):
            return None
        if some["item"]:
            return _meaning_of_item(flow, at, some)
        end = end_of_list(flow, at + len(words), at + some.start())
        whole = flow.span(at + some.start(), end)
        if part := some["part"]:
            told = passage_in(flow, PassageRole.TARGET, at + some.end("part") + 1, at + len(words))
            return Meaning(part, told, whole, is_heading=True)
        said = passage_in(flow, PassageRole.CONDITION, at + some.end(), end)
        return Meaning(
            some["term"] or some["called"], said, whole, short=_short_name(flow, some.group(), end)
        )
    if defined := _DEFINES.search(words):
        said = passage_in(flow, PassageRole.CONDITION, at + defined.start(), at + len(words))
        return Meaning(defined["term"], said, None)
    return None


_CALLED = r"(?:以下|下称|以下均|下文)?(?:统称|简称|称)(?:为)?[“\"](?P<short>[^”\",，。;；]{2,12})[”\"]"
_CALLED_AT_ONCE = re.compile(rf"[（(]{_CALLED}")
# 上述企业以下简称“乙类企业”。, behind the definition
_CALLED_NEXT = re.compile(rf"[。;；](?:上述|以上|前述|这些)[^，,。;；]{{0,6}}?{_SORT}，?{_CALLED}")


def _short_name(flow: Flow, defined: str, end: int) -> str | None:
    """What a document calls for short whom it defines in the words `defined`; none for a title that it confers
    by that name, which is held or not.
    """
    found = _CALLED_AT_ONCE.search(defined) or _CALLED_NEXT.match(flow.text, end)
    if found is None:
        return None
    confers = re.search(rf"(?:认定|评定|遴选|授予|申[报请]){re.escape(found['short'])}", flow.text)
    return None if confers else found["short"]


def _meaning_of_item(flow: Flow, at: int, item: re.Match[str]) -> Meaning | None:
    """What an item means by a term, with all that is numbered below it; None where nothing is."""
    end = _end_of_clause(flow, at)
    if end <= _end_of_line(flow, at):
        return None
    return Meaning(item["item"], passage_in(flow, PassageRole.CONDITION, at + item.end(), end), None)


# ……的中小企业：(一)……；(二)……
_ITEMS = re.compile(
    r"(?:\n[ \t　]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])[^\n]{2,200}){2,12}"
)
_HEADS_ITEMS = ("：", ":")


# ……的下列企业：(1)……；(2)……。: on the line of its head, whose first item a sentence at `end` ends with
_HEADS_IN_LINE = re.compile(
    rf"(?:下列|以下)[^，,。;；:：]{{0,4}}{_SORT}[:：](?=[（(]?(?:[{_TEN}\d]{{1,2}}|[a-z])[）)、.])"
)
_REST_IN_LINE = re.compile(r"(?:[;；][^\n。;；]{2,80}){1,12}")


def end_of_list(flow: Flow, end: int, start: int = 0) -> int:
    """Where the list of items ends that a sentence heads which ends at `end`; there, where it heads none."""
    if start and _HEADS_IN_LINE.search(flow.text, start, end):
        rest = _REST_IN_LINE.match(flow.text, end)
        return rest.end() if rest else end
    items = _ITEMS.match(flow.text, end) if flow.text.endswith(_HEADS_ITEMS, 0, end) else None
    return items.end() if items else end


_MOST_LINES = 60


def _end_of_clause(flow: Flow, at: int) -> int:
    """Where the numbered clause that begins at `at` ends, with
    all that is numbered below it; `at`, where it bears no number.
    """
    own = numeral_at(flow.text, at)
    if own is None:
        return at
    end = line_end = _end_of_line(flow, at)
    for _ in range(_MOST_LINES):
        below = numeral_at(flow.text, line_end + 1)
        if line_end >= len(flow.text) or (below and below.level <= own.level):
            break
        headed = flow.text.endswith(_HEADS_ITEMS, 0, line_end)
        line_end = _end_of_line(flow, line_end + 1)
        if below or headed:
            end = line_end
    return end


def _end_of_line(flow: Flow, at: int) -> int:
    end = flow.text.find("\n", at)
    return len(flow.text) if end < 0 else end


def passage_in(flow: Flow, role: PassageRole, start: int, end: int) -> Passage:
    """The passage of a body that stands at [start, end) of its flow."""
    low, high = flow.span(start, end)
    return Passage(role=role, start=low, end=high)
