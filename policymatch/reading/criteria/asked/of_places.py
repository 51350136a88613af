"""Of places: figures of the place that an applicant runs
(基地成立时间3年以上) and of the firms that are counted in it.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, OpaqueCriterion, with_leaves
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.relaxed import lowers_floor
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.quantities.numerals import DIGIT

_OF_FIRMS = {
    Field.TITLES,
    Field.ABOVE_SCALE,
    Field.SIZE_CLASS,
    Field.INDUSTRY,
    Field.LISTED,
    Field.EMPLOYEES,
    Field.REVENUE_YUAN,
    Field.REVENUE_GROWTH,
    Field.INVENTION_PATENTS,
    Field.PROFIT_YUAN,
    Field.TAX_PAID_YUAN,
}
# 上年度营业收入800万元以上的企业不少于4家, 新增高新技术企业4家以上: they are counted.
_SO_MANY_FIRMS = re.compile(
    rf"(?=[^,，。;；:：家户]{{0,53}}+[家户])(?:(?:新增|其中|含|拥有|入驻|在孵)(?P<whom>[^,，。;；:：]{{0,30}}?企业)(?:数量?)?(?:不少于|不低于|达到?|超过)?{DIGIT}{{1,4}}[家户]"
    rf"|(?P<those>[^,，。;；:：]{{2,40}}?的企业)(?:数量?)?(?:不少于|不低于|达到|超过){DIGIT}{{1,4}}[家户])"
)
_NAMED = ("whom", "those")
# 每年评选营业收入1亿元以上的企业5家: who is chosen applies.
_CHOSEN = re.compile(r"评选|遴选|选[择出取]|择优|认定|奖励|扶持|支持|培育")
# 目前入驻的小微企业不少于30家，从业人员不少于600人: the people of them all.
_OF_TENANTS = re.compile(
    r"^(?:目前|已|其中|现有){0,2}(?:入驻|在孵|入园|在园)的?[^,，。;；]{0,12}企业[^。;；]{2,60}$"
)
_GOES_ON = re.compile(
    r"[,，](?:且|或|并)?(?:从业人员|吸纳就业|就业人数|上年度新增|近[一二三两\d]年新增|新增)[^,，。;；]{2,30}"
)
# 基地成立时间3年以上, 众创空间实际运营满18个月: how old the place is.
_OLD_PLACE = re.compile(
    r"(?:^|(?<=[,，;；且]))(?:该|所申报的?|申报)?(?:[^,，。;；:：()企公]{0,8})(?:基地|空间|孵化器|加速器|园区|产业园|载体)(?:已|应|须|需|正式|实际|连续|稳定){0,3}(?:成立|运营|设立|经营)"
)
# 由独立法人机构负责运营的文化产业园区: which place it is that applies.
_IS_A_PLACE = re.compile(
    r"(?:运营|管理|建设)的(?P<place>[^,，。;；的]{0,14}(?:园区|产业园|基地|孵化器|众创空间|加速器))[。;；]?$"
)
_NAMES_IT = {Field.PLATFORMS, Field.INDUSTRY, Field.TECH_FIELD}
# 科创企业数量占50%以上: a share of those in it is counted.
_A_SHARE = re.compile(
    r"(?=[^,，。;；%％]{0,42}+[%％])(?P<whom>[^,，。;；:：]{2,16}企业)(?:数量?|总数|家数)?(?:占比|占|所占)[^,，。;；]{0,14}\d{1,3}(?:\.\d)?[%％]"
)
# 吸纳从业人员600人以上, where 入驻企业40家以上 stands beside it: the people of them all.
_TAKEN_ON = re.compile("吸纳|带动")
_HOW_MANY_TENANTS = re.compile(r"(?:入驻|在孵|入园)的?[^,，。;；]{0,6}企业[^,，。;；]{0,10}\d{1,4}[家户]")
_BESIDE = 400


def is_of_a_place(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion is of the place that an applicant runs, or of the firms in it."""
    start, end = found.start - sentence.start, found.end - sentence.start
    if found.field is Field.AGE_MONTHS:
        runs = "运营" in sentence.text[start:end] and _IS_A_PLACE.search(sentence.text) is not None
        return runs or any(m.start() <= start < m.end() for m in _OLD_PLACE.finditer(sentence.text))
    if _names_the_place(found, sentence, start):
        return True
    return found.field in _OF_FIRMS and (
        _are_counted(sentence, start, end) or _is_of_tenants(sentence, start)
    )


def _names_the_place(found: Found, sentence: Sentence, at: int) -> bool:
    """Whether a trade or platform stands in the name of the place that applies, or of those of whom a share is counted."""
    if found.field not in _NAMES_IT or sentence.role is PassageRole.OWN:
        return False
    place = _IS_A_PLACE.search(sentence.text)
    shares = (m.span("whom") for m in _A_SHARE.finditer(sentence.text)) if _has_tenants(sentence) else ()
    spans = [*([place.span("place")] if place else []), *shares]
    return any(low <= at < high for low, high in spans)


def _has_tenants(sentence: Sentence) -> bool:
    """Whether firms in a place are counted near a sentence."""
    near = max(0, sentence.start - _BESIDE), sentence.end + _BESIDE
    return _HOW_MANY_TENANTS.search(sentence.flow.text, *near) is not None


def without_people_of_tenants(nodes: Sequence[Condition], sentences: Sequence[Sentence]) -> list[Condition]:
    """The nodes, how many people are taken on left open where firms in a place are counted beside it."""
    if not any(map(_has_tenants, sentences)):
        return list(nodes)
    return [with_leaves(node, _left_open) for node in nodes]


def _left_open(leaf: Criterion | OpaqueCriterion) -> Condition:
    told = isinstance(leaf, Criterion) and leaf.field is Field.EMPLOYEES and leaf.quote is not None
    taken_on = told and leaf.quote is not None and _TAKEN_ON.match(leaf.quote.text) is not None
    return OpaqueCriterion(quote=leaf.quote, hardness=leaf.hardness) if taken_on and leaf.quote else leaf


def _are_counted(sentence: Sentence, start: int, end: int) -> bool:
    if _CHOSEN.search(sentence.text):
        return False
    spans = (m.span(name) for m in _SO_MANY_FIRMS.finditer(sentence.text) for name in _NAMED if m[name])
    return any(low <= start and end <= high for low, high in spans)


def _is_of_tenants(sentence: Sentence, at: int) -> bool:
    if sentence.role is PassageRole.OWN or not _OF_TENANTS.match(sentence.text):
        return False
    return any(m.start() <= at < m.end() for m in _GOES_ON.finditer(sentence.text))


# 小微企业减按50%计算: of whom less is asked, whatever it is.
_ASKED_LESS = re.compile(
    r"^(?:但|其中)?[,，]?[^,，。;；()]{2,30}(?:企业|单位|机构|的)[,，]?(?:上述|以上|前述)?(?:数量|指标|条件|要求|标准)?(?:可|均)?(?:减按\d|减半|按[^,，。;；]{0,10}(?:折算|减半)|降低\d)"
)
_OF_DUES = re.compile(r"税|计入|征收|缴|收费|收取|利率|费率|租金")


def only_asks_less(sentence: Sentence) -> bool:
    """Whether a sentence only says of whom figures before it are reduced."""
    if lowers_floor(sentence.text):
        return True
    asks = sentence.role is not PassageRole.OWN and _ASKED_LESS.match(sentence.text) is not None
    return asks and not _OF_DUES.search(sentence.text)
