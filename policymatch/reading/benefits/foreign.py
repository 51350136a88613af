"""Foreign: sums in dollars or euros that are given beside others (再给予80万美元等值人民币奖励)."""

from collections.abc import Iterator

from policymatch.domain.measure import Benefit, BenefitForm
from policymatch.reading.benefits.figures import FigureRole, role_of
from policymatch.reading.flow import Flow
from policymatch.reading.quantities import YUAN, find_amounts


def foreign_benefits(body: str, flow: Flow, start: int, end: int, form: BenefitForm) -> Iterator[Benefit]:
    """The clauses of `flow.text[start:end]` that give a sum in foreign money, which is reckoned in nothing."""
    text = flow.text[start:end]
    last = 0
    for amount in find_amounts(text):
        if amount.currency == YUAN or amount.start < last or role_of(text, amount) is not FigureRole.GIVEN:
            continue
        first = max(text.rfind(mark, 0, amount.start) for mark in "，：。；\n") + 1
        last = min((at for mark in "，。；\n" if (at := text.find(mark, amount.end)) >= 0), default=len(text))
        yield Benefit(form=form, quote=flow.quote(start + first, start + last, body))
