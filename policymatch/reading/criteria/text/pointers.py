"""Pointers: words of an offer that ask nothing themselves, and only point to the conditions that are listed."""

import re

from policymatch.domain.condition import Condition, OpaqueCriterion
from policymatch.reading.numbering import CITED_NUMBER

# 对符合条件的，认定为……, where the conditions are listed.
_AS_LISTED = re.compile(
    r"(?:其中)?(?:凡|对)?(?:经[^,，。;]{0,8})?(?:符合|满足|具备)(?:上述|以上|规定的?|认定|申报|本条)?(?:条件|要求)的?(?:企业|单位|机构|项目|申请人)?"
)


def refers_to_a_list(node: Condition) -> bool:
    """Whether an untested node only points to the conditions that are listed (对符合条件的)."""
    quote = node.quote if isinstance(node, OpaqueCriterion) else None
    return quote is not None and _AS_LISTED.fullmatch(quote.text) is not None


# 具体申报说明（申报条件、标准等）详见附件: where more is told.
_TOLD_THERE = re.compile(
    r"^(?:[^,，。;()]{0,24}(?:\([^()]{2,60}\))?(?:[,，]?(?:详见|参见|另见|见))(?:本[^,，。;]{1,8}|[^,，。;]{0,10})?(?:附件|附表|附录|申报指南|申报通知|网站)[\d一二三四五]{0,2}"
    # 除上述条件外，各指南中有明确要求的应从其要求
    r"|(?:除[^,，。;]{2,20}外[,，])?[^,，。;]{0,40}(?:有|明确)[^,，。;]{0,10}(?:要求|规定|约定|期限|期间)的[,，]?应?从其(?:要求|规定|约定))"
)


def tells_where(text: str) -> bool:
    """Whether a sentence only says where more is told.

    >>> tells_where("具体申报说明(申报条件等)详见附件"), tells_where("属于附件1所列领域")
    (True, False)
    """
    return _TOLD_THERE.fullmatch(text) is not None


# 项目奖励按第二、三条执行: what another article says.
_BY_AN_ARTICLE = re.compile(
    rf"^[^,，。;]{{0,24}}(?:按照?|参照|依照|依据|适用)(?:本[^,，。;\d]{{0,8}})?第{CITED_NUMBER}(?:[、和至到-]第?{CITED_NUMBER}){{0,4}}[条款项](?:第{CITED_NUMBER}[款项])?(?:的)?(?:规定|标准|政策|要求|条款)?(?:执行|办理|实施|兑现|处理)"
)


def follows_an_article(text: str) -> bool:
    """Whether a sentence only says that another article holds.

    >>> follows_an_article("项目奖励按第二、三条执行"), follows_an_article("符合第二条规定的企业")
    (True, False)
    """
    return _BY_AN_ARTICLE.fullmatch(text) is not None
