"""The way from a document to its policy: layout, offers, and what each gives to whom."""

from collections.abc import Iterator, Sequence

from policymatch.domain.condition import AllOf, OpaqueCriterion
from policymatch.domain.document import Document
from policymatch.domain.lookalikes import with_ideographs
from policymatch.domain.measure import Benefit, Material, Measure, MeasureKind, Policy
from policymatch.reading.benefits import read_benefits
from policymatch.reading.criteria import read_condition
from policymatch.reading.criteria.text.conferred import without_own_title
from policymatch.reading.extract.as_written import as_written
from policymatch.reading.extract.brackets import by_brackets
from policymatch.reading.extract.burdens import Burdens
from policymatch.reading.extract.by_class import OfClass, classes_of
from policymatch.reading.extract.capped_rows import capped_by, words_over
from policymatch.reading.extract.cases_of_sums import by_cases
from policymatch.reading.extract.closing_caps import ClosingCaps
from policymatch.reading.extract.edges import with_edges
from policymatch.reading.extract.governing import Governing
from policymatch.reading.extract.grades import graded, without_grades
from policymatch.reading.extract.holders import Holders
from policymatch.reading.extract.likened import as_above, gives_as_above, gives_as_opening
from policymatch.reading.extract.materials import materials_of
from policymatch.reading.extract.model import packaged_kinds, packaged_labeller, packaged_titles
from policymatch.reading.extract.newcomers import with_newcomers
from policymatch.reading.extract.opening import opens_with
from policymatch.reading.extract.renewed import with_renewals
from policymatch.reading.extract.rows import standing_of_row
from policymatch.reading.extract.shares_by_bracket import with_shares_by_bracket
from policymatch.reading.extract.standards import Standards
from policymatch.reading.extract.sums_of_some import with_sums_of_some
from policymatch.reading.extract.tellings import tellings_of
from policymatch.reading.extract.terms_elsewhere import TermsElsewhere, is_open
from policymatch.reading.extract.told_bars import ToldBars
from policymatch.reading.extract.told_windows import ToldWindows
from policymatch.reading.extract.whole_call import WholeCall
from policymatch.reading.measures.apart import with_parts
from policymatch.reading.measures.booklets import tells_how_much
from policymatch.reading.measures.by_article import article_followed, offers_of_article
from policymatch.reading.measures.calls import title_by_opening
from policymatch.reading.measures.capped_rows import gift_over, row_named
from policymatch.reading.measures.context import Context
from policymatch.reading.measures.corrected import corrected
from policymatch.reading.measures.labels import Label, Labelled, Labeller
from policymatch.reading.measures.linear import Linear
from policymatch.reading.measures.offers import Offer, offers_of
from policymatch.reading.measures.sought import Sought, sought_titles
from policymatch.reading.measures.traits import traits_of
from policymatch.reading.measures.units import Layout, layout_of
from policymatch.reading.sections import paragraphs
from policymatch.reading.titles import titles_of
from policymatch.terms import Terms

# Of the offers of unseen gold documents that rules alone found, two of three were there.
_FOUND_BY_RULE = 0.6


def policy_of(
    document: Document,
    terms: Terms,
    labeller: Labeller | None,
    kinds: Linear | None,
    context: Context | None,
) -> Policy:
    """The policy of `extract_policy`, whose arguments these are."""
    written = document
    document = written.model_copy(update={"body": with_ideographs(written.body)})
    layout = layout_of(document.body, paragraphs(document.body))
    about = title_by_opening(layout, document.title)
    document = document.model_copy(update={"title": document.title or about})
    around = context.log_chances(layout) if context else None
    told = (labeller or packaged_labeller()).label(traits_of(layout), around)
    labels = corrected(layout, told, document.title, about)
    layout, labels, told = with_parts(layout, labels, told)
    offers = offers_of(layout, labels, told.begins)
    sought = sought_titles(layout, about)
    tellings = tellings_of(layout, offers, about, kinds or packaged_kinds(), sought)
    names = titles_of(tellings, packaged_titles())
    kinds_told = [telling.kind for telling in tellings]
    reader = _Extractor(document, terms, layout, offers, told, kinds_told, names, sought, about)
    measures = with_newcomers(with_edges(tuple(reader.measures()), document.body), document.body)
    if document.body != written.body:
        measures = tuple(as_written(measure, written.body) for measure in measures)
    return Policy(document=written, measures=measures)


