"""Counted: precision, recall and F1 of sets, and shares."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass
class Tally:
    """Found rightly, found wrongly, and missed, added up over many comparisons."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, wanted: frozenset[object], found: frozenset[object]) -> None:
        """Count one comparison of sets."""
        self.right += len(wanted & found)
        self.wrong += len(found - wanted)
        self.missed += len(wanted - found)

    def rates(self) -> dict[str, float]:
        """Precision, recall and F1, each 0..1.

        >>> Tally(right=3, wrong=1, missed=1).rates()
        {'precision': 0.75, 'recall': 0.75, 'f1': 0.75}
        """
        precision = share(self.right, self.right + self.wrong)
        recall = share(self.right, self.right + self.missed)
        f1 = share(2 * precision * recall, precision + recall)
        return {"precision": precision, "recall": recall, "f1": f1}


def share(part: float, whole: float) -> float:
    """`part` of `whole`; 0 of nothing."""
    return part / whole if whole else 0.0


def mean(values: Iterable[float]) -> float:
    """The mean; 0 of nothing."""
    told = list(values)
    return share(sum(told), len(told))
