"""Choices: the names that a measure can have, from its headings, its own sentences and its document."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from policymatch.domain.measure import MeasureKind
from policymatch.reading.titles.flaws import abstractness_of, commonness_of, flaws_of, is_broken
from policymatch.reading.titles.gifts import gift_of
from policymatch.reading.titles.headings import heading_name, topic_of
from policymatch.reading.titles.phrases import cut_down, plain
from policymatch.reading.titles.subjects import acts_of, products_of, services_of, subjects_of
from policymatch.reading.titles.told import Told

_LONGEST = 26
_SHORT_HEADING = 5
_SHORT_SUBJECT = 8
_SHORT_TOPIC = 10
_LONG_TOPIC = 18
_SENTENCE_AS_TOPIC = 1.5
_FEW_SENTENCES = 2
_A_PLACE_LATER = 0.3
_LAST_RESORT = -9.0
_CONFERRED = re.compile(
    r"(?:认定为?|授予|评定为|评为|命名为?|颁发|列为|授牌|挂牌|入选|纳入|推荐为|评选(?:出)?)(?:为)?(?:其)?“?([^，。；：“”→]{3,24}?)(?:”|称号|证书|牌匾|铭牌|$|，|。|；|并|后|，)"
)
_GIVES = re.compile(
    r"(?:奖励|奖补|补助|补贴|资助|支持|扶持|贴息|贴租|优惠|服务|担保|贷款|认定|保险|保障|券|(?<!等)奖|减免|补偿|培训|评选|备案|配套|基金|贷|险|授信|表彰|表扬|许可|指导|工具|产品|活动|渠道|对接)$"
)
_ACTS = re.compile(
    r"^(?:取消|压缩|简化|实行|允许|免除|免收|免征|降低|缩短|放宽|下调|推行|优先|减免|延长|延期|延续|暂缓|缓缴|不予|不再|不计入|纳入|列入|参与|组织|推荐|提高(?=[^，]{0,12}(?:额|比例|标准|上限|限额))|拓宽|开放|试行)"
)
_ACTING = re.compile(
    r"^(?:推行|推广|实行|实施|落实|严格|优化|规范|开展|加大|深化|建立|完善|探索|扩大|打造|举办|建设|设立|增加|新增|调整|升级|拓展|加快|畅通|及时|协助|确保|畅通|保障|免于|免(?!费)|整合|公开|指导|鼓励|引导|允许|暂不|可(?!再|持))"
)
_ARRANGED = re.compile(
    r"(?:模式|机制|措施|制|制度|办理|业务|办结|审批|备案|登记|平台|便利|查验|许可|通关|窗口|程序|流程|范围|手续|通办|联办|一件事|要求|时限|方式|优化|简化|扩大|压缩|拓展)”?$"
)
_PLAIN = ("贷款", "授信", "服务", "支持")
_DONE = ("认定", "评选", "奖励", "资助", "补助", "补贴", "表彰", "减免", "培训", "对接")
_NO_GIFT_OF_MONEY = re.compile(
    "(?:服务|贷款|认定|培训|评选|备案|平台|产品|工具|活动|渠道|对接|许可|指导|保险|担保)$"
)
_OF_MONEY = (MeasureKind.GRANT, MeasureKind.AWARD, MeasureKind.INTEREST_SUBSIDY)
_NO_MONEY = {
    MeasureKind.SERVICE: ("服务",),
    MeasureKind.OTHER: ("支持",),
    MeasureKind.TALENT: ("支持",),
    MeasureKind.PROCUREMENT: ("采购支持",),
}
_NOT_CONFERRED = ("名单", "认定", "证书")
_ASIDE_OF_ACTS = frozenset(
    (MeasureKind.AWARD, MeasureKind.INTEREST_SUBSIDY, MeasureKind.RENT, MeasureKind.TAX, MeasureKind.EQUITY)
)
_SERVING = frozenset((MeasureKind.SERVICE, MeasureKind.LOAN, MeasureKind.GUARANTEE))


class Origin(Enum):
    """Where a name comes from, with how well such names stand for a measure; tuned on gold titles."""

    CONFERRED = 9.0
    ONLY_TOPIC = 8.0
    HEADING = 7.0
    ACT = 6.6
    PRODUCT = 7.1
    SERVICE = 7.05
    OWN = 1.0
    FIRST_CLAUSE = 2.0
    TOPIC = 2.1
    LEAD = -0.5
    ABOVE = 0.0


_GIFT_IN_HEADING = 1.5
_PLACE_IN_SENTENCE = 4.5


class Choice(NamedTuple):
    """A name that a measure can have, and how well it stands for it."""

    weight: float
    name: str


def choices_of(told: Told, texts: Sequence[str]) -> list[Choice]:
    """The names that a measure can have, the best first; never none. `texts` are all the document's offers."""
    gift = gift_of(told.own, told.kind)
    found = [
        Choice(weight - flaws_of(name) - commonness_of(name, texts), _given(name, gift, told.kind))
        for weight, name in _weighed(told)
    ]
    found.append(Choice(_LAST_RESORT, plain(told.own)[:_LONGEST]))
    return sorted(found, key=lambda choice: -choice.weight)


