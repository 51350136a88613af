"""Served: whom a clause or a whole document is for, by its title (助力中小微企业……若干措施).

Only where an offer names nobody itself: its title then says who may come.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from policymatch.domain.condition import Criterion, Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.stated.applicants import find_sizes
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.ascii_flow import ascii_flow_of
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.criteria.text.size_names import are_of_others, comprised
from policymatch.reading.flow import Flow
from policymatch.terms import Terms

_SERVES = re.compile(
    r"(?:助力|支持|扶持|帮扶|帮助|促进|推动|服务|加大|加强|强化|优化|缓解|减轻|做好)(?:对|[本我全][市省区县])?"
    # An office is no promise: 国务院促进中小企业发展工作领导小组.
    # 支持园区面向中小企业开放场景: backed is who turns to them.
    r"(?P<who>(?:(?!面向)[“”\u4e00-\u9fff]){2,16}?企业)(?!(?:发展|服务|改革)?(?:工作)?(?:领导小组|局|中心|处|协会|基金|办公室))"
)
_SMALL_AND_MEDIUM = re.compile(r"(?<!型)中小企业")
_AN_ACT = re.compile(r"措施|办法|政策|意见|细则|规定|通知|方案|条")
_LONGEST_TITLE = 120


def served(body: str, sentences: Sequence[Sentence], terms: Terms) -> Criterion | None:
    """The titles or sizes of those whom the nearest title over an offer names; None where none does.

    It bars others and entitles nobody: under a title for all small firms stand offers for a few of them.
    """
    heads = [s for s in sentences if s.role is PassageRole.OWN and s.heads]
    if are_of_others("".join(s.text for s in sentences if s.role is PassageRole.OWN and not s.heads)):
        return None
    for head in reversed(heads):
        if found := _named(body, head.flow, head.start, head.end, terms):
            return found
    flow = ascii_flow_of(body, 0, min(_LONGEST_TITLE, len(body)))
    end = len(flow.text.partition("。")[0])
    return _named(body, flow, 0, end, terms) if _AN_ACT.search(flow.text, 0, end) else None


_TELLS_WHO = {
    Field.ENTITY_TYPE,
    Field.SIZE_CLASS,
    Field.OWNERSHIP,
    Field.TITLES,
    Field.INDUSTRY,
    Field.PLATFORMS,
}
# 招用毕业生并签订合同的, under a title that helps graduates: those who hire them apply.
_MAY_BE_OTHERS = re.compile(
    r"招用|吸纳|招聘|招录|招收|聘用|录用|安置|接收|签订|缴纳|见习|企业|公司|单位|机构|园区|基地|平台|院校|高校|协会|组织"
)
_SERVES_PERSONS = re.compile(
    r"(?:支持|扶持|帮扶|帮助|促进|鼓励|引导|服务|培育)(?:和)?(?:支持|扶持|帮扶|促进|培育|服务)?(?P<who>[\u4e00-\u9fff]{0,8}(?:创业者|毕业生|农民工|退役军人|残疾人|下岗职工|困难人员|失业人员))"
)


def served_persons(body: str, sentences: Sequence[Sentence], named: Collection[Field]) -> Criterion | None:
    """Those people whom the nearest title over an offer names, where nothing else tells who may come."""
    own = "".join(s.text for s in sentences if s.role is PassageRole.OWN and not s.heads)
    if not _TELLS_WHO.isdisjoint(named) or _MAY_BE_OTHERS.search(own + _said_before(body, sentences)):
        return None
    heads = [(s.flow, s.start, s.end) for s in sentences if s.role is PassageRole.OWN and s.heads]
    flow = ascii_flow_of(body, 0, min(_LONGEST_TITLE, len(body)))
    end = len(flow.text.partition("。")[0])
    title = [(flow, 0, end)] if _AN_ACT.search(flow.text, 0, end) else []
    for flow, low, high in [*reversed(heads), *title]:
        if found := _SERVES_PERSONS.search(flow.text, low, high):
            quote = flow.quote(*found.span(), body)
            return Criterion(field=Field.ENTITY_TYPE, op=Op.IN, value=(EntityType.INDIVIDUAL,), quote=quote)
    return None


def _said_before(body: str, sentences: Sequence[Sentence]) -> str:
    """The words that stand before an offer in its line, of whomever they speak."""
    own = next((s for s in sentences if s.role is PassageRole.OWN and not s.heads), None)
    if own is None:
        return ""
    at = own.flow.quote(own.start, own.end, body).start
    return body[body.rfind("\n", 0, at) + 1 : at]


# 为贯彻落实《支持小微企业的意见》和《……的通知》精神: whom another document is for.
_CITED = re.compile(
    r"(?:根据|按照?|依据|依照|遵照|贯彻(?:落实)?|落实)(?:《[^《》]{2,80}》(?:\([^()]{2,24}\))?(?:、|和|及|以及|与)?){1,5}"
)


def _named(body: str, flow: Flow, start: int, end: int, terms: Terms) -> Criterion | None:
    cited = [found.span() for found in _CITED.finditer(flow.text, start)]
    for found in _SERVES.finditer(flow.text, start, end):
        if any(low <= found.start() < high for low, high in cited):
            continue
        quote = flow.quote(*found.span(), body)
        titles = tuple(dict.fromkeys(mention.code for mention in terms.titles.find(found["who"])))
        if titles:
            return Criterion(field=Field.TITLES, op=Op.HAS_ANY, value=titles, quote=quote)
        for size in (*_wider(body, found["who"]), *find_sizes(found["who"])):
            return Criterion(field=Field.SIZE_CLASS, op=Op.IN, value=size.value, quote=quote)
    return None


def _wider(body: str, who: str) -> Iterator[Found]:
    """The sizes that 中小企业 comprise by a document's own words, where it is for them."""
    return find_sizes(comprised(body)) if _SMALL_AND_MEDIUM.search(who) else iter(())


