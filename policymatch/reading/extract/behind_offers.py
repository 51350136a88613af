"""Behind offers: sentences behind an offer, in its paragraph, that say what those who have it must be or may not be
(企业资产负债率不得高于70%。), or whom it leaves out (劳务派遣企业除外。).
"""

import re
from collections.abc import Container, Iterator
from dataclasses import replace

from policymatch.reading.criteria import PassageRole
from policymatch.reading.criteria.text.told_apart import asks_of_a_class, tells_classes
from policymatch.reading.demanding import MUST
from policymatch.reading.demands import asks_a_figure, asks_of_applicant
from policymatch.reading.extract.asked_of_them import asks_of_them, pays
from policymatch.reading.extract.within import Demand, last_below, last_of, of_all
from policymatch.reading.labels import ANSWER
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.refusals import OUTSIDE

# 被投企业应成立不超过5年……。, behind 对初创期项目进行股权投资。
_MUST_BE = re.compile(
    rf"^(?:其中，?)?(?P<who>[^，。；：、]{{0,14}}?(?:企业|单位|机构|团队|公司|申请人|申报人|申报主体))(?:还|均|也|原则上)?{MUST}(?:还|同时|均)?"
    r"(?:为(?!其|[^，。；]{0,12}(?:提供|办理|缴|购))|是|系|具[有备]|符合|满足|成立|注册|上年度|近[一两二三\d]个?年|拥有|取得|已|持有|达到|不低于|未(?!经)|属于|连续|在[^，。；]{2,16}(?:注册|登记|设立|纳税)(?!手续))"
)
# Those whom an offer pays or has at heart, by what they do.
_BY_THEIR_PART = re.compile(
    r"^(?:前述|所述|这[类些]|受[补奖支]|被投|拟投|所投|项目|业主|建设|实施|承建|运营|申报|申请|牵头|发榜|揭榜|租赁|承租|入驻|获得|享受|参与|承担|实施|入选|参评|该|上述|以上|此类|相关|获奖|受助|受资助|获支持|受让|投保|贷款|借款|用工|见习|培训)"
)
_LEAVES_IT_TO_A_LIST = re.compile(r"^[^，。；]{0,40}(?:满足|符合|具备)[^，。；：]{0,12}：")
# 劳务派遣企业除外, as a sentence of its own.
_LEAVES_OUT = re.compile(
    r"^(?!另有|特殊|法律|国家|上述|以上)[^，。；]{2,40}(?:企业|单位|机构|公司|项目|人员|行业|[^，。；]业|的)(?:等)?除外[。；]?$"
    r"|^(?!同一|每[个家]|单个|上述|以上)[^，。；\d]{2,24}(?:企业|单位|机构|公司|人员|的)(?:一律|均)?不(?:再|得|予)?(?:享受|适用|支持|扶持|补助|补贴|奖励|资助|贴息|返还|发放|兑现)[^，。；\d]{0,10}[。；]?$"
    # 已上市企业不属于本条支持对象。
    rf"|^(?!上述|以上)[^，。；\d]{{2,24}}(?:企业|单位|机构|公司|人员|的)，?(?:一律|均)?{OUTSIDE}[。；]?$"
)
# 自有房产的不能申请。, 不包括已获国家补助的项目。
_MAY_NOT = re.compile(
    r"^(?!同一|每[个家]|单个|上述|以上|逾期|未按)[^。；：]{2,60}(?:企业|单位|机构|公司|人员|项目|的)，?(?:一律|均)?不[能可](?:申[报请领]|享受|领取)(?!一次)[^，。；\d]{0,12}[。；]?$"
    # 贴息对象不包括房地产企业
    r"|^[^，。；：\d]{0,12}(?:对象|范围|主体)不(?:包[括含]|含)[^。；：\d]{2,40}[。；]?$"
    r"|^(?:但)?不(?:包[括含]|含)[^，。；：\d]{2,40}(?:企业|单位|机构|公司|人员|项目|的)[。；]?$"
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
    told = last
    for at in range(last + 1, len(layout.units)):
        unit = layout.units[at]
        if unit.paragraph != layout.units[last].paragraph:
            return
        if at in offered:
            yield from _closing_the_answer(layout, at, offered)
            return
        if at <= told:
            continue
        if (classes := _classes_from(layout, at, offered)) is not None:
            told = classes
            yield Demand(unit, layout.units[told], PassageRole.CONDITION, of_the_act=False)
            continue
        yield from of_all(unit)
        yield from asked_by(layout, at, given, offered)


def asked_by(
    layout: Layout, at: int, given: str, offered: Container[int], words: TextUnit | None = None
) -> Iterator[Demand]:
    """What the unit `at`, a sentence behind what is `given`, asks of those who have it, or whom it leaves out.

    `words` are those of its words that tell it, where it opens with others (注：).
    """
    unit = words or layout.units[at]
    meant = _IS_MEANT.match(unit.text)
    if _IS_FOR.match(unit.text) or (meant and _is_one_of_them(meant["who"], given)):
        yield Demand(unit, unit, PassageRole.CONDITION, of_the_act=False)
    if _LEAVES_OUT.match(unit.text) or _MAY_NOT.match(unit.text):
        yield Demand(unit, unit, PassageRole.EXCLUSION, of_the_act=False)
    demand = _MUST_BE.match(unit.text)
    if demand and _is_one_of_them(demand["who"], given):
        if _IS_INVESTED_IN.search(demand["who"]) and _INVESTS.search(given):
            # They apply here, as others do not where a fund is paid for what it invests.
            unit = replace(unit, start=unit.start + demand.end("who"), text=unit.text[demand.end("who") :])
        end = last_of(layout, at, offered) if _LEAVES_IT_TO_A_LIST.match(unit.text) else unit
        end = last_below(layout, unit, offered) or end
        yield Demand(unit, end, PassageRole.CONDITION, of_the_act=False)
    elif demand and len(demand["who"]) >= _FEWEST_LETTERS and demand["who"] in given:
        return  # 雏鹰企业须成立不超过5年, where 瞪羚企业 are given something too
    elif (
        asks_a_figure(unit.text) or asks_of_applicant(unit.text) or (pays(given) and asks_of_them(unit.text))
    ):
        last = _with_its_easing(layout, at, offered)
        yield Demand(unit, last, PassageRole.CONDITION, of_the_act=False)


# 申请人须信用记录良好。
_OF_ALL_IN_IT = re.compile(
    r"^(?:(?:借款|申请|申报|贷款|受助)(?:人|企业|单位)|(?:上述|以上|前述)(?:企业|单位|主体|人员|政策|补[贴助])|(?:企业|单位|个人)(?=[须应需未无不要必]))"
)


def _closing_the_answer(layout: Layout, next_one: int, offered: Container[int]) -> Iterator[Demand]:
    """The last sentences of an answer, behind all that it gives from the unit `next_one` on, that
    ask something of whoever has any of it (借款人须信用记录良好), or bar them (自有船的不能申请).
    """
    paragraph = layout.units[next_one].paragraph
    units = layout.units_in(paragraph) if re.match(ANSWER, layout.text_of(paragraph)) else ()
    last = max((at for at in units if at in offered), default=next_one)
    for unit in (layout.units[at] for at in units if at > last):
        if _MAY_NOT.match(unit.text):
            yield Demand(unit, unit, PassageRole.EXCLUSION, of_the_act=False)
        elif _OF_ALL_IN_IT.match(unit.text) and (asks_of_applicant(unit.text) or asks_of_them(unit.text)):
            yield Demand(unit, unit, PassageRole.CONDITION, of_the_act=False)


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


def _classes_from(layout: Layout, at: int, offered: Container[int]) -> int | None:
    """Which is the last of the units from `at` on that tell classes of applicant apart and ask each its own; None
    where they are no two.
    """
    last = at
    while last < len(layout.units) and last not in offered and asks_of_a_class(layout.units[last].text):
        if layout.units[last].paragraph != layout.units[at].paragraph:
            break
        last += 1
        if not layout.units[last - 1].text.endswith(("；", ";")):
            break
    alone = last == at + 1 and tells_classes(layout.units[at].text)
    return last - 1 if alone or last > at + 1 else None


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
