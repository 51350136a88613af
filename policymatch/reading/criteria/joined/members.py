"""Members: a list of applicants of several sorts, read member by member (民营企业、高等院校和上市公司).

Each member is one way to be who may apply; what is said of one is asked of no other.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from policymatch.domain.condition import Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.joined.alternatives import OF_ALL
from policymatch.reading.criteria.joined.plainly import is_told_in_words
from policymatch.reading.criteria.seeking import Seeker
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.lists import WHO
from policymatch.reading.criteria.text.sentences import Sentence

_HEAD = re.compile(
    r"企业(?!家)|公司|院所|院校|高校|学校|医院|机构|单位|主体|组织|团体|团队|个人|自然人|创业者|孵化器|众创空间|加速器|园区|基地|载体|平台"
    r"|研究院|实验室|协会|商会|联盟|学会|合作社|[农渔林牧]场|农户|客户|工商户|事务所|(?:技术|创新|研究|研发)中心"
)
_JOINT = re.compile(r"、|以及|或者|和|及|与|或|[,，]")
# Behind a noun the list goes on; 软件和信息技术服务企业 is one member.
_NEXT = re.compile(rf"(?<=[业司所校院构位织体队人者器间速区地台室会盟社场户心])(?:{_JOINT.pattern})")
# No list runs over these; nor does a member hold a word of what is done.
# 小微企业，民办非企业单位和合作社: a comma in such a list is one of its joints.
_STRETCH = re.compile(
    r"(?:[^,，。;；:：的()（）\d\s]|(?<=企业)[,，](?=[^,，。;；:：的()（）\d\s]{2,12}(?:单位|组织|合作社|机构)[、和及与或]))+"
)
_DONE = re.compile(
    r"等(?!院校|学校|教育|级)|给予|开展|建设|设立|建立|组建|参与|参加|申[请报]|牵头|承担|购|租|使用|引进|联合|合作(?!社)|为|向|在|对|、"
)
_LONGEST_NAME, _LONGEST_NOUN, _LONGEST_REST = 18, 4, 8
# 支持企业与高校、科研院所共建平台: with whom the first works.
_WITH = re.compile(r"与|和|及")
_TOGETHER = re.compile(r"[^,，。;]{0,12}(?:共建|合作|联合|共同|联动|协同|结合|对接|签[订署])")
# 同时为高新技术企业和规上工业企业的: both at once.
_AT_ONCE = re.compile(r"(?:同时|既)[^,，。;]{0,6}$")
# 科技型中小企业和入驻孵化器的创业团队: the last word only says of which.
_OF_ANOTHER = re.compile(rf"的[^,，。;、的]{{0,10}}?(?:{_HEAD.pattern})")
# 外商投资企业和机构: what the first is, the second is too.
_GENERIC = re.compile(r"机构|单位|主体|组织|平台|基地|园区|载体|团体")
# ……医疗机构、中小微企业，以及担保机构
_GOES_ON = re.compile(r"[,，]?(?:以及|及其他|和其他)")
# 申报主体应为, 支持, 面向: in front of the first member.
_LEAD = re.compile(
    r"^.*(?:为|是|由|属于|包括|面向|支持|鼓励|引导|推动|帮助|允许|组织|对于?|向|限于?|适用于|[本我全][省市区县]|各类|相关|符合条件)"
)
_ANY_OF_THEM = re.compile(r"(?:各类|相关|其他|国内外|独立法人|法人|重点|优秀)*")


@dataclass(frozen=True)
class Member:
    """One member of a list of applicants, at [start, end) of a flow, with what tells who it is."""

    start: int
    end: int
    found: tuple[Found, ...]


def plain_members(
    sentence: Sentence, seeker: Seeker, found: Sequence[Found], barred: Sequence[Found]
) -> list[Member]:
    """The members of a list of applicants of several sorts,
    where nothing is said of one of them alone; else none.
    """
    plain = not barred and all(f.field in WHO or f.field in OF_ALL for f in found)
    return _members_in(sentence, seeker, found) if plain else []


# 餐饮、零售等行业小微企业和个体工商户: the trades are those of all members.
_OF_TRADES, _TRADES_TO = re.compile(r"等(?:行业|领域|产业)"), 2


def beside_list(text: str, members: Sequence[Member], found: Sequence[Found]) -> list[Found]:
    """What is told outside a list of applicants, or of all its
    members: trades named in front, too, that run on into it.
    """
    low, high = members[0].start, members[-1].end
    return [
        f for f in found if f.end <= low or f.start >= high or f.field in OF_ALL or _are_of_all(text, f, low)
    ]


def _are_of_all(text: str, found: Found, low: int) -> bool:
    runs_on = found.field is Field.INDUSTRY and found.start < low < found.end
    return runs_on and _OF_TRADES.search(text, found.start, low + _TRADES_TO) is not None


def ways_of(members: Sequence[Member]) -> list[list[Found]]:
    """What each way to be one of them asks; those told by title alone, or by kind of entity, are one way."""
    ways: dict[object, list[Found]] = {}
    for member in members:
        fields = [f.field for f in member.found]
        alike = fields in ([Field.TITLES], [Field.ENTITY_TYPE])
        ways.setdefault(fields[0] if alike else member, []).extend(member.found)
    kinds = {kind for one in ways.get(Field.ENTITY_TYPE, ()) for kind in _kinds_of(one)}
    told = {key: way for key, way in ways.items() if way and not _is_among(way, kinds)}
    return [_in_one(way) if isinstance(key, Field) else way for key, way in told.items()]


# 企业、科研院所、新型研发机构: a firm or an institute anyway.
_RESEARCH_BODY = ("新型研发机构",)
_ANY_BODY = frozenset({EntityType.INSTITUTE, EntityType.ENTERPRISE})


def _kinds_of(found: Found) -> tuple[object, ...]:
    return found.value if isinstance(found.value, tuple) else ()


def _is_among(way: Sequence[Found], kinds: AbstractSet[object]) -> bool:
    """Whether a body of research stands beside firms and institutes, of which it is one."""
    return kinds >= _ANY_BODY and [one.value for one in way] == [_RESEARCH_BODY]


def _in_one(found: Sequence[Found]) -> list[Found]:
    """Criteria of one field as one, with the values of all."""
    values = dict.fromkeys(value for f in found if isinstance(f.value, tuple) for value in f.value)
    return [replace(found[0], value=tuple(map(str, values)))]


def _members_in(sentence: Sentence, seeker: Seeker, found: Sequence[Found]) -> list[Member]:
    text = sentence.flow.text
    for spans in _lists(text, sentence.start, sentence.end):
        start, end = spans[0][0], spans[-1][1]
        inside = [f for f in found if start <= f.start < f.end <= end]
        if not any(_tells_who(f) for f in inside) or _is_no_choice(text, start, end):
            continue
        whole = [(f.start, f.end) for f in inside if f.cue == "awarded"] + seeker.titles_at(
            sentence, start, end
        )
        members = _but_the_chosen(
            text, [_member(sentence, seeker, span, inside) for span in _named_apart(spans, whole)]
        )
        if any(_GENERIC.fullmatch(text, member.start, member.end) for member in members):
            continue
        if _are_several_sorts(members):
            more = [Member(end, end, ())] if _GOES_ON.match(text, end) else []
            return [*members, *more]
    return []


def _lists(text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """The lists of applicants in a text, each as the spans of its members."""
    for stretch in _STRETCH.finditer(text, start, end):
        spans: list[tuple[int, int]] = []
        at = stretch.start()
        for joint in _NEXT.finditer(text, *stretch.span()):
            member = _ending_at(text, at, joint.start())
            if spans and member != (at, joint.start()):
                yield from [spans] if len(spans) > 1 else []
                spans = []
            spans += [member] if member else []
            at = joint.end()
        last = _beginning_at(text, at, stretch.end()) if spans else None
        spans += [last] if last else []
        yield from [spans] if len(spans) > 1 else []


def _ending_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The member that ends at `end`, from `start` or from behind what is done there on."""
    noun = [m for m in _HEAD.finditer(text, max(start, end - _LONGEST_NOUN), end) if m.end() == end]
    if not noun:
        return None
    low = max(start, end - _LONGEST_NAME)
    return max((m.end() for m in _DONE.finditer(text, low, end)), default=low), end


