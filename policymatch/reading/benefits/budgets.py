"""Budgets: figures of a measure that are no gift of their own: what held before, a budget, the share that
somebody else bears, a part that is paid out first.
"""

import re

from policymatch.reading.benefits.instalments import is_an_instalment
from policymatch.reading.quantities import Amount, Bound, Ratio

# 适用3%征收率的销售收入减按1%, 由75%提高至100%: what held before.
_HELD_BEFORE = re.compile(
    r"^(?:的?(?:征收率|预征率)|[^，。；\d]{0,6}(?:减按|(?:提高|提升|上调|增加|调整|降低|下调|降)[至到为]))"
)
_WHAT_HELD = re.compile(r"(?:适用|由|从)[^，。；]{0,12}$")
# 按17%税率征收增值税后，对超过3%的部分即征即退: what is levied first.
_LEVIED_FIRST = re.compile(r"^的?(?:法定|适用)?税率(?:征收|计征|缴纳)[^，。；]{0,10}税?后")
# 每年安排资金600万元: a budget.
_SET_ASIDE = re.compile(r"安排(?:[^，。；\d]{0,10}资金)?$")
# 每年安排最高100万元经费支持建设
_SET_ASIDE_YEARLY = re.compile(r"每年(?:统筹)?安排(?:最高|不超过)$")
_MEANS = re.compile(r"[^，。；]{0,6}(?:经费|资金|预算)")
# 两项奖励总额最高为其个人经济贡献的100%, 上级和本区扶持合计不超过实缴保费的100%: over several supports.
_SHARE_OVER_ALL = re.compile(
    r"(?:[两三多各]项(?:奖励|补贴|补助|资助|支持|政策)|上述(?:奖励|补贴|补助|资助|资金)|(?:上级|各级|市)(?:和|与)本?[级区市县]|(?:各级|省市两级|市级以上|区级以上|上级)(?:财政)?(?=[^。；\n]{0,8}(?:补助|补贴|资金|支持|奖励)(?:总额|合计|累计|之和)))[^。；\n]{0,24}(?:总额|合计|累计|金额|之和)[^。；\n]{0,30}$"
)
# 由省、市财政各承担50%, 按照40%、60%分担, 企业出资不低于总额的60%: who bears it.
_BORNE = re.compile(
    r"(?:各?自?承担|分担|负担)[^，。；\d]{0,8}$|(?:企业|单位|申报|揭榜|社会资本)[^，。；]{0,12}(?:出资|自筹)[^，。；\d]{0,12}$"
    # 自筹资金不低于财政资金总额的40%
    r"|自(?:筹|有)(?:资金|经费|部分)[^，。；\d]{0,24}$"
)
_IS_BORNE = re.compile(
    r"(?:[、和:：]\d{1,3}%){0,4}的?(?:比例)?(?:(?:与[^，。；\d]{1,10})?(?:分担(?!补[偿助贴])|共担)|承担|负担|安排(?:补助|配套|资金))"
)
# A share of what goes beyond another: 按照超过15%部分的差额给予.
_OF_THE_REST = re.compile(r"的?部分")
# 获取不超过20万元商业贷款用于经营的，……: the loan that one must have.
_HAS_A_LOAN = re.compile(r"(?:获取|获得|取得|申请)[^，。；\d]{0,10}$")
_LOAN_HAD = re.compile(r"(?:以内|以下)?的?[^，。；]{0,6}贷款[^，。；]{0,14}的$")
# 每增加100万元奖励1万元
_FOR_EACH_MORE = re.compile(r"每(?:新增|增加|增长|超过|满)$")
# 按增量每1000万元奖励4万元, 每出口1美元补贴0.03元
_EACH = re.compile(r"每[^，。；\d给予奖补资贴支]{0,8}$")
_IS_GIVEN = re.compile(r"(?:奖励|给予|补助|补贴){1,2}(?:企业|单位|人民币)?\d")
# 首次突破1亿元、3亿元（其中装备企业为5000万元、1亿元）: thresholds of some.
_OF_SOME_ALONE = re.compile(
    r"（(?:其中)?[^（）\d]{2,20}(?:企业|单位|机构|项目|行业)(?:为|达到?|不低于)(?:\d[\d.]{0,6}[万亿]?元[、和])?$"
)
_YEAR_BY_YEAR = re.compile(r"（第一年[^（）]{0,60}$")
# 除市级给予的10万元奖补外，区级给予3万元: what another level pays.
_PAID_BY_OTHERS = re.compile(
    r"除(?!外)[^，。；]{0,8}(?:国家|中央|上级|[省市区县]级?)(?:财政)?(?:给予|奖励|补助|补贴|支持|资助|奖补)[^，。；]{0,24}$"
)
_BESIDES = re.compile(r"^[^，。；]{0,30}[之以]?外$")
# 除住房贷款、5万元以下小额消费贷款外: of which loans an applicant may have.
_BUT_FOR = re.compile(r"除(?!外)[^，。；]{0,60}$")
_OWED = re.compile(r"^[^，。；]{0,16}(?:贷款|借款|债务)[^，。；]{0,8}[之以]?外")
# 在省财政贴息1个百分点的基础上，市级再贴息0.5个百分点
_PAID_BEFORE = re.compile(
    r"在(?:国家|中央|上级|[省市区县]级?)(?:财政)?(?:已)?(?:给予|奖励|补助|补贴|支持|资助|奖补|贴息)[^，。；]{0,16}$"
)
_ON_TOP_OF_IT = re.compile(r"[^，。；]{0,10}(?:的)?基础上")
# A part of a gift paid before or after the rest: no gift of its own.
_INSTALMENT = re.compile(
    r"(?:(?:首次|首期|立项|中期|验收|考核|结题)[^，。；]{0,8}拨付|预拨|预付(?!款比例)|先行?拨付?|首[期批笔]拨?付?|(?:拨付|支付|兑付)(?:剩余|余下|其余|尾款))[^，。；]{0,14}$"
    # 最高100万元补助，认定后拨付50%
    r"|(?:认定|立项|签约|签订(?:合同|协议|任务书)|开工|竣工|投产|获批|备案|公示)(?:合格|通过|结束)?[后时]，?(?:先|再|即|一次性)?(?:拨付|兑付|兑现|支付)[^，。；\d的]{0,6}$"
)
# 省财政安排资金81亿元, 纾困融资突破6000亿元
_OF_ALL_YUAN, _REACH = 1e8, 80
_FOR_ONE = re.compile(r"单[个笔户家项]|每[个笔户家项人年]|最高|上限|给予|授予")
# 2031年，全市发放补贴资金25万元, 已累计兑现奖励90万元: what all are given together in a year.
_GIVEN_TO_ALL = re.compile(
    r"(?:(?:^|[，。；\s])(?:20\d\d\s?年[^，。；\d]{0,4}，?)?(?:(?:预计|计划|力争|已|将)[，]?)?全[市省区县州](?:共|累计|已|计划|预计|力争|新增|合计){0,3}"
    r"(?:(?:扶持|支持|惠及|带动|服务|帮助)[^，。；\d]{0,8}\d{1,6}\s?[家户人名个][^。；]{0,40}?)?"
    r"|(?:已|共)累计|累计已?)(?:发放|兑现|拨付|投放|落实|减免|兑付|支付)[^。；]{0,80}$"
)
# Each of them has its own: 全市发放消费券，每人90元.
_TO_ONE = re.compile(r"(?:每|单|给予|予以|按|最高|不超过|为)[^。；]{0,24}$")
# 按照个人额度的10%提高贷款额度, 担保额度可上浮10%: a limit is raised, and nothing paid.
_RAISES = r"(?:提高|上浮|增加|扩大|放大|放宽)"
_CREDIT_LIMIT = r"(?:贷款|授信|担保|信用|融资)(?:总|最高)?(?:额度|限额|上限)"
_A_LIMIT_RAISED = re.compile(rf"的?(?:比例|幅度|标准)?(?:适当)?{_RAISES}其?(?:单户|个人)?{_CREDIT_LIMIT}")
_RAISED_BY = re.compile(
    rf"{_CREDIT_LIMIT}(?:可|可以|最高|最多|再|适当|按照?){{0,3}}{_RAISES}(?:不超过|最高)?$"
)
# 分三年按40%、30%、30%比例拨付: how a gift is paid out.
_BY_PARTS = re.compile(
    r"分[一二两三四五六七八九十\d]{1,2}[年期次批][^，。；\d]{0,8}(?:\d{1,3}%[、和:：]){0,5}$"
)
_PAID_OUT = re.compile(
    r"(?:[、和:：]\d{1,3}%){0,5}的?(?:比例)?(?:进行)?(?:拨付|兑付|兑现|发放|支付|给付|予以兑现)"
)


