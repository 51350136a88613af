"""Within: sentences that say who may apply, in paragraphs that are there for something else."""

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from typing import NamedTuple

from policymatch.reading.criteria import PassageRole
from policymatch.reading.demanding import MUST
from policymatch.reading.demands import asks_of_applicant, those_named
from policymatch.reading.labels import ACT
from policymatch.reading.measures.under import below
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import CITED_ARTICLE, OPENING_NUMBER
from policymatch.reading.refusals import OUTSIDE
from policymatch.reading.roles import SectionRole, role_told

PASSAGE_ROLES: dict[SectionRole, PassageRole] = {
    SectionRole.TARGET: PassageRole.TARGET,
    SectionRole.CONDITION: PassageRole.CONDITION,
    SectionRole.EXCLUSION: PassageRole.EXCLUSION,
    SectionRole.PROCEDURE: PassageRole.PROCEDURE,
    SectionRole.MATERIALS: PassageRole.PROCEDURE,
}
"""What a paragraph of each role that asks something is to the condition of an offer."""
_WHO_MAY = (SectionRole.TARGET, SectionRole.CONDITION, SectionRole.EXCLUSION)
# Paragraphs of steps, papers and times tell what one does, and not what one is.
_MAY_ASK = (SectionRole.HEAD, SectionRole.OFFER, SectionRole.RULES)
_OPENING_NUMBER = re.compile(OPENING_NUMBER)
# 本措施自……起施行，由……负责解释: the paragraph that closes an act, wherever it stands.
_CLOSES = re.compile(
    rf"{ACT}[^。；，]{{0,6}}(?:自[^。；，]{{2,30}}(?:施行|实施|执行)|由[^。；，]{{2,30}}负责解释)"
)
# 本措施与其他同类政策不得重复享受，……
_NOT_BESIDE = re.compile(
    rf"^(?:{CITED_ARTICLE})?{ACT}与[^。；：，]{{2,24}}(?:资金|政策|措施|支持|补[贴助]|资助|奖励)不(?:得|能|可)(?:重复|同时)(?:申报|申请|享受)"
)
# 申请上述支持的企业，应当……。已享受……不得重复申报。
_OF_ALL_ABOVE = re.compile(
    r"^(?:申[报请]|享受)(?:上述|以上)[^。；，]{0,4}(?:支持|政策|资金|奖励|补贴|补助|奖补|扶持|措施)的?(?:各类)?(?:企业|单位|主体|对象)"
    r"|^(?:\d{1,2}\s?[、.．])?(?:上述|以上)[^。；，]{0,8}(?:资助|支持|补助|补贴|奖励)的?申[报请](?:企业|单位|主体)"
)


class Demand(NamedTuple):
    """A sentence that asks something, from its first unit to
    its last; its role, and whether its act asks it for all.
    """

    first: TextUnit
    last: TextUnit
    role: PassageRole
    of_the_act: bool


def speaks_of_all_above(text: str) -> bool:
    """Whether a paragraph opens with those who apply for all that stands above it.

    >>> speaks_of_all_above("申请上述支持的企业，应当……"), speaks_of_all_above("申请补贴的企业，应当……")
    (True, False)
    """
    return _OF_ALL_ABOVE.match(text) is not None


def told_within(layout: Layout, passed_over: Container[int]) -> Iterator[Demand]:
    """The later sentences of paragraphs that say who may apply
    (本办法自……施行。申报单位须……), but for `passed_over`.
    """
    for at, unit in enumerate(layout.units):
        if unit.paragraph in passed_over:
            continue
        if not unit.place and unit.role is SectionRole.OFFER and _FIGURE_MUST.match(_unnumbered(unit.text)):
            yield Demand(unit, unit, PassageRole.CONDITION, of_the_act=False)
        if _NOT_BESIDE.match(_unnumbered(unit.text)):
            yield Demand(unit, unit, PassageRole.EXCLUSION, of_the_act=True)
        elif of_all := list(_of_all(unit)):
            yield from of_all
        elif (role := _role_of(unit)) in _WHO_MAY:
            closes = _CLOSES.search(layout.text_of(unit.paragraph)) is not None
            last = _last_below(layout, unit, ()) or _last_of(layout, at)
            yield Demand(unit, last, PASSAGE_ROLES[role], closes)


