"""Measure 政策事项: one thing a firm can apply for or receive, and its parts."""

import re
from datetime import date
from enum import StrEnum

from pydantic import Field

from policymatch.domain.condition import (
    AllOf,
    Criterion,
    NoneOf,
    Op,
    OpaqueCriterion,
    demands_region,
    leaves_of,
)
from policymatch.domain.document import Document
from policymatch.domain.fields import Field as ProfileField
from policymatch.domain.quote import Quote
from policymatch.domain.regions import WHOLE_COUNTRY, region_state
from policymatch.domain.value import Value
from policymatch.domain.verdict import State


class MeasureKind(StrEnum):
    """What sort of support a measure is."""

    GRANT = "grant"
    AWARD = "award"
    TAX = "tax"
    LOAN = "loan"
    INTEREST_SUBSIDY = "interest_subsidy"
    GUARANTEE = "guarantee"
    EQUITY = "equity"
    VOUCHER = "voucher"
    RENT = "rent"
    TITLE = "title"
    TALENT = "talent"
    PROCUREMENT = "procurement"
    SERVICE = "service"
    OTHER = "other"


class BenefitForm(StrEnum):
    """How a benefit is expressed."""

    AMOUNT = "amount"
    RATE = "rate"
    TAX_RATE = "tax_rate"
    DEDUCTION = "deduction"
    SERVICE = "service"
    OTHER = "other"


class Per(StrEnum):
    """What a benefit is counted by."""

    ONCE = "once"
    YEAR = "year"
    PROJECT = "project"
    PERSON = "person"
    PATENT = "patent"


class Benefit(Value):
    """Support 支持方式 as stated: a sum in yuan, a rate of a base (0..1), a cap; None where silent.

    `base` is the wording of what a rate is taken of (实际投入, 合同额, 贷款利息).
    """

    form: BenefitForm
    amount_yuan: float | None = None
    rate: float | None = None
    cap_yuan: float | None = None
    per: Per | None = None
    base: str | None = None
    quote: Quote


class Recurrence(StrEnum):
    """How often a window opens."""

    ONCE = "once"
    ANNUAL = "annual"
    ROLLING = "rolling"
    BATCH = "batch"


class Window(Value):
    """Application window 申报期."""

    opens_on: date | None = None
    closes_on: date | None = None
    recurrence: Recurrence | None = None
    quote: Quote


class ExclusiveRule(StrEnum):
    """How measures bar one another."""

    HIGHER_ONLY = "higher_only"
    ONE_OF = "one_of"
    TOTAL_CAP = "total_cap"
    NOT_IF_RECEIVED = "not_if_received"


class Exclusivity(Value):
    """A rule between measures; `cap_yuan` for caps over several supports."""

    rule: ExclusiveRule
    cap_yuan: float | None = None
    quote: Quote


class Material(Value):
    """A paper that has to be handed in."""

    name: str
    quote: Quote


class Measure(Value):
    """One payable thing: what is given, to whom, until when.

    `start` and `end` enclose its own clause or clauses in the body; a part of a clause that gives something
    else is a measure within it. `id` is
    `<policy id>-m<n>`, `clause` the number as printed. `confidence`: the reader's chance, 0..1, that a
    measure begins there at all; 1 where a record does not say.
    """

    id: str
    title: str
    clause: str | None = None
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    kind: MeasureKind
    benefits: tuple[Benefit, ...] = ()
    condition: AllOf = AllOf()
    window: Window | None = None
    exclusive: tuple[Exclusivity, ...] = ()
    materials: tuple[Material, ...] = ()
    contact: Quote | None = None
    confidence: float = Field(default=1.0, ge=0, le=1)


class Policy(Value):
    """Policy 政策: a document together with the measures read out of it.

    `reviewed`: an editor checked the record that it was built from.
    """

    document: Document
    measures: tuple[Measure, ...]
    reviewed: bool = False


def governed_condition(document: Document, measure: Measure) -> AllOf:
    """The condition of a measure, with the issuer's region where it names none itself.

    Not added where the document courts firms from elsewhere or is national, nor where the measure is for
    firms that move in (迁入本市的企业), or bars those of that very region (对注册地不在本市的企业): nobody
    could be both.
    """
    region = document.region
    if region is None or region == WHOLE_COUNTRY or document.newcomers:
        return measure.condition
    if demands_region(measure.condition) or _bars(measure.condition, region) or _courts(measure.condition):
        return measure.condition
    implied = Criterion(field=ProfileField.REGION, op=Op.IN_REGION, value=region, implied=True)
    return AllOf(all=(implied, *measure.condition.all))


def _bars(condition: AllOf, region: str) -> bool:
    """Whether a condition wants none of the firms of a region, or of one around it."""
    barred = (leaf for node in condition.all if isinstance(node, NoneOf) for leaf in node.none)
    return any(
        isinstance(leaf, Criterion)
        and leaf.decides
        and (leaf.field, leaf.op) == (ProfileField.REGION, Op.IN_REGION)
        and region_state(region, str(leaf.value)) is State.MET
        for leaf in barred
    )


# 迁入本市的瞪羚企业, 新引进的总部企业; 新引进的人才 come to a firm that is here.
_COMES = re.compile(
    r"迁[入至到](?!后|前|[^，。；]{0,8}(?:园|区内|集聚区|开发区|基地))|新(?:引进|落户|招引)[^，。；人团]{0,16}(?:企业|公司|总部)"
)


def _courts(condition: AllOf) -> bool:
    """Whether a condition asks a firm to have come from elsewhere."""
    asked = (leaf for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion) and leaf.decides)
    return any(leaf.quote is not None and _COMES.search(leaf.quote.text) is not None for leaf in asked)
