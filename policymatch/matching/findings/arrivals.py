"""Support for firms that move in from elsewhere (迁入本市), before a firm that is there already."""

import re
from collections.abc import Iterable
from functools import lru_cache

from policymatch.domain.regions import WHOLE_COUNTRY, lies_in
from policymatch.domain.verdict import Finding
from policymatch.domain.wording import Wording

_REMEMBERED = 4096
# 对迁入本区的瞪羚企业, 整体迁入我县的, 市外引进的总部; 新注册或迁入本区的 are not only those who come.
_ARRIVING = re.compile(
    r"(?<![或、和及])(?:整体)?(?:迁入|迁至|引进到)(?:本|我)[市省区县]|[市省区县]外(?:整体)?(?:引进|迁入)"
)
_CAUTION = Wording(
    zh="该支持针对从外地迁入的企业，企业已注册在当地：请先核实本企业是否属于所指的迁入。",
    en="The support is for firms that move in from elsewhere, and this one is registered there already: "
    "check first whether its own arrival counts.",
)


def arrived_already(findings: Iterable[Finding], region: str | None, firm: str | None) -> Wording | None:
    """That a firm is registered in the region of an issuer who supports those that come to it; else None.

    >>> arrived_already((), "110000", "110106")
    """
    if not region or not firm or region == WHOLE_COUNTRY or not lies_in(firm, region):
        return None
    said = (each.quote.run for each in findings if each.quote and each.decides)
    return _CAUTION if any(map(_speaks_of_arriving, said)) else None


@lru_cache(_REMEMBERED)
def _speaks_of_arriving(words: str) -> bool:
    return _ARRIVING.search(words) is not None
