"""Roles: what a paragraph is there for, told by the heading over it or by its own first words."""

import re
from enum import StrEnum

from policymatch.reading.labels import ACT, WHO_MAY_HAVE_IT


class SectionRole(StrEnum):
    """What a paragraph is there for."""

    HEAD = "head"
    OFFER = "offer"
    TARGET = "target"
    CONDITION = "condition"
    EXCLUSION = "exclusion"
    PROCEDURE = "procedure"
    MATERIALS = "materials"
    WINDOW = "window"
    CONTACT = "contact"
    RULES = "rules"
    FACTS = "facts"


# What the heading of a clause says of the clauses under it.
_HEADINGS: tuple[tuple[SectionRole, re.Pattern[str]], ...] = (
    (
        SectionRole.EXCLUSION,
        re.compile(
            r"不予(?:支持|受理|资助|认定|奖励|补助|补贴|扶持|兑现|贴息)|不得(?:申报|申请|享受)|限制条件|不(?:属于|在)[^，。]{0,8}范围|(?<!准入)(?<!贸易)(?<!投资)负面清单(?!管理)"
        ),
    ),
    (
        SectionRole.FACTS,
        re.compile(r"^(?:文件|法律|法规|政策|制定)依据|^(?:考核|绩效|技术)(?:指标|目标)|^预期(?:目标|成果)"),
    ),
    (
        SectionRole.MATERIALS,
        re.compile(r"(?:申报|申请|所需|提交)[^，。]{0,6}(?:材料|资料)|(?:材料|资料)(?:清单|要求|目录)"),
    ),
    # 资助项目、条件和标准: each project with its own.
    (
        SectionRole.OFFER,
        re.compile(
            r"条件[和与及、](?:[^，。]{0,4})?(?:标准|措施|方式)|(?:标准|措施|项目|内容)[和与及、][^，。]{0,4}条件"
            # 申报项目类别及要求, 支持方向和申报要求
            r"|(?:标准|措施|项目|内容|类别|类型|方向|重点|领域)[和与及、][^，。]{0,4}要求"
            # 申报类别及支持方式
            r"|(?:类别|类型|方向|重点|领域|内容|专题)[和与及、](?:支持|资助|扶持|奖励|奖补|补助|补贴)[^，。]{0,2}(?:方式|标准|措施|内容|政策)"
        ),
    ),
    (
        SectionRole.CONDITION,
        re.compile(
            r"(?:申报|申请|申领|认定|备案|支持|资助|评价|基本|通用|共性|准入|扶持|奖励|奖补|补贴|补助|贴息|享受|推荐|入选|参评|服务|受理|入库|办理|报名|征集|需求方|供给方|发榜方|揭榜方|专题|方向|具体|准入)[^，。]{0,6}(?:条件|要求|资格)|^条件|申报主体要求|认定标准|限项|申报限制"
        ),
    ),
    (
        SectionRole.TARGET,
        re.compile(
            r"(?:适用|支持|扶持|服务|奖励|奖补|补贴|补助|贴息|申报|申领|申请|办理|申办|资助|受益|享受|评选|认定)(?:范围和|范围及)?(?:的)?(?:对象|范围|主体)(?!.{0,3}标准)|适用企业|^对象$|(?:(?:哪些|什么样的|哪类)[^，。]{1,10}|^谁)(?:可以?|能够?)(?:申请|享受|申报|申领)"
        ),
    ),
    (
        SectionRole.WINDOW,
        re.compile(
            r"(?:申报|受理|申请|办理|征集|执行)[^，。]{0,4}(?:时间|期限|时限)|截止(?:时间|日期)|^截止$|时间安排"
        ),
    ),
    (SectionRole.CONTACT, re.compile(r"联系(?:方式|人|电话)|咨询(?:电话|方式)|联络方式")),
    (
        SectionRole.PROCEDURE,
        re.compile(
            r"(?:申报|申领|领取|办理|认定|评审|审核|工作|兑现|申请|审批|拨付|评选|推荐|受理)[^，。]{0,6}(?:程序|流程|步骤|方式|办法|途径|渠道)|(?:申请|办理)渠道|申报与|申请与|审核与|^申报$|资金(?:拨付|管理|使用)|申报推荐"
        ),
    ),
    (
        SectionRole.RULES,
        re.compile(
            r"附则|总则|监督|管理(?:职责|机构|分工)|职责|组织(?:领导|管理|实施|保障)|保障措施|工作要求|有关要求|绩效|基本原则|总体要求|指导思想|工作目标|主要目标|罚则|法律责任|其他事项|附件"
        ),
    ),
    (
        SectionRole.OFFER,
        re.compile(
            r"支持|奖励|补贴|补助|资助|扶持|优惠|措施|政策|内容|标准|激励|服务|保障|减免|降低|强化|加大|加强|促进|推动|鼓励"
        ),
    ),
)

