"""Sums of some: a higher cap or sum that some have of those who have the gift anyway.

每家最高10万元，高新技术企业最高20万元: the second is bound to those who hold the title, as what that sum alone
asks; nothing is asked of the rest.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.condition import AllOf, Condition, Criterion, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.domain.measure import Benefit
from policymatch.domain.quote import Quote
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from policymatch.terms import Terms

_SORT = r"(?:企业|公司|单位|机构|院所|高校|合作社|农场|项目|人才|团队|平台|园区|小巨人”?|冠军|独角兽|瞪羚)"
# Whoever it is, one by one: of nobody in particular.
_ANY = r"(?!单|每|同一|各|一[个家]|所有|以上|上述|该|此|本|企业|项目|单位|机构|累计|合计|总|年度|原则)"
_MOST = r"(?:(?:的|可|每年|每家|补助|奖励|资助|补贴|支持|额度|限额|标准|上限){0,4}(?:最高|最多|不(?:得)?(?:超过|高于)|(?:提高|上浮|放宽|增加)(?:至|到)|上限为|为))"
_OF_SOME = re.compile(
    rf"^(?:其中)?[，,]?(?:但|而|且)?(?:其中)?(?:对(?:于)?|属于)?(?P<who>{_ANY}(?:(?!给予|予以|授予)[^，。；：、]){{2,36}}{_SORT})(?:的)?[，,]?{_MOST}[^，。；\d]{{0,6}}\d"
)
# 渔业企业 is a trade; what 渔业龙头企业 are, no field tells.
_LONGEST_TRADE = 6
_REACH = 60
_EDGES = "，,；; \n"


def with_sums_of_some(
    benefits: Sequence[Benefit], body: str, terms: Terms, region: str | None
) -> tuple[Benefit, ...]:
    """Benefits, of which each higher cap or sum for some of those told before is for them alone."""
    return tuple(_bound(benefits, body, terms, region))


def _bound(benefits: Sequence[Benefit], body: str, terms: Terms, region: str | None) -> Iterator[Benefit]:
    before: Benefit | None = None
    for benefit in benefits:
        who = _some(before, benefit, body) if before is not None else None
        if before is None or who is None:
            before = benefit if benefit.condition is None else None
            yield benefit
            continue
        per = before.per if "每" not in benefit.quote.run else benefit.per
        yield benefit.model_copy(update={"condition": _asked_of(who, body, terms, region), "per": per})


def _some(before: Benefit, benefit: Benefit, body: str) -> Quote | None:
    """The words that say which of those whom the benefit before is for have a higher one; None elsewhere."""
    start, end = before.quote.end, benefit.quote.end
    if (
        benefit.condition is not None
        or not 0 <= benefit.quote.start - start < _REACH
        or not _is_more(before, benefit)
    ):
        return None
    words = Quote.of(body, start, end)
    found = _OF_SOME.match(words.run.lstrip(_EDGES))
    led = len(words.run) - len(words.run.lstrip(_EDGES))
    return words.within(led + found.start("who"), led + found.end("who")) if found else None


def _is_more(before: Benefit, benefit: Benefit) -> bool:
    """Whether a benefit is the same as the one before it, and higher: a rate over a rate, a sum over a sum."""
    if benefit.rate is not None:
        return before.rate is not None and benefit.rate > before.rate
    least = before.cap_yuan or before.amount_yuan
    return least is not None and (benefit.cap_yuan or benefit.amount_yuan or 0.0) > least


def _asked_of(who: Quote, body: str, terms: Terms, region: str | None) -> Condition:
    """What those must be whom words name: what fields can test of them, or the words themselves."""
    passage = Passage(role=PassageRole.TARGET, start=who.start, end=who.end)
    asked = read_condition(body, [passage], terms, region).all
    told = [node for node in asked if all(_is_within(leaf.quote, who) for leaf in leaves_of(node))]
    fields = {leaf.field for node in told for leaf in leaves_of(node) if isinstance(leaf, Criterion)}
    trade = Field.INDUSTRY in fields and len(who.run) <= _LONGEST_TRADE
    by_name_alone = not trade and fields <= {Field.ENTITY_TYPE, Field.INDUSTRY}
    if by_name_alone or any(isinstance(node, OpaqueCriterion) for node in told):
        return OpaqueCriterion(quote=who)
    kept = [node for node in told if not _is_of_firms(node)] or told
    return kept[0] if len(kept) == 1 else AllOf(all=tuple(kept))


def _is_of_firms(node: Condition) -> bool:
    return isinstance(node, Criterion) and node.field is Field.ENTITY_TYPE


def _is_within(quote: Quote | None, who: Quote) -> bool:
    return quote is not None and who.start <= quote.start and quote.end <= who.end
