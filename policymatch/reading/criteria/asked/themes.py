"""Themes: the trade that the title of a document is about (加快发展林业经济的意见), where an offer of it names none.

An act on one trade that only says 企业 or 小微企业 in an offer means those of its trade.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import AnyOf, Condition, Criterion, Op, OpaqueCriterion, leaves_of
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.text.ascii_flow import ascii_flow_of
from policymatch.terms import Terms

_PROMOTES = re.compile(
    r"(?:促进|支持|推进|推动|加快|放开|扶持|培育|做强|做大|振兴|鼓励|发展)(?:和|与|全[市省县区]|[本我][市省县区]|[\u4e00-\u9fff]{1,4}[市省县区])?[\u4e00-\u9fff]{0,4}$"
)
_IS_A_TRADE = re.compile(
    r"(?:产业|行业|经济|市场|服务业|服务市场|事业)?(?:高质量|健康|持续|创新|加快|优化|做大|促进|振兴|提升|提质|跨越|规范|升级|更好|全面){0,3}(?:发展|振兴|提升|市场|做强|创新(?!券)|升级)"
)
_LISTED = re.compile(r"[、和与及]$|^[、和与及]")
# 支持融资担保行业发展: for those who borrow as well.
_SERVES_ALL = re.compile(
    r"金融|融资|担保|保险|知识产权|检验|检测|信息化|数字|智能|互联网|物流|节能|环保|服务贸易"
)
_LONGEST_TITLE = 80
# What is told of any firm, of whichever trade.
_OF_ANY_FIRM = {
    Field.REGION,
    Field.INDEPENDENT_LEGAL_PERSON,
    Field.CLEAN_RECORD,
    Field.RECEIVED,
    Field.SIZE_CLASS,
    Field.OWNERSHIP,
    Field.ABOVE_SCALE,
}
_TITLES_OF_ANY_TRADE = {"high_tech", "tech_sme", "innovative_sme", "specialised_sme"}


def with_theme(nodes: Sequence[Condition], body: str, terms: Terms) -> list[Condition]:
    """What is asked, and the trade that a title is about where nothing is asked but what any firm may be."""
    decide = [node for node in nodes if any(leaf.decides for leaf in leaves_of(node))]
    trade = _theme(body, terms) if decide and all(map(_any_firm_may, decide)) else None
    return [*nodes, *([trade] if trade else [])]


def _any_firm_may(node: Condition) -> bool:
    """Whether some way to meet a node asks nothing but what any firm may be."""
    if isinstance(node, AnyOf):
        return any(map(_any_firm_may, node.any))
    return all(_is_of_any_firm(leaf) for leaf in leaves_of(node) if leaf.decides)


def _theme(body: str, terms: Terms) -> Criterion | None:
    """The trade that the title of a document is about."""
    flow = ascii_flow_of(body, 0, min(_LONGEST_TITLE, len(body.partition("\n")[0])))
    for found in terms.fields.find(flow.text):
        before, after = flow.text[: found.start], flow.text[found.end :]
        if _is_promoted(before, found.words, after):
            quote = flow.quote(found.start, found.end, body)
            return Criterion(field=Field.INDUSTRY, op=Op.HAS_ANY, value=(found.words,), quote=quote)
    return None


def _is_of_any_firm(leaf: Criterion | OpaqueCriterion) -> bool:
    """Whether a leaf only says that a firm applies, where, of what size or with which common title."""
    if not isinstance(leaf, Criterion):
        return False
    if leaf.field is Field.ENTITY_TYPE:
        return leaf.op is Op.IN and leaf.value == (EntityType.ENTERPRISE,)
    if leaf.field is Field.TITLES:
        return isinstance(leaf.value, tuple) and _TITLES_OF_ANY_TRADE.issuperset(map(str, leaf.value))
    return leaf.field in _OF_ANY_FIRM


def _is_promoted(before: str, trade: str, after: str) -> bool:
    """Whether words around a trade say that it is what a title wants to grow.

    >>> _is_promoted("关于加快推进", "林业", "经济高质量发展的意见"), _is_promoted("某市", "农业", "农村局的通知")
    (True, False)
    """
    if _SERVES_ALL.search(trade) or _LISTED.search(before) or _LISTED.match(after):
        return False
    return _PROMOTES.search(before) is not None and _IS_A_TRADE.match(after) is not None
