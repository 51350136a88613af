"""Offices: what an office does with a thing, cut off the name of the thing that it gives."""

import re

from policymatch.domain.measure import MeasureKind

_HOW = r"(?:进一步|继续|持续|延续|滚动|启动|定期|每[年季月]度?|常态化|高标准|高质量|稳步|稳妥|分级|探索|研究|积极|有序|深入|分层|分批|全面|合理|复制|在全市范围|在全省范围)"
_PLAN = r"(?:一批|(?:不少于|不低于|至少|约)?\d{1,4}余?[家个项名场]以?[上左]?右?)"
# 遴选不少于20家渔业示范企业, 制定远洋渔船补贴, 每季度组织渔企对接会
_DOES = re.compile(
    rf"^{_HOW}{{0,3}}(?:组织开展|组织实施|组织评选|组织|开展|实施|落实好?|做好|执行|推行|推动落实|实行|推广|统筹|深化|制[定订]|推出|出台|定制|遴选|形成|给予|提供|申报|公布|发布){{1,2}}{_PLAN}?"
    r"(?=[^，为向与对的各]{4})(?P<what>[^，]{4,})$"
)
# 设立渔企服务专员: where no money is given, an office sets it up.
_SETS_UP = re.compile(
    rf"^{_HOW}{{0,3}}(?:建立健全|建立完善|建立|健全|完善|设立|搭建|构建|打造|建设(?!项目|用地|工程)|加强|优化){_PLAN}?(?=[^，为向对的各]{{4}})(?P<what>[^，]{{4,}})$"
)
# 研发渔船信用贷款产品
# 绘制渔港“热力图”, 协同推进渔港证照互认: where no money is given, what comes of it is the thing.
_BRINGS = re.compile(
    rf"^{_HOW}{{0,3}}(?:协同推进|绘制|组建|强化|加强|完善|健全|拓展|扩大|深化|推行|推广(?:运用|应用)?|落实|实现|建立|打造|加快|加大)(?=[^，为向对的各]{{4}})(?P<what>[^，]{{4,}})$"
)
_BROUGHT = re.compile(
    r"(?:机制|模式|建设|改造|互认|共享|应用|功能|办理|联动|互发|适用|监管|场景|改革|登记|进口|”|[“”][^“”]{0,6}图”)(?:工作)?$"
)
_PRODUCT = re.compile(
    r"^(?:积极)?(?:研发|开发|发展|创新(?!型)|推出|推广)(?:开展)?(?=[^，为向对]{4})(?P<what>[^，]{2,}(?:贷款|保险|信贷|融资|担保|金融)(?:产品|服务|业务)?)$"
)
_THING = re.compile(
    r"(?:补[贴助]|奖[励补]|返还|资助|贴息|扶持|服务|培训|对接|交流会|对接会|活动|专员|专区|专区建设|制度|服务体系|平台|基地|名单”?|产品|贷款|保险|券”?|专项|计划|试点|项目|库|通道|快车道|窗口|清单|认定|遴选|评选|研究中心|技术中心|实验室|民宿|政策|企业|服务商|工具箱|工作|研发|资金支持|担保|安置|政策享受|改革试点|举措|(?:转贷|应急)[^，]{0,6}资金|“[^”]{2,14}”|“[^”]{2,24}”(?:改革|制度|模式|机制|管理|全覆盖))$"
)
_TWO_ACTS = re.compile(
    r"(?:并|、)(?:给予|推动|推进|搭建|开展|促进|实施|建立|完善|优化|提升)|(?<=.{2})(?:开展|给予|参加|参与)"
)
_WORK = re.compile(r"(?<=...)(?:管理|组织|实施)?工作$")
# 建立渔业精品库并给予重点扶持
_AND_GIVES = re.compile(
    r"^(?:建立|设立|遴选|评选|推出)(?P<what>[^，并]{4,20})并给予(?:重点|优先|适当|一定)?(?P<gift>扶持|支持|奖励|补助|补贴|资助)$"
)
# 组织渔企开展技术攻关
_HAS_THEM = re.compile(r"^组织(?P<who>[^，、开]{2,8})开展(?P<what>[^，]{4,})$")
# 加大渔业专项资金对远洋项目的资助
_MORE_FOR = re.compile(
    r"^(?:进一步)?(?:加大|加强|强化)[^，对]{0,24}对(?P<what>[^，]{4,24}?)的?(?P<gift>资助|支持|扶持|奖励|补贴|补助)(?:力度)?$"
)
# 通过海洋券支持渔企租用冷库
_BY_MEANS = re.compile(
    r"^(?:通过|利用|运用)(?P<means>[^，、的]{2,12}(?:券|基金|专项资金))(?:支持|鼓励|引导)(?P<what>[^，]{4,24})$"
)
# 各县给予码头租金减免
_PURSE = re.compile(r"^各[区县市地](?:给予|安排|提供)(?=.{4})")
_FILLS = re.compile(
    r"^.{0,6}财政安排(?:专项)?(?:资金)?\d[\d.]{0,6}[万亿]元(?:资金)?(?:充实|用于|支持|设立)(?=.{4})"
)
# 为渔商办理签证提供便利
_EASES = re.compile(r"^为(?P<who>[^，]{2,24})提供(?P<gift>便利|支持|服务|保障)$")
# 安排一定经费对护渔员实施奖励
_SPENDS = re.compile(
    r"^(?:每年)?安排(?:一定|专项|适当)?(?:的)?(?:工作)?(?:经费|资金)对(?P<who>[^，对]{2,20}?)(?:实施|给予|进行)(?P<gift>奖励|补助|补贴|资助|扶持)$"
)
# 在渔港建设领域推广“实名”用工模式, 组织渔业企业参加渔博会: where no money is given.
_WITHIN = re.compile(
    r"^在(?P<where>[^，在的]{2,16}?(?:领域|行业|新区|区域|地区))(?:内|中)?(?:探索|率先)?(?:推广(?:应用|运用)?|推行|试行|落实|实行|实现|开展)(?:对)?(?P<what>[^，]{4,})$"
)
_TAKES_THEM = re.compile(r"^组织(?=[^，、]{2,10}(?:企业|机构|主体|农户)参[加展与])")
_KEEPS_ON = re.compile(r"^(?:继续|持续|滚动|分层)(?=[为给对由].{5})|(?<=....)继续$|^单个(?=《)")
_MONEY = frozenset(
    (
        MeasureKind.GRANT,
        MeasureKind.AWARD,
        MeasureKind.INTEREST_SUBSIDY,
        MeasureKind.RENT,
        MeasureKind.VOUCHER,
    )
)
_BUILT = re.compile(r"^(?:搭建|打造|构建)(?P<what>[^，、并]{4,18}(?:平台|基地|中心|体系|载体|场景|园区))$")


