"""Persons: people to whom an offer is made, and not those whom its applicant hires, trains or serves."""

import re
from collections.abc import Iterator

from policymatch.reading.criteria.stated.by_deed import are_rewarded_by_employers
from policymatch.reading.criteria.stated.professions import PROFESSION, are_sent, are_taken_on_by_a_house

# What follows a word for people and makes it a word for something else: 人才公寓, 大学生创业园, 人员数量.
_COMPOUND = (
    r"证书的?(?:人员|人数|人)?(?:不[少低]于|达到?|\d)|专业技术背景|在\d|较上|净增|占|达到?|不[少低]于|超过?\d|\d|规模|须|应当|必须|团队|队伍|培[养育](?!对象)|工作(?:站|室|制度|者之家)|科研|计划|中心|基地|园|之家|数|总|占比|比例|费|激励|评审|专项|服务|引进|引育"
    r"|、(?:项目|团队|技术|资金)|支撑|评价|资源|政策|保障|公寓|培训|学习|需求|素质|论坛|项目|综合|市场|交流|合作|等方面|建设|研修|强|发展|人才"
    r"|评选|专场|向|和其他|招聘|就业(?:见习|指导|局|资金|补助|保障金|信息|服务)|创业(?:园|项目|基地|孵化|担保|大赛|联盟|服务|板|带)|协会|联合会|评估|认定|结构|密度|高地|政务|编制|自主(?:评价|认定|培养)|田间|实训|个人薪酬"
    r"|情况|安置(?:方案|计划|办法|工作|资金|费)|名册|外派|、博士后|流动站|创新实践基地|管理|学科|配备|力量|年度|经营业绩|创新创业大赛|大赛|档案|库|名单|名录|收入|待遇|工资|薪酬|权益|意见|投诉|满意|办事|负担|成本|卡(?!脱)|证(?!书)|贷(?!款)|险|节|日"
    # 冷链人才（大专以上）培训
    r"|\([^()]{1,20}\)(?:培训|培养)"
    # 管理人员奖励、办公用房补贴: the name of one gift to firms among others.
    r"|奖励、(?=[^,，。;]{0,20}(?:办公用房|厂房|企业))"
    # 大学生VR项目: the project is what counts.
    r"|[A-Za-z]{1,8}(?:项目|企业|公司|社区)"
)
# A household in business is a natural person who trades (民法典第五十四条).
_WORDS = (
    r"(?:创业|就业|自由职业|求职|失业|入选|获奖|获得|个体经营|劳动|消费|从业)者(?!职业健康)|(?:持证|入选|获奖)人(?!员)|(?:获奖|参赛)选手|(?:计划|工程|国家级|省级|培养)人选(?!推荐|名单|名额|单位|所在)|领衔人|合伙人(?!企业|制|经营所得)|创客|(?<!大)学生(?!创业|就业|团队|实习|公寓|资助|会|工作)|(?:创业|失业|返乡|港澳台?|台湾|台籍|归国|海外)青年(?!企业|人才|项目|团队|发展|创新|创业(?!的|者)|活动|之家|社区)|青年(?=$|[,，、。;的])|高管|(?<!社会)(?<!企业的)投资人(?!决策)|中介人|引荐人|首席技师|运动员|教练员|护理员|执业医师"
    r"|人员(?<!(?:公职|工作|参展|参会|随团|税务|验船|商务|经贸|审批|审核|监管|办事|办理|执法|窗口|驻点|驻场|帮办|代办|社保|环节|其他)人员)(?<!部门专业人员)(?!往来|更替|变动|变更|接听|接待|值守|观摩|免责|调配|到位)|(?:(?:高|院)校|大中专|学校)?毕业生|大学生|在校生(?!人?数|规模)|留学生|学徒|学员"
    r"|(?:员工|职工)(?=(?:均|也)?可(?:以|按规定|直接)?(?:享受|申请|申领|领取|入住|租住))|海员|船员|企业职工(?=(?:新)?(?:取得|获得|考取)[^,，。;]{0,30}(?:证书|职称|等级))|(?:本|专)科生|农民工|农民(?!专业合作|合作)|渔民|牧民|农户|村民(?!宿|小组|委)|(?<!非)居民(?!住宅|小区|用户|生活|医|楼|区|消费|企业|服务)"
    r"|(?<!原)个体(?:工商户|户)(?!(?:经营者)?(?:转|升级))"
    r"|(?:贫困|低保|脱贫|特困|困难|受灾)户(?!数|均|、?企业|籍)|(?:举报|检举|投诉)人(?!员|(?:的)?(?:信息|姓名|身份|情况))"
    r"|残疾人(?!联)|(?<!失能)老年人(?!助餐|用品|活动|照护|日间|服务|福利|公寓|能力|权益|大学|口|优待|学校|食堂|产品|康复|健康|家庭)|(?:退役|转业)?(?:(?<!领)军人|士兵|士官|军队转业干部)|军转干部|义务兵|(?<!人民)(?<!企业)群众(?!文|体|性|团|组织)|脱贫人口|低保对象|(?:最低)?生活保障对象"
    r"|(?:在职|参保(?:企业|单位)?|离岗|下岗|困难)职工(?!教|疗|基本|医|养|岗|在岗|人数)|家庭(?!农场|林场|牧场|教育|医|经济|照护|养老|病床)"
    r"|天使投资个人|驾驶员|船员|完成人|特派员|硕士|博士(?!后工作|后科研|后流动|后创新|点|学位|学历|以上|研究生导)|(?:业务|技术|研发|管理|核心|人才)?骨干(?![\u4e00-\u9fff]{0,4}(?:基地|网络|工程|项目)|企业|项目|平台|网|力量|作用)|(?:技术)?经[理纪](?:\(经纪\))?人|董事长|总经理|(?<!项目)(?<!企业)(?<!企业主要)(?<![）)室门局])负责人|带头人|经纪人|引资人|人才(?<![“+]人才)(?!\+)|专家(?!咨询|诊断|会诊|指导|辅导)|院士|博士后(?!工作)|专业人士|科学家|企业家"
)
_WITH_TEAM = re.compile(r"\(团队\)|[及和与、](?:其)?团队(?=$|[,，、的给予])")
# 选拔不少于200名青年人才, 资助500名优秀教师: so many people are who have it.
_SO_MANY = re.compile(
    r"(?<!企业)(?<!单位)(?<!机构)(?:选拔|遴选|评选|评定|资助|扶持|选派|选送|培养)(?=[^,，。;名]{0,24}+名)[^,，。;企单]{0,12}?\d{1,6}万?余?名[^,，。;企单对]{0,40}?(?:人才|专家|骨干|名家|教师|医生|学生|农民|带头人|督导员|工作者|传承人|研究人员|科技人员)"
    r"|(?:选拔|遴选|评选|评定|资助|扶持|选派|选送)(?=[^,，。;名]{0,60}+名)[^,，。;企单对]{2,40}?(?:人才|专家|骨干|名家|教师|医生|学生|农民|带头人|督导员|工作者|传承人|研究人员|科技人员)”?(?:达到|不少于)?\d{1,6}万?余?名"
)
_PERSON = re.compile(rf"(?:{_WORDS}|{PROFESSION})(?!{_COMPOUND})")

