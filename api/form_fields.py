"""What the form asks, section by section, and how its text becomes the values of a profile."""

from enum import StrEnum
from typing import Any, NamedTuple

from werkzeug.datastructures import MultiDict

from policymatch.batch import read_figure, words_in
from policymatch.domain.fields import Field, Unit
from policymatch.domain.profile_names import (
    BOX_UNITS,
    CHOICE_NAMES,
    PROFILE_NAMES,
    SOLE_TRADER,
    unit_of_key,
)
from policymatch.domain.wording import Wording


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
    def unit(self) -> Unit:
        """The unit of the profile's figure; none for what is entered otherwise."""
        return (unit_of_key(self.key) if self.entry is Entry.FIGURE else None) or Unit.NONE

    @property
    def box_unit(self) -> Wording | None:
        """The unit that the box is in: sums are entered in 万元, shares in %."""
        return BOX_UNITS[self.unit][0] if self.unit in BOX_UNITS else None

    @property
    def factor(self) -> float:
        """What a figure that was entered without a unit is multiplied by."""
        return BOX_UNITS[self.unit][1] if self.unit in BOX_UNITS else 1.0


class Section(NamedTuple):
    """Questions that belong together.

    `shown`: open from the start; `enough`: with these a first answer is worth its while.
    """

    name: Wording
    fields: tuple[FormField, ...]
    shown: bool = True
    enough: bool = False


def _of_key(key: str, entry: Entry, hint: Wording | None = None) -> FormField:
    return FormField(str(key), PROFILE_NAMES[key], entry, hint=hint)


def _choice_of(key: str, entry: Entry, hint: Wording | None = None) -> FormField:
    return FormField(key, PROFILE_NAMES[key], entry, tuple(CHOICE_NAMES[key].items()), hint=hint)


def _figures(*fields: Field) -> tuple[FormField, ...]:
    return tuple(_of_key(field, Entry.FIGURE) for field in fields)


def _w(zh: str, en: str) -> Wording:
    return Wording(zh=zh, en=en)


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
_SEVERAL = _w("多个用分号隔开", "several are parted by semicolons")
_PLACE_HINT = _w("如：沈阳市浑南区，或 210112", "such as Hunnan, Shenyang, or 210112")
_ABOUT_HINT = _w(
    "做什么产品或服务、处于什么阶段、有什么计划；中文或英文均可",
    "what you make, at what stage you are, what you plan; in Chinese or English",
)

SECTIONS = (
    Section(
        _w("企业概况", "The firm"),
        (
            _of_key("name", Entry.TEXT),
            _of_key("region", Entry.TEXT, _PLACE_HINT),
            _choice_of("entity_type", Entry.CHOICE, SOLE_TRADER),
            _of_key("founded_on", Entry.DATE),
            _choice_of("size_class", Entry.CHOICE),
            _choice_of("ownership", Entry.CHOICE),
            _of_key(Field.INDUSTRY, Entry.WORDS, _SEVERAL),
            _of_key(Field.TECH_FIELD, Entry.WORDS, _SEVERAL),
        ),
    ),
    Section(
        _w("做什么、要什么", "What you do and need"),
        (
            _of_key("description", Entry.LONG_TEXT, _ABOUT_HINT),
            _choice_of("needs", Entry.CHECKS),
        ),
        enough=True,
    ),
    Section(
        _w("经营数据（上年度）", "Figures of last year"),
        (
            *_figures(Field.REVENUE_YUAN, Field.REVENUE_GROWTH, Field.PROFIT_YUAN, Field.TOTAL_ASSETS_YUAN),
            *_figures(Field.TAX_PAID_YUAN, Field.EMPLOYEES, Field.EQUITY_RAISED_YUAN, Field.LOAN_YUAN),
            *_figures(Field.NET_ASSETS_YUAN, Field.VALUATION_YUAN),
            _of_key(Field.ABOVE_SCALE, Entry.FLAG),
            _of_key(Field.LISTED, Entry.FLAG),
        ),
    ),
    Section(
        _w("研发与知识产权", "R&D and intellectual property"),
        (
            *_figures(
                Field.RD_EXPENSE_YUAN, Field.RD_RATIO, Field.RD_GROWTH, Field.RD_STAFF, Field.RD_STAFF_RATIO
            ),
            *_figures(Field.BACHELOR_RATIO, Field.HITECH_REVENUE_RATIO),
            *_figures(Field.INVENTION_PATENTS, Field.UTILITY_PATENTS, Field.SOFTWARE_COPYRIGHTS),
            *_figures(Field.PCT_PATENTS, Field.STANDARDS, Field.TECH_CONTRACT_YUAN),
        ),
    ),
    Section(
        _w("资质与信用", "Titles and record"),
        (
            FormField("titles", PROFILE_NAMES["titles"], Entry.CHECKS, _TITLES),
            _of_key(Field.PLATFORMS, Entry.WORDS, _SEVERAL),
            _of_key(Field.AWARDS, Entry.WORDS, _SEVERAL),
            _of_key(Field.RECEIVED, Entry.WORDS, _SEVERAL),
            _of_key(Field.PROJECTS, Entry.WORDS, _SEVERAL),
            _of_key(Field.INDEPENDENT_LEGAL_PERSON, Entry.FLAG),
            _of_key(Field.CLEAN_RECORD, Entry.FLAG),
        ),
    ),
    Section(
        _w("项目", "Project"),
        _figures(Field.PROJECT_INVESTMENT_YUAN, Field.EQUIPMENT_YUAN, Field.EXPORT_YUAN),
        shown=False,
    ),
)
FORM_FIELDS = tuple(field for section in SECTIONS for field in section.fields)
NONE_HELD = "none"
_BOXES = {field.key: field.key for field in FORM_FIELDS} | {Field.AGE_MONTHS.value: "founded_on"}
_FLAGS = {"yes": True, "no": False}


def box_of(field: Field) -> str | None:
    """The key of the box in which a question about `field` is answered; None where the form has none.

    >>> box_of(Field.AGE_MONTHS), box_of(Field.TITLES)
    ('founded_on', 'titles')
    """
    return _BOXES.get(field.value)


def told_in(entered: MultiDict[str, str]) -> dict[str, Any]:
    """The profile that a filled form tells; what was left empty is not told.

    >>> told_in(MultiDict({"revenue_yuan": "500-2000", "listed": "no", "titles": "none", "name": " "}))
    {'revenue_yuan': {'min': 5000000.0, 'max': 20000000.0}, 'listed': False, 'titles': []}
    """
    told = {}
    for field in FORM_FIELDS:
        value = _value(field, entered)
        if value is not None:
            told[field.key] = value
    return told


def _value(field: FormField, entered: MultiDict[str, str]) -> Any:
    if field.entry is Entry.CHECKS:
        chosen = list(filter(None, entered.getlist(field.key)))
        return [] if chosen == [NONE_HELD] else chosen or None
    text = entered.get(field.key, "").strip()
    if not text:
        return None
    match field.entry:
        case Entry.FIGURE:
            figure = read_figure(text, field.unit)
            return figure.value(field.factor) if figure else text
        case Entry.FLAG:
            return _FLAGS.get(text, text)
        case Entry.WORDS:
            return words_in(text)
    return text
