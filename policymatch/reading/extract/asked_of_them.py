"""Asked of them: whether a sentence behind an offer asks something of those who have it, though it names them by no
more than 企业 or not at all (资产负债率不得高于70%。), or says that nobody else has it (仅限高新技术企业享受。).
"""

import re

from policymatch.reading.demanding import MUST

_OPENS = r"^(?:其中，?|同时，?|且|原则上，?)?"
_THEY = r"(?:(?:前述|上述|以上|该|此|这)?[类些]?(?:受助|受补贴|受支持|借款|贷款|租赁|申[报请])?(?:企业|单位|机构|公司|主体)(?![家服]))"
_ALSO = r"(?:还|均|也|原则上)?"
_NOT = r"(?:不得|不能|不应|不可)"
_FLOOR = r"(?:不得?(?:低于|少于|高于|超过|大于|小于)|达到?|超过|突破|高于|大于|满)"
# 资产负债率, 年产值, 研发投入占比, but not 补贴比例, 贷款期限
_MEASURED = (
    r"(?![^，。；：]{0,14}(?:补[贴助偿]|奖|资助|支持|扶持|贴息|贷款|担保|保费|利率|费率|租金|额度|单笔|单项|每[家个户人件项]|总额|最高|覆盖|满意|办结))"
    r"[^，。；：\d]{0,14}(?:率|比例|占比|比重|产值|营收|收入|税收|税额|利润|投入|人数|人员|职工|员工|资产|资本)(?:总额|总数|数)?"
)
_BY_FIGURE = re.compile(
    rf"{_OPENS}{_THEY}?的?{_MEASURED}{_ALSO}(?:{MUST}(?:{_FLOOR}|在|为)|{_NOT}(?:低于|少于|高于|超过)|{_FLOOR})[^，。；\d]{{0,4}}[\d一二三四五六七八九十百]"
)
_BY_STATE = re.compile(
    # 企业应在本区有固定场所, 前述企业须依法纳税、无失信记录, 企业需入库科技型中小企业
    rf"{_OPENS}{_THEY}{_ALSO}{MUST}(?:在[^，。；]{{1,16}}(?:有|设有|拥有|开展|实际)|有|无|没有|未(?!经)|不存在|依法(?:纳税|经营|登记|注册|缴)|入库|纳入|列入|列为|诚信|守法|合法|正常|持续|稳定|主营|从事|自有|通过|完成|获得?|达到|至少)(?![^，。；]{{0,20}}(?:材料|资料|手续|申报表|系统|承诺))"
    # 该类企业近三年未发生安全事故, 企业不能有未结清的贷款
    rf"|{_OPENS}{_THEY}{_ALSO}(?:(?:近|最近|前)[一二三两\d]个?年(?:内|来|以来)?|上年度|当年度?)?(?:{_NOT}(?:有|存在|发生|为(?!其)|是|属于|被|处于)|未(?:发生|被|受到?|纳入|列入)|无(?!需|须|偿)|没有)"
    # 企业信用等级须达到A级; 法定代表人无犯罪记录; 注册资本应当实缴到位
    rf"|{_OPENS}{_THEY}?的?(?:(?:纳税|企业)?信用(?:等级|评[级价])|注册资[本金]|(?:法定代表人|实际控制人|主要负责人|负责人)[^，。；：]{{0,12}}?){_ALSO}(?:{MUST}(?:达到|为|是|在|实缴|不低于|无|没有)|{_NOT}(?:有|存在|低于|为)|无|没有|未(?:被|受))"
)
# 本条政策仅限高新技术企业享受; 年产值突破1亿元的方可享受
_ALONE = re.compile(
    r"^(?:(?:本条|本项|该项?|上述|以上|此项?)?(?:政策|措施|条款|补贴|补助|奖励|支持|资金|项目)?)?(?:仅|只)(?:限于?|面向|适用于?|支持|针对)(?![^。；]{0,6}一次|同一)[^。；\d]{2,60}[。；]?$"
    r"|^(?![^。；]{0,80}(?:审[核批]|公示|提交|验收|材料|备案))[^。；：]{4,80}(?:的|企业|单位)?，?(?:方可|方能|才能|才可以?)(?:享受|申[请报领]|领取)"
)

