"""Sections: a document laid out as paragraphs, each with its clause number and what it is there for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from policymatch.reading.cards import Cell, CellRole, cells_of, with_titles
from policymatch.reading.labels import heads_closing_rules, is_label
from policymatch.reading.lines import Line, lines_of, paragraphs_of, wrap_width
from policymatch.reading.numbering import NOT_CITED, Numeral, numeral_at
from policymatch.reading.outline import Outline


class SectionRole(StrEnum):
    """What a paragraph is there for."""

    HEAD = "head"
    OFFER = "offer"
    TARGET = "target"
    CONDITION = "condition"
    EXCLUSION = "exclusion"
    PROCEDURE = "procedure"
    MATERIALS = "materials"
    WINDOW = "window"
    CONTACT = "contact"
    RULES = "rules"
    FACTS = "facts"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: its span, its clause number, the role it takes from its heading, and its path.

    `path` holds the positions of the paragraphs that enclose it, outermost first; `pieces` are the
    spans of its lines (a label that cuts through it is left out).
    """

    start: int
    end: int
    numeral: Numeral | None
    role: SectionRole
    path: tuple[int, ...]
    pieces: tuple[tuple[int, int], ...]


_CELL_ROLES: dict[CellRole, SectionRole] = {
    CellRole.BASIS: SectionRole.FACTS,
    CellRole.ISSUER: SectionRole.FACTS,
    CellRole.NUMBER: SectionRole.FACTS,
    CellRole.DATE: SectionRole.FACTS,
    CellRole.TOOL: SectionRole.FACTS,
    CellRole.TARGET: SectionRole.TARGET,
    CellRole.OFFER: SectionRole.OFFER,
    CellRole.CONDITION: SectionRole.CONDITION,
    CellRole.PROCEDURE: SectionRole.PROCEDURE,
    CellRole.MATERIALS: SectionRole.MATERIALS,
    CellRole.WINDOW: SectionRole.WINDOW,
    CellRole.CONTACT: SectionRole.CONTACT,
}

# What the heading of a clause says of the clauses under it.
_HEADINGS: tuple[tuple[SectionRole, re.Pattern[str]], ...] = (
    (
        SectionRole.EXCLUSION,
        re.compile(
            r"不予(?:支持|受理|资助|认定|奖励|补助|补贴|扶持|兑现)|不得(?:申报|申请|享受)|限制条件|负面清单"
        ),
    ),
    (SectionRole.FACTS, re.compile(r"^(?:文件|法律|法规|政策|制定)依据")),
    (SectionRole.MATERIALS, re.compile(r"(?:申报|申请|所需|提交)[^，。]{0,6}材料|材料(?:清单|要求|目录)")),
    # 资助项目、条件和标准: each project with its own.
    (
        SectionRole.OFFER,
        re.compile(
            r"条件[和与及、](?:[^，。]{0,4})?(?:标准|措施|方式)|(?:标准|措施|项目|内容)[和与及、][^，。]{0,4}条件"
        ),
    ),
    (
        SectionRole.CONDITION,
        re.compile(
            r"(?:申报|申请|申领|认定|备案|支持|资助|评价|基本|通用|共性|准入|扶持|奖励|奖补|补贴|补助|享受|推荐|入选|参评|服务)[^，。]{0,6}(?:条件|要求|资格)|^条件|申报主体要求|认定标准|限项|申报限制"
        ),
    ),
    (
        SectionRole.TARGET,
        re.compile(
            r"(?:适用|支持|扶持|服务|奖励|奖补|补贴|补助|申报|申领|资助|受益|享受|评选|认定)(?:范围和|范围及)?(?:的)?(?:对象|范围|主体)(?!.{0,3}标准)|适用企业"
        ),
    ),
    (
        SectionRole.WINDOW,
        re.compile(
            r"(?:申报|受理|申请|办理|征集|执行)[^，。]{0,4}(?:时间|期限|时限)|截止(?:时间|日期)|^截止$|时间安排"
        ),
    ),
    (SectionRole.CONTACT, re.compile(r"联系(?:方式|人|电话)|咨询(?:电话|方式)|联络方式")),
    (
        SectionRole.PROCEDURE,
        re.compile(
            r"(?:申报|办理|认定|评审|审核|工作|兑现|申请|审批|拨付|评选|推荐|受理)[^，。]{0,6}(?:程序|流程|步骤|方式|办法|途径|渠道)|(?:申请|办理)渠道|申报与|申请与|审核与|^申报$|资金(?:拨付|管理|使用)|申报推荐"
        ),
    ),
    (
        SectionRole.RULES,
        re.compile(
            r"附则|总则|监督|管理(?:职责|机构|分工)|职责|组织(?:领导|管理|实施|保障)|保障措施|工作要求|有关要求|绩效|基本原则|总体要求|指导思想|工作目标|主要目标|罚则|法律责任|其他事项|附件"
        ),
    ),
    (
        SectionRole.OFFER,
        re.compile(
            r"支持|奖励|补贴|补助|资助|扶持|优惠|措施|政策|内容|标准|激励|服务|保障|减免|降低|强化|加大|加强|促进|推动|鼓励"
        ),
    ),
)


