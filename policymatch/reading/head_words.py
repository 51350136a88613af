"""Head words: what the words over a column of a table add to a cell that is little more than a number.

Under 国家级（万元） a cell 150 says 国家级150万元; under 最高额度（万元） it says 最高150万元.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from policymatch.reading.lines import Line

_UNIT = r"(?:[（(](?:单位[：:])?|[/／])(?P<unit>[百千]?[万亿]?元|[%％])[）)]?"
_UNIT_OVER = re.compile(rf"{_UNIT}$")
_GRADES = r"(?P<grade>国家级?|自治区级|[省市区县州]级|[特一二三]等奖?|[金银铜]奖)"
# 国家级（万元）, 省级奖励, 一等奖, 金奖
_GRADE = re.compile(rf"{_GRADES}(?:奖励|奖补|补助|补贴|资助)?(?:标准|金额|额度)?(?:{_UNIT})?")
_MOST = re.compile(r"最高|上限|限额|不超过|封顶")
_FEWEST_GRADES = 2
# 20, 30（AAA级）, 三级20、四级30: a number that nothing says the unit of.
_BARE_NUMBER = re.compile(r"(?<![\d.\-—])\d{1,9}(?:\.\d{1,4})?(?=$|[（(、，,；;])")
_SAYS_NOTHING = re.compile(r"[-—–/／\s]{1,6}")
_SUM = re.compile(r"\d\s?[百千]?[万亿]?元")


@dataclass(frozen=True)
class HeadWords:
    """What stands over a column: the grade that it is for, whether its sums are the most, and their unit."""

    grade: str = ""
    most: str = ""
    unit: str = ""

    def added_to(self, cell: Line) -> tuple[tuple[int, str], ...]:
        """The words that the head adds to a cell, each with the place in the body that it stands before."""
        behind = [cell.start + number.end() for number in _BARE_NUMBER.finditer(cell.text)]
        units = [(at, self.unit) for at in behind] if self.unit else []
        says_most = self.most and (units or _SUM.search(cell.text)) and not _MOST.search(cell.text)
        before = f"{self.grade}{self.most if says_most else ''}"
        return (*(((cell.start, before),) if before else ()), *units)


def words_over(heads: Sequence[str]) -> tuple[HeadWords, ...]:
    """What stands over each column; grades only where several columns, behind one that names the rows, have one.

    >>> [head.grade + head.unit for head in words_over(["称号", "国家级（万元）", "省级（万元）"])]
    ['', '国家级万元', '省级万元']
    """
    grades = [_GRADE.fullmatch(head) for head in heads]
    graded = not grades[0] and sum(grade is not None for grade in grades) >= _FEWEST_GRADES
    return tuple(
        HeadWords(
            grade["grade"] if grade and graded else "",
            "最高" if _MOST.search(head) else "",
            unit["unit"] if (unit := _UNIT_OVER.search(head)) else "",
        )
        for head, grade in zip(heads, grades, strict=True)
    )


_OPENS_WITH_GRADE = re.compile(rf"，?{_GRADES}")


def grade_told(added: str) -> str:
    """The grade that words added to a cell tell, in its full spelling; nothing where they tell none.

    >>> grade_told("，国家"), grade_told("，二等"), grade_told("万元")
    ('国家级', '二等奖', '')
    """
    told = _OPENS_WITH_GRADE.match(added)
    grade = told["grade"] if told else ""
    return {"国家": "国家级"}.get(grade, f"{grade}奖" if grade.endswith("等") else grade)


def says_nothing(cell: str) -> bool:
    """Whether a cell is a stroke that leaves it empty."""
    return _SAYS_NOTHING.fullmatch(cell) is not None


def names_sums(text: str) -> bool:
    """Whether a row or the head over it tells of money."""
    return _SUM.search(text) is not None or re.search(r"[（(/／：:][百千]?[万亿]?元", text) is not None
