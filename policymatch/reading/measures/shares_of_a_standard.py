"""Shares of a standard: what gives others a part of what was told for somebody else is an offer of its own.

留在外区的，按此标准的50%执行; D级企业也可申报，但补助减半: for others, and less.
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import CITED_ARTICLE, CLAUSE_START
from policymatch.reading.roles import SectionRole

_SHARE = r"标准的?\d{1,2}\s?[%％](?:的?比例)?(?:执行|给予|予以|补[助贴报]|奖励|资助|享受|兑现)"
_PLACES = (SectionRole.OFFER, SectionRole.HEAD, SectionRole.RULES)
_GIVES_A_SHARE = re.compile(
    rf"^{CLAUSE_START}(?!同一|逾期|未|超过|超出)(?:"
    # 留在本县其他园区的，按此标准60%执行
    rf"[^，。；]{{4,40}}(?:的|企业|单位|项目|机构)，可?(?:以)?按照?(?:此|该|上述|前述|以上){_SHARE}"
    # 去年已完工的项目，可按本措施第三条标准的70%补报一次
    rf"|[^。；]{{4,60}}(?:的|企业|单位|项目|机构)，可?(?:以)?按照?(?:本[\u4e00-\u9fff]{{2}})?{CITED_ARTICLE}{_SHARE}"
    # C级企业也可申报，但奖励减半
    r"|[^，。；]{4,40}(?:的|企业|单位|项目|机构)，?也可(?:以)?(?:申报|申请|享受)，但?(?:奖励|补[助贴]|资助|奖补|支持)(?:标准|金额|资金)?减半)"
)


def gives_a_share(text: str) -> bool:
    """Whether words give others a part of what was told before.

    >>> gives_a_share("留在外区的，按此标准的50%执行。"), gives_a_share("逾期申报的，按此标准的50%执行。")
    (True, False)
    """
    return _GIVES_A_SHARE.match(text) is not None


def with_shares_of_a_standard(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which what gives others a part of what was told begins an offer."""
    return [
        Label.BEGIN if unit.role in _PLACES and gives_a_share(unit.text) else label
        for unit, label in zip(layout.units, labels, strict=True)
    ]
