"""Nature of a sentence: a condition, a step to take, a panel's judgement, or no condition at all."""

import re

from policymatch.domain.condition import CriterionKind, Hardness
from policymatch.reading.criteria.text.done_before import is_done_before, without_approvals
from policymatch.reading.criteria.text.how_many import limits_how_many
from policymatch.reading.criteria.text.supports import chooses_one

_DISCRETIONARY = re.compile(
    r"(?<!价格参加)评审(?!优惠|价)|择优|遴选|评选|评议|打分|审议|审定|研究(?:确定|决定|提出)|综合(?:评定|评估|考虑)|一事一议|一企一策|视情况|酌情|核定|专家(?:论证|评估)|组织(?:复审|评估|考察)"
    r"|绩效(?:考核|评价|评估)|考核(?:结果|合格)|经[^,，。;]{0,12}(?:批准|同意|认定后|审核通过|评估)|从高到低|先到先得|予以优先|由[^,，。]{2,40}确定|评估(?:结果|合格|通过)|实地(?:核查|考察)"
)
_PROCEDURAL = re.compile(
    r"对[^,，。;]{0,12}(?:材料|资料)[^,，。;]{0,10}真实[^,，。;]{0,8}负责|提交|填写|填报(?![^,，。;]{0,12}(?:统计|年报|报表))|登录|上传|申报材料|申请材料|(?<!按时)(?<!按期)(?<!及时)报送(?![^,，。;]{0,6}统计)|递交|出具|签订(?![^,，。;]{0,12}(?:劳动|用工|就业|聘用|服务|技术|开发|购销|采购|租赁|销售|转让|许可|委托|贷款|保险)[^,，。;]{0,4}(?:合同|协议))|网上申报|在线申报|提出[^,，。;]{0,8}申请|之日起\d+个?(?:月|工作日|日|天)(?:之)?内[^,，。;]{0,6}(?:申请|申报|申领|办理)|向[^,，。;]{1,30}(?:申请|申报|备案|申领)|备齐|限(?:申)?报(?:[一二1-3]|不超过)[项个]|盖章|复印件|证明材料|(?:须|应当?|需|必须)(?:书面)?承诺|(?:须|应当?|需|必须)[由经][^,，。;]{2,24}推荐"
)
# 提供虚假材料的, 弄虚作假的: how one applies, and nothing that was found before (近三年因骗取补助被查处的).
_IS_FALSE = re.compile(
    r"^(?:在)?(?:申[报请]|认定|评审)?(?:过程)?中?(?:有|存在)?(?:(?:提供|提交|报送|使用|编造|伪造)[^,，。;近曾被年]{0,6}(?:虚假|不实|伪造)[^,，。;近曾被年]{0,12}|(?:隐瞒|虚报)[^,，。;近曾被年]{2,16}|弄虚作假[^,，。;近曾被年]{0,12})(?:的|等(?:行为|情形)(?:的)?)?$"
)
# 招用毕业生并签订劳动合同: who is employed is a fact, not a step.
_EMPLOYS = re.compile(
    r"(?:招用|吸纳|新招|聘用|录用|稳岗|与其|就业)(?=[^。;合]{0,46}+合)[^。;]{0,30}签订[^,，。;]{0,12}(?:劳动|用工|就业)?合同"
)
# 符合本区产业导向的企业通过平台申请: how one applies, and what one must fit.
_FITS = re.compile(r"符合[^,，。;、]{1,14}(?:导向|规划|产业政策|发展方向|功能定位)")
_HANDS_IN = re.compile(
    r"(?:申报|申请|项目|企业)?(?:单位|主体|人|企业|者)[^。]{0,40}(?:填写|填报|提交|提出|登录)|应当提交"
)
_PANEL = re.compile(r"评审|评选|遴选|择优|审定|打分|论证|综合评定|评估")
_PREFERRED = re.compile(
    # 优先审查程序, 优先股: parts of a name.
    r"^主要支持|^(?:特别|尤其)是(?!由|因|在)|优先(?!审[查评批](?:程序|通道|名单|资格|品种)?|股|级)|倾斜|加分|需要重点支持|鼓励.{0,20}优先|重点支持对象|侧重|重点(?:为|面向|遴选|选取)"
)
# Words that ask nothing by themselves: a list of examples,
# a word to others who follow suit, what an office strives
# for (力争2027年……达到70%, 新增小微企业贷款2000亿元以上).
_ASKS_NOTHING = re.compile(
    r"^(?:包括|含)[^,，。;]{2,30}等$|^(?:奖励|补贴|补助|资助|扶持|支持)资金(?:可|应|须|主要|全部)?(?:用于|专项用于)[^,，。;]{2,40}$|参照(?:本[^,，。;]{2,8}|上述[^,，。;]{2,8})?(?:执行|实施|享受|适用)$"
    # 同一企业每年限申报一次，最高不超过50万元
    r"|^(?:同一|每[个家])(?:企业|单位|项目|主体|申[报请](?:企业|单位|主体|人))[^,，。;]{0,10}(?:限|只能|仅能|仅可|只可|最多可?)(?:申[报请]|享受|获得)(?:[一1]次|[一1]项|[一1]个(?:项目|类别|专题|方向))(?:[,，]最高[^,，。;]{0,14})?;?$"
    # 同一作品同一年度原则上仅限申报一种补贴
    r"|^(?:且|并且)?同一[^,，。;]{1,8}(?:[,，]?同一[^,，。;]{1,4}){0,2}(?:原则上)?(?:仅限|只能|仅可|只可|限)(?:申[请报]|享受)[一1][种项次类][^,，。;]{0,12}$"
    r"|^最高(?:不超过)?\d[\d.]*[万亿]?元;?$"
    # 单项不超过50万元: a cap of what is given.
    r"|^(?:单[项家个次场届笔期]|每[家项个次场届笔期])(?:项目|企业|成果|专利|展会|活动)?(?:补[助贴]|奖[励补]|资助|支持)?(?:金额|额度)?(?:不(?:超过|高于)|最高(?:不超过)?)\d[\d.]*[万亿]?元;?$"
    # 每家企业年度申领额度不超过10万元; 单次兑付比例不超过合同金额的50%
    r"|^(?:[^,，。;\d]{0,4}(?:每[家个]|单[家个]|同一)[^,，。;\d]{1,8}(?:每年|每?年度)?[^,，。;\d]{0,4}(?:申领|领取|兑付)(?:创新券|[^,，。;\d]{0,4}券)?(?:总额|额度|金额|上限|限额)|(?:单次|每次|单笔|每笔)?(?:兑付|抵扣)(?:比例|金额|额度|上限))(?:最高|不(?:得)?(?:超过|高于)|为){1,2}[^。;]{0,60}$"
    r"|力争|^(?:推动|新增|发放|全年|实现|20\d\d年){0,2}[^,，。;\d]{0,18}(?:贷款|融资|授信|担保|放款)[^,，。;\d]{0,10}\d[\d.]*亿元?(?:以上|左右)?$"
)
_ADDS = re.compile(
    r"再(?:增加)?(?:给予|奖励|补助|资助|支持|奖补)|再增加(?:不超过|最高)?\d|追加(?:奖励|补助|资助|支持)|额外(?:给予|奖励|补助|资助)|另外?再?(?:给予|奖励)"
    # 研发费用占比未达到3%的，减半奖励; 属重点产业链链主的企业，最高可到500万元
    r"|(?:低于|不足|未达到?|达不到)[^,，。;]{1,12}的[,，][^,，。;]{0,8}?(?:减半|按[^,，。;]{0,10}\d+%)"
    r"|(?:的|企业|单位)[,，][^,，。;]{0,8}(?:追加|上浮|按(?:照)?[^,，。;]{0,10}\d+%(?:执行|享受|奖励)|享受同等|最高可?[到至]|按最高档)|视同[^,，。;]{2,12}(?:$|[,，]享受)|参照[^,，。;]{2,10}认定执行"
    # 其中属于个转企的增加5万元
    r"|^其中[^,，。;]{2,40}(?:增加|追加|上浮)\d"
    r"|(?:比例|标准|额度|限额)可?(?:在[^,，。;]{0,8}基础上)?(?:适当|分别|相应)?再?(?:提高|上浮|增加)"
    # 高新技术企业每年最高20万元, behind what all have
    r"|^(?!对|每|单|同一|企业|其中)[^,，。;\d]{2,24}(?:企业|单位|机构|团队|合作社)(?:每年|每?年度|累计){0,2}可?(?:最高|不超过|最多)\d[\d.]{0,8}[万亿]元$"
    # 依托单位为高校、科研院所的，同等享受: nobody must be one of them.
    r"|^(?![^。;]{0,80}[与和][^,，。;]{2,20}同[等样])[^。;\d]{2,80}同[等样](?:享受|适用)[^,，。;\d]{0,12}$"
    # 企业在境内外都上市的，可以重复享受
    r"|的[,，]可(?:以)?(?:重复|叠加)享受$"
    # 对二类产品，按上述标准的50%给予补助; 带动企业超过60家的，最高不超过600万元; 集团内企业合并计算
    r"|按照?(?:上述|前述|以上)(?:补助|补贴|奖励|资助)?标准的?\d+%|^[^,，。;\d]{2,16}合并计算[,，]"
    r"|^[^,，。;对]{2,16}(?:超过|达到?|满)\d[^,，。;的]{0,8}的[,，]最高(?:不超过|可达)?\d"
    # 其他担保方式的，按30%给予贴息; 对列入省级计划的，按10%给予补助; 通过融资租赁方式购置的，……
    r"|^(?:含|其他|采用|使用|属于|属|不含)[^,，。;\d]{2,16}的[,，]按照?\d[\d.]{0,4}%(?:给予|予以)?(?:贴息|补贴|补助|奖励|资助)"
    r"|^对(?:列入|纳入|入选|属于)[^,，。;企机单个\d]{2,24}的[,，]按照?\d[\d.]{0,4}%(?:给予|予以)?(?:贴息|补贴|补助|奖励|资助)"
    r"|^(?:通过|以|采取|采用)[^,，。;\d]{0,4}(?:融资)?租赁(?:的)?(?:方式|形式)[^,，。;\d]{0,8}的[,，]"
    r"|(?:支持|补贴|补助|奖励|资助|贴息|支付|报销|抵扣)(?:比例|标准|额度|限额|上限)可?(?:适当)?放宽[至到]"
    r"|(?:企业|单位|机构)(?:\([^()]{2,24}\))?的?[^,，。;的]{0,4}(?:兑付|补贴|补助|资助|奖励|贴息|支持)?(?:比例|标准|额度|上限)(?:为|按)\d"
    r"|的[,，](?:设备|投资|抵扣|补贴|补助|支持|资助|奖励|贴息){0,2}(?:比例|门槛|上限)(?:可)?(?:为|按|提高|放宽|降)"
)
_DEFINES = re.compile(r"所(?:支持|称|指|说|规定)的?[^,，。;]{2,20}?[,，]?(?:是指|系指|(?<!是)指|包括)")