# Whom an applicant hires, brings in, sends or asks in is not who applies; 引进的人才 have come and do.
_TAKEN_ON = re.compile(
    r"(?:介绍|推荐|输送|帮助|征得|征求)[^,，。;]{0,20}$|(?:招用|招收|招录|录用|吸纳)(?!的|[^,，。;]{0,40}(?:就业|创业|工作|用工)的[^,，。;的]{0,6}$)[^,，。;]{0,40}$|(?:吸纳|招用|招聘|招录|招收|招募|聘用|聘任|聘请|选聘|录用|雇用|雇佣|安置|吸收|接收|接纳|留用|派出|外派|派驻|选派|签订|带动|新增|拥有|配备|配置"
    r"|(?:组织|遴选|邀请|委托|抽取)(?=[^,，。;对]{0,10}$)|引进|引育|培养|(?<!规范化)(?<!转岗)培训(?!合格|师资|证书|结业)|集聚|汇聚|吸引|输送|组建|联合|会同|协同|与|由|减轻)"
    r"(?!(?!符合)[^,，。;]{0,24}的[^,，。;的]{0,20}$)[^,，。;]{0,40}$"
)
# Whom the words before name as the one who gives or asks; 企业在职职工 and 企业科研人员 are people still.
_OTHERS = re.compile(
    r"(?:企业|公司|单位|机构|高校|院校|院所|园区|银行|基地|部门|平台|组织|合作社|学校|项目|产品)"
    r"(?!的|中|内|等|在职|在岗|职工|下岗|离岗|技能|负责|主要|取得|持有|[、和及与或]|[^,，。;的为给奖对]{0,8}$|[^,，。;]{0,30}的)"
)
# 用人单位为博士发放补贴的: they give it, and have it back.
_BY_EMPLOYERS = re.compile(
    r"^(?:(?:用人|所在|申报|对于?)?(?:企业|单位|机构|公司)(?:为|向|给|对)|(?:能够?|应当?|须)(?:为|向)|(?:每[月年])?按照?(?:其|企业|单位)为|[^,，。;]{0,10}可?将不低于\d|其中不低于\d)"
)
# 单位和个人: anybody may be meant.
_AMONG_OTHERS = re.compile(
    r"(?:单位|主体|组织|机构|部门|团队|项目)(?:以及|及其|[、和及与或])[^,，。;]{0,16}$"
)
# 高校毕业生可参照……享受, 对实现就业的残疾人
_THEY_MAY = re.compile(
    r"(?:(?:及其|和)[^,，。;、]{2,8}(?:成员|人员|家属|骨干|员工))?(?:\([^()]{1,30}\))?(?:均|也)?可(?:以|按规定|直接)?(?:参照|享受|申请|申领|领取|选择|办理)"
)
_WHO_ARE = re.compile(r"对于?(?!接)(?!企业|单位|机构|用人)[^,，。;对]{2,30}(?<!符合)(?<!条件)的$")
# 为创业者提供场所: whoever founds a firm is its firm, but for what only people can have.
_FOUNDER = re.compile(r"^(?!.{0,6}(?:军人|残疾人|农民工))[^、和及]{0,8}创业者$")
_PERSONAL = re.compile(
    r"个人|本人|每人|培训|住房|公寓|落户|子女|求职|社会?保险|社保|创业担保贷款|符合贷款条件|表[彰扬]|评选|推荐为|人员|人才|毕业生"
)
# 鼓励银行为个体工商户开户: a bank serves them, and gives.
_BY_BANKS = re.compile(
    r"^(?:鼓励|支持|引导|推动|要求|督促)[^,，。;为向对]{0,12}(?:银行|金融机构|(?:保险|担保)(?:公司|机构)|平台)[^,，。;为向对]{0,6}[为向对]$"
)
# 机构年度不超过20万元，个人年度不超过5万元: how much each may have.
_CAPPED = re.compile(r"(?!\()(?:每?年度?|累计|单次|每次)?[^,，。;的给]{0,4}(?:不超过|最高)")
# 加快实现商务人员往来: what is done about people gives them nothing yet.
_DONE_ABOUT = re.compile(
    r"加快|实现|掌握|推进|推行|提高|优化|做好|开展|加强|健全|完善|探索|落实|实施|举办|建立|深化|拓展|激发|营造|简化|压减|取消|提升|强化|推动|规范(?!化培训)|缓解"
)
_LEAD = re.compile(
    r"^.{0,16}?(?:对于?(?!接)|针对|面向|为|给予?|向|支持|鼓励|引导|扶持|帮助|帮扶|促进|组织|指导|允许|资助|奖励|将|凡|(?:发放|补贴|补助|资助|奖励)对象为|确保|推荐|评选|表彰|发放给?|用于|补贴|适用于)"
)
# 人才 are spoken of wherever something is to grow; they are given something where these words say so.
_SCARCE = re.compile(r"(?:人才|专家|科学家|博士|硕士)$")
_GIVEN_TO_THEM = re.compile(r"(?:对(?!接)|针对|为|引进的|高层次|聘用的|入选)[^,，。;]{0,50}$")
# 产业急需青年高技能人才，上岗后给予……: they alone are named before it is said what is given.
_SORT_OF_TALENT = re.compile(
    r"(?:(?:产业|急需|紧缺|青年|高技能|高层次|技能型?|领军|优秀|拔尖|创新|创业|科技|专业|技术|各类|海外|本土|企业家)[、和]?){1,5}"
)
# 创业者创办的企业, 个体工商户等市场主体, 见习人员的管理费用: more than the people, or something of theirs.
# 博士、硕士分别每月补贴900元、600元: by their degrees alone, side by side.
_BY_DEGREE = re.compile(
    r"(?:、(?:博士|硕士|本科|学士)(?:研究生|毕业生|生)?){0,3}(?:分别|各)?(?:每人)?(?:每[月年]|一次性)(?:给予|发放|补贴|补助|奖励)"
)
_TAKE_PART = re.compile(r"纳入|入选|申报|参评|享受|离岗|兼职")
_NOT_THEY = re.compile(
    r"^(?:[^,，。;]{0,14}(?:率|比例|比重|人数)(?:达|不|超|在|为)|(?:(?:返乡|下乡|回乡|入乡|自主|首次|初次|毕业后?|新){1,3}|在[^,，。;]{2,10})?(?:创办|创设|创立|兴办|领办|开办|设立)(?:的)?[^,，。;]{0,20}(?:企业|个体工商户|公司)|(?:开展|进行)[^,，。;]{0,16}(?:培训|培养|交流|考核|辅导|报道|宣传)|(?:或其)?(?:创办|领办|开办|设立|经营|拥有|组织|成立)的|[^,，。;]{2,30}的(?:劳务|特殊){0,2}(?:报酬|薪酬)|等[^,，。;]{0,6}(?:主体|组织|单位)|牵头|领衔|的(?!(?:直接|一次性)?(?:扶持|支持|帮扶|奖励|补贴|资助|保障)).{2}|[、和及与或](?:单位|主体|组织|机构|项目|团队))"
)


