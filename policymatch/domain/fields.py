"""The field dictionary: what a criterion asks of a firm, and what a profile tells."""

from policymatch.domain.value import Value
from policymatch.domain.word import Word
from policymatch.domain.wording import Wording


class Shape(Word):
    """What the value of a field looks like."""

    FIGURE = "figure"
    FLAG = "flag"
    CHOICE = "choice"
    REGION = "region"
    CODES = "codes"
    WORDS = "words"


class Unit(Word):
    """The unit of a figure."""

    YUAN = "yuan"
    RATIO = "ratio"
    COUNT = "count"
    PERSONS = "persons"
    MONTHS = "months"
    NONE = "none"


class Field(Word):
    """A field of criteria and profiles; the names are fixed by the contract."""

    REGION = "region"
    INDEPENDENT_LEGAL_PERSON = "independent_legal_person"
    ENTITY_TYPE = "entity_type"
    OWNERSHIP = "ownership"
    AGE_MONTHS = "age_months"
    SIZE_CLASS = "size_class"
    ABOVE_SCALE = "above_scale"
    INDUSTRY = "industry"
    TECH_FIELD = "tech_field"
    EMPLOYEES = "employees"
    RD_STAFF = "rd_staff"
    RD_STAFF_RATIO = "rd_staff_ratio"
    BACHELOR_RATIO = "bachelor_ratio"
    REVENUE_YUAN = "revenue_yuan"
    REVENUE_GROWTH = "revenue_growth"
    HITECH_REVENUE_RATIO = "hitech_revenue_ratio"
    EXPORT_YUAN = "export_yuan"
    RD_EXPENSE_YUAN = "rd_expense_yuan"
    RD_RATIO = "rd_ratio"
    RD_GROWTH = "rd_growth"
    TOTAL_ASSETS_YUAN = "total_assets_yuan"
    NET_ASSETS_YUAN = "net_assets_yuan"
    PROFIT_YUAN = "profit_yuan"
    TAX_PAID_YUAN = "tax_paid_yuan"
    EQUITY_RAISED_YUAN = "equity_raised_yuan"
    VALUATION_YUAN = "valuation_yuan"
    LOAN_YUAN = "loan_yuan"
    LISTED = "listed"
    INVENTION_PATENTS = "invention_patents"
    UTILITY_PATENTS = "utility_patents"
    PCT_PATENTS = "pct_patents"
    SOFTWARE_COPYRIGHTS = "software_copyrights"
    STANDARDS = "standards"
    TECH_CONTRACT_YUAN = "tech_contract_yuan"
    TITLES = "titles"
    PLATFORMS = "platforms"
    AWARDS = "awards"
    PROJECTS = "projects"
    CLEAN_RECORD = "clean_record"
    RECEIVED = "received"
    PROJECT_INVESTMENT_YUAN = "project_investment_yuan"
    EQUIPMENT_YUAN = "equipment_yuan"


class FieldSpec(Value):
    """Shape, unit and name of a field."""

    shape: Shape
    unit: Unit
    name: Wording


def _spec(shape: Shape, unit: Unit, zh: str, en: str) -> FieldSpec:
    return FieldSpec(shape=shape, unit=unit, name=Wording(zh=zh, en=en))