def kind_of(text: str) -> CriterionKind:
    """What an untestable condition can be held against.

    >>> kind_of("组织专家评审").value, kind_of("产权清晰").value
    ('discretionary', 'testable')
    >>> kind_of("经市政府批准的项目").value, kind_of("经市政府批准设立的园区").value
    ('discretionary', 'testable')
    """
    if _DISCRETIONARY.search(without_approvals(text)):
        return CriterionKind.DISCRETIONARY
    if _IS_FALSE.match(text) or limits_how_many(text):
        return CriterionKind.PROCEDURAL
    if _EMPLOYS.search(text) or _FITS.search(text) or is_done_before(text):
        return CriterionKind.TESTABLE
    return CriterionKind.PROCEDURAL if _PROCEDURAL.search(text) else CriterionKind.TESTABLE


_GIVES_MORE = re.compile(r"给予|奖励|补贴|补助|资助|贴息|同等条件|倾斜|\d(?:万|亿)?元")


def gives_priority(own: str) -> bool:
    """Whether to come first is all that an offer gives, and no way of choosing among those who get it.

    >>> gives_priority("对瞪羚企业优先进行股权投资"), gives_priority("给予10万元，瞪羚企业优先")
    (True, False)
    """
    return "优先" in own and _GIVES_MORE.search(own) is None


