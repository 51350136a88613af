"""Recognised: what a standing takes is asked for the standing, and not once more of what its holders are given."""

import re
from collections.abc import Callable, Collection, Sequence

from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.recognition import confers_what_is_applied_for
from policymatch.reading.measures.units import Layout
from policymatch.reading.standings import standings_of

# 经认定的试点企业可享受以下扶持, 入库企业: to who holds what the document confers.
_OF_HOLDERS = re.compile(
    r"(?:经|获得?|通过|首次|新)(?:[^，。；的]{0,6})?(?:认定|评定|入库|备案)(?:为[^，。；]{2,16})?的|入库企业|进入[^，。；]{0,8}库的|认定后|(?:获得|取得)[^，。；]{2,14}(?:资格|称号|证书)(?:后|的)"
)
_TELLING = 4
# 市企业技术中心（以下简称“技术中心”）
_FOR_SHORT = re.compile(r"（(?:以下)?(?:统称|简称)(?:为)?“([^”]{2,12})”）")
# 第二章 认定条件, over the articles that say what the standing takes.
_CONDITIONS_ALONE = re.compile(
    r"^(?:第[一二三四五六七八九十]{1,3}[章节]|[一二三四五六七八九十]{1,2}、)?\s*(?:认定|入库|评定|申报|申请|备案|遴选)(?:的)?(?:基本)?(?:条件|标准)(?:[和与及、]程序)?$"
)


class Recognised:
    """The standings that a document says are applied for, and the offers that are made to their holders."""

    def __init__(
        self,
        layout: Layout,
        offers: Sequence[Offer],
        is_title: Sequence[bool],
        titles: Sequence[str],
        asking: Collection[int],
    ) -> None:
        self._layout, self._offers, self._is_title, self._titles = layout, offers, is_title, titles
        self._places = [layout.units[offer.first].paragraph for offer in offers]
        self._for_short = _FOR_SHORT.findall(layout.flow.text)
        self._headed = self._standings_headed()
        self._standings = {found for i in asking if (found := self._names_of(i))}

    def governed(self, index: int, by_place: Callable[[int], frozenset[int]]) -> frozenset[int]:
        """The paragraphs of offers to which a paragraph that asks something speaks; `by_place` tells them by where it stands."""
        names = self._names_of(index)
        by_title = frozenset(p for n, p in enumerate(self._places) if self._recognises(n, names))
        if names and len(self._standings) > 1:
            return by_title
        placed = by_place(index)
        held = frozenset(p for p in placed if self._is_for_holders(p, names)) if by_title else frozenset()
        return by_title | (placed - held)

    def _is_for_holders(self, place: int, names: Sequence[str]) -> bool:
        heads = (self._text(i) for i in self._layout.paragraphs[place].path)
        offers = zip(self._offers, self._places, strict=True)
        told = "".join((*heads, *(self._words(offer) for offer, at in offers if at == place)))
        named = any(len(name) >= _TELLING and name in told for name in (*names, *self._for_short))
        return named or _OF_HOLDERS.search(told) is not None

    def _names_of(self, index: int) -> tuple[str, ...]:
        """The standings whose conditions a paragraph lists, or the clause that it stands under."""
        path = self._layout.paragraphs[index].path
        for at in (index, *reversed(path)):
            if found := self._applied_for(at):
                return found
        return next((self._headed[at] for at in path if at in self._headed), ())

    def _standings_headed(self) -> dict[int, tuple[str, ...]]:
        """The clauses headed 认定条件 alone, with the one standing that an article of theirs says is applied for."""
        found: dict[int, set[tuple[str, ...]]] = {}
        for i, paragraph in enumerate(self._layout.paragraphs):
            for at in paragraph.path:
                if _CONDITIONS_ALONE.match(self._text(at)) and (names := self._applied_for(i)):
                    found.setdefault(at, set()).add(names)
        return {at: names.pop() for at, names in found.items() if len(names) == 1}

    def _applied_for(self, index: int) -> tuple[str, ...]:
        """The standings that a numbered paragraph itself says are applied for."""
        numbered = self._layout.paragraphs[index].numeral is not None
        return standings_of(self._text(index)) if numbered else ()

    def _recognises(self, n: int, names: Sequence[str]) -> bool:
        """Whether an offer is the recognition of one of these standings."""
        if not (self._is_title[n] or self._applied_for(self._places[n])):
            return False
        words = self._words(self._offers[n])
        if len(self._standings) == 1 and confers_what_is_applied_for(words):
            return bool(names)
        over = "".join(self._titles[i] for i in self._layout.paragraphs[self._places[n]].path)
        return any(name in words + over for name in names)

    def _words(self, offer: Offer) -> str:
        return "".join(unit.text for unit in self._layout.units[offer.lead : offer.last + 1])

    def _text(self, index: int) -> str:
        return self._layout.flow.text[slice(*self._layout.spans[index])]