def _beginning_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The member that begins at `start`, up to its noun; a noun close behind goes with it (企业技术中心)."""
    noun = _HEAD.search(text, start, min(end, start + _LONGEST_NAME))
    if noun is None or _DONE.search(text, start, noun.end()):
        return None
    more = _HEAD.search(text, noun.end(), min(end, noun.end() + _LONGEST_REST))
    goes_on = more and not (_JOINT.match(text, noun.end()) or _DONE.search(text, noun.end(), more.end()))
    return start, more.end() if more and goes_on else noun.end()


def _tells_who(found: Found) -> bool:
    return found.field in WHO and found.op in (Op.IN, Op.HAS_ANY, Op.EQUAL) and found.value is not False


def _is_no_choice(text: str, start: int, end: int) -> bool:
    """Whether those named work together, are one and the same, or tell of somebody named behind them."""
    together = _TOGETHER.match(text, end) is not None and _WITH.search(text, start, end) is not None
    at_once = _AT_ONCE.search(text, max(0, start - 12), start) is not None
    return together or at_once or "同时" in text[start:end] or bool(_OF_ANOTHER.match(text, end))


def _named_apart(
    spans: Sequence[tuple[int, int]], whole: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The members; those of one name, or that one award
    names together (国家技术创新示范企业、优势企业), as one.
    """
    low, high = spans[0]
    for start, end in spans[1:]:
        if not any(a < start and high < b for a, b in whole):
            yield low, high
            low = start
        high = end
    yield low, high


