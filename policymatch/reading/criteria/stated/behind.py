"""Behind: figures that the words behind them name (不少于2项发明专利, 30人以下的企业, 7000万元以上股权融资)."""

import re

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.namings import PATTERNS
from policymatch.reading.criteria.stated.rows import OPS, StatedNumber

_REACH = 34
# 拥有不少于2项发明专利: the noun behind its number.
_HAS = re.compile(
    r"(?:拥有|具有|具备|(?:至少|须|应|需|均)有|获得|取得|持有|已获|主导|牵头|参与|主持|制定|制修订|创制|起草)[^,，。;]{0,12}$"
)
_BEHIND = re.compile(
    r"(?:\(含\))?(?:及?以上)?(?:\(含\))?的?(?:[^,，。;]{2,14}相关的)?(?:有效|授权|已授权|自主|国内|核心|相关|、){0,4}(?P<noun>发明专利|实用新型|软件著作权|PCT|(?:(?:国际|国家|行业|地方|团体)[、和或])*(?:国际|国家|行业|地方|团体)标准)"
)


def counted(text: str, quantity: StatedNumber) -> Found | None:
    """A count in front of what is counted; a bare number is the least that must be had."""
    if quantity.kind == "person":
        return _staff_of_firm(text, quantity) or _researchers(text, quantity)
    noun = _BEHIND.match(text, quantity.end) if quantity.kind == "count" else None
    has = _HAS.search(text[max(0, quantity.start - _REACH) : quantity.start])
    if noun is None or has is None or quantity.bound.is_ceiling:
        return None
    field = next(f for f, kind, pattern in PATTERNS if kind == "count" and pattern.search(noun["noun"]))
    op = OPS.get(quantity.bound, Op.AT_LEAST)
    return Found(field, op, quantity.value, quantity.start, noun.end())


# 对30人(含)以下的参保企业: so many people are the firm's own.
_OF_SO_MANY = re.compile(
    r"(?:\(含\))?(?:及?以[上下内])?(?:\(含\))?的(?:参保|小微|小型|中小微?|规上|民营|困难)?(?:企业|用人单位)"
)
_FROM_THE_START = re.compile(r"(?:^|[,，。;]|对于?|在|职工|员工|超过|不超过)$")


def _staff_of_firm(text: str, quantity: StatedNumber) -> Found | None:
    before = text[max(0, quantity.start - _REACH) : quantity.start]
    firm = _OF_SO_MANY.match(text, quantity.end)
    if firm is None or quantity.bound not in OPS or not _FROM_THE_START.search(before):
        return None
    return Found(Field.EMPLOYEES, OPS[quantity.bound], quantity.value, quantity.start, firm.end())


# 拥有10名以上研发人员
_ARE_RESEARCHERS = re.compile(
    r"(?:\(含\))?(?:及?以上)?的?(?:专职|全职|专业)?(?:研发|科技|研究开发|科研)(?:技术)?人员(?![^,，。;、]{0,6}占)"
)


def _researchers(text: str, quantity: StatedNumber) -> Found | None:
    """The staff for research that must be had, named behind its number."""
    noun = _ARE_RESEARCHERS.match(text, quantity.end)
    has = _HAS.search(text[max(0, quantity.start - _REACH) : quantity.start])
    if noun is None or has is None or quantity.bound.is_ceiling:
        return None
    op = OPS.get(quantity.bound, Op.AT_LEAST)
    return Found(Field.RD_STAFF, op, quantity.value, quantity.start, noun.end())


# 获得7000万元以上股权类现金融资
_RAISES = re.compile(r"(?:获得|取得|完成|引入|累计获得)[^,，。;\d]{0,8}$")
_RAISED = re.compile(
    r"(?:\(含\))?(?:及?以上)?(?:\(含\))?的?(?:股权|风险投资|创业投资|天使投资)(?:类)?(?:现金)?(?:融资|投资)?"
)
# 对30万元以内的创业担保贷款; 小微企业单户500万元以下经营性贷款: of which something is borne;
# 单笔300万元以下、期限不超过2年的银行贷款
_LENDS = re.compile(r"(?:(?:^|[,，。;])对?|单[户笔](?:[^,，。;\d]{0,6})?)(?:在)?$")
_LENT = re.compile(
    r"(?:\(含\))?(?:及?以[下内])?(?:、[^,，。;、的]{0,4}期限?[^,，。;、的]{2,12})?的?[^,，。;的]{0,6}(?:贷款|(?:融资)?担保业务)(?!利息|贴息|余额)"
)
# 成交额不低于100万元的技术开发、技术转让合同
_DEALS = re.compile(r"(?:成交|交易|合同)(?:总|金)?额[^,，。;\d]{0,8}$")
_BY_CONTRACT = re.compile(
    r"(?:\(含\))?(?:及?以上)?的(?:技术(?:开发|转让|许可|服务|咨询)(?:[、和及与或]|以及)?){1,5}类?(?:合同|项目)"
)
# The words before a sum, those behind it, and what they say together that the sum is.
_OF_SUMS = (
    (_RAISES, _RAISED, Field.EQUITY_RAISED_YUAN),
    (_LENDS, _LENT, Field.LOAN_YUAN),
    (_DEALS, _BY_CONTRACT, Field.TECH_CONTRACT_YUAN),
)


def summed(text: str, quantity: StatedNumber) -> Found | None:
    """The sum that must have been raised, lent or dealt for, named behind it."""
    if quantity.kind != "money" or quantity.bound not in OPS:
        return None
    for before, behind, field in _OF_SUMS:
        noun = behind.match(text, quantity.end)
        if noun and before.search(text[: quantity.start]):
            return Found(field, OPS[quantity.bound], quantity.value, quantity.start, noun.end())
    return None
