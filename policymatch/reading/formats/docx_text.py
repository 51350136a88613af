"""The text of a Word file as it shows it: insertions, content controls and text boxes too, deletions not."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

Element = Any
"""An element of python-docx, which has no type of its own under strict checking."""

# What stands around text and shows nothing itself.
_AROUND = frozenset(
    qn(f"w:{tag}")
    for tag in (
        *("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml"),
        *("hyperlink", "fldSimple", "dir", "bdo"),
    )
)
_RUN, _BOX = qn("w:r"), qn("w:txbxContent")
_SHOWN = frozenset(qn(f"w:{tag}") for tag in ("br", "cr", "noBreakHyphen", "ptab", "t", "tab"))
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHOICE, _FALLBACK = f"{_ALTERNATIVES}Choice", f"{_ALTERNATIVES}Fallback"
BLOCKS = frozenset({qn("w:p"), qn("w:tbl")})
"""The tags of a paragraph and a table."""
ROWS, CELLS = frozenset({qn("w:tr")}), frozenset({qn("w:tc")})
"""The tags of a row and a cell of a table."""


def inside(parent: Element, tags: frozenset[str]) -> Iterator[Element]:
    """The elements of these tags right under another, and
    under content controls and tracked insertions there.
    """
    for child in parent.iterchildren():
        if child.tag in tags:
            yield child
        elif child.tag in _AROUND:
            yield from inside(child, tags)


def text_of(paragraph: Element) -> str:
    """The text of a paragraph, without that of the boxes that hang on it."""
    runs = inside(paragraph, frozenset({_RUN}))
    return "".join(str(child) for run in runs for child in run.iterchildren() if child.tag in _SHOWN)


def boxes_of(parent: Element) -> Iterator[Element]:
    """The text boxes that hang on a paragraph, each once: a box is often held in two forms."""
    for child in parent.iterchildren():
        if child.tag == _BOX:
            yield child
        elif child.tag != _FALLBACK or not _has_choice(child):
            yield from boxes_of(child)


def _has_choice(fallback: Element) -> bool:
    beside = fallback.getparent().iterchildren(_CHOICE)
    return any(next(choice.iter(_BOX), None) is not None for choice in beside)
