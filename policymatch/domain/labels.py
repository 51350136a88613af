"""What codes are called where a person reads them."""

import re
from collections.abc import Iterable

from policymatch.domain.condition import CriterionKind, Hardness
from policymatch.domain.measure import MeasureKind
from policymatch.domain.reality import Fact, FactKind
from policymatch.domain.recommendation import PolicyHead, Recommendation, RelevanceLevel
from policymatch.domain.verdict import Finding, State, Verdict, Way, asks_nothing
from policymatch.domain.wording import Wording

VERDICT_NAMES: dict[Verdict, Wording] = {
    Verdict.ELIGIBLE: Wording(zh="可申报", en="eligible"),
    Verdict.UNCLEAR: Wording(zh="待核实", en="to be confirmed"),
    Verdict.NOT_YET: Wording(zh="暂不符合", en="not yet"),
    Verdict.INELIGIBLE: Wording(zh="不符合", en="not eligible"),
    Verdict.CLOSED: Wording(zh="已截止", en="closed"),
    Verdict.DRAFT: Wording(zh="征求意见", en="draft"),
}

STATE_NAMES: dict[State, Wording] = {
    State.MET: Wording(zh="符合", en="met"),
    State.UNMET: Wording(zh="不符合", en="not met"),
    State.UNKNOWN: Wording(zh="待核实", en="to be confirmed"),
}

RELEVANCE_NAMES: dict[RelevanceLevel, Wording] = {
    RelevanceLevel.HIGH: Wording(zh="相关度高", en="closely related"),
    RelevanceLevel.MEDIUM: Wording(zh="可能相关", en="may be related"),
    RelevanceLevel.LOW: Wording(zh="相关度低", en="hardly related"),
}

_NONE_RELATED = Wording(
    zh="没有找到与企业明显相关的事项：以下各项条件上可能适用，但与企业所做的事、所需的支持联系不大。",
    en="Nothing here has much to do with the firm: it may meet the conditions, but what follows is far from "
    "what it does and needs.",
)


def note_on_relevance(recommendations: Iterable[Recommendation]) -> Wording | None:
    """What is to be said above a list of which nothing has to do with the firm; None for any other."""
    levels = {given.relevance.level for given in recommendations}
    return _NONE_RELATED if levels == {RelevanceLevel.LOW} else None


def note_on_repeats(repeats: int) -> Wording | None:
    """What is to be said where the counts hold measures in the words of another one; None where none is.

    >>> note_on_repeats(1).en
    '1 of those counted is in the words of another (a forwarded copy, say): only one of each is listed.'
    """
    if not repeats:
        return None
    verb = "is" if repeats == 1 else "are"
    return Wording(
        zh=f"计数中有{repeats}项与另一项文字相同（如转发件），相同的只列一项。",
        en=f"{repeats} of those counted {verb} in the words of another (a forwarded copy, say): "
        "only one of each is listed.",
    )


NO_CONDITION = Wording(zh="原文未写明条件", en="the text names no condition")


NO_WAY_TO_APPLY = Wording(
    zh="文中未写明金额、申报入口和时间，请先向主管部门核实",
    en="the text names no sum, no way and no time to apply; ask the bureau first",
)
_WAYS = frozenset({FactKind.AMOUNT, FactKind.ENTRY, FactKind.WINDOW})


def verdict_note(verdict: Verdict, findings: Iterable[Finding], facts: Iterable[Fact]) -> Wording | None:
    """What stands beside the verdict of an eligible firm of which nothing was asked, or to which the text
    says neither what nor how nor when it may have it; None for any other.
    """
    if verdict is not Verdict.ELIGIBLE:
        return None
    if asks_nothing(findings):
        return NO_CONDITION
    return None if any(fact.stated and fact.kind in _WAYS for fact in facts) else NO_WAY_TO_APPLY


