"""Giving: a name with what is given, once."""

import re

from policymatch.domain.measure import MeasureKind
from policymatch.reading.titles.acts import says_what_is_done, spares, thing_of

GIVES = re.compile(
    r"(?:奖励|奖补|补助|补贴|资助|支持|扶持|贴息|贴租|优惠|服务|担保|贷款|认定|保险|保障|券|(?<!等)奖|减免|补偿|培训|评选|备案|配套|基金|贷|险|授信|表彰|表扬|许可|指导|工具|产品|活动|渠道|对接)$"
)
ACTS = re.compile(
    r"^(?:取消|压缩|简化|实行|允许|免除|免收|免征|降低|缩短|放宽|下调|推行|优先|减免|延长|延期|延续|暂缓|缓缴|不予|不再|不计入|纳入|列入|参与|组织|推荐|提高(?=[^，]{0,12}(?:额|比例|标准|上限|限额))|拓宽|开放|试行)"
)
ACTING = re.compile(
    r"^(?:推行|推广|实行|实施|落实|严格|优化|规范|开展|加大|深化|建立|完善|探索|扩大|打造|举办|建设|设立|增加|新增|调整|升级|拓展|加快|畅通|及时|协助|确保|畅通|保障|免于|免(?!费)|整合|公开|指导|鼓励|引导|允许|暂不|可(?!再|持))"
)
ARRANGED = re.compile(
    r"(?:模式|机制|措施|制|制度|办理|业务|办结|审批|备案|登记|平台|便利|查验|许可|通关|窗口|程序|流程|范围|手续|通办|联办|一件事|要求|时限|方式|优化|简化|扩大|压缩|拓展)”?$"
)
# 信贷结构, 融资需求: with 贷款 behind them they name no loan.
_NO_LOAN = re.compile(
    r"(?:结构|需求|机制|制度|政策|渠道|方式|模式|体系|工具|利率|费用|成本|管理|占比|流程|优化|展期|还款|还本付息|债券|反担保要求|激励资金|发展|增量|(?:转贷|应急)[^，]{0,6}资金|(?:订单|应收账款|票据|供应链|质押|抵押|担保)融资|目录|清单|建设|场景|改革|通道|窗口|专区)$"
)
# 电子保函交纳投标保证金, 面向渔企的采购清单
_NO_PURCHASE = re.compile(r"保证金|保函|采购清单|电子化|推广(?:应用|运用)$")
# 渔企融资对接机会, 渔港规费减免办法: no 对接 or 减免 behind them.
_TOLD_ANYWHERE = ("贷款", "对接", "减免", "补偿")
# 渔港证照互认, 渔具检测结果共享: with 服务 behind them they tell no more.
_NO_SERVICE = re.compile(
    r"(?:(?<=.{4})(?:互认|共享|联动|互发|监管|改革|改造)|参[加展][^，]{2,24}(?:展|展会|展览|博览会)|服务(?!中心)[^，]{0,12}建设)$"
)
_BARE_LOANS = ("贷款", "授信", "续贷")
_PLAIN = ("贷款", "授信", "服务", "支持")
_DONE = ("认定", "评选", "奖励", "资助", "补助", "补贴", "表彰", "减免", "培训", "对接")
# A gift of two letters (补贴, 奖励) is of no kind; a longer one (创新券, 贷款贴息) is named once.
_OF_NO_KIND, _NEAR_END = 2, 5
_SHORTEST = 4
_CALLED = re.compile(r"(?:政策|制度|措施|业务|待遇|等)$")
# 个人所得税优惠政策, 免税政策: they name the relief, whatever tax it is of.
_RELIEF_CALLED = re.compile(r"(?:优惠(?:政策|资格)|(?:免税|减税降费|税费)政策)$")
_OF_RELIEF = re.compile(r"(?<=优惠)(?:政策|资格)$")
_PUT_TO_WORK = re.compile(
    r"^(?:继续|滚动|启动|全面|积极|按规定)*(?:落实|实施|执行|完善|开展|制定新一轮|制定|建立|享受)"
)
_NO_GIFT_OF_MONEY = re.compile(
    "(?:服务|贷款|认定|培训|评选|备案|平台|产品|工具|活动|渠道|对接|许可|指导|保险|担保)$"
)
_OF_MONEY = (MeasureKind.GRANT, MeasureKind.AWARD, MeasureKind.INTEREST_SUBSIDY)
_NO_MONEY = {
    MeasureKind.SERVICE: ("服务", "培训", "对接", "辅导"),
    MeasureKind.OTHER: ("支持", "保障"),
    MeasureKind.TALENT: ("支持", "保障"),
    MeasureKind.PROCUREMENT: ("采购支持",),
}
# 退税时间压缩至9个工作日以内, 暂不缴纳关税: no 优惠 behind them.
_NO_RELIEF = re.compile(r"(?:压缩|压减|缩短|延长)[至到][^，]{2,12}$|^(?:可以?)?暂?不缴纳.{2,}税$")
_NEEDLESS = {
    MeasureKind.SERVICE: _NO_SERVICE,
    MeasureKind.PROCUREMENT: _NO_PURCHASE,
    MeasureKind.TAX: _NO_RELIEF,
}


