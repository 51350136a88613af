"""Candidate: a measure that a plan may hold."""

from policymatch.domain.measure import MeasureKind
from policymatch.domain.value import Value
from policymatch.domain.verdict import Verdict
from policymatch.matching.sums import CREDIT_KINDS


class Candidate(Value):
    """A measure that the firm may have: its title, its verdict, the most it is worth (0 without money).

    `loan_yuan`: the size of a loan beside what is given to keep. `fit`, 0..1: how near it is to what the
    firm does and needs.
    """

    measure: str
    title: str
    kind: MeasureKind
    clause: str | None = None
    verdict: Verdict
    yuan_max: float = 0.0
    loan_yuan: float = 0.0
    fit: float = 1.0

    @property
    def given_yuan(self) -> float:
        """What it is worth where it is given to keep; a loan, a guarantee or an investment is not."""
        return 0.0 if self.kind in CREDIT_KINDS else self.yuan_max
