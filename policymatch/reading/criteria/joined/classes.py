"""Classes: demands that a listed condition makes of some applicants alone (规模以上企业须已填报统计报表)."""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.condition import (
    AnyOf,
    Condition,
    Criterion,
    NoneOf,
    Op,
    OpaqueCriterion,
    leaves_of,
)
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.joined.addressees import Stretch
from policymatch.reading.criteria.joined.alternatives import all_of, softened
from policymatch.reading.criteria.joined.class_by_class import is_of_a_class
from policymatch.reading.criteria.joined.receivers import is_of_firms
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.relaxed import CLASSES
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.demanding import MUST

_CLASSES = {Field.ABOVE_SCALE, Field.SIZE_CLASS, Field.OWNERSHIP, Field.LISTED}
# What a class must do or have; 应为 and 须是 say what the applicant is.
_MUST = re.compile(rf"(?:(?:企业|单位|机构|公司)?(?:还|均|同时|[仅只])?{MUST}(?!为|是|属于))")
# 列入清单的，应提交申请: the second is asked where the first holds.
_THEN = re.compile(rf"(?:还|均|同时)?{MUST}(?!为|是|属于|同时(?:符合|具备|满足))")
_WHERE = re.compile(r"^(?!申请|申报|享受|符合|满足|具备)[^,，。;]{4,60}的$")
# 由多家联合创作的申报项目，本市单位应处于主导地位: asked of such projects alone, and all of it at once.
_OF_A_CASE = re.compile(
    rf"^由[^,，。;]{{4,60}}(?:联合|共同|合作|合资)[^,，。;]{{2,12}}的(?:申报)?(?:项目|作品)?[,，][^,，。;应须需必]{{2,14}}(?:单位|企业|机构|主体|方)(?:还|均|同时)?{MUST}"
)
# 牵头单位为企业的，上年度研发投入不低于500万元
_WHO_IS = re.compile(
    r"(?:单位|主体|机构|方|申[报请]人)(?:为|是|属于)[^,，。;]{2,14}的$|(?:企业|单位|机构)申请(?:认定|备案|评定)的$|^(?:\d[.．])?以[^,，。;]{2,6}名义[^,，。;]{0,6}的$"
)
# 申报主体为企业、高校，企业须为高新技术企业: the second is asked of the firms among them.
_FIRMS_MUST = re.compile(rf"^(?:(?:其中[,，]?)?企业(?:还|均)?|其中[,，]?企业[^,，。;]{{1,10}}){MUST}")
# 营业收入5亿元以上的企业，研发投入占比不低于2%
_OF_A_SIZE = re.compile(
    r"(?:上一?年度?|上年|最近一年|年)?(?:营业|主营业务|销售)(?:总)?收入[^,，。;]{2,20}的(?:企业|单位)?$"
)
_AT_LEAST = re.compile(r"^[^,，。;]{2,30}(?:不低于|不少于|达到|以上|超过|高于)")
# 企业牵头申报的，研发投入占比不低于3%
_FIRMS_APPLY = re.compile(r"^(?:由|如)?企业(?:牵头|独立|单独|联合|作为[^,，。;]{2,8})?(?:申报|申请|承担)的$")


def of_a_class(
    sentence: Sentence, run: Sequence[Part], found: Sequence[Found], nodes: list[Condition]
) -> list[Condition]:
    """The nodes of a run; where it asks something of a class alone, either not to be of it or to meet that."""
    led = _led_by(sentence, run, found)
    if led is None:
        return nodes
    of_class = [node for node in nodes if isinstance(node, Criterion) and node.field is led.field]
    return [_if(of_class, [node for node in nodes if node not in of_class])] if of_class else nodes


def is_of_a_case(sentence: Sentence) -> bool:
    """Whether a listed condition binds somebody where several act together, and nobody who applies alone."""
    return sentence.role is PassageRole.CONDITION and _OF_A_CASE.match(sentence.text) is not None


