"""Steps and shares: figures of loans, funds and plans, parts of a gift, and shares of what was spent."""

import re

from policymatch.reading.quantities import Amount, Bound, Ratio

# 设立5000万元风险补偿资金池: what a pool holds; 单户1000万元以下的担保业务: what is insured.
_POOL = re.compile(r"^(?:元)?(?:的)?[^，。；\d]{0,10}(?:资金池|风险补偿金|母基金|引导基金|专项资金池)")
_INSURED = re.compile(r"单[户笔](?:担保|贷款|授信)?(?:金额|额度|额)?$")
# 项目资金投入500万元—5000万元，奖励投资额的5%
_INVESTED = re.compile(r"(?:投入|投资)(?:总?额)?$")
_THEN_GIVEN = re.compile(r"，(?:给予|奖励|补助|补贴|资助|按)")
# 市财政每年出资1000万元设立扶持基金: what the fund has, not what a firm is given.
_PAID_IN = re.compile(r"出资$")
_SETS_UP = re.compile(r"[^，。；设]{0,30}设立[^，。；基]{2,24}基金")
# 新设立企业100%发放电子营业执照: how many have it.
_TO_ALL = re.compile(r"(?:发放电子|覆盖|实现|网上|网办|全程)")
# 担保费率不超过1%的，按……补助
_LOW_RATE = re.compile(r"(?:费|利)率(?:不超过|不高于|低于|在)?$")
# 年化担保费率低于2%（含2%）的担保业务, 不超过（含）1.5%的担保业务: whose rate is so low.
_RATE_BELOW = re.compile(
    r"(?:费|利)率(?:(?:低于|不足|小于|不超过|不高于)(?:（含）)?|在)?$|(?:费|利)率低于[^，。；]{0,8}（含$"
)
_OF_BUSINESS = re.compile(
    r"(?:（含[^（）]{0,8}）|）)?(?:及?以[下内])?的(?!优惠)[^，。；]{0,6}(?:担保|贷款|融资|业务|机构|银行)"
)
# 贴息后贷款平均利率控制在3%以内, 平均担保费率降至1%以下: what comes of it.
_COMES_TO = re.compile(
    r"(?:费|利)率(?:总体|整体|水平|平均)?(?:控制|保持|维持|稳定|压降|下降|降|降低|降到)(?:在|至|到)$"
)
# 按不低于用地计划总量的6%予以单列: a share of what an office has for all.
_OF_THE_PLAN = re.compile(r"(?:计划|指标|征收|预算|收入|基金|结余)(?:总量|总额|额)?的?$")
_SET_APART = re.compile(
    r"(?:的比例)?(?:予以|给予)?(?:单列|预留|安排|提取|计提|统筹)|[^，。；]{0,10}(?:安排|提取|设立)"
)
# 其中40%用于购置设备, 其中30%由企业承担: how it is shared out.
_INNER = re.compile(r"其中(?:的)?(?:不低于|不超过|不少于)?$")
# 其中70%奖励给项目团队，30%用于科研投入: how a gift is spent.
_SHARED_OUT = re.compile(r"(?:奖励给|用于(?!支持|补助|奖励企业)|分配给|归)")
# 补贴标准上浮20%: how much more of what others get. 第一年兑现60%: when the gift is paid.
_MORE_OF_IT = re.compile(
    r"(?:标准|比例|额度|基础|金额)?(?:再|可|各|分别){0,2}上浮$|(?:标准|额度|金额)(?:再)?(?:提高|增加)$"
)
_PAID_THEN = re.compile(
    r"(?:第[一二三四五]年|首年|次年|当年|剩余)[^，。；\d]{0,14}(?:兑现|兑付|拨付|发放|支付)(?:剩余|余下|其余)?(?:的)?$"
)
# 达到在职职工人数15%的: a share of the staff, and no rate of money.
_OF_STAFF = re.compile(r"(?:职工|员工|从业人员)(?:总)?(?:人)?数(?:的)?$")
# 每年发放科技创新券1000万元, 设立5000万元科技成果转化专项资金: what there is for all.
_VOUCHERS = re.compile(r"每年(?:统筹)?(?:发放|投放|安排)[^，。；\d]{0,8}券(?:总额|规模|资金)?$")
_FUND_REACH = 32
_FUND = re.compile(r"^(?:元)?(?:的)?[^，。；\d]{0,14}(?:专项资金|专项经费|引导资金|扶持资金)")
# 对单户不超过1000万元的贷款，按本金损失的40%: the loan, of which a part is made good.
_FOR_A_LOAN = re.compile(r"对[^，。；]{0,40}$|发放[^，。；]{0,16}$")
_A_LOAN = re.compile(r"(?:以内|以下)?的(?:信用|流动资金)?贷款(?:，|发生|损失|本金|给予|按)")
# 按利息的50%给予贴息，贷款额度不超过500万元: of how large a loan the interest is paid.
_LOAN_OF = re.compile(r"(?:贴息贷款|贷款)(?:总?额度?|金额|本金|规模)(?:最高|不超过|不高于){0,2}$")
_PAYS_INTEREST = re.compile(r"贴息(?!资金|支持)|利息")
# 上年度营业收入不低于2000万元，其中软件企业可放宽至1000万元: of a demand, where nothing was given before.
_EASED = re.compile(r"(?:放宽|降低)(?:至|到|为)?(?:不低于|不少于|不超过)?$")
_GIVEN = re.compile(r"[补奖]|资助|贴息|支持|额度|上限|限额|贷款|费率|税率|租金|保费|收费")
# 设备投资额8%
_SPENT = re.compile(
    r"(?:投资|投入|费用?|支出|租金|价款?|金额|合同额|成交额|交易额|利息|保费|购置款)(?:额|总额)?(?:（[^（）]{1,20}）)?(?:的)?(?:不超过|最高)?$"
)


