"""Calls: a notice that calls for applications offers what
it calls for, though no sentence of it gives anything.
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.hired import is_hired
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import names_sum, tells_gift
from policymatch.reading.measures.units import Layout
from policymatch.reading.roles import SectionRole

_CALLS = re.compile(
    r"^申报|(?:申报|征集|遴选|推荐|评选|认定|入库|申请|评审|备案)[^，。]{0,24}(?:通知|公告|通告|指南)$"
    # 研发补助资金的条件及程序, 高新技术企业认定申报条件: a page that tells of one support.
    r"|(?:补助|补贴|资助|奖励|认定|专项|贴息)(?:资金|经费|项目)?(?:的)?(?:申报|申请|认定)?(?:条件|流程|程序|要求)[^，。]{0,10}$"
)
_OF_RESULTS = re.compile(r"公示|名单|结果|验收|补充|材料|统计|培训|会议|取消|延期|终止|检查")
_ASKS = (SectionRole.CONDITION, SectionRole.TARGET, SectionRole.EXCLUSION)
# 现将有关事项通知如下： only announces; 2017年入库工作采取网上申报…… tells what goes on.
_TELLS = re.compile(
    r"(?:组织|开展|启动|采取|采用|进行|遴选|征集|制定)[^。；]{0,60}(?:申报|遴选|评审|认定|征集|入库|评选)"
    r"|(?:申报|遴选|评审|认定|征集|入库|评选)[^。；]{0,30}(?:组织|开展|启动|采取|采用|包括)"
    r"|(?:补助|奖励|资助)(?:资金|经费)[^。；]{0,50}(?:进行|给予|予以)(?:补助|奖励|资助)"
)
_ANNOUNCES = re.compile(r"(?:如下|说明)[：:。]?$")
_FROM_THE_HEAD = 12
# 申报对象: 我市企业自主研发的产品，经认定为首台（套）装备并推广应用。: what is had before, or comes of it.
_IS_HAD = re.compile(r"经(?:审核|评审)?(?:认定|评定|备案)为")


def with_call(layout: Layout, labels: Sequence[Label], title: str) -> list[Label]:
    """Labels in which a call that lists conditions and was found to offer nothing offers what it calls for.

    Whom it is for, and what they have been recognised as, offers nothing.
    """
    found = list(labels)
    if not _is_call(layout, title) or not _offers_nothing(layout, found):
        return found
    found = [Label.OUTSIDE] * len(found)
    near = range(min(_FROM_THE_HEAD, len(layout.units)))
    texts = {i: layout.units[i].text for i in near}
    telling = [
        i for i, text in texts.items() if _TELLS.search(text) and title not in text and not is_hired(text)
    ]
    plain = [i for i in telling if not _ANNOUNCES.search(layout.units[i].text.rstrip("。"))]
    heads = [i for i in near if title in layout.units[i].text]
    for i in (plain or telling or heads)[:1]:
        found[i] = Label.BEGIN
    return found


def _offers_nothing(layout: Layout, labels: Sequence[Label]) -> bool:
    """Whether what was found, if anything, only tells whom a call is for, and gives them nothing."""
    told = [unit for unit, label in zip(layout.units, labels, strict=True) if label is not Label.OUTSIDE]
    return all(
        unit.role is SectionRole.TARGET
        and _IS_HAD.search(unit.text)
        and not (tells_gift(unit.text) or names_sum(unit.text))
        for unit in told
    )


def _is_call(layout: Layout, title: str) -> bool:
    asks = any(paragraph.role in _ASKS for paragraph in layout.paragraphs)
    return asks and _CALLS.search(title) is not None and _OF_RESULTS.search(title) is None
