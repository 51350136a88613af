"""Which field of a profile a rate is taken of, by the wording of its base."""

import re
from functools import lru_cache

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.fields import FIELD_SPECS, Field
from policymatch.domain.measure import Measure
from policymatch.domain.wording import Wording

_FIELDS: tuple[tuple[re.Pattern[str], Field], ...] = (
    (re.compile(r"技术合同|技术交易|技术(?:开发|转让|服务)合同"), Field.TECH_CONTRACT_YUAN),
    (
        re.compile(r"研发(?:投入|费用|经费|支出)|研究开发(?:费用|投入|经费)|R&D", re.IGNORECASE),
        Field.RD_EXPENSE_YUAN,
    ),
    (
        re.compile(r"设备(?:购置|投资|投入|采购|款|费|额|总额|$)|购置[^，。]{0,8}设备|软硬件投入"),
        Field.EQUIPMENT_YUAN,
    ),
    (re.compile(r"固定资产投资|项目(?:总)?投资|建设投资|总投资|项目投入"), Field.PROJECT_INVESTMENT_YUAN),
    (re.compile(r"营业收入|销售收入|主营业务收入|营收"), Field.REVENUE_YUAN),
    # 融资金额 alone may be raised by bonds or loans.
    (
        re.compile(r"股权[^，。；]{0,8}(?:融资|投资)|(?:风险|创业|天使)投资(?:额|金额|款)|获得投资"),
        Field.EQUITY_RAISED_YUAN,
    ),
    # 质押贷款额, 创业担保贷款总额: loans of one kind, and not all that a firm has borrowed.
    (re.compile(r"(?<![押保证用技色次])(?<!创业)贷款(?:本金|额|金额|余额|总额|$)"), Field.LOAN_YUAN),
    (re.compile(r"出口额|出口金额"), Field.EXPORT_YUAN),
)
_OF_A_PART = re.compile(
    r"增量|新增|增长|增加|超出|超过部分|高于|利息|利率|贴息|保费|保险|租金|差额|部分|占比"
    # 平台研发投入: of one platform or project, and not all that a firm spends.
    r"|(?:平台|项目|课题|中试|基地)[^，。]{0,4}(?:研发|研究开发)"
    # 平台建设投资: of one platform; 当年新发放贷款总额: what a bank has lent.
    r"|(?:平台|基地|中心|实验室)[^，。]{0,4}投[资入]|发放|投放|放贷"
)

# 省级标准, 国家奖励资金: what another level gives, of which a share is added.
_GIFT = r"[^，。]{0,12}(?:标准|奖[励补]|补[助贴]|资助|支持)(?:资?金额?|经费)?$"

_GROWTH = r"(?:净增|新增|增量|增长额?|增加额?|增幅)"