def _of_all(unit: TextUnit) -> Iterator[Demand]:
    """Those who alone may apply, and those who may not, by a sentence that says who all may."""
    told = those_named(unit.text) if unit.role in _MAY_ASK else ()
    for role, span in zip((PassageRole.TARGET, PassageRole.EXCLUSION), told, strict=False):
        if span:
            low, high = span
            named = replace(unit, start=unit.start + low, end=unit.start + high, text=unit.text[low:high])
            yield Demand(named, named, role, of_the_act=False)


def _role_of(unit: TextUnit) -> SectionRole | None:
    """What a sentence of a paragraph that asks nothing in its first words says who may apply."""
    told = role_told(unit.text, _number_of(unit.text), unit.role) if unit.place else None
    asks = told is None and unit.role in _MAY_ASK and asks_of_applicant(unit.text)
    return SectionRole.CONDITION if asks else told


def _unnumbered(text: str) -> str:
    return text[len(_number_of(text)) :]


def _number_of(text: str) -> str:
    """The number that opens a sentence: items of a closing rule stand side by side, （三）……；（四）……。"""
    number = _OPENING_NUMBER.match(text)
    return number.group() if number else ""


# 总投资2亿元以上的工业类项目为重大项目。重大项目……: whom the next sentence means.
_NAMES_THEM = re.compile(
    rf"^(?:{CITED_ARTICLE})?[^。；]{{4,90}}的[^，。；的]{{2,24}}(?:项目|企业)为(?P<name>[^，。；的]{{2,10}}(?:项目|企业))。$"
)


def _is_meant_next(layout: Layout, at: int) -> bool:
    """Whether a sentence says whom the next one of its paragraph names at its head."""
    named = _NAMES_THEM.match(layout.units[at].text)
    if named is None or layout.units[at].is_last:
        return False
    behind = layout.units[at + 1].text
    return behind.removeprefix("对").startswith(named["name"])


# 申报市级示范企业的，须……；通过认定的奖励10万元: of that title alone, which it leads to.
_SEEKS_A_TITLE = re.compile(r"^(?:申报|申请)[^，。；：]{2,20}(?:企业|单位|机构|中心|基地|平台|称号)的，")


def told_beside(
    layout: Layout, offered: Container[int], paragraphs: Container[int], leads: Container[int] = ()
) -> Iterator[Demand]:
    """The sentences of paragraphs that offer something, but for the `offered` units, that say who may apply.

    `leads` are the units that lead to an offer; what one of them asks for a title is asked for no other offer.
    """
    for at, unit in enumerate(layout.units):
        if at in leads and unit.place and _SEEKS_A_TITLE.match(unit.text):
            continue
        if unit.paragraph in paragraphs and at not in offered:
            opens = unit.role if not unit.place else None
            role = role_told(unit.text, "", unit.role) or opens
            role = SectionRole.TARGET if _is_meant_next(layout, at) else role
            if role in _WHO_MAY:
                last = _last_below(layout, unit, offered) or _last_of(layout, at, offered)
                yield Demand(unit, last, PASSAGE_ROLES[role], of_the_act=False)


