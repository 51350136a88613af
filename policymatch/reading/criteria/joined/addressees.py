"""Addressees: those whom one sentence gives something in turn, of whom an applicant need be one only.

对专精特新中小企业给予10万元奖励，对“小巨人”企业给予50万元奖励 asks nobody to be both.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from policymatch.domain.condition import Condition, Criterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.alternatives import all_of, any_of
from policymatch.reading.criteria.text.once_more import speaks_of_them_again

_ADDRESSES = re.compile(r"对(?:于)?(?![其应外口接本照此])")
# 对本市企业给予……，对外地企业给予……: where one sits and that one is a firm tell no addressee from another.
_TELLS_NOBODY_APART = {Field.REGION, Field.ENTITY_TYPE}


class Stretch(NamedTuple):
    """The nodes that a stretch of a sentence asks, its words, and where in the sentence they begin."""

    words: str
    nodes: Sequence[Condition]
    start: int


# 对主板上市的企业奖励500万元，新三板挂牌的企业奖励100万元: each with a gift of its own.
_GIVEN = re.compile(
    r"^(?:(?:对于?)?(?!其中|上述|以上)[^,，。;的]{2,15}(?:的[^,，。;的]{0,8})?(?:企业|机构|单位|公司|平台|园区|载体)(?:分别|一次性)?(?:给予|予以|奖励|补助|补贴|资助)[^,，。;\d]{0,12}+\d"
    # 瞪羚企业50万元，独角兽企业200万元; 单项冠军奖励200万元; 年营业收入超过4亿元 is no gift.
    r"|(?![^,，。;\d]{0,14}(?:超过|达|低于|少于|高于|突破|大于|小于|收入|投资|产值|销售|费用|资产|利润|纳税|融资|贷款|估值))(?!其中|上述|以上|每|单[个家户项]|最高|按|年度|合计|累计|一次性|再|另|给予|不超过)[^,，。;的\d]{2,14}(?:奖励|补助|补贴|资助)?\d[\d.]{0,6}[万亿]?元(?=$|[,，。;、]))"
)
_LONGEST_GIVEN = 60


def in_turn(stretches: Sequence[Stretch], text: str) -> list[Condition]:
    """The nodes of the stretches of a sentence, `text`: those
    of addressees as alternatives, where it tells several apart.
    """
    addressed = [at for at, stretch in enumerate(stretches) if _ADDRESSES.match(stretch.words)]
    given = [at for at, stretch in enumerate(stretches) if _GIVEN.match(_begun(text, stretch.start))]
    for starts, enough in ((addressed, all), (given, any)):
        each = [_nodes(stretches[a:b]) for a, b in pairwise([*starts, len(stretches)])]
        if len(each) > 1 and all(each) and enough(tells_whom(nodes, by_field=True) for nodes in each):
            return [*_nodes(stretches[: starts[0]]), any_of([all_of(nodes) for nodes in each])]
    return _served_in_turn(stretches, addressed, text) or _one_gift_each(stretches, text) or _nodes(stretches)


# 对餐饮企业的检测费按70%收取，对个体工商户的检定费减半: each has something of its own.
_HAS_ITS_OWN = re.compile(
    r"(?:给予|予以|奖励|资助|补助|补贴|贴息|按|减[免收征]|下浮|下调|优惠)[^。；;]{0,16}\d|减半|免收|免征|全免|全额减免"
)
_MORE_OF_IT = re.compile(
    r"^.{0,24}(?:再|另外|追加|额外|叠加|上浮)|^对(?:于)?(?:符合|满足|上述|以上|同一|新增|超)"
)


def _served_in_turn(stretches: Sequence[Stretch], addressed: Sequence[int], text: str) -> list[Condition]:
    """The nodes of addressees that each have something of their own, as alternatives,
    though no field tells some of them; where they are still holds of all.
    """
    each = [stretches[a:b] for a, b in pairwise([*addressed, len(stretches)])]
    starts = [*(group[0].start for group in each), len(text)]
    said = [text[a:b] for a, b in pairwise(starts)]
    own = all(_HAS_ITS_OWN.search(words) and not _MORE_OF_IT.search(words) for words in said)
    nodes = [[node for node in _nodes(group) if not is_at_a_place(node)] for group in each]
    if len(each) < _FEWEST or not own or not all(map(tells_whom, nodes)):
        return []
    if sum(tells_whom(one, by_field=True) for one in nodes) < _FEWEST:
        return []
    places = [node for node in _nodes(stretches[addressed[0] :]) if is_at_a_place(node)]
    before = _nodes(stretches[: addressed[0]])
    return [*before, *places, any_of([all_of(one) for one in nodes])]


_FEWEST = 2


def is_at_a_place(node: Condition) -> bool:
    """Whether a node asks where an applicant sits."""
    return isinstance(node, Criterion) and node.field is Field.REGION


# 获评国家级绿色工厂的企业给予100万元奖励，获评省级绿色工厂的给予50万元奖励;
# of 再给予 nobody who has the first is asked.
_GIFT = re.compile(
    r"^(?!.{0,12}(?:再|另|追加|额外|叠加|同时))[^。；;]{0,30}?(?:(?:给予|予以|奖励|补助|补贴|资助|贴息|按)[^。；;]{0,24}?\d|\d[\d.]{0,12}[万亿]?元|减半"
    # 异地迁入的高新技术企业按首次认定标准奖励
    r"|按照?[^，。；;\d]{2,16}标准(?:给予|予以)?(?:奖励|补助|补贴|资助|支持|执行|享受))"
)
_TELLING = {
    Field.TITLES,
    Field.PLATFORMS,
    Field.AWARDS,
    Field.PROJECTS,
    Field.STANDARDS,
    Field.LISTED,
}


def _one_gift_each(stretches: Sequence[Stretch], text: str) -> list[Condition]:
    """The nodes of stretches each of which has a gift of its
    own, as alternatives; none where they tell no one standing.
    """
    groups, rest = _by_gift(stretches, text)
    if len(groups) < 2:
        return []
    first, *others = (_standings(_nodes(group)) for group in groups)
    told = zip(others, groups[1:], strict=True)
    if not first or not all(fields & first if fields else _is_untold(group) for fields, group in told):
        return []
    ways = [groups[0], *(group for group in groups[1:] if not _speaks_of_those_before(group[0].words))]
    return [*_either(ways), *rest]


def _speaks_of_those_before(words: str) -> bool:
    """Whether words speak of those named before them: recognised again, or some of them (其中作为参与单位承担的)."""
    return words.startswith("其中") or speaks_of_them_again(words)


def _either(ways: Sequence[Sequence[Stretch]]) -> list[Condition]:
    if len(ways) == 1:
        return _nodes(ways[0])
    return [any_of([all_of(_nodes(way)) for way in ways])]


def _by_gift(stretches: Sequence[Stretch], text: str) -> tuple[list[list[Stretch]], list[Condition]]:
    """The stretches in front of each gift, and the nodes of those behind the last."""
    groups: list[list[Stretch]] = []
    waiting: list[Stretch] = []
    for stretch, end in zip(stretches, [*(one.start for one in stretches[1:]), len(text)], strict=False):
        waiting.append(stretch)
        gives = _GIFT.match(text[stretch.start + len(stretch.words) : end])
        if gives and _nodes(waiting):
            groups.append(waiting)
            waiting = []
    return groups, _nodes(waiting)


def _standings(nodes: Sequence[Condition]) -> set[Field]:
    leaves = (leaf for node in nodes for leaf in leaves_of(node) if leaf.decides)
    return {leaf.field for leaf in leaves if isinstance(leaf, Criterion)} & _TELLING


# 参与制定的, 省级孵化器: someone is told by it; 单笔不超过1000万元 only limits what is given.
_TELLS_SOMEONE = re.compile(r"(?:的|者|企业|单位|机构|项目|孵化器|基地|平台|中心|园区)$")


def _is_untold(group: Sequence[Stretch]) -> bool:
    """Whether stretches tell whom they speak of, and no field does (参与制定的)."""
    leaves = [leaf for node in _nodes(group) for leaf in leaves_of(node) if leaf.decides]
    someone = _TELLS_SOMEONE.search(group[-1].words) is not None
    return bool(leaves) and someone and not any(isinstance(leaf, Criterion) for leaf in leaves)


def _begun(text: str, start: int) -> str:
    return text[start : start + _LONGEST_GIVEN]


def _nodes(stretches: Sequence[Stretch]) -> list[Condition]:
    return [node for stretch in stretches for node in stretch.nodes]


def tells_whom(nodes: Sequence[Condition], *, by_field: bool = False) -> bool:
    """Whether nodes tell, in some way or `by_field`, whom
    they speak of; 对重新认定的 speaks of those named before.
    """
    leaves = (leaf for node in nodes for leaf in leaves_of(node) if leaf.decides)
    return any(
        leaf.field not in _TELLS_NOBODY_APART if isinstance(leaf, Criterion) else not by_field
        for leaf in leaves
    )