# 组织专业机构为“专精特新”企业提供融资服务，对机构予以奖励
_IS_PAID_TO_SERVE = re.compile(
    r"^(?:组织|引导|鼓励|支持|推动|委托|遴选|对)?[^,，。;]{0,12}(?:机构|平台|服务商|载体|银行)(?:面向|为|向)[^,，。;]{2,40}(?:提供|开展)"
)
_OF_CLIENTS = {Field.TITLES, Field.INDUSTRY, Field.SIZE_CLASS, Field.OWNERSHIP}


# 支持建设中试平台，为制药企业提供试制服务: whoever builds it is backed.
_BUILDS = re.compile(
    r"^(?:支持|鼓励)(?:[^,，。;]{0,30}(?:建设|搭建|设立|打造|组建|新建)[^,，。;]{2,40}(?:平台|基地|载体|实验室)|[^,，。;]{2,30}(?:平台|基地|载体)建设)(?:\([^()]{1,8}\))?$"
    r"|^(?:支持|鼓励)[^,，。;企]{2,14}(?:平台|基地|载体)(?:加强|升级|推进)"
)
_FOR_CLIENTS = re.compile(
    r"^(?:主要|重点|并){0,2}(?:(?:为|向|面向)[^,，。;]{2,40}(?:提供|开展)|(?:助力|赋能|帮助)[^,，。;]{2,30}$)"
)
# 鼓励面向小微企业建设检测、试制等公共服务平台
_BUILT_FOR = re.compile(
    r"^(?:支持|鼓励|引导)[^,，。;]{0,20}面向(?P<whom>[^,，。;]{2,40}?)(?:建设|搭建|设立|打造|组建|新建)[^,，。;]{2,40}(?:平台|基地|载体)$"
)


def are_served_by_what_is_built(sentence: Sentence, found: Found) -> bool:
    """Whether a criterion is of those whom a platform or the like is to serve that an offer wants built."""
    if sentence.role is not PassageRole.OWN or found.field not in _OF_CLIENTS | {Field.ENTITY_TYPE}:
        return False
    at = next((i for i, p in enumerate(sentence.parts) if p.start <= found.start < p.end), 0)
    part = sentence.parts[at]
    built = _BUILT_FOR.match(sentence.part_text(part))
    if built and built.start("whom") <= found.start - part.start < built.end("whom"):
        return True
    if _FOR_CLIENTS.match(sentence.part_text(part)) is None:
        return False
    return any(_BUILDS.match(sentence.part_text(part)) for part in sentence.parts[:at])


# 带动不少于20家市内中小企业上平台, 在市内推广应用中小企业达到50家以上的: they are counted.
_SO_MANY_OF_THEM = re.compile(
    r"(?:带动|服务|赋能|推广应用|应用|覆盖|帮助|改造)(?:不少于|不低于|超过|达到?)?(?:\d{1,4}[家户个](?:及?以上)?(?:的)?)?(?P<whom>[^,，。;\d]{0,8}企业)(?:[^,，。;\d]{0,6}(?:达到?|不少于|不低于|超过)?\d{1,4}[家户个])?"
)
_NUMBER = re.compile(r"\d{1,4}[家户个]")


def are_counted(sentence: Sentence, found: Found) -> bool:
    """Whether a criterion is of firms that the applicant must bring along or serve in some number."""
    if found.field not in {*_OF_CLIENTS, Field.REGION}:
        return False
    counted = (m for m in _SO_MANY_OF_THEM.finditer(sentence.text) if _NUMBER.search(m.group()))
    at = found.start - sentence.start
    return any(m.start("whom") <= at < m.end("whom") for m in counted)


def are_clients(sentence: Sentence, found: Found) -> bool:
    """Whether a criterion is of those whom somebody else, who is paid for it, is to serve."""
    if found.field not in _OF_CLIENTS:
        return False
    part = next((p for p in sentence.parts if p.start <= found.start < p.end), None)
    return part is not None and _IS_PAID_TO_SERVE.match(sentence.part_text(part)) is not None


# 并帮助本省小微企业实现融资的, 从事应急生产的中小企业是指……: whom the applicant helps, and who these are.
_HELPED = re.compile(
    r"(?:帮助|协助|助力)(?P<whom>[^,，。;]{0,12}?(?:中小微?|小微)企业)(?:实现|获得|取得|完成|解决)"
    r"|^[^,，。;]{2,30}的(?P<meant>(?:中小微?|小微)企业)是指"
)
_OF_THE_HELPED = {Field.SIZE_CLASS, Field.REGION, Field.OWNERSHIP}


def are_helped(sentence: Sentence, found: Found) -> bool:
    """Whether a criterion in what is asked is of firms that the applicant is to help."""
    if sentence.role is PassageRole.OWN or found.field not in _OF_THE_HELPED:
        return False
    at = found.start - sentence.start
    spans = (m.span("whom" if m["whom"] else "meant") for m in _HELPED.finditer(sentence.text))
    return any(low <= at < high for low, high in spans)


def are_of_those_served(sentence: Sentence, found: Found) -> bool:
    """Whether a criterion is of those whom what is built serves, or whom the applicant brings along or helps."""
    return (
        are_served_by_what_is_built(sentence, found)
        or are_counted(sentence, found)
        or are_helped(sentence, found)
    )
