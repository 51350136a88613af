"""Kinds applied for: a call that lists what it asks kind by kind calls for each of them.

三、申报条件（一）示范企业 1.……（二）示范平台 1.……
"""

import re

from policymatch.reading.measures.under import below
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.roles import SectionRole

ACT_ON_A_TITLE = "评价|评定|认定|备案|入库|复核|复审|复评"
"""What is done for whoever applies for a title, as an expression."""
_TELLS_ACT = re.compile(rf"(?:{ACT_ON_A_TITLE})$")
_NAME = re.compile(
    rf"^{OPENING_NUMBER}(?!支持|鼓励|给予|对)[^，。；：:\d]{{2,24}}(?:企业|平台|机构|中心|单位|基地|园区|项目|团队|人才|产品|工厂|车间|空间|孵化器|实验室|补贴|补助|贴息|资助)"
    # （二）竹业示范企业复核: that whoever holds it applies once more is a kind of its own.
    rf"(?:{ACT_ON_A_TITLE})?(?:（[^（）]{{1,16}}）)?$"
)
# （二）竹编服务企业申请认定应具备以下基本条件：
_ASKED_OF = re.compile(
    r"^(?!申[请报]|项目|企业(?:应|须|需|必)|单位|产品|参评|推荐)[^，。；：:\d]{4,30}?(?:申[请报](?:认定|备案|入库)?的?)?(?:应当?|须|需|必须)[^，。；：:]{0,8}(?:具备|符合|满足)[^，。；：:]{0,12}条件[：:]?$"
)
_TO_APPLY = re.compile(
    r"(?:申[请报](?:认定|备案|入库)?的?)?(?:应当?|须|需|必须)[^，。；：:]{0,8}(?:具备|符合|满足).*$"
)
# （一）基本条件, （二）对申报单位的要求: parts of what is asked of all.
_OF_ALL = re.compile(r"条件|要求|标准|材料|程序|指标|申[报请]|推荐|符合|应|须|需")
_OPENING = re.compile(rf"^{OPENING_NUMBER}")
_FEWEST, _LONGEST = 2, 60


def kinds_applied_for(layout: Layout) -> list[int]:
    """The paragraphs that name the kinds of what is applied for, each where it is first named; none where
    a call asks the same of all.
    """
    return [_first_named(layout, at) for at in _kinds_asked(layout)]


def sections_of_kinds(layout: Layout) -> dict[int, range]:
    """By the paragraph where a kind is first named: the paragraphs that ask of it, its heading among them."""
    asked = _kinds_asked(layout)
    return {_first_named(layout, at): range(at, max(below(layout, at)) + 1) for at in asked}


def name_of_kind(layout: Layout, asked: int) -> str:
    """The name of the kind of which a paragraph asks, without what is to be done to come by it."""
    return _TO_APPLY.sub("", _OPENING.sub("", layout.text_of(asked, _LONGEST)).strip().strip("：:"))


def tells_act(name: str) -> bool:
    """Whether the name of a kind says what is to be done for whoever applies (竹业示范企业复核)."""
    return _TELLS_ACT.search(name) is not None


def _first_named(layout: Layout, kind: int) -> int:
    """The paragraph that first has the name of a kind for its heading."""
    name = _OPENING.sub("", layout.text_of(kind)).strip()
    told = (at for at in range(kind) if _OPENING.sub("", layout.text_of(at, _LONGEST)).strip() == name)
    return next(told, kind)


def is_kind_applied_for(layout: Layout, paragraph: int) -> bool:
    """Whether a paragraph names a kind of what is applied for, where that is first named."""
    return _reads_as_kind(layout, paragraph) and paragraph in kinds_applied_for(layout)


def _kinds_asked(layout: Layout) -> list[int]:
    """The paragraphs that name the kinds under what a call asks, if it asks by kinds."""
    beneath: dict[int, list[int]] = {}
    for at, paragraph in enumerate(layout.paragraphs):
        if paragraph.numeral is not None and paragraph.path:
            beneath.setdefault(paragraph.path[-1], []).append(at)
    for head, kinds in sorted(beneath.items()):
        asks = layout.paragraphs[head].role is SectionRole.CONDITION
        if not asks or layout.paragraphs[head].numeral is None or len(kinds) < _FEWEST:
            continue
        if all(_reads_as_kind(layout, at) and below(layout, at) for at in kinds):
            return kinds
    return []


def _reads_as_kind(layout: Layout, at: int) -> bool:
    """Whether a paragraph names a kind, or says of whom it asks."""
    text = layout.text_of(at).strip()
    is_name = _NAME.match(text) is not None and _OF_ALL.search(text) is None
    return is_name or _ASKED_OF.match(_OPENING.sub("", text).strip()) is not None