def given(name: str, gift: str, kind: MeasureKind) -> str:
    """A name with what is given, unless that tells nothing beside an act (推行…) or an arrangement (…模式).

    >>> given("重大技术装备保险费", "补贴", MeasureKind.GRANT), given("推行告知承诺", "服务", MeasureKind.SERVICE)
    ('重大技术装备保险费补贴', '推行告知承诺')
    """
    name = thing_of(name.removeprefix("一批"))
    if kind in _OF_MONEY and _NO_GIFT_OF_MONEY.search(name) and not ACTS.match(name):
        return joined(name, gift)
    return name if _is_whole(name, gift, kind) else with_gift(name, gift)


def _is_whole(name: str, gift: str, kind: MeasureKind) -> bool:
    """Whether a name needs no gift behind it: a sentence of what is done, an arrangement, what is spared."""
    done = bool(ACTING.match(name)) or says_what_is_done(name)
    if gift in _NO_MONEY.get(kind, ()) and (done or ARRANGED.search(name)):
        return True
    if _lends(gift, kind) and (done or _NO_LOAN.search(name)):
        return True
    if kind not in _OF_MONEY and gift in _TOLD_ANYWHERE and re.search(f"{gift}(?!的)|(?<!应){gift}的", name):
        return True
    needless = _NEEDLESS.get(kind)
    if (
        needless is not None
        and (kind is MeasureKind.TAX or gift in _NO_MONEY[kind])
        and needless.search(name)
    ):
        return True
    return kind not in _OF_MONEY and spares(name)


def _lends(gift: str, kind: MeasureKind) -> bool:
    """Whether a gift is money lent or stood surety for, of whatever form."""
    return gift in (*_BARE_LOANS, "担保") or kind is MeasureKind.GUARANTEE


def with_gift(name: str, gift: str) -> str:
    """A name and what is given, their common part once.

    >>> with_gift("重大技术装备保险费", "保险费补贴"), with_gift("“设备券”", "设备券")
    ('重大技术装备保险费补贴', '“设备券”')
    >>> with_gift("所得税优惠政策", "优惠"), with_gift("创新券按周期发放", "创新券")
    ('所得税优惠', '创新券按周期发放')
    """
    if gift.endswith("优惠") and _RELIEF_CALLED.search(name):
        return _OF_RELIEF.sub("", name)
    if _tells(name, gift):
        return _without_frame(name, gift)
    if (
        GIVES.search(name)
        or name.endswith("券”")
        or (name.endswith("贷”") and gift in _PLAIN)
        or ACTS.match(name)
    ):
        return name
    if gift in _DONE and re.match(f"{gift}(?!对象|范围|标准|资金|额度|政策).{{4}}", name):
        return name.removeprefix(gift) + gift
    kind, noun = gift[:-2], gift[-2:]
    return joined(name, noun if len(kind) > 1 and kind in name[:-1] else gift)


def _tells(name: str, gift: str) -> bool:
    """Whether a name tells the gift near its end, or a gift of its own kind anywhere."""
    if len(gift) == 1:
        return gift in name
    return gift in (name if len(gift) > _OF_NO_KIND else name[-_NEAR_END:])


def _without_frame(name: str, gift: str) -> str:
    """A name without the words that put a support to work
    (继续实施…) and call it one (…政策), where it ends so.
    """
    kept = _CALLED.sub("", name)
    if not kept.endswith(gift):
        return name
    bare = _PUT_TO_WORK.sub("", kept)
    return kept if len(bare) < _SHORTEST or "并" in bare else bare


def joined(first: str, second: str) -> str:
    """Two words as one, what ends the first and begins the second once.

    >>> joined("文化企业", "企业贷款贴息"), joined("焊工培训", "技能培训补贴")
    ('文化企业贷款贴息', '焊工培训补贴')
    """
    if len(second) > 4 and first.endswith(second[-4:-2]):
        return first + second[-2:]
    shared = next((n for n in range(min(len(first), len(second)), 1, -1) if first.endswith(second[:n])), 0)
    return first + second[shared:]
