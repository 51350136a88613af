"""Demands: whether a sentence that gives nothing asks something of whoever applies, in whatever words."""

import re

from policymatch.reading.demanding import MUST
from policymatch.reading.numbering import CITED_ARTICLE, OPENING_NUMBER

_KINDS = "项目单位|企业|单位|机构|主体|公司|组织|团队|个人|对象"
# 申报企业, 参赛团队, 申请人: those who apply, by what they do.
_APPLICANT = (
    r"(?:(?:拟|被|各(?:卡片?|项)?(?:政策|补贴|支持)?的?|所有|本次){0,2}(?:申[报请领]|参评|参赛|参选|入选|入围|受助|获奖|牵头|承担|揭榜)(?:本(?:项|次|政策|补贴|奖励)的?)?"
    rf"(?:的?(?:{_KINDS})|人(?![数次员])|者)|(?:各(?:卡片?|项)?(?:政策)?的?)?(?:支持|扶持|资助|补助|奖励)对象"
    # 申请第（二）项的企业, 申领渔业补贴的单位, 第（三）项支持的企业
    rf"|(?:申[报请领]|享受|第(?=[^，。；：条]{{1,16}}项))[^，。；：]{{1,24}}?的(?:{_KINDS}))"
)
# 企业, at the head of a sentence about itself: but not 企业家, 企业服务中心, 企业数量, 企业用电成本.
_FIRM = "(?:该|此类)?企业(?![家服])"
# What a firm is measured by, behind words for when and how.
_ITS = (
    "(?:累计|新增|实际|平均|年末|年度?|月均|合计|有效|总|净|固定|主营|综合|科技|技术|本科以上){0,3}"
    "(?:资产|负债|业务收入|营业|营收|销售|产值|研发|利润|纳税|税收|缴[纳费]|注册资[本金]|实缴|成立|注册|从事|经营|职工|员工|从业|用工|参保|依法"
    "|就业人数|人员|发明专利|专利|知识产权|设备|用电量|能耗|产量|产能|出口|进出口|裁员)"
)
# 各卡申报主体除另有说明外，均应为……
_SIDE = r"(?:（[^（）]{1,20}）|，?除[^，。；]{2,10}(?:外|的)(?=，))?"
_OPENS = rf"^(?:{CITED_ARTICLE}\s{{0,4}})?+{OPENING_NUMBER}\s{{0,4}}(?:其中，?|此外，?|原则上，?|除另有[^，。；]{{2,8}}外，)?"
_ALSO = "(?:还|均|也|原则上)?"
_WHEN = r"(?:在?(?:近|最近|前|过去)[一二三两四五\d]个?(?:年|月|年度|会计年度)(?:内|来|以来)?|(?:截至)?上一?(?:年度?|会计年度)|当年度?|申[报请]时)?，?"
_NUMERAL = r"(?:\d[\d.,]{0,9}|[一二两三四五六七八九十百]{1,3})"
_UNIT = r"\s?(?:[万亿]{0,2}(?:美?元|人|名|家|件|项|个?月|个|年|周?岁|平方米|吨|辆|台|套)|[%％]|个百分点)"
_BOUND = (
    "(?:不得?低于|不得?少于|不得?高于|不得?超过|不大于|不小于|达到?(?:或超过)?|超过|高于|大于|满|≥|≤|>|<)"
)
# 资产负债率不高于70%, 研发人员10人以上, 成立满两年; but not 应当保持合理比例，不超过
_FIGURE = rf"(?:(?!应|须|需|必须)[^。；]|{MUST}(?={_BOUND}|为|在)){{0,60}}?(?:{_BOUND}[^。；，\d]{{0,6}}?{_NUMERAL}{_UNIT}|{_NUMERAL}{_UNIT}(?:（含）)?及?以[上下内])"
_RECORD = "失信|欠|违法|违规|违纪|处罚|事故|裁员|不良|异常|纠纷|黑名单|被执行"
_DONE_NOT = "(?:无(?!需|须|偿|纸|条件|法|正当|故|还本)|没有|未(?!经|按|来|予|尽|通过|能)|不存在)"
# 无欠税, 未裁员, 不属于房地产业
_NOT = rf"(?:{_DONE_NOT}[^。；]{{0,30}}?(?:{_RECORD})|不(?:属于|是|为)(?![^。；，]{{0,12}}(?:范围|情形))[^。；，]{{2,}})"
_STANDING = (
    rf"(?:{MUST})?(?:{_DONE_NOT}|已(?!享受|经?获得?[^。；，]{{0,12}}(?:补|奖|资金))|为(?!其|了|[^。；，]{{0,12}}(?:提供|办理|缴|购))|是(?!否|指)|属于|系|具[有备]|拥有|持有|取得|获得|建有|设有"
    r"|信用(?!信息|报告)|财务|经营|生产经营|正常|依法|注册|登记|在[^。；，]{2,16}(?:注册|登记|设立|纳税|缴纳))"
)
_BY_WHAT_THEY_ARE = re.compile(
    rf"{_OPENS}(?P<who>{_APPLICANT}|{_FIRM}(?=的?，?{_ALSO}{_WHEN}(?:{_NOT}|{_ITS}))){_SIDE}的?，?{_ALSO}{_WHEN}(?:{_NOT}|{_FIGURE})"
)
_BY_THEIR_STANDING = re.compile(rf"{_OPENS}(?P<who>{_APPLICANT}){_SIDE}，?{_ALSO}{_WHEN}{_STANDING}")