# 拓展服务范围, 简化申请材料, 召开服务对象座谈会: what an office is to do, and no label of what stands below.
_TASK = re.compile(
    r"(?:进一步|持续|着力|不断|全面|大力|积极|切实|有效|继续|加快){0,3}+"
    r"(?:拓展|扩大|简化|精简|优化|压缩|压减|落实|推进|开展|召开|完善|健全|放宽|取消|推行|提升|创新(?!型)|深化|推动|拓宽|畅通|缩短|降低|减少|统一|整合|改进|提高)"
)
# 二、支持范围 over (一)固定资产投资奖励, (五)鼓励企业做大做强: the scope of what is given, and not of those who have it.
_IS_GIVEN = re.compile(r"^鼓励|(?:奖励|补贴|补助|资助|贴息|奖补)$")
_TOLD_BY_NOUNS = {SectionRole.TARGET, SectionRole.CONDITION, SectionRole.MATERIALS}

# 一、适用范围新引进的企业……: a page that lost its lines runs a heading and its text together.
_RUN_IN = re.compile(
    r"(?:适用|支持|扶持|申报|奖励|补贴|补助|奖补|申领|资助|服务)(?:范围(?:[及和与]对象)?|对象(?:[及和与](?:范围|条件))?|主体|条件)"
    r"|(?:基本|享受|申请|准入)条件"
)


