"""Terms told elsewhere: a call whose conditions stand in a guide or a notice that its text does not hold."""

import re

from policymatch.domain.condition import AllOf, OpaqueCriterion, leaves_of
from policymatch.domain.quote import Quote
from policymatch.reading.measures.units import Layout
from policymatch.reading.roles import SectionRole

_IS_CALL = re.compile("申报|征集|推荐|遴选|揭榜|转发|组织|评选|认定")
_GUIDE = r"(?:申报|项目|征集|申请|推荐|遴选)(?:指南|要求|条件|须知)"
# 申报指南请登录官网下载, 具体申报要求详见《指南》, 请登录系统查看申报要求, 按照《通知》要求组织申报
_ELSEWHERE = re.compile(
    rf"{_GUIDE}[^。；\n]{{0,24}}(?:详见|请见|见附件|登录|查阅|参阅|下载)"
    rf"|(?:详见|参见|登录|查看|查阅|对照)(?=[^。；\n]{{0,88}}(?:指南|要求|条件|须知))[^。；\n]{{0,80}}{_GUIDE}"
    r"|(?:按照?|根据|对照)《[^》\n]{2,60}》(?:的)?(?:有关|相关)?(?:要求|条件)[^。；\n]{0,12}(?:申报|推荐|组织|遴选)"
)
_ENDS = "。；\n"
_ASKING = (SectionRole.CONDITION, SectionRole.TARGET, SectionRole.EXCLUSION)


class TermsElsewhere:
    """What a document called `title` leaves to another paper of what it asks."""

    def __init__(self, body: str, layout: Layout, title: str) -> None:
        asks_itself = any(unit.role in _ASKING for unit in layout.units)
        is_call = _IS_CALL.search(title) is not None and not asks_itself
        told = _ELSEWHERE.search(layout.flow.text) if is_call else None
        self._leaf = OpaqueCriterion(quote=_sentence_of(told, layout, body)) if told else None

    def asked(self, condition: AllOf) -> AllOf:
        """A condition in which nothing is left open, with the paper that tells the rest; else as it is."""
        if self._leaf is None or any(map(is_open, leaves_of(condition))):
            return condition
        return AllOf(all=(*condition.all, self._leaf))


def is_open(node: object) -> bool:
    """Whether a part of a condition is one that decides and has to be looked up."""
    return isinstance(node, OpaqueCriterion) and node.decides


def _sentence_of(told: re.Match[str], layout: Layout, body: str) -> Quote:
    """The sentence, or the part of one before a semicolon, in which words stand."""
    text = layout.flow.text
    start = max(text.rfind(mark, 0, told.start()) for mark in _ENDS) + 1
    ends = [at for mark in _ENDS if (at := text.find(mark, told.end())) >= 0]
    return layout.flow.quote(start, min(ends, default=len(text)), body)
