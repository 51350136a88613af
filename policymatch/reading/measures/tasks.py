"""Tasks: sentences that tell offices or banks what to do, or what is aimed at, and give no applicant anything."""

import re

from policymatch.reading.numbering import OPENING_NUMBER

_GIVES = r"给予|予以|提供|奖励|补助|补贴|资助|贴息|减免|免收|降低"
# 银行要加强贷后管理，不得向空壳公司发放贷款: what a bank may not do. 科学授信，防范过度授信风险: what it is to fear.
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
# 将涉农贷款投放纳入驻市银行考核范围: by what banks and offices are weighed.
_WEIGHED_BY = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,200}}(?:{_GIVES}))[将把][^。；]{{2,60}}纳入[^。；]{{2,60}}(?:考核|考评|考核评价)(?:的?(?:范围|内容|体系|指标))[。；]?$"
)
_ALL = (
    _WEIGHED_BY,
    _OF_RISKS,
    _RESTRAINS,
    _TO_OFFICES,
    _OF_WORKS,
    _NOT_YET,
    _WRITES_RULES,
    _FOR_OTHERS_TO_DO,
    _STRICT,
    _COURTS,
)


def is_a_task(sentence: str) -> bool:
    """Whether a sentence only tells offices or banks what to do or what is aimed at.

    >>> is_a_task("支持各地方加强政策宣传和解读。"), is_a_task("支持各地方对企业给予补贴。")
    (True, False)
    """
    return any(words.match(sentence) for words in _ALL)
