"""Called for: the directions of a call that it defines one by one, each of which others apply for.

（一）公共技术平台。主要指……；（二）创业服务机构。主要指……: fields of technology in a list are told otherwise.
"""

import re
from collections.abc import Sequence

from policymatch.domain.measure import MeasureKind
from policymatch.reading.measures.kinds_applied_for import is_kind_applied_for
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import below, names_sum
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.roles import SectionRole

_HEADS = re.compile(
    rf"^{OPENING_NUMBER}(?:本(?:次|年度|批)?)?(?:支持|申报|征集|资助|项目|遴选)(?:的)?(?:方向|类别|类型)[。：:]?$"
)
_DEFINED = re.compile(r"(?:^|[。：:）)])(?:主要)?(?:是)?指(?=[^定导])|^主要(?:支持|面向|资助)由")
# 关于组织申报竹编企业培育库入库企业的通知, 竹编企业认定申报条件; 认定为……的奖励 calls for an award.
_OF_A_STANDING = re.compile(
    r"^(?![^\n]{0,60}(?:资金|奖励|补助|补贴|资助|经费|政策措施))[^\n]{0,60}(?:认定|评定|入库|备案)(?:的?(?:企业|单位|机构|工作))?(?:申报|申请)?(?:的(?:通知|公告|通告)|的?(?:条件|指南|须知)[^，。\n]{0,8}$)"
)
# 入库工作采取网上申报、定期评审的方式进行, 申报系统常年开放: how one applies, and nothing that is given.
_HOW_IT_IS_SOUGHT = re.compile(
    r"(?:申报|入库|认定|评审|备案|受理)[^，。；]{0,12}(?:工作|模块|系统)[^。；]{0,12}(?:采取|采用|分|开放|开展|组织)"
)
_FEWEST, _LONGEST = 2, 40
FROM_THE_HEAD = 12
"""How many sentences a call takes at most to say what it calls for."""
_BY_NAME = ((MeasureKind.INTEREST_SUBSIDY, re.compile("贴息|利息补[贴助]")),)
_BY_OPENING = (
    (MeasureKind.INTEREST_SUBSIDY, re.compile("贴息")),
    (MeasureKind.GRANT, re.compile(r"专项资金|引导资金|补助|资助|补贴|资金项目|经费")),
    (MeasureKind.TITLE, re.compile(r"认定|遴选|评选|命名|评定|备案|入库")),
)


def with_called_for(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which each direction that a call defines begins an offer, where none of them names a sum."""
    found = list(labels)
    for head in range(len(layout.paragraphs)):
        _begin_each(layout, found, _directions_under(layout, head))
    return found


def kind_called_for(layout: Layout, paragraph: int) -> MeasureKind | None:
    """What a direction or kind of a call is, by the call's opening; None for another paragraph, or untold."""
    over = layout.paragraphs[paragraph].path[-1:]
    is_direction = any(paragraph in _directions_under(layout, head) for head in over)
    if not is_direction and not is_kind_applied_for(layout, paragraph):
        return None
    name = layout.text_of(paragraph, _LONGEST)
    if named := next((kind for kind, words in _BY_NAME if words.search(name)), None):
        return named
    opening = opening_of(layout)
    return next((kind for kind, words in _BY_OPENING if words.search(opening)), None)


def tells_how_a_standing_is_sought(layout: Layout, text: str) -> bool:
    """Whether words only tell how one applies for the standing that the document, by its first line, calls for."""
    first_line = layout.body.lstrip().partition("\n")[0].rstrip()
    return _OF_A_STANDING.match(first_line) is not None and _HOW_IT_IS_SOUGHT.search(text) is not None


def opening_of(layout: Layout) -> str:
    """What stands before the first clause of a call, as far as it is near the head."""
    return "".join(unit.text for unit in layout.units[:FROM_THE_HEAD] if unit.role is SectionRole.HEAD)


def _directions_under(layout: Layout, head: int) -> list[int]:
    """The numbered paragraphs under the heading `head` of directions, if all of them are defined."""
    if layout.paragraphs[head].numeral is None or not _HEADS.match(layout.text_of(head, _LONGEST).strip()):
        return []
    items = [at for at in below(layout, head) if layout.paragraphs[at].path[-1:] == (head,)]
    items = [at for at in items if layout.paragraphs[at].numeral is not None]
    return items if _are_defined(layout, items) else []


def _are_defined(layout: Layout, items: Sequence[int]) -> bool:
    told = [layout.text_of(at) for at in items]
    defined = [text for text in told if _DEFINED.search(text)]
    return len(told) >= _FEWEST and len(defined) == len(told) and not any(map(names_sum, told))


def _begin_each(layout: Layout, found: list[Label], items: Sequence[int]) -> None:
    for at in items:
        name, *rest = layout.units_in(at)
        found[name] = Label.BEGIN
        told = next((i for i in rest if _DEFINED.search(layout.units[i].text)), None)
        for i in rest:
            found[i] = Label.INSIDE if told is not None and i <= told else Label.OUTSIDE
