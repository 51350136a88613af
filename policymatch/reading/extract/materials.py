"""Materials: the papers that an application asks for."""

import re
from collections.abc import Iterator

from policymatch.domain.measure import Material
from policymatch.reading.flow import Flow

_LABEL = re.compile(r"^(?:\d{1,2}[．.、]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳])\s*")
_PAPER = re.compile(
    r"申[报请][书表]|报告|证明|证书|复印件|执照|合同|协议|承诺书|方案|清单|审计|报表|发票|凭证|声明|材料"
)
_LONGEST = 80


def read_materials(body: str, flow: Flow, start: int, end: int) -> Iterator[Material]:
    """The papers that one item of a list of materials, `flow.text[start:end]`, names."""
    text = flow.text[start:end]
    name = _LABEL.sub("", text).rstrip("；。， ")
    if name and len(name) <= _LONGEST and _PAPER.search(name) and not name.endswith("："):
        yield Material(name=name, quote=flow.quote(start, end, body))
