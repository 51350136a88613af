"""Stages: what a support that is paid stage by stage
gives at each of them (分阶段奖励90万元，其中对……；对……).
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout

# 分阶段奖励90万元，其中对完成备案的，奖励20万元；
_OPENS = re.compile(
    r"分(?:阶段|步|期)(?:给予|予以|奖励|补助)[^。；]{0,40}其中，?对[^。；]{2,80}\d[^。；]{0,16}；$"
)
_IS_ONE = re.compile(
    r"对[^，。；]{2,80}的，(?:再|给予|予以|一次性){0,2}(?:奖励|补助)?[^，。；\d]{0,6}\d[^，；。]{0,16}[；。]$"
)


def joined_stages(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a further stage of a support that is paid by stages begins no offer of its own."""
    found = list(labels)
    staged = False
    for i, unit in enumerate(layout.units):
        goes_on = staged and layout.units[i - 1].text.endswith("；") and _IS_ONE.match(unit.text) is not None
        if goes_on and found[i] is Label.BEGIN:
            found[i] = Label.INSIDE
        staged = goes_on or _OPENS.search(unit.text) is not None
    return found
