"""Glosses: what a trade that was just named covers (医药健康产业，涵盖化妆品、医疗器械等), as more names of it."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, Op
from policymatch.domain.fields import Field

_COVERS = re.compile(
    r"(?:主要)?(?:涵盖|包括|包含)(?P<names>[^,，。;的\d]{2,80}?)等?(?:领域|行业|产业|方向|业态)?"
)
_BETWEEN = re.compile(r"[、和及与]|以及")
_LONGEST_NAME = 12
# 包括企业、研发机构等: who, and no trade.
_BODIES = re.compile(
    r"(?:企业|公司|机构|单位|主体|组织|院校|院所|高校|团队|人员|人才|个人|者|平台|园区|项目)$"
)


def glossed(nodes: Sequence[Condition], words: str) -> list[Condition] | None:
    """`nodes`, the last of them a trade, with the names that `words` say it covers; None where they say none."""
    told = _COVERS.fullmatch(words)
    last = nodes[-1] if nodes else None
    if told is None or not isinstance(last, Criterion) or last.op is not Op.HAS_ANY:
        return None
    names = tuple(name for name in _BETWEEN.split(told["names"]) if name)
    if last.field not in (Field.INDUSTRY, Field.TECH_FIELD) or not all(map(_is_a_trade, names)):
        return None
    values = last.value if isinstance(last.value, tuple) else ()
    return [*nodes[:-1], last.model_copy(update={"value": tuple(dict.fromkeys((*values, *names)))})]


def _is_a_trade(name: str) -> bool:
    return len(name) <= _LONGEST_NAME and _BODIES.search(name) is None
