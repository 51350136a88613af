"""What the form asks, section by section, and how its text becomes the values of a profile."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from werkzeug.datastructures import MultiDict

from policymatch.batch import figure_of, words_in
from policymatch.domain.fields import FIELD_SPECS, Field, Unit
from policymatch.domain.wording import Wording

_TEN_THOUSAND_YUAN, _PERCENT = 10_000.0, 0.01
_DIGITS = 10


class Entry(StrEnum):
    """How a value is entered."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"
    FIGURE = "figure"
    CHOICE = "choice"
    FLAG = "flag"
    WORDS = "words"
    CHECKS = "checks"


class FormField(NamedTuple):
    """One question: the profile's key, what it is called, how it is entered, what may be chosen."""

    key: str
    name: Wording
    entry: Entry
    choices: tuple[tuple[str, Wording], ...] = ()
    hint: Wording | None = None

    @property
    def factor(self) -> float:
        """What a figure that was entered is multiplied by: sums are entered in 万元, shares in %."""
        unit = FIELD_SPECS[Field(self.key)].unit if self.entry is Entry.FIGURE else Unit.NONE
        return {Unit.YUAN: _TEN_THOUSAND_YUAN, Unit.RATIO: _PERCENT}.get(unit, 1.0)


class Section(NamedTuple):
    """Questions that belong together; `shown`: open from the start."""

    name: Wording
    fields: tuple[FormField, ...]
    shown: bool = True


def _of_field(field: Field, entry: Entry, hint: Wording | None = None) -> FormField:
    return FormField(field.value, FIELD_SPECS[field].name, entry, hint=hint)


def _figures(*fields: Field) -> tuple[FormField, ...]:
    return tuple(_of_field(field, Entry.FIGURE) for field in fields)


def _w(zh: str, en: str) -> Wording:
    return Wording(zh=zh, en=en)


_ENTITY_TYPES = (
    ("enterprise", _w("企业", "enterprise")),
    ("institute", _w("科研院所", "research institute")),
    ("university", _w("高校", "university")),
    ("hospital", _w("医院", "hospital")),
    ("platform", _w("平台机构", "platform")),
    ("association", _w("社会组织", "association")),
    ("team", _w("团队", "team")),
    ("individual", _w("个人", "individual")),
)
_OWNERSHIPS = (
    ("private", _w("民营", "private")),
    ("state", _w("国有", "state-owned")),
    ("foreign", _w("外资", "foreign")),
    ("joint", _w("合资", "joint venture")),
)
_SIZES = (
    ("micro", _w("微型", "micro")),
    ("small", _w("小型", "small")),
    ("medium", _w("中型", "medium")),
    ("large", _w("大型", "large")),
)
_TITLES = (
    ("high_tech", _w("高新技术企业", "high-tech enterprise")),
    ("tech_sme", _w("科技型中小企业", "technology SME")),
    ("innovative_sme", _w("创新型中小企业", "innovative SME")),
    ("specialised_sme", _w("专精特新中小企业", "specialised SME")),
    ("little_giant", _w("专精特新“小巨人”", "little giant")),
    ("single_champion", _w("制造业单项冠军", "single champion")),
    ("eaglet", _w("雏鹰企业", "eaglet")),
    ("gazelle", _w("瞪羚企业", "gazelle")),
    ("unicorn", _w("独角兽企业", "unicorn")),
    ("tech_service", _w("技术先进型服务企业", "advanced technology services")),
)
_NEEDS = (
    ("funding", _w("资金补助", "grants")),
    ("tax", _w("税收优惠", "tax relief")),
    ("loan", _w("贷款", "loans")),
    ("equity", _w("股权融资", "equity")),
    ("talent", _w("人才", "talent")),
    ("space", _w("场地", "space")),
    ("equipment", _w("设备", "equipment")),
    ("certification", _w("资质认定", "recognition")),
    ("market", _w("市场", "market")),
    ("cooperation", _w("产学研合作", "cooperation")),
    ("ip", _w("知识产权", "intellectual property")),
)
_SEVERAL = _w("多个用分号隔开", "several are parted by semicolons")
_NAME, _REGION = _w("企业名称", "name"), _w("注册地", "place of registration")
_PLACE_HINT = _w("如：沈阳市浑南区，或 210112", "such as 沈阳市浑南区, or 210112")
_ABOUT_HINT = _w(
    "做什么产品或服务、处于什么阶段、有什么计划；中文或英文均可",
    "what you make, at what stage you are, what you plan; in Chinese or English",
)