def without_office(name: str, kind: MeasureKind) -> str:
    """A name without what an office does that gives the thing; the name itself where that says the thing.

    >>> without_office("遴选不少于20家渔业示范企业", MeasureKind.TITLE)
    '渔业示范企业'
    >>> without_office("组织渔企开展技术攻关", MeasureKind.GRANT)
    '渔企技术攻关'
    >>> without_office("搭建渔业检测平台", MeasureKind.GRANT), without_office("设立渔企服务专员", MeasureKind.SERVICE)
    ('渔业检测平台建设', '渔企服务专员')
    """
    name = _FILLS.sub("", _PURSE.sub("", _KEEPS_ON.sub("", name)))
    if kind not in _MONEY:
        name = _TAKES_THEM.sub("", name)
        if found := _WITHIN.match(name):
            return "".join(found.groups())
    if found := _BY_MEANS.match(name):
        return found["what"] + found["means"]
    for rule in (_AND_GIVES, _MORE_FOR):
        if found := rule.match(name):
            return found["what"] + found["gift"]
    for rule in (_HAS_THEM, _EASES, _SPENDS):
        if found := rule.match(name):
            return "".join(found.groups())
    if kind in _MONEY and (found := _BUILT.match(name)):
        return f"{found['what']}建设"
    return _thing_of(name, kind)


def _thing_of(name: str, kind: MeasureKind) -> str:
    rules = [(_DOES, _THING), (_PRODUCT, _THING)]
    rules += [] if kind in _MONEY else [(_SETS_UP, _THING), (_BRINGS, _BROUGHT)]
    told = ((rule.match(name), thing) for rule, thing in rules)
    found = next((found for found, thing in told if found and thing.search(found["what"])), None)
    if not found or _TWO_ACTS.search(found["what"]):
        return name
    return _WORK.sub("", found["what"])
