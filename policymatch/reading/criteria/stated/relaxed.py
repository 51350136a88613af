"""Relaxed: another figure that is enough of some
(不低于5%(制造类企业不低于3%); 其中软件企业可放宽至1000万元).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policymatch.domain.condition import AllOf, AnyOf, Condition, Criterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.namings import PATTERNS, kind_of, tells_of_others
from policymatch.reading.criteria.stated.rows import StatedNumber, rows_of
from policymatch.reading.quantities.numerals import DIGIT

_CAN = r"(?:(?:该|此项?|上述)?(?:门槛|标准|要求|比例|下限|上限|年限|期限|(?:注册|成立|登记|设立)?时间|(?:注册|成立)?年限)?(?:可以?|则)?(?:适当|相应|统一)?(?:放宽|降低|降|下调|延长|放低)(?:至|到|为))"
_LEAST = r"(?:应|须|需|为)?(?:不[低高]于|不少于|不超过|达到?)"
_RELAXES = re.compile(
    rf"^\(?(?:但|其中)?[,，]?(?P<who>(?:对)?[^,，。;()]{{2,60}}?)"
    rf"(?:(?:的[^,，。;()的]{{0,10}}?|(?<=[业位构司类域目]))[,，]?{_CAN}|(?<=[业位构司类域目])(?:{_LEAST}|(?=满?{DIGIT}{{1,4}}(?:\.\d{{1,2}})?\s?(?:件|项|人|名|个月|年|[%％]))))(?P<figure>[^,，。;()]{{1,20}})\)?$"
)
# what is enough of some (林业企业900万元以上), behind 营业收入6000万元以上
_LESS_IN_BRACKETS = re.compile(
    r"^\((?P<who>[^,，。;()\d]{1,19}[业位构司类域目])(?P<figure>\d[\d.]{0,6}[万亿]?元(?:及?以上|以[下内]))\)$"
)
# 纳税总额不低于500万元，其中港澳台专业服务业上一年度在我区纳税总额不低于300万元: the same, named again.
_RELAXES_THE_SAME = re.compile(
    rf"^(?:但|其中)?(?!(?:申[报请]|牵头|参与|项目|承担|依托|该|本|上述|以上|各|所在|实施|建设)?(?:企业|单位|机构|公司))(?P<who>[^,，。;()]{{2,30}}?(?:(?<=[企事]业)|(?<=[位构司类])|(?<=业)(?=上一?年|近一年)))(?P<noun>(?:上一?年度?|上年|年度?|近一年)?(?:在[^,，。;()\d]{{1,6}}?)?[^,，。;()\d在]{{2,16}}?)(?:{_LEAST}|满)(?P<figure>{DIGIT}[^,，。;()]{{1,19}})$"
)
# 总投资2000万元以上的项目；中小企业项目总投资下限为500万元
FLOOR_OF_THEIRS = re.compile(
    r"^(?:但|其中)?(?P<who>[^,，。;()\d]{2,20}?(?:企业|单位|机构))的?(?P<noun>(?:项目)?[^,，。;()\d]{2,8}?)的?(?:下限|门槛|起点)(?:为|降至|降低至|放宽至)(?P<figure>\d[^,，。;()]{1,12})$"
)
# 其中属于高新技术企业的，研发投入门槛可放宽至200万元
_FLOOR_LOWERED = re.compile(
    r"^(?:但|其中)?[,，]?(?:属于|系|为)?(?P<who>[^,，。;()\d]{2,30}?)的[,，]?(?P<noun>[^,，。;()\d]{2,12}?)(?:的?(?:下限|门槛|标准|要求|起点)){0,2}可?(?:以|适当)?(?:放宽|降低|降|下调)(?:至|到|为)(?P<figure>\d[^,，。;()]{1,12})$"
)
LESS_BY_A_SHARE = re.compile(
    r"\((?P<who>[^,，。;()\d]{2,40}?)[,，]?减按(?P<share>\d[\d.]{0,4}[%％])(?:计算|执行|掌握)?(?:[,，]?即(?P<figure>\d[^()]{1,12}))?\)"
)
"""Brackets behind a figure of which a share is enough of some (老区县的申报单位减按75%即375万元)."""
_SAME_AGAIN = (_RELAXES_THE_SAME, FLOOR_OF_THEIRS, _FLOOR_LOWERED)
# 从业人员不少于50人，其中研发机构人员不少于10人: some of what was counted, and nobody is spared.
_IS_PART_OF_IT = re.compile(r"(?:人员|人数|专利|收入|投入|费用|投资|设备|资产|贷款)[^企单机公类行领]{0,6}$")
# 软件企业补贴比例可放宽至20%: of what is given.
_OF_A_GIFT = re.compile(r"补[贴助]|奖励|资助|贴息|支持|抵扣|限额|额度|加计|扣除|利率|担保费")
# 可放宽至上述标准的60%
_OF_THAT = re.compile(r"(?:上述|前述|该|原)?(?:标准|条件|要求|数量|指标)的")


EASES = re.compile(
    rf"^(?:但|其中)?[^,，。;()]{{2,60}}?(?:的|(?<=[业位构司类域目])){_CAN}\d[^,，。;]{{0,16}}$"
    rf"|{FLOOR_OF_THEIRS.pattern}"
)
"""A part of a sentence that lets some do with another figure."""
LET_OFF = re.compile(
    # A firm without a whole business year may be older than twelve months.
    r"^\((?![^()]{0,30}会计年度)(?P<who>[^()]{2,40}?)(?:的(?:企业|单位)?)?[,，]?(?:可)?(?:不[作做](?:此项|此)?(?:要求|限制)|除外|不考核|不受[^()]{0,10}限制?)\)$"
)
"""Brackets that let some off a demand."""


# 生物医药企业及成立不满五年的企业，不受销售收入下限限制
_NOT_BOUND = re.compile(
    r"^(?:但|其中)?(?:对)?(?P<who>[^。;()]{2,50}?)[,，]?(?:可以?)?不受(?P<noun>[^,，。;()]{2,16}?)(?:的)?(?:下限|上限|条件|要求|指标|门槛)?(?:的)?限制$"
)


class Relaxed(NamedTuple):
    """Of whom another figure is enough at [start, end) of a text, the words
    that say so, and that figure; None where they are asked no figure.
    """

    who: tuple[int, int]
    words: tuple[int, int]
    value: float | None


def lowers_floor(text: str) -> bool:
    """Whether a sentence only tells what a figure, by its name, is lowered to for some.

    >>> lowers_floor("其中属于高新技术企业的,研发投入门槛可放宽至200万元")
    True
    """
    return _FLOOR_LOWERED.match(text) is not None and not _OF_A_GIFT.search(text)


def relaxed(text: str, start: int, end: int, base: Found | Criterion) -> Relaxed | None:
    """The other figure that the words at [start, end) of a text let some have in place of that of `base`.

    >>> base = Criterion(field="revenue_yuan", op=">=", value=5e8)
    >>> words = "其中现代服务业企业不低于2亿元"
    >>> relaxed(words, 0, len(words), base).value
    200000000.0
    >>> relaxed("其中研发人员不少于10人", 0, 11, base) is None
    True
    """
    words = text[start:end]
    if let_off := _let_off(words, base):
        return Relaxed((start + let_off.start("who"), start + let_off.end("who")), (start, end), None)
    if isinstance(base.value, float) and (less := LESS_BY_A_SHARE.fullmatch(words)):
        share = _first(less["share"])
        value = figure_for(less["figure"], base) if less["figure"] else None
        value = base.value * share.value if value is None and share else value
        return Relaxed((start + less.start("who"), start + less.end("who")), (start, end), value)
    said = _RELAXES.match(words) or _LESS_IN_BRACKETS.match(words) or _of_the_same(words, base)
    if said is None or not isinstance(base.value, float | int) or _OF_A_GIFT.search(said.group()):
        return None
    if _IS_PART_OF_IT.search(said["who"]):
        return None
    value = figure_for(said["figure"], base)
    who = (start + said.start("who"), start + said.end("who"))
    return None if value is None else Relaxed(who, (start, end), value)


def _let_off(words: str, base: Found | Criterion) -> re.Match[str] | None:
    """Words that say of whom the figure of `base` is not asked, by its name."""
    said = _NOT_BOUND.match(words)
    return said if said and _names(said["noun"], base) else None


def _names(noun: str, base: Found | Criterion) -> bool:
    return any(field is base.field and words.search(noun) for field, _, words in PATTERNS)


def field_named(noun: str) -> Field | None:
    """The figure of an applicant that words name; None where they name none.

    >>> field_named("上年度营业收入").value, field_named("注册资本")
    ('revenue_yuan', None)
    """
    if tells_of_others(noun):
        return None
    return next((field for field, _, words in PATTERNS if words.search(noun)), None)


def _of_the_same(words: str, base: Found | Criterion) -> re.Match[str] | None:
    """Words that name the figure of `base` again for some."""
    said = next(filter(None, (form.match(words) for form in _SAME_AGAIN)), None)
    # Patents applied for are not those that are held.
    return said if said and "申请" not in said["noun"] and _names(said["noun"], base) else None


def figure_for(figure: str, base: Found | Criterion) -> float | None:
    """The number that words tell in place of that of `base`; None where it is of another kind."""
    quantity = _first(figure)
    if quantity is None or not isinstance(base.value, float | int):
        return None
    if quantity.kind == "ratio" and _OF_THAT.search(figure):
        return base.value * quantity.value
    return quantity.value if quantity.kind == kind_of(base.field) else None


def _first(figure: str) -> StatedNumber | None:
    return next((row[0] for row in rows_of(figure)), None)


_NAMES = re.compile(r"[^、和及或与]+")


def names_more_sorts(text: str, who: tuple[int, int], sorts: Sequence[Found]) -> bool:
    """Whether the words at `who` name more sorts than were seen in them (软件、医药等轻资产类企业)."""
    names = list(_NAMES.finditer(text, *who))
    seen = all(any(f.start < m.end() and m.start() < f.end for f in sorts) for m in names)
    return "等" in text[slice(*who)] or (len(names) > 1 and not seen)


def bases_of(nodes: Sequence[Condition]) -> list[Criterion]:
    """The figures that `nodes` ask for, which words behind them may relax, the last first; behind them
    those of the first of several ways, where that asks more (制造业企业不低于5000万元).
    """
    first = [n.any[0] for n in nodes if isinstance(n, AnyOf)]
    in_ways = [leaf for way in first if isinstance(way, AllOf) for leaf in leaves_of(way)]
    return [*_figures(nodes), *_figures(in_ways)]


def _figures(nodes: Sequence[Condition]) -> list[Criterion]:
    figures = [
        n
        for n in nodes
        if isinstance(n, Criterion) and isinstance(n.value, float) and (n.op.is_floor or n.op.is_ceiling)
    ]
    return figures[::-1]


_OTHERS = re.compile(r"其[他余]")
CLASSES = {
    Field.INDUSTRY,
    Field.SIZE_CLASS,
    Field.OWNERSHIP,
    Field.TITLES,
    Field.ABOVE_SCALE,
    Field.LISTED,
}
"""The fields that tell of which class a firm is."""


def class_asked(nodes: Sequence[Condition], base: Criterion, ways: Sequence[Condition]) -> list[Condition]:
    """Those of `nodes` that say of which class of firm the figure of `base` is asked, where each of `ways`
    asks it of another class of the same sort (工业企业……不低于2000万元，服务业企业不低于500万元).
    """
    of_each = set.intersection(*map(_fields_of_class, ways)) - {base.field, Field.ENTITY_TYPE}
    return [node for node in nodes if isinstance(node, Criterion) and node.field in of_each]


def _fields_of_class(way: Condition) -> set[Field]:
    """The fields that a way asks for; all that tell a class where it is of all the others (其他企业)."""
    leaves = list(leaves_of(way))
    others = any(leaf.quote and _OTHERS.match(leaf.quote.text) for leaf in leaves)
    return CLASSES if others else {leaf.field for leaf in leaves if isinstance(leaf, Criterion)}


# 新招用人数达到现有职工的25%(超过100人的企业达到15%)
VARIANT = re.compile(
    rf"\((?P<who>[^()]{{2,30}}?的(?:企业|单位|公司)?)[,，]?(?:达到|按|为|不低于|不少于|不超过){DIGIT}[^()]{{0,12}}\)"
)
"""Brackets that ask another figure of some; who meets the one before them need not be of these."""
THE_SMALL = r"\d{1,6}人(?:\(含\))?(?:及?以下|以内)(?:\(含\))?的?(?:参保|小微)?(?:企业|用人单位|单位)"
"""The source of an expression of those told by how few they employ, as a demand on layoffs names them."""
# 裁员率不高于5.5%，30人(含)以下的参保企业裁员率不高于20%
_LAYOFFS = re.compile(
    rf"(?<![^,，、;。:：\n])(?:对)?(?P<who>(?:职工|人数|员工)?{THE_SMALL})[,，]?裁员率[^,，。;]{{2,30}}"
)


def variants(text: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Of whom the words at [start, end) of a text ask something
    else that no field tells, and the words that say so.
    """
    for pattern in (VARIANT, _LAYOFFS):
        for said in pattern.finditer(text, start, end):
            yield said.span("who"), said.span()
