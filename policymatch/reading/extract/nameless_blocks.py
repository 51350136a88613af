"""Nameless blocks: demands that name nobody, before others of
their list that say by whom and for what they must be met.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import takewhile

from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

# 1．一般应满足以下条件：
_NAMES_NOBODY = re.compile(
    rf"{OPENING_NUMBER}(?:一般|原则上|基本)?(?:应当?|须|需)?(?:同时)?(?:满足|符合|具备)(?:以下|下列)(?:基本)?条件：?$"
)
# 共享单位, 服务机构
_PARTY = re.compile(r"[\u4e00-\u9fff]{2}(?:单位|机构|基地|园区)")


@dataclass(frozen=True)
class NamelessBlock:
    """Demands in the paragraphs [start, end), the parties that
    they speak of, and what those behind them are met for.
    """

    start: int
    end: int
    parties: frozenset[str]
    asked_for: frozenset[str]

    def is_of_others(self, index: int, own: str, told: Collection[str]) -> bool:
        """Whether a paragraph of the block is not asked for an offer in the words `own`: those behind it are
        met for what this gives, and the party it speaks of is named by an offer of something else.
        """
        if not self.start <= index < self.end or not _holds(own, self.asked_for) or _holds(own, self.parties):
            return False
        return any(_holds(words, self.parties) and not _holds(words, self.asked_for) for words in told)


def nameless_blocks(layout: Layout, when_they_ask_for: re.Pattern[str]) -> Iterator[NamelessBlock]:
    """The nameless first blocks of lists whose next say for `what` they are met, as the pattern tells."""
    for start, paragraph in enumerate(layout.paragraphs):
        if not _NAMES_NOBODY.match(layout.text_of(start)):
            continue
        beside = (
            i
            for i in range(start + 1, len(layout.paragraphs))
            if layout.paragraphs[i].numeral and layout.paragraphs[i].path == paragraph.path
        )
        heads = list(takewhile(lambda i: when_they_ask_for.match(layout.text_of(i)), beside))
        if heads:
            words = "".join(layout.text_of(i) for i in range(start, heads[0]))
            named = (when_they_ask_for.match(layout.text_of(i)) for i in heads)
            asked_for = frozenset(one["what"] for one in named if one)
            yield NamelessBlock(start, heads[0], frozenset(_PARTY.findall(words)), asked_for)


def _holds(words: str, names: Collection[str]) -> bool:
    return any(name in words for name in names)
