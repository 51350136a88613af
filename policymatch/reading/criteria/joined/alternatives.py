"""Alternatives: criteria of which one is enough, told by 或 or by standing in one list of applicants."""

import re
from collections.abc import Sequence
from itertools import pairwise

from policymatch.domain.condition import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Hardness,
    with_leaves,
)
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.joined.repeated import once
from policymatch.reading.criteria.stated.at_once import are_both
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.lists import WHO
from policymatch.reading.criteria.stated.rights import are_told_together

# Fields of which one list names several: 国有企业和民营企业 asks nobody to have two owners.
_LISTED_ALIKE = {Field.TITLES, Field.OWNERSHIP}
_LISTED = re.compile(r"^[^。;；的]{0,14}$")
# 新备案的瞪羚企业、新认定的小巨人企业
_NEWLY = re.compile(r"^(?:企业)?[、和及或与]{1,2}(?:新|首次)[^,，。;；的]{1,8}的[^,，。;；的]{0,4}$")
# 科技型中小企业和入驻孵化器的创业团队
_WITH_WHAT_IT_DOES = re.compile(r"^(?:企业)?(?:[、和及或与]|以及|或者)[^,，。;；的]{2,12}的$")
_JOINT = re.compile(r"[、和及与或]")
_NEXT_ITEM = re.compile(r"[、和及与或](?:新增|新|首次)?$")
# 须为高新技术企业、2023年入库的科技型中小企业之一
_ONE_OF_THEM = re.compile(r"[^,，。;]{0,30}之一")
# 科技型中小企业(需有入库编号)和创业团队
_NOTED = re.compile(r"\([^()]{1,40}\)")
# 小微企业贷款（含个体工商户经营性贷款）: either is meant.
_TAKES_IN = re.compile(r"[^,，。;()]{0,6}\((?:含|包括)")
# 民营企业兼并、收购外地企业的: what the first does to the second.
_DOES = re.compile(r"兼并|收购|并购|控股|采购|购买|租用|委托|服务于|帮助|带动")
# 企业新获批国家级、省级重点实验室的: what a firm was given is no other applicant beside it.
_GETS = re.compile(
    r"(?:被|经)?(?:新|首次|初次|再次|当年|年度|成功|新近){0,2}"
    r"(?:获批|获评|获得|取得|获|入选|通过|晋升|升级|认定|评为|评定|列入|纳入|备案|创建|牵头|承担|组建|建成|拥有)"
)
_OR_BETWEEN = re.compile(
    r"^(?:企业|单位|机构)?(?:以上|以下)?(?:\(不?含[^()]{0,8}\))?(?:(?:不少于|不低于|达到?|超过)?\d{1,3}[项件个家](?:及?以上)?|以下|以上|以内)?、?或者?(?!其他)[^,，。;]{0,16}$"
)
# 担保公司等债权类机构，以及创业投资机构: trades of one list.
_AND_ALSO = re.compile(r"^[^。;；的]{0,20}?[,，]?(?:以及|或者?)[^,，。;；的]{0,4}$")
# 制造业企业和生产性服务业企业
_FIRMS_AND = re.compile(r"(?:类)?(?:企业|公司|机构)?[、和及与或]")
# 限额以上批发、零售企业: how large those of a list of trades are.
_OF_EACH_TRADE = re.compile(r"^(?![^、]{0,3}[企单机])[\u4e00-\u9fff]{2,5}[、和及与]")
_AND = re.compile(r"^(?:以及|及|和|与)")
_OR = re.compile(r"^(?:或|以及其他|以及.{0,6}的其他)")


def listed_alternatives(text: str, found: Sequence[Found]) -> list[list[Found]]:
    """`found` in groups: members of one list of applicants together, everything else alone.

    `text` is what the spans of `found` count in.
    """
    groups: list[list[Found]] = []
    who: list[Found] | None = None
    for one in found:
        last = groups[-1][-1] if groups else None
        if (trades := _earlier_trade(text, groups, one)) is not None:
            trades.append(one)
            continue
        if who is not None and any(_is_its_noun(name, one) for name in who):
            groups.append([one])
            continue
        if last is not None and (_at_one_place(last, one) or _is_the_other(text, last, one)):
            groups[-1].append(one)
        elif who is not None and one.field in WHO and _goes_on(text, who, one):
            who.append(one)
        else:
            groups.append([one])
            who = groups[-1] if one.field in WHO and not _is_their_noun(who, one) else who
    return groups