_NOT_NEEDED = Wording(zh="另一项已符合", en="another way is met")
_ONE_WAY = Wording(zh="待核实，几项符合其一即可", en="to be confirmed, one of several is enough")
_SOME_WAYS = Wording(zh="待核实，几项符合其中{}项即可", en="to be confirmed, {} of several are enough")
_PART_OF_A_WAY = Wording(
    zh="待核实，与其他条件合为几种情形之一，符合一种即可",
    en="to be confirmed, with others one of several ways, of which one is enough",
)
_PART_OF_WAYS = Wording(
    zh="待核实，与其他条件合为几种情形之一", en="to be confirmed, with others one of several ways"
)
_ANOTHER_WAY = Wording(zh="不符合，可由他项满足", en="not met, another way may be")

UNTESTED_NAMES: dict[CriterionKind, Wording] = {
    CriterionKind.TESTABLE: Wording(zh="需对照原文核实", en="To be checked against the text"),
    CriterionKind.PROCEDURAL: Wording(zh="需要办理", en="A step to take"),
    CriterionKind.DISCRETIONARY: Wording(zh="由主管部门评定", en="For the bureau or a panel to decide"),
}
_PREFERRED = Wording(zh="优先条件（不影响资格）：", en="Preferred, not required: ")
_SAID_BESIDE = Wording(zh="附带说明（不影响资格）", en="Said beside it, decides nothing")
_NO_DEMAND = Wording(
    zh="此处未列明对申报者的要求，请对照原文确认是否适用",
    en="No demand is spelt out here; check against the text whether it applies",
)
# 支持企业开展技术改造, 积极搭建对接平台: an office's deed, not a demand.
_DEED = re.compile(
    r"(?:进一步|全面|积极|大力|持续|充分|继续|深入|稳步|着力|加快|切实|不断|优先){0,3}"
    r"(?:支持|鼓励|推动|加大|加强|推进|落实|实施|开展|引导|优化|完善|建立|推行|提供|探索|组织|发挥|促进|强化|畅通|培育"
    r"|统筹|深化|简化|拓展|拓宽|发展|扩大|提升|提高|推广|打造|营造|健全|丰富|降低|减轻|放宽|允许|取消|实行|用好|聚焦|搭建|举办|协调|保障|推介)"
)
_DEMANDS = re.compile(
    r"[须应]|不得|符合|具[备有]|拥有|达到?|满足|以上|不低于|不少于|超过|的$|的[，,；;]|(?:企业|单位|机构|项目|团队|人才|个人)$"
)
BESIDE = Wording(
    zh="不影响资格的说明：办理步骤、优先和评定",
    en="What decides nothing: steps, preferences, the office's choice",
)
"""The heading of what is told beside the conditions that decide."""
# 优先支持上市企业: the words rank. 缩短办理时限: they only tell of the offer.
_RANKS = re.compile("优先|倾斜|加分|侧重|重点|择优|同等条件|鼓励")

MEASURE_KIND_NAMES: dict[MeasureKind, Wording] = {
    MeasureKind.GRANT: Wording(zh="资助补助", en="grant"),
    MeasureKind.AWARD: Wording(zh="奖励", en="award"),
    MeasureKind.TAX: Wording(zh="税收优惠", en="tax relief"),
    MeasureKind.LOAN: Wording(zh="贷款", en="loan"),
    MeasureKind.INTEREST_SUBSIDY: Wording(zh="贷款贴息", en="interest subsidy"),
    MeasureKind.GUARANTEE: Wording(zh="融资担保", en="guarantee"),
    MeasureKind.EQUITY: Wording(zh="股权投资", en="equity"),
    MeasureKind.VOUCHER: Wording(zh="创新券", en="voucher"),
    MeasureKind.RENT: Wording(zh="场地租金", en="space and rent"),
    MeasureKind.TITLE: Wording(zh="资质认定", en="recognition"),
    MeasureKind.TALENT: Wording(zh="人才支持", en="talent"),
    MeasureKind.PROCUREMENT: Wording(zh="政府采购", en="procurement"),
    MeasureKind.SERVICE: Wording(zh="服务", en="service"),
    MeasureKind.OTHER: Wording(zh="其他", en="other"),
}

FACT_NAMES: dict[FactKind, Wording] = {
    FactKind.FORMAL: Wording(zh="文件效力", en="Standing of the document"),
    FactKind.ENTRY: Wording(zh="申报入口", en="Where to apply"),
    FactKind.WINDOW: Wording(zh="申报时间", en="When to apply"),
    FactKind.AMOUNT: Wording(zh="金额", en="Amount"),
    FactKind.PAYMENT_DEADLINE: Wording(zh="兑现时限", en="Deadline for payment"),
    FactKind.QUOTA: Wording(zh="名额或预算", en="Quota or budget"),
}