def paragraphs(body: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a body in order, with roles."""
    lines = lines_of(body)
    cells = cells_of(lines)
    if cells:
        return _of_card(lines, cells, body)
    return _with_roles(_numbered(_laid_out(lines)), body)


def _of_card(lines: tuple[Line, ...], cells: tuple[Cell, ...], body: str) -> tuple[Paragraph, ...]:
    first = min(min((x.start for x in c.lines), default=c.label.start) for c in cells)
    head = [line for line in lines if line.end <= min(first, cells[0].label.start)]
    cells = with_titles(cells)
    at = _first_title(head, cells)
    found = [_line_alone(x) for x in head] if at is None else _of_booklet(head, at, lines, body)
    title = () if at is None else (len(found) - len(head) + at,)
    for cell in cells:
        if cell.title is not None:
            title = (len(found),)
            found.append(_title_of_card(cell.title))
        numbered = _numbered(_laid_out(cell.lines, wrap_width(lines)), len(found))
        found.extend(replace(p, role=_CELL_ROLES[cell.role], path=(*title, *p.path)) for p in numbered)
    return tuple(found)


def _line_alone(line: Line) -> Paragraph:
    return Paragraph(line.start, line.end, None, SectionRole.HEAD, (), ((line.start, line.end),))


def _title_of_card(line: Line) -> Paragraph:
    return replace(_line_alone(line), numeral=numeral_at(line.text, 0), role=SectionRole.OFFER)


# What is said of every card begins a line: 除另有说明外，申报单位均应……
_SAID_OF_ALL = re.compile(r"除(?:另有|特别|专门)|(?:申报|申请|享受|本)[^，。]{1,12}(?:应|须|适用)")


def _of_booklet(head: Sequence[Line], at: int, lines: tuple[Line, ...], body: str) -> list[Paragraph]:
    """What stands before the first cell of several cards: what is said of all of them, and the first title."""
    cuts = [0, *(i for i in range(1, at) if _SAID_OF_ALL.match(head[i].text)), at]
    groups = [g for low, high in pairwise(cuts) for g in _laid_out(tuple(head[low:high]), wrap_width(lines))]
    below = [_line_alone(x) for x in head[at + 1 :]]
    return [*_with_roles(_numbered(groups), body), _title_of_card(head[at]), *below]


def _first_title(head: Sequence[Line], cells: Sequence[Cell]) -> int | None:
    """Which line of the head is the title of the first card, numbered as those of the cards behind it are."""
    titles = (numeral_at(cell.title.text, 0) for cell in cells if cell.title is not None)
    form = next((numeral.form for numeral in titles if numeral is not None), None)
    numbered = [i for i, x in enumerate(head) if (n := numeral_at(x.text, 0)) and n.form == form]
    return numbered[-1] if numbered else None


def _laid_out(lines: tuple[Line, ...], width: int | None = None) -> list[list[Line]]:
    width = wrap_width(lines) if width is None else width
    return [part for group in paragraphs_of(lines, width) for part in _split_inline(group)]


_LONG_LINE = 120
_INLINE = re.compile(
    rf"(?<=[。；！？\s])\s{{0,8}}(?=第\s?[一二三四五六七八九十百]{{1,5}}\s?(?:章|条{NOT_CITED})|[一二三四五六七八九十]{{1,3}}、|[（(][一二三四五六七八九十]{{1,3}}[）)])"
)


def _split_inline(group: list[Line]) -> list[list[Line]]:
    """A paragraph cut where clause numbers stand inside a long line of it."""
    found: list[list[Line]] = [[]]
    for line in group:
        first, *others = _cut(line) if len(line.text) >= _LONG_LINE else [line]
        found[-1].append(first)
        found.extend([part] for part in others)
    return found


def _cut(line: Line) -> list[Line]:
    cuts = [0, *(m.end() for m in _INLINE.finditer(line.text)), len(line.text)]
    spans = [(a, a + len(line.text[a:b].rstrip())) for a, b in pairwise(cuts)]
    return [Line(line.start + a, line.start + b, line.text[a:b]) for a, b in spans if b > a]


def _numbered(groups: list[list[Line]], base: int = 0) -> list[Paragraph]:
    """Paragraphs with clause numbers and the path of clauses above each."""
    outline = Outline()
    found: list[Paragraph] = []
    for group in groups:
        numeral, path = outline.path("".join(line.text for line in group), base + len(found))
        pieces = tuple((line.start, line.end) for line in group)
        found.append(Paragraph(group[0].start, group[-1].end, numeral, SectionRole.HEAD, path, pieces))
    return found


def _with_roles(found: list[Paragraph], body: str) -> tuple[Paragraph, ...]:
    """Roles from headings: a clause's own heading speaks first, then the clauses above it."""
    roles: list[SectionRole] = []
    for paragraph in found:
        inherited = roles[paragraph.path[-1]] if paragraph.path else SectionRole.HEAD
        text = body[paragraph.start : paragraph.end]
        told = paragraph.numeral or is_label(text) or heads_closing_rules(text)
        own = _role_told(body, paragraph, inherited)
        own = own or (_role_of(_heading(body, paragraph), inherited) if told else None)
        bare = SectionRole.OFFER if paragraph.numeral and inherited is SectionRole.HEAD else inherited
        part = paragraph.numeral is not None and paragraph.numeral.named
        roles.append(SectionRole.OFFER if part else own or bare)
    return tuple(replace(p, role=role) for p, role in zip(found, roles, strict=True))


# 一、适用范围新引进的企业……: a page that lost its lines runs a heading and its text together.
_RUN_IN = re.compile(
    r"(?:适用|支持|扶持|申报|奖励|补贴|资助|服务)(?:范围(?:[及和与]对象)?|对象(?:[及和与](?:范围|条件))?|主体|条件)"
    r"|(?:基本|享受|申请|准入)条件"
)


# 第四条　申请本细则奖补的企业，须同时符合：, wherever it stands.
_WHO_APPLIES = r"(?:申请|申报|享受|获得)[^，。；：]{0,24}(?:企业|单位|机构|主体|对象|者|人|项目)(?:（[^（）]{1,12}）)?[^，。；：]{0,6}?"
_MUST = r"(?:，?(?:均|还)?(?:应当?|须|必须|需)(?:为|是|在|同时|具[备有]|符合|满足|系)|[^，。；：]{0,8}不得(?:存在|有))"
_TOLD: tuple[tuple[SectionRole, re.Pattern[str]], ...] = (
    (
        SectionRole.TARGET,
        re.compile(
            r"^(?:[\u4e00-\u9fff]{2,8}(?:政策|办法|措施|意见))的?(?:实施|适用|享受|扶持|支持)(?:范围|对象|主体)(?:为|是|包括)|^本[\u4e00-\u9fff]{1,8}(?:[^。；]{0,16}，)?(?:主要)?(?:适用于|(?:支持|扶持|适用)(?:的)?(?:对象|范围|主体))"
        ),
    ),
    (SectionRole.CONDITION, re.compile(rf"^(?:除[^，。]{{1,12}}外，)?{_WHO_APPLIES}{_MUST}")),
    (
        SectionRole.CONDITION,
        re.compile(
            r"^(?:申请|申报|认定)[^。；：]{2,60}(?:应当?|须|需|必须)(?:同时)?(?:具备|符合|满足)(?:以下|下列|如下)[^。；：]{0,8}："
        ),
    ),
    (
        SectionRole.EXCLUSION,
        re.compile(
            r"^[^。；：]{4,90}的?(?:企业|单位|项目|机构)?，?(?:一律)?(?:可?由[^，。；]{2,20}决定不(?:再)?给予|不予(?:支持|扶持|资助|补助|补贴|奖励|兑现|受理|认定|备案)|不(?:适用|享受)本)"
        ),
    ),
)
_MAY_TELL = (SectionRole.HEAD, SectionRole.RULES, SectionRole.OFFER)
_SPOKEN_OF = 120


def _role_told(body: str, paragraph: Paragraph, inherited: SectionRole) -> SectionRole | None:
    """What the first words of a paragraph say it is there for, under a heading that does not tell."""
    bars_alone = inherited is SectionRole.PROCEDURE
    if inherited not in _MAY_TELL and not bars_alone:
        return None
    text = re.sub(r"\s+", "", body[paragraph.start : min(paragraph.end, paragraph.start + 2 * _SPOKEN_OF)])
    label = re.sub(r"\s+", "", paragraph.numeral.label) if paragraph.numeral else ""
    words = _BRACKETED.sub("", text[len(label) :])[:_SPOKEN_OF]
    told = next((role for role, pattern in _TOLD if pattern.match(words)), None)
    return told if told is SectionRole.EXCLUSION or not bars_alone else None


_BRACKETED = re.compile(r"^(?:（[^（）]{2,12}）|【[^【】]{2,12}】)")


def _heading(body: str, paragraph: Paragraph) -> str:
    """The words of a numbered paragraph up to its first stop, when short enough for a heading."""
    start, end = paragraph.start, min(paragraph.end, paragraph.start + 60)
    text = re.sub(r"\s+", "", body[start:end])
    label = re.sub(r"\s+", "", paragraph.numeral.label) if paragraph.numeral else ""
    titled = _BRACKETED.match(text[len(label) :])
    head = titled.group()[1:-1] if titled else re.split(r"[。：:；]", text[len(label) :])[0]
    run_in = _RUN_IN.match(head)
    return head if len(head) <= 30 else run_in.group() if run_in else ""


def _role_of(heading: str, inherited: SectionRole) -> SectionRole | None:
    for role, pattern in _HEADINGS:
        if heading and pattern.search(heading):
            if role is SectionRole.OFFER and inherited not in (
                SectionRole.HEAD,
                SectionRole.OFFER,
                SectionRole.RULES,
            ):
                return None
            return role
    return None
