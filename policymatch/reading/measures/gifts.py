"""Gifts: a sentence that gives one thing to some and another to others is cut between them."""

import re
from collections.abc import Iterator

from policymatch.reading.listed_standards import STATE_MONEY

_GIFT = r"(?:给予|予以|免征|减按|减征|减半|按[\d．.]|奖励|奖补|补贴|补助|资助|实行|提供|优先)"
# 对甲给予……，对乙给予……; 对其, 对符合条件的 are those named before.
_NEXT = re.compile(
    # 并对业绩好的企业再按…… gives some of them more.
    rf"[，,、](?=(?:并|同时)?对于?(?!其|符合|获得认定|同一|[单每一][个家户项]|[^，,。；]{{2,16}}的(?:企业|单位|机构|项目|平台)?再)(?P<who>[^，,。；]{{2,60}}?)(?P<gift>{_GIFT}))"
)
# 给予发布方100万元支持，给予承接方500万元支持
_SIDE = r"(?P<who>[^，,。；\d]{1,8}(?:方|企业|单位|机构|个人|团队|本人))[^，,。；\d]{0,6}\d"
_OTHER_SIDE = re.compile(rf"[，,](?=(?:并|同时)?给予{_SIDE})")
_ONE_SIDE = re.compile(rf"给予{_SIDE}[^，,。；]{{0,24}}$")
_BEFORE = re.compile(
    rf"(?:^|[，,])[^，,。；]{{0,8}}?(?:(?:对于?|支持|鼓励)(?P<who>[^，,。；]{{2,60}}?)(?P<gift>{_GIFT})|给予[^，,。；\d]{{2,20}}(?:减免|补助))[^，,。；]{{2,40}}$"
)
# 小微企业可采用……，对需增容的企业，提供……; ……执行峰谷电价，对污水处理企业，2025年底前免收……
_NEXT_FIRM = re.compile(
    rf"[，,](?=对于?(?!其|符合|获得认定)(?P<who>[^，,。；]{{2,40}}?(?:企业|用户|机构|单位|主体))[，,](?:20\d\d\s?年[^，,。；]{{0,6}}前)?(?P<gift>{_GIFT}|免收|减免))"
)
_MAY_HAVE = re.compile(
    r"[^，,。；]{2}(?:可(?:采用|享受|选择|申请)|执行(?=[^，,。；]{2,14}(?:价|费|标准)$))[^，,。；\d]{2,30}$"
)
# 支持科技企业开展试点，加大对小微企业的扶持力度
_NEXT_EFFORT = re.compile(
    r"[，,](?=(?:并)?加大对(?P<who>[^，,。；]{2,30}?)的?(?:金融|信贷|资金)?(?:扶持|支持|服务|帮扶)力度)"
)
_BACKED = re.compile(
    r"(?:^|[，,])(?:支持|鼓励)(?P<who>(?!金融|银行|担保|保险)[^，,。；]{2,30}?企业)(?:开展|参与|参加|申请|利用|使用)[^，,。；]{2,30}$"
)
# 落实……免征增值税政策，实施……减征房产税政策
_RELIEF = r"(?=[^，,。；免减退降抵]{0,60}+[免减退降抵])(?=[^，,。；]{0,60}(?:免|减|退|降至|抵))(?P<who>[^，,。；]{4,60}?)(?:的?优惠)?政策"
_NEXT_POLICY = re.compile(rf"[，,](?=(?:实施|落实|执行|延续(?:实施)?){_RELIEF}(?:[，,。；]|$))")
_POLICY = re.compile(rf"(?:实施|落实|执行|延续(?:实施)?){_RELIEF}$")
# 将免征房产税政策、减征建设基金政策，延续实施至2031年底
_RELIEVES = r"(?:免征|减征|减免|减半征收|缓缴|暂免征收|缓征)"
_NEXT_RELIEF = re.compile(
    rf"[、和及](?={_RELIEVES}(?P<who>[^，,。；、]{{2,40}}?)(?:的?优惠)?政策(?:[、和及]{_RELIEVES}[^，,。；]{{2,60}})?[，,]?(?:延续|继续)(?:实施|执行))"
)
RELIEF = re.compile(rf"(?:^|[，,、和及])[将把]?{_RELIEVES}(?P<who>[^，,。；、]{{2,40}}?)(?:的?优惠)?政策$")
"""A policy that relieves, before the next of a list of them."""
# 通过服务券支持企业购买服务，对成效好的平台给予奖励; 将供应商纳入服务券支持范围，对数字化项目给予奖励
_NEXT_OTHER = re.compile(
    r"[，,](?=(?:并)?对于?(?!其|符合|获|入选|入围|[纳列]入|入库|上述|以上|通过|评|考核)(?P<who>[^，,。；]{2,40}?(?:企业|项目|平台|机构|单位))(?P<gift>给予|予以|按))"
)
_BY_VOUCHER_OR_LIST = re.compile(
    r"(?:^|[，,])(?:通过[^，,。；]{0,14}券[^，,。；]{0,4}(?:支持|鼓励|帮助)(?P<who>[^，,。；]{0,16}?企业)(?:购买|采购|使用)"
    r"|将(?P<listed>[^，,。；]{2,30}?)纳入)[^，,。；]{2,30}$"
)
# 示范林场单个项目中央投资300万元，防护林单个项目中央投资200万元
_STATE = rf"(?P<who>[^，,。；：\d]{{2,20}}){STATE_MONEY}\d"
_NEXT_PROJECT, _PROJECT = (
    re.compile(rf"[，,](?={_STATE})"),
    re.compile(rf"(?:^|[，,]){_STATE}[^，,。；]{{1,20}}$"),
)
_PAIRS = (
    (_NEXT, _BEFORE),
    (_NEXT_PROJECT, _PROJECT),
    (_NEXT_OTHER, _BY_VOUCHER_OR_LIST),
    (_NEXT_FIRM, _MAY_HAVE),
    (_NEXT_EFFORT, _BACKED),
    (_NEXT_POLICY, _POLICY),
    (_NEXT_RELIEF, RELIEF),
    (_OTHER_SIDE, _ONE_SIDE),
)
_LONGEST_CLAUSE = 160
_ALIKE = 2


