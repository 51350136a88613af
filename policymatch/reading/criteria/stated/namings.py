"""Namings: the words by which a text names a figure of the applicant, and those of another's figure."""

import re

from policymatch.domain.fields import Field

# 软件业务收入 is of one business alone.
REVENUE = r"(?:(?<![\u4e00-\u9fff])|(?<=年)|(?<=年度))业务(?:总)?收入|营业(?:总)?收入|销售(?:总)?收入|主营业务收入|开票销售(?:收入|额)?|销售额|营业额|零售额|营收"
"""What revenue is called, as an expression."""
_RESEARCH = r"(?:研究与试验发展|研究开发|研发|科研|R&?D)(?:\((?:R&D|研究(?:开发|与(?:试验发展|发展|开发)))\))?(?:活动)?"
# 较上年度增加20%
_MORE_THAN_BEFORE = r"(?:比|较)(?:上|前)一?(?:会计)?年度?(?:增加|提高)"
# field, kind of quantity, the words in front of it; the first that fits is taken.
_WORDS: tuple[tuple[Field, str, str], ...] = (
    (
        Field.RD_STAFF_RATIO,
        "ratio",
        r"(?<!占)(?:研发|科技|研究开发|技术|科技活动|研究与试验发展)人员(?!(?:总数)?中)(?:(?!创业|占(?:研发|科技|研究开发|技术)人员)[^,，。;]){0,12}(?:占(?!(?:研发|科技|研究开发|技术)人员)|比)",
    ),
    (
        Field.BACHELOR_RATIO,
        "ratio",
        r"本科(?:及)?(?:学历)?(?:及)?以上[^,，。;、或]{0,16}(?:占(?!(?:研发|科研|科技|技术|专职|专业|研究)[^,，。;]{0,6}(?:人员|人数|的))|比)|(?:总数|职工|员工|人员)中[,，]?[^,，。;]{0,4}本科(?:及)?以上(?:学历)?的?(?:人员|人数|职工|员工)",
    ),
    (Field.HITECH_REVENUE_RATIO, "ratio", r"高新技术产品[^,，。;]{0,16}(?:收入)[^,，。;]{0,16}(?:占|比)"),
    (
        Field.RD_RATIO,
        "ratio",
        rf"(?<!全部)(?<!境内发生的)(?:{_RESEARCH}|科技)(?:费用|投入|经费|支出)(?:(?!增长|增幅|增速|占(?:全部|其|企业)?(?:研|科技|R))[^,，。;]){{0,24}}(?:占(?!(?:全部|其|企业)?(?:研|科技|R))|比例|比重|强度)(?!增|提高)"
        rf"|{_RESEARCH}(?:(?:投入)?强度|投?入?占比)"
        rf"|{_RESEARCH}(?:费用|投入|经费)(?:支出)?(?:总额)?(?:均|应|须)?(?:不低于|不少于|达到|超过|高于)[^,，。;\d]{{0,10}}(?:收入|营收|销售额|成本费用)(?:总额)?的$",
    ),
    (
        Field.RD_GROWTH,
        "ratio",
        rf"{_RESEARCH}(?:费用|投入|经费)(?:(?!占)[^,，。;]){{0,24}}(?:增长|增幅|增速|{_MORE_THAN_BEFORE})",
    ),
    (
        Field.REVENUE_GROWTH,
        "ratio",
        rf"(?:{REVENUE})(?:(?!占)[^,，。;]){{0,16}}(?:增长|增幅|增速|{_MORE_THAN_BEFORE})"
        r"|(?:^|上一?年度?)(?:同比|环比)(?:增长|增幅|增速)|(?<!投入)(?<!投资)年增[速幅]"
        # 近三年复合增长率, and none of 净利润 or 从业人员
        r"|(?:收入|营收)[^,，。;占]{0,6}复合增长率|(?:^|(?:近|过去|最近)[一两二三四五\d]{1,2}年|年度?|期间)(?:的)?(?:年均|平均)?复合增长率",
    ),
    # 项目总研发投入 is put into the project.
    (
        Field.RD_EXPENSE_YUAN,
        "money",
        rf"(?<!项目)(?<!项目总)(?<!项目的)(?<!项目累计){_RESEARCH}(?:费用|投入|经费|支出)(?!(?:税前)?加计扣除)(?:总额)?",
    ),
    (
        Field.TECH_CONTRACT_YUAN,
        "money",
        r"技术合同(?:成交|交易|登记)?额?|技术交易(?:登记)?额|技术合同[^。;]{0,24}[,，、](?:单[项笔个份])?合同(?:实际)?(?:支付|成交|交易|到账)?金?额|(?<!出口)(?<!采购)合同(?:实际)?成交金?额|(?:转让|许可)[^,，。;]{0,8}(?:交易|合同|成交)金?额",
    ),
    (Field.EXPORT_YUAN, "money", r"(?<!进)出口(?:额|总额|交货值|创汇|(?:销售)?收入|销售额)"),
    (
        Field.REVENUE_YUAN,
        "money",
        rf"(?:{REVENUE})"
        r"|^(?:总|经营|平均)?收入(?:总额)?(?:均|合计|累计)?(?:不低于|不少于|达到|超过|在)?$|(?<!每)年度?(?:总|经营)?收入|(?:近|最近)(?:一|两|二|三|\d)个?(?:会计)?年度?(?:总)?收入",
    ),
    (Field.TOTAL_ASSETS_YUAN, "money", r"(?<!净)资产总额|总资产|资产总计"),
    (Field.NET_ASSETS_YUAN, "money", r"净资产"),
    (Field.PROFIT_YUAN, "money", r"净利润|利润总额|利润"),
    (
        Field.TAX_PAID_YUAN,
        "money",
        r"(?<!应)[纳缴]税(?:总)?额|税收贡献|实缴税(?:金|款|收)|缴纳税(?:款|金|收)|上缴税(?:款|金|收)|入库税(?:款|金|收)|综合税收|(?<!应)纳税(?!所得|人|申报)",
    ),
    (
        Field.EQUITY_RAISED_YUAN,
        "money",
        r"股权融资|融资(?:总|净|金)?额(?:度)?|(?:股票|股份)(?:方式)?融资|完成[^,，。;\d贷银的]{0,8}(?:风险|创业|股权|天使)投资|获得?(?:过)?(?:[^,，。;\d贷银的]{0,8}(?:风险|创业|股权|天使|机构|社会资[本金]|民间资[本金])投资|(?:风险|创业|机构)?投资|[^,，。;\d贷银]{0,8}(?:创投|风投|投资)(?:机构|基金)的?(?:现金)?投资)",
    ),
    (Field.VALUATION_YUAN, "money", r"估值"),
    (
        Field.LOAN_YUAN,
        "money",
        # 申请贷款金额, 融资需求: what is wanted is no loan that a firm has.
        r"贷款余额|(?<!申请)(?<!意向)(?<!计划)(?<!拟)贷款(?:总)?(?:金)?额|贷款(?:本金)?(?:单[笔户](?:金额|余额)?|在)(?:不超过|不高于)?$|(?<!支持)(?<!推动)(?<!实现)(?<!力争)(?:获得|取得|新增)(?![^,，。;\d]{0,6}(?:小微|普惠))[^,，。;\d]{0,12}贷款(?![或及和、](?:投保|担保|保险|授信))",
    ),
    (
        Field.EQUIPMENT_YUAN,
        "money",
        r"设备(?:\([^()]{1,16}\))?(?:[及和、](?:配套)?软件)?(?:实际|累计|总)?(?:投资|购置|投入|金额|原值)(?:总)?额?"
        r"|购[置买][^,，。;\d]{0,14}设备(?:\([^()]{1,16}\))?$"
        # 产线设备新增、更新、换代投资
        r"|设备(?:新增|更新|换代|改造|升级|购置)(?:[、和及](?:新增|更新|换代|换芯|改造|升级|购置)){0,3}(?:的)?(?:实际|累计|总)?(?:投资|投入)(?:总)?额?",
    ),
    (
        Field.PROJECT_INVESTMENT_YUAN,
        "money",
        r"(?:固定资产|项目|计划|实际|新增)?(?<!风险)(?<!创业)(?<!股权)(?<!天使)(?:总)?投资(?!关联|关系|机构|者|人|基金)(?:总)?(?:额)?|新增固定资产|(?<!自主)投入",
    ),
    (Field.INVENTION_PATENTS, "count", r"发明专利"),
    (Field.UTILITY_PATENTS, "count", r"实用新型"),
    (Field.PCT_PATENTS, "count", r"PCT"),
    (Field.SOFTWARE_COPYRIGHTS, "count", r"软件著作权"),
    (Field.STANDARDS, "count", r"(?:国际|国家|行业|地方|团体)标准"),
    (
        Field.RD_STAFF,
        "person",
        r"(?:研发|科技|研究开发|科技活动|研究与试验发展|科研)(?:团队)?人(?:员|数)|从事(?:研发|研究开发)(?:工作)?的?人员",
    ),
    (
        Field.EMPLOYEES,
        "person",
        r"(?<![专兼)])(?<!岗位)(?<!技能)(?<!中心)(?<!部门)(?:职工(?!作)|员工|从业人员|就业人员)(?:总数|人数)?|从业人数|(?<=相适应的)人员|(?:企业|公司|单位)总?人数|(?:社保|参保|用工)人数|(?:实际)?用工(?:总数|规模)?(?:达到?|满|超过)?$",
    ),
    (
        Field.AGE_MONTHS,
        "time",
        r"注册(?!商标|人)|(?<![业职权押婚案房籍册务])登记(?:时间|年限)?(?=(?:之日起)?[不未])|成立|设立|(?:领取|取得)[^,，。;]{0,6}营业执照|运营|经营(?!范围|期|异常|公司|者|管理)",
    ),
)
PATTERNS = tuple((field, kind, re.compile(words)) for field, kind, words in _WORDS)
# Figures of someone or something other than the applicant, or that an office strives for.
OF_OTHERS = re.compile(
    r"园区|楼宇[^,，。;]{0,6}(?:纳税|税收|营业|产值)|(?:楼宇|市场|基地|载体|孵化器)内|集群|被投|在孵|(?<!月)平均(?!职工|从业|增|复合?增|在|不[低少]|达|超|研|R|营|销|\d)|月均|月(?:度)?(?:销售|营业)|季度(?:销售|营业)|基金|单位面积|注册资本|实缴(?!税|交易|[^,，。;]{0,4}股权融资)|出资|股权比例|培训|服务收入|教师|床位|场地|面积|每家|人均|毕业企业"
    r"|增长的[^,，。;]{0,16}企业数|入驻|亩均|投资强度|单店|单笔投资|单个(?:企业|项目)(?:的)?投资|代理|年均(?!增|研|营|复|不[低少]|达|超)|部门|分支机构|平台运营|(?<!PCT)(?<!PCT专利)(?<!PCT国际专利)申请量|服务外包"
    r"|区内企业|成果(?:形成|产生|转化)的|每万|会议|财政预算|家庭|力争|确保|带动|[至到]20\d\d年[底末]|(?:促进|推动|实现)全[省市州区县]|财力|(?:经济|财政|综合)贡献|(?:网络|网上|线上)(?:年|月)?(?:零售|销售|交易)|(?<!主营)(?<!主导)(?:产品|材料|药品|品种|装备|器械)(?:\([^()]{1,30}\)|、{1,40})?[^,，。;]{0,6}(?:销售|营业收入)|(?:该|单个|单项|单一|单款|单)产品|单品|批量销售|单[台套件][^,，。;]{0,6}销售(?!收入)"
)
# 营业收入超过1亿元，且净利润复合增长率在15%以上: the growth of something else than what was named before.
GROWS_APART = re.compile(
    r"(?:利润|人员|职工|员工|人数|资产|税收|纳税额?|产量|面积)(?:总额|总数)?[^,，。;\d]{0,8}(?:增长|增幅|增速)(?:率)?[^,，。;\d]{0,6}$"
)
# 实缴注册资本不低于2亿元、年度营业收入在3亿元以上: the next figure has a name of its own.
_CAPITAL_BEFORE = re.compile(
    r"(?:实缴|注册|实收){1,2}资(?:本|金)(?:金)?[^,，。;、\d]{0,8}\d[\d.]{0,8}[万亿]{0,2}元(?:人民币)?(?:\(含\))?(?:及?以[上下])?(?:\(含\))?(?:、|且|并)"
)