# 被投企业应成立不超过5年……。, behind 对初创期项目进行股权投资。
_MUST_BE = re.compile(
    rf"^(?:其中，?)?(?P<who>[^，。；：、]{{0,14}}?(?:企业|单位|机构|团队|公司|申请人|申报人|申报主体))(?:还|均|也|原则上)?{MUST}(?:还|同时|均)?"
    r"(?:为(?!其|[^，。；]{0,12}(?:提供|办理|缴|购))|是|系|具[有备]|符合|满足|成立|注册|上年度|近[一两二三\d]个?年|拥有|取得|已|持有|达到|不低于|未(?!经)|属于|连续|在[^，。；]{2,16}(?:注册|登记|设立|纳税)(?!手续))"
)
# Those whom an offer pays or has at heart, by what they do.
_BY_THEIR_PART = re.compile(
    r"^(?:被投|拟投|所投|项目|业主|建设|实施|承建|运营|申报|申请|牵头|发榜|揭榜|租赁|承租|入驻|获得|享受|参与|承担|实施|入选|参评|该|上述|以上|此类|相关|获奖|受助|受资助|获支持|受让|投保|贷款|借款|用工|见习|培训)"
)
_LEAVES_IT_TO_A_LIST = re.compile(r"^[^，。；]{0,40}(?:满足|符合|具备)[^，。；：]{0,12}：")
# 项目总投资应不低于1000万元, 单项技术合同成交额应在30万元以上, 项目须在申报前完成登记: of what is paid for.
_FIGURE_MUST = re.compile(
    rf"^(?:其中，?)?[^，。；：]{{0,20}}?(?:额|投资|收入|面积|容量|产能|人数|期限|占比|投入|费用|规模|时间)(?:均|原则上)?(?:{MUST}(?:在|为|达到?|不低于|不少于|不超过|超过|高于|大于)|不得(?:超过|低于|少于|高于))[^。；]{{0,20}}\d"
    rf"|^(?:上述|以上|该|所购|申报)?(?:项目|产品|设备|合同|展会|场所|场地)(?:还|均)?{MUST}(?:在[^，。；]{{2,12}}前)?(?:已|为|是|属于|符合|完成|通过|取得|具[有备]|达到|在[^，。；]{{2,12}}(?:生产|实施|建设|投产|落地|转化))"
)
# 劳务派遣企业除外, as a sentence of its own.
_LEAVES_OUT = re.compile(
    r"^(?!另有|特殊|法律|国家|上述|以上)[^，。；]{2,40}(?:企业|单位|机构|公司|项目|人员|行业|[^，。；]业|的)(?:等)?除外[。；]?$"
    r"|^(?!同一|每[个家]|单个|上述|以上)[^，。；\d]{2,24}(?:企业|单位|机构|公司|人员|的)(?:一律|均)?不(?:再|得|予)?(?:享受|适用|支持|补助|补贴|奖励|资助|贴息)[^，。；\d]{0,10}[。；]?$"
    # 已上市企业不属于本条支持对象。
    rf"|^(?!上述|以上)[^，。；\d]{{2,24}}(?:企业|单位|机构|公司|人员|的)，?(?:一律|均)?{OUTSIDE}[。；]?$"
)
# 小型微利企业是指……的企业。, behind an offer to them; 贷款对象为省内注册的科技型企业。
_IS_MEANT = re.compile(
    r"^(?:本条|其中，?)?(?:所称的?)?“?(?P<who>[^，。；：、“”]{2,16}?(?:企业|单位|机构|团队|平台|项目|人才|人员))”?，?(?:是指|系指|指的是)"
)
_IS_FOR = re.compile(r"^(?:贷款|借款|担保|贴息|支持|补贴|奖励|扶持|投放|放款|服务|承保)对象(?:为|是|包括)")
_IS_INVESTED_IN, _INVESTS = re.compile("被投"), re.compile("股权投资|直接投资|直投")
_FEWEST_LETTERS = 3


