"""Salutations: whom a notice greets, in a line that goes on with what it tells them."""

import re
from collections.abc import Iterator

_BODIES = r"(?:局|厅|委|办|部|会|院|所|校|府|处|部门|(?<!责任)(?<!牵头)(?<!配合)单位|企业|公司|机构|科协|园区|集团|中心|领导小组|人才|专家)"
# 摘要：各市、州经信局，各有关单位：根据……; ……申报的通知各区科技局：现将……
_SALUTATION = re.compile(
    rf"(?:^|^摘要[：:]\s{{0,4}}|(?<=通知)\s?|(?<=通知）)\s?)(?:[\u4e00-\u9fff]{{2,6}})?(?:各|有关|相关)(?!自)[^。；：:\d《》“”]{{0,150}}?{_BODIES}(?:（[^（）]{{1,20}}）)?[：:]\s?(?=[^\s])"
)
_ABSTRACT = re.compile(r"摘要[：:]")


def behind_salutations(text: str) -> Iterator[int]:
    """Where a line goes on behind those whom it greets.

    >>> text = "摘要：各市经信局，各有关单位：现组织申报。"
    >>> [text[at:] for at in behind_salutations(text)]
    ['现组织申报。']
    >>> list(behind_salutations("支持标准：对各类企业给予奖励。"))
    []
    """
    yield from (greets.end() for greets in _SALUTATION.finditer(text) if greets.end() < len(text))


def greeting_in(text: str) -> tuple[int, int] | None:
    """Where the first of those stand whom a line greets and goes on behind, with what opens an abstract before them.

    >>> text = "关于申报的通知各市经信局：现组织申报。"
    >>> text[slice(*greeting_in(text))]
    '各市经信局：'
    """
    greets = _SALUTATION.search(text)
    return greets.span() if greets and greets.end() < len(text) else None


def opens_abstract(text: str) -> bool:
    """Whether a line opens what a page tells under its title (摘要：各有关单位：……).

    >>> opens_abstract("摘要：各有关单位："), opens_abstract("摘要")
    (True, False)
    """
    return _ABSTRACT.match(text) is not None
