"""Exclusivity: rules by which supports bar one another."""

import re
from collections.abc import Iterator

from policymatch.domain.measure import ExclusiveRule, Exclusivity
from policymatch.reading.benefits.figures import given_figures
from policymatch.reading.extract.spared import spares_some
from policymatch.reading.flow import Flow
from policymatch.reading.labels import ACT
from policymatch.reading.overall import caps_all
from policymatch.reading.quantities import Amount
from policymatch.reading.quantities.numerals import DIGIT

_RULES: tuple[tuple[ExclusiveRule, re.Pattern[str]], ...] = (
    (
        ExclusiveRule.HIGHER_ONLY,
        re.compile(
            r"(?:从优|从高|就高|从新|择高|择优)[、“”]{0,2}(?:(?:从优|从高|就高|从新)[、“”]{0,2}){0,2}不重复|不重复[^。；，]{0,6}，(?:按|依)?照?(?:就高|从高)|择高(?:申请|享受)|从高(?:从优)?(?:不|享受|补差|执行|原则)|就高(?:不|享受|原则)|按最高(?:的|额|标准|一项|级别|档|奖|等次|项)|择优不重复|[只仅](?:给予|奖励|补助|补贴|享受|支持)[^。；，\d]{0,6}最高(?:一项|一档|的)"
        ),
    ),
    (
        ExclusiveRule.NOT_IF_RECEIVED,
        re.compile(
            r"(?:已|曾)(?:经|按照规定)?(?:获得?|享受)[^。；]{0,40}(?:资助|资金|补贴|奖励|支持|补助|政策|扶持|优惠|经费|贴息|补偿|立项)"
            r"[^。；]{0,26}(?:不(?:[再得予能在]|重复|纳入)|取消|除外)|未(?:曾)?获得?过?[^。；]{0,40}(?:财政|资金|补贴|支持)"
            r"|获得[^。；]{0,30}(?:不得重复|不再|不纳入)|不得(?:再)?(?:接受|享受|获得)其他[^。；，]{0,12}(?:资金|支持|补助|补贴|资助|奖励)|(?:仅|只)能?(?:申领|享受|支持)一次"
        ),
    ),
    (
        ExclusiveRule.ONE_OF,
        re.compile(
            r"不重复(?:支持|享受|奖励|资助|补贴|补助)|不得(?:重复|同时)(?:申请|享受|申报)|(?:只能|仅能|可以?)(?:自行|自主|任意|任)?(?:选择|选|申请|申报)[^。；]{0,10}(?:其中)?一(?:种|类|项|个)|不能兼报|不可兼得|不得兼得|[只仅](?:限|能)(?:申报|申请|享受|选择)[^。；，]{0,4}一[种类项]|择一(?!批|些|定)|不能重复|(?<!“)二选一|不重复计算"
        ),
    ),
)
# 年度奖补总额不超过其对本区综合贡献: a cap that no sum tells.
_CAPPED = re.compile(
    r"(?:年度|每年|累计|合计|总额)[^。；]{0,60}(?:不超过|不得超过|不高于)[^。；]{0,40}(?:贡献|研发费用|税收|财力)|(?:年度|总额)[^。；]{0,30}以[^。；]{2,30}贡献为限"
    # 每个项目的补助资金不超过其实际发生的费用
    r"|每[个项家][^。；，]{0,12}(?:补助|补贴|资助|支持|奖励)(?:资金|金额|经费|总额)?不(?:得)?超过[^。；\d]{0,40}实际(?:发生|支出)的?[^。；，\d]{0,8}(?:费用|支出|成本|金额)"
)
_OF_ALL = re.compile(
    rf"{ACT}|本专项|[我本][市区省县]|新区|[市区省]级|其他[^。；，]{{0,6}}政策|多项[^。；，]{{0,6}}政策|年度[^。；]{{0,24}}(?:总额|合计|累计)"
)

# 同一企业只能申报一个方向: beside whatever else the sentence bars.
_ONE_SORT = re.compile(
    r"(?:只[能可]|仅[能可限]|(?<![不有])限)(?:自主|任意|任)?(?:申报|申请|选择?|享受)(?:其中|以上|上述)?(?:的)?\s?[一1]\s?(?:个?(?:方向|专题|类别|板块|领域)|[类种])"
)


# 同一企业年度奖励品种不超过5个: how many, and no sum.
_SO_MANY = re.compile(rf"不(?:得)?超过{DIGIT}{{1,3}}[个项家次件人台]")


def is_of_all(rule: Exclusivity) -> bool:
    """Whether a rule speaks of all that a document offers, wherever it stands."""
    return _OF_ALL.search(rule.quote.text) is not None


_ITS_ACT = re.compile(rf"{ACT}|本专项|其他[^。；，]{{0,6}}政策|多项[^。；，]{{0,6}}政策")


def speaks_of_its_act(rule: Exclusivity) -> bool:
    """Whether a rule names the act that it stands in or whatever else that gives, and not only an office's (市级同类补贴)."""
    return _ITS_ACT.search(rule.quote.text) is not None


_SENTENCE = re.compile(r"[^。；\n]+[。；]?")


def read_exclusivity(
    body: str, flow: Flow, start: int, end: int, *, apart: bool = False
) -> Iterator[Exclusivity]:
    """The rules between supports that `flow.text[start:end]` states, one a sentence.

    `apart`: it stands outside every offer, so that what one firm may have at most is over all of them.
    """
    for sentence in _SENTENCE.finditer(flow.text, start, end):
        text = sentence.group()
        quote = flow.quote(sentence.start(), sentence.end(), body)
        rule = next((rule for rule, pattern in _RULES if pattern.search(text)), None)
        if rule:
            yield Exclusivity(rule=rule, quote=quote)
        sort = _ONE_SORT.search(text) if rule not in (None, ExclusiveRule.ONE_OF) else None
        if sort:
            first, last = _part_around(text, sort)
            own = flow.quote(sentence.start() + first, sentence.start() + last, body)
            yield Exclusivity(rule=ExclusiveRule.ONE_OF, quote=own)
        given, caps = given_figures(text)
        over_all = apart and caps_all(text)
        if over_all:
            caps = caps or given
        if not caps and (over_all or _CAPPED.search(text)) and not _SO_MANY.search(text):
            yield Exclusivity(rule=ExclusiveRule.TOTAL_CAP, quote=quote)
        if caps:
            figure = caps[0].figure
            cap = figure.high_yuan if isinstance(figure, Amount) else None
            yield Exclusivity(rule=ExclusiveRule.TOTAL_CAP, cap_yuan=cap, quote=quote)


_SIGNS = re.compile(r"[，,；;。：:]")


def _part_around(text: str, told: re.Match[str]) -> tuple[int, int]:
    """The part of a sentence that tells a rule, with that behind it which spares some."""
    start = max((sign.end() for sign in _SIGNS.finditer(text, 0, told.start())), default=0)
    ends = [sign.start() for sign in _SIGNS.finditer(text, told.end())] or [len(text)]
    spares = len(ends) > 1 and spares_some(text[ends[0] : ends[1]])
    return start, ends[1] if spares else ends[0]