def where_they_hold(
    sentence: Sentence, asked: Sequence[Stretch], *, as_a_way: bool = False
) -> Iterator[Stretch]:
    """What the runs of a listed condition ask; where one only says in which
    case the next is asked, either none of that or the next. Who goes one of
    several ways (5000万元以下的，……；5000万元以上的，……) must be in its case.
    """
    waiting, kinds = list(asked), None
    while waiting:
        first = waiting.pop(0)
        if kinds is not None and _FIRMS_MUST.match(first.words):
            first = first._replace(nodes=_of_firms(kinds, first.nodes))
        if _FIRMS_APPLY.match(first.words) and sentence.role is PassageRole.CONDITION:
            first = first._replace(nodes=[_are_firms(node) for node in first.nodes])
        kinds = next((node for node in first.nodes if _names_firms_and_others(node)), kinds)
        if waiting and _is_case(sentence, first, waiting[0], as_a_way=as_a_way):
            then = [waiting.pop(0)]
            if _WHO_IS.search(first.words):
                then, waiting = [*then, *waiting], []
            asked_then = [node for one in then for node in one.nodes]
            words = "，".join([first.words, *(one.words for one in then)])
            yield Stretch(words, [_if(first.nodes, asked_then)], first.start)
        else:
            yield first


# 近三年获得科学技术奖的，优先推荐; 申报企业为瞪羚企业的，评审时予以加分: what stands before only ranks.
_COMES_FIRST = re.compile(
    r"(?:可|予以|给予|同等条件下)?(?:予以)?优先[^,，。;]{0,6}"
    r"|(?:项目)?(?:在)?(?:评审|评选|评定|遴选|评价|审核)?(?:时|中|过程中)?(?:可|将)?(?:予以|给予|实施|实行|适当|酌情){0,2}(?:加分|倾斜)(?:奖励|支持|政策)?"
)


def ranked(asked: Sequence[Stretch]) -> list[Stretch]:
    """Stretches of a listed condition, those in front of 优先推荐, one after another, as preferences."""
    told, ranks = list[Stretch](), False
    for one in reversed(asked):
        ranks = one.words.endswith("的") and ranks
        told.append(one._replace(nodes=[softened(node) for node in one.nodes]) if ranks else one)
        ranks = ranks or _COMES_FIRST.fullmatch(one.words) is not None
    return told[::-1]


# 工业企业营业收入2亿元以上，服务业企业5000万元以上: to each class its own figure.
_OF_CLASS = re.compile(
    r"^(?:其中)?(?:(?!申[报请]|本|该|参评)[\u4e00-\u9fff]{2,10}?(?:企业|机构|行业|类)|大型|中型|小型|小微)(?:企业)?[:：]?[^,，。;]{0,24}\d"
)
_TELLS_CLASS = CLASSES | {Field.PLATFORMS}


def by_class(asked: Sequence[Stretch]) -> list[Condition]:
    """What stretches ask that set one figure for each class
    of applicant, as alternatives; none where they do not.
    """
    fields = [_figures(one.nodes) for one in asked]
    if (
        len(asked) < 2
        or not (set.intersection(*fields) or _are_of_classes_apart(asked))
        or not all(_OF_CLASS.match(one.words) or is_of_a_class(one.words) for one in asked)
    ):
        return []
    return [AnyOf(any=tuple(all_of(_with_class(one.nodes)) for one in asked))]


def _are_of_classes_apart(asked: Sequence[Stretch]) -> bool:
    """Whether each of several stretches is of another trade, size or title, whatever figure it asks of it."""
    named = [{n.field: n.value for n in one.nodes if isinstance(n, Criterion)} for one in asked]
    return any(
        all(field in one for one in named) and len({one[field] for one in named}) == len(asked)
        for field in _TELLS_CLASS
    )