def gifts_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of a sentence at [start, end) that each give something to others than the one before.

    Grades of one support (对国家级……，对省级……) stay together: their receivers begin or end alike.

    >>> text = "对小微企业给予贷款贴息，对担保机构给予补助。"
    >>> [text[a:b] for a, b in gifts_of(text, 0, len(text))]
    ['对小微企业给予贷款贴息，', '对担保机构给予补助。']
    >>> text = "对新认定的市级中心给予10万元奖励，对新认定的省级中心给予20万元奖励。"
    >>> len(list(gifts_of(text, 0, len(text))))
    1
    """
    low = start
    for cut, behind in sorted(_cuts(text, start, end), key=lambda one: one[0].start()):
        before = behind.search(text[max(low, cut.start() - _LONGEST_CLAUSE) : cut.start()])
        if before and not _are_grades(before, cut) and not _is_of_the_product(text[start : cut.start()], cut):
            yield low, cut.end()
            low = cut.end()
    yield low, end


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], re.Pattern[str]]]:
    """Where another gift may begin, and how the one before it must read."""
    yield from ((cut, before) for next_, before in _PAIRS for cut in next_.finditer(text, start, end))


# 推出“研发责任险”，对研发损失给予赔偿，对保费给予补助: the premium of what the sentence puts forward.
_PUTS_FORWARD = re.compile(r"(?:推出|设立|创设|试行)“[^“”]{1,16}(?:险|保|保险)”，")
_PREMIUM = re.compile(r"(?:[^，,。；]{0,8}的)?(?:保费|保险费)$")


def _is_of_the_product(before: str, cut: re.Match[str]) -> bool:
    """Whether a gift pays the premium of the insurance that the words before it put forward by its name."""
    return _PREMIUM.match(cut["who"]) is not None and _PUTS_FORWARD.search(before) is not None


# 对全省小微企业……, 对全省个体工商户……: both are of the province.
_WHERE = re.compile(r"^(?:[全本我][省市区县州]|[省市区县]内)")
# 对创投基金投资早期企业: whoever invests is given it, whatever the firm that is invested in.
_INVESTS = re.compile(r"(?<=基金|资本|机构|公司)投资(?!引导|基金|机构)[^，,。；]{2,40}企业$")
# 检验费用, 通行费: what is lowered.
_DUES = re.compile(r"(?:费用?|收费)$")
# What is done for them, and no money.
_IS_DONE = ("实行", "提供", "优先")


def _are_grades(before: re.Match[str], cut: re.Match[str]) -> bool:
    """Whether two gifts are grades of one: to receivers that begin or end alike, and of one form."""
    one, other = before.groupdict(), cut.groupdict()
    one["who"], other["who"] = (
        _INVESTS.sub("", told) for told in (one.get("who") or one.get("listed") or "", other["who"] or "")
    )
    if not _are_alike(one["who"], other["who"]):
        return False
    gifts = [gift for gift in (one.get("gift"), other.get("gift")) if gift]
    if len({gift in _IS_DONE for gift in gifts}) > 1:
        return False
    return _are_alike(*(_DUES.sub("", _WHERE.sub("", who)) for who in (one["who"], other["who"])))


def _are_alike(one: str, other: str) -> bool:
    return one[:_ALIKE] == other[:_ALIKE] or one[-_ALIKE:] == other[-_ALIKE:]