def as_preference(hardness: Hardness, wording: Wording) -> Wording:
    """A sentence about a criterion, with the word in front that one which only ranks decides nothing."""
    if hardness is Hardness.MUST:
        return wording
    return Wording(zh=_PREFERRED.zh + wording.zh, en=_PREFERRED.en + wording.en)


def state_in_words(finding: Finding) -> Wording:
    """How the firm stands to a criterion; of several ways of which one is enough, whether another serves."""
    if not finding.spared:
        if finding.instead is not State.UNKNOWN or finding.passed is not State.UNKNOWN or not finding.way:
            return STATE_NAMES[finding.passed]
        return _among_ways(finding.way)
    return _NOT_NEEDED if finding.instead is State.MET else _ANOTHER_WAY


def _among_ways(way: Way) -> Wording:
    """That a criterion is open and need not hold, as so many ways of its set are enough."""
    if way.joint:
        return _PART_OF_A_WAY if way.needed == 1 else _PART_OF_WAYS
    if way.needed == 1:
        return _ONE_WAY
    return Wording(zh=_SOME_WAYS.zh.format(way.needed), en=_SOME_WAYS.en.format(way.needed))


def beside_quote(finding: Finding) -> Wording:
    """What a finding says next to its quote: one that only a text tells need not say it twice."""
    if not (finding.only_told and finding.quote):
        return finding.wording
    return untested(finding.hardness, finding.kind, finding.quote.shown)


def untested(hardness: Hardness, kind: CriterionKind, words: str) -> Wording:
    """What is said of `words` that no profile settles: checked, done, decided, preferred, or only told.

    >>> untested(Hardness.PREFER, CriterionKind.TESTABLE, "缩短办理时限").en
    'Said beside it, decides nothing'
    >>> untested(Hardness.PREFER, CriterionKind.TESTABLE, "优先支持上市企业").en
    'Preferred, not required: To be checked against the text'
    >>> untested(Hardness.MUST, CriterionKind.TESTABLE, "积极搭建产销对接平台").zh
    '此处未列明对申报者的要求，请对照原文确认是否适用'
    >>> untested(Hardness.MUST, CriterionKind.TESTABLE, "支持符合产业导向的企业").zh
    '需对照原文核实'
    """
    if kind is CriterionKind.TESTABLE and hardness is Hardness.PREFER and not _RANKS.search(words):
        return _SAID_BESIDE
    is_deed = _DEED.match(words) is not None and _DEMANDS.search(words) is None
    if kind is CriterionKind.TESTABLE and hardness is Hardness.MUST and is_deed:
        return _NO_DEMAND
    return as_preference(hardness, UNTESTED_NAMES[kind])


_SUMMARISED = Wording(
    zh="部分引文出自对原文件要点的转述，并非原文字句；申报和享受以原文件为准。",
    en="Some quotes come from a summary of the document in other words; the document itself decides.",
)


def note_on_quotes(policies: Iterable[PolicyHead]) -> Wording | None:
    """What is to be said of quotes where a policy among these is stored as a summary; None where none is."""
    return _SUMMARISED if any(policy.summarised for policy in policies) else None


_DOUBTFUL_BELOW = 0.5


def confidence_in_words(confidence: float) -> Wording | None:
    """With what confidence (0..1) a measure was read; None where it is sure and nothing need be said.

    >>> confidence_in_words(0.94).en, confidence_in_words(1.0)
    ('read with 94% confidence', None)
    """
    if confidence >= 1:
        return None
    percent = min(99, round(100 * confidence))
    if confidence >= _DOUBTFUL_BELOW:
        return Wording(zh=f"识别可信度 {percent}%", en=f"read with {percent}% confidence")
    return Wording(
        zh=f"识别可信度 {percent}%，该处文字未必给予支持，请核对原文",
        en=f"read with {percent}% confidence: the text may offer nothing here, check the document",
    )
