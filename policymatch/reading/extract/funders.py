"""Funders: banks and guarantors beside the firms that they lend to, each with demands and gifts of its own.

第五条 合作银行应当在本市设有分支机构 is asked of no borrower, nor what borrowers must be of the bank whose losses
are made good.
"""

import re
from collections.abc import Sequence

from policymatch.reading.demanding import MUST
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import CITED_ARTICLE, OPENING_NUMBER

_FUNDER = (
    r"(?:(?:合作|承办|经办|承贷|贷款|试点|签约|放贷|参与)(?:的)?(?:商业)?(?:银行(?:业)?(?:金融)?(?:机构)?|金融机构|(?:融资)?担保(?:公司|机构)"
    r"|保险(?:公司|机构)|小额贷款公司)|银行业金融机构|融资担保机构|银行机构)"
)
_START = rf"^(?:{CITED_ARTICLE}|{OPENING_NUMBER})?\s{{0,4}}"
_ASKS_A_FUNDER = re.compile(
    rf"{_START}(?:申请)?(?:成为)?{_FUNDER}(?:的)?(?:还|均|原则上)?{MUST}(?:同时)?(?:当)?(?:是|为|具[有备]|符合|满足|在|设|依法|取得|经|承诺)"
)
# 申请纳入企业库的企业应当具备下列条件, 借款企业须……
_ASKS_A_FIRM = re.compile(
    rf"{_START}(?:(?:申[请报领]|纳入|享受)[^，。；：]{{0,30}}的|入库|借款|申贷|贷款|受信|被担保|支持的)(?:[^，。；：的]{{0,6}})?企业，?(?:还|均)?{MUST}"
)
# 对年度投放额达到1亿元的合作银行，按……给予奖励; 合作银行发放贷款形成的损失，……予以补偿; but not
# 对通过合作银行获得贷款的，给予贴息, which borrowers have.
_PAYS_A_FUNDER = re.compile(
    rf"(?:对|给予|奖励|补偿|补助)[^。；，]{{0,60}}{_FUNDER}(?:，|给予|予以|奖励|补偿|补助|按|\d)|{_FUNDER}[^。；]{{0,80}}(?:损失|本金|代偿)[^。；]{{0,30}}(?:补偿|分担|代偿)"
)
_OPENING = 120


class Funders:
    """Which paragraphs ask something of funders or of those whom they lend to, and which offers pay funders."""

    def __init__(self, layout: Layout, offers: Sequence[Offer]) -> None:
        self._layout = layout
        self._paid = {offer for offer in offers if _PAYS_A_FUNDER.search(self._words(offer))}

    def speaks_to_another(self, index: int, offer: Offer) -> bool:
        """Whether a paragraph, or the clause that it stands in, asks funders where an offer is for firms, or firms
        where it pays funders.
        """
        above = (index, *reversed(self._layout.paragraphs[index].path))
        asks = _ASKS_A_FIRM if offer in self._paid else _ASKS_A_FUNDER
        return any(asks.match(self._layout.text_of(at, _OPENING)) for at in above)

    def _words(self, offer: Offer) -> str:
        return "".join(unit.text for unit in self._layout.units[offer.first : offer.last + 1])
