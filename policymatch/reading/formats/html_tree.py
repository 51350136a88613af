"""Walks over a page's tree that need no recursion, however deep the page is."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import Any

Node = Any
"""A node of selectolax's lexbor parser, which has no type of its own to import under strict checking."""


class Visit(Enum):
    """What a walk does at a node: it goes in, or comes out."""

    IN = auto()
    OUT = auto()


def walk(root: Node) -> Iterator[tuple[Visit, Node]]:
    """Every node under a root, entered and left, in the order of the text."""
    node = root.child
    depth = 1
    while node is not None and depth:
        yield Visit.IN, node
        if node.child is not None:
            node, depth = node.child, depth + 1
            continue
        yield Visit.OUT, node
        while node.next is None and depth:
            node, depth = node.parent, depth - 1
            if depth:
                yield Visit.OUT, node
        node = node.next if depth else None


def own_text(node: Node) -> str:
    """The text of a text node; nothing for any other."""
    return (node.text_content or "") if node.is_text_node else ""


class Weights:
    """How many characters of text, and of text inside links, stand under each node."""

    def __init__(self, root: Node) -> None:
        self._text: dict[int, int] = {}
        self._linked: dict[int, int] = {}
        self._links: dict[int, int] = {}
        path: list[list[int]] = [[0, 0, 0]]
        anchors = 0
        for step, node in walk(root):
            if step is Visit.IN:
                anchors += node.tag == "a"
                length = len(own_text(node).strip())
                path.append([length, length if anchors else 0, int(node.tag == "a")])
                continue
            anchors -= node.tag == "a"
            text, linked, links = path.pop()
            self._text[node.mem_id], self._linked[node.mem_id] = text, linked
            self._links[node.mem_id] = links
            for place, value in enumerate((text, linked, links)):
                path[-1][place] += value
        self._text[root.mem_id], self._linked[root.mem_id], self._links[root.mem_id] = path[0]

    def plain(self, node: Node) -> int:
        """Characters under a node that are no link."""
        return self._text.get(node.mem_id, 0) - self._linked.get(node.mem_id, 0)

    def is_menu(self, node: Node) -> bool:
        """Whether a node is a list of links rather than text."""
        text, linked = self._text.get(node.mem_id, 0), self._linked.get(node.mem_id, 0)
        links = self._links.get(node.mem_id, 0)
        return links >= 4 and linked > 0.7 * text and text < 30 * links