# 第四条　申请本细则奖补的企业，须同时符合：, wherever it stands.
_WHO_APPLIES = r"(?:申请|申报|申领|享受|获得)[^，。；：]{0,24}(?:企业|单位|机构|主体|对象|者|人|人才|人员|团队|项目)(?:（[^（）]{1,12}）)?[^，。；：]{0,6}?"
_MUST = r"(?:，[^。；：，]{0,16}(?:应当?|须|需|必须)?(?:不低于|不少于|达到|超过|不超过|注册满|成立满)(?!.{0,80}(?:给予|予以|奖励\d|补助\d|按\d))|，?(?:均|还)?(?:应当?|须|必须|需)(?:为|是|在|同时|具[备有]|符合|满足|系|注册|成立|上年度|近[一二三两\d]年)|[^，。；：]{0,8}不得(?:存在|有))"
# 申报单位应建有市级以上研发机构, but not 申报单位应如实填报: what one does in applying, or once one has it.
_STEP = r"提交|填[报写]|登录|上传|报[送告]|递交|出具|提供|如实|配合|负责|签[订署]|公示|接受|建立|健全|做好|加强|妥善|保存|承诺|及时|认真|自觉|主动|准备|编制|选择|登记(?!注册)|重复|多头|专款|按(?:照|要求|规定|时(?!足额)|期|程序)|(?<![低高少多大小属位用处优基由关])于|向|前将|对|系统|实名|网上"
_APPLICANT_MUST = (
    rf"^(?:申请|申报|享受|受助|受补助|受奖补|获支持)(?:本政策)?的?(?:单位|企业|主体|机构|人|对象)(?![^。；]{{0,60}}(?:{_STEP}))[^。；：，]{{0,20}}?(?:应当?|须|必须|需)(?!求|要)"
    r"|^(?:企业|单位)(?:应当?|须|必须|需)(?:为(?!其|[^，。；]{0,12}(?:提供|办理|缴|购))|是|系|具[有备]|符合|拥有)"
)
_TOO_LATE = r"逾期(?:的|者|申报的|未报的)?，?(?:一律)?不(?:予|再)受理"
_TOLD: tuple[tuple[SectionRole, re.Pattern[str]], ...] = (
    (
        SectionRole.TARGET,
        re.compile(
            rf"^{ACT}(?:中|所)[称指的]{{1,2}}“?(?:企业|单位|机构)”?[，、]?(?:[^。；，]{{2,12}}，)?(?:是指|系指|为)|"
            r"^(?:[\u4e00-\u9fff]{2,8}(?:政策|办法|措施|意见))的?(?:实施|适用|享受|扶持|支持)(?:范围|对象|主体)(?:为|是|包括)|^本[\u4e00-\u9fff]{1,8}(?:[^。；]{0,16}，)?(?:主要)?(?:适用于|(?:支持|扶持|适用|奖励|奖补|补贴|资助|享受|受益)(?:的)?(?:对象|范围|主体))"
        ),
    ),
    (
        SectionRole.TARGET,
        re.compile(rf"^(?:在)?[^。；：]{{4,70}}[，,]?(?:均)?适用{ACT}|^{WHO_MAY_HAVE_IT}"),
    ),
    (
        SectionRole.CONDITION,
        re.compile(rf"^(?:除[^，。]{{1,12}}外，)?{_WHO_APPLIES}{_MUST}|{_APPLICANT_MUST}"),
    ),
    (
        SectionRole.CONDITION,
        re.compile(
            # 申报单位信用状况良好，无……; 申请人近三年未发生……
            r"^(?:依托|牵头|申报|承担|建设)(?:单位|主体)为[^，。；：]{2,8}的，(?:还|均)?(?:应当?|须|必须|需)"
            r"|^(?:申请|申报)[^，。；：]{2,20}，(?:均|还)?(?:应当?|须|必须|需)(?:为|是|在|具[备有]|符合|满足)"
            # 专项资金的申请人应当是住所地在本市的企业
            r"|^(?:本|该)?[^，。；：]{0,8}(?:资金|政策|补贴|奖励)的?申[请报](?:人|单位|主体|对象|企业)(?:应当?|须|需|必须)(?:为|是|在|系|具[备有]|符合|满足)"
            # 第一条、第二条支持的企业应当为规模以上企业
            r"|^第[一二三四五六七八九十]{1,3}条(?:[、和及至]第?[一二三四五六七八九十]{1,3}条?){0,4}(?:所?(?:支持|奖励|补贴|补助|资助|扶持)的?)?(?:企业|单位|机构|项目|主体|对象)(?:均|还)?(?:应当?|须|需|必须)(?:为|是|在|系|具[备有]|符合|满足|成立|注册)"
            # 企业须在本省内注册登记，……
            r"|^(?:企业|单位|机构|主体)(?:应当?|须|必须|需)在[^，。；：]{2,16}(?:注册|登记|设立)"
            # 符合以下条件的企业可申请奖励：, 在本市登记的企业，符合下列条件之一的，可以申请奖补：
            r"|^(?:[^。；：]{2,60}(?:企业|单位|机构|主体)，)?(?:同时)?(?:符合|满足|具备)(?:以下|下列|如下)[^。；：]{0,12}的(?:[^。；，：]{0,8}(?:企业|单位|机构|主体|个人|项目))?，?可(?:以)?(?:申请|申报|享受)[^，。；：]{0,12}："
            # 见习单位应具备下列条件：, 企业需满足下列条件：
            r"|^[^，。；：]{0,20}(?:企业|单位|机构|主体|基地|平台|人员|个人|团队|对象|工厂|车间|中心|实验室|人)(?:应当?|须|需|必须)(?:同时)?(?:具备|符合|满足)(?:(?:以下|下列|如下)[^。；：]{0,8}：?|：)"
            r"|^(?:申请|申报)(?:单位|企业|主体|机构)[^。；：，]{0,4}?(?:信用|诚信|具有|具备|(?:近|最近)[^，。；]{1,4}年|无|未(?!按)|依法|财务|注册)"
            r"|^(?:申请|申报|认定)[^。；：]{2,60}(?:应当?|须|需|必须)(?:同时)?(?:具备|符合|满足)(?:以下|下列|如下)[^。；：]{0,8}："
        ),
    ),
    # 1.须为评价入库的科技型中小企业，……; 申报人应为……; 面向高校、科研院所。: an item that asks, beside the one that gives
    (
        SectionRole.CONDITION,
        re.compile(
            r"^(?![^。]{0,120}(?:给予|奖励|补助|资助|支持|额度)[^。，]{0,12}\d)(?:"
            r"(?:须|必须|应当?)(?:为|是|具[备有]|与[^，。；]{2,30}签|拥有|已|在[^，。；]{2,16}(?:注册|登记))"
            r"|(?:牵头|承担|依托|接收|承接|需求|发榜)(?:企业|单位|机构|方)(?:（[^（）]{2,12}）)?(?:应当?|须|需|必须|为)(?:为|是|具[备有]|满足|符合|[^，。；]{0,4}高新|规模)"
            r"|申[请报]人(?:应当?|须|需|必须)为"
            r"|面向[^，。；]{0,12}(?:高校|院所|企业|医院|机构|单位)[^，。；]{0,12}(?:[、][^，。；]{2,12})?[。；]"
            r"|无在研)"
        ),
    ),
    # 企业通过平台在线提交申请，逾期不予受理
    (SectionRole.PROCEDURE, re.compile(rf"^[^。；：]{{4,90}}{_TOO_LATE}")),
    (
        SectionRole.EXCLUSION,
        re.compile(
            # 有下列情形之一的企业，取消申报资格：
            r"^(?!已(?:经)?(?:认定|入库|评定|备案)(?:为|的)|(?:获得|取得)[^。；：]{2,16}(?:资格|称号|证书)的)[^。；：]{0,20}(?:下列|以下)(?:情形|情况|行为)(?:之一)?的?[^。；：，]{0,8}，?[^。；：，]{0,6}(?:取消[^。；：，]{0,8}资格|不予|不得|不(?:再)?享受|不适用)"
            # 存在弄虚作假骗取资金、被列入失信主体名单的，不予支持
            r"|^(?:存在|有)[^。；：]{4,90}的，[^。；：，]{0,6}(?:不予|取消|不得)"
            # 上述政策不适用于：, 下列企业不纳入扶持范围：, 申报企业不得有下列行为：
            r"|^(?:上述|以上|本)[\u4e00-\u9fff]{1,8}不适用于[^。；]{0,40}"
            r"|^(?:下列|以下)[^。；：，]{0,8}(?:企业|单位|机构|项目|主体|人员)[^。；：，]{0,4}不(?:予|再|得)?(?:纳入|列入|参与|支持|享受)"
            r"|^[^。；：，]{0,10}不得有(?:下列|以下)(?:情形|情况|行为)"
            # 已获得“小巨人”称号的企业不参与本次申报
            r"|^[^。；：]{4,90}的(?:企业|单位|机构|项目|主体)，?(?:一律|均)?不(?:再|予)?(?:参与|参加|纳入|列入|享受)"
            # 近三年内存在失信行为的单位，不得申报
            r"|^[^。；：]{4,90}的(?:同一|同类)?(?:企业|单位|机构|项目|主体|申报人)，?(?:一律|均)?不得(?:申报|申请|参评|享受)"
            # 已享受其他财政贴息的，不再给予补贴
            r"|^[^。；：，]{0,12}(?:已|曾)经?(?:获得?|享受|取得|列入)[^。；：，]{2,40}的?(?:企业|项目|设备|贷款|产品|单位)?，?(?:一律|均|原则上)?不(?:再|得|予)?(?:重复)?(?:给予|予以)?(?:支持|享受|补贴|补助|奖励|资助|奖补|贴息|扶持|申报|申请)"
            # 当年发生环境污染事件的，取消当年奖补资格
            r"|^[^。；：]{0,40}(?:发生|存在)[^。；：]{2,60}的，取消其?(?:当年度?|该年度|年度)?(?:奖补|补助|奖励|补贴|申报|享受|扶持|支持)资格"
            # 上市公司、房地产企业不得申报。 不支持金融企业。 申报单位不得为上市公司。 农民专业合作社除外。
            r"|^(?!同一|同类|每[个家]|单个|上述|以上|企业|单位|项目|任何)[^。；：，\d]{2,40}(?:企业|公司|单位|机构|人员|项目|的)，?(?:一律|均|原则上)?(?:不得(?:申报|申请|参评|享受)|不(?:纳入|列入|享受|适用))(?!重复)[^。；：，\d]{0,12}[。；]?$"
            rf"|^(?:原则上|{ACT})?不(?:予|再)?(?:支持|受理|资助)[^。；：，\d]{{2,40}}(?:企业|公司|单位|机构|人员|的)(?:的?(?:申报|申请))?[。；]?$"
            r"|^(?:申报|申请)(?:单位|企业|主体|人|对象)不得(?:为|是|系)[^。；：]{2,60}[。；]?$"
            r"|^(?![^。；：，]{0,20}(?:规定|约定|情况|情形|原因|上述|以上))[^。；：，\d]{2,30}(?:企业|公司|单位|机构|人员|合作社|业)除外[。；]?$"
            r"|^同一[^。；：，]{1,30}已[^。；：，]{2,30}的，(?:[^。；：，]{0,6})不得(?:再|重复){0,2}(?:申报|申请|享受)"
            # but not 符合①的50万元，符合②的10万元，③不予奖励
            r"|^(?![^。；：]{0,40}(?:的|奖励|补助|补贴|给予)\d[\d.]*\s?[万亿]?元，)[^。；：]{4,90}的?(?:企业|单位|项目|机构)?，?(?:一律)?(?:可?由[^，。；]{2,20}决定不(?:再)?给予|不予(?:支持|扶持|资助|补助|补贴|奖励|奖补|贴息|兑现|受理|认定|备案)|不(?:再|得)?(?:重复)?(?:适用|享受)本)"
        ),
    ),
)
_MAY_TELL = (SectionRole.HEAD, SectionRole.RULES, SectionRole.OFFER)
_SPOKEN_OF = 120
_OPENING, _LONGEST_HEADING = 60, 30


