"""Named gifts: a clause that gives the next of several supports of one card, each of which the card asks
something of by its name (申报条件：参展补贴：……；广告补贴：……).
"""

import re

from policymatch.reading.measures.units import Layout
from policymatch.reading.roles import SectionRole

# 参展补贴按费用的20%给予; 省级奖励9万元 is a grade of one support.
_OPENS = re.compile(
    r"(?:^|[：；])(?P<name>(?!国家|[省市区县]级|最高|首次|一次性)[\u4e00-\u9fff]{2,8}?(?:奖励|补贴|补助|资助|支持|贴息))(?=[^\d；。，：最不]|：)"
)
_ASKED_TO = (SectionRole.CONDITION, SectionRole.TARGET)


def gives_the_next_named(layout: Layout, before: str, text: str) -> bool:
    """Whether a clause behind a semicolon opens with the name of a support, and the one before it with that of
    another, of each of which the document tells by that name what it asks.
    """
    following = _OPENS.match(text)
    if following is None or not before.endswith("；"):
        return False
    first = _OPENS.search(before)
    if first is None or first["name"] == following["name"]:
        return False
    return all(_is_asked_of(layout, one["name"]) for one in (first, following))


def _is_asked_of(layout: Layout, name: str) -> bool:
    """Whether a condition opens with the name of a support and a colon."""
    asked = (unit.text for unit in layout.units if unit.role in _ASKED_TO)
    return any(re.search(rf"(?:^|[：；。]){re.escape(name)}：", text) for text in asked)