# 为包括创业者本人在内的至少2名员工缴纳社会保险: one of those for whom it is done.
_COUNTS_IN = re.compile(r"包[括含][^,，。;]{0,10}$")
_AMONG_THEM = re.compile(r"[^,，。;]{0,6}在内")


def find_persons(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where a text names people, and whether their team comes with them (人才（团队）)."""
    for found in _PERSON.finditer(text):
        if _AMONG_THEM.match(text, found.end()) and _COUNTS_IN.search(text, 0, found.start()):
            continue
        team = _WITH_TEAM.match(text, found.end())
        yield found.start(), team.end() if team else found.end(), team is not None


def counted_persons(text: str) -> Iterator[tuple[int, int]]:
    """Where an offer says how many people have it (选拔不少于200名青年人才).

    >>> list(counted_persons("选拔资助500名优秀教师到农村工作")), list(counted_persons("企业引进5名人才的"))
    ([(0, 12)], [])
    """
    return (found.span() for found in _SO_MANY.finditer(text))


# 子女教育专项附加扣除, 已缴纳的个人所得税予以退还, 求职补贴: a tax that people pay, money that people get;
# 人才出入境便利, 公益性岗位托底安置, 最低生活保障待遇: what
# is done for people. 落户 is applied for by their firm.
_THEIRS = re.compile(
    r"专项附加扣除|申[请领]失业保险金(?!人)|(?:求职(?:创业)?|技能提升|临时生活)补贴|临时救助|个人所得税[^,，。;企单机]{0,12}(?:优惠|减免|减半|减征|免征|返还|退税|退还)"
    r"|(?:退还|返还|免征|减征|减半征收|缴纳的?)[^,，。;企单机]{0,12}个人所得税"
    r"|“一对一”[^,，。;]{0,4}援助|流动人员(?:人事)?档案|个人消费(?:信贷|贷款)|人才[^,，。;企单机]{0,8}(?:出入境|停居留|医疗|子女)|公益性岗位[^,，。;]{0,6}安置|最低生活保障待遇"
    r"|保留(?:原)?人事关系|困难群体[^,，。;企单机]{0,4}(?:就业|帮扶)|培训合格证书?的"
)
# 分别按每人每月3000元发放生活补贴，由企业申领: the money passes through whoever employs them.
APPLIED_FOR_BY = re.compile(
    r"由(?:其|该)?(?:引进|用人|所在|申报)?(?:(?P<firm>企业)|单位)(?:统一|代为|集中)?(?:申领|领取)"
)
"""That whoever employs people applies for what they are given."""
_EMPLOYERS = re.compile(r"企业|单位|机构|公司|合伙")


def given_to_people(text: str) -> Iterator[tuple[int, int]]:
    """Where an offer gives what people alone have (a tax of
    theirs, 求职补贴), and names no one who employs them.

    >>> list(given_to_people("赡养老人专项附加扣除标准提高")), list(given_to_people("合伙企业个人所得税减免"))
    ([(4, 10)], [])
    """
    if not _EMPLOYERS.search(text):
        yield from (found.span() for found in _THEIRS.finditer(text))


# 不得向学员收取报名费: whom the applicant may not charge.
_NOT_CHARGED = re.compile(
    r"(?:不得|不[能再可]|禁止|严禁)(?:以任何[^,，。;]{0,6})?(?:另行|重复)?向[^,，。;]{0,8}$"
)


def are_taken_on(before: str) -> bool:
    """Whether the words before people say that an applicant hires, brings in, sends or asks them in."""
    return _TAKEN_ON.search(before) is not None or _NOT_CHARGED.search(before) is not None


# 组建由企业家、技术人才组成的专家服务团
_MAKES_UP = re.compile(r"由[^,，。;|]{0,30}\|[^,，。;]{0,24}组成")


# 大数据企业聘用的高管, 企业新引进……的研发人才: a gift to the people of firms is applied for by the firm.
_HIRED_BY_FIRMS = re.compile(
    r"^[^,，。;、]{0,30}?(?:企业|公司)(?:当年|年度|新|全职|柔性|依法)?(?:引进|聘用|聘任|聘请|招聘)"
)


def are_hired_by_firms(before: str) -> bool:
    """Whether the words before people name the firms that hire or bring them in.

    >>> are_hired_by_firms("大数据企业聘用的"), are_hired_by_firms("对引进的")
    (True, False)
    """
    return _HIRED_BY_FIRMS.match(before) is not None


# 纳税500万元以上的企业，其高管子女入学安排不超过2名: the firm is given places, for people of its own.
_PLACES_OF_A_FIRM = re.compile(
    r"(?:企业|公司|机构)(?:(?!企业|公司|机构)[^。;]){0,120}(?:名额|(?:安排|不超过|不多于|最多|限)\d{1,2}[名个]人?)"
)


def are_given_places(text: str) -> bool:
    """Whether an offer gives a firm so many places for people of its own.

    >>> are_given_places("对纳税超过500万元的企业,安排高管子女入学名额2个"), are_given_places("对高管子女入学统筹安排")
    (True, False)
    """
    return _PLACES_OF_A_FIRM.search(text) is not None


# 向公安机关为高层管理人员及其子女申请办理户口: whoever employs them applies.
_APPLIED_FOR_AT = re.compile(
    r"^(?:可)?向[^,，。;为]{2,20}(?:机关|部门|机构|中心|局|委)[^,，。;为]{0,6}为[^,，。;]{0,40}$"
)


# 社区食堂运营机构为行动不便的老年人提供送餐服务的: a body serves them, and has it.
_ARE_SERVED = re.compile(
    r"^[^,，。;、]{0,24}(?:机构|单位|企业|公司|中心|服务站|医院|学校|院校)(?:为|向|面向)[^,，。;]{0,40}\|[^,，。;|]{0,4}(?:提供|开展|实施)[^,，。;|]{0,30}?(?:的$|可?(?:享受|申请|申领|获得)[^,，。;|]{0,12}(?:补[贴助]|奖励|资助))"
)


# 毕业生首次创办企业或从事个体经营: who trades by himself is a person.
_FOUNDS_OR_TRADES = re.compile(
    r"^[^,，。;]{0,12}(?:创办|开办|领办)[^,，。;]{0,8}(?:企业|公司)[、或]{0,2}(?:或者)?(?:从事)?个体(?:经营|工商户)"
)


def is_made_to(before: str, words: str, after: str) -> bool:
    """Whether a part of an offer is made to the people whom it names in `words`.

    >>> is_made_to("鼓励返乡", "大学生", "领办合作社"), is_made_to("对引进的高层次", "人才", "")
    (True, True)
    >>> is_made_to("对吸纳", "毕业生", "就业的"), is_made_to("支持企业为", "人员", ""), is_made_to("支持", "人才", "落户")
    (False, False, False)
    >>> is_made_to("对企业", "在职职工", "取得证书的")
    True
    """
    made_up = _MAKES_UP.search(f"{before}|{after}") or are_rewarded_by_employers(before + words + after)
    made_up = made_up or are_taken_on_by_a_house(before) or are_sent(before, after)
    trades = _FOUNDS_OR_TRADES.match(after) is not None
    by_others = _BY_EMPLOYERS.match(before) or _APPLIED_FOR_AT.match(before)
    by_others = by_others or _ARE_SERVED.match(f"{before}|{after}")
    if made_up or are_taken_on(before) or by_others or _are_founders(before, words, after):
        return False
    if _AMONG_OTHERS.search(before) or (_NOT_THEY.match(after) and not trades) or _CAPPED.match(after):
        return False
    if trades or _BY_BANKS.match(before) or _THEY_MAY.match(after) or _WHO_ARE.search(before):
        return True
    if _SCARCE.search(words):
        by_degree = not before and _BY_DEGREE.match(after)
        if by_degree or (not after and _SORT_OF_TALENT.fullmatch(before)):
            return True
        return bool(_GIVEN_TO_THEM.search(before + words) or _TAKE_PART.match(after))
    lead = _LEAD.match(before)
    told = before[lead.end() :] if lead else before
    return _OTHERS.search(told) is None and _DONE_ABOUT.search(told) is None


def _are_founders(before: str, words: str, after: str) -> bool:
    """Whether people are named as founders, of something that a firm may have as well."""
    return _FOUNDER.search(words) is not None and _PERSONAL.search(before + words + after) is None


# 合伙创业的，提高贷款额度: nobody but people does so.
_FOUND = re.compile(r"(?:自主|合伙|返乡|入乡)创业的(?=$|[,，])")


def founding_persons(text: str) -> Iterator[tuple[int, int]]:
    """Where a text speaks of people by their founding of a business, without a noun for them.

    >>> list(founding_persons("合伙创业的,提高额度")), list(founding_persons("扶持自主创业的企业"))
    ([(0, 5)], [])
    """
    yield from (found.span() for found in _FOUND.finditer(text))
