"""Tasks: sentences that tell offices or banks what to
do, or what is aimed at, and give no applicant anything.
"""

import re

from policymatch.reading.numbering import OPENING_NUMBER

_GIVES = r"给予|予以|提供|奖励|补助|补贴|资助|贴息|减免|免收|降低"
# 银行要加强贷后管理，不得向空壳公司发放贷款: what a bank may
# not do. 科学授信，防范过度授信风险: what it is to fear.
_OF_RISKS = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}))(?:"
    r"[^，。；]{0,24}(?:加强|强化|严格|规范)[^，。；]{1,24}，(?:严格)?(?:不得|严禁|禁止)(?:向|以|为|要求|变相|违规)"
    r"|[^，。；]{4,50}，(?:防范|防止|严防)[^，。；]{2,30}[。；]?$"
    # 细化授信尽职免责制度: whom a bank holds to account within itself.
    r"|[^，。；]{0,24}尽职免责(?:制度|机制|办法|规定|要求|认定标准)"
    r")"
)
# 对高耗能企业形成约束激励
_RESTRAINS = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}))[^。；]{{0,160}}对[^，。；]{{2,24}}形成[^，。；]{{0,16}}约束"
)
# 支持各地加强政策宣传, 各区要落实……: what other offices are to do.
_TO_OFFICES = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}))(?:支持|鼓励|指导|督促|要求)?各(?:地方?|区|县|市|部门|单位|区县|级政府)(?:要|应)?"
    r"(?:进一步)?(?:加强|强化|优化|做好)[^，。；]{0,10}(?:宣传|宣介|宣讲|解读|引导|监管|督查|统筹|协调)"
)
# 2028年底前完成城区老旧小区改造30万平方米: what is to be built or reached.
_OF_WORKS = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,300}}(?:{_GIVES}|企业|单位))[^。；]{{0,200}}"
    r"20\d\d年(?:底前?|内)?(?:全面|基本|力争)?(?:完成|启动|建成|新增|筹措)[^。；]{2,50}\d[\d.]{0,8}(?:余)?万?(?:平方米|户|公里|个|套|亩)"
    rf"|^{OPENING_NUMBER}(?![^。；]{{0,300}}(?:{_GIVES}))[^。；]{{4,260}}(?:投资|产值|总额|规模|增加值)(?:同比)?(?:年均)?增长\d{{1,3}}(?:\.\d)?%(?:以上|左右)?[。；]?$"
)
# 研究将重大维修纳入……: what may be given one day.
_NOT_YET = re.compile(
    rf"^{OPENING_NUMBER}(?:适时|积极)?研究(?:将|把)[^。；]{{2,100}}(?:[纳列]入|作为)[^。；]{{2,60}}[。；]?$"
)
# 及时修订完善人才政策: papers that an office writes.
_WRITES_RULES = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}))(?:及时|加快|适时|抓紧)(?:修订|制定|制订|出台|完善)(?:完善)?[^，。；]{{2,40}}(?:政策|办法|目录|规划|方案)，[^。；]{{0,60}}[。；]?$"
)
# 支持各地通过淘汰落后产能腾出空间, 鼓励有条件的城市设立专窗, 指导高校健全引才办法: what others are to set up.
_FOR_OTHERS_TO_DO = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}|(?:保障|为|帮助|助力|对)[^，。；]{{0,10}}企业))(?:支持|鼓励|指导|推动)"
    r"(?:各地(?:方|区|市)?|[^，。；]{2,30}等(?:地)?市|[^，。；]{0,30}有条件的(?:城市|地区|地方|[区县]))(?!对)[^，。；]{0,40}"
    r"(?:强化|优化|出台|设立|腾出|开展|建立|制定)"
    rf"|^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}))指导[^，。；]{{2,30}}(?:健全|完善|大力推进|落实)[^，。；]{{4,40}}"
)
# 严格执行替代政策。 各级部门要严格落实……; 储备用地不应低于……
_STRICT = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}))(?:[^，。；]{{2,24}}(?:部门|机构|单位|各地)[要应])?严格(?:执行|落实)(?![^，。；]{{0,10}}(?:惠|支持|扶持|减|奖))[^，。；]{{4,60}}"
    rf"|^{OPENING_NUMBER}各[区县市地][^，。；]{{2,30}}不(?:应|得|能)(?:低于|少于)"
)
# 举办招商推介会，组织签约: how investors are courted.
_COURTS = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}|企业))[^。；]{{0,80}}(?:招商|投资)[^。；]{{0,24}}(?:推介|洽谈|签约)[^。；]{{0,60}}[。；]?$"
)
# 引导银行持续加大对小微企业的信贷投放: how much banks are to lend, on nobody's terms.
_LENDS_MORE = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}))[^。；]{{0,60}}(?:引导|推动|督促|鼓励|支持)[^，。；为向]{{0,24}}(?:银行|金融机构)"
    r"(?:持续|进一步|不断|继续){0,2}(?:增加|加大|扩大)[^，。；]{2,40}(?:信贷|贷款|融资)(?:投放|支持)(?:力度|规模)?[。；]?$"
)
# 加强对物流业的信贷支持，强化信贷投入，切实解决融资难题: what is to be better one day.
_AIMS = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}))(?:(?:切实|进一步|着力)?(?:加强|强化|加大)[^，。；]{{2,40}}，){{1,3}}"
    r"(?:切实|着力|有效)?(?:解决|破解|缓解)[^，。；]{2,30}(?:难题|问题|困难)[。；]?$"
)
# 加大用地支持力度，研究制定人才引进、示范创建等政策: policies that are still to be made.
_STUDIES_RULES = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}|鼓励))(?:(?:加大|加强|完善|建立)[^，。；]{{2,60}}，)?研究(?:制定|制订|出台)[^，。；]{{2,60}}(?:政策|办法|措施)[。；]?$"
)
# 依法保护民营企业产权, 清理歧视性规定，一视同仁: what is due to everybody.
_DUE_TO_ALL = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}))[^。；]{{0,80}}(?:依法(?:平等)?保护[^，。；]{{0,16}}(?:产权|权益)|公平竞争审查|一视同仁)[^。；]{{0,60}}[。；]?$"
)
_PAYS = r"给予|予以|奖励|补助|补贴|资助|贴息|减免|免收|免费|优先"
# 税务等部门要为商户办理登记提供便利: how offices are to work.
_OFFICES_ARE_TO = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_PAYS}))[^。；]{{0,60}}(?:部门|机关)[要应]当?[^。；]{{2,80}}(?:便利|便捷|手续|审批|效率)[^。；]{{0,40}}[。；]?$"
)
# 开展“政企午餐会”等交流活动, 举办论坛，建立企业沟通机制: where one is heard.
_TALKS = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_PAYS}|提供|咨询|培训|诊断|对接|帮扶|走访))[^。；]{{0,80}}"
    r"(?:(?:举办|开展)[^，。；]{2,30}交流活动，|(?:建立|完善|健全)[^，。；]{0,40}(?:沟通|交流|对话)[^，。；]{0,4}机制)[^。；]{0,80}[。；]?$"
)
# 出台支持外贸企业参展的政策，助力……; 制定涉企政策时，应邀请企业代表:
# rules that are to come, and how they are made.
_RULES_TO_COME = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:给予|予以|奖励|补贴\d|资助|贴息|减免|免收|为[^，。；]{{2,40}}提供))[^。；]{{0,40}}"
    r"(?:出台[^，。；]{4,40}(?:政策|办法|细则|措施)(?=[，。；]|$)|制定[^，。；]{0,8}政策时，)"
)
# 提高信用担保比重，2024年度不低于业务总额的20%; 推出标杆项目10个以上;
# 扶持企业20家，扶持创业900人: what is to be reached.
_GOALS = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:给予|予以|奖励|补贴\d|资助|贴息|减免|免收|对[^，。；]{{2,40}}企业))(?:"
    r"(?:逐步|持续)?提高[^，。；]{2,20}(?:比重|占比|规模|比例)，(?:20\d\d年度?)?[^，。；]{2,30}不低于[^，。；]{0,24}\d[\d.]{0,4}[%％][。；]?$"
    r"|(?:推出|打造|建成|举办|培育)[^，。；企]{2,20}\d{1,4}(?:余)?[个场家项](?:以上|左右)?[。；]?$"
    r"|[^。；]{4,80}扶持企业\d{1,6}[家户]，扶持创业\d{1,6}人)"
)
# 鼓励快递企业设置跑单奖励: what a firm is to give its own.
_FIRMS_GIVE = re.compile(
    rf"^{OPENING_NUMBER}(?:鼓励|引导|支持)[^，。；]{{0,16}}企业(?:设置|设立|发放|建立)[^，。；]{{0,10}}(?:奖励|奖金|津贴|激励)(?:制度|机制)?[，。；]"
)
# 以资金支持、土地指标奖励等方式，激励市县新开工重大项目: what other offices have.
_FOR_OTHER_OFFICES = re.compile(
    rf"^{OPENING_NUMBER}[^。；]{{0,160}}[，,](?:激励|调动)(?:各地|各?市县|市、县|各?[市县区](?!场|域))(?![^。；]{{0,60}}企业)"
)
# 改进用地供应管理，由出让为主向租赁并重转变; 在开发区全面推行“标准地”改革;
# 完善补偿方式，优化备案制度: how offices reform themselves.
_REFORMS = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}|企业|单位|市场主体|纳税人))(?:"
    r"(?:改进|创新|完善)[^，。；]{2,24}，由[^，。；]{2,16}向[^，。；]{2,16}转变[。；]?$"
    r"|(?:在[^，。；]{2,30}|推动|全面)?(?:全面)?(?:推行|开展|深化|推动)?[^，。；]{4,40}(?:“标准地”|“评定分离”|等)(?:改革|试点)[。；]?$"
    r"|完善[^，。；]{2,20}(?:方式|制度|机制)，(?:优化|完善|健全)[^，。；]{2,20}(?:制度|机制|流程)[。；]?$)"
)
# 将涉农贷款投放纳入驻市银行考核范围: by what banks and offices are weighed.
_WEIGHED_BY = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}))[将把][^。；]{{2,60}}纳入[^。；]{{2,60}}(?:考核|考评|考核评价)(?:的?(?:范围|内容|体系|指标))[。；]?$"
)
# 简化程序，顶格兑现各级惠企纾困奖补资金: that what was promised elsewhere is paid.
_PAYS_WHAT_WAS_PROMISED = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:\d|对[^，。；]{{2,40}}企业[^，。；]{{0,12}}(?:给予|奖励)))[^。；]{{0,60}}(?:顶格|及时|足额|按时|不折不扣|快速){{1,2}}兑现"
    r"(?:落实)?(?:各级|各类|各项|有关|相关)[^，。；]{0,12}(?:资金|政策)(?=[，。；]|$)"
)
# 担保公司用好用活财政专项资金，助力企业发展: how a purse is to be used.
_USES_A_PURSE = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:给予|予以|奖励|补贴|资助|减免|免收))[^。；]{{0,120}}(?:用好用活|用足用好)[^，。；]{{0,12}}资金(?=[，。；]|$)"
)
# 对申请补贴的企业，要建立实名制管理信息系统: what offices keep of those who apply.
_KEEPS_RECORDS = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:给予|予以|奖励|资助|减免|免收))对[^。；]{{2,80}}，[要应]?(?:建立|健全|完善)[^，。；]{{0,14}}(?:信息系统|台账|数据库|档案)[。；]?$"
)
# 支持银行创新产品，提高小微企业首贷率和信用贷款比率: which share is to grow.
_SHARES_TO_GROW = re.compile(
    rf"^{OPENING_NUMBER}(?:支持|引导|鼓励|推动)[^，。；]{{0,12}}(?:银行|金融机构)[^，。；]{{0,20}}，(?:不断|持续|着力|稳步)?提高[^，。；]{{2,20}}(?:率|占比|比例|比重)(?:[、和及][^，。；]{{2,20}}(?:率|占比|比例|比重))?[。；]?$"
)
# 储备中长期贷款、设备更新等项目300个
_IN_STORE = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:给予|予以|奖励|补贴|资助|对))[^。；，]{{0,24}}(?:谋划|储备)[^。；]{{2,80}}项目\d{{1,4}}个[。；]?$"
)
# 继续开展信贷政策导向效果评估，引导银行加大贷款投放: by what banks are measured, and what they are led to.
_MEASURED = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}))(?:[^，。；]{{2,40}}，)?(?:继续|持续|定期|组织)?(?:开展|做好|强化|实施|加强)[^，。；]{{2,30}}(?:评估|考核|监测|督查|考评)"
    r"(?:，(?:引导|督促|推动)[^，。；]{0,12}(?:银行|金融机构)[^，。；]{2,40}|，加强对[^，。；]{2,40}(?:信贷|金融|融资)支持){0,3}[。；]?$"
)
_ALL = (
    _MEASURED,
    _PAYS_WHAT_WAS_PROMISED,
    _USES_A_PURSE,
    _KEEPS_RECORDS,
    _SHARES_TO_GROW,
    _IN_STORE,
    _WEIGHED_BY,
    _RULES_TO_COME,
    _GOALS,
    _FIRMS_GIVE,
    _FOR_OTHER_OFFICES,
    _REFORMS,
    _OF_RISKS,
    _RESTRAINS,
    _TO_OFFICES,
    _OF_WORKS,
    _NOT_YET,
    _WRITES_RULES,
    _FOR_OTHERS_TO_DO,
    _STRICT,
    _COURTS,
    _LENDS_MORE,
    _AIMS,
    _STUDIES_RULES,
    _DUE_TO_ALL,
    _OFFICES_ARE_TO,
    _TALKS,
)


def is_a_task(sentence: str) -> bool:
    """Whether a sentence only tells offices or banks what to do or what is aimed at.

    >>> is_a_task("支持各地方加强政策宣传和解读。"), is_a_task("支持各地方对企业给予补贴。")
    (True, False)
    """
    return any(words.match(sentence) for words in _ALL)
