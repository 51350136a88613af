"""Duties: what buyers, banks, hospitals and offices must or may not do, of which no firm is given anything."""

import re

from policymatch.reading.numbering import CLAUSE_START

_GIVES = r"给予|予以|奖励|补助|补贴|资助|贴息|减免|免收|免征"
_NO_GIFT = rf"^{CLAUSE_START}(?![^。；]{{0,200}}(?:{_GIVES}))"
# Those whom rules of public buying favour.
_FAVOURED = r"中小|小微|小型|微型|残疾人|监狱|脱贫|贫困|农副|创新|首购|首台|首批|首版|绿色|环保|节能|本国|优先采购|扣除"
_DUTIES = (
    # 采购人应当自收到发票后10日内付款, 采购人确需追加的，可以签订补充合同: how anybody buys.
    re.compile(
        rf"^{CLAUSE_START}(?![^。；]{{0,300}}(?:{_FAVOURED}))[^。；]{{0,160}}(?:采购人|采购代理机构)[^。；，]{{0,24}}(?:应当?|可以|不得|允许|确需|证明|鼓励|向供应商)"
    ),
    re.compile(
        rf"^{CLAUSE_START}(?![^。；]{{0,300}}(?:{_FAVOURED}))[^。；]{{0,40}}(?:鼓励|要求|督促)(?:采购人|采购代理机构)"
    ),
    # 银行应与担保公司分担风险，承担的比例不低于30%: who bears a loss.
    re.compile(
        rf"^{CLAUSE_START}[^，。；]{{0,12}}(?:银行|金融机构|担保公司|担保机构)[^，。；]{{0,12}}[应要][^，。；]{{0,16}}(?:分担|承担)[^，。；]{{0,12}}风险，[^。；]{{0,40}}比例[^。；]{{0,16}}不[低少]于"
    ),
    # 控制医院高档病房规模，占比不超过8%: what is not to grow.
    re.compile(
        rf"{_NO_GIFT}(?:严格|合理|从严)?控制[^，。；]{{2,30}}(?:规模|数量|占比|比例|总量)，[^。；]{{0,40}}不(?:得)?(?:超过|高于|突破)\d"
    ),
    # 对不良率偏高的县，原则上不再新增机构
    re.compile(
        rf"{_NO_GIFT}[^。；]{{0,160}}(?:原则上)?不再(?:新增|新设|新批|增设)[^，。；的]{{2,16}}[。；]?$"
    ),
    # 主动剥离平台担保业务，严格控制风险
    re.compile(rf"{_NO_GIFT}(?:主动|逐步|坚决|全面)?(?:剥离|压缩|清退)[^，。；企]{{2,40}}(?:业务|规模)，"),
    # 积极向上争取奖补资金: an office asks for it itself.
    re.compile(
        rf"^{CLAUSE_START}(?![^。；]{{0,200}}给予)[^。；]{{0,60}}(?:积极|努力|主动)?向上争取[^。；]{{2,60}}(?:政策|资金|支持|试点)[。；]?$"
    ),
    # 商务部门将带动就业情况作为示范商户评选的重要参考, 将节水成效纳入医院考核指标: by what somebody is judged.
    re.compile(
        rf"{_NO_GIFT}[^，。；]{{0,24}}[将把][^，。；]{{2,40}}(?:作为[^，。；]{{0,24}}(?:评选|评优|评先|考核|考评|评价)的?[^，。；]{{0,6}}(?:参考|依据|内容|指标)"
        r"|纳入[^，。；]{0,24}(?:考核|考评)的?[^，。；]{0,4}(?:指标|体系|内容|细则|范围))(?:体系)?[。；]?$"
    ),
    # 稳步提升新增贷款中渔业贷款占比: an aim of banks.
    re.compile(
        rf"{_NO_GIFT}(?:稳步|逐步|持续|不断|进一步|着力)?(?:提高|提升|扩大)[^，。；]{{2,40}}(?:贷款|融资|业务|首贷)[^，。；]{{0,6}}(?:占比|比重|比例|率)[。；]?$"
    ),
    # 税务部门应当及时公布优惠政策，指导企业依法享受: what is offered elsewhere is made known.
    re.compile(
        rf"^{CLAUSE_START}[^。；]{{2,60}}(?:部门|政府)[^。；]{{0,20}}及时(?:公布|发布|公开)[^。；，]{{4,60}}政策(?:信息)?，[^。；]{{0,8}}(?:指导|帮助)"
    ),
)


def is_a_duty(sentence: str) -> bool:
    """Whether a sentence only says what buyers, banks, hospitals or offices must or may not do.

    >>> is_a_duty("采购人应当自验收后10日内支付货款。"), is_a_duty("采购人应当优先采购中小企业的货物。")
    (True, False)
    """
    return any(words.match(sentence) for words in _DUTIES)
