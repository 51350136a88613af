"""Markup and its text, before anything is known of the page around it."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from policymatch.domain.errors import DocumentDamaged
from policymatch.reading.formats.html_lines import lines_of_node
from policymatch.reading.formats.html_tree import Node, Visit, walk
from policymatch.reading.normalise import clean_text

NO_TEXT = ", ".join(
    [
        *("script", "style", "noscript", "template", "iframe", "svg", "canvas", "object"),
        *("nav", "footer", "aside", "select", "button", "input", "textarea", "xml"),
    ]
)
"""The tags that hold no text of a document."""
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/<>]{0,40})[^<>]*")
_NEVER_NESTED = frozenset(
    {
        *(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "wbr",
        ),
        *("p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup"),
    }
)
_MOST_ATTRIBUTES = 1000
_DEEPEST = 2000
# </p>, <br/>, <div class="a">: how paragraphs end and begin in markup.
_BREAKS = re.compile(
    r"</(?:p|div|td|tr|li|span|h[1-6])\s{0,4}>|<br\s{0,4}/?>|<p(?:\s[^<>]{0,400})?>", re.IGNORECASE
)


# Of a page whose text a script brings to light, all stands hidden.
_SHOWN_AT_LEAST = 0.5
_HIDES = re.compile(
    r"(?:^|;)\s{0,8}(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}(?:hidden|collapse))(?![\w-])",
    re.IGNORECASE,
)


def holds_markup(text: str) -> bool:
    """Whether a text holds the tags of a page.

    >>> holds_markup("<p>给予8万元奖励</p>"), holds_markup("研发费用<100万元，营业收入>500万元")
    (True, False)
    """
    return _BREAKS.search(text) is not None


def text_of_markup(text: str) -> str:
    r"""The lines of a piece of markup.

    Raises DocumentDamaged where its tags are nested beyond reading.

    >>> text_of_markup("<p>第一条&nbsp;奖励</p><p>第二条<br>补助</p>").split("\n")
    ['第一条 奖励', '第二条', '补助']
    """
    refuse_endless(text)
    page = LexborHTMLParser(text.replace("\0", ""))
    for node in page.css(NO_TEXT):
        node.decompose()
    drop_hidden(page)
    root = page.body or page.root
    return clean_text("\n".join(lines_of_node(root))) if root is not None else ""


def drop_hidden(page: LexborHTMLParser) -> None:
    """Takes away what a page shows to no reader, and what it marks as
    deleted (`del`), unless most of its text is hidden.
    """
    root = page.body or page.root
    if root is None:
        return
    found = list(_hidden_under(root))
    hidden = sum(len(node.text()) for node in found)
    if found and hidden <= (1 - _SHOWN_AT_LEAST) * len(root.text()):
        for node in found:
            node.decompose()


def _hidden_under(root: Node) -> Iterator[Node]:
    """The outermost hidden nodes: what stands in one goes with it."""
    within = None
    for step, node in walk(root):
        if within is None and step is Visit.IN and _is_hidden(node):
            within = node.mem_id
            yield node
        elif step is Visit.OUT and node.mem_id == within:
            within = None


def _is_hidden(node: Node) -> bool:
    if node.is_text_node:
        return False
    told = node.attributes
    return node.tag == "del" or "hidden" in told or _HIDES.search(told.get("style") or "") is not None


def refuse_endless(text: str) -> None:
    """Refuses what no site writes before the parser spends time on it, which grows with the square."""
    depth = 0
    for match in _TAG.finditer(text):
        if match.group().count("=") > _MOST_ATTRIBUTES:
            depth = _DEEPEST + 1
        if match.group(2).lower() not in _NEVER_NESTED:
            depth += -1 if match.group(1) else 1
        if depth > _DEEPEST:
            raise DocumentDamaged(
                zh=f"网页嵌套超过 {_DEEPEST} 层或标签过长，不是正常页面。请保存正文后重试。",
                en=f"the page nests deeper than {_DEEPEST} levels, or has endless tags: save the text itself",
            )
