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
_ENDS_IN_NAME = re.compile(rf"(?:{_NAME.pattern})$")
_NOTE = "备注"
# 建设内容, 支持方向 behind 项目类别: what a row is to be about, and no name of it.
_WORKED_ON = re.compile(
    r"(?:建设|实施|改造|研究|研发)内容|(?:支持|资助|研究|申报|重点|技术|建设)(?:方向|领域|重点)|方向|领域"
)
# 评分标准, 预算金额: no standard and no sum of what is given.
_NOT_GIVEN = r"(?<!评分|评审|评价|计分|考核|技术|质量|验收|收费|行业|预算|合同|投资|采购|中标|销售|成交)"
# 企业名称, 获奖单位: over those who were chosen.
_CHOSEN = re.compile(
    r"(?:企业|单位|公司)名称|(?:获奖|受助|获评|入选|中标|供应)(?:单位|企业|机构|商|者)|.{0,6}信用代码|法定代表人|法人代表"
)
# 惠企政策清单: over a whole table.
_NAMES_TABLE = re.compile(r"(?:一览|清单|目录|[^报]表|名单|通知|公告|公示|指南|细则|办法)$|[：:]$")
# 东港水产有限公司: one firm by its name.
_FIRM = re.compile(r"[\u4e00-\u9fffA-Za-z（）()]{2,36}(?:公司|合作社|集团|厂)")
_ANSWERABLE = re.compile(r"责任|主管|牵头|咨询|办理|受理|承办|服务|联系|合作")
# What the name of a column says stands below it; the first that fits.
_COLUMNS: tuple[tuple[CellRole, re.Pattern[str]], ...] = (
    (CellRole.BASIS, re.compile(r"依据|文号|文件")),
    (CellRole.MATERIALS, re.compile(r"材料")),
    (
        CellRole.PROCEDURE,
        re.compile(r"(?:申报|申请|申领|办理|兑现|受理)(?:方式|流程|程序|途径|渠道|平台|网址|入口)"),
    ),
    (CellRole.TARGET, re.compile(r"(?:申报|申请|享受|支持|适用)(?:单位|企业|机构)")),
    (CellRole.CONTACT, re.compile(r"部门|单位|电话|联系|科室|[处股]室|窗口|责任人|经办")),
    (CellRole.WINDOW, re.compile(r"时间|期限|时限|日期|执行期|有效期")),
    # 备注: what a row asks or bars beside the rest.
    (CellRole.CONDITION, re.compile(rf"条件|要求|门槛|(?:认定|评定|准入|入库|入选|参评)标准|{_NOTE}")),
    (CellRole.TARGET, re.compile(r"对象|范围|主体")),
    (
        CellRole.OFFER,
        re.compile(
            r"(?:奖励|补助|补贴|支持|扶持|资助|奖补|优惠)(?:政策|标准|内容|方式|措施|金额|额度|规定)?$"
            rf"|{_NOT_GIVEN}(?:标准|金额|额度)|政策内容|支持内容"
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
        CellRole.OFFER if grade else _role_behind(heads[:n], heads[n]) for n, grade in enumerate(grades)
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


def _role_behind(before: Sequence[str], head: str) -> CellRole | None:
    """What a column holds, behind others: what is worked on, where one of them names the rows."""
    named = any(_NAME.search(word) and role_of_column(word) is None for word in before)
    return CellRole.CONDITION if named and _WORKED_ON.fullmatch(head) else role_of_column(head)


def is_head(word: str) -> bool:
    """Whether a word may stand over a column of a table of supports.

    >>> is_head("兑现条件"), is_head("序号"), is_head("渔港")
    (True, True, False)
    """
    known = ORDINAL.fullmatch(word) or _ENDS_IN_NAME.search(word) or _CHOSEN.fullmatch(word)
    return not _NAMES_TABLE.search(word) and (bool(known) or role_of_column(word) is not None)


def names_chosen(head: str) -> bool:
    """Whether a column tells who was chosen, by the words over it.

    >>> names_chosen("企业名称"), names_chosen("项目名称")
    (True, False)
    """
    return _CHOSEN.fullmatch(head) is not None


def holds_chosen(head: str, cells: Sequence[str]) -> bool:
    """Whether a column tells who was chosen, by the words over it or by its cells, which are names of firms.

    >>> holds_chosen("承担单位", ["东港水产有限公司"]), holds_chosen("责任单位", ["东港担保有限公司"])
    (True, False)
    """
    firms = sum(_FIRM.fullmatch(cell) is not None for cell in cells)
    return names_chosen(head) or (not _ANSWERABLE.search(head) and firms > len(cells) / 2)


def names_firm(text: str) -> bool:
    """Whether a cell is the name of one firm."""
    return _FIRM.fullmatch(text) is not None


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