def one_of_classes(each: Sequence[Sequence[Condition]], *, labelled: bool) -> list[Condition]:
    """What is asked of each of several classes of applicant, as alternatives;
    all of it where no label tells them apart and no figure is asked of each.
    """
    if not labelled and not set.intersection(*(_figures(nodes) for nodes in each)):
        return [node for nodes in each for node in nodes]
    return [AnyOf(any=tuple(all_of(_with_class(nodes)) for nodes in each if nodes))]


def _figures(nodes: Sequence[Condition]) -> set[Field]:
    leaves = (leaf for node in nodes for leaf in leaves_of(node))
    return {leaf.field for leaf in leaves if isinstance(leaf, Criterion) and isinstance(leaf.value, float)}


def _with_class(nodes: Sequence[Condition]) -> list[Condition]:
    """Nodes, and the words of the class itself where no field of theirs tells it."""
    told = any(isinstance(node, Criterion) and node.field in _TELLS_CLASS for node in nodes)
    told = told or any(isinstance(node, OpaqueCriterion) for node in nodes)
    quote = next((leaf.quote for node in nodes for leaf in leaves_of(node)), None)
    return [*nodes] if told or quote is None else [*nodes, OpaqueCriterion(quote=quote)]


def _are_firms(node: Condition) -> Condition:
    """An untested node that says that firms apply, as the criterion that it is."""
    if not isinstance(node, OpaqueCriterion):
        return node
    firms = (EntityType.ENTERPRISE.value,)
    return Criterion(field=Field.ENTITY_TYPE, op=Op.IN, value=firms, hardness=node.hardness, quote=node.quote)


def _is_case(sentence: Sentence, first: Stretch, then: Stretch, *, as_a_way: bool) -> bool:
    listed = sentence.role is PassageRole.CONDITION and not sentence.heads
    tested = all(isinstance(leaf, Criterion) for node in first.nodes for leaf in leaves_of(node))
    led = (
        _WHO_IS.search(first.words)
        or _FIRMS_APPLY.match(first.words)
        or (_WHERE.match(first.words) and _THEN.match(then.words))
        or (not as_a_way and _OF_A_SIZE.fullmatch(first.words) and _AT_LEAST.match(then.words))
    )
    return listed and tested and bool(led)


def _names_firms_and_others(node: Condition) -> bool:
    kinds = node.value if isinstance(node, Criterion) and node.field is Field.ENTITY_TYPE else ()
    return isinstance(kinds, tuple) and EntityType.ENTERPRISE in kinds and len(kinds) > 1


def _of_firms(kinds: Condition, nodes: Sequence[Condition]) -> list[Condition]:
    """What is asked of the firms among those of several
    `kinds`; nothing where it is only that they are firms.
    """
    firms = kinds.model_copy(update={"value": (EntityType.ENTERPRISE.value,)})
    asked = [node for node in nodes if not is_of_firms(node)]
    return [_if([firms], asked)] if asked else []


def _if(case: Sequence[Condition], then: Sequence[Condition]) -> Condition:
    """Either the case does not hold, or what is asked then does."""
    if not then:
        return all_of(case)
    return AnyOf(any=(_not(all_of(case)), all_of(then)))


def _not(case: Condition) -> Condition:
    """That a case does not hold; of what is or is not, that it is not."""
    if isinstance(case, Criterion) and case.op is Op.EQUAL and isinstance(case.value, bool):
        return case.model_copy(update={"value": not case.value})
    return NoneOf(none=(case,))


def _led_by(sentence: Sentence, run: Sequence[Part], found: Sequence[Found]) -> Found | None:
    """The class that the first words of a run of a listed condition name and then ask something of."""
    if sentence.role is not PassageRole.CONDITION or sentence.heads:
        return None
    first = (f for f in found if f.field in _CLASSES and f.start == run[0].start)
    return next((f for f in first if _MUST.match(sentence.flow.text, f.end, sentence.end)), None)
