"""What the keys of a profile and their choices are called: one table for the form and for firm lists."""

from collections.abc import Mapping

from policymatch.domain.fields import FIELD_SPECS, EntityType, Field, Need, Ownership, SizeClass, Unit
from policymatch.domain.scales import PER_CENT, WAN
from policymatch.domain.wording import Wording


def _w(zh: str, en: str) -> Wording:
    return Wording(zh=zh, en=en)


PROFILE_NAMES: Mapping[str, Wording] = {
    "id": _w("编号", "id"),
    "name": _w("企业名称", "name"),
    "description": _w("业务描述", "description"),
    "needs": _w("需求", "needs"),
    "founded_on": _w("成立日期", "founded on"),
    "project_started_on": _w("项目开工日期", "project started on"),
    **{field.value: spec.name for field, spec in FIELD_SPECS.items()},
}
CHOICE_NAMES: Mapping[str, Mapping[str, Wording]] = {
    "entity_type": {
        EntityType.ENTERPRISE: _w("企业", "enterprise"),
        EntityType.INSTITUTE: _w("科研院所", "research institute"),
        EntityType.UNIVERSITY: _w("高校", "university"),
        EntityType.HOSPITAL: _w("医疗机构", "hospital"),
        EntityType.PLATFORM: _w("平台机构", "platform"),
        EntityType.ASSOCIATION: _w("社会组织", "association"),
        EntityType.TEAM: _w("团队", "team"),
        EntityType.INDIVIDUAL: _w("个人", "individual"),
    },
    "ownership": {
        Ownership.PRIVATE: _w("民营", "private"),
        Ownership.STATE: _w("国有", "state-owned"),
        Ownership.FOREIGN: _w("外资", "foreign-owned"),
        Ownership.JOINT: _w("合资", "joint venture"),
    },
    "size_class": {
        SizeClass.MICRO: _w("微型", "micro"),
        SizeClass.SMALL: _w("小型", "small"),
        SizeClass.MEDIUM: _w("中型", "medium"),
        SizeClass.LARGE: _w("大型", "large"),
    },
    "needs": {
        Need.FUNDING: _w("资金补助", "grants"),
        Need.TAX: _w("税收优惠", "tax relief"),
        Need.LOAN: _w("贷款", "loans"),
        Need.EQUITY: _w("股权融资", "equity"),
        Need.TALENT: _w("人才", "talent"),
        Need.SPACE: _w("场地", "space"),
        Need.EQUIPMENT: _w("设备", "equipment"),
        Need.CERTIFICATION: _w("资质认定", "recognition"),
        Need.MARKET: _w("市场", "market"),
        Need.COOPERATION: _w("产学研合作", "cooperation"),
        Need.IP: _w("知识产权", "intellectual property"),
    },
}
"""What each choice of a key is called, in the form, in firm lists and in findings."""

CHOICE_WORDS: Mapping[str, tuple[str, ...]] = {
    EntityType.HOSPITAL: ("医院",),
    EntityType.INDIVIDUAL: ("个体工商户", "个体户"),
}
"""How firm lists call a choice beside its name and its code."""

SOLE_TRADER = _w("个体工商户选“个人”", "a sole trader (个体工商户) is an individual")
"""Which kind of entity one is who trades in his own name: texts and the law name him beside persons."""

COLUMN_NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("企业编号", "统一社会信用代码", "社会信用代码", "信用代码"),
    "name": ("公司名称", "单位名称", "企业全称", "公司全称"),
    "region": ("注册地区", "所在地区", "所在地", "所在区县", "所属区县", "地区", "区县"),
    "founded_on": ("成立时间", "注册日期", "注册时间", "成立年月日"),
    "entity_type": ("单位类型",),
    "ownership": ("企业性质", "所有制形式", "所有制类型"),
    "size_class": ("规模", "规模类型", "企业规模类型", "企业划型"),
    "industry": ("行业", "行业类别", "所属行业类别"),
    "description": ("主营业务", "主要产品", "主营产品", "企业简介", "经营范围"),
    "needs": ("企业需求", "政策需求"),
    "employees": ("员工人数", "员工总数", "员工数", "职工人数", "从业人数", "从业人员", "从业人员数"),
    "rd_staff": ("研发人员数", "研发人数", "研发人员数量", "科技人员数"),
    "bachelor_ratio": ("本科占比", "本科及以上学历占比"),
    "revenue_yuan": ("营业收入", "上年度营业收入", "年营业收入", "营收"),
    "revenue_growth": ("营收增长率",),
    "rd_expense_yuan": ("上年研发费用", "上年度研发费用", "研发投入", "研发经费"),
    "rd_ratio": ("研发费用占比", "研发投入占比", "研发占比"),
    "profit_yuan": ("利润总额", "净利润"),
    "tax_paid_yuan": ("纳税额", "纳税总额", "上年纳税额"),
    "total_assets_yuan": ("总资产",),
    "invention_patents": ("发明专利数", "发明专利数量", "有效发明专利", "授权发明专利"),
    "utility_patents": ("实用新型", "实用新型专利数"),
    "software_copyrights": ("软著", "软著数量", "软件著作权数", "软件著作权数量"),
    "titles": ("资质", "已有资质", "企业资质", "称号"),
    "platforms": ("研发平台",),
    "above_scale": ("是否规上", "是否规模以上", "规上企业"),
    "listed": ("是否上市",),
    "independent_legal_person": ("独立法人", "是否独立法人"),
}
"""How firm lists call a key beside its own name; 成立时间 in a list is a day."""

BOX_UNITS: Mapping[Unit, tuple[Wording, float]] = {
    Unit.YUAN: (_w("万元", "10,000 yuan"), float(WAN)),
    Unit.RATIO: (_w("%", "%"), PER_CENT),
}
"""The unit that a person is asked in, and what a figure in it is multiplied by."""
SHARE_KEYS = frozenset(
    field.value for field in (Field.RD_STAFF_RATIO, Field.BACHELOR_RATIO, Field.HITECH_REVENUE_RATIO)
)
"""Parts of a whole. Below 1 in a place of per cent they were as likely entered as fractions."""


def key_of_name(name: str) -> str | None:
    """The key of a profile that a column of a list names; None where it names none.

    >>> key_of_name("员工人数"), key_of_name("成立时间"), key_of_name("revenue_yuan"), key_of_name("邮编")
    ('employees', 'founded_on', 'revenue_yuan', None)
    """
    return _KEYS.get(name.casefold())


def name_of_choice(key: str, code: str) -> Wording | None:
    """What a choice of a key is called; None where the key offers no such choice.

    >>> name_of_choice("ownership", "state").zh, name_of_choice("region", "210100")
    ('国有', None)
    """
    return CHOICE_NAMES.get(key, {}).get(code)


def unit_of_key(key: str) -> Unit | None:
    """The unit of a key that holds a figure; None for other keys.

    >>> unit_of_key("employees"), unit_of_key("titles")
    (<Unit.PERSONS: 'persons'>, None)
    """
    if key not in set(Field) or FIELD_SPECS[Field(key)].unit is Unit.NONE:
        return None
    return FIELD_SPECS[Field(key)].unit


def _keys() -> dict[str, str]:
    named = {word.casefold(): key for key, name in PROFILE_NAMES.items() for word in (key, name.zh, name.en)}
    return named | {word: key for key, words in COLUMN_NAMES.items() for word in words}


_KEYS = _keys()