# 独立法人机构或分支机构的注册地址应在: what they are is no other way to be there.
_AT_A_PLACE = re.compile(
    r"[^,，。;]{0,6}的[^,，。;的]{0,8}(?:在|于|为)$|[^,，。;的]{0,12}[应须需](?:当|要)?(?:在|位于|为)$"
)


def _is_the_other(text: str, last: Found, one: Found) -> bool:
    """Whether 或 parts two criteria, and what one says is not said of the other."""
    between = text[last.end : one.start]
    if not _OR_BETWEEN.match(between):
        return False
    situated = last.field is Field.INDEPENDENT_LEGAL_PERSON and one.field is Field.REGION
    return not (situated and _AT_A_PLACE.search(between))


def _is_its_noun(name: Found, one: Found) -> bool:
    """Whether `one` is the firm within a title: a holder of
    高新技术企业 is one, and no other applicant beside it.
    """
    within = name.start <= one.start and one.end <= name.end
    return name.field is Field.TITLES and one.field is Field.ENTITY_TYPE and within


def _earlier_trade(text: str, groups: Sequence[list[Found]], one: Found) -> list[Found] | None:
    """The group of the trade that `one` goes on with: 制造业企业和生产性服务业企业."""
    if one.field is not Field.INDUSTRY:
        return None
    trades = (group for group in reversed(groups) if group[-1].field is Field.INDUSTRY)
    group = next(trades, None)
    if group is None:
        return None
    between = text[group[-1].end : one.start]
    goes_on = _FIRMS_AND.fullmatch(between) or (not between and text[one.start] in "、和及与或")
    return group if goes_on else None


OF_ALL = {Field.REGION, Field.INDEPENDENT_LEGAL_PERSON, Field.CLEAN_RECORD, Field.RECEIVED}
"""What is asked of whoever applies, whichever of several he is."""
# 小巨人企业、估值10亿元以上的人工智能企业: each noun with what is said of it.
_NEXT_SORT = re.compile(r"(?<=企业)(?:[、或和及与]|以及|或者)(?=[^,，。;、]{2,40}企业)")


def whole_phrases(text: str, found: Sequence[Found]) -> list[list[Found]]:
    """`found` by the sort of firm that each is said of, where
    a list names several and says more of one; else none.

    What is said of all of them, where they are and that they stand for themselves, is left out.
    """
    found = [f for f in found if f.field not in OF_ALL]
    if not found:
        return []
    start, end = min(f.start for f in found), max(f.end for f in found)
    cuts = [
        m.start()
        for m in _NEXT_SORT.finditer(text)
        if start < m.start() < end and not any(f.start < m.start() < f.end for f in found)
    ]
    if re.search("[,，。;]", text[start:end]):
        return []
    edges = [start, *cuts, end + 1]
    sorts = [[f for f in found if low <= f.start < high] for low, high in pairwise(edges)]
    fields = [{f.field for f in sort} - {Field.ENTITY_TYPE} for sort in sorts]
    differ = any(one != fields[0] for one in fields) or _has_each_its_figure(sorts)
    return sorts if all(fields) and differ else []


def _has_each_its_figure(sorts: Sequence[Sequence[Found]]) -> bool:
    """Whether each sort is asked the same by a figure of its own (1亿元以上的制造业企业、5000万元以上的软件企业)."""
    figures = [{(f.field, f.value) for f in sort if isinstance(f.value, float)} for sort in sorts]
    return all(figures) and any(one != figures[0] for one in figures)


def _is_their_noun(who: Sequence[Found] | None, one: Found) -> bool:
    """Whether `one` is but the noun of the last applicant told by its owner (国有企业: state, and a firm)."""
    last = who[-1] if who else None
    return last is not None and last.field is Field.OWNERSHIP and one.start < last.end < one.end


def is_list_of_applicants(group: Sequence[Found]) -> bool:
    """Whether a group of listed alternatives names several sorts of applicant, among whom more may stand.

    Small firms beside persons or private firms are all there is: what else is asked is asked of both.
    """
    fields = {found.field for found in group}
    return len(fields) > 1 and fields not in (
        {Field.SIZE_CLASS, Field.ENTITY_TYPE},
        {Field.SIZE_CLASS, Field.OWNERSHIP},
    )


def least_of(group: list[Found]) -> list[Found]:
    """A group; of steps of one figure that begin alike
    (突破1亿元、5亿元、10亿元) the easiest, which all others imply.
    """
    values = [found.value for found in group]
    one_figure = len({(found.field, found.op, found.start) for found in group}) == 1
    if not one_figure or not all(isinstance(value, float) for value in values):
        return group
    if group[0].op.is_floor:
        return [min(group, key=_figure)]
    return [max(group, key=_figure)] if group[0].op.is_ceiling else group


