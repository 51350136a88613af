"""Automatic list numbers of Word documents, which stand nowhere in their text."""

from collections import defaultdict
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P

_CHINESE = "〇一二三四五六七八九"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_CHINESE_FORMATS = frozenset(
    {
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "ideographDigital",
        "chineseLegalSimplified",
    }
)
_UNNUMBERED = frozenset({"bullet", "none"})


class ListNumbers:
    """Counts the numbered paragraphs of one document, in their order."""

    def __init__(self, document: WordDocument) -> None:
        self._levels = _levels_of(document)
        self._styles = _numbered_styles(document)
        self._counts: dict[str, list[int]] = defaultdict(list)

    def label(self, paragraph: CT_P) -> str:
        """The number that Word shows before a paragraph (`第一条`, `（二）`, `1.1`); empty for none."""
        number_id, level = self._numbering_of(paragraph)
        levels = self._levels.get(number_id, {})
        if level not in levels:
            return ""
        counts = self._counts[number_id]
        while len(counts) <= level:
            counts.append(_start(levels, len(counts)) - 1)
        counts[level] += 1
        del counts[level + 1 :]
        if levels[level][0] in _UNNUMBERED:
            return ""
        text = levels[level][1]
        for position, count in enumerate(counts):
            text = text.replace(f"%{position + 1}", numeral(count, levels.get(position, ("decimal",))[0]))
        return text

    def _numbering_of(self, paragraph: CT_P) -> tuple[str, int]:
        """The list and level of a paragraph: its own, else those of its style."""
        properties: Any = paragraph.pPr
        if properties is None:
            return "", 0
        style = properties.pStyle.val if properties.pStyle is not None else ""
        return _own_numbering(properties) or self._styles.get(style, ("", 0))


def numeral(count: int, form: str) -> str:
    """A count as one of Word's number formats writes it.

    >>> numeral(12, "chineseCounting"), numeral(3, "decimalEnclosedCircle"), numeral(4, "lowerRoman")
    ('十二', '③', 'iv')
    """
    if form in _CHINESE_FORMATS and 0 < count < 100:
        return _in_chinese(count)
    if form.startswith("decimalEnclosedCircle") and 0 < count <= len(_CIRCLED):
        return _CIRCLED[count - 1]
    if form in ("lowerLetter", "upperLetter") and 0 < count <= 26:
        letter = chr(ord("a") + count - 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < count < 40:
        roman = _in_roman(count)
        return roman if form == "lowerRoman" else roman.upper()
    return str(count)


def _in_chinese(count: int) -> str:
    tens, ones = divmod(count, 10)
    head = "" if not tens else "十" if tens == 1 else _CHINESE[tens] + "十"
    return head + (_CHINESE[ones] if ones else "")


def _in_roman(count: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        text += sign * times
    return text


def _levels_of(document: WordDocument) -> dict[str, dict[int, tuple[str, str, int]]]:
    """Number id -> level -> (format, text with %1 .. %9, first number)."""
    try:
        root: Any = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    abstract = {
        node.get(qn("w:abstractNumId")): {
            int(level.get(qn("w:ilvl"))): _level(level) for level in node.findall(qn("w:lvl"))
        }
        for node in root.findall(qn("w:abstractNum"))
    }
    found = {}
    for node in root.findall(qn("w:num")):
        reference = node.find(qn("w:abstractNumId"))
        if reference is not None:
            found[node.get(qn("w:numId"))] = abstract.get(reference.get(qn("w:val")), {})
    return found


def _level(node: Any) -> tuple[str, str, int]:
    def value(tag: str, default: str) -> str:
        child = node.find(qn(tag))
        found = child.get(qn("w:val")) if child is not None else None
        return default if found is None else str(found)

    return value("w:numFmt", "decimal"), value("w:lvlText", ""), int(value("w:start", "1"))


def _start(levels: dict[int, tuple[str, str, int]], level: int) -> int:
    return levels[level][2] if level in levels else 1


def _numbered_styles(document: WordDocument) -> dict[str, tuple[str, int]]:
    """Style id -> list and level, of the style itself or of the nearest that it is based on."""
    styles: Any = document.styles.element
    nodes = {node.styleId: node for node in styles.findall(qn("w:style"))}
    found = {}
    for name, style in nodes.items():
        node, seen = style, {name}
        while node is not None:
            numbering = _own_numbering(node.pPr)
            if numbering is not None:
                found[name] = numbering
                break
            parent = node.basedOn.val if node.basedOn is not None else None
            node = nodes.get(parent) if parent not in seen else None
            seen.add(parent)
    return found


def _own_numbering(properties: Any) -> tuple[str, int] | None:
    """The list and level that paragraph properties name."""
    numbering = properties.numPr if properties is not None else None
    if numbering is None or numbering.numId is None:
        return None
    level = numbering.ilvl.val if numbering.ilvl is not None else 0
    return str(numbering.numId.val), int(level)