class _Extractor:
    """One document being read: what is shared by its measures is read once."""

    def __init__(
        self,
        document: Document,
        terms: Terms,
        layout: Layout,
        offers: list[Offer],
        told: Labelled,
        kinds: Sequence[MeasureKind],
        titles: Sequence[str],
        sought: Sequence[Sought],
        about: str,
    ) -> None:
        self._whole_call = WholeCall(layout, offers, document.title)
        names = map(self._whole_call.name_of, offers, kinds)
        self._kinds, self._titles = kinds, [name or title for name, title in zip(names, titles, strict=True)]
        self._labelled = told
        self._document = document
        self._terms = terms
        self._layout = layout
        self._offers = offers
        self._governing = Governing(layout, offers, kinds, sought, about)
        is_title = [kind is MeasureKind.TITLE for kind in kinds]
        self._holders = Holders(layout, offers, is_title, sought, terms, document.region)
        self._elsewhere = TermsElsewhere(document.body, layout, document.title)
        self._burdens = Burdens(layout, terms, document.region)
        self._closing_caps = ClosingCaps(layout, offers)
        self._standards = Standards(layout, offers, self._closing_caps.units)
        self._windows = ToldWindows(document, layout, offers, self._governing)
        self._bars = ToldBars(layout, offers, self._closing_caps, self._governing)
        self._materials = [(told, self._governing.part_of(at)) for at, told in materials_of(layout)]

    def measures(self) -> Iterator[Measure]:
        """The measures that the offers state: one each, or
        one for each class of applicants that has its own sum.
        """
        each = ((n, one) for n, offer in enumerate(self._offers) for one in classes_of(self._layout, offer))
        return (self._measure(n, one, number) for number, (n, one) in enumerate(each, 1))

    def _measure(self, n: int, of_class: OfClass | None, number: int) -> Measure:
        """The measure that offer `n` states, to one class of applicants where it gives each its own."""
        offer, body, flow = self._offers[n], self._document.body, self._layout.flow
        opens = self._layout.units[opens_with(self._layout, self._offers, offer)]
        whole = self._whole_call.span_of(offer) or (opens.start, self._layout.units[offer.end].end)
        start, end = self._row_of(n) or flow.span(*whole)
        start = min([start, *(over.start for over in words_over(self._layout, offer))])
        condition = self._condition(n, of_class)
        given = graded(self._benefits(n, of_class), condition, body, flow, self._terms)
        given, condition = by_brackets(given, without_grades(condition, given), body, flow)
        given, condition = by_cases(given, condition, body, flow)
        condition = with_shares_by_bracket(given, condition, body, flow)
        renewed = with_renewals(given, body, flow)
        benefits = with_sums_of_some(renewed, body, self._terms, self._document.region)
        return Measure(
            id=f"{self._document.id}-m{number}",
            title=self._title(n, of_class),
            clause=self._label(offer),
            start=start,
            end=end,
            kind=self._kinds[n],
            benefits=benefits,
            condition=condition,
            window=self._windows.of(offer),
            exclusive=tuple(self._bars.of(offer)),
            materials=self._materials_of_part(offer),
            confidence=self._confidence(offer),
        )

    def _title(self, n: int, of_class: OfClass | None) -> str:
        """What offer `n` is called, with the class of applicants for whom this is, where it has several."""
        if (over := gift_over(self._layout, self._offers[n].first)) is not None:
            first = next(
                m for m, one in enumerate(self._offers) if gift_over(self._layout, one.first) == over
            )
            return f"{self._titles[first]}（{row_named(self._layout, self._offers[n].first)}）"
        return f"{self._titles[n]}（{of_class.share.called}）" if of_class else self._titles[n]

    def _condition(self, n: int, of_class: OfClass | None) -> AllOf:
        """The condition of offer `n`: that of one class of applicants, or of all."""
        offer, region = self._offers[n], self._document.region
        passages, elsewhere = self._governing.passages(offer), self._governing.elsewhere(offer)
        passages = of_class.passages(passages) if of_class else passages
        asked = read_condition(self._document.body, passages, self._terms, region, elsewhere=elsewhere)
        is_title = self._kinds[n] is MeasureKind.TITLE
        asked = without_own_title(asked, self._titles[n], self._terms) if is_title else asked
        if is_title or self._whole_call.announces(offer):
            asked = self._to_be_judged(offer, asked)
        if (held := standing_of_row(self._layout, offer, self._terms)) is not None:
            asked = AllOf(all=(*asked.all, held))
        return self._elsewhere.asked(self._burdens.asked(offer, self._holders.asked(n, asked)))

    def _to_be_judged(self, offer: Offer, condition: AllOf) -> AllOf:
        """The condition of what is announced alone: where nothing is left open, what it asks is not told here."""
        announced = self._whole_call.announces(offer)
        told = [node for node in condition.all if not self._governing.is_of_those_called_on(node)]
        if any(map(is_open, told)) if announced else told:
            return condition
        first, end = self._layout.units[offer.first], self._layout.units[offer.last].end
        words = self._layout.flow.quote(first.start, end, self._document.body)
        return AllOf(all=(*condition.all, OpaqueCriterion(quote=words)))

    def _benefits(self, n: int, of_class: OfClass | None = None) -> tuple[Benefit, ...]:
        """What offer `n` gives, to one class of applicants or to all, with the figures told of it elsewhere."""
        offer, flow, kind = self._offers[n], self._layout.flow, self._kinds[n]
        first, end = self._layout.units[offer.first], self._layout.units[offer.last].end
        standard = tells_how_much(self._layout, first.paragraph)
        given, at, to = of_class.given(first.start, end) if of_class else (flow, first.start, end)
        benefits = read_benefits(self._document.body, given, at, to, kind, standard=standard)
        if (over := gift_over(self._layout, offer.first)) is not None:
            unit = self._layout.units[over]
            return capped_by(benefits, read_benefits(self._document.body, flow, unit.start, unit.end, kind))
        if n and gives_as_above(flow.text[first.start : end]):
            return as_above(benefits, self._benefits(n - 1))
        if gives_as_opening(flow.text[first.start : end]) and (opening := self._opening_of_article(n)) < n:
            return as_above(benefits, self._benefits(opening))
        if (article := article_followed(flow.text[first.start : end])) is not None:
            followed = self._one_before_of(article, n)
            return benefits if followed is None else as_above(benefits, self._benefits(followed))
        return self._standards.completed(self._closing_caps.completed(benefits, n), n, kind)

    def _one_before_of(self, article: int, n: int) -> int | None:
        """The one offer before offer `n` that an article makes; None where it makes several or none."""
        made = offers_of_article(self._layout, [offer.first for offer in self._offers], article)
        before = [at for at in made if at < n]
        return before[0] if len(before) == 1 else None

    def _opening_of_article(self, n: int) -> int:
        """The first offer of the article that offer `n` stands in: itself where it stands in none."""
        paths = [self._layout.paragraphs[self._layout.units[o.first].paragraph].path for o in self._offers]
        return paths.index(paths[n]) if paths[n] else n

    def _row_of(self, n: int) -> tuple[int, int] | None:
        """The span of the row of a table that offers this measure and no other."""
        layout = self._layout
        places = [layout.units[offer.first].paragraph for offer in self._offers]
        above = layout.paragraphs[places[n]].path[-1:]
        if not above or not layout.paragraphs[above[0]].cell:
            return None
        row = [i for i, p in enumerate(layout.paragraphs) if i == above[0] or p.path[-1:] == above]
        if sum(place in row for place in places) > 1:
            return None
        return layout.paragraphs[row[0]].start, max(layout.paragraphs[i].end for i in row)

    def _confidence(self, offer: Offer) -> float:
        """The chance that an offer begins where this one does, two digits."""
        chance = float(self._labelled.begins[offer.first])
        if self._labelled.labels[offer.first] is not Label.BEGIN:
            return max(_FOUND_BY_RULE, round(chance, 2))
        return round(chance, 2)

    def _label(self, offer: Offer) -> str | None:
        paragraph = self._layout.paragraphs[self._layout.units[offer.first].paragraph]
        numbered = [paragraph, *(self._layout.paragraphs[i] for i in reversed(paragraph.path))]
        return next((p.numeral.label for p in numbered if p.numeral and not p.numeral.bulleted), None)

    def _materials_of_part(self, offer: Offer) -> tuple[Material, ...]:
        """The papers that a document asks of an offer, each once."""
        place = self._layout.units[offer.first].paragraph
        asked = (told for told, part in self._materials if part is None or place in part)
        return tuple({material.name: material for material in asked}.values())
