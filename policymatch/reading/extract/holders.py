"""Holders: what a document gives to those whom it recognises asks for the title that it confers, under its full name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policymatch.domain.condition import AllOf, AnyOf, Condition, Criterion, Op, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria.asked.declared import called_for_short
from policymatch.reading.extract.chosen_for import calls_for_another
from policymatch.reading.extract.name_of_all import name_of_all
from policymatch.reading.labels import UNDER_AN_ACT
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.raised import raises
from policymatch.reading.measures.sought import ANOTHER, Sought
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.standings import core_of, is_platform
from policymatch.terms import Terms

# 入库企业, 首次通过评价的, 备案后的支持, 入选市级的: who holds what the document confers.
_HOLDERS = re.compile(
    r"(?:入库|在库)(?:的)?企业|(?<![请未已])备案(?:机构|单位|企业)(?!(?:应|须|不|负责|名单))|(?:认定|备案|入库|入选)后(?!，?[^，。；]{0,6}(?:不|应|须))"
    r"|(?:经|获得?|通过|首次|新)(?:[^，。；、的]{0,6})?(?:认定|评定|评价|入库|备案|入选)(?:且[^，。；]{2,12})?的(?=企业|单位|机构|[，：])"
    r"|入选(?:市级|区级|县级|省级)?的(?=企业|单位|机构|，|奖励)"
)
# 国家级数字工厂: a title of that rank.
_RANKED = re.compile(r"(?P<rank>国家|全国|省|自治区)级?$")
# 对投资机构, 银行: someone else is given it.
_OTHERS = re.compile(r"对[^，。；]{0,20}(?:投资机构|银行|金融机构|基金|个人|服务机构)|给予本人")
# 《某镇科技专项资金管理办法》对新认定的……: what another act pays, which asks what its own words say.
_BY_ANOTHER_ACT = re.compile(rf"{OPENING_NUMBER}{UNDER_AN_ACT}")
# 企业使用中试平台服务的, 对入驻市级以上孵化器的企业: who comes to such a place, and runs none.
_USES_IT = re.compile(r"(?:使用|利用|借助|租用|入驻|进驻|委托|购买|采购|接受)[^，。；的]{0,8}$")
_NO_TITLE = ("入库企业", "在库企业")
_TELLING = 4


@dataclass(frozen=True)
class _Title:
    """A title that a document confers: its field and value, its bare name and those it is told of by."""

    field: Field
    value: str
    name: str
    called: tuple[str, ...]

    def is_another(self, before: str) -> bool:
        """Whether the words before a name give it a rank that the document's own title has not (国家级)."""
        ranked = _RANKED.search(before)
        return ranked is not None and ranked["rank"][:1] not in self.value