def _member(sentence: Sentence, seeker: Seeker, span: tuple[int, int], asked: Sequence[Found]) -> Member:
    start, end = span
    if awarded := [f for f in asked if f.cue == "awarded" and start <= f.start < f.end <= end]:
        return Member(start, end, tuple(awarded[:1]))
    found = [f for f in seeker.who_in(sentence, start, end) if _is_of_it(sentence.flow.text, f, end)]
    firm = [f for f in found if f.field is Field.ENTITY_TYPE and f.value == (EntityType.ENTERPRISE,)]
    others = [f for f in found if f.field is not Field.ENTITY_TYPE]
    text = sentence.flow.text
    plain = _is_any_firm(text[start:end]) and not is_told_in_words(text, start)
    if firm == found and firm and not plain:
        return Member(start, end, ())
    # A firm of a trade or a size is one anyway, and so is whoever holds a title.
    titled = any(f.field in (Field.TITLES, Field.PLATFORMS) for f in others)
    return Member(start, end, tuple(others if titled or (firm and others) else found))


# 重点企业和专精特新企业, 优秀民营企业和企业家: which firms those are, an office says.
_CHOSEN = re.compile(r"(?:重点|优秀|先进|杰出)(?:[\u4e00-\u9fff]{2})?企业$")
_TELL_SORTS = {Field.TITLES, Field.OWNERSHIP, Field.SIZE_CLASS, Field.INDUSTRY}


def _but_the_chosen(text: str, members: Sequence[Member]) -> list[Member]:
    """Members, of which firms that an office chooses (重点企业)
    are told by nothing, where others are of some sort.
    """
    fields = {f.field for member in members for f in member.found}
    if _TELL_SORTS.isdisjoint(fields):
        return list(members)
    chosen = [_CHOSEN.search(text[member.start : member.end]) is not None for member in members]
    return [replace(m, found=()) if is_so else m for m, is_so in zip(members, chosen, strict=True)]


def _is_of_it(text: str, found: Found, end: int) -> bool:
    """Whether a criterion tells of the noun that ends a member: 平台企业 is a firm, 科技服务机构 of no trade."""
    if found.field is Field.INDUSTRY:
        return text.endswith(("企业", "公司"), 0, end)
    return found.field is not Field.ENTITY_TYPE or found.end == end


def _is_any_firm(words: str) -> bool:
    """Whether words name firms and say nothing of them that no field tells (功勋企业)."""
    bare = _LEAD.sub("", words)
    return _ANY_OF_THEM.sub("", bare, count=1) in ("企业", "公司")


def _are_several_sorts(members: Sequence[Member]) -> bool:
    """Whether members differ in what tells of them; titles
    alone, or kinds of entity alone, are one criterion.
    """
    told = [{f.field for f in member.found} for member in members]
    named = [fields for fields in told if fields]
    if all(fields == {Field.ENTITY_TYPE} for fields in named):
        return False
    return any(fields != told[0] for fields in told)