# 小微企业(优先支持高新技术企业): the note ranks, and what stands before it decides.
_NOTE = re.compile(r"\([^()]*\)")


def without_notes(words: str, at: int) -> str:
    """`words` without the notes in brackets that do not hold what stands at `at`.

    >>> without_notes("小微企业(优先支持高新技术企业)", 0)
    '小微企业'
    """
    return _NOTE.sub(lambda note: note.group() if note.start() < at < note.end() else "", words)


# 对诚信企业实行优先办理、优先查验: what they are given.
_GIVEN_FIRST = re.compile(
    r"(?:实行|实施|采取|享受|提供)优先(?:办理|通关|查验|审批|受理)(?:、优先(?:办理|通关|查验|审批|受理)){0,3}"
    # 对有意创业的毕业生优先推荐入驻园区, 优先用于安置残疾人
    r"|(?:毕业生|人员|家庭|残疾人|军人|农民工|劳动者)优先(?:推荐|安排|安置|录用|聘用|招录|提供|发放)|^优先用于(?:吸纳|安置|招录|招聘)"
)


def hardness_of(text: str) -> Hardness:
    """Whether a condition decides or only ranks (优先, 加分)."""
    return Hardness.PREFER if _PREFERRED.search(_GIVEN_FIRST.sub("", text)) else Hardness.MUST