_BRACKETED = re.compile(r"^(?:（[^（）]{2,12}）|【[^【】]{2,12}】)")


def role_told(text: str, label: str, inherited: SectionRole) -> SectionRole | None:
    """What the first words of a paragraph behind its number `label` say it is there for, under a heading that does not tell."""
    bars_alone = inherited is SectionRole.PROCEDURE
    if inherited not in _MAY_TELL and not bars_alone:
        return None
    words = re.sub(r"\s+", "", text[: 2 * _SPOKEN_OF])[len(re.sub(r"\s+", "", label)) :]
    words = _BRACKETED.sub("", words)[:_SPOKEN_OF]
    told = next((role for role, pattern in _TOLD if pattern.match(words)), None)
    return told if told is SectionRole.EXCLUSION or not bars_alone else None


def heading_of(text: str, label: str) -> str:
    """The words of a numbered paragraph up to its first stop, when short enough for a heading."""
    words = re.sub(r"\s+", "", text[:_OPENING])[len(re.sub(r"\s+", "", label)) :]
    titled = _BRACKETED.match(words)
    head = titled.group()[1:-1] if titled else re.split(r"[。：:；]", words)[0]
    run_in = _RUN_IN.match(head)
    return head if len(head) <= _LONGEST_HEADING else run_in.group() if run_in else ""


def role_of(heading: str, inherited: SectionRole) -> SectionRole | None:
    """What a heading says of the clauses under it; an offer only under what may hold offers.

    >>> role_of("服务对象", SectionRole.OFFER).value, role_of("拓展服务范围", SectionRole.OFFER).value
    ('target', 'offer')
    """
    task = _TASK.match(heading) is not None
    for told, pattern in _HEADINGS:
        if heading and pattern.search(heading):
            role = SectionRole.OFFER if task and told in _TOLD_BY_NOUNS else told
            if role is SectionRole.OFFER and inherited not in _MAY_TELL:
                scope = inherited is SectionRole.TARGET and _IS_GIVEN.search(heading)
                return role if scope else None
            return role
    return None