SECTIONS = (
    Section(
        _w("企业概况", "The firm"),
        (
            FormField("name", _NAME, Entry.TEXT),
            FormField("region", _REGION, Entry.TEXT, hint=_PLACE_HINT),
            FormField("entity_type", FIELD_SPECS[Field.ENTITY_TYPE].name, Entry.CHOICE, _ENTITY_TYPES),
            FormField("founded_on", _w("成立日期", "founded on"), Entry.DATE),
            FormField("size_class", FIELD_SPECS[Field.SIZE_CLASS].name, Entry.CHOICE, _SIZES),
            FormField("ownership", FIELD_SPECS[Field.OWNERSHIP].name, Entry.CHOICE, _OWNERSHIPS),
            _of_field(Field.INDUSTRY, Entry.WORDS, _SEVERAL),
            _of_field(Field.TECH_FIELD, Entry.WORDS, _SEVERAL),
        ),
    ),
    Section(
        _w("做什么、要什么", "What you do and need"),
        (
            FormField("description", _w("业务描述", "description"), Entry.LONG_TEXT, hint=_ABOUT_HINT),
            FormField("needs", _w("需求", "needs"), Entry.CHECKS, _NEEDS),
        ),
    ),
    Section(
        _w("经营数据（上年度）", "Figures of last year"),
        (
            *_figures(Field.REVENUE_YUAN, Field.REVENUE_GROWTH, Field.PROFIT_YUAN, Field.TOTAL_ASSETS_YUAN),
            *_figures(Field.TAX_PAID_YUAN, Field.EMPLOYEES, Field.EQUITY_RAISED_YUAN, Field.LOAN_YUAN),
            _of_field(Field.ABOVE_SCALE, Entry.FLAG),
            _of_field(Field.LISTED, Entry.FLAG),
        ),
    ),
    Section(
        _w("研发与知识产权", "R&D and intellectual property"),
        (
            *_figures(
                Field.RD_EXPENSE_YUAN, Field.RD_STAFF, Field.BACHELOR_RATIO, Field.HITECH_REVENUE_RATIO
            ),
            *_figures(Field.INVENTION_PATENTS, Field.UTILITY_PATENTS, Field.SOFTWARE_COPYRIGHTS),
            *_figures(Field.PCT_PATENTS, Field.STANDARDS, Field.TECH_CONTRACT_YUAN),
        ),
    ),
    Section(
        _w("资质与信用", "Titles and record"),
        (
            FormField("titles", FIELD_SPECS[Field.TITLES].name, Entry.CHECKS, _TITLES),
            _of_field(Field.PLATFORMS, Entry.WORDS, _SEVERAL),
            _of_field(Field.AWARDS, Entry.WORDS, _SEVERAL),
            _of_field(Field.RECEIVED, Entry.WORDS, _SEVERAL),
            _of_field(Field.INDEPENDENT_LEGAL_PERSON, Entry.FLAG),
            _of_field(Field.CLEAN_RECORD, Entry.FLAG),
        ),
    ),
    Section(
        _w("项目", "Project"),
        _figures(Field.PROJECT_INVESTMENT_YUAN, Field.EQUIPMENT_YUAN, Field.EXPORT_YUAN),
        shown=False,
    ),
)
NONE_HELD = "none"
_FLAGS = {"yes": True, "no": False}


def told_in(entered: MultiDict[str, str]) -> dict[str, Any]:
    """The profile that a filled form tells; what was left empty is not told.

    >>> told_in(MultiDict({"revenue_yuan": "500-2000", "listed": "no", "titles": "none", "name": " "}))
    {'revenue_yuan': {'min': 5000000.0, 'max': 20000000.0}, 'listed': False, 'titles': []}
    """
    told = {}
    for section in SECTIONS:
        for field in section.fields:
            value = _value(field, entered)
            if value is not None:
                told[field.key] = value
    return told


def _value(field: FormField, entered: MultiDict[str, str]) -> Any:
    if field.entry is Entry.CHECKS:
        chosen = list(filter(None, entered.getlist(field.key)))
        return [] if chosen == [NONE_HELD] else [c for c in chosen if c != NONE_HELD] or None
    text = entered.get(field.key, "").strip()
    if not text:
        return None
    match field.entry:
        case Entry.FIGURE:
            return _scaled(figure_of(text.removesuffix("%")), field.factor)
        case Entry.FLAG:
            return _FLAGS.get(text, text)
        case Entry.WORDS:
            return words_in(text)
    return text


def _scaled(figure: Any, factor: float) -> Any:
    if isinstance(figure, float):
        return round(figure * factor, _DIGITS)
    if isinstance(figure, Mapping):
        return {
            end: None if bound is None else round(bound * factor, _DIGITS) for end, bound in figure.items()
        }
    return figure