def tells_whom(text: str, figure: Amount | Ratio, before: str, after: str) -> bool:
    """Whether a figure, with the words `before` and `after`
    it in its clause, says whom a step or a gift is for.
    """
    if isinstance(figure, Ratio):
        low = after == "的" and _LOW_RATE.search(before) is not None
        to_all = figure.figure == 1.0 and _TO_ALL.match(after) is not None
        part = _is_part_or_more(before) or _is_eased(text, figure, before) or _is_of_others(before, after)
        return low or to_all or part or _SHARED_OUT.match(after) is not None
    if _is_of_all_or_of_a_loan(text, figure, before) or _is_eased(text, figure, before):
        return True
    if _INSURED.search(before) or (before.endswith("设立") and _POOL.match(after)):
        return True
    ranged = figure.bound is Bound.RANGE and _INVESTED.search(before) and _THEN_GIVEN.match(text, figure.end)
    return bool(ranged or (_PAID_IN.search(before) and _SETS_UP.match(text, figure.end)))


def _is_of_others(before: str, after: str) -> bool:
    """Whether a rate is one that lenders charge, what comes of a support, or a share of a plan or of a gift."""
    charged = _RATE_BELOW.search(before) is not None and _OF_BUSINESS.match(after) is not None
    planned = _OF_THE_PLAN.search(before) is not None and _SET_APART.match(after) is not None
    shared = _INNER.search(before) is not None and re.match(r"用于|由|归|作为", after) is not None
    return charged or planned or shared or _COMES_TO.search(before) is not None


def _is_eased(text: str, figure: Amount | Ratio, before: str) -> bool:
    """Whether a figure is a demand that is lowered for some, where nothing was given before it."""
    return _EASED.search(before) is not None and not _GIVEN.search(_told_so_far(text, figure))


def _told_so_far(text: str, figure: Amount | Ratio) -> str:
    """What stands before a figure in its sentence."""
    return re.split(r"[。；\n]", text[: figure.start])[-1]


def _is_part_or_more(before: str) -> bool:
    """Whether a rate is how much more some get, when a part of a gift is paid, or a share of a firm's staff."""
    return any(told.search(before) for told in (_MORE_OF_IT, _PAID_THEN, _OF_STAFF))


def _is_of_all_or_of_a_loan(text: str, figure: Amount, before: str) -> bool:
    """Whether a sum is what an office has for all, or how large a loan is of which a part is borne."""
    pot = _VOUCHERS.search(before) or (
        before.endswith("设立") and _FUND.match(text[figure.end : figure.end + _FUND_REACH])
    )
    of_a_loan = _FOR_A_LOAN.search(before) and _A_LOAN.match(text, figure.end)
    ceiling = _LOAN_OF.search(before) and _PAYS_INTEREST.search(_told_so_far(text, figure))
    return bool(pot or of_a_loan or ceiling)


def is_share(figure: Amount | Ratio, before: str) -> bool:
    """Whether a figure is a share of what was spent, as a standard of support tells it."""
    bounded = figure.bound in (Bound.EXACT, Bound.AT_MOST)
    return isinstance(figure, Ratio) and bounded and _SPENT.search(before) is not None
