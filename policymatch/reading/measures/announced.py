"""Announced: what the opening of a call says may be applied for (现组织开展2033年竹业示范工厂申报工作)."""

import re

from policymatch.reading.measures.called_for import FROM_THE_HEAD, opening_of
from policymatch.reading.measures.units import Layout

_ACT = r"(?:申报|申领|征集|遴选|评选|认定|入库|备案|报送|建库|推荐|复核)"
# 组织开展2033年度竹业专项资金项目申报工作; 做好竹业集群遴选推荐及2031年度集群复核工作
_CALLS_FOR = re.compile(
    rf"(?P<what>(?<!组织|开展|启动|做好)(?:组织|开展|启动|做好)(?=[^，。；《》]{{6,120}}?(?:工作|[，。；]))(?:开展|实施)?[^，。；《》]{{4,70}}?{_ACT}(?:推荐|培育|认定|遴选)?(?:[和与及][^，。；《》]{{0,16}}?{_ACT})?)"
    r"(?:等|的)?(?:相关|有关|组织)?(?:工作|(?=[，。；]))"
)
# 现将第四批竹业中心申报有关事项通知如下, 现就更新竹业品种库有关事项通知如下
_TELLS_ABOUT = re.compile(
    r"现(?:就|将)(?!有关|相关|具体)(?:做好)?(?P<what>[^，。；《》]{4,40}?)的?(?:工作)?(?:有关|相关)(?:工作)?(?:事项|事宜|要求)(?:预?通知|公告|说明|安排)?如下"
)


def title_of_opening(layout: Layout) -> str | None:
    """What a call without a title might be called, by its opening; None where that announces nothing."""
    opening = opening_of(layout)
    called = _CALLS_FOR.search(opening) or _TELLS_ABOUT.search(opening)
    return f"关于{called['what']}的通知" if called else None


def announcing(layout: Layout) -> int | None:
    """The sentence of the opening that announces what may be applied for; None where none does."""
    near = range(min(FROM_THE_HEAD, len(layout.units)))
    for words in (_CALLS_FOR, _TELLS_ABOUT):
        for i in near:
            if words.search(layout.units[i].text):
                return i
    return None
