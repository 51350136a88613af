"""Beyond figures: what is asked of a thing that is counted beside how much of it there is."""

import re
from collections.abc import Sequence

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found

# 对首次获得发明专利的企业, 新获批国家标准的: to have one says nothing of when it came.
_NEWLY_HAD = re.compile(r"(?<![更创])(?:新|首次)(?:获批?|获得|取得|增|发布|立项)")
_HELD = {
    Field.INVENTION_PATENTS,
    Field.UTILITY_PATENTS,
    Field.PCT_PATENTS,
    Field.SOFTWARE_COPYRIGHTS,
    Field.STANDARDS,
}


# 对首次升规的企业: to be above scale says nothing of when it grew so.
_GROWN_ANEW = re.compile(r"首次[“”]?(?:小?升|入|进|上|纳|达)")


def are_newly_had(found: Sequence[Found], text: str) -> bool:
    """Whether something must have been had or reached for the first time, of which its number says nothing."""
    new = {**dict.fromkeys(_HELD, _NEWLY_HAD), Field.ABOVE_SCALE: _GROWN_ANEW}
    return any(f.field in new and new[f.field].search(text, max(0, f.start - 5), f.end) for f in found)


# 购置智能化设备50万元以上的企业: what else was spent on equipment does not count.
_SORT_OF_EQUIPMENT = re.compile(
    r"(?:智能|数字|信息|自动|绿色|数控|机器人|进口|国产|环保|节能|治污|安全|检测|检验|研发|科研|试验|实验|医疗|冷链|仓储)[化性型类]?(?:[生产、和及与的]|仪器){0,4}(?:设施)?设备"
)


def is_bought_of_a_sort(found: Sequence[Found], text: str) -> bool:
    """Whether equipment of one sort must have been bought, of which all that was spent on equipment says nothing."""
    equipment = (f for f in found if f.field is Field.EQUIPMENT_YUAN)
    return any(_SORT_OF_EQUIPMENT.search(text, max(0, f.start - 8), f.end) for f in equipment)
