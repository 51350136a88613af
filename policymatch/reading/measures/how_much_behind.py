"""How much behind: what an offer without a sum gives, told kind by kind in the next sentences of its paragraph.

对参展费用给予补贴。境内展会每场补贴1万元，境外展会每场补贴3万元。: one offer.
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import names_sum
from policymatch.reading.measures.units import Layout

_GIVES_SOME = re.compile(r"给予(?:一次性|一定|适当|相应)?的?(?:资助|补助|奖励|补贴|支持)。?\s{0,4}$")
# 境内展会每场补贴1万元，境外展会每场补贴3万元; 境内展会每年补贴不超过20场，境外展会每年……
_KIND_BY_KIND = re.compile(
    r"^[^，。；\d每]{1,6}?(?P<what>[\u4e00-\u9fff]{2,4})每[^，。；\d]{1,24}\d[^，。；]{0,12}[，；][^，。；\d每]{1,6}?(?P=what)每[^，。；\d]{1,24}\d"
)


def with_how_much_behind(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which sentences that tell how much an offer gives for each kind of it go on with that offer."""
    found = list(labels)
    open_to: int | None = None
    for i, unit in enumerate(layout.units):
        if found[i] is Label.OUTSIDE or unit.place == 0:
            open_to = None
        told = _KIND_BY_KIND.match(unit.text)
        if found[i] is Label.BEGIN and open_to is not None and told and told["what"] in _before(layout, i):
            found[i] = Label.INSIDE
        elif found[i] is not Label.OUTSIDE:
            gives = _GIVES_SOME.search(unit.text) is not None and not names_sum(unit.text)
            open_to = i if gives else None
    return found


def _before(layout: Layout, at: int) -> str:
    """What the paragraph of a sentence says before it."""
    unit = layout.units[at]
    return "".join(u.text for u in layout.units[at - unit.place : at] if u.paragraph == unit.paragraph)
