"""Roles of columns: what each column of a table of supports holds, by the words over it."""

import re
from collections.abc import Sequence

from policymatch.reading.card_labels import CellRole
from policymatch.reading.head_words import words_over

FEWEST_COLUMNS = 3
"""A table of fewer is a card, or none of supports, unless its two heads say that it lists them."""
# 政策名称  支持内容: over a list of two columns; the labels of a card stand one below the other.
_NAME_ALONE = re.compile(r"(?:政策|事项|项目|措施|奖项|条款)名称")
ORDINAL = re.compile(r"序号|编号")
"""Over a column of numbers."""
# Other columns without a role (投资额) grade one support; their table is no list of several.
_NAME = re.compile(r"项目|名称|事项|政策|内容|类别|类型|方向|条款|措施")
_NOTE = "备注"
# What the name of a column says stands below it; the first that fits.
_COLUMNS: tuple[tuple[CellRole, re.Pattern[str]], ...] = (
    (CellRole.BASIS, re.compile(r"依据|文号|文件")),
    (CellRole.MATERIALS, re.compile(r"材料")),
    (CellRole.CONTACT, re.compile(r"部门|单位|电话|联系|处室|窗口")),
    (CellRole.WINDOW, re.compile(r"时间|期限|时限|日期|执行期|有效期")),
    # 备注: what a row asks or bars beside the rest.
    (CellRole.CONDITION, re.compile(rf"条件|要求|门槛|{_NOTE}")),
    (CellRole.TARGET, re.compile(r"对象|范围|主体")),
    (
        CellRole.OFFER,
        re.compile(
            r"(?:奖励|补助|补贴|支持|扶持|资助|奖补|优惠)(?:政策|标准|内容|方式|措施|金额|额度|规定)?$|标准|金额|额度|政策内容|支持内容"
        ),
    ),
)
# 支持金额（单位：万元）, 支持标准：万元: the unit of its figures is not what a column is there for.
_UNIT_TOLD = re.compile(r"\s?(?:[（(]?单位)?[：:（(/／]\s?[百千]?[万亿]?元(?:[/／].{1,4})?\s?[）)]?$")


def lists_supports(heads: Sequence[str]) -> bool:
    """Whether two heads are over a list: of names, and of what each gives."""
    return (
        len(heads) == FEWEST_COLUMNS - 1
        and _NAME_ALONE.fullmatch(heads[0]) is not None
        and role_of_column(heads[1]) is CellRole.OFFER
    )


def roles_of(heads: Sequence[str]) -> tuple[CellRole | None, ...] | None:
    """What each column of a table holds by the words over it; None where it is no table of supports.

    >>> [str(role) for role in roles_of(["序号", "项目名称", "申报条件", "奖励标准"])]
    ['None', 'None', 'condition', 'offer']
    """
    grades = [head.grade for head in words_over(heads)]
    roles = tuple(
        CellRole.OFFER if grade else role_of_column(head) for head, grade in zip(heads, grades, strict=True)
    )
    named = any(is_name(role, head) for role, head in zip(roles, heads, strict=True))
    named = named or (any(grades) and None in roles)
    if CellRole.OFFER not in roles or not (named or _asks(heads, roles)):
        return None
    return roles


def role_of_column(head: str) -> CellRole | None:
    """What a column holds by the words over it; None for a number, a name or a grade.

    >>> str(role_of_column("支持金额（单位：万元）"))
    'offer'
    """
    named = _UNIT_TOLD.sub("", head)
    return next((role for role, words in _COLUMNS if words.search(named)), None)


def grades_alone(heads: Sequence[str], roles: Sequence[CellRole | None]) -> bool:
    """Whether a table only grades what it gives (类别, 档次, 金额), and asks nothing of its own.

    >>> grades_alone(["类别", "档次", "金额"], [None, None, CellRole.OFFER])
    True
    """
    grades = any(
        role is None and head and not _NAME.search(head) and not ORDINAL.search(head)
        for role, head in zip(roles, heads, strict=True)
    )
    return grades and not _asks(heads, roles)


def is_name(role: CellRole | None, head: str) -> bool:
    """Whether a column names what its rows are about."""
    return role is None and bool(_NAME.search(head))


def _asks(heads: Sequence[str], roles: Sequence[CellRole | None]) -> bool:
    pairs = zip(roles, heads, strict=True)
    return any(role in (CellRole.CONDITION, CellRole.TARGET) and head != _NOTE for role, head in pairs)