# Bases that are no field of a profile, as an English reader calls them.
_NAMED: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^(?:国家|中央)" + _GIFT), "what the state gives"),
    (re.compile(r"^省" + _GIFT), "what the province gives"),
    (re.compile(r"^市" + _GIFT), "what the city gives"),
    (re.compile(r"^上级" + _GIFT), "what the level above gives"),
    (re.compile(r"(?:奖[励补]|补[助贴]|资助)标准$"), "the usual sum"),
    (
        re.compile(
            _GROWTH
            + r"[^，。]{0,8}(?:收入|营收|销售|营业额)|(?:收入|营收|销售额|营业额)[^，。]{0,10}"
            + _GROWTH
        ),
        "the growth in revenue",
    ),
    (re.compile(r"(?:研发|研究开发)[^，。]{0,12}" + _GROWTH), "the growth in R&D expense"),
    (re.compile(r"贷款[^，。]{0,8}" + _GROWTH + "|" + _GROWTH + r"[^，。]{0,6}贷款"), "the growth in loans"),
    (re.compile(_GROWTH + r"[^，。]{0,8}注册资本"), "the new capital paid in"),
    (re.compile(r"最低价"), "the minimum land price"),
    (re.compile(r"底价|起始价|起拍价"), "the reserve price"),
    (re.compile(r"地价"), "the land price"),
    (re.compile(r"贷款(?:实际)?利[息率]|利息|贴息"), "the loan interest"),
    (re.compile(r"进项税额"), "the input tax"),
    (re.compile(r"增值税"), "the VAT paid"),
    (re.compile(r"税额|税款|税负"), "the tax paid"),
    (re.compile(r"(?:社会|失业|养老|医疗|工伤)保险|社保"), "the social insurance paid"),
    (re.compile(r"最低工资"), "the minimum wage"),
    (re.compile(r"保费|保险"), "the premium"),
    (re.compile(r"担保费"), "the guarantee fee"),
    (re.compile(r"代偿|分险"), "what the guarantor paid out"),
    (re.compile(r"担保"), "the sum guaranteed"),
    (re.compile(r"房?租金?"), "the rent"),
    (re.compile(r"专利[^，。]{0,4}费"), "the patent fees"),
    (re.compile(r"报价"), "the bid price"),
    (re.compile(r"采购"), "what is procured"),
    (re.compile(r"基础研究"), "what is given to basic research"),
    (re.compile(r"设备"), "the equipment bought"),
    (re.compile(r"改造"), "what is spent on the retrofit"),
    (re.compile(r"合同|履约"), "the contract sum"),
    (re.compile(r"技术转让"), "the income from technology transfer"),
    (re.compile(r"投资|投入"), "the sum invested"),
    (re.compile(r"收费标准|年费|官费|官方规定费用"), "the official fee"),
    (re.compile(r"展位费"), "the booth fee"),
    (re.compile(r"利率"), "the interest rate"),
    (re.compile(r"融资(?:金?额|总额|规模)"), "the financing raised"),
    (re.compile(r"贷款"), "the loan"),
    (re.compile(r"出口(?:总|金)?额"), "the exports"),
    (re.compile(r"(?:销售|出售)(?:价格?|单价)"), "the sales price"),
    (re.compile(r"交易[总金]?额|成交[总金]?额"), "the value of the deal"),
    (re.compile(r"销售额|营业额|销售总额|收入总额"), "the revenue"),
    (re.compile(r"平均工资"), "the average wage"),
    (re.compile(r"薪金|薪酬|工资"), "the salary"),
    (re.compile(r"利润|收益"), "the profit"),
    (re.compile(_GROWTH), "the increase"),
)
# 对新建中试平台的，按总投资额的10%: the investment is that of the platform, and no project of a firm.
_BUILDS = re.compile(
    r"(?:新建|建设|搭建|创建|打造|组建)[^，。；]{0,24}(?:平台|实验室|孵化器|众创空间|(?:研究|创新|工程|技术)中心)"
)
# 对通过备案的行业大模型，按研发投入的30%: what this one work cost, and not all that a firm spends.
_OF_ONE_WORK = re.compile(
    r"(?:模型|产品|项目|装备|软件|品种|新药|药品|器械|芯片|系统|课题|算法|App|APP)(?:研发|开发)?的?[，,]?"
    r"(?:可|将)?(?:给予)?(?:不超过|按照?|最高)(?:其|该)?(?:实际|总)?(?:年度)?(?:研发|研究开发|投入)"
)
_INVESTED = frozenset({Field.PROJECT_INVESTMENT_YUAN, Field.EQUIPMENT_YUAN})
_COMPARED = re.compile(r"^不(?:高于|低于|超过)其?")
_COST = re.compile(r"费|支出|成本|经费|开支|花费|发生额|价款")
_COST_NAMED, _UNNAMED = "the cost named in the text", "what the text names"
_REMEMBERED = 4096


def base_field(wording: str) -> Field | None:
    """The field whose figure is the base; None where it is another sum or only a part of one.

    >>> base_field("年度研发投入"), base_field("固定资产投资总额")
    (<Field.RD_EXPENSE_YUAN: 'rd_expense_yuan'>, <Field.PROJECT_INVESTMENT_YUAN: 'project_investment_yuan'>)
    >>> base_field("研发费用增量"), base_field("平台研发投入"), base_field("商标质押贷款额")
    (None, None, None)
    """
    if _OF_A_PART.search(wording):
        return None
    return next((field for pattern, field in _FIELDS if pattern.search(wording)), None)