# 鼓励高新技术企业、科技型中小企业牵头申报, among what is asked: nobody else is refused.
# So does 鼓励企业与高校合作开展项目.
_INVITES = re.compile(r"^鼓励[^,，。;]{2,40}(?:申报|申请|参与|参加|合作|联合|牵头|开展)")


def invites(text: str) -> bool:
    """Whether a listed condition only invites some to apply.

    >>> invites("鼓励高新技术企业牵头申报"), invites("申报单位须为高新技术企业")
    (True, False)
    """
    return _INVITES.search(text) is not None


# 同等条件下，对拥有市级工程中心的企业，优先予以认定: the whole sentence ranks.
_RANKS_EQUALS = re.compile(
    r"^(?:在)?(?:其他)?同等条件下[,，][^。;]{2,120}(?:优先|倾斜)|^对[^。;]{2,120}[,，]?(?:在)?同等条件下[,，]?(?:给予|予以)?优先"
)


def ranks_equals(text: str) -> bool:
    """Whether a listed sentence only says who of equals comes first.

    >>> ranks_equals("同等条件下,对拥有市级工程中心的企业,优先予以认定"), ranks_equals("应拥有市级工程中心")
    (True, False)
    """
    return _RANKS_EQUALS.match(text) is not None


def prefers(text: str) -> bool:
    """Whether what stands under a head only ranks (对符合以下条件之一的予以优先资助)."""
    return hardness_of(text) is Hardness.PREFER


def procedural_weight(text: str) -> int:
    """How surely a sentence asks the applicant for a step: 0 for not at all."""
    if not _PROCEDURAL.search(text):
        return 0
    return 2 if _HANDS_IN.search(text) else 1


# 评审结果公示5个工作日: what has been judged before.
_IS_PUBLISHED = re.compile(r"^[^,，。;]{0,10}(?:结果|名单)[^,，。;]{0,6}公示")


def discretionary_weight(text: str) -> int:
    """How surely a sentence leaves the outcome to an office or a panel: 0 for not at all."""
    if not _DISCRETIONARY.search(text) or _IS_PUBLISHED.match(text):
        return 0
    return 2 if _PANEL.search(text) else 1


def defines(text: str) -> bool:
    """Whether a sentence says whom a document means by a word of its own.

    >>> defines("本措施所支持的机构指已纳入名录的事务所,以及行业协会"), defines("指导企业申报")
    (True, False)
    """
    return _DEFINES.search(text) is not None


def adds(text: str) -> bool:
    """Whether a sentence puts more on top of what is given, for those whom it names.

    >>> adds("获评“专精特新”的,再增加奖励20万元"), adds("对新入库的企业给予20万元奖励")
    (True, False)
    """
    return _ADDS.search(text) is not None


_ENUMERATES = re.compile(r"^本[\u4e00-\u9fff]{1,8}所称的?[^。;]{2,30}?[,，]?包括")


def enumerates(text: str) -> bool:
    """Whether a sentence tells which sorts a word of the document covers; an offer that means them says so.

    >>> enumerates("本办法所称“专精特新”企业,包括小巨人企业和市级专精特新企业")
    True
    """
    return _ENUMERATES.search(text) is not None


_BINDS_LATER = re.compile(
    r"^(?![^,，。;]{0,24}(?:时间|年限)不得(?:超过|少于))(?:已经?)?(?:获得|享受|领取|取得|受)(?:本[^,，。;]{1,8})?[^,，。;]{0,10}(?:扶持|支持|资助|奖励|补助|补贴|资金|认定)[^,，。;]{0,8}[,，]?(?:须|应当|应(?!当)|需|必须|不得)(?!同时|为|是|系|具[有备]|符合|满足|成立|注册|上一?年度?|近[一二三两\d]年|连续(?:经营|生产)|资产负债|主营|研发|职工|从业|拥有|信用|诚信|依法|无(?!偿)|未|在[^,，。;]{2,14}(?:注册|登记|纳税))"
    r"|^违反(?:承诺|规定|协议)|^(?:应当?|须)?(?:全额)?(?:退回|退还|缴回)"
)


# 本政策自印发之日起施行，有效期至2025年12月31日
_TELLS_VALIDITY = re.compile(
    r"^(?:本[\u4e00-\u9fff]{1,10}|以上[\u4e00-\u9fff]{2,4})自[^,，。;]{2,24}(?:施行|实施|执行|生效|有效)(?:[,，][^,，。;]{0,12}(?:有效期|试行|实施期|执行期|有效|期)[^,，。;]{0,24})?$"
    r"|^本[\u4e00-\u9fff]{1,10}由[^。;]{2,40}负责解释"
)


