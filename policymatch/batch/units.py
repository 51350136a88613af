"""Figures of a list that can't be read for want of a unit: whose row is refused, and when the whole list."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from policymatch.batch.figures import read_figure
from policymatch.domain.errors import Fault, FirmListError
from policymatch.domain.fields import Unit
from policymatch.domain.pointers import pointer_of
from policymatch.domain.wording import Wording, counted

_EXAMPLES = {Unit.YUAN: ("万元", "860万元"), Unit.RATIO: ("%", "35%")}


class Unclear(NamedTuple):
    """A cell of `column` that says `text`, in a column for figures in `unit`.

    `may_be_a_fraction`: it stands below 1 in a column of per cents; else it has no unit at all.
    """

    column: str
    text: str
    unit: Unit
    may_be_a_fraction: bool

    @property
    def fault(self) -> Fault:
        """What is wrong with the row."""
        _, example = _EXAMPLES[self.unit]
        told = Wording(
            zh=f"收到 {self.text:.40}，没有写明单位；请写成如 {example}{self._times_100.zh}",
            en=f"{self.text:.40} was given without a unit; write it as {example}{self._times_100.en}",
        )
        return Fault(
            pointer=pointer_of([self.column]), wording=self._fraction if self.may_be_a_fraction else told
        )

    @property
    def _times_100(self) -> Wording:
        """What to heed with a ratio below 1: under a per cent sign it would be a hundredth."""
        figure = read_figure(self.text, self.unit) if self.unit is Unit.RATIO else None
        if figure is None or not figure.may_be_a_fraction:
            return Wording(zh="", en="")
        return Wording(
            zh=f"（{self.text:.40} 若是小数，要先乘以100再写百分号）",
            en=f" (if {self.text:.40} is a fraction, multiply it by 100 first)",
        )

    @property
    def _fraction(self) -> Wording:
        return Wording(
            zh=f"收到 {self.text:.40}，说不清是百分之几；请带上百分号，如 35%，或如确为 {self.text:.40}%，"
            f"写成 {self.text:.40}%",
            en=f"{self.text:.40} was given, which may be a fraction or per cent; write the sign, as 35%, "
            f"or {self.text:.40}% if that is meant",
        )

    def of_column(self, line: int) -> Wording:
        """What is wrong with a column in which every figure is so; this one is the first, on `line`."""
        if self.may_be_a_fraction:
            return Wording(
                zh=f"“{self.column}”一列的数都小于1（第{line}行为“{self.text:.40}”），说不清是百分之几；"
                f"请带上百分号，如 35%，或如确为 {self.text:.40}%，写成 {self.text:.40}%。",
                en=f"The column “{self.column}” says “{self.text:.40}” on line {line} and nothing from 1 on, "
                f"which may be fractions or per cent; write the sign beside it, as 35%, or {self.text:.40}% "
                "if that is meant.",
            )
        word, example = _EXAMPLES[self.unit]
        return Wording(
            zh=f"“{self.column}”一列没有写明单位（第{line}行为“{self.text:.40}”）；"
            f"请在表头写明，如 {self.column}（{word}），或在每格写明，如 {example}{self._times_100.zh}。",
            en=f"The column “{self.column}” has no unit (line {line} says “{self.text:.40}”); "
            f"name it in the header, as {self.column}（{word}）, or in each cell, as {example}"
            f"{self._times_100.en}.",
        )


class Doubtful(NamedTuple):
    """A `value` that is right if its column has larger ones, and `unclear` if all of them are so small."""

    value: Any
    unclear: Unclear


class Units:
    """Of each column of a list whether a figure of it was clear, and the first that was not."""

    def __init__(self) -> None:
        self._clear: set[str] = set()
        self._first: dict[str, tuple[int, Unclear]] = {}

    def noted(self, line: int, told: Mapping[str, Any]) -> dict[str, Any]:
        """What a row tells by the keys of its columns, taken in; what is doubtful as it stands."""
        for key, value in told.items():
            if isinstance(value, Unclear | Doubtful):
                self._first.setdefault(key, (line, value if isinstance(value, Unclear) else value.unclear))
            elif isinstance(value, int | float | dict):
                self._clear.add(key)
        return {key: value.value if isinstance(value, Doubtful) else value for key, value in told.items()}

    def check(self) -> None:
        """Refuse the list whose rows were taken in.

        Raises FirmListError: no figure of a column was clear; every such column is named.
        """
        mute = [first for key, first in self._first.items() if key not in self._clear]
        if mute:
            raise FirmListError(
                [
                    Fault(pointer=pointer_of([each.column]), wording=each.of_column(line))
                    for line, each in mute
                ],
                zh=f"名单中有 {len(mute)} 列数的单位不明，请逐列改正：",
                en=f"The list has {counted(len(mute), 'column')} of figures of no clear unit; correct each:",
            )
