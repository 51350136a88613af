"""Units told in the header of a table: 奖励金额（万元） over 20 is 20万元."""

import re
from collections.abc import Sequence

_UNIT_WORDS = r"(?P<unit>(?:百|千)?[万亿]?元(?:[/／][^（）()/／]{1,4})?|[%％])"
# 奖励金额（万元）, 补助标准(万元/家), 比例（%）, 金额/万元, 支持标准：万元, 支持金额 单位：万元
_UNIT = re.compile(rf"(?:[（(](?:单位[：:]?)?|[/／：:]|单位[：:])\s?{_UNIT_WORDS}\s?[）)]?$")
# 单位：万元, on a line of its own above the table.
_OF_ALL = re.compile(rf"[（(]?(?:金额)?单位[：:]\s?{_UNIT_WORDS}\s?[）)]?")
_NUMBER = re.compile(r"\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,6})?")
# 20.0, as a spreadsheet holds 20.
_WHOLE = re.compile(r"(?<=\d)\.0{1,6}$")


def units_over(heads: Sequence[str]) -> dict[int, str]:
    """The unit that the words over each column tell, by the column's place.

    >>> units_over(["项目名称", "奖励金额（万元）", "比例(%)"])
    {1: '万元', 2: '%'}
    """
    found = ((n, _UNIT.search(head)) for n, head in enumerate(heads))
    return {n: match["unit"] for n, match in found if match}


def unit_of_all(line: str) -> str:
    """The unit that a line above a table tells for all of its sums; nothing where it tells none.

    >>> unit_of_all("单位：万元"), unit_of_all("填报单位：某局")
    ('万元', '')
    """
    told = _OF_ALL.fullmatch(line.strip())
    return told["unit"] if told else ""


def in_unit(text: str, unit: str) -> str:
    """A cell that is a number alone, with the unit of its column.

    >>> in_unit("20.0", "万元"), in_unit("最高20万元", "万元"), in_unit("20", "")
    ('20万元', '最高20万元', '20')
    """
    if not unit or not _NUMBER.fullmatch(text):
        return text
    return _WHOLE.sub("", text) + unit