class Holders:
    """The titles that a document confers, and the offers that are made to those who hold them."""

    def __init__(
        self,
        layout: Layout,
        offers: Sequence[Offer],
        is_title: Sequence[bool],
        sought: Sequence[Sought],
        terms: Terms,
        region: str | None,
    ) -> None:
        self._region = region
        self._layout, self._offers, self._is_title = layout, offers, is_title
        told_again = layout.body.partition("\n")[2]
        whole = dict(called_for_short(layout.flow.text))
        by_title = (told.by_document and told.name not in told_again for told in sought)
        names = (
            (whole.get(told.name) or (core_of(told.name) if bare else told.name), told.name)
            for told, bare in zip(sought, by_title, strict=True)
        )
        self._titles = [self._title_of(*name, terms) for name in names] if any(is_title) else []
        self._of_all = name_of_all([title.name for title in self._titles])

    def asked(self, n: int, condition: AllOf) -> AllOf:
        """The condition of offer `n` with the title asked for by its full name, where its holders are given it."""
        if self._is_title[n]:
            return AllOf(all=(*condition.all, *self._raised_from(n)))
        if not self._titles or self._is_by_another_act(n):
            return condition
        if self._lies_within(n):
            return AllOf(all=tuple(map(self._left_open, condition.all)))
        condition = AllOf(all=tuple(self._in_full(child) for child in condition.all))
        held = self._held_for(n, alone=any(map(_names_title, leaves_of(condition))))
        if held is None or any(self._asks_for(leaf) for leaf in leaves_of(condition)):
            return condition
        titles, start, end = held
        asked = (node for node in condition.all if not _says_no_more(node, titles))
        return AllOf(all=(*asked, self._demand(titles, start, end)))

    def _is_by_another_act(self, n: int) -> bool:
        """Whether an offer opens with the name of an act, not this one, under which it is made."""
        text = self._layout.flow.text
        told = _BY_ANOTHER_ACT.match(text, *self._span(n))
        return told is not None and told["act"] not in text[: self._layout.units[0].end]

    def _raised_from(self, n: int) -> Iterator[Condition]:
        """The demand for a title of the document of whose holders some are given that which offer `n` confers."""
        start, end = self._span(n)
        words = self._layout.flow.text[start:end]
        for title in self._titles:
            if raises(words, title.name) and (named := self._named(start, end)):
                yield self._demand([title], *named[1:])

    def _lies_within(self, n: int) -> bool:
        """Whether an offer is made to whoever is in a place of that title (在示范园区内), and not to its holder."""
        text = self._layout.flow.text[slice(*self._span(n))]
        return any(
            re.search(rf"在[^，。；]{{0,8}}{re.escape(t.name)}(?:区域|范围)?内", text) for t in self._titles
        )

    def _left_open(self, node: Condition) -> Condition:
        """A demand for a title of the document, untested: whoever is in such a place need not hold it."""
        if isinstance(node, Criterion) and self._is_for_short(node) and self._is_own(node):
            return OpaqueCriterion(quote=node.quote)
        return node

    def _is_own(self, leaf: Criterion) -> bool:
        values = leaf.value if isinstance(leaf.value, tuple) else ()
        return all(any(str(value).endswith(t.name) for t in self._titles) for value in values)

    def _demand(self, titles: Sequence[_Title], start: int, end: int) -> Condition:
        """A demand to hold one of these titles, on the words [start, end) of the flow."""
        quote = self._layout.flow.quote(start, end, self._layout.body)
        fields = dict.fromkeys(title.field for title in titles)
        asked = [
            Criterion(
                field=field,
                op=Op.HAS_ANY,
                value=tuple(dict.fromkeys(t.value for t in titles if t.field is field)),
                quote=quote,
            )
            for field in fields
        ]
        return asked[0] if len(asked) == 1 else AnyOf(any=tuple(asked))

    def _held_for(self, n: int, *, alone: bool) -> tuple[Sequence[_Title], int, int] | None:
        """The titles whose holders offer `n` is made to, and the span of the words that say so.

        `alone`: its own words name another title, so that what stands over or before it says nothing of it.
        """
        start, end = self._span(n)
        if found := self._named(start, end):
            return found
        for low, high in ((start, end), *(() if alone else self._over(n))):
            told = _HOLDERS.search(self._layout.flow.text, low, high)
            if told and not self._is_chosen_here(n, told):
                return self._titles, *self._clause(told, low, high)
        return None if alone else self._with_those_before(n)

    def _is_chosen_here(self, n: int, told: re.Match[str]) -> bool:
        """Whether the words that offer `n` is told by (经认定的) are of those chosen for what its clause calls for."""
        chosen = told.group().startswith("经")
        return chosen and calls_for_another(
            self._layout, self._offers, self._is_title, self._place(n), told.start()
        )

    def _over(self, n: int) -> Iterator[tuple[int, int]]:
        """The spans of the headings over an offer, and of the lines that lead to it (备案后的支持：)."""
        place = self._place(n)
        path = self._layout.paragraphs[place].path
        leads = (i for i in range(place) if self._layout.paragraphs[i].path == path)
        lines = [i for i in leads if self._layout.text_of(i).endswith("：")]
        return (self._layout.spans[at] for at in (*reversed(lines), *reversed(path)))

    def _with_those_before(self, n: int) -> tuple[Sequence[_Title], int, int] | None:
        """The same of the offer before, in whose paragraph this one goes on and names no one else."""
        if not n or self._place(n) != self._place(n - 1) or self._is_title[n - 1]:
            return None
        start, end = self._span(n)
        others = _OTHERS.search(self._layout.flow.text, start, end)
        return None if others else self._held_for(n - 1, alone=False)

    def _named(self, start: int, end: int) -> tuple[Sequence[_Title], int, int] | None:
        """The title that the words [start, end) name, at the level at which the document confers it."""
        text = self._layout.flow.text
        for title in self._titles:
            for name in title.called:
                for told in re.finditer(ANOTHER + re.escape(name), text[start:end]):
                    at = start + told.start()
                    if not (title.is_another(text[start:at]) or _USES_IT.search(text, start, at)):
                        return [title], *self._clause_of(at, at + len(name), start, end)
        if self._of_all and (all_of_them := self._of_all.match(text, start, end)):
            return self._titles, *self._clause_of(*all_of_them.span(), start, end)
        return None

    def _clause(self, told: re.Match[str], low: int, high: int) -> tuple[int, int]:
        return self._clause_of(told.start(), told.end(), low, high)

    def _clause_of(self, start: int, end: int, low: int, high: int) -> tuple[int, int]:
        """The clause of the words [low, high) that [start, end) stands in."""
        text = self._layout.flow.text
        first = max(text.rfind(stop, low, start) for stop in "，。；：\n") + 1
        stops = [at for stop in "，。；：\n" if (at := text.find(stop, end, high)) >= 0]
        return max(first, low), min([high, *stops])

    def _in_full(self, node: Condition) -> Condition:
        """A condition in which a title that is told of for short is asked for by its full name."""
        match node:
            case AllOf():
                return AllOf(all=tuple(map(self._in_full, node.all)))
            case AnyOf():
                return AnyOf(any=tuple(map(self._in_full, node.any)))
            case Criterion() if self._is_for_short(node):
                values = [v for value in node.value for v in self._full_of(node, str(value))]  # type: ignore[union-attr]
                return node.model_copy(update={"value": tuple(dict.fromkeys(values))})
        return node

    def _is_for_short(self, leaf: Criterion) -> bool:
        held = leaf.field in (Field.TITLES, Field.PLATFORMS) and leaf.op is Op.HAS_ANY
        return held and leaf.quote is not None and isinstance(leaf.value, tuple)

    def _full_of(self, leaf: Criterion, value: str) -> Iterator[str]:
        """The full names that a name in a demand stands for; itself, where it is another's."""
        words = leaf.quote.text if leaf.quote else ""
        if value in _NO_TITLE:
            yield from (title.value for title in self._titles if title.field is leaf.field)
            return
        meant = [t for t in self._titles if t.field is leaf.field and value in t.called]
        before = words[: words.find(value)] if value in words else words
        yield meant[0].value if meant and not meant[0].is_another(before) else value

    def _asks_for(self, leaf: object) -> bool:
        if not isinstance(leaf, Criterion) or not isinstance(leaf.value, tuple) or leaf.op is not Op.HAS_ANY:
            return False
        values = [str(value) for value in leaf.value]
        return any(t.field is leaf.field and v.endswith(t.value) for t in self._titles for v in values)

    def _title_of(self, name: str, full: str, terms: Terms) -> _Title:
        """The title of that name: under its code where a table knows it, else as the document names it in `full`."""
        core = core_of(name)
        local = name != core
        known = [
            m.code
            for m in terms.titles.find(core)
            if m.end == len(core) and m.code.isascii() and not (local and m.level == "national")
        ]
        platform = not known and (
            any(m.end == len(core) for m in terms.platforms.find(core)) or is_platform(core)
        )
        field = Field.PLATFORMS if platform else Field.TITLES
        return _Title(
            field,
            known[0] if known else self._in_document(core, name, full, terms),
            core,
            tuple(dict.fromkeys((*self._called(core), *self._called(self._without_place(core, terms))))),
        )

    def _without_place(self, core: str, terms: Terms) -> str:
        """A name without the issuer's place in front (某自治区新型研发机构)."""
        place = next((name for name in self._places(terms) if core.startswith(name)), "")
        bare = core.removeprefix(place)
        return bare if len(bare) >= _TELLING else core

    def _places(self, terms: Terms) -> list[str]:
        """The names of the issuer's region and of those around it."""
        region = self._region if self._region and self._region in terms.regions else None
        codes = {region, f"{region[:2]}0000", f"{region[:4]}00"} if region else set()
        return [terms.regions.name_of(code) for code in codes if code in terms.regions]

    def _in_document(self, core: str, name: str, full: str, terms: Terms) -> str:
        """A name with the level or place that the document puts before it, of the rank that it has in `full`."""
        if name != core:
            return name
        rank = full.removesuffix(core)[-1:]
        levels = ["省级", "自治区级", "市级", "州级", "区级", "县级", *self._places(terms), *rank]
        body = self._layout.flow.text[self._layout.units[0].end :]
        told = (level + core for level in levels if rank in level)
        return next((called for called in told if called in body), name)

    def _called(self, core: str) -> Iterator[str]:
        """A title's bare name and what it is called for short (以下简称示范机构, 下称加速器)."""
        yield core
        short = re.compile(
            rf"{re.escape(core)}（(?:以下)?(?:[统简下]|以下)称(?:为)?“?(?P<short>[\u4e00-\u9fff]{{2,12}})”?）"
        )
        yield from (found["short"] for found in short.finditer(self._layout.flow.text))

    def _span(self, n: int) -> tuple[int, int]:
        offer, units = self._offers[n], self._layout.units
        return units[offer.lead].start, units[offer.last].end

    def _place(self, n: int) -> int:
        return self._layout.units[self._offers[n].first].paragraph


# 对通过认定的数字化车间: to hold the title, and no more.
_RECOGNISED = r"对?(?:已)?(?:通过|经|获得?|被)?(?:[省市区县]级?)?(?:认定|评定|备案|评价|入选)?[为的]?"


def _says_no_more(node: Condition, titles: Sequence[_Title]) -> bool:
    """Whether an open condition only says that one holds one of these titles."""
    if not isinstance(node, OpaqueCriterion) or node.quote is None:
        return False
    said = node.quote.text
    return any(re.fullmatch(rf"{_RECOGNISED}{re.escape(name)}", said) for t in titles for name in t.called)


def _names_title(leaf: object) -> bool:
    return isinstance(leaf, Criterion) and leaf.decides and leaf.field in (Field.TITLES, Field.PLATFORMS)
