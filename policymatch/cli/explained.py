"""An extraction for an editor: each measure, and for each leaf of it the words that it came from."""

from collections.abc import Iterator

from policymatch.domain.condition import AllOf, AnyOf, AtLeast, Condition, Criterion, NoneOf, children_of
from policymatch.domain.labels import MEASURE_KIND_NAMES, confidence_in_words
from policymatch.domain.measure import Benefit, Measure, Policy
from policymatch.domain.quote import Quote
from policymatch.domain.wording import Language

_INDENT = "  "


def explained(policy: Policy) -> str:
    """The document's facts and its measures as indented text, every line with its quote and place."""
    return "\n".join((*_facts(policy), *(line for m in policy.measures for line in _measure(m)), ""))


def _facts(policy: Policy) -> Iterator[str]:
    document = policy.document
    yield f"{document.id}  {document.called}"
    for name in ("issuer", "document_number", "issued_on", "effective_on", "expires_on", "status", "region"):
        if (value := getattr(document, name)) is not None:
            yield f"{_INDENT}{name}: {value}"
    if policy.reviewed:
        yield f"{_INDENT}reviewed: true"


def _measure(measure: Measure) -> Iterator[str]:
    kind = MEASURE_KIND_NAMES[measure.kind].in_language(Language.ZH)
    yield f"\n{measure.id}  {measure.title}  [{kind} {measure.clause or ''}] {measure.start}-{measure.end}"
    if told := confidence_in_words(measure.confidence):
        yield f"{_INDENT}= {told.in_language(Language.ZH)}"
    for benefit in measure.benefits:
        yield f"{_INDENT}+ {_given(benefit)}{_from(benefit.quote)}"
        if benefit.condition is not None:
            yield from _condition(benefit.condition, _INDENT * 2)
    yield from _condition(measure.condition, _INDENT)
    if measure.window:
        window = measure.window
        days = f"{window.opens_on} – {window.closes_on}"
        yield f"{_INDENT}@ {days} {window.recurrence or ''}{_from(window.quote)}"
    for rule in measure.exclusive:
        yield f"{_INDENT}! {rule.rule}{_from(rule.quote)}"


def _given(benefit: Benefit) -> str:
    figures = {"amount_yuan": benefit.amount_yuan, "rate": benefit.rate, "cap_yuan": benefit.cap_yuan}
    told = " ".join(f"{name}={value:g}" for name, value in figures.items() if value is not None)
    return " ".join(part for part in (benefit.form.value, told, benefit.per and benefit.per.value) if part)


def _condition(node: Condition, indent: str) -> Iterator[str]:
    if isinstance(node, AllOf | AnyOf | NoneOf | AtLeast):
        name = f"at_least {node.at_least}" if isinstance(node, AtLeast) else type(node).__name__.lower()[:-2]
        yield f"{indent}{name}:"
        for child in children_of(node):
            yield from _condition(child, indent + _INDENT)
        return
    marks = f" ({node.hardness}, {node.kind})" if not node.decides else ""
    said = f"{node.field} {node.op} {node.value}" if isinstance(node, Criterion) else "opaque"
    yield f"{indent}? {said}{marks}{_from(node.quote)}"


def _from(quote: Quote | None) -> str:
    return f"  ← [{quote.start}-{quote.end}] “{' '.join(quote.shown.split())}”" if quote else ""
