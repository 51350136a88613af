"""Titles listed: a gift whose sums are told title by title is for whoever holds one of them.

按以下标准给予奖励：雏鹰企业3万元；瞪羚企业9万元。
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policymatch.domain.condition import Condition, Criterion, NoneOf, Op, leaves_of
from policymatch.domain.fields import Field
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.text.passages import Passage, PassageRole
from policymatch.reading.listed_standards import opens_standards
from policymatch.terms import Terms

_ITEM = re.compile(r"[^。；;\n]{1,200}[。；;]?")
_LEAD = re.compile(r"^[^。；]{0,160}[:：]")
_FEWEST = 2


class _Listed(NamedTuple):
    """The titles of a list, and where it stands."""

    titles: tuple[str, ...]
    start: int
    end: int


def with_titles_listed(
    nodes: Sequence[Condition], passages: Sequence[Passage], body: str, terms: Terms
) -> list[Condition]:
    """The nodes, with one choice among all titles of a list of sums in place of what single items of it ask."""
    found = list(nodes)
    for passage in passages:
        listed = _listed(body, passage, terms) if passage.role is PassageRole.OWN else None
        if listed is not None:
            quote = Quote.of(body, listed.start, listed.end)
            choice = Criterion(field=Field.TITLES, op=Op.HAS_ANY, value=listed.titles, quote=quote)
            kept = (node for node in found if not (_is_of_an_item(node, listed) or _bars(node, listed)))
            found = [*kept, choice]
    return found


def _listed(body: str, passage: Passage, terms: Terms) -> _Listed | None:
    """The list of sums in a passage of which every item names a title before its sum; None where there is none."""
    items = list(_items(body, passage))
    named = [[one.code for one in terms.titles.find(_name(body[a:b]))] for a, b in items]
    titles = tuple(dict.fromkeys(codes[0] for codes in named if codes))
    if len(titles) < _FEWEST or not all(named):
        return None
    return _Listed(titles, items[0][0], items[-1][1])


def _items(body: str, passage: Passage) -> Iterator[tuple[int, int]]:
    """Where the items of a list stand that a passage opens, up to its stop."""
    goes_on = False
    for found in _ITEM.finditer(body, passage.start, passage.end):
        lead = _LEAD.match(found.group())
        opens = opens_standards(found.group()) and lead is not None
        if opens or goes_on:
            low = found.start() + (lead.end() if opens and lead else 0)
            yield low, found.end() - found.group().endswith(("。", "；", ";"))
            goes_on = found.group().endswith(("；", ";"))


def _name(item: str) -> str:
    """What an item says before its first figure."""
    return re.split(r"\d", item, maxsplit=1)[0]


def _is_of_an_item(node: Condition, listed: _Listed) -> bool:
    """Whether all that a node asks is a title, or words, of an item of a list."""
    leaves = list(leaves_of(node))
    titles = any(isinstance(leaf, Criterion) and leaf.field is Field.TITLES for leaf in leaves)
    return titles and all(
        leaf.quote is not None and listed.start <= leaf.quote.start < listed.end for leaf in leaves
    )


def _bars(node: Condition, listed: _Listed) -> bool:
    """Whether a node bars holders of a title whom the list pays: one step alone leaves them out (雏鹰企业除外)."""
    if not isinstance(node, NoneOf):
        return False
    titles = [
        leaf.value for leaf in leaves_of(node) if isinstance(leaf, Criterion) and leaf.field is Field.TITLES
    ]
    barred = {one for value in titles if isinstance(value, tuple) for one in value}
    return bool(barred) and barred <= set(listed.titles)