def tells_validity(text: str) -> bool:
    """Whether a sentence tells from when until when a document holds, or who explains it.

    >>> tells_validity("本政策自印发之日起施行,有效期至2025年12月31日"), tells_validity("自成立之日起满2年")
    (True, False)
    """
    return _TELLS_VALIDITY.match(text) is not None


def binds_later(text: str) -> bool:
    """Whether a sentence binds those who have been given something, and asks nothing of applicants.

    >>> binds_later("获得本办法扶持的企业,须承诺10年内不迁离本区"), binds_later("获得过资助的企业不得申报")
    (True, False)
    >>> binds_later("申报企业须在本区注册")
    False
    """
    return _BINDS_LATER.search(text) is not None and not _STILL_BARS.search(text)


_STILL_BARS = re.compile(r"不(?:得|能|可)(?:再次?|重复|多次)?(?:申报|申请|享受|申领)|不予")
# 获得扶持的企业须承诺10年内不迁离本区, 5年内迁出的应退回资金
_WAS_PAID = re.compile(
    r"(?:凡|对|如)?(?:获得?|享受|领取|取得|受(?:资助|扶持|奖励|支持)|已(?:获|享|领)|自(?:资金|享受|获得|领取))|(?:申[报请])?(?:企业|单位|主体)(?:应当?|须|需)?(?:书面|作出)?承诺"
)
_FOR_YEARS = re.compile(
    r"(?:[\d一二三四五六七八九十]{1,2}个?年|有效期)(?:内|以上)?[^。;]{0,24}(?:不(?:得)?[^。;]{0,12})?(?:迁[出离移]|变更注册|减资|注销)|(?:迁[出离移]|注销)[^。;]{0,30}(?:退[回还]|追回|收回|缴回)"
)
# 享受本政策的企业须在本区注册、纳税，承诺五年内不迁离: what they are, before what they promise
_IS_SO_NOW = re.compile(
    r"(?!自)[^,，。;]{2,30}(?:企业|单位|主体|机构|对象)[,，]?(?:均|还)?(?:应当?|须|需|必须)(?:同时)?(?:为|是|系|具[有备]|符合|满足|拥有|依法|信用|在[^,，。;、]{1,14}(?:注册|登记|设立|纳税))"
)


def binds_for_years(text: str) -> bool:
    """Whether a sentence binds whoever was given something to stay, or to give it back.

    >>> binds_for_years("获得扶持的企业须承诺10年内不迁离本区"), binds_for_years("申报企业须信用良好，承诺5年内不迁离")
    (True, False)
    """
    return all((_WAS_PAID.match(text), not _IS_SO_NOW.match(text), _FOR_YEARS.search(text)))


# 本政策适用于2019年1月1日至2021年12月31日的奖补对象
_TERM = re.compile(
    r"适用于\d{4}年[^,，。;]{0,12}(?:至|到|[-－—~])[^,，。;]{0,14}的(?:奖补|奖励|扶持|补助|支持|申报)?(?:对象|项目|企业|事项)$"
)


def tells_term(text: str) -> bool:
    """Whether words only say of which years a document holds.

    >>> tells_term("本政策适用于2019年1月1日至2021年12月31日的奖补对象"), tells_term("本政策适用于2019年成立的企业")
    (True, False)
    """
    return _TERM.search(text) is not None


_HOW_COUNTED = re.compile(
    r"^[^。;]{2,40}以[^,，。;]{2,30}(?:数|数据|报表|结果|日期|时间|证明|口径|公布的?)[^,，。;]{0,6}为准$"
    # 因改制重新登记的，登记时间可与改制前连续计算
    r"|^[^。;]{2,60}(?:时间|年限|期限)可以?[^,，。;]{0,12}(?:连续|合并|累计)计算$"
)


def tells_how_counted(text: str) -> bool:
    """Whether words only say whose figures count.

    >>> tells_how_counted("规模以上企业研发费用以统计部门核定数为准"), tells_how_counted("以诚信为准则")
    (True, False)
    """
    return _HOW_COUNTED.match(text) is not None


def asks_nothing(text: str) -> bool:
    """Whether a part of a sentence only names examples, others who follow suit, or an aim of an office.

    >>> asks_nothing("包括企业、研发机构等"), asks_nothing("产权清晰")
    (True, False)
    """
    return _ASKS_NOTHING.search(text) is not None or chooses_one(text)
