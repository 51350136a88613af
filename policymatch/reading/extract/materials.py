"""Materials: the papers that an application asks for."""

import re
from collections.abc import Iterator

from policymatch.domain.measure import Material
from policymatch.reading.demanding import NEED_NOT
from policymatch.reading.flow import Flow
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import BRACKETED_NUMBER, CITED_NUMBER
from policymatch.reading.roles import SectionRole

_LABEL = re.compile(rf"^(?:\d{{1,2}}[．.、]|{BRACKETED_NUMBER})\s*")
_HEAD = re.compile(r"^(?:申报|申请|申领|办理|所需|提交)(?:材料|资料)[：:]?(?=.{4})(?!如下|清单|要求|包括)")
_PAPER = re.compile(
    r"申[报请][书表]|报告|证明|证书|复印件|执照|合同|协议|承诺书|方案|清单|审计|报表|发票|凭证|声明|材料"
)
_LEAD = re.compile(
    r"(?:提交|提供|报送|递交|上报|附|申[报请])[^。；：]{0,30}(?:材料|资料|文件)[^。；：]{0,12}："
)
_NO_PAPER = re.compile(
    rf"{NEED_NOT}(?:另行|再)?(?:提交|提供|报送)|只(?:能)?享受|不可同时|^(?:提供虚假|出具(?:虚假|不实)|方便|承诺可)|要求提交纸质|截止|逾期|受理|审查|应当|不得|电话|步骤|审核|评审"
)
# 二、申报材料, 五、申报材料内容及装订要求: what stands over the papers.
_IS_HEADING = re.compile(
    rf"(?:[一二三四五六七八九十]{{1,3}}、|第{CITED_NUMBER}[条章])?\s?(?:需|应)?(?:申报|申请|申领|办理|所需|提交|报送)(?:的)?(?:材料|资料)"
    r"(?:清单|目录|要求|内容|装订|[及和与、]){0,6}"
)
_LONGEST = 80


def read_materials(body: str, flow: Flow, start: int, end: int) -> Iterator[Material]:
    """The papers that one item of a list of materials, `flow.text[start:end]`, names."""
    head = _HEAD.match(flow.text[start:end])
    start += head.end() if head else 0
    text = flow.text[start:end]
    name = _LABEL.sub("", text).rstrip("；。， ")
    if name.endswith("：") or _NO_PAPER.search(name) or _IS_HEADING.fullmatch(name):
        return
    if name and len(name) <= _LONGEST and _PAPER.search(name):
        yield Material(name=name, quote=flow.quote(start, end, body))


def materials_of(layout: Layout) -> Iterator[tuple[int, Material]]:
    """The papers that a document asks for, under a heading of
    materials or after `提交以下材料：`, each with its paragraph.
    """
    for paragraph, start, end in (*_under_headings(layout), *_after_leads(layout)):
        yield from (
            (paragraph, material) for material in read_materials(layout.body, layout.flow, start, end)
        )


def _under_headings(layout: Layout) -> Iterator[tuple[int, int, int]]:
    for i, (paragraph, span) in enumerate(zip(layout.paragraphs, layout.spans, strict=True)):
        if paragraph.role is SectionRole.MATERIALS:
            yield i, *span


def _after_leads(layout: Layout) -> Iterator[tuple[int, int, int]]:
    """The items of a list that a sentence leads in, in its own paragraph or numbered below it."""
    for i, unit in enumerate(layout.units):
        lead = _LEAD.search(unit.text)
        if not lead:
            continue
        if unit.start + lead.end() < unit.end:
            yield unit.paragraph, unit.start + lead.end(), unit.end
        yield from _items(layout, i)


def _items(layout: Layout, lead: int) -> Iterator[tuple[int, int, int]]:
    at, form = layout.units[lead].paragraph, None
    for unit in layout.units[lead + 1 :]:
        if unit.paragraph != at:
            numeral = layout.paragraphs[unit.paragraph].numeral
            if numeral is None or (form and (numeral.level, numeral.form) != form):
                return
            form = (numeral.level, numeral.form)
        yield unit.paragraph, unit.start, unit.end
