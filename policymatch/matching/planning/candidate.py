"""Candidate: a measure that a plan may hold."""

from policymatch.domain.measure import MeasureKind
from policymatch.domain.value import Value
from policymatch.domain.verdict import Verdict
from policymatch.matching.benefits.sums import CREDIT_KINDS


class Candidate(Value):
    """A measure that the firm may have: its title, its verdict, the most it is worth (0 without money).

    `loan_yuan`: the size of a loan beside what is given to keep. `fit`, 0..1: how near it is to what the
    firm does and needs. `counted_yuan`: the most of it that counts in a total; None where all does.
    """

    measure: str
    title: str
    kind: MeasureKind
    clause: str | None = None
    verdict: Verdict
    yuan_max: float = 0.0
    loan_yuan: float = 0.0
    fit: float = 1.0
    counted_yuan: float | None = None

    @property
    def given_yuan(self) -> float:
        """What it is worth where it is given to keep; a loan, a guarantee or an investment is not."""
        if self.kind in CREDIT_KINDS:
            return 0.0
        return self.yuan_max if self.counted_yuan is None else min(self.yuan_max, self.counted_yuan)

    @property
    def lent_yuan(self) -> float:
        """What it lends, guarantees or invests, or the loan that is beside it."""
        return self.loan_yuan + (self.yuan_max if self.kind in CREDIT_KINDS else 0.0)
