"""Reality 可用性: the facts that tell whether a measure can really be used."""

from collections.abc import Iterable

from policymatch.domain.quote import Quote
from policymatch.domain.value import Value
from policymatch.domain.word import Word
from policymatch.domain.wording import Wording


class FactKind(Word):
    """What a firm wants to know before it begins."""

    FORMAL = "formal"
    ENTRY = "entry"
    WINDOW = "window"
    AMOUNT = "amount"
    PAYMENT_DEADLINE = "payment_deadline"
    QUOTA = "quota"


class Fact(Value):
    """Whether the text states something, what it says, and where."""

    kind: FactKind
    stated: bool
    wording: Wording
    quote: Quote | None = None


def quote_of(facts: Iterable[Fact], kind: FactKind) -> Quote | None:
    """The words behind a fact of one kind; None where the text states none."""
    return next((fact.quote for fact in facts if fact.kind is kind), None)
