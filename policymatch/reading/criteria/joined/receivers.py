"""Receivers: whom an offer names as those it gives to, where its document speaks of firms.

A card for 机器人企业 may also reward the 孵化机构 that
serve them: that it is for firms is not asked of those.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeGuard

from policymatch.domain.condition import Condition, Criterion, Hardness, Op, leaves_of
from policymatch.domain.fields import EntityType, Field
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.asked.personal import gives_to_persons
from policymatch.reading.criteria.joined.other_receivers import gives_to_builders, gives_to_none_of_them
from policymatch.reading.criteria.joined.reconciled import is_of_persons
from policymatch.reading.criteria.stated.entities import FIRM_OF_PEOPLE
from policymatch.reading.criteria.text import nature
from policymatch.reading.criteria.text.passages import Passage, PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.demanding import MUST

_OTHERS = "载体|机构|平台|服务商|特色园区|(?<!核心)(?<!经营)(?<!高管)团队|人才|人员|专家|个人|银行|管理人|孵化器|众创空间|协会|商会|联盟|高校|院所|医院|学校|合作社|权利人|[举主承]办方"
_FIRMS = "企业|公司|主体|单位|申请人|申报人|项目"
# One look at the first character tells most places from such a noun.
_NOUN = rf"(?=[载机平服特团人专个银管孵众协商联高院医学合权举承企公主单申项])(?P<who>{_OTHERS}|{_FIRMS})"
_GIFT = (
    r"(?:给予|予以|进行(?:奖|(?:风险)?补)|可获|享受|一定|最高|不超过|每|房租|运行|资金|奖励|补贴|补助|扶持)"
)
_NAMED = (
    re.compile(
        rf"对(?!接)于?(?:符合条件的)?[^,，。;:：对]{{0,40}}?{_NOUN}(?:[,，](?=[^,，]{{0,12}}{_GIFT})|(?={_GIFT}))"
    ),
    re.compile(rf"(?:给予|奖励|资助|补贴)[^,，。;:：\d]{{0,30}}?{_NOUN}(?={_GIFT}|\d)"),
    # 遴选优秀服务商，建立资源池, but 资金支持服务商，为企业免费开展诊断 is for firms; 支持特色园区建设平台，按投入给予补助
    re.compile(
        r"(?:资金支持|遴选)[^,，。;:：企]{0,16}?(?P<who>服务商|机构|平台)(?=[,，。;]|$)(?![,，]为[^,，。;]{0,8}企业免费)|支持[^,，。;企]{0,6}?(?P<park>特色园区)建设(?=[^,，。;]{2,30}(?:平台|中心|基地))"
    ),
)


def gives_to_others(own: str) -> bool:
    """Whether the words of an offer name its receivers, and none of them is a firm.

    >>> gives_to_others("对符合条件的机构予以奖励"), gives_to_others("对企业和机构给予奖励")
    (True, False)
    """
    if gives_to_none_of_them(own):
        return True
    if FIRM_OF_PEOPLE.search(own):
        return False
    named = set(_receivers(own))
    return bool(named) and all(re.fullmatch(_OTHERS, who) for who in named)


# 支持特色园区建设平台，给予补助 before 并根据绩效给予奖励: to the same.
_GIVES_MORE = re.compile(r"(?:并|同时|另|再|还)[^,，。;对]{0,20}(?:给予|予以|奖励)")


def words_of_offer(sentences: Sequence[Sentence]) -> str:
    """The words of an offer; of one that only gives more, with those of the gift right before it in the text."""
    own = [s for s in sentences if s.role is PassageRole.OWN]
    text = "".join(s.text for s in own)
    first = next((s.text for s in own if not s.heads), "")
    if _GIVES_MORE.match(first) is None:
        return text
    before = [s for s in sentences if s.role is PassageRole.CONDITION and re.search(_GIFT, s.text)]
    return "".join(s.text for s in before) + text


def _receivers(own: str) -> Iterator[str]:
    for pattern in _NAMED:
        for found in pattern.finditer(own):
            yield found["who"] or found["park"]
            if before := re.search(rf"({_FIRMS})", found.group()):
                yield before.group()


def is_of_firms(node: Condition) -> bool:
    """Whether a node only says that firms, or people already told of, may apply."""
    if not isinstance(node, Criterion) or node.field is not Field.ENTITY_TYPE or node.op is not Op.IN:
        return False
    return node.value == (EntityType.ENTERPRISE,) or is_of_persons(node)


def as_given(asked: Sequence[Condition], spans: Sequence[Passage], own: str) -> list[Condition]:
    """What is asked of those whom the words of the offer, at `spans`, give to."""
    given = _of_its_own(_of_those_given(asked, spans, own), spans)
    if _BRANCHES_TOO.search(own):
        given = [node for node in given if not _is_legal_person(node)]
    if _UNITS_TOO.search(own):
        given = [node for node in given if not is_of_firms(node) or is_of_persons(node)]
    if _BROKERS.search(own):
        given = _without(given, _OF_FIRMS_HELPED)
    elif (
        gives_to_others(own)
        or _speaks_of_bodies(own)
        or any(is_of_persons(node) and _said_in(node, spans) for node in given)
    ):
        given = _without(given, _OF_A_FIRM)
    if gives_to_others(own):
        given = [node for node in given if not _serves_firms(node, spans)]
    if gives_to_builders(own):
        given = [node for node in given if not _is_of_a_trade(node) or _said_in(node, spans)]
    return [_firm(node, spans) for node in given] if nature.gives_priority(own) else given


def _is_of_a_trade(node: Condition) -> bool:
    return isinstance(node, Criterion) and node.field in (Field.INDUSTRY, Field.TECH_FIELD, Field.TITLES)


def _serves_firms(node: Condition, spans: Sequence[Passage]) -> bool:
    """Whether a node says that firms apply where the words of an offer name them as those who are served."""
    if not isinstance(node, Criterion) or not is_of_firms(node) or is_of_persons(node):
        return False
    return _said_in(node, spans)


# 企业（含分支机构）入驻……的: what has no legal personality may have it as well.
_BRANCHES_TOO = re.compile(r"\((?:含|包括)[^()]{0,16}(?:分支机构|非(?:独立)?法人|分公司)[^()]{0,8}\)")


# 对首次通过认证的企业（单位）: whatever unit it is.
_UNITS_TOO = re.compile(r"企业[(（](?:单位|机构|组织|合作社|个人)[)）]")


def _is_legal_person(node: Condition) -> bool:
    return isinstance(node, Criterion) and node.field is Field.INDEPENDENT_LEGAL_PERSON


# 新认定的孵化器、众创空间, 提供服务的载体
_BODIES = re.compile(rf"{_OTHERS}|载体|实验室|中心|工作站")
_NAMES_FIRMS = re.compile("企业(?!孵化器|加速器|技术中心|研究院|服务|创新券)|公司")


def _speaks_of_bodies(own: str) -> bool:
    """Whether an offer speaks of institutions, and of no
    firm: what an act means by 企业 is not asked of them.
    """
    return _BODIES.search(own) is not None and _NAMES_FIRMS.search(own) is None


def _firm(node: Condition, own: Sequence[Passage]) -> Condition:
    """A title that an offer of priority names (瞪羚企业优先推荐): without it there is nothing to have."""
    if _said_in(node, own) and isinstance(node, Criterion) and node.field is Field.TITLES:
        return node.model_copy(update={"hardness": Hardness.MUST})
    return node


# 文中所指企业为……的独立法人企业: of firms, and of no intermediary or person.
_OF_A_FIRM = re.compile(
    rf"享受本[^,，。;]{{1,8}}的企业{MUST}|(?:所[指称说]的?|中的?)企业(?:[,，]|是|为|系|均|$)|^[是系]指[^,，。;]{{2,80}}企业$"
)
# 引进项目的中介机构、引荐人: who brings firms in is none of those that an act is for.
_BROKERS = re.compile(r"(?:招商)?中介(?:机构|人|组织)|招商(?:中介|顾问|大使)|引荐人")
_OF_FIRMS_HELPED = re.compile(
    rf"{_OF_A_FIRM.pattern}|适用于[^,，。;]{{0,30}}企业|(?:受奖|获奖|申[报请]|扶持|落户)企业(?:均?[须应需]|必须)"
)


def _without(nodes: Sequence[Condition], of_firms: re.Pattern[str]) -> list[Condition]:
    """Nodes without what words say of the firms that a document means."""
    return [n for n in nodes if not all(_is_said(leaf.quote, of_firms) for leaf in leaves_of(n))]


def _is_said(quote: Quote | None, words: re.Pattern[str]) -> bool:
    return quote is not None and words.search(quote.text) is not None


def _of_those_given(asked: Sequence[Condition], spans: Sequence[Passage], own: str) -> list[Condition]:
    """What is asked, but that a document is for firms where this offer of it gives to people.

    People whom an offer names, or the target nearest to it, go before firms that are named farther off.
    """
    people = min((d for node in asked if is_of_persons(node) for d in _distances(node, spans)), default=None)
    if people is None:
        return list(asked)
    if people == 0 and (others := _but_founders(asked, spans)):
        return others
    to_persons = people == 0 and gives_to_persons(own)
    return [
        node
        for node in asked
        if not is_of_firms(node)
        or is_of_persons(node)
        or (not to_persons and min(_distances(node, spans), default=0) <= people)
    ]


def _of_its_own(asked: Sequence[Condition], spans: Sequence[Passage]) -> list[Condition]:
    """What is asked, but that a document is for firms where the offer names applicants of another kind."""
    named = [
        leaf for node in asked if _said_in(node, spans) for leaf in leaves_of(node) if _is_of_a_kind(leaf)
    ]
    if not named or not all(_is_of_no_firm(leaf) for leaf in named):
        return list(asked)
    of_others = (node for node in asked if is_of_firms(node) or _lets_in_others(node, named))
    gone = [node for node in of_others if not _said_in(node, spans)]
    return [node for node in asked if node not in gone]


def _lets_in_others(node: Condition, named: Sequence[Criterion]) -> bool:
    """Whether each way that a node leaves is for other kinds of
    entity than those `named` (企业，以及高校, of an offer to people).
    """
    kinds = {kind for leaf in named if isinstance(leaf.value, tuple) for kind in leaf.value}
    told = [[leaf for leaf in leaves_of(way) if _is_of_a_kind(leaf)] for way in getattr(node, "any", ())]
    return bool(told) and all(
        way and all(isinstance(leaf.value, tuple) and kinds.isdisjoint(leaf.value) for leaf in way)
        for way in told
    )


def _is_of_a_kind(leaf: object) -> TypeGuard[Criterion]:
    named = isinstance(leaf, Criterion) and leaf.field is Field.ENTITY_TYPE and leaf.op is Op.IN
    return named and isinstance(leaf, Criterion) and leaf.decides


# A platform or an institute may be run by a firm; none of these is one.
_NO_FIRM = {
    EntityType.ASSOCIATION,
    EntityType.INDIVIDUAL,
    EntityType.TEAM,
    EntityType.UNIVERSITY,
    EntityType.HOSPITAL,
}


def _is_of_no_firm(leaf: Criterion) -> bool:
    return isinstance(leaf.value, tuple) and _NO_FIRM.issuperset(leaf.value)


# 为创业者搭建平台, in a document for new firms: whoever founds one is its firm.
_FOUNDERS = re.compile(r"创业者(?![^,，。;]{0,6}(?:人员|人才|毕业生))")


def _but_founders(asked: Sequence[Condition], spans: Sequence[Passage]) -> list[Condition]:
    """What is asked without founders whom the offer names,
    where its document says that firms apply; none otherwise.
    """
    people = [node for node in asked if is_of_persons(node)]
    if not all(_are_founders(node) for node in people):
        return []
    others = [node for node in asked if node not in people]
    return others if any(_speaks_of_firms(node, spans) for node in others) else []


def _are_founders(node: Condition) -> bool:
    quote = node.quote.text if isinstance(node, Criterion) and node.quote else ""
    return _FOUNDERS.search(quote) is not None


def _speaks_of_firms(node: Condition, spans: Sequence[Passage]) -> bool:
    """Whether a document says elsewhere of firms what they must be."""
    quotes = (leaf.quote.text for leaf in leaves_of(node) if leaf.quote)
    return not _said_in(node, spans) and any("企业" in quote for quote in quotes)


def _said_in(node: Condition, own: Sequence[Passage]) -> bool:
    """Whether some leaf of a node quotes the words of the offer."""
    return 0 in _distances(node, own)


def _distances(node: Condition, own: Sequence[Passage]) -> Iterator[int]:
    """How far before or behind the words of the offer each leaf is said; 0 within them."""
    for leaf in leaves_of(node):
        if leaf.quote and own:
            at = leaf.quote.start
            yield min(max(p.start - at, at - p.end + 1, 0) for p in own)


# 对在职职工开展培训的，给予企业补贴: the gift goes to the firm, for its people.
_GIVES_TO_EMPLOYERS = re.compile(
    r"(?:给予?|发放给|奖励)(?:每家|单个|该|其|所在|申报|用人){0,2}(?:企业|单位)"
    r"|(?:对|向)[^,，。;对向]{0,6}(?:机构|单位)(?:给予|支付|发放)|补[助贴](?:给|承训|培训|承办|定点)[^,，。;\d]{0,4}(?:机构|单位)"
)


def with_recipients(asked: Sequence[Condition], given: Iterable[Condition], own: str) -> list[Condition]:
    """What is asked, and who is given something, where that
    is not asked; people have nothing of an employer's.
    """
    to_firms = _GIVES_TO_EMPLOYERS.search(own) or FIRM_OF_PEOPLE.search(own)
    kept = [node for node in asked if not (to_firms and is_of_persons(node))]
    named = fields_of(kept)
    return [*kept, *(c for c in given if isinstance(c, Criterion) and c.field not in named)]


def fields_of(nodes: Iterable[Condition]) -> set[Field]:
    """The fields that criteria of these nodes test."""
    return {leaf.field for node in nodes for leaf in leaves_of(node) if isinstance(leaf, Criterion)}
