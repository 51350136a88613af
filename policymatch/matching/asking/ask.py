"""How each field is asked for, in words that a founder can answer at once."""

from policymatch.domain.fields import Field, Unit
from policymatch.domain.profile_names import BOX_UNITS
from policymatch.domain.recommendation import Ask
from policymatch.domain.wording import Wording

_SAY_NONE = Wording(zh="没有请填“无”。", en="Say none if none.")


def _ask(zh: str, en: str) -> Ask:
    text = Wording(zh=zh, en=en)
    return Ask(text=text, boxed=text)


def _sum(zh: str, en: str) -> Ask:
    """Asks for a sum, whose unit stands in the sentence, at {}."""
    boxed, _ = BOX_UNITS[Unit.YUAN]
    units = (Wording(zh="元", en="yuan"), boxed)
    text, in_box = (Wording(zh=zh.format(unit.zh), en=en.format(unit.en)) for unit in units)
    return Ask(text=text, boxed=in_box)


def _share(zh: str, en: str) -> Ask:
    return Ask(text=Wording(zh=zh, en=en), boxed=Wording(zh=f"{zh}（单位：%）", en=f"{en} (in per cent)"))


def _words(zh: str, en: str) -> Ask:
    """Asks for a list, of which there may be nothing."""
    text = Wording(zh=zh, en=en)
    return Ask(text=text, boxed=text, none=_SAY_NONE)


ASKS: dict[Field, Ask] = {
    Field.REGION: _ask("企业注册在哪个区县？", "In which district is the firm registered?"),
    Field.INDEPENDENT_LEGAL_PERSON: _ask(
        "企业是否具有独立法人资格（不是分公司或办事处）？",
        "Is the firm a legal person of its own, not a branch?",
    ),
    Field.ENTITY_TYPE: _ask(
        "申报主体是企业、科研院所、高校、医疗机构、个人、团队还是社会组织？",
        "Who applies: a firm, an institute, a university, a hospital, a person, a team or an association?",
    ),
    Field.OWNERSHIP: _ask(
        "企业是民营、国有、外资还是合资？",
        "Is the firm private, state-owned, foreign-owned or a joint venture?",
    ),
    Field.AGE_MONTHS: _ask("企业是哪一天成立的？", "On which day was the firm founded?"),
    Field.SIZE_CLASS: _ask(
        "按工信部划型标准，企业属于微型、小型、中型还是大型？",
        "Is the firm micro, small, medium or large by the national standard?",
    ),
    Field.ABOVE_SCALE: _ask(
        "企业是否为规模以上企业（已纳统入库）？", "Is the firm above designated size in the statistics?"
    ),
    Field.INDUSTRY: _ask(
        "企业属于什么行业？主要做什么？", "Which industry is the firm in, and what does it do?"
    ),
    Field.TECH_FIELD: _ask(
        "企业的产品属于哪些技术领域？", "Which fields of technology do its products belong to?"
    ),
    Field.EMPLOYEES: _ask("企业有多少职工（缴纳社保人数）？", "How many employees does the firm have?"),
    Field.RD_STAFF: _ask("其中研发人员多少人？", "How many of them work in R&D?"),
    Field.RD_STAFF_RATIO: _share("研发人员占职工总数的比例是多少？", "What share of the staff works in R&D?"),
    Field.BACHELOR_RATIO: _share("本科及以上学历职工占多大比例？", "What share of the staff holds a degree?"),
    Field.REVENUE_YUAN: _sum("上年营业收入是多少{}？", "What was last year's revenue, in {}?"),
    Field.REVENUE_GROWTH: _share("上年营业收入增长率是多少？", "By how much did revenue grow last year?"),
    Field.HITECH_REVENUE_RATIO: _share(
        "高新技术产品（服务）收入占总收入的比例是多少？",
        "What share of revenue comes from high-tech products?",
    ),
    Field.EXPORT_YUAN: _sum("上年出口额是多少{}？", "What were last year's exports, in {}?"),
    Field.RD_EXPENSE_YUAN: _sum("上年研发费用是多少{}？", "What was last year's R&D expense, in {}?"),
    Field.RD_RATIO: _share(
        "上年研发费用占营业收入的比例是多少？", "What share of last year's revenue went into R&D?"
    ),
    Field.RD_GROWTH: _share("上年研发费用增长率是多少？", "By how much did R&D expense grow last year?"),
    Field.TOTAL_ASSETS_YUAN: _sum("资产总额是多少{}？", "What are the total assets, in {}?"),
    Field.NET_ASSETS_YUAN: _sum("净资产是多少{}？", "What are the net assets, in {}?"),
    Field.PROFIT_YUAN: _sum("上年利润是多少{}？", "What was last year's profit, in {}?"),
    Field.TAX_PAID_YUAN: _sum("上年纳税额是多少{}？", "How much tax was paid last year, in {}?"),
    Field.EQUITY_RAISED_YUAN: _sum("累计获得股权融资多少{}？", "How much equity has been raised, in {}?"),
    Field.VALUATION_YUAN: _sum("最近一轮融资的估值是多少{}？", "What was the latest valuation, in {}?"),
    Field.LOAN_YUAN: _sum("目前贷款余额是多少{}？", "How much is owed in loans, in {}?"),
    Field.LISTED: _ask("企业是否已经上市？", "Is the firm listed?"),
    Field.INVENTION_PATENTS: _ask("有多少件授权发明专利？", "How many invention patents have been granted?"),
    Field.UTILITY_PATENTS: _ask("有多少件实用新型专利？", "How many utility patents are held?"),
    Field.PCT_PATENTS: _ask("有多少件PCT专利申请？", "How many PCT patents are held?"),
    Field.SOFTWARE_COPYRIGHTS: _ask("有多少件软件著作权？", "How many software copyrights are held?"),
    Field.STANDARDS: _ask("主持或参与制定过多少项标准？", "How many standards has the firm drafted?"),
    Field.TECH_CONTRACT_YUAN: _sum(
        "上年技术合同成交额是多少{}？", "What were last year's technology contracts worth, in {}?"
    ),
    Field.TITLES: _words(
        "持有哪些资质称号（如高新技术企业、专精特新）？",
        "Which titles are held (high-tech enterprise, specialised SME ...)?",
    ),
    Field.PLATFORMS: _words(
        "建有哪些创新平台（如企业技术中心、重点实验室）？",
        "Which innovation platforms are run (technology centre, key laboratory ...)?",
    ),
    Field.AWARDS: _words("获得过哪些奖项？", "Which awards have been won?"),
    Field.PROJECTS: _words(
        "承担过哪些政府科技或产业项目？",
        "Which public projects were undertaken?",
    ),
    Field.CLEAN_RECORD: _ask(
        "近三年是否没有严重失信、重大安全、质量、环境事件？",
        "Was the firm free of serious dishonesty, safety, quality and environment events for three years?",
    ),
    Field.RECEIVED: _words(
        "已经获得过哪些财政资金支持？",
        "Which public funds were received already?",
    ),
    Field.PROJECT_INVESTMENT_YUAN: _sum(
        "拟申报项目的总投资是多少{}？", "What is the total investment of the project, in {}?"
    ),
    Field.EQUIPMENT_YUAN: _sum("项目的设备投资是多少{}？", "How much of it goes into equipment, in {}?"),
}
EXACTLY = Wording(zh="目前只填了区间，请填准确数字：", en="Only a band was told; the exact figure, please:")
"""Put before a question whose figure was told as a band."""