def _figure(found: Found) -> float:
    return found.value if isinstance(found.value, float) else 0.0


def opens_with_or(text: str) -> bool:
    """Whether a part of a sentence is an alternative to the part before it."""
    return _OR.match(text) is not None


def continues_list(text: str) -> bool:
    """Whether a part of a sentence goes on with the list of the part before it (以及高等学校)."""
    return _AND.match(text) is not None


def any_of(nodes: Sequence[Condition]) -> Condition:
    """The node of which one child is enough; the child itself where there is one only."""
    ways = tuple(once(nodes))
    return ways[0] if len(ways) == 1 else AnyOf(any=ways)


def at_least(least: int, nodes: Sequence[Condition]) -> Condition:
    """The node of which `least` children are enough."""
    if least == 1:
        return any_of(nodes)
    return AtLeast(at_least=least, of=tuple(nodes)) if least < len(nodes) else all_of(nodes)


def all_of(nodes: Sequence[Condition]) -> Condition:
    """The node that needs every child; the child itself where there is one only."""
    return nodes[0] if len(nodes) == 1 else AllOf(all=tuple(nodes))


def _at_one_place(one: Found, other: Found) -> bool:
    return (one.field, one.start) == (other.field, other.start) or are_told_together(one, other)


def _goes_on(text: str, who: Sequence[Found], one: Found) -> bool:
    """Whether `one` is the next of a list of applicants, or is named among the kinds of entity of one."""
    return _side_by_side(text, who[-1], one) or any(_in_one_list(text, found, one) for found in who)


def _in_one_list(text: str, one: Found, other: Found) -> bool:
    """高校院所、医疗卫生机构、大型工业企业: kinds of entity and what some of them are, in one list."""
    if one.field is other.field is Field.OWNERSHIP:
        return _side_by_side(text, one, other)
    if one.field is other.field or Field.ENTITY_TYPE not in (one.field, other.field):
        return False
    run, item = (one, other) if one.field is Field.ENTITY_TYPE else (other, one)
    within = item.start <= run.start and run.end <= item.end
    if within and run.value == (EntityType.ENTERPRISE,) and item.field is Field.SIZE_CLASS:
        # 中型企业、小型企业和微型企业: firms of these sizes, and no others beside them.
        return False
    shared = text[max(one.start, other.start) : min(one.end, other.end)]
    is_item = run.start < item.start < run.end and _NEXT_ITEM.search(text[run.start : item.start]) is not None
    return is_item or "、" in shared


def _side_by_side(text: str, one: Found, other: Found) -> bool:
    between = _NOTED.sub("", text[one.end : other.start])
    if _TAKES_IN.fullmatch(between) and (one.field, other.field) == (Field.SIZE_CLASS, Field.ENTITY_TYPE):
        return True
    if are_both(text, one.start, (one.start, one.end), (other.start, other.end)):
        return False
    sized = one.field is Field.ABOVE_SCALE and other.field is Field.INDUSTRY
    gets = one.field is Field.ENTITY_TYPE and _GETS.match(between)
    if gets or _DOES.search(between) or (sized and _OF_EACH_TRADE.match(between)):
        return False
    if one.field is other.field is Field.TITLES and _ONE_OF_THEM.match(text, other.end):
        return other.start >= one.end and not re.search(r"[,，。;]", between)
    if one.field is other.field is Field.INDUSTRY:
        return other.start >= one.end and (
            _AND_ALSO.match(between) is not None or _FIRMS_AND.fullmatch(between) is not None
        )
    return (
        {one.field, other.field} <= WHO
        and (one.field is not other.field or one.field in _LISTED_ALIKE)
        and other.start >= one.end
        and _are_joined(between, other)
        and _JOINT.search(between) is not None
    )


def _are_joined(between: str, other: Found) -> bool:
    kinds = other.value if other.field is Field.ENTITY_TYPE and isinstance(other.value, tuple) else ()
    apart = kinds and EntityType.ENTERPRISE not in kinds and _WITH_WHAT_IT_DOES.match(between)
    return bool(_LISTED.match(between) or _NEWLY.match(between) or apart)


def softened(node: Condition) -> Condition:
    """The node with every leaf a preference: it ranks and never decides."""
    return with_leaves(node, lambda leaf: leaf.model_copy(update={"hardness": Hardness.PREFER}))
