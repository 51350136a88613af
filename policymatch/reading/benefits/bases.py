"""Bases: what a rate is taken of where no word like 按 stands before it (30%的房租补贴, 缴纳官费的50%)."""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.measure import Benefit, BenefitForm

_COST = r"(?:费用?|房租|租金|保费|利息|工资标准|总额|贡献|支出)"
_SHARE = r"(?:不超过|最高(?:不超过)?)?\d[\d.]{0,8}%"
_BESIDE: tuple[re.Pattern[str], ...] = (
    # A rate before its cost: 给予不超过30%的办公房租补贴
    re.compile(rf"%的([^，。；：、\d的]{{0,10}}{_COST})(?:补贴|补助|奖励|资助|支持|补偿|返还)"),
    # 返还其上年度失业保险缴费总额的50%, 所缴纳的官方规定费用的50%, 给予当地最低工资标准80%
    re.compile(
        rf"(?:给予|返还|资助|补贴|补助|参照|支付|的|^)其?([^，。；：、\d的]{{2,16}}?{_COST})的?{_SHARE}"
    ),
    # 系统改造费用最高支持比例为50%
    re.compile(rf"(?:^|的)([^，。；：、\d的]{{2,14}}{_COST})(?:最高)?(?:支持|补贴|补助|资助)比例"),
    # By what: 依据审定实际投资给予不超过50%的资金支持
    re.compile(rf"(?:依据|根据)([^，。；：、\d的]{{2,12}}(?:投资|投入|{_COST}))(?:给予|予以){_SHARE}"),
    # 资助金额为实际融资金额的2%
    re.compile(
        rf"(?:奖励|补助|补贴|资助|支持)(?:金额|额度|标准)为([^，。；：、\d的]{{2,14}}(?:金额|总额|额))的{_SHARE}"
    ),
    # Of a premium: 给予发射保险不超过50%的贴费
    re.compile(rf"给予([^，。；：、\d的]{{2,14}}保险){_SHARE}的贴费"),
)
# 单位给予当地最低工资标准, 分别参照其地方财政贡献: what stands before the name of the cost.
_IN_FRONT = re.compile(r"^[^，。]{0,16}(?:给予|返还|资助|参照|支付|提高[到至]|分别)其?")
_OF_NOTHING = ("费用", "总额", "支出")


def base_beside(clause: str) -> str | None:
    """The words beside a rate that name what it is taken of; None where they name no cost.

    >>> base_beside("给予不超过30%的办公房租补贴"), base_beside("返还其上年度失业保险缴费总额的50%")
    ('办公房租', '上年度失业保险缴费总额')
    >>> base_beside("系统改造费用最高支持比例为50%"), base_beside("依据审定实际投资给予不超过50%的资金支持")
    ('系统改造费用', '审定实际投资')
    >>> base_beside("对接收见习的单位给予当地最低工资标准80%的补贴"), base_beside("给予20%的资金支持")
    ('当地最低工资标准', None)
    """
    found = (pattern.search(clause) for pattern in _BESIDE)
    named = (_IN_FRONT.sub("", match.group(1)) for match in found if match)
    return next((base for base in named if len(base) > 1 and base not in _OF_NOTHING), None)


# 按设备投资总额的一定比例分档奖励。其中，……奖励比例不超过10%: said once, of each rate behind it.
_OF_ALL = re.compile(r"按照?(?:其)?(?P<base>[^，。；：、\d的按]{2,20})的?一定比例")
_SHARE_ALONE = re.compile(r"(?:奖励|补助|补贴|资助|支持|奖补)比例(?:为|最高)?(?:不超过|不高于)?\d")


def with_bases(benefits: Sequence[Benefit], text: str, body: str) -> Iterator[Benefit]:
    """The benefits of a measure told in `text`, each rate that names no base with the one that words before it name."""
    yield from _with_base_of_the_case_before(list(_with_base_told_before(benefits, text)), body)


def _with_base_told_before(benefits: Sequence[Benefit], text: str) -> Iterator[Benefit]:
    """The benefits of a measure, each rate that names no base with the one of which `text` tells a certain
    share (按投资额的一定比例……奖励比例不超过10%).
    """
    told = {found["base"] for found in _OF_ALL.finditer(text)}
    for benefit in benefits:
        bare = benefit.form is BenefitForm.RATE and benefit.rate is not None and benefit.base is None
        if bare and len(told) == 1 and _SHARE_ALONE.search(benefit.quote.run):
            yield benefit.model_copy(update={"base": next(iter(told))})
        else:
            yield benefit


# 大型企业按上年度缴费额的30%返还，小型企业按60%返还: of the same, but 对担保费按30% is of its own.
_CASE = re.compile(
    r"(?<![费额息租金入资款出价])按照?(?:不超过)?\d[\d.]{0,4}%(?:的比例)?(?:给予|予以)?"
    r"(?:补贴|补助|奖励|资助|返还|退还|贴息)"
    # 留用率超过六成的，补贴标准提高至90%
    r"|(?:补贴|补助|奖励|资助)(?:标准|比例)(?:相应)?(?:提高|上浮|上调)(?:到|至|为)\d[\d.]{0,4}%"
)
_OWN_BASE = re.compile(r"。|(?:费用?|租金|利息|投资额?|支出|投入|价款|保费)[，,]$")


def _with_base_of_the_case_before(benefits: Sequence[Benefit], body: str) -> Iterator[Benefit]:
    """The benefits of a measure, each rate of a further case that names no base with that of the case before."""
    before: Benefit | None = None
    for benefit in benefits:
        told = benefit
        if before is not None and _is_further_case(before, benefit, body):
            told = benefit.model_copy(update={"base": before.base})
        before = told if told.form is BenefitForm.RATE and told.base else None
        yield told


def _is_further_case(before: Benefit, benefit: Benefit, body: str) -> bool:
    bare = benefit.form is BenefitForm.RATE and benefit.rate is not None and benefit.base is None
    between = body[before.quote.end : benefit.quote.start]
    return bare and _CASE.search(benefit.quote.run) is not None and _OWN_BASE.search(between) is None


# 场租、搭建总费用的50%，渔展最高给予90万元支持
_OF_COSTS = re.compile(r"(?:费用?|投资额?|投入|支出|成本|租金)的$")
_CAPPED_NEXT = re.compile(r"，[^，。；\d]{0,40}(?:最高|不超过)(?:给予|支持|补贴|补助)?(?:不超过)?\d")


def is_of_costs(before: str, behind: str) -> bool:
    """Whether a share that closes its clause is one of costs, before the sums that it is capped by.

    >>> is_of_costs("渔展场租总费用的", "，最高给予90万元支持"), is_of_costs("渔展场租总费用的", "，方可申请")
    (True, False)
    """
    return _OF_COSTS.search(before) is not None and _CAPPED_NEXT.match(behind) is not None