def _weighed(told: Told) -> Iterator[tuple[float, str]]:
    own, topic = subjects_of(told.own), topic_of(told.document)
    yield from _of_headings(told, own, topic)
    yield from _of_kind(told, topic)
    yield from ((Origin.OWN.value + _PLACE_IN_SENTENCE * place, name) for name, place in own)
    lead = subjects_of(told.lead)
    yield from ((Origin.LEAD.value + _PLACE_IN_SENTENCE * place, name) for name, place in lead)
    yield Origin.FIRST_CLAUSE.value, cut_down(re.split("[，。；：]", plain(told.own))[0], _LONGEST)
    if topic:
        longer = _SENTENCE_AS_TOPIC * (len(topic) > _LONG_TOPIC)
        yield (Origin.ONLY_TOPIC if told.only else Origin.TOPIC).value - longer, topic


def _of_headings(told: Told, own: Sequence[tuple[str, float]], topic: str) -> Iterator[tuple[float, str]]:
    """The names of the headings; one that tells only an aim stands where its text supports many things."""
    wide = told.own.count("。") > _FEW_SENTENCES
    for origin, texts in ((Origin.HEADING, told.headings), (Origin.ABOVE, told.above)):
        for n, text in enumerate(texts):
            if name := heading_name(text):
                spared = abstractness_of(name) if wide and origin is Origin.HEADING else 0.0
                gift = _GIFT_IN_HEADING * bool(_GIVES.search(name))
                yield origin.value - n + gift + spared, _full(name, own, topic)


def _of_kind(told: Told, topic: str) -> Iterator[tuple[float, str]]:
    """Names that only measures of a kind have: titles conferred, acts allowed, services."""
    if told.kind is MeasureKind.TITLE:
        yield from ((Origin.CONFERRED.value, name) for name in _conferred(told.own))
        if _GIVES.search(topic):
            yield Origin.ONLY_TOPIC.value, topic
    if told.kind not in _ASIDE_OF_ACTS:
        for origin, names in ((Origin.ACT, acts_of(told.own)), (Origin.PRODUCT, products_of(told.own))):
            yield from ((origin.value - _A_PLACE_LATER * n, name) for n, name in enumerate(names))
    if told.kind in _SERVING:
        services = enumerate(services_of(told.own))
        yield from ((Origin.SERVICE.value - _A_PLACE_LATER * n, name) for n, name in services)


def _conferred(own: str) -> list[str]:
    found = (m.group(1) for m in _CONFERRED.finditer(plain(own)))
    return [name for name in found if not is_broken(name) and name not in _NOT_CONFERRED]


def _full(heading: str, own: Sequence[tuple[str, float]], topic: str) -> str:
    """A heading that tells only what is given (贷款贴息), with for whom or for what."""
    if not (len(heading) <= _SHORT_HEADING and _GIVES.search(heading)):
        return heading
    heads = (name if len(name) <= _SHORT_SUBJECT else name.rpartition("的")[2] for name, _ in own)
    short = (name for name in heads if len(name) <= _SHORT_SUBJECT and not flaws_of(name))
    subject = next(short, topic if len(topic) <= _SHORT_TOPIC else "")
    return heading if not subject or subject in heading else joined(subject, heading)


def _given(name: str, gift: str, kind: MeasureKind) -> str:
    """A name with what is given, unless that tells nothing beside an act (推行…) or an arrangement (…模式)."""
    name = name.removeprefix("一批")
    if kind in _OF_MONEY and _NO_GIFT_OF_MONEY.search(name) and not _ACTS.match(name):
        return joined(name, gift)
    tells_nothing = gift in _NO_MONEY.get(kind, ())
    whole = _ACTING.match(name) or _ARRANGED.search(name)
    return name if tells_nothing and whole else with_gift(name, gift)


def with_gift(name: str, gift: str) -> str:
    """A name and what is given, their common part once.

    >>> with_gift("重大技术装备保险费", "保险费补贴"), with_gift("“设备券”", "设备券")
    ('重大技术装备保险费补贴', '“设备券”')
    """
    if (
        _GIVES.search(name)
        or name.endswith("券”")
        or (name.endswith("贷”") and gift in _PLAIN)
        or _ACTS.match(name)
    ):
        return name
    if gift in _DONE and re.match(f"{gift}(?!对象|范围|标准|资金|额度|政策).{{4}}", name):
        return name.removeprefix(gift) + gift
    kind, noun = gift[:-2], gift[-2:]
    return joined(name, noun if len(kind) > 1 and kind in name[:-1] else gift)


def joined(first: str, second: str) -> str:
    """Two words as one, what ends the first and begins the second once.

    >>> joined("文化企业", "企业贷款贴息"), joined("焊工培训", "技能培训补贴")
    ('文化企业贷款贴息', '焊工培训补贴')
    """
    if len(second) > 4 and first.endswith(second[-4:-2]):
        return first + second[-2:]
    shared = next((n for n in range(min(len(first), len(second)), 1, -1) if first.endswith(second[:n])), 0)
    return first + second[shared:]
