"""Named classes: who is of a class of applicant that a sentence names to ask something of it alone."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import AllOf, Condition, Criterion, NoneOf, Op, leaves_of
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.joined.alternatives import all_of, any_of, listed_alternatives
from policymatch.reading.criteria.joined.easier import Writes
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.relaxed import CLASSES, bases_of, figure_for, names_more_sorts
from policymatch.reading.criteria.stated.tiers import find_tiers
from policymatch.reading.criteria.text.class_names import Naming
from policymatch.reading.criteria.text.told_apart import Branch

_TOLD_BY = CLASSES | {
    Field.AGE_MONTHS,
    Field.EMPLOYEES,
    Field.REGION,
    Field.REVENUE_YUAN,
    Field.TOTAL_ASSETS_YUAN,
}
_FIRMS_OF_A_KIND = re.compile(r"(?:企业|公司)的?$|的$")
# 已认定为企业技术中心的, and not those in an incubator
_HOLDS = re.compile(r"认定|获批|建有|设有|拥有|评为|评定")
_ELSEWHERE = re.compile(r"(?:在)?(?:外地|异地|[市区县省]外)(?:注册的)?(?:企业|公司|单位|机构)")
# 30人以上的, 未满2年的
_FIGURE_ALONE = re.compile(r"(?P<low>未满|不满|不足)?(?:超过|满|在)?\d[^,，。;的]{1,16}的(?:企业|单位)?")
_UP_TO = re.compile(r"以[下内]")


def is_tested(node: Condition) -> bool:
    """Whether fields tell all that a node asks."""
    return all(isinstance(leaf, Criterion) for leaf in leaves_of(node))


def joined_plainly(nodes: Sequence[Condition]) -> Condition:
    """The node that needs every child, and each child of those that only join others."""
    return all_of([leaf for node in nodes for leaf in (node.all if isinstance(node, AllOf) else (node,))])


def who_is_of(writer: Writes, branch: Branch, before: Sequence[Condition]) -> Condition | None:
    """Who is of the class of a branch, behind the classes `before` it; None where that is not plain."""
    naming = branch.opening.naming
    if naming is Naming.ALL_OTHERS or (_ELSEWHERE.fullmatch(branch.name) and _are_of_a_place(before)):
        return _none_of(writer, branch, before)
    if naming is Naming.WHO_APPLIES:
        return _written(writer, branch, _kinds(writer, branch)) or _untold(writer, branch)
    sorts = writer.seeker.sorts_in(branch.asked, branch.opening.start, branch.opening.end)
    if not all(sort.field in _TOLD_BY or _is_held(branch, sort) for sort in sorts) or _is_tiered(branch):
        return None
    if not sorts:
        return _told_otherwise(writer, branch, before)
    who = _written(writer, branch, sorts, _of_the_same_trade(branch, before))
    if naming is not Naming.OTHERS_THAN or who is None:
        return who
    return NoneOf(none=(who,)) if is_tested(who) else _untold(writer, branch)


def _untold(writer: Writes, branch: Branch) -> Condition:
    return writer.others(branch.asked, [branch.said])


def _is_held(branch: Branch, sort: Found) -> bool:
    return sort.field is Field.PLATFORMS and _HOLDS.search(branch.name) is not None


def _is_tiered(branch: Branch) -> bool:
    """Whether the figure of a class is one of tiers by revenue, which are read by themselves."""
    flow = branch.asked.flow
    return any(find_tiers(flow.text[branch.start : branch.asked.end]))


def _are_of_a_place(before: Sequence[Condition]) -> bool:
    return len(before) == 1 and isinstance(before[0], Criterion) and before[0].field is Field.REGION


def _none_of(writer: Writes, branch: Branch, before: Sequence[Condition]) -> Condition | None:
    """All who are of none of the classes before, left open where no field tells one of these."""
    if not before:
        return None
    return NoneOf(none=tuple(before)) if all(map(is_tested, before)) else _untold(writer, branch)


def _kinds(writer: Writes, branch: Branch) -> list[Found]:
    kinds = writer.seeker.who_in(branch.asked, branch.opening.start, branch.opening.end)
    return [kind for kind in kinds if kind.field is Field.ENTITY_TYPE]


def _told_otherwise(writer: Writes, branch: Branch, before: Sequence[Condition]) -> Condition | None:
    """Who is of a class that no sort tells: by a figure that an earlier one names, by its legal form, or untold."""
    if figure := _by_the_same_figure(writer, branch, before):
        return figure
    kinds = [] if _UNIT_OF_A_FIRM.fullmatch(branch.name) else _kinds(writer, branch)
    if kinds and all(EntityType.ENTERPRISE not in _values(kind) for kind in kinds):
        return _written(writer, branch, kinds)
    named = _FIRMS_OF_A_KIND.search(branch.name) or branch.opening.naming is Naming.IF_THEY_ARE
    return _untold(writer, branch) if named else None


_UNIT_OF_A_FIRM = re.compile(r"(?:研发|研究|技术)[\u4e00-\u9fff]{0,4}(?:机构|中心|平台)")


def _values(kind: Found) -> tuple[object, ...]:
    return kind.value if isinstance(kind.value, tuple) else ()


def _by_the_same_figure(writer: Writes, branch: Branch, before: Sequence[Condition]) -> Condition | None:
    """A class told by another number of the figure that tells one before it (职工30人以下的，……；30人以上的，……)."""
    alone = _FIGURE_ALONE.fullmatch(branch.name)
    if alone is None:
        return None
    for base in bases_of([leaf for who in before for leaf in leaves_of(who)]):
        value = figure_for(branch.name, base)
        if value is not None:
            op = Op.BELOW if alone["low"] else Op.AT_MOST if _UP_TO.search(branch.name) else Op.AT_LEAST
            quote = branch.asked.flow.quote(branch.said.start, branch.said.end, writer.body)
            return base.model_copy(update={"op": op, "value": value, "quote": quote})
    return None


def _written(
    writer: Writes, branch: Branch, sorts: Sequence[Found], beside: Sequence[Condition] = ()
) -> Condition | None:
    """The class that `sorts` tell, with what else its words name; None where there are none."""
    text, run = branch.asked.flow.text, [branch.said]
    if not sorts:
        return None
    groups = listed_alternatives(text, sorts)
    each = [any_of([writer.criterion(branch.asked, run, f) for f in group]) for group in groups]
    span = (branch.opening.start, branch.opening.end)
    more = names_more_sorts(text, span, sorts) or not _say_all(text, span, sorts)
    return joined_plainly([*each, *beside, *([_untold(writer, branch)] if more else [])])


# What stands around the sort in the name of a class, and names no other.
_AROUND = re.compile(
    r"(?:属于|从事|上一?年度?|年限|年度?|(?:已|被|尚?未|获得|取得|列入|纳入)?(?:认定|评定|获评)(?:为|的)?|注册地?|登记|成立|设立|时间|规模|国家级?|省级|市级|有效期内|职工|员工|单位|人数"
    r"|以[上下内]|\(含\)|不?满|超过|不足|类|行业|型|其中|在|于|为|的|企业|机构|公司|项目|[、和及与或“”])*+"
)


def _say_all(text: str, span: tuple[int, int], sorts: Sequence[Found]) -> bool:
    """Whether sorts say all that names a class: of 农业龙头企业 the trade is not all."""
    told = {at for sort in sorts for at in range(sort.start, sort.end)}
    rest = "".join(text[at] if at not in told else " " for at in range(*span))
    return all(_AROUND.fullmatch(piece) for piece in rest.split())


# 规模以上工业企业……，规模以下……: both are of the trade.
_A_SIZE_ALONE = re.compile(r"(?:规模|限额)以[上下]|[规限][上下]|[大中小微]{1,3}型?")


def _of_the_same_trade(branch: Branch, before: Sequence[Condition]) -> list[Condition]:
    if not before or not _A_SIZE_ALONE.fullmatch(branch.name):
        return []
    leaves = leaves_of(before[0])
    return [leaf for leaf in leaves if isinstance(leaf, Criterion) and leaf.field is Field.INDUSTRY]
