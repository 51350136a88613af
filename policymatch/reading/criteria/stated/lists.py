"""Lists: whether a list of applicants names more of them than the criteria that were seen in it."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.stated.found import Found

AS_CLAUSES_SAY = r"(?:本[^,，。;]{0,6})?(?:条款|各条|政策)[^,，。;]{0,6}(?:明确|规定|约定)的"
"""That the clauses of an act say who is meant (各条款明确的), as an expression."""
# 国有企业、政府投资平台除外: two sorts are left out.
_JOINS_ANOTHER = re.compile(r"(?:企业|公司|单位|机构)?(?:[、和及或与]|以及)")
_JOINED_TO_ANOTHER = re.compile(r"(?:企业|公司|单位|机构|平台)(?:[、和及或与]|以及)$")


def stands_in_a_list(text: str, group: Sequence[Found]) -> bool:
    """Whether another sort stands in one list with what a group names."""
    last, first = max(f.end for f in group), min(f.start for f in group)
    return bool(_JOINS_ANOTHER.match(text, last) or _JOINED_TO_ANOTHER.search(text[:first]))


# Who may apply is told in lists: 高新技术企业、高等学校和科研机构.
WHO = {
    Field.TITLES,
    Field.ENTITY_TYPE,
    Field.INDUSTRY,
    Field.PLATFORMS,
    Field.OWNERSHIP,
    Field.SIZE_CLASS,
    Field.LISTED,
    Field.ABOVE_SCALE,
}

_MORE_APPLICANTS = re.compile(
    r"(?:[、和及与或]|[,，]?以及)(?!其|条款|各条)(?:[^的,，。;]{2,12}的)?(?:[^的,，。;]{2,16}(?:机构|单位|组织|主体|团队|企业|创业者|个人)|个体工商户|合作社)"
)
_NEXT_OF_LIST = re.compile(
    r"(?:企业)?(?:\([^()]{1,12}\))?[、或](?!且|并且|同时|(?:成立|注册|拥有|具有|具备|上年|近|营业|研发|当年|年)[^,，。;()]{2,30}的(?:企业|单位|机构|公司))[^,，。;的、]{2,24}(?:[、和或及的,，。;]|$)"
)
_LAST_OF_LIST = re.compile(r"[^,，。;的、]{3,24}[、或][”“]?$")


# 新获市级电子商务重点企业(项目)荣誉的
_OR_A_PROJECT = re.compile(r"\((?:或)?(?:重点)?(?:项目|产品|平台|基地|园区|个人)\)")
# 单项冠军企业(产品): one title, of a firm or of what it makes.
_OF_A_PRODUCT_TOO, _ITS_PRODUCT = re.compile(r"冠军(?:示范|培育)?(?:企业)?$"), "(产品)"
# “中国企业500强”“辽宁企业100强”: names in quotation marks stand side by side.
_NEXT_QUOTED = re.compile(r"(?:企业)?”[、和及或]?“[^“”]{2,24}”")
_LAST_QUOTED = re.compile(r"“[^“”]{2,24}”[、和及或]?“$")


_OTHERS_BEFORE = re.compile(
    r"(?:企业|高校|院所|机构|单位|组织|公司|平台|团体|协会|服务商|合作社|农场|农户|大户)(?:[、和及与或]|[,，]?以及)(?:[^,，。;的]{0,12}的)?$"
)


def goes_on_from_others(text: str, at: int) -> bool:
    """Whether what stands at `at` is the next of a list of applicants (企业、高校、知识产权服务机构)."""
    return _OTHERS_BEFORE.search(text[max(0, at - 40) : at]) is not None


# 规模以上工业企业和第三方机构: behind the noun that a size or a trade tells of.
_ITS_NOUN = re.compile(r"[^,，。;、的]{0,8}企业")


def goes_on_with_others(text: str, at: int, *, past_noun: bool = False) -> bool:
    """Whether a list of applicants goes on at `at`, or
    behind the noun there, with some that no field can name.
    """
    noun = _ITS_NOUN.match(text, at) if past_noun else None
    return _MORE_APPLICANTS.match(text, noun.end() if noun else at) is not None


# 大型商贸企业、连锁企业: of a sort that no size tells.
_OTHER_FIRMS = re.compile(
    r"(?:[^,，。;、的]{0,8}企业)?[、或](?![^,，。;、的]{0,3}(?:型|微)企业)[^,，。;、的]{2,12}企业"
)


def names_other_firms_too(text: str, end: int) -> bool:
    """Whether firms of a size that ends at `end` stand in a list before firms of another sort."""
    return _OTHER_FIRMS.match(text, end) is not None


# 团体、协会和其他组织; 商会、旅行商: others beside them may apply too.
_OTHERS_BEHIND = re.compile(
    r"(?:[、和及与或]|以及)(?:其他)?[^的,，。;、]{0,6}(?:机构|单位|组织|主体|旅行商|合作社|农户|农场|商户|经营者|运营商|服务商)(?:$|[,，的、(（])"
)
_OTHERS_IN_FRONT = re.compile(r"(?:团体|中介机构|服务机构|单位|组织|旅行社|合作社)[、和或]$")


def names_others_too(text: str, start: int, end: int) -> bool:
    """Whether kinds of entity at [start, end) stand in a list with applicants that no field names."""
    return _OTHERS_BEHIND.match(text, end) is not None or _OTHERS_IN_FRONT.search(text[:start]) is not None


def stands_among_others(text: str, start: int, end: int) -> bool:
    """Whether titles at [start, end) stand in a list with
    some that no table knows (驰名商标、中华老字号、地理标志).
    """
    alike = _OF_A_PRODUCT_TOO.search(text[:end]) and text.startswith(_ITS_PRODUCT, end)
    if _OR_A_PROJECT.match(text, end) and not alike:
        return True
    quoted = _NEXT_QUOTED.match(text, end) or _LAST_QUOTED.search(text[:start])
    listed = _NEXT_OF_LIST.match(text, end) or _LAST_OF_LIST.search(text[:start])
    return bool(quoted or listed)


# 省级三名企业、功勋企业、新增规上企业: how many a list names.
_NEXT_NAMED = re.compile(r"(?:企业|单位|机构|公司|项目|平台|奖|”)(?:\([^()]{1,20}\))?[、和及与或]")


# 世界1000强、中央大型企业、中国企业500强
_IS_A_LIST = re.compile(r"(?:[^,，。;、的]{2,14}(?:企业|单位|机构|公司|强|”)、){2,}[^,，。;、的]{2,14}")


_IS_A_MEMBER = re.compile(r"[^,，。;、的]{2,14}(?:企业|工厂|园区|车间|中心|平台|机构|基地|产品)")


def names_more(text: str, group: Sequence[Found]) -> bool:
    """Whether the list that a group stands in names more than the group."""
    inside, named = text[group[0].start : group[-1].end], sum(_so_many(one) for one in group)
    if len(group) > 1 and len(_NEXT_NAMED.findall(inside)) >= named:
        return True
    # 绿色工厂、绿色园区、绿色供应链管理企业, of which one is known to no table
    members = inside.split("、")
    if len(group) == 1 and len(members) > named > 1 and all(map(_IS_A_MEMBER.fullmatch, members)):
        return True
    return _IS_A_LIST.fullmatch(inside) is not None and inside.count("、") >= named > 1


def _so_many(found: Found) -> int:
    return len(found.value) if isinstance(found.value, tuple) else 1


_WHOM = re.compile(
    r"适用于|(?:适用|支持|扶持|申报|申请|奖励|补贴)的?(?:对象|主体|范围)[^,，。;]{0,4}[为是:：]"
)


_AND_OTHER_APPLICANTS = re.compile(
    rf"^(?:以及|及|和)(?!{AS_CLAUSES_SAY})[^,，。;]{{0,24}}(?:高校|高等|院所|科研|研究|机构|单位|组织|协会|团队|个人|合作社)"
)


# 对重大项目，以及本政策适用范围之外的其他项目
_AND_BEYOND = re.compile(r"^(?:以及|及|和)[^,，。;]{0,10}范围(?:之外|以外|外)的其他")


def names_more_applicants(sentence: str, part: str) -> bool:
    """Whether a part of a sentence that says whom a document is for goes on with another sort of them.

    >>> names_more_applicants("本政策适用于在本区注册的企业,以及高校", "以及高校")
    True
    """
    told = _WHOM.search(sentence) is not None and _AND_OTHER_APPLICANTS.match(part) is not None
    return told or _AND_BEYOND.match(part) is not None


# 中央企业、上市公司不得申报
_NEXT_OF_A_LIST = re.compile(r"^(?:类)?(?:企业|公司|单位|机构)?(?:[、和及与或]|以及)[^,，。;；的]{0,10}$")
# 房地产企业、获得处罚的企业不予支持: each is named whole, whatever tells of it.
_NEXT_NAMED_WHOLE = re.compile(
    r"^[^,，。;；、]{0,8}?(?:企业|公司|单位|机构|项目)的?(?:[、和及与或]|以及|或者)(?!其|所属|下属)[^,，。;；]*$"
)
_APPLICANTS = ("企业", "公司", "单位", "机构", "项目")


def listed_apart(text: str, found: Sequence[Found]) -> list[list[Found]]:
    """`found` in groups, a new one for each member of a list
    of applicants; what goes with a member is in its group.
    """
    groups: list[list[Found]] = []
    for one in found:
        last = groups[-1][-1] if groups else None
        if last is not None and not _opens_the_next(text, last, one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _opens_the_next(text: str, last: Found, one: Found) -> bool:
    between = text[last.end : max(last.end, one.start)]
    named = between if not text.endswith(_APPLICANTS, 0, last.end) else f"企业{between}"
    listed = {last.field, one.field} <= WHO and last.end <= one.start
    return (listed and _NEXT_OF_A_LIST.match(between) is not None) or _NEXT_NAMED_WHOLE.match(
        named
    ) is not None


# 规模以上工业企业或高新技术企业
_NEXT_FIRMS = re.compile(r"企业(?:[、或]|或者|以及)[^,，。;、的]{2,16}企业")


def names_firms_in_a_row(text: str, found: Sequence[Found]) -> bool:
    """Whether criteria tell of firms of a trade and a size and of others, side by side, and of nothing else."""
    start, end = min((f.start for f in found), default=0), max((f.end for f in found), default=0)
    fields = {f.field for f in found}
    sized = Field.INDUSTRY in fields and fields & {Field.ABOVE_SCALE, Field.SIZE_CLASS}
    firms = all(f.value == (EntityType.ENTERPRISE,) for f in found if f.field is Field.ENTITY_TYPE)
    if not (sized and firms):
        return False
    if not fields <= WHO | {Field.REGION, Field.INDEPENDENT_LEGAL_PERSON, Field.CLEAN_RECORD}:
        return False
    return len(fields & WHO) > 1 and _NEXT_FIRMS.search(text, start, end + 2) is not None


# 科技型中小企业和成立5年以内的高新技术企业: the figure is of the second alone.
NEXT_WITH_A_FIGURE = re.compile(
    r"企业(?:[、和或及与]|以及|或者)(?!且|并|同时)(?=[^,，。;、]{0,16}\d[^,，。;、]{0,12}的[^,，。;、]{0,12}企业)"
)


def adds_firms_with_a_figure(text: str, found: Sequence[Found]) -> bool:
    """Whether firms are named plainly and others beside them by a figure."""
    start, end = min((f.start for f in found), default=0), max((f.end for f in found), default=0)
    cut = NEXT_WITH_A_FIGURE.search(text, start, end + 40)
    plain = [f for f in found if cut and f.end <= cut.end()]
    return cut is not None and bool(plain) and all(isinstance(f.value, tuple | bool) for f in plain)


def names_several_trades(found: Sequence[Found]) -> bool:
    """Whether criteria of one part name more than one trade."""
    return sum(one.field is Field.INDUSTRY for one in found) > 1


def names_any_firm(found: Found) -> bool:
    """Whether what is left out is told to be firms (实行核定征收的企业，不得享受), which bars no firm."""
    kinds = found.value if isinstance(found.value, tuple) else ()
    return found.field is Field.ENTITY_TYPE and found.op is Op.IN and EntityType.ENTERPRISE in kinds