# 应 in 应用, 供应链 and 响应, 需 in 急需 and 所需 ask nothing.
_ASKED = r"(?:(?<![供相对响反适效感呼])应(?![用急对变邀收付届聘税按])当?(?!按)|(?<![必无])须(?![知按])|(?<![无急刚所内供确外])需(?![求要方按])|必须)"
# 完善产业链体系, 各区应建立支持机制, 到2031年底全区……: what offices do, and strive for.
_OF_OFFICES = re.compile(
    r"^(?:进一步|积极|大力|持续)?(?:完善|推进|推动|支持|鼓励|提升|加强|建立|健全|引导|开展|加快|打造|培育|强化|优化|深化)|^各[区县市地州镇][^，。；]{0,8}(?:应|须|要)|^[到至]20\d\d年|^力争|^全[省市区县州]"
)
# Whatever else must be so: 项目建设期不超过2年，且须在本区实施; 要求申报企业具有独立法人资格
_MUST_BE_SO = re.compile(
    rf"^[^。；]{{0,60}}?(?:{_ASKED}|不得(?!重复|同时|超过|低于|高于|少于)|不能(?!重复|同时)|要求|前提|不低于|不少于|均?为正[值。；，]|(?:年龄|成立|注册|建设期|周期)[^，。；]{{0,6}}不(?:得)?超过)"
)
# What one does in applying or is held to once one has it, what offices and lenders do, how much is given.
_IS_A_STEP = re.compile(
    r"提交|填[报写]|登录|上传|报[送告]|递交|出具|提供|如实|配合|承诺|公示|接受|加强|做好|健全|妥善|及时|专款|专账|核算|挪用|迁[出离]|转让|退[回还出]|追[回缴究]|收回|验收|审[核批定计查]|考核|评审|拨付|兑[付现]|发放|依据|办理|工作日|材料|资料|逾期|虚假|骗取|解释|施行|程序|流程|用于|用途|签[订署](?![^，。；]{0,8}(?:劳动|聘用))|另行|协商|责任(?!事故)|承担(?=[^，。；]{0,6}(?:责任|后果))"
    # 各市、县要相应编制规划, 到2033年底全区占比不低于20%: what offices are to reach
    r"|各(?:市|区|县|地|镇|街|设区)(?![^，。；]{0,4}企业)|全(?:区|市|省|县)[^，。；]{2,30}(?:率|占比|比例)|力争|设区市|编制|(?:^|，)(?:自|到|至)20\d\d年[^，。；]{0,6}[起前底末]，|机制|底价|出让|^[^，。；]{0,10}(?:用地|土地)(?:不得|应|须)"
    r"|(?:部门|局|委|办|厅|政府|财政|银行|金融机构|保险公司|保险机构|街道|乡镇|园区)(?:应当?|须|需|要|不得|负责)"
    r"|给予|予以|奖励|奖补|(?<!受)补[贴助偿](?!对象)|资助|贴息|减免|免[收征费]|返还|最高|封顶|额度|授信|利率|费率|上浮|下浮|每(?:新?增|超)|(?:企业|项目)数量|满意|覆盖"
    r"|[应须](?:当)?(?:于|在)\d[\d年月.]{0,8}(?:年|月|日|个工作日)(?!以[上下])|符合[^，。；]{0,10}(?:规定|要求)[。；]?$|(?:下列|(?<![\d%％人元家年岁万亿个名米吨里])以下|如下)"
)


def is_a_step(sentence: str) -> bool:
    """Whether a sentence tells what is done in applying, by offices or with what is given, and asks nothing.

    >>> is_a_step("企业须提交材料。"), is_a_step("资产负债率70%以下。")
    (True, False)
    """
    return _IS_A_STEP.search(sentence) is not None


_PAYS = re.compile(
    r"\d[\d.]{0,8}\s?(?:[百千]?[万亿]?元|[%％‰]|个百分点)|[百千]分之|贴息|全额|减半|免[收征费]|补[贴助]|奖励|资助"
)


def pays(given: str) -> bool:
    """Whether what is given is money: of a service that offices run, the words beside it ask nobody anything.

    >>> pays("对渔业企业给予最高10万元补贴。"), pays("推广渔港自助终端服务。")
    (True, False)
    """
    return _PAYS.search(given) is not None


def asks_of_them(sentence: str) -> bool:
    """Whether a sentence behind an offer asks something of those who have it.

    >>> asks_of_them("资产负债率不得高于70%。"), asks_of_them("补贴比例不得高于70%。")
    (True, False)
    >>> asks_of_them("赋能供应链数字化应用升级。")
    False
    >>> [asks_of_them(f"{told}。") for told in ("借款企业不能有未结清贷款", "仅限规上企业享受", "企业须提交材料")]
    [True, True, False]
    """
    if any(words.match(sentence) for words in (_BY_FIGURE, _BY_STATE, _ALONE)):
        return True
    is_told = _MUST_BE_SO.match(sentence) is not None and _OF_OFFICES.match(sentence) is None
    return is_told and not is_a_step(sentence)