def told_behind(layout: Layout, first: int, last: int, offered: Container[int]) -> Iterator[Demand]:
    """The sentences behind the units [first, last] of an offer, in its
    paragraph and before the next offer, that say what those who have it must
    be (被投企业应成立不超过5年), or whom it leaves out (劳务派遣企业除外).
    """
    given = "".join(unit.text for unit in layout.units[first : last + 1])
    for at in range(last + 1, len(layout.units)):
        unit = layout.units[at]
        if unit.paragraph != layout.units[last].paragraph or at in offered:
            return
        meant = _IS_MEANT.match(unit.text)
        if _IS_FOR.match(unit.text) or (meant and _is_one_of_them(meant["who"], given)):
            yield Demand(unit, unit, PassageRole.CONDITION, of_the_act=False)
        yield from _of_all(unit)
        if _LEAVES_OUT.match(unit.text):
            yield Demand(unit, unit, PassageRole.EXCLUSION, of_the_act=False)
        if _FIGURE_MUST.match(unit.text) or asks_of_applicant(unit.text):
            yield Demand(unit, _with_its_easing(layout, at, offered), PassageRole.CONDITION, of_the_act=False)
            continue
        demand = _MUST_BE.match(unit.text)
        if demand and _is_one_of_them(demand["who"], given):
            if _IS_INVESTED_IN.search(demand["who"]) and _INVESTS.search(given):
                # They apply here, as others do not where a fund is paid for what it invests.
                unit = replace(
                    unit, start=unit.start + demand.end("who"), text=unit.text[demand.end("who") :]
                )
            end = _last_of(layout, at, offered) if _LEAVES_IT_TO_A_LIST.match(unit.text) else unit
            end = _last_below(layout, unit, offered) or end
            yield Demand(unit, end, PassageRole.CONDITION, of_the_act=False)


# ；新材料企业注册时间放宽至9年: of whom less is asked than the sentence before asks.
_EASES = re.compile(
    r"^(?:但|其中，?)?[^，。；]{2,40}(?:企业|单位|机构|项目|的)[^，。；]{0,12}可?(?:放宽|延长|降低)(?:至|到|为)[^，；。]{1,16}[。；]?$"
)


def _with_its_easing(layout: Layout, at: int, offered: Container[int]) -> TextUnit:
    """The unit at `at`, or the next one of its sentence where that asks less of some."""
    behind = at + 1
    goes_on = layout.units[at].text.endswith("；") and behind < len(layout.units) and behind not in offered
    same = goes_on and layout.units[behind].paragraph == layout.units[at].paragraph
    return layout.units[behind] if same and _EASES.match(layout.units[behind].text) else layout.units[at]


def _last_below(layout: Layout, unit: TextUnit, offered: Container[int]) -> TextUnit | None:
    """The last unit of the list, in paragraphs of its own, that
    a sentence heads which ends its paragraph; None without one.
    """
    heads = unit.is_last and unit.text.endswith("：")
    under = set(below(layout, unit.paragraph)) if heads else set()
    # What bears no number behind the last item goes on with the clause, and not with that item.
    last = max((at for at in under if layout.paragraphs[at].numeral), default=-1)
    under = {at for at in under if at <= last}
    listed = [at for at, u in enumerate(layout.units) if u.paragraph in under]
    return layout.units[listed[-1]] if listed and not any(at in offered for at in listed) else None


def _is_one_of_them(who: str, given: str) -> bool:
    """Whether a sentence speaks of all those who have what
    is `given`, by their part in it or by their name there.
    """
    if _BY_THEIR_PART.match(who):
        return True
    named = (len(who) > _FEWEST_LETTERS or who == "企业") and who in given
    return (
        named and re.search(rf"[、和及或]{re.escape(who)}|{re.escape(who)}(?:[、和及或]|以及)", given) is None
    )


def _last_of(layout: Layout, at: int, offered: Container[int] = ()) -> TextUnit:
    """The unit that ends the sentence, which runs on through
    semicolons (有下列情形之一的，不予支持：（一）……；（二）……。).
    """
    units, end = layout.units, at
    while (
        not units[end].text.endswith("。")
        and end + 1 < len(units)
        and units[end + 1].paragraph == units[at].paragraph
        and end + 1 not in offered
    ):
        end += 1
    return units[end]
