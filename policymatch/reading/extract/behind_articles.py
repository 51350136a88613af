"""Behind articles: paragraphs without a number behind the offers of an article or of a list, which ask something of
those who have them (资产负债率不高于70%。), and the notes under these (注：自有冷库的不能申请。).
"""

import re
from collections.abc import Collection, Container, Iterator
from dataclasses import replace

from policymatch.reading.extract.asked_of_them import pays
from policymatch.reading.extract.behind_offers import asked_by
from policymatch.reading.extract.items_asking import gives, under
from policymatch.reading.extract.within import Demand
from policymatch.reading.labels import NOTE
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.roles import SectionRole

_MAY_ASK = (SectionRole.HEAD, SectionRole.OFFER, SectionRole.RULES)
_NOTE = re.compile(NOTE)
# ……，已享受市级同类补贴的不再享受。: a rule between supports, behind what is asked.
_HAS_HAD = re.compile(
    r"[，；](?:且|并且)?(?:已|曾)(?:经)?(?:享受|获)[^，。；]{2,40}不(?:再|予|得|能|重复)[^，。；]{0,12}[。；]?$"
)


def told_behind_articles(
    layout: Layout, places: Collection[int], offered: Container[int], passed_over: Container[int]
) -> Iterator[Demand]:
    """The sentences of paragraphs without a number, in clauses that offer something, that ask something of those who
    have it, but for `passed_over`; `places` are the paragraphs of offers, `offered` their units.
    """
    for at, unit in enumerate(layout.units):
        paragraph = layout.paragraphs[unit.paragraph]
        behind = paragraph.numeral is None and paragraph.path and not paragraph.cell
        if not behind or unit.paragraph in passed_over or unit.role not in _MAY_ASK:
            continue
        offering = [at for at in paragraph.path if layout.paragraphs[at].role is not SectionRole.RULES]
        over = [above for above in offering if gives(layout, above, places)]
        given = "".join(layout.text_of(above) for above in over)
        if any(pays(layout.text_of(place)) for above in over for place in under(layout, above, places)):
            yield from asked_by(layout, at, given, offered, _that_asks(unit))


def _that_asks(unit: TextUnit) -> TextUnit:
    """A sentence without the words that say that it is a note, and without the rule between supports behind it."""
    note, had = _NOTE.match(unit.text), _HAS_HAD.search(unit.text)
    first, last = note.end() if note else 0, had.start() if had else len(unit.text)
    text = unit.text[first:last]
    return replace(unit, start=unit.start + first, end=unit.start + last, text=text) if note or had else unit
