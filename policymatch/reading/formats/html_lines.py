"""The text of a part of a page, block by block, tables row by row."""

from collections.abc import Iterator

from policymatch.reading.formats.grids import Cell, grid_of
from policymatch.reading.formats.html_tree import Node, Visit, Weights, own_text, walk
from policymatch.reading.formats.table_lines import lines_of_grid

_BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
        ),
        *("figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li"),
        *(
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul",
        ),
    }
)
_CELLS = frozenset({"td", "th"})
_MOST_SPANNED = 1000


def lines_of_node(root: Node, weights: Weights | None = None) -> list[str]:
    """The lines of text under a node; lists of links are left out where `weights` tell them.

    A row of a table is one line with its cells apart by a tab; a table that only lays out a page
    (one cell a row, or cells of many long lines) gives the lines of its cells.
    """
    return list(_LineCollector(weights).lines(root))


class _LineCollector:
    """Collects text until a block ends; cells until their row ends, and rows until their table does."""

    def __init__(self, weights: Weights | None) -> None:
        self._weights = weights
        self._found: list[str] = []
        self._text: list[str] = []
        self._tables: list[list[list[Cell]]] = []
        self._rows: list[list[Cell]] = []
        self._outer: list[list[str]] = []
        self._skipped: Node = None

    def lines(self, root: Node) -> Iterator[str]:
        for step, node in walk(root):
            if self._skips(step, node):
                continue
            tag = node.tag
            if step is Visit.IN:
                self._enter(tag)
                self._text.append(own_text(node).replace("\n", " ").replace("\r", " "))
            else:
                self._leave(node)
        self._break()
        while self._tables:
            self._close_table()
        yield from self._found

    def _skips(self, step: Visit, node: Node) -> bool:
        if self._skipped is not None:
            if step is Visit.OUT and node.mem_id == self._skipped:
                self._skipped = None
            return True
        is_menu = self._weights is not None and node.tag in _BLOCKS and self._weights.is_menu(node)
        if step is Visit.IN and is_menu:
            self._break()
            self._skipped = node.mem_id
            return True
        return False

    def _enter(self, tag: str) -> None:
        if tag in _BLOCKS or tag == "br" or tag in _CELLS:
            self._break()
        if tag == "table" or (tag == "tr" and not self._tables):
            self._tables.append([])
        if tag == "tr":
            self._rows.append([])
        elif tag in _CELLS and self._rows:
            self._outer.append(self._found)
            self._found = []

    def _leave(self, node: Node) -> None:
        tag = node.tag
        if tag in _BLOCKS or tag in _CELLS:
            self._break()
        if tag in _CELLS and self._rows and self._outer:
            self._rows[-1].append(Cell(tuple(self._found), _span(node, "colspan"), _span(node, "rowspan")))
            self._found = self._outer.pop()
        elif tag == "tr" and self._rows:
            self._tables[-1].append(self._rows.pop())
        elif tag == "table" and self._tables:
            self._close_table()

    def _close_table(self) -> None:
        self._found.extend(lines_of_grid(list(grid_of(self._tables.pop()))))

    def _break(self) -> None:
        text = " ".join("".join(self._text).replace("\u00a0", " ").split(" ")).strip()
        self._text.clear()
        if text:
            self._found.append(text)


def _span(node: Node, attribute: str) -> int:
    """Over how many columns or rows a cell stands; 1 where the page says nothing that can be."""
    told = (node.attributes.get(attribute) or "").strip()[:5]
    return min(int(told), _MOST_SPANNED) if told.isdecimal() and int(told) else 1
