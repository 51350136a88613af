"""Sections: a document laid out as paragraphs, each with its clause number and what it is there for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from policymatch.reading.bare_cards import bare_cards_apart
from policymatch.reading.card_labels import CellRole
from policymatch.reading.cards import CardCell, cells_of, with_titles
from policymatch.reading.condition_cards import condition_cards_apart
from policymatch.reading.enclosures import Edge, edges_apart
from policymatch.reading.groups import laid_out
from policymatch.reading.labels import heads_closing_rules, is_label, is_question, opens_a_note
from policymatch.reading.led_items import led_to
from policymatch.reading.lines import Line, lines_of, wrap_width
from policymatch.reading.numbering import Numeral, numeral_at
from policymatch.reading.outline import Outline
from policymatch.reading.roles import SectionRole, heading_of, role_of, role_told
from policymatch.reading.stacked import stacked_apart
from policymatch.reading.tables import Header, SupportRow, with_rows


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: its span, its clause number, the role it takes from its heading, and its path.

    `path` holds the positions of the paragraphs that enclose it, outermost first; `pieces` are the spans
    of its lines (a label that cuts through it is left out). `cell`: it is a cell of a table of supports;
    `added`: what the words over its column add to it, each with the place in the body it stands before.
    """

    start: int
    end: int
    numeral: Numeral | None
    role: SectionRole
    path: tuple[int, ...]
    pieces: tuple[tuple[int, int], ...]
    cell: bool = False
    added: tuple[tuple[int, str], ...] = ()


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


