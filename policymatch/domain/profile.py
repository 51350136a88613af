"""FirmProfile 企业画像: what is known of a firm. Every field may be unknown."""

import re
from datetime import date
from math import inf
from typing import Annotated, Self, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from policymatch.domain.fields import EntityType, Need, Ownership, SizeClass
from policymatch.domain.value import Value


def _no_bool(given: object) -> object:
    if isinstance(given, bool):
        raise ValueError("a number or a band is expected, not true or false")
    return given


_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_Finite = Annotated[float, Field(allow_inf_nan=False), BeforeValidator(_no_bool)]


class Band(Value):
    """A closed band; a null end is open.

    >>> Band(min=5e6, max=2e7).min
    5000000.0
    """

    min: _Finite | None = None
    max: _Finite | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"min {self.min:g} is above max {self.max:g}")
        return self


def _whole(text: str) -> str:
    """Half of a character (a lone surrogate) can be neither written, hashed nor encoded."""
    text.encode()
    return text


LONGEST_TEXT = 20_000
"""Characters of a text of a profile; what a firm says of itself at length has a fifth of them."""

Text: TypeAlias = Annotated[str, Field(max_length=LONGEST_TEXT), AfterValidator(_whole)]


class Held(Value):
    """A title, platform, award, project or support that a firm holds.

    `code` is a title's code or any name; level national, provincial, municipal or district.
    """

    code: Text = Field(min_length=1)
    year: int | None = Field(default=None, ge=1949, le=2200)
    level: Text | None = None


def _held(given: object) -> object:
    return {"code": given} if isinstance(given, str) else given


NONE_WORDS = frozenset({"none", "无", "没有", "暂无"})
"""What is said in place of a list where nothing is held."""


def _none_held(given: object) -> object:
    """Nothing, where a list says in one word that there is nothing (无), or a text says so alone."""
    told = [given] if isinstance(given, str) else given
    alone = told[0] if isinstance(told, list | tuple) and len(told) == 1 else None
    return () if isinstance(alone, str) and alone.strip().lower() in NONE_WORDS else given


def _a_day(given: object) -> object:
    """A day, or the text of one; a number would be taken for seconds since 1970."""
    if isinstance(given, date) or (isinstance(given, str) and _ISO_DAY.fullmatch(given)):
        return given
    raise ValueError("a day is expected, such as 2024-01-31")


def _words(given: object) -> object:
    return [given] if isinstance(given, str) else given


def _counted(figure: float | Band) -> float | Band:
    """People and patents are whole, and so are the ends of a band of them."""
    for end in (figure.min, figure.max) if isinstance(figure, Band) else (figure,):
        if end is not None and not float(end).is_integer():
            raise ValueError(f"{end:g} is no whole number")
    return figure


def _bounded(low: float, high: float) -> AfterValidator:
    """Held against the number that was read, however it was written: "-5" is below 0 as -5 is."""

    def check(figure: float | Band) -> float | Band:
        ends = (figure.min, figure.max) if isinstance(figure, Band) else (figure,)
        for end in ends:
            if end is not None and not low <= end <= high:
                raise ValueError(f"{end:g} is not from {low:g} to {high:g}")
        return figure

    return AfterValidator(check)


Figure: TypeAlias = _Finite | Band
Amount: TypeAlias = Annotated[Figure, _bounded(0, inf)]
Count: TypeAlias = Annotated[Amount, AfterValidator(_counted)]
Share: TypeAlias = Annotated[Figure, _bounded(0, 1)]
Day: TypeAlias = Annotated[date, BeforeValidator(_a_day)]
HeldItem: TypeAlias = Annotated[Held, BeforeValidator(_held)]
HeldItems: TypeAlias = Annotated[tuple[HeldItem, ...], BeforeValidator(_none_held)]
Words: TypeAlias = Annotated[tuple[Text, ...], BeforeValidator(_words)]


class FirmProfile(Value):
    """A firm as told. Absent or null is unknown; an empty list that was told is known.

    Figures are numbers or bands, in yuan, shares 0..1, counts, persons. Validation takes the
    context `{"on": date, "regions": container of codes}`: a founding date after `on` and a region
    that does not exist are faults too.
    """

    id: Text | None = None
    name: Text | None = None
    description: Text | None = None
    needs: tuple[Need, ...] | None = None
    region: str | None = Field(default=None, pattern=r"^\d{6}$")
    independent_legal_person: bool | None = None
    entity_type: EntityType | None = None
    ownership: Ownership | None = None
    founded_on: Day | None = None
    age_months: Amount | None = None
    size_class: SizeClass | None = None
    above_scale: bool | None = None
    industry: Words | None = None
    tech_field: Words | None = None
    employees: Count | None = None
    rd_staff: Count | None = None
    rd_staff_ratio: Share | None = None
    bachelor_ratio: Share | None = None
    revenue_yuan: Amount | None = None
    revenue_growth: Figure | None = None
    hitech_revenue_ratio: Share | None = None
    export_yuan: Amount | None = None
    rd_expense_yuan: Amount | None = None
    rd_ratio: Amount | None = None
    rd_growth: Figure | None = None
    total_assets_yuan: Amount | None = None
    net_assets_yuan: Figure | None = None
    profit_yuan: Figure | None = None
    tax_paid_yuan: Amount | None = None
    equity_raised_yuan: Amount | None = None
    valuation_yuan: Amount | None = None
    loan_yuan: Amount | None = None
    listed: bool | None = None
    invention_patents: Count | None = None
    utility_patents: Count | None = None
    pct_patents: Count | None = None
    software_copyrights: Count | None = None
    standards: Count | None = None
    tech_contract_yuan: Amount | None = None
    titles: HeldItems | None = None
    platforms: HeldItems | None = None
    awards: HeldItems | None = None
    projects: HeldItems | None = None
    clean_record: bool | None = None
    received: HeldItems | None = None
    project_investment_yuan: Amount | None = None
    equipment_yuan: Amount | None = None
    project_started_on: Day | None = None

    @field_validator("founded_on")
    @classmethod
    def _founded_already(cls, founded: date | None, info: ValidationInfo) -> date | None:
        on = (info.context or {}).get("on")
        if founded and on and founded > on:
            raise ValueError(f"{founded} lies after {on}")
        return founded

    @field_validator("region")
    @classmethod
    def _region_exists(cls, region: str | None, info: ValidationInfo) -> str | None:
        regions = (info.context or {}).get("regions")
        if region and regions is not None and region not in regions:
            raise ValueError(f"{region} is no code of GB/T 2260")
        return region
