"""The text of a part of a page, block by block, tables row by row."""

from collections.abc import Iterator

from policymatch.reading.formats.html_tree import Node, Step, Weights, own_text, walk
from policymatch.reading.formats.written import CELL_BREAK

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
_LONG_CELL_CHARACTERS = 400


def lines_of_node(root: Node, weights: Weights | None = None) -> list[str]:
    """The lines of text under a node; lists of links are left out where `weights` tell them.

    A row of a table is one line with its cells apart by a tab; a table that only lays out a page
    (one cell a row, or cells of many long lines) gives the lines of its cells.
    """
    return list(_Writer(weights).lines(root))


class _Writer:
    """Collects text until a block ends; cells until their row ends."""

    def __init__(self, weights: Weights | None) -> None:
        self._weights = weights
        self._found: list[str] = []
        self._text: list[str] = []
        self._rows: list[list[list[str]]] = []
        self._outer: list[list[str]] = []
        self._skipped: Node = None

    def lines(self, root: Node) -> Iterator[str]:
        for step, node in walk(root):
            if self._skips(step, node):
                continue
            tag = node.tag
            if step is Step.IN:
                self._enter(tag)
                self._text.append(own_text(node).replace("\n", " ").replace("\r", " "))
            else:
                self._leave(tag)
        self._break()
        yield from self._found

    def _skips(self, step: Step, node: Node) -> bool:
        if self._skipped is not None:
            if step is Step.OUT and node.mem_id == self._skipped:
                self._skipped = None
            return True
        is_menu = self._weights is not None and node.tag in _BLOCKS and self._weights.is_menu(node)
        if step is Step.IN and is_menu:
            self._break()
            self._skipped = node.mem_id
            return True
        return False

    def _enter(self, tag: str) -> None:
        if tag in _BLOCKS or tag == "br" or tag in _CELLS:
            self._break()
        if tag == "tr":
            self._rows.append([])
        elif tag in _CELLS and self._rows:
            self._outer.append(self._found)
            self._found = []

    def _leave(self, tag: str) -> None:
        if tag in _BLOCKS or tag in _CELLS:
            self._break()
        if tag in _CELLS and self._rows and self._outer:
            self._rows[-1].append(self._found)
            self._found = self._outer.pop()
        elif tag == "tr" and self._rows:
            self._found.extend(_row(self._rows.pop()))

    def _break(self) -> None:
        text = " ".join("".join(self._text).replace("\u00a0", " ").split(" ")).strip()
        self._text.clear()
        if text:
            self._found.append(text)


def _row(cells: list[list[str]]) -> list[str]:
    filled = [cell for cell in cells if cell]
    is_layout = any(len(cell) > 3 and sum(map(len, cell)) > _LONG_CELL_CHARACTERS for cell in filled)
    if len(filled) <= 1 or is_layout:
        return [line for cell in filled for line in cell]
    return [CELL_BREAK.join(" ".join(cell) for cell in filled)]