def tells_of_others(text: str) -> bool:
    """Whether words before a figure tell of another's figure, or of one that no field keeps.

    >>> tells_of_others("注册资本不低于"), tells_of_others("注册资本不低于2亿元、年度营业收入在")
    (True, False)
    """
    return OF_OTHERS.search(_CAPITAL_BEFORE.sub("", text)) is not None


def kind_of(field: Field) -> str | None:
    """The kind of quantity that a field is told in: money, ratio, count, person or time."""
    return next((kind for known, kind, _ in _WORDS if known is field), None)


# 本科以上科研人员占职工总数20%以上, 45周岁以下的研发人员占比: the others of them do not count.
_SCHOOLED = re.compile(
    r"(?:(?:大专|专科|本科|硕士|博士|研究生)(?:[及或]?以上)?(?:学历|学位)?|岁(?:\(含\))?及?(?:以下|以上)|[级等]以?上?职称)的?(?:专职|全职|专业)?$"
)
_RESEARCHERS = {Field.RD_STAFF, Field.RD_STAFF_RATIO}


# 研发人员中具有本科以上学历的比例不低于60%: a share of those alone.
_AMONG_RESEARCHERS = re.compile(r"(?:研发|科技|研究开发|技术|科研)人员(?:总数)?中[^,，。;]{0,6}$")


def are_some_researchers(field: Field, before: str) -> bool:
    """Whether words before those who do research tell which of them, or those before a degree are they alone."""
    if field is Field.BACHELOR_RATIO:
        return _AMONG_RESEARCHERS.search(before) is not None
    return field in _RESEARCHERS and _SCHOOLED.search(before) is not None
