"""The header of a firm list: which key each column tells, and in which unit its figures are."""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from policymatch.batch.figures import factor_of
from policymatch.domain.errors import Fault, FirmListError
from policymatch.domain.fields import Unit
from policymatch.domain.pointers import pointer_of
from policymatch.domain.profile_names import BOX_UNITS, COLUMN_NAMES, PROFILE_NAMES, key_of_name, unit_of_key
from policymatch.domain.wording import Wording, counted

TITLE_LINES = 5
"""How many lines of a title may stand above a header."""

NAMING_KEYS = frozenset(("firm", "id", "name"))
"""The keys of columns that name a firm."""

_FIRM, _MOST_TOLD, _LONGEST_NAME = "firm", 20, 40
_PASSED_OVER = frozenset(
    ("序号", "备注", "联系人", "联系电话", "联系方式", "电话", "手机", "邮箱", "no.", "remarks")
)
# 营业收入(万元)  营业收入/万元
_WITH_UNIT = re.compile(r"(?P<name>[^(/]{1,40}?)\s?(?:\((?P<unit>[^()]{1,14})\)|/(?P<word>[^()/]{1,14}))")


class Column(NamedTuple):
    """A column as the list calls it, and the key that it tells; none where it is passed over or unnamed.

    `factor` is for figures without a unit of their own; none where the header tells none either.
    `has_per_cents`: cells of the column are formatted as per cents, so that a plain 0.06 may be meant so too.
    """

    name: str
    key: str | None = None
    factor: float | None = 1.0
    has_per_cents: bool = False


def columns_of(header: Sequence[object]) -> tuple[Column, ...]:
    """The columns of a header, in Chinese or English or by the keys of a profile.

    Raises FirmListError, once for the list: columns that are not understood, and several for one key.

    >>> [(each.key, each.factor) for each in columns_of(["企业名称", "营业收入（万元）", "利润", "序号"])]
    [('name', 1.0), ('revenue_yuan', 10000.0), ('profit_yuan', None), (None, 1.0)]
    """
    names = ["" if name is None else str(name).strip(" *＊") for name in header]
    columns = [_column(name) for name in names]
    unknown = [name for name, column in zip(names, columns, strict=True) if column is None]
    faults = [*map(_unknown, unknown[:_MOST_TOLD]), *_doubled([column for column in columns if column])]
    if faults:
        raise _refused(faults, max(len(unknown), len(faults)))
    return tuple(column for column in columns if column)


def is_title(cells: Iterable[object]) -> bool:
    """Whether a line above the header is a title: one cell alone, that names no column."""
    said = [str(cell).strip() for cell in cells if cell is not None and str(cell).strip()]
    return len(said) == 1 and _column(said[0]) is None


def is_header_of_firms(cells: Sequence[object]) -> bool:
    """Whether more than half of what stands in a line names columns of a firm list.

    >>> is_header_of_firms(["企业名称", "员工人数", "开户行"]), is_header_of_firms(["企业名称", "请填全称"])
    (True, False)
    """
    said = [str(cell).strip(" *＊") for cell in cells if cell is not None and str(cell).strip()]
    return 2 * sum(_column(name) is not None for name in said) > len(said)


def _column(name: str) -> Column | None:
    plain = unicodedata.normalize("NFKC", name).casefold()
    if not plain or plain in _PASSED_OVER:
        return Column(name)
    if plain == _FIRM:
        return Column(name, _FIRM)
    if key := key_of_name(plain):
        return Column(name, key, 1.0 if plain == key or unit_of_key(key) not in BOX_UNITS else None)
    return _with_unit(name, plain)


def _with_unit(name: str, plain: str) -> Column | None:
    match = _WITH_UNIT.fullmatch(plain)
    key = key_of_name(match["name"]) if match else None
    unit = unit_of_key(key) if key else None
    if match is None or unit is None:
        return None
    factor = factor_of(match["unit"] or match["word"], unit)
    return None if factor is None else Column(name, key, factor)


def _unknown(name: str) -> Fault:
    meant = _nearest(name)
    hint = Wording(zh=f"；是否为“{meant}”？", en=f"; is it “{meant}”?") if meant else Wording(zh="", en="")
    return Fault(
        pointer=pointer_of([name[:_LONGEST_NAME]]),
        wording=Wording(zh=f"不知道这一列是什么{hint.zh}", en=f"what this column is, is not known{hint.en}"),
    )


def _nearest(name: str) -> str | None:
    known = [*(wording.zh for wording in PROFILE_NAMES.values()), *PROFILE_NAMES, *_others()]
    close = difflib.get_close_matches(name.casefold(), known, n=1, cutoff=0.6)
    return close[0] if close else None


def _others() -> Iterator[str]:
    return (name for names in COLUMN_NAMES.values() for name in names)


def _doubled(columns: Sequence[Column]) -> Iterator[Fault]:
    by_key = Counter(column.key for column in columns if column.key)
    for key, count in by_key.items():
        if count > 1:
            names = [column.name for column in columns if column.key == key]
            quoted = [f"“{name}”" for name in names]
            told = Wording(
                zh=f"{'、'.join(quoted)} 说的是同一项，请只留一列",
                en=f"{', '.join(quoted)} tell the same ({key}); leave one of them",
            )
            yield Fault(pointer=pointer_of(names[-1:]), wording=told)


def _refused(faults: list[Fault], count: int) -> FirmListError:
    sum_unit, share_unit = (BOX_UNITS[unit][0].zh for unit in (Unit.YUAN, Unit.RATIO))
    zh_names = "、".join(wording.zh for key, wording in PROFILE_NAMES.items() if key != "age_months")
    return FirmListError(
        faults,
        zh=f"名单的表头有 {count} 处问题。请改名或删去这些列；可用的列名：{zh_names}"
        f"（金额、比例请写明单位，如 上年营业收入（{sum_unit}）、研发人员占比（{share_unit}）），"
        "或字段名如 revenue_yuan：",
        en=f"The header of the list has {counted(count, 'fault')}. Rename or remove these columns; known are "
        f"{', '.join(PROFILE_NAMES)}, and the names that the form uses, sums with their unit:",
    )
