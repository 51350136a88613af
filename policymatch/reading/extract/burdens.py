"""Burdens: a heading that lifts a burden from firms of a sort (破解民营企业用工难题, 降低企业用地成本), or is headed by
them alone (第二章 支持规上企业), says whom what stands under it is for.
"""

import re

from policymatch.domain.condition import AllOf, Criterion, leaves_of
from policymatch.domain.fields import EntityType, Field
from policymatch.domain.quote import Quote
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.terms import Terms

_LIFTS = r"(?:(?:着力|切实|有效|持续|进一步|加快|合力|全力){0,2}(?:破解|解决|化解|缓解|减轻|降低)){1,2}"
_WHO = r"(?P<who>(?:民营|国有|外资|外贸|中小微?|小微|小型微型|大型|初创|科技型?|制造业|工业){0,2}企业)"
_BURDEN = r"[\u4e00-\u9fff、]{0,12}(?:难题|困难|问题|成本|负担|压力|费用)"
_NUMBER = r"[^\u4e00-\u9fff]{0,4}(?:第[一二三四五六七八九十]{1,3}[章节条]\s{0,4}|第?[一二三四五六七八九十]{1,3}条?[^\u4e00-\u9fff]{1,2})?"
_HEADING = re.compile(rf"{_NUMBER}(?P<lifts>{_LIFTS}{_WHO}{_BURDEN})\s{{0,2}}$")
# 第二章 支持规上企业做大做强, 小微企业支持政策; but not 培育规上企业, who are none yet
_SUPPORTS = re.compile(
    rf"{_NUMBER}\s{{0,4}}(?P<lifts>(?:支持|扶持|助力|惠及)?(?P<who>(?:规上|规模以上|小微|小型微型|中小微?|高新技术|科技型中小)(?:工业|服务业|制造业)?企业)"
    r"(?:做大做强|做优做强|发展壮大|(?:健康|高质量|加快|创新)?发展|(?:专项)?(?:支持|扶持)?(?:政策|措施|条款))?)\s{0,2}$"
)
_SUPPORTED = re.compile(r"(?:支持|扶持|助力|惠及|规|小|中|高新|科技型)")
# 首次升规的, 新认定为高新技术企业的: who are to become what the heading calls them.
_TO_BECOME = re.compile(
    r"升规|首次(?!贷款|投保|购)|新增(?!贷款)|新认定|新纳入|纳统|认定|培育|转企|成长为|入库|晋升|申报"
)
_LONGEST = 44
# 对减免租金的房东给予补贴, 企业职工可申请补贴: whom an offer names itself; a tax is owed by people too.
# 民间资本可参与开发: whoever's money it is.
_FOR_OTHERS = re.compile(
    r"税|职工|员工|人员|个人|个体|居民|农户|学生|毕业生|人才(?!紧缺|供需|市场|网)|房东|业主|出租|民间(?:投资|资本)"
    r"|(?:^|[，。；])(?:对于?|凡|支持|鼓励|引导|推动)[^，。；]{0,30}?(?:机构|银行|单位|平台|园区|载体|高校|院所|协会|中心|基地|公司)"
)
_FIRMS = (EntityType.ENTERPRISE,)


class Burdens:
    """The headings of a document that lift a burden from firms."""

    def __init__(self, layout: Layout, terms: Terms, region: str | None) -> None:
        self._layout, self._terms, self._region = layout, terms, region
        self._headed = {at: named for at in range(len(layout.paragraphs)) if (named := self._named_by(at))}

    def asked(self, offer: Offer, condition: AllOf) -> AllOf:
        """The condition of an offer, with whose burden the nearest such heading over it lifts.

        It bars others and entitles nobody, and asks nothing where the offer tells of others.
        """
        named = self._over(offer)
        told = [leaf for leaf in leaves_of(condition) if isinstance(leaf, Criterion)]
        kinds = [leaf for leaf in told if leaf.field is Field.ENTITY_TYPE]
        if named is None or any(leaf.value != _FIRMS for leaf in kinds):
            return condition
        who, heading = named
        passage = Passage(role=PassageRole.TARGET, start=who[0], end=who[1])
        lifted = read_condition(self._layout.body, [passage], self._terms, self._region).all
        asked = {leaf.field for leaf in told}
        more = (node for node in lifted if isinstance(node, Criterion) and node.field not in asked)
        return AllOf(all=(*condition.all, *(one.model_copy(update={"quote": heading}) for one in more)))

    def _over(self, offer: Offer) -> tuple[tuple[int, int], Quote] | None:
        """The nearest such heading over an offer, and where it names firms; None where the offer is for others."""
        units = self._layout.units
        place = units[offer.first].paragraph
        given = "".join(unit.text for unit in units[offer.first : offer.last + 1])
        over = (self._headed.get(at) for at in (place, *reversed(self._layout.paragraphs[place].path)))
        named = None if _FOR_OTHERS.search(given) else next(filter(None, over), None)
        becomes = named is not None and _SUPPORTED.match(named[1].text) and _TO_BECOME.search(given)
        return None if becomes else named

    def _named_by(self, index: int) -> tuple[tuple[int, int], Quote] | None:
        """Where the first sentence of a paragraph names firms whose burden it lifts, and that sentence."""
        layout = self._layout
        low, high = layout.spans[index]
        head = layout.flow.text[low : min(high, low + _LONGEST)].partition("。")[0]
        named = _HEADING.match(head) or _SUPPORTS.match(head)
        if named is None:
            return None
        who = layout.flow.span(low + named.start("who"), low + named.end("who"))
        return who, layout.flow.quote(low + named.start("lifts"), low + named.end("lifts"), layout.body)
