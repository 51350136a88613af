"""Reckonings: how a sum that was told before comes about, perhaps behind the line that tells on what ground it is given."""

import re

from policymatch.reading.measures.units import Layout

# 补贴测算：, 计算公式：: how a sum that was told before comes about.
_RECKONS = re.compile(
    r"(?:(?:补贴|补助|奖励|标准)测算|计算公式|工作待遇)[：:]|^按[^，。；]{2,14}测算[，：]"
    # 设备组成计税价格=设备成本×（1+10%）: of what it is reckoned; 退税额=……×3% tells how much.
    r"|^[^，。；=＝退补奖贴资减免扣抵返]{2,40}[=＝](?=[^，。；]{0,80}[×÷])"
)
# 文件依据：《……办法》
_GROUND = re.compile(r"(?:文件|政策|法律|实施)?依据(?:文件)?[：:]")
# 按实习4个月测算，2000元/人月×4月=8000元/人: an example of it.
_WORKED_OUT = re.compile(r"测算，|[=＝][^。；]{0,12}\d元|例如|为例")


def reckons(text: str) -> bool:
    """Whether a sentence holds such a reckoning.

    >>> reckons("补贴测算：按缴费的40%补贴。"), reckons("按缴费的40%补贴。")
    (True, False)
    """
    return _RECKONS.search(text) is not None


def reckoned_in(layout: Layout) -> frozenset[int]:
    """The paragraphs that open, or go on, with a reckoning."""
    return frozenset(unit.paragraph for unit in layout.units if _RECKONS.match(unit.text))


def behind_its_ground(layout: Layout, paragraph: int) -> bool:
    """Whether a reckoning, and no example of it, stands right behind the line that tells the ground of a gift."""
    if not paragraph or _WORKED_OUT.search(layout.text_of(paragraph)):
        return False
    return _GROUND.match(layout.text_of(paragraph - 1)) is not None