FIELD_SPECS: dict[Field, FieldSpec] = {
    Field.REGION: _spec(Shape.REGION, Unit.NONE, "注册地", "place of registration"),
    Field.INDEPENDENT_LEGAL_PERSON: _spec(Shape.FLAG, Unit.NONE, "独立法人资格", "independent legal person"),
    Field.ENTITY_TYPE: _spec(Shape.CHOICE, Unit.NONE, "主体类型", "kind of entity"),
    Field.OWNERSHIP: _spec(Shape.CHOICE, Unit.NONE, "所有制", "ownership"),
    Field.AGE_MONTHS: _spec(Shape.FIGURE, Unit.MONTHS, "成立时间", "age"),
    Field.SIZE_CLASS: _spec(Shape.CHOICE, Unit.NONE, "企业规模", "size class"),
    Field.ABOVE_SCALE: _spec(Shape.FLAG, Unit.NONE, "规模以上", "above designated size"),
    Field.INDUSTRY: _spec(Shape.WORDS, Unit.NONE, "所属行业", "industry"),
    Field.TECH_FIELD: _spec(Shape.WORDS, Unit.NONE, "技术领域", "technology field"),
    Field.EMPLOYEES: _spec(Shape.FIGURE, Unit.PERSONS, "职工总数", "employees"),
    Field.RD_STAFF: _spec(Shape.FIGURE, Unit.PERSONS, "研发人员", "R&D staff"),
    Field.RD_STAFF_RATIO: _spec(Shape.FIGURE, Unit.RATIO, "研发人员占比", "share of R&D staff"),
    Field.BACHELOR_RATIO: _spec(Shape.FIGURE, Unit.RATIO, "本科及以上占比", "share of graduates"),
    Field.REVENUE_YUAN: _spec(Shape.FIGURE, Unit.YUAN, "上年营业收入", "last year's revenue"),
    Field.REVENUE_GROWTH: _spec(Shape.FIGURE, Unit.RATIO, "营业收入增长率", "revenue growth"),
    Field.HITECH_REVENUE_RATIO: _spec(
        Shape.FIGURE, Unit.RATIO, "高新产品收入占比", "share of high-tech revenue"
    ),
    Field.EXPORT_YUAN: _spec(Shape.FIGURE, Unit.YUAN, "出口额", "exports"),
    Field.RD_EXPENSE_YUAN: _spec(Shape.FIGURE, Unit.YUAN, "研发费用", "R&D expense"),
    Field.RD_RATIO: _spec(Shape.FIGURE, Unit.RATIO, "研发费用占营业收入比例", "R&D expense over revenue"),
    Field.RD_GROWTH: _spec(Shape.FIGURE, Unit.RATIO, "研发费用增长率", "R&D growth"),
    Field.TOTAL_ASSETS_YUAN: _spec(Shape.FIGURE, Unit.YUAN, "资产总额", "total assets"),
    Field.NET_ASSETS_YUAN: _spec(Shape.FIGURE, Unit.YUAN, "净资产", "net assets"),
    Field.PROFIT_YUAN: _spec(Shape.FIGURE, Unit.YUAN, "利润", "profit"),
    Field.TAX_PAID_YUAN: _spec(Shape.FIGURE, Unit.YUAN, "年纳税额", "tax paid"),
    Field.EQUITY_RAISED_YUAN: _spec(Shape.FIGURE, Unit.YUAN, "股权融资额", "equity raised"),
    Field.VALUATION_YUAN: _spec(Shape.FIGURE, Unit.YUAN, "估值", "valuation"),
    Field.LOAN_YUAN: _spec(Shape.FIGURE, Unit.YUAN, "贷款余额", "loans"),
    Field.LISTED: _spec(Shape.FLAG, Unit.NONE, "上市", "listed"),
    Field.INVENTION_PATENTS: _spec(Shape.FIGURE, Unit.COUNT, "发明专利", "invention patents"),
    Field.UTILITY_PATENTS: _spec(Shape.FIGURE, Unit.COUNT, "实用新型专利", "utility patents"),
    Field.PCT_PATENTS: _spec(Shape.FIGURE, Unit.COUNT, "PCT专利", "PCT patents"),
    Field.SOFTWARE_COPYRIGHTS: _spec(Shape.FIGURE, Unit.COUNT, "软件著作权", "software copyrights"),
    Field.STANDARDS: _spec(Shape.FIGURE, Unit.COUNT, "制定标准", "standards drafted"),
    Field.TECH_CONTRACT_YUAN: _spec(Shape.FIGURE, Unit.YUAN, "技术合同成交额", "technology contracts"),
    Field.TITLES: _spec(Shape.CODES, Unit.NONE, "资质称号", "titles held"),
    Field.PLATFORMS: _spec(Shape.WORDS, Unit.NONE, "创新平台", "innovation platforms"),
    Field.AWARDS: _spec(Shape.WORDS, Unit.NONE, "获奖", "awards"),
    Field.PROJECTS: _spec(Shape.WORDS, Unit.NONE, "承担项目", "projects undertaken"),
    Field.CLEAN_RECORD: _spec(Shape.FLAG, Unit.NONE, "无严重失信和重大事故", "clean record"),
    Field.RECEIVED: _spec(Shape.WORDS, Unit.NONE, "已获支持", "support received"),
    Field.PROJECT_INVESTMENT_YUAN: _spec(Shape.FIGURE, Unit.YUAN, "项目总投资", "project investment"),
    Field.EQUIPMENT_YUAN: _spec(Shape.FIGURE, Unit.YUAN, "设备投资", "equipment investment"),
}


class EntityType(Word):
    """Who may apply."""

    ENTERPRISE = "enterprise"
    INSTITUTE = "institute"
    UNIVERSITY = "university"
    HOSPITAL = "hospital"
    INDIVIDUAL = "individual"
    TEAM = "team"
    PLATFORM = "platform"
    ASSOCIATION = "association"


PEOPLE = frozenset({EntityType.INDIVIDUAL, EntityType.TEAM})
"""Those who apply in person."""


class Ownership(Word):
    """Who owns the firm."""

    PRIVATE = "private"
    STATE = "state"
    FOREIGN = "foreign"
    JOINT = "joint"


class SizeClass(Word):
    """Size class by 工信部联企业〔2011〕300号."""

    MICRO = "micro"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class Need(Word):
    """What a firm is after; ranks only."""

    FUNDING = "funding"
    TAX = "tax"
    LOAN = "loan"
    EQUITY = "equity"
    TALENT = "talent"
    SPACE = "space"
    EQUIPMENT = "equipment"
    CERTIFICATION = "certification"
    MARKET = "market"
    COOPERATION = "cooperation"
    IP = "ip"