def is_no_gift(text: str, figure: Amount | Ratio, before: str, after: str) -> bool:
    """Whether a figure tells what held before, a budget, or the part of a gift that one year brings."""
    held = _WHAT_HELD.search(before) and _HELD_BEFORE.match(after)
    if held or (_PAID_BEFORE.search(before) and _ON_TOP_OF_IT.match(after)):
        return True
    if not isinstance(figure, Amount):
        raised = _A_LIMIT_RAISED.match(after) or _RAISED_BY.search(before)
        if (
            raised
            or _LEVIED_FIRST.match(after)
            or _INSTALMENT.search(before)
            or _is_paid_by_parts(text, figure)
        ):
            return True
        rest = figure.bound is Bound.ABOVE and _OF_THE_REST.match(after)
        borne = _BORNE.search(before) or _IS_BORNE.match(text, figure.end)
        return bool(
            rest or borne or _SHARE_OVER_ALL.search(text, max(0, figure.start - _REACH), figure.start)
        )
    each = _EACH.search(before) and _IS_GIVEN.match(after)
    if (
        each
        or _FOR_EACH_MORE.search(before)
        or _OF_SOME_ALONE.search(text, max(0, figure.start - _REACH), figure.start)
    ):
        return True
    others = _PAID_BY_OTHERS.search(before) and _BESIDES.fullmatch(after)
    owed = _BUT_FOR.search(text[max(0, figure.start - _REACH) : figure.start]) and _OWED.match(after)
    if others or owed or (_HAS_A_LOAN.search(before) and _LOAN_HAD.match(after)):
        return True
    yearly = _SET_ASIDE_YEARLY.search(before) and _MEANS.match(after)
    budget = yearly or (figure.bound is Bound.EXACT and _SET_ASIDE.search(before))
    of_a_year = _YEAR_BY_YEAR.search(text, max(0, figure.start - _REACH), figure.start)
    parted = of_a_year is not None or is_an_instalment(text, figure)
    return bool(budget or parted or _is_of_all(figure, before) or _is_given_to_all(text, figure))


def _is_paid_by_parts(text: str, figure: Ratio) -> bool:
    before = text[max(0, figure.start - _REACH) : figure.start]
    return _BY_PARTS.search(before) is not None and _PAID_OUT.match(text, figure.end) is not None


def _is_given_to_all(text: str, figure: Amount) -> bool:
    """Whether a sum is what all in a place are given together."""
    told = _GIVEN_TO_ALL.search(text, max(0, figure.start - 2 * _REACH), figure.start)
    return told is not None and not _TO_ONE.search(told.group())


def _is_of_all(figure: Amount, before: str) -> bool:
    """Whether a sum is what an office sets aside or means to reach for all, larger than any firm is given."""
    bounded = figure.bound is Bound.AT_MOST or _FOR_ONE.search(before)
    return figure.figure_yuan >= _OF_ALL_YUAN and not bounded