def base_in(measure: Measure, wording: str) -> Field | None:
    """`base_field` of the base of a rate that a measure gives; None too where it invests in a platform.

    >>> built = Measure(id="p-m1", title="新建中试平台补助", start=0, end=2, kind="grant")
    >>> base_in(built, "总投资额"), base_in(built, "年度研发投入").value
    (None, 'rd_expense_yuan')
    """
    field = base_field(wording)
    if field is None and _DEAL.search(wording) and _asks_for_contracts(measure):
        return Field.TECH_CONTRACT_YUAN
    if field in _INVESTED and _builds(measure):
        return None
    of_one_work = field is Field.RD_EXPENSE_YUAN and _is_of_one_work(measure)
    of_new_loans = field is Field.LOAN_YUAN and is_for_new_loans(measure)
    return None if of_one_work or of_new_loans else field


# 对技术合同成交额达到80万元的，按成交额的1%: of the contracts that it asks for.
_DEAL = re.compile(r"^其?(?:上?一?年度|实际|当年|核定)?(?:成交|合同|交易)[总金]?额$")


def _asks_for_contracts(measure: Measure) -> bool:
    asked = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion) and leaf.decides)
    return any(leaf.field is Field.TECH_CONTRACT_YUAN for leaf in asked)


# 对养殖企业新增贷款，按贷款额的1%: what is lent anew, and not all that a firm owes.
_NEW_LOANS = re.compile(
    r"新增[^，。；]{0,10}贷款|贷款[^，。；]{0,6}(?:新增|增量|净增)"
    r"|首次[^，。；]{0,12}贷款|首贷"
)


def is_for_new_loans(measure: Measure) -> bool:
    """Whether a measure pays for loans taken anew alone, so that no balance says how much.

    >>> given = {"id": "p-m1", "start": 0, "end": 2, "kind": "interest_subsidy"}
    >>> [is_for_new_loans(Measure(title=title, **given)) for title in ("新增贷款贴息", "贷款贴息")]
    [True, False]
    """
    own = (leaf.quote for leaf in leaves_of(measure.condition) if leaf.quote)
    within = (quote.run for quote in own if measure.start <= quote.start < measure.end)
    said = (measure.title, *(benefit.quote.run for benefit in measure.benefits), *within)
    return any(_NEW_LOANS.search(words) for words in said)


def _is_of_one_work(measure: Measure) -> bool:
    said = (measure.title, *(benefit.quote.run for benefit in measure.benefits))
    return any(_OF_ONE_WORK.search(words) for words in said)


def _builds(measure: Measure) -> bool:
    own = (leaf.quote for leaf in leaves_of(measure.condition) if leaf.quote)
    said = (quote.run for quote in own if measure.start <= quote.start < measure.end)
    return any(_BUILDS.search(words) for words in (measure.title, *said))


# 按进项税额加计5%: a share on top, and no part of what it is taken of.
_ON_TOP = re.compile(r"(?<=..)再?加计$")


def base_words(wording: str | None) -> str | None:
    """The wording of a base, fit to be shown, without a comparison before it; None where no more is left.

    >>> base_words("上一年度服务出口总额的 "), base_words("不高于"), base_words("不低于出让底价")
    ('上一年度服务出口总额', None, '出让底价')
    """
    words = _ON_TOP.sub("", _COMPARED.sub("", (wording or "").strip()).removesuffix("的").strip())
    return words if len(words) > 1 else None


SOME_BASE = Wording(zh="相应基数", en=_UNNAMED)
"""What a rate is taken of where nobody can tell."""


@lru_cache(_REMEMBERED)
def base_wording(wording: str | None) -> Wording | None:
    """What a rate is taken of, in both languages; None where the text does not say.

    >>> base_wording("年度研发投入").en, base_wording("贷款利息").en, base_wording("检测费").en
    ('R&D expense', 'the loan interest', 'the cost named in the text')
    >>> base_wording("新增销售收入").en, base_wording("出让底价").en, base_wording("培训积分").en
    ('the growth in revenue', 'the reserve price', 'what the text names')
    >>> base_wording("省级标准").en, base_wording("国家奖励资金").en
    ('what the province gives', 'what the state gives')
    """
    words = base_words(wording)
    if words is None:
        return None
    field = base_field(words)
    if field is not None:
        return Wording(zh=words, en=FIELD_SPECS[field].name.en)
    unnamed = _COST_NAMED if _COST.search(words) else _UNNAMED
    named = next((english for pattern, english in _NAMED if pattern.search(words)), unnamed)
    return Wording(zh=words, en=named)
