"""Measure 政策事项: one thing a firm can apply for or receive, and its parts."""

from datetime import date
from typing import Annotated

from pydantic import Field

from policymatch.domain.condition import AllOf, Condition, leaves_of
from policymatch.domain.document import Document
from policymatch.domain.quote import Quote
from policymatch.domain.value import Value
from policymatch.domain.word import Word


class MeasureKind(Word):
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


class BenefitForm(Word):
    """How a benefit is expressed."""

    AMOUNT = "amount"
    RATE = "rate"
    TAX_RATE = "tax_rate"
    DEDUCTION = "deduction"
    SERVICE = "service"
    OTHER = "other"


class Per(Word):
    """What a benefit is counted by."""

    ONCE = "once"
    YEAR = "year"
    PROJECT = "project"
    PERSON = "person"
    PATENT = "patent"


NotBelowNought = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Benefit(Value):
    """Support 支持方式 as stated: a sum in yuan, a rate of a base (0..1), a cap; None where silent.

    `base` is the wording of what a rate is taken of (实际投入, 合同额, 贷款利息); `condition` what this
    benefit alone asks beside its measure: the grade of one of several sums (国家级50万元, 省级20万元).
    """

    form: BenefitForm
    amount_yuan: NotBelowNought | None = None
    rate: NotBelowNought | None = None
    cap_yuan: NotBelowNought | None = None
    per: Per | None = None
    base: str | None = None
    condition: Condition | None = None
    quote: Quote

    @property
    def size(self) -> float:
        """What it is compared by with other grades of its support: its rate, else its sum, else its cap."""
        return self.rate or self.amount_yuan or self.cap_yuan or 0.0


class Recurrence(Word):
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


class ExclusiveRule(Word):
    """How measures bar one another."""

    HIGHER_ONLY = "higher_only"
    ONE_OF = "one_of"
    TOTAL_CAP = "total_cap"
    NOT_IF_RECEIVED = "not_if_received"


class Exclusivity(Value):
    """A rule between measures; `cap_yuan` for caps over several supports."""

    rule: ExclusiveRule
    cap_yuan: NotBelowNought | None = None
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
    measure begins there at all; 1 where a record does not say. `newcomers`: it is for firms that come from
    elsewhere, in a document that is for those of its place otherwise.
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
    newcomers: bool = False


def quotes_outside(measure: Measure) -> tuple[str, ...]:
    """What is quoted for the conditions of a measure outside its clause, in its order, each once."""
    quotes = (leaf.quote for leaf in leaves_of(measure.condition) if leaf.quote)
    outside = (quote.text for quote in quotes if not measure.start <= quote.start < measure.end)
    return tuple(dict.fromkeys(outside))


class Policy(Value):
    """Policy 政策: a document together with the measures read out of it.

    `reviewed`: an editor checked the record that it was built from.
    """

    document: Document
    measures: tuple[Measure, ...]
    reviewed: bool = False