_ASIDE = re.compile(r"（[^（）]{1,60}）")
_NEVER_HAD = re.compile(r"(?:未|没有)(?:曾|再)?(?:享受|获得?|取得|申[报请])[^。；，]{2,30}")
# A gift, or how it is reckoned; a case (……的，); what a word means; what offices are to reach.
_ASKS_NOTHING = re.compile(
    r"给予|予以|奖励|奖补|补[贴助偿]|资助|贴息|减免|免[收征费]|返还|拨付|发放|兑[付现]|最高|封顶|额度|授信|按[^，。；]{0,30}%|每(?:新?增|家|户|个|件|人|超)"
    r"|的，|的[：:]|(?<!申[报请])时，|后，|可(?:以|向|按|申|享|凭|通|自|在|一|根|继|优)|是指|系指|指的是|所称"
    r"|工作日|小时|时限|办理|办结|开办|满意[度率]|覆盖率|成本|压缩|压减|数量|户数|知晓率|力争|目标|到20\d\d年|必要条件|如(?!下)|视为|责令|依照|按照"
    r"|不得(?:迁|转|变更)|限报|限推荐|(?:申报|推荐|报名)(?:项目)?(?:数量?|名额)?(?:原则上)?不(?:得)?超过|提交|提供|报送|填报|上传|出具|递交|负责|渠道"
)


def asks_of_applicant(sentence: str) -> bool:
    """Whether a sentence that opens with whoever applies asks a figure or a standing of them, or that they have not done something.

    >>> [asks_of_applicant(f"{who}不少于10人。") for who in ("申报企业研发人员", "企业从业人员", "企业服务中心工作人员")]
    [True, True, False]
    >>> asks_of_applicant("申报企业研发人员10人以上的，给予2万元奖励。"), asks_of_applicant("企业无欠税、无失信记录。")
    (False, True)
    """
    told = _NEVER_HAD.sub("未享受", _ASIDE.sub("", sentence))
    asks = _BY_WHAT_THEY_ARE.match(told) or _BY_THEIR_STANDING.match(told)
    return asks is not None and _ASKS_NOTHING.search(told, asks.end("who")) is None


# 除渔业企业外，其他企业均可申报; 符合条件的企业均可申请，已享受省级补助的除外
_ALL = r"(?P<all>(?P<who>[^。；，\d]{0,30}(?:企业|单位|机构|主体|个人|人员|者))，?(?:均|都)可(?:以)?(?:申[请报领]|享受|参[评加与]|报名)(?:(?:上述|以上|本|该|此)[^。；，\d]{0,10})?)"
_OPEN_TO_ALL = re.compile(
    rf"{_OPENS}(?P<but>除[^。；，]{{2,60}}外)?，?{_ALL}(?:，(?P<out>(?:但)?[^。；，]{{2,40}}(?:除外|不(?:得|能|可|予)[^。；，\d]{{0,8}})))?[。；]?$"
)
_WHOEVER = re.compile(
    r"(?:符合[^。；，]{0,8}(?:条件|规定|要求)的)?(?:其他|其余|各类|所有){0,2}(?:企业|单位|机构|主体|个人|人员|申[请报]者)"
)


def is_open_to_all(sentence: str) -> bool:
    """Whether a sentence only says who all may apply, or that all may but some.

    >>> is_open_to_all("除渔业企业外，其他企业均可申报。"), is_open_to_all("符合条件的企业均可申领2万元补贴。")
    (True, False)
    """
    return _OPEN_TO_ALL.match(sentence) is not None


def those_named(sentence: str) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Where a sentence that says who all may apply names those who alone may, and those who may not; None where nobody.

    >>> told = "除渔业企业外，其他企业均可申报，上市公司除外。"
    >>> [told[low:high] for low, high in filter(None, those_named(told))], those_named("其他企业均可申报。")
    (['除渔业企业外', '上市公司除外'], (None, None))
    """
    found = _OPEN_TO_ALL.match(sentence)
    if found is None:
        return None, None
    whoever = _WHOEVER.fullmatch(found["who"]) is not None
    first = found.start("but") if found["but"] else found.start("who")
    last = found.end("but") if whoever else found.end("all")
    named = None if whoever and not found["but"] else (first, last)
    return named, found.span("out") if found["out"] else None


# 项目总投资应不低于1000万元, 单项技术合同成交额应在30万元以上, 项目须在申报前完成登记: of what is paid for.
_FIGURE_MUST = re.compile(
    rf"^(?:其中，?)?[^，。；：]{{0,20}}?(?:额|投资|收入|面积|容量|产能|人数|期限|占比|投入|费用|规模|时间)(?:均|原则上)?(?:{MUST}(?:在|为|达到?|不低于|不少于|不超过|超过|高于|大于)|不得(?:超过|低于|少于|高于))[^。；]{{0,20}}\d"
    rf"|^(?:上述|以上|该|所购|申报)?(?:项目|产品|设备|合同|展会|场所|场地)(?:还|均)?{MUST}(?:在[^，。；]{{2,12}}前)?(?:已|为|是|属于|符合|完成|通过|取得|具[有备]|达到|在[^，。；]{{2,12}}(?:生产|实施|建设|投产|落地|转化))"
)


def asks_a_figure(sentence: str) -> bool:
    """Whether a sentence asks a figure or a state of what is paid for, in whatever paragraph it stands.

    >>> asks_a_figure("项目总投资应不低于1000万元。"), asks_a_figure("项目总投资1000万元。")
    (True, False)
    """
    return _FIGURE_MUST.match(sentence) is not None