def paragraphs(body: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a body in order, with roles."""
    lines = lines_of(body)
    stacked = tuple(stacked_apart(lines))
    pieces = tuple(condition_cards_apart(tuple(bare_cards_apart(stacked))))
    # The words over the columns of a stacked table are no labels of a card.
    cells = cells_of(lines) if all(isinstance(piece, Line) for piece in pieces) else ()
    if cells:
        return _of_card(lines, cells, body)
    return _with_roles(_numbered(_with_tables(lines, pieces, body)), body)


def _with_tables(
    lines: tuple[Line, ...], pieces: Sequence[Line | Header | SupportRow], body: str
) -> list[list[Line] | SupportRow | Edge]:
    """Paragraphs as groups of lines, and the rows of tables; a header is told of papers alone."""
    found: list[list[Line] | SupportRow | Edge] = []
    plain: list[Line] = []
    width, edges = wrap_width(lines), edges_apart(lines)
    for piece in [*with_rows(pieces, body), None]:
        told = edges.get(piece.start, piece) if isinstance(piece, Line) else piece
        if isinstance(told, Line):
            plain.append(told)
            continue
        found.extend(laid_out(tuple(plain), width))
        plain = []
        if isinstance(told, Edge):
            found += [] if found and found[-1] is told else [told]
        elif isinstance(told, Header):
            found.append(SupportRow(None, ((CellRole.BASIS, told.line),)))
        elif told is not None:
            found.append(told)
    return found


def _of_card(lines: tuple[Line, ...], cells: tuple[CardCell, ...], body: str) -> tuple[Paragraph, ...]:
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
        numbered = _numbered(laid_out(cell.lines, wrap_width(lines)), len(found))
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
    groups = [g for low, high in pairwise(cuts) for g in laid_out(tuple(head[low:high]), wrap_width(lines))]
    below = [_line_alone(x) for x in head[at + 1 :]]
    return [*_with_roles(_numbered(groups), body), _title_of_card(head[at]), *below]


def _first_title(head: Sequence[Line], cells: Sequence[CardCell]) -> int | None:
    """Which line of the head is the title of the first card, numbered as those of the cards behind it are."""
    titles = (numeral_at(cell.title.text, 0) for cell in cells if cell.title is not None)
    form = next((numeral.form for numeral in titles if numeral is not None), None)
    numbered = [i for i, x in enumerate(head) if (n := numeral_at(x.text, 0)) and n.form == form]
    if numbered:
        return numbered[-1]
    bare = form is None and any(cell.title is not None for cell in cells)
    return len(head) - 1 if bare and len(head) > 1 else None


def _of_row(row: SupportRow, above: tuple[int, ...], place: int) -> list[Paragraph]:
    """The name of a row over its cells, each with the role of its column."""
    role = SectionRole.CONDITION if row.asks else SectionRole.OFFER
    named = [replace(_line_alone(row.name), role=role, path=above, cell=True)] if row.name else []
    path = (*above, place) if named else above
    added = dict(row.added)
    cells = [
        replace(
            _line_alone(x),
            role=_CELL_ROLES[role],
            path=path,
            cell=True,
            added=tuple((at, added[at]) for at in range(x.start, x.end + 1) if at in added),
        )
        for role, x in row.cells
    ]
    return [*named, *_graded(row, path), *cells]


def _graded(row: SupportRow, path: tuple[int, ...]) -> list[Paragraph]:
    """The cells of a row that grade what it gives, as one paragraph (国家级150万元，省级80万元)."""
    if not row.graded:
        return []
    begin = {x.start for x in row.graded[1:]}
    added = tuple((at, f"，{words}" if at in begin else words) for at, words in row.added)
    pieces = tuple((x.start, x.end) for x in row.graded)
    start, end = pieces[0][0], pieces[-1][1]
    return [Paragraph(start, end, None, SectionRole.OFFER, path, pieces, cell=True, added=added)]


def _numbered(groups: Sequence[list[Line] | SupportRow | Edge], base: int = 0) -> list[Paragraph]:
    """Paragraphs with clause numbers and the path of clauses above each."""
    outline = Outline()
    found: list[Paragraph] = []
    for group in groups:
        if isinstance(group, SupportRow):
            found.extend(_of_row(group, outline.above, base + len(found)))
            continue
        if isinstance(group, Edge):
            outline.end(base + len(found) if group.names_paper else None)
            pieces = tuple((line.start, line.end) for line in group.lines)
            found.append(Paragraph(pieces[0][0], pieces[-1][1], None, group.role, (), pieces))
            continue
        numeral, path = outline.path("".join(line.text for line in group), base + len(found))
        pieces = tuple((line.start, line.end) for line in group)
        found.append(Paragraph(group[0].start, group[-1].end, numeral, SectionRole.HEAD, path, pieces))
    return found


# 第一部分　适用范围: a chapter by another word, which its heading tells of.
_IS_A_CHAPTER = re.compile(r"第[一二三四五六七八九十]{1,3}部分")

_OF_A_PART = (
    SectionRole.CONDITION,
    SectionRole.TARGET,
    SectionRole.EXCLUSION,
    SectionRole.MATERIALS,
    SectionRole.PROCEDURE,
    SectionRole.WINDOW,
)


# 不予支持情形： and 有下列情形之一的，不予支持。, over what they bar.
_HEADS_BARS = re.compile(r"下列|以下|如下|：\s{0,2}$|情形|情况|清单|范围|限制")


def _behind_a_bar(
    found: Sequence[Paragraph], roles: Sequence[SectionRole], paragraph: Paragraph, body: str
) -> SectionRole:
    """The role that stands over a paragraph without a number behind a clause that bars some: not that of a bar
    where it is a note, or where the clause is the whole sentence (（四）劳务派遣企业不得申报。).
    """
    bar = found[paragraph.path[-1]]
    whole = body[bar.start : bar.end].rstrip()
    ended = whole.endswith(("。", "；")) and _HEADS_BARS.search(whole) is None
    if not (ended or opens_a_note(body[paragraph.start : paragraph.end])):
        return SectionRole.EXCLUSION
    over = [at for at in paragraph.path if roles[at] is not SectionRole.EXCLUSION]
    return roles[over[-1]] if over else SectionRole.RULES


def _with_roles(found: list[Paragraph], body: str) -> tuple[Paragraph, ...]:
    """Roles from headings: a clause's own heading speaks first, then the clauses above it."""
    roles: list[SectionRole] = []
    parts: set[str] = set()
    led: dict[tuple[int, ...], SectionRole | None] = {}
    for paragraph in found:
        if paragraph.cell or paragraph.role is not SectionRole.HEAD:
            roles.append(paragraph.role)
            continue
        inherited = roles[paragraph.path[-1]] if paragraph.path else SectionRole.HEAD
        text = body[paragraph.start : paragraph.end]
        if inherited is SectionRole.EXCLUSION and paragraph.numeral is None:
            inherited = _behind_a_bar(found, roles, paragraph, body)
        if paragraph.numeral is None:
            led[paragraph.path] = led_to(text, inherited)
        else:
            inherited = led.get(paragraph.path) or inherited
        told = paragraph.numeral or is_label(text) or heads_closing_rules(text)
        label = paragraph.numeral.label if paragraph.numeral else ""
        own = role_told(text, label, inherited)
        own = own or (role_of(heading_of(text, label), inherited) if told else None)
        bare = SectionRole.OFFER if paragraph.numeral and inherited is SectionRole.HEAD else inherited
        named = paragraph.numeral is not None and paragraph.numeral.named
        part = named and not _IS_A_CHAPTER.fullmatch(label) and not is_question(text)
        # 方向二：……, once more under what is asked: of that part.
        part = part and not (label in parts and inherited in _OF_A_PART)
        parts.add(label)
        roles.append(SectionRole.OFFER if part else own or bare)
    return tuple(replace(p, role=role) for p, role in zip(found, roles, strict=True))
